/**
 * Draws the contact sheet: every widget in every state, in both color schemes and directions, at three widths, as built in
 * cdn/. For eyes: `index.html` has all of it, and each widget has a picture; so has each host theme of the demo.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createEmulator } from '../../demo/emulator/emulator.mjs';
import { open, openBrowser } from '../hosts/site.mjs';
import { grid, looks } from './grid.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const out = `${root}build/sheet/`;

/** Milliseconds for a page of hundreds of widgets, some of which fail after three tries. */
const patience = 120_000;

/** What is drawn, as markup that needs no script; the styles of the widgets are a file beside it. */
function snapshot(tag) {
  const widgets = [...document.querySelectorAll(tag)];
  const styles = [...widgets[0].shadowRoot.adoptedStyleSheets].flatMap(({ cssRules }) => [...cssRules]);
  const css = styles.map(({ cssText }) => cssText).join('\n');
  const states = new Set(Array.from(css.matchAll(/:state\(([\w-]+)\)/g), ([, state]) => state));
  for (const widget of widgets) {
    widget.setAttribute('data-state', [...states].filter((state) => widget.matches(`:state(${state})`)).join(' '));
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href: `${tag}.css` });
    widget.shadowRoot.prepend(link);
  }
  const shadowRoots = widgets.map(({ shadowRoot }) => shadowRoot);
  return { html: document.body.getHTML({ shadowRoots }), css };
}

if (!existsSync(`${root}cdn/nx-widgets.js`))
  throw new Error('cdn/nx-widgets.js is missing: run `npm run build` first.');
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const emulator = createEmulator();
const app = new Hono();
app.all('/at/*', (c) => emulator.fetch(c.req.raw, c.env));
app.use('/cdn/*', serveStatic({ root }));
app.use('/looks/*', serveStatic({ root: `${root}demo` }));
app.use('/sheet/*', serveStatic({ root: dirname(here) }));
const { server, port } = await new Promise((resolve) => {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve({ server, port }));
});
const browser = await openBrowser();

/**
 * Opens a page and takes its picture.
 *
 * @param {string} query
 * @param {string} name Of the file.
 */
async function picture(query, name) {
  const { page } = await open(browser, `http://127.0.0.1:${port}/sheet/page.html?${query}`);
  await page.waitForSelector('.is-drawn', { timeout: patience });
  const section = await page.$('section');
  await section.screenshot({ path: `${out}${name}.png` });
  console.log(`${out}${name}.png`);
  return page;
}

try {
  let body = '';
  for (const tag of Object.keys(grid)) {
    const page = await picture(`widget=${tag}`, tag);
    const { html, css } = await page.evaluate(snapshot, tag);
    // A state is nothing that markup can say.
    await writeFile(`${out}${tag}.css`, css.replace(/:state\(([\w-]+)\)/g, '[data-state~="$1"]'));
    body += html;
    await page.close();
  }
  for (const look of looks) await (await picture(`look=${look}`, `look-${look}`)).close();
  await writeFile(`${out}sheet.css`, await readFile(`${here}/sheet.css`));
  await writeFile(
    `${out}index.html`,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact sheet</title><link rel="stylesheet" href="sheet.css">${body}</html>\n`,
  );
  console.log(`${out}index.html`);
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
