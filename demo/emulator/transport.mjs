import { connectionOf } from './connection.mjs';

/**
 * The scenarios which change how an answer travels.
 *
 * @typedef {import('hono').Context<import('./emulator.mjs').Env>} Context
 * @typedef {import('./scenarios.mjs').ChosenScenario} ChosenScenario
 */

/**
 * Scenarios that answer, or spoil, before the API is asked.
 *
 * @type {Record<string, (c: Context, argument: string) =>
 *   Response | null | Promise<Response | null>>}
 */
const before = {
  slow: async (c, argument) => {
    await pause(c, Number(argument) || 2500);
    return null;
  },
  409: (c) => c.body(null, 409, { 'Retry-After': '1', 'Content-Length': '0' }),
  429: (c, argument) => c.body(null, 429, retryAfter(argument)),
  500: (c) => c.json({ Message: 'An error has occurred.' }, 500),
  502: (c) => c.html('<html><body><h1>502 Bad Gateway</h1></body></html>', 502),
  503: (c) => c.body(null, 503),
  flaky: (c, argument) => flaky(c, Number(argument) || 1),
  html: (c) => c.html(portalPage),
  hang: (c) => connectionOf(c).silence(),
  reset: (c) => connectionOf(c).reset(),
  redirect,
};

/**
 * Scenarios that spoil the answer of the API.
 *
 * @type {Record<string, (c: Context, text: string) =>
 *   Response | Promise<Response>>}
 */
const after = {
  cut: (c, text) =>
    new Response(text.slice(0, text.length >> 1), {
      status: c.res.status,
      headers: c.res.headers,
    }),
  truncated: (c, text) => connectionOf(c).breakOff(text),
  stall: (c, text) => connectionOf(c).stall(text),
};

/** @type {import('hono').MiddlewareHandler<import('./emulator.mjs').Env>} */
export async function transport(c, next) {
  const chosen = c.var.scenarios;
  for (const { name, argument } of chosen) {
    const response = await before[name]?.(c, argument);
    if (response) {
      return response;
    }
  }
  await next();
  const spoiled = chosen.find(({ name }) => Object.hasOwn(after, name));
  if (spoiled) {
    const text = await c.res.text();
    const response = await after[spoiled.name](c, text);
    c.res = undefined;
    c.res = response;
  }
}

const portalPage = `<!doctype html>
<html lang="en">
  <head><title>Harbour Loft</title></head>
  <body><div id="root"></div></body>
</html>
`;

/**
 * @param {string} argument
 * @returns {Record<string, string>}
 */
function retryAfter(argument) {
  if (argument === 'none') {
    return {};
  }
  return {
    'Retry-After': argument === 'date' ? new Date(Date.now() + 2000).toUTCString() : argument || '1',
  };
}

/**
 * @param {Context} c
 * @param {number} failures How many in a row, before one that succeeds.
 */
function flaky(c, failures) {
  const { room, path } = c.var.place;
  const visit = room.visits.get(path) ?? 0;
  room.visits.set(path, visit + 1);
  return visit % (failures + 1) < failures ? c.body(null, 503) : null;
}

/**
 * The URL that was named is then served as usual, so that a redirect within
 * this server ends.
 *
 * @param {Context} c
 * @param {string} origin
 */
function redirect(c, origin) {
  // A service worker has no other name to send the client to.
  if (!c.env?.outgoing) return c.json({ Message: 'A redirect needs a server.' }, 501);
  const { room } = c.var.place;
  const here = new URL(c.req.url);
  if (room.redirected.has(here.href)) {
    return null;
  }
  const other = here.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  const target = new URL(here.pathname + here.search, origin || `${here.protocol}//${other}:${here.port}`);
  room.redirected.add(target.href);
  return c.redirect(target.href, 302);
}

/**
 * @param {Context} c
 * @param {number} ms
 */
async function pause(c, ms) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const over = new Promise((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([over, connectionOf(c).gone()]);
  clearTimeout(timer);
}
