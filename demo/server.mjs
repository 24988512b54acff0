/**
 * The demo page, the built files and the emulated API, on one port of this machine.
 *
 *   PORT  port to try first, 4173 by default; 0 takes any free one
 *   HOST  address to listen on, 127.0.0.1 by default
 */
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { createAdaptorServer } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { members } from './emulator/data/members.mjs';
import { createEmulator } from './emulator/emulator.mjs';
import { scenarios } from './emulator/scenarios.mjs';

const demo = dirname(fileURLToPath(import.meta.url));
const root = dirname(demo);
const bundle = `${root}/cdn/nx-widgets.js`;

/** How many ports after a taken one are tried before any free one will do. */
const neighbours = 10;

/** As strict as a careful host page, so that a widget which needs more is seen at once. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  // The scenario `redirect` leads to the other loopback name.
  "connect-src 'self' http://localhost:* http://127.0.0.1:*",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

/** What the page offers: whatever the emulator has, so that there is one list. */
function registry() {
  return {
    members: members.map(({ token, name, company, description }) => ({ token, name, company, description })),
    scenarios,
    bundleBytes: existsSync(bundle) ? brotliCompressSync(readFileSync(bundle)).length : null,
  };
}

function site() {
  const app = new Hono();
  const emulator = createEmulator();

  // The emulator answers by itself, headers included; some scenarios write to the connection by hand.
  app.all('/api/*', (c) => emulator.fetch(c.req.raw, c.env));
  app.all('/at/*', (c) => emulator.fetch(c.req.raw, c.env));

  app.use(etag());
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-cache');
    c.header('Content-Security-Policy', contentSecurityPolicy);
    c.header('Referrer-Policy', 'no-referrer');
    c.header('X-Content-Type-Options', 'nosniff');
  });

  // Any page may load the files, as from a CDN.
  app.use('/cdn/*', cors(), serveStatic({ root }));
  app.use('/dist/*', cors(), serveStatic({ root }));

  app.get('/registry.json', (c) => c.json(registry()));
  // The page's own files; nothing of the server.
  app.get('/:file{(.+\\.(html|css|js|svg))?}', serveStatic({ root: demo }));
  return app;
}

/** Listens on the first port that is free. */
async function listen(server, hostname, ports) {
  for (const port of ports) {
    try {
      server.listen(port, hostname);
      await once(server, 'listening');
      return;
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
}

function wantedPort() {
  const port = Number(process.env.PORT || 4173);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new RangeError(`PORT is no port: ${process.env.PORT}`);
}

const hostname = process.env.HOST || '127.0.0.1';
const first = wantedPort();
const ports = first === 0 ? [] : Array.from({ length: neighbours }, (_, index) => first + index);
const server = createAdaptorServer({ fetch: site().fetch, hostname });
await listen(server, hostname, [...ports.filter((port) => port <= 65_535), 0]);

// A number, not `localhost`: under that name another server may be listening on the other loopback address.
const shown = hostname.includes(':') ? `[${hostname}]` : hostname;
if (!existsSync(bundle)) console.warn('cdn/nx-widgets.js is missing: run `npm run build` first.');
console.log(`nx-widgets demo: http://${shown}:${server.address().port}/`);

function stop() {
  server.close();
  // Some scenarios never answer.
  server.closeAllConnections();
}
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
