import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { policy } from './policy.mjs';
import { renderPages } from './pages.mjs';
import { createServices } from './services.mjs';

const demo = dirname(fileURLToPath(import.meta.url));
const root = dirname(demo);

const contentSecurityPolicy = policy({
  // The scenario `redirect` leads to the other loopback name.
  'connect-src': "'self' http://localhost:* http://127.0.0.1:*",
  'frame-ancestors': "'self'",
});

/** For a script without `crossorigin` on a page with `Cross-Origin-Embedder-Policy: require-corp`. */
const anyOrigin = (c, next) => {
  c.header('Cross-Origin-Resource-Policy', 'cross-origin');
  return next();
};

export const isBuilt = () => existsSync(`${root}/cdn/nx-widgets.js`);

/**
 * The demo: its pages, the built files, the host's own server and the emulated API, all of one origin.
 *
 * @param {object} [options]
 * @param {() => Promise<Map<string, string>>} [options.pages] HTML by path; rendered anew for each request unless given,
 *   so that an edit shows.
 * @param {() => Date} [options.now] Of the host and of the emulator.
 * @param {{ url: string, fetch?: typeof fetch }} [options.nexudus] The API that the host's server asks, the emulated one
 *   unless another is named.
 * @param {(message: string) => void} [options.warn]
 */
export function createSite({ pages = renderPages, ...services } = {}) {
  const app = new Hono();
  app.route('/', createServices({ readEmbedPage: () => readFile(`${root}/cdn/embed.html`, 'utf8'), ...services }));

  // Its modules are those that are built, so they are asked for when the page is.
  app.all('/server-rendered/*', async (c, next) => {
    const { serverRendered } = await import('./server-rendered/server-rendered.mjs');
    const answer = await serverRendered({ baseUrl: '/at/server-rendered~session=maya' }).fetch(c.req.raw);
    return answer.status === 404 ? next() : answer;
  });

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
  app.get('/llms.txt', serveStatic({ root }));

  // What the pages are made of; nothing of the server.
  app.get('/:file{.+\\.(css|js|svg)}', serveStatic({ root: demo }));
  app.get('*', async (c, next) => {
    const page = (await pages()).get(c.req.path.replace(/\/index\.html$/, '/'));
    return page === undefined ? next() : c.html(page);
  });
  return app;
}
