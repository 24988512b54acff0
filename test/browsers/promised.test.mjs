/**
 * The oldest browsers that `browserslist` in package.json names know all that the widgets use of the platform: each API in the
 * sources and each feature of CSS in the built style sheets, as MDN's browser-compat-data has them. The syntax is es-check's part
 * (`npm run compat`). Runs in Node after the build.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import compatibility from '@mdn/browser-compat-data/forLegacyNode';
import * as elements from '../../dist/elements.js';
import { usedApis } from './used-apis.mjs';
import { usedCss } from './used-css.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file) => readFileSync(`${root}${file}`, 'utf8');
const { api, css, javascript } = compatibility;
const { browserslist } = JSON.parse(read('package.json'));

/** By MDN's names of browsers, the oldest version promised: `{ chrome: '125', … }`. */
const promised = Object.fromEntries(
  browserslist.map((query) => {
    const [name, version] = query.split(' >= ');
    return [{ ios_saf: 'safari_ios' }[name] ?? name, version];
  }),
);

/** What a promised browser lacks, or has in part, and why that does no harm. */
const harmless = {
  // The embed page then asks all origins that it lists.
  'Location.ancestorOrigins': ['firefox'],
  // They lack elements that customize built-in ones; ours don't.
  'CustomElementRegistry.get': ['safari', 'safari_ios'],
  // Without a mouse there is no pointer to change.
  'cursor: pointer': ['safari_ios'],
  // Without forced colours there is nothing to keep from them.
  'forced-color-adjust': ['safari', 'safari_ios'],
  // Before 18 they calculate wrongly with hues; ours stay as they are.
  'oklch(from …)': ['safari', 'safari_ios'],
  // The build writes -webkit-print-color-adjust beside it.
  'print-color-adjust': ['chrome', 'edge'],
};

/** Those that were needed. @type {Set<string>} */
const met = new Set();

const isAtMost = (version, limit) => version.localeCompare(limit, 'en', { numeric: true }) <= 0;

/** Whether it came by the promised version, whole, behind no flag, under its name or with this prefix, and stayed. */
const isSupported = (statements, browser, prefix) =>
  [statements]
    .flat()
    .some(
      ({ version_added: added, version_removed: removed, ...statement }) =>
        typeof added === 'string' &&
        isAtMost(added.replace('≤', ''), promised[browser]) &&
        !(removed && isAtMost(removed, promised[browser])) &&
        !statement.partial_implementation &&
        !statement.flags &&
        !statement.alternative_name &&
        [undefined, prefix].includes(statement.prefix),
    );

/**
 * @param {string} name Of a feature.
 * @param {{ support: object } | undefined} compat What is known of it.
 * @param {string} [prefix] As in `-webkit-line-clamp`.
 * @returns {string[]} The promised browsers that lack it, each with the version that has it.
 */
function lacking(name, compat, prefix) {
  if (!compat) return [`${name}: unknown`];
  const browsers = Object.keys(promised).filter((browser) => !isSupported(compat.support[browser], browser, prefix));
  const key = [name, name.split(': ')[0]].find((each) => harmless[each]);
  const harmful = browsers.filter((browser) => !harmless[key]?.includes(browser));
  if (harmful.length < browsers.length) met.add(key);
  return harmful.map((browser) => `${name}: ${browser} ${[compat.support[browser]].flat()[0].version_added}`);
}

/** All paths below a node, each with the node that it leads to. */
function* below(node, path = '') {
  for (const [key, child] of Object.entries(node)) {
    if (key === '__compat') continue;
    yield [`${path}/${key}`, child];
    yield* below(child, `${path}/${key}`);
  }
}

const cssPaths = [...below(css)].filter(([, { __compat }]) => __compat);

/** @param {string} pattern A path; `**` stands for any number of steps. */
function findCss(pattern) {
  const [start, end] = `/${pattern}`.split('**');
  return cssPaths.find(([path]) => (end ? path.startsWith(start) && path.endsWith(end) : path === start))?.[1].__compat;
}

function cssLacking({ name, paths, isMinor }) {
  const prefix = /^-\w+-(?=\w)/.exec(name)?.[0];
  const found = paths.map((path) => findCss(path) ?? findCss(path.replace(`/${prefix}`, '/'))).find(Boolean);
  return !found && isMinor ? [] : lacking(name, found, prefix);
}

function findApi({ name, owners }) {
  const { builtins } = javascript;
  const declared = owners.flatMap((owner) => [api[owner], builtins[owner], builtins.Intl[owner]]);
  const places = owners.length > 0 ? declared : [api, builtins, api.Window, api.EventTarget];
  const members = [name, `${name}_static`, name.replace(/^on(?=[a-z])(.*)/, '$1_event')];
  const found = places.flatMap((place) => members.map((member) => place?.[member])).find((each) => each?.__compat);
  if (found || !owners.includes('CSSStyleDeclaration')) return found?.__compat;
  return findCss(`properties/${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`);
}

function apiLacking(used) {
  const name = [used.owners[0], used.name].filter(Boolean).join('.');
  return lacking(name, findApi(used)).map((problem) => `${problem} (${used.place})`);
}

describe('The promised browsers', () => {
  it('know every API in the sources', () => {
    const used = usedApis(root);
    const names = used.map(({ name }) => name);
    for (const name of ['CSSStyleSheet', 'attachInternals', 'checkVisibility', 'groupBy', 'any', 'port1', 'select']) {
      assert.ok(names.includes(name), name);
    }
    assert.deepEqual(used.flatMap(apiLacking), []);
  });

  it('know all CSS in the style sheets', () => {
    const sheets = Object.values(elements).flatMap(({ styles = [] }) => styles.map(({ cssText }) => cssText));
    const used = [...new Set([...sheets, read('cdn/embed.css')])].flatMap(usedCss);
    const names = used.map(({ name }) => name);
    for (const name of [
      'light-dark()',
      'oklch(from …)',
      '@container',
      ':has',
      'nesting',
      'media forced-colors',
      'em',
    ]) {
      assert.ok(names.includes(name), name);
    }
    assert.deepEqual(used.flatMap(cssLacking), []);
  });

  it('know `:state()`, for the style sheets of the page', () => {
    assert.deepEqual(lacking(':state()', css.selectors.state.__compat), []);
  });

  it('are those in README', () => {
    const { chrome, edge, firefox, safari, safari_ios: ios } = promised;
    assert.deepEqual([edge, ios], [chrome, safari]);
    assert.ok(read('README.md').includes(`Chrome and Edge ${chrome}, Firefox ${firefox}, Safari ${safari}`));
  });

  it('lack what the list of harmless exceptions says, and no less', () => {
    assert.deepEqual([...met].sort(), Object.keys(harmless).sort());
  });
});
