/**
 * Builds the demo as a folder that any server of files can serve, build/demo, after `npm run build`.
 *
 *   DEMO_URL  address at which it will be served, for canonical addresses and the sitemap; without it there are none
 */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { renderPages } from './pages.mjs';

const demo = dirname(fileURLToPath(import.meta.url));
const root = dirname(demo);

/** What is made into pages, or runs elsewhere. */
const notServed = ['emulator', 'host', 'hosts', 'layouts', 'pages', 'server-rendered', 'worker'].map((folder) =>
  join(demo, folder),
);

/** The service worker that stands in for the server. @param {string} folder */
async function buildWorker(folder) {
  const bundle = await rollup({
    input: join(demo, 'worker/worker.mjs'),
    plugins: [nodeResolve({ exportConditions: ['production', 'browser'] })],
  });
  // A classic script: not every browser takes a module for a service worker.
  await bundle.write({ file: join(folder, 'worker.js'), format: 'iife', plugins: [terser()] });
  await bundle.close();
}

/**
 * @param {Iterable<string>} paths
 * @param {string} origin
 */
const sitemap = (paths, origin) =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...Array.from(paths, (path) => `  <url><loc>${origin}${path}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n');

/**
 * @param {object} [options]
 * @param {string} [options.folder]
 * @param {string} [options.address] Where it will be served, without a slash at the end.
 * @returns {Promise<string[]>} the paths of the pages
 */
export async function buildDemo({ folder = join(root, 'build/demo'), address = '' } = {}) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(demo, folder, {
    recursive: true,
    filter: (path) =>
      !notServed.includes(path) && (/\.(css|js|svg)$/.test(path) || !/\.\w+$/.test(relative(demo, path))),
  });
  await cp(join(root, 'cdn'), join(folder, 'cdn'), { recursive: true });
  await cp(join(root, 'llms.txt'), join(folder, 'llms.txt'));
  await buildWorker(folder);

  const pages = await renderPages({ isStatic: true, origin: address });
  for (const [path, html] of pages) {
    const file = join(folder, path.replace(/\/$/, '/index.html'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, html);
  }
  const robots = ['User-agent: *', 'Allow: /', ...(address ? [`Sitemap: ${address}/sitemap.xml`] : []), ''];
  await writeFile(join(folder, 'robots.txt'), robots.join('\n'));
  if (address) await writeFile(join(folder, 'sitemap.xml'), sitemap(pages.keys(), address));
  return [...pages.keys()];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const pages = await buildDemo({ address: (process.env.DEMO_URL ?? '').replace(/\/$/, '') });
  console.log(`build/demo: ${pages.length} pages`);
}
