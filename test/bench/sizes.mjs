/** How many bytes the entries are for a page that is built with them, and as they come from a CDN. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { root } from '../hosts/site.mjs';
import { onDemand, production } from './variants.mjs';

/** Bytes after brotli at its strongest, as CDNs serve files that don't change. */
export const brotli = (content) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;

const lit = ['lit', '@lit/task'];

/** Code of an entry for production, by the bundler that makes it. Languages on demand are no part of it. */
const bundlers = {
  /** @param {readonly string[]} external What the page has already. */
  rollup: async (input, external) => {
    const bundle = await rollup({
      input,
      external: [...external],
      plugins: [
        { name: 'on-demand', resolveDynamicImport: (id) => ({ id: String(id), external: true }) },
        nodeResolve({ exportConditions: production.conditions }),
        terser({ ecma: 2022, module: true, format: { comments: false } }),
      ],
    });
    const { output } = await bundle.generate({ format: 'es' });
    await bundle.close();
    return output[0].code;
  },
  esbuild: async (input, external) => {
    const { outputFiles } = await build({
      ...production,
      entryPoints: [input],
      external: [...external],
      plugins: [onDemand],
      legalComments: 'none',
    });
    return outputFiles[0].text;
  },
};

const entries = {
  'nx-widgets/define/nx-credit-meter': 'dist/define/nx-credit-meter.js',
  'nx-widgets/define/nx-benefits-panel': 'dist/define/nx-benefits-panel.js',
  'nx-widgets/define/nx-my-plans': 'dist/define/nx-my-plans.js',
  'nx-widgets/define/nx-config': 'dist/define/nx-config.js',
  'nx-widgets': 'dist/index.js',
  'nx-widgets/elements': 'dist/elements.js',
  'nx-widgets/api': 'dist/api/index.js',
};

const files = ['cdn/nx-widgets.js', 'cdn/nx-widgets.iife.js', 'cdn/embed.js'];

/**
 * Bytes by entry.
 *
 * @typedef {{ rollup: number, esbuild: number, rollupBesideLit: number, esbuildBesideLit: number }} EntrySizes `BesideLit`: what
 *   is added to a page that has Lit already.
 * @returns {Promise<{ entries: Record<string, EntrySizes>, files: Record<string, number> }>}
 */
export async function measureSizes() {
  const sizes = { entries: {}, files: {} };
  for (const [entry, path] of Object.entries(entries)) {
    const input = join(root, path);
    const sizesOfEntry = {};
    for (const [bundler, bundle] of Object.entries(bundlers)) {
      sizesOfEntry[bundler] = brotli(await bundle(input, []));
      sizesOfEntry[`${bundler}BesideLit`] = brotli(await bundle(input, lit));
    }
    sizes.entries[entry] = sizesOfEntry;
  }
  for (const file of files) sizes.files[file] = brotli(await readFile(join(root, file)));
  return sizes;
}
