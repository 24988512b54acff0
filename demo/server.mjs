/**
 * Serves the demo on one port of this machine.
 *
 *   PORT  port to try first, 4173 by default; 0 takes any free one
 *   HOST  address to listen on, 127.0.0.1 by default
 */
import { once } from 'node:events';
import { createAdaptorServer } from '@hono/node-server';
import { createSite, isBuilt } from './site.mjs';

/** How many ports after a taken one are tried before any free one will do. */
const neighbours = 10;

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
const server = createAdaptorServer({ fetch: createSite().fetch, hostname });
await listen(server, hostname, [...ports.filter((port) => port <= 65_535), 0]);

// A number, not `localhost`: under that name another server may be listening on the other loopback address.
const shown = hostname.includes(':') ? `[${hostname}]` : hostname;
if (!isBuilt()) console.warn('cdn/nx-widgets.js is missing: run `npm run build` first.');
console.log(`nx-widgets demo: http://${shown}:${server.address().port}/`);

function stop() {
  server.close();
  // Some scenarios never answer.
  server.closeAllConnections();
}
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
