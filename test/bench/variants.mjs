/** The ways to draw the same panel that are measured side by side, each as one script for a page. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { NxBenefitsPanel } from '../../dist/elements.js';
import { root } from '../hosts/site.mjs';

/**
 * @typedef {object} Variant
 * @property {string} name For the table.
 * @property {string} tag Of its panels.
 * @property {string} file Of its script, from here; a file of `cdn/` goes to the page as it is.
 *
 * @type {readonly Variant[]}
 */
export const variants = [
  { name: 'by hand', tag: 'benefits-panel', file: 'variants/by-hand.js' },
  { name: 'nx-widgets, npm', tag: 'nx-benefits-panel', file: '../../dist/define/nx-benefits-panel.js' },
  { name: 'nx-widgets, cdn', tag: 'nx-benefits-panel', file: '../../cdn/nx-widgets.js' },
  { name: 'React 19', tag: 'react-panel', file: 'variants/react.jsx' },
  { name: 'Lit, per row', tag: 'lit-panel', file: 'variants/lit-per-row.js' },
];

/** What the others are compared with. */
export const baseline = variants[0].name;

/** How esbuild makes one script for production. */
export const production = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  conditions: ['production', 'browser'],
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** What comes on demand stays outside: the languages beside English, which the pages are in. */
export const onDemand = {
  name: 'on-demand',
  setup: ({ onResolve }) => {
    onResolve({ filter: /./ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, external: true } : undefined));
  },
};

/** The library's own style sheet, as it ships, for the variants that do without the library. */
const panelSheet = {
  name: 'panel-sheet',
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^virtual:/ }, ({ path }) => ({ path, namespace: 'panel-sheet' }));
    onLoad({ filter: /./, namespace: 'panel-sheet' }, () => ({
      contents: NxBenefitsPanel.styles.map(({ cssText }) => cssText).join(''),
      loader: 'text',
    }));
  },
};

/**
 * The script of a variant, for production.
 *
 * @param {Variant} variant
 * @returns {Promise<string>}
 */
export async function scriptOf({ file }) {
  const path = join(import.meta.dirname, file);
  if (file.includes('/cdn/')) return readFile(path, 'utf8');
  const { outputFiles } = await build({
    ...production,
    entryPoints: [path],
    jsx: 'automatic',
    plugins: [panelSheet, onDemand],
  });
  return outputFiles[0].text;
}
