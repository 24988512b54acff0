/**
 * Checks the static demo as a visitor meets it, after `npm run build`: html-validate and Lighthouse, phone and desktop, over each of
 * its pages. Ends with 1 when a page is under what it must reach.
 *
 *   --runs N     how often each page is measured, 3 by default; of the speed the median counts
 *   --only PATH  this page alone
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import lighthouse, { desktopConfig } from 'lighthouse';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../test/setup/browser.mjs';
import { buildDemo } from './build.mjs';
import { renderPages } from './pages.mjs';
import { faultsOf } from './validate.mjs';

/** The least score of each category, of 100. */
const least = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, only: { type: 'string', default: '' } },
});
const runs = Number(values.runs);

/** A plain server of files, as it should be set up. @param {string} folder */
async function serveFolder(folder) {
  const app = new Hono();
  app.use(compress());
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'public, max-age=86400');
  });
  app.use(serveStatic({ root: folder }));
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({ server, origin: `http://127.0.0.1:${port}` }),
    );
  });
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/**
 * @param {string} url
 * @param {number} port Of the browser.
 * @param {'phone' | 'desktop'} device
 * @returns {Promise<{ scores: Record<string, number>, failed: string[], machine: number }>} `machine` is how fast
 *   Lighthouse finds the machine: an idle desktop has 1500 or more, and with much less the speed of a page says little.
 */
async function measure(url, port, device) {
  const results = [];
  for (let run = 0; run < runs; run++) {
    const { lhr } = await lighthouse(
      url,
      { port, logLevel: 'error', onlyCategories: Object.keys(least) },
      device === 'desktop' ? desktopConfig : undefined,
    );
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    results.push(lhr);
  }
  const scores = Object.fromEntries(
    Object.keys(least).map((name) => {
      const all = results.map(({ categories }) => Math.round(categories[name].score * 100));
      return [name, name === 'performance' ? median(all) : Math.min(...all)];
    }),
  );
  const [{ categories, audits }] = results;
  const failed = Object.keys(least)
    .filter((name) => scores[name] < least[name])
    .flatMap((name) =>
      categories[name].auditRefs
        .filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 0.9)
        .map(({ id }) => `${name}: ${audits[id].title} ${audits[id].displayValue ?? ''}`),
    );
  return { scores, failed, machine: median(results.map(({ environment }) => environment.benchmarkIndex)) };
}

/** Emptied by each build. */
const folder = join(import.meta.dirname, '../build/demo-check');
await mkdir(folder, { recursive: true });
const { server, origin } = await serveFolder(folder);
const browser = await launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
});
try {
  // At the address where it is checked, so that pages say where they are at home.
  const paths = (await buildDemo({ folder, address: origin })).filter((path) => !values.only || path === values.only);
  const html = await renderPages({ isStatic: true, origin });
  const port = Number(new URL(browser.wsEndpoint()).port);
  const rows = [];
  for (const path of paths) {
    const faults = await faultsOf(html.get(path));
    for (const fault of faults) console.log(`${path}: ${fault}`);
    for (const device of /** @type {const} */ (['phone', 'desktop'])) {
      const { scores, failed, machine } = await measure(origin + path, port, device);
      for (const audit of failed) console.log(`${path} (${device}): ${audit}`);
      rows.push({ path, device, html: faults.length, ...scores, machine });
    }
  }
  console.table(rows);
  const isUnder = rows.some((row) => row.html > 0 || Object.keys(least).some((name) => row[name] < least[name]));
  process.exitCode = isUnder ? 1 : 0;
} finally {
  await browser.close();
  server.close();
}
