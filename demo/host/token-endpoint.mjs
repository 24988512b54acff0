import { Hono } from 'hono';

/**
 * The `token-url` of the widgets: an access token for whoever is signed in with the host, in the words of OAuth
 * (RFC 6749 §5.1).
 *
 * @param {object} options
 * @param {import('./cookie-sessions.mjs').CookieSessions<import('./member-session.mjs').MemberSession>} options.sessions
 * @param {(message: string) => void} options.warn
 */
export function tokenEndpoint({ sessions, warn }) {
  const app = new Hono();

  app.get('/token', async (c) => {
    const session = sessions.of(c);
    if (!session) return c.body(null, 401);
    let token;
    try {
      token = await session.token.current();
    } catch (error) {
      // What went wrong is for the host's own log; the page learns that it did.
      warn(`No token for a member: ${error.message}`);
      return c.body(null, 502);
    }
    // The member may have signed out meanwhile.
    if (sessions.of(c) !== session) return c.body(null, 401);
    return c.json({ access_token: token.accessToken, token_type: 'bearer', expires_in: token.expiresIn });
  });

  return app;
}
