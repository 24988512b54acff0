import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { renderThunked } from '@lit-labs/ssr';
import { RenderResultReadable } from '@lit-labs/ssr/lib/render-result-readable.js';
import { Hono } from 'hono';
import { policy } from '../policy.mjs';
import { languages, page } from './page.mjs';
import { rendererWith } from './renderer.mjs';
import { scripts } from './scripts.mjs';

/**
 * A page whose widgets are there before any script is: its markup as a stream, and its scripts. It knows no member; who looks
 * at it is known to whom the widgets ask.
 *
 * @param {object} options
 * @param {string} options.baseUrl Path of the widgets' `base-url`.
 */
export function serverRendered({ baseUrl }) {
  const app = new Hono();

  app.get('/server-rendered/', (c) => {
    const lang = languages.find((each) => each === c.req.query('lang')) ?? 'en';
    const nonce = randomBytes(16).toString('base64');
    c.header('Content-Type', 'text/html; charset=utf-8');
    c.header('Content-Security-Policy', policy({ 'style-src': `'self' 'nonce-${nonce}'` }));
    c.header('Cache-Control', 'no-store');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('X-Content-Type-Options', 'nosniff');
    const markup = renderThunked(page({ lang, baseUrl }), { elementRenderers: [rendererWith(nonce)] });
    return c.body(Readable.toWeb(new RenderResultReadable(markup)));
  });

  app.get('/server-rendered/:file{[a-z-]+\\.js}', async (c, next) => {
    const code = (await scripts()).get(c.req.param('file'));
    if (code === undefined) return next();
    return c.body(code, 200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' });
  });

  return app;
}
