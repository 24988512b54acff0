import { Hono } from 'hono';

/**
 * Whom the front desk can look up.
 *
 * @typedef {object} Customer
 * @property {number} coworkerId
 * @property {string} name
 * @property {string | null} company
 */

/**
 * The front desk's own sign-in, apart from that of the members, and the list of customers. In this demo one click signs
 * in; a host asks its staff for more.
 *
 * @param {object} options
 * @param {import('./cookie-sessions.mjs').CookieSessions<true>} options.sessions
 * @param {readonly Customer[]} options.customers
 */
export function frontDesk({ sessions, customers }) {
  const app = new Hono();

  app.get('/session', (c) => c.json({ isSignedIn: sessions.of(c) === true }));

  app.post('/session', (c) => {
    sessions.open(c, true);
    return c.body(null, 204);
  });

  app.delete('/session', (c) => {
    sessions.close(c);
    return c.body(null, 204);
  });

  app.get('/customers', (c) => (sessions.of(c) ? c.json(customers) : c.body(null, 401)));

  return app;
}
