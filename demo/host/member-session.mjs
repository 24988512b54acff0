import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { KeptToken } from './kept-token.mjs';

/**
 * What the server knows of a member who is signed in with the host.
 *
 * @typedef {object} MemberSession
 * @property {KeptToken} token
 */

/** Minutes for which a member's token is minted: for one visit, and not for the fortnight that a password gives. */
const tokenMinutes = 60;

/**
 * The host's own sign-in. In this demo to choose a member is to sign in; whatever proves to a host who its visitor is,
 * a password, a magic link or the company's single sign-on, belongs in its place.
 *
 * @param {object} options
 * @param {import('./cookie-sessions.mjs').CookieSessions<MemberSession>} options.sessions
 * @param {(member: string) => (() => string) | undefined} options.signInOf Makes the JWTs that the API takes for this
 *   member; nothing for a stranger.
 * @param {import('./nexudus-client.mjs').NexudusClient} options.client
 * @param {() => Date} options.now
 */
export function memberSession({ sessions, signInOf, client, now }) {
  const app = new Hono();

  app.post('/session', bodyLimit({ maxSize: 1024 }), async (c) => {
    // A form of another site can't send this type, nor can a script without asking first.
    if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) return c.body(null, 415);
    const body = await c.req.json().catch(() => undefined);
    const makeJwt = typeof body?.member === 'string' && signInOf(body.member);
    if (!makeJwt) return c.body(null, 400);
    // A JWT is short-lived, so each exchange gets one of its own.
    sessions.open(c, { token: new KeptToken(() => client.exchange(makeJwt(), tokenMinutes), now) });
    return c.body(null, 204);
  });

  app.delete('/session', (c) => {
    sessions.close(c);
    return c.body(null, 204);
  });

  return app;
}
