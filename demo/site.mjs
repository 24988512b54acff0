import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { members, operator } from './emulator/data/members.mjs';
import { createEmulator } from './emulator/emulator.mjs';
import { scenarios } from './emulator/scenarios.mjs';
import { sampleJwt } from './emulator/token.mjs';
import { embedPage } from './host/embed-page.mjs';
import { createHost } from './host/host.mjs';
import { oembed } from './host/oembed.mjs';
import { tokenLog } from './host/token-log.mjs';

const demo = dirname(fileURLToPath(import.meta.url));
const root = dirname(demo);
const bundle = `${root}/cdn/nx-widgets.js`;

/** As strict as a careful host page, so that a widget which needs more is seen at once. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  // The scenario `redirect` leads to the other loopback name.
  "connect-src 'self' http://localhost:* http://127.0.0.1:*",
  // The page on embedding shows the embed page.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

/** For a script without `crossorigin` on a page with `Cross-Origin-Embedder-Policy: require-corp`. */
const anyOrigin = (c, next) => {
  c.header('Cross-Origin-Resource-Policy', 'cross-origin');
  return next();
};

export const isBuilt = () => existsSync(bundle);

/** What the page offers: whatever the emulator has, so that there is one list. Members go by their names, not by a token. */
function registry() {
  return {
    members: members.map(({ token, name, company, description }) => ({ id: token, name, company, description })),
    scenarios,
    bundleBytes: isBuilt() ? brotliCompressSync(readFileSync(bundle)).length : null,
  };
}

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
 * The demo: its pages, the built files, the host's own server and the emulated API, all of one origin.
 *
 * @param {object} [options]
 * @param {() => Date} [options.now] Of the host and of the emulator.
 * @param {{ url: string, fetch?: typeof fetch }} [options.nexudus] The API that the host's server asks, the emulated one
 *   unless another is named.
 * @param {(message: string) => void} [options.warn]
 */
export function createSite({ now, nexudus, warn } = {}) {
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
      now,
      warn,
    }),
  );

  app.route(
    '/',
    embedPage({
      file: `${root}/cdn/embed.html`,
      scripts: '/cdn/',
      baseUrl: '/at/embed',
      tokenUrl: '/host/token',
      oembed: '/oembed',
    }),
  );
  app.route('/', oembed({ page: '/embed' }));

  app.use(etag());
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-cache');
    c.header('Content-Security-Policy', contentSecurityPolicy);
    c.header('Referrer-Policy', 'no-referrer');
    c.header('X-Content-Type-Options', 'nosniff');
  });

  // Any page may load the files, as from a CDN, a cross-origin isolated one too.
  app.use('/cdn/*', cors(), anyOrigin, serveStatic({ root }));
  app.use('/dist/*', cors(), serveStatic({ root }));

  app.get('/registry.json', (c) => c.json(registry()));
  // The pages' own files; nothing of the server.
  app.get('/:file{(.+\\.(html|css|js|svg))?}', serveStatic({ root: demo }));
  return app;
}
