/**
 * For what a session cookie opens: pages of other origins get nothing of it, and no cache keeps it.
 *
 * `SameSite` alone is not enough: another port or subdomain is another origin, but the same site. There are no CORS
 * headers either, but they would only keep the answer from being read.
 *
 * @type {import('hono').MiddlewareHandler}
 */
export async function ownPagesOnly(c, next) {
  c.header('Cache-Control', 'no-store');
  c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
  c.header('Cross-Origin-Resource-Policy', 'same-origin');
  c.header('X-Content-Type-Options', 'nosniff');
  if (isForeign(c.req)) return c.body(null, 403);
  await next();
}

/**
 * Whether a page of another origin asks. What sends neither header is no browser, or asks a plain http address other
 * than loopback, where `Sec-Fetch-Site` is left out.
 *
 * @param {import('hono').HonoRequest} request
 */
function isForeign(request) {
  const site = request.header('sec-fetch-site');
  const origin = request.header('origin');
  return (
    (site !== undefined && site !== 'same-origin') ||
    (origin !== undefined && hostOf(origin) !== request.header('host'))
  );
}

/** @param {string} origin `null` for sandboxed frames and the like. */
function hostOf(origin) {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
