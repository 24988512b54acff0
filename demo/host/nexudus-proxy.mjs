import { Hono } from 'hono';

/** All that the widgets of the front desk read. Whatever else an administrator may do, nobody may do it from here. */
const readable =
  /^\/api\/(billing\/(coworkerbookingcredits|coworkerextraservices|coworkertimepasses)(\/\d+)?|public\/businesses\/current)$/;

/** Of the answer's headers these and no more: a cookie of the API, for one, is no business of this origin. */
const passedOn = ['content-type', 'retry-after'];

/**
 * A few GETs of the administrator API for signed-in staff, with a credential that never leaves the server.
 *
 * @param {object} options
 * @param {string} options.path Where it is mounted.
 * @param {import('./cookie-sessions.mjs').CookieSessions<true>} options.sessions
 * @param {import('./nexudus-client.mjs').NexudusClient} options.client
 * @param {string} options.authorization Of the administrator.
 * @param {(message: string) => void} options.warn
 */
export function nexudusProxy({ path: mount, sessions, client, authorization, warn }) {
  const app = new Hono();

  app.all(`${mount}/*`, async (c) => {
    if (!sessions.of(c)) return c.body(null, 401);
    const { pathname, search } = new URL(c.req.url);
    const path = pathname.slice(mount.length);
    if (!readable.test(path)) return c.body(null, 404);
    if (c.req.method !== 'GET') return c.body(null, 405, { Allow: 'GET' });

    const { signal } = c.req.raw;
    try {
      // A new request: nothing of the browser's own headers goes along.
      const answer = await client.get(path + search, { authorization, signal });
      // Whole, so that one which breaks off is not passed on as if it had ended.
      const body = await answer.arrayBuffer();
      if (answer.status >= 300 && answer.status < 400) throw new Error(`a redirect (${answer.status})`);
      for (const name of passedOn) {
        const value = answer.headers.get(name);
        if (value !== null) c.header(name, value);
      }
      return c.body(body.byteLength ? body : null, answer.status);
    } catch (error) {
      if (!signal.aborted) warn(`No answer to ${path}: ${error.message}`);
      return c.body(null, 502);
    }
  });

  return app;
}
