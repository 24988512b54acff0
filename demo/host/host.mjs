import { Hono } from 'hono';
import { CookieSessions } from './cookie-sessions.mjs';
import { frontDesk } from './front-desk.mjs';
import { memberSession } from './member-session.mjs';
import { NexudusClient } from './nexudus-client.mjs';
import { nexudusProxy } from './nexudus-proxy.mjs';
import { ownPagesOnly } from './own-pages-only.mjs';
import { tokenEndpoint } from './token-endpoint.mjs';

/**
 * What a host adds to its own server for the widgets: `/host/token` for its members, `/nexudus` for its front desk.
 *
 * @param {object} options
 * @param {{ url: string, fetch?: typeof fetch }} options.nexudus The API.
 * @param {(member: string) => (() => string) | undefined} options.signInOf
 * @param {readonly import('./front-desk.mjs').Customer[]} options.customers
 * @param {string} options.authorization What the API takes from an administrator.
 * @param {import('./cookie-sessions.mjs').Cookies} [options.cookies] By which sessions are known; the browser's.
 * @param {() => Date} [options.now]
 * @param {(message: string) => void} [options.warn]
 */
export function createHost({
  nexudus,
  signInOf,
  customers,
  authorization,
  cookies,
  now = () => new Date(),
  warn = console.warn,
}) {
  const client = new NexudusClient(nexudus);
  const members = new CookieSessions({ cookie: 'demo-member', now, cookies });
  const staff = new CookieSessions({ cookie: 'demo-front-desk', now, cookies });

  const app = new Hono();
  app.use('/host/*', ownPagesOnly);
  app.use('/nexudus/*', ownPagesOnly);
  app.route('/host', memberSession({ sessions: members, signInOf, client, now }));
  app.route('/host', tokenEndpoint({ sessions: members, warn }));
  app.route('/host/front-desk', frontDesk({ sessions: staff, customers }));
  app.route('/', nexudusProxy({ path: '/nexudus', sessions: staff, client, authorization, warn }));
  return app;
}
