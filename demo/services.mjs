import { Hono } from 'hono';
import { members, operator } from './emulator/data/members.mjs';
import { createEmulator } from './emulator/emulator.mjs';
import { scenarios } from './emulator/scenarios.mjs';
import { sampleJwt } from './emulator/token.mjs';
import { embedPage } from './host/embed-page.mjs';
import { createHost } from './host/host.mjs';
import { oembed } from './host/oembed.mjs';
import { tokenLog } from './host/token-log.mjs';

/** What the pages offer: whatever the emulator has, so that there is one list. Members go by their names, not by a token. */
const registry = {
  members: members.map(({ token, name, company, description }) => ({ id: token, name, company, description })),
  scenarios,
};

/** Whom the front desk can look up: the members, and the companies that pay for their teams. */
const customers = [
  ...members.map(({ coworkerId, name, company }) => ({ coworkerId, name, company })),
  ...new Map(
    members
      .filter(({ teamPayer }) => teamPayer !== null)
      .map(({ teamPayer, company }) => [teamPayer, { coworkerId: teamPayer, name: company, company: null }]),
  ).values(),
];

/** @param {string} id */
function signInOf(id) {
  const member = members.find(({ token }) => token === id);
  return member && (() => sampleJwt(member));
}

/**
 * All that answers the widgets and the pages: the emulated API and the host's own server. It needs nothing but what a
 * browser has too, so that a service worker can be the server.
 *
 * @param {object} options
 * @param {() => Promise<string>} options.readEmbedPage The embed page as it ships.
 * @param {string} [options.folder] Path of the demo on its origin, for a page that names full addresses; empty for the root.
 * @param {import('./host/cookie-sessions.mjs').Cookies} [options.cookies] The browser's.
 * @param {() => Date} [options.now] Of the host and of the emulator.
 * @param {{ url: string, fetch?: typeof fetch }} [options.nexudus] The API that the host's server asks, the emulated one
 *   unless another is named.
 * @param {(message: string) => void} [options.warn]
 */
export function createServices({ readEmbedPage, folder = '', cookies, now, nexudus, warn }) {
  const app = new Hono();
  const emulator = createEmulator({ now });
  // Without a detour through the network: the server need not know its own address.
  const emulated = {
    url: 'http://emulator.invalid',
    fetch: async (...request) => emulator.fetch(new Request(...request)),
  };

  // The emulator answers by itself, headers included; some scenarios write to the connection by hand.
  app.all('/api/*', (c) => emulator.fetch(c.req.raw, c.env));
  app.all('/at/*', (c) => emulator.fetch(c.req.raw, c.env));

  app.route('/', tokenLog());
  app.route(
    '/',
    createHost({
      nexudus: nexudus ?? emulated,
      signInOf,
      customers,
      authorization: `Bearer ${operator.token}`,
      cookies,
      now,
      warn,
    }),
  );

  app.route(
    '/',
    embedPage({
      read: readEmbedPage,
      scripts: `${folder}/cdn/`,
      baseUrl: `${folder}/at/embed`,
      tokenUrl: `${folder}/host/token`,
      oembed: `${folder}/oembed`,
    }),
  );
  app.route('/', oembed({ page: '/embed' }));

  app.get('/registry.json', (c) => c.json(registry, 200, { 'Cache-Control': 'no-cache' }));
  return app;
}
