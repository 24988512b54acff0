/** Style sheets of the page, and the boxes that it puts widgets into. */
import assert from 'node:assert/strict';
import { tags } from '../host.mjs';
import { haveData, inBox, widgets, within } from './hostile-page.mjs';

/** Of what every text inherits: what the page says, and what stays of it in a widget. */
const inherited = {
  'letter-spacing': ['0.4em', 'normal'],
  'word-spacing': ['3em', '0px'],
  'text-transform': ['uppercase', 'none'],
  'text-indent': ['5em', '0px'],
  'text-align': ['center', 'start'],
  'text-shadow': ['9px 9px red', 'none'],
  'line-height': ['0.2', '23.2px'],
  'font-variant': ['small-caps', 'normal'],
  'white-space': ['pre', 'normal'],
  'word-break': ['break-all', 'normal'],
  hyphens: ['auto', 'manual'],
  'tab-size': ['40', '8'],
  'list-style-position': ['inside', 'outside'],
  'list-style-type': ['upper-roman', 'disc'],
  cursor: ['none', 'auto'],
  'pointer-events': ['none', 'auto'],
  'user-select': ['none', 'auto'],
  '-webkit-text-fill-color': ['transparent', 'rgb(0, 0, 0)'],
};

const declarations = (end) =>
  Object.entries(inherited)
    .map(([name, [value]]) => `${name}: ${value}${end};`)
    .join(' ');

/** Expects that nothing in {@link inherited} has come through. */
async function expectNothingInherited({ page }) {
  await haveData(page);
  const names = Object.keys(inherited);
  const seen = await page.$$eval(
    widgets,
    (all, names) =>
      all.map(({ shadowRoot }) => {
        const style = getComputedStyle(shadowRoot.querySelector('[part="base"]'));
        return names.map((name) => [name, style.getPropertyValue(name)]);
      }),
    names,
  );
  const expected = names.map((name) => [name, inherited[name][1]]);
  for (const each of seen) assert.deepEqual(each, expected);
}

/** How many widgets can be seen. */
const countShown = (page) =>
  page.$$eval(widgets, (all) => {
    const bases = all.map(({ shadowRoot }) => shadowRoot.querySelector('[part="base"]'));
    return bases.filter((base) => base.checkVisibility({ visibilityProperty: true })).length;
  });

/** The least contrast of a text in the widgets to a background (WCAG 2.2, contrast ratio). */
const leastContrast = (page, background) =>
  page.$$eval(
    widgets,
    (all, background) => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d');
      const luminance = (...colors) => {
        for (const color of colors) {
          canvas.fillStyle = color;
          canvas.fillRect(0, 0, 1, 1);
        }
        const [r, g, b] = Array.from(canvas.getImageData(0, 0, 1, 1).data, (value) =>
          value > 10 ? ((value / 255 + 0.055) / 1.055) ** 2.4 : value / 255 / 12.92,
        );
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const texts = all.flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll('p, dt, dd, [role="heading"]')]);
      const [light, dark] = [
        texts.map((text) => luminance(background, getComputedStyle(text).color)),
        luminance(background),
      ];
      return (Math.min(...light) + 0.05) / (dark + 0.05);
    },
    background,
  );

/** @type {import('./hostile-page.mjs').HostilePage[]} */
export const styles = [
  ...[
    '* { all: revert }',
    '* { all: unset !important }',
    '* { all: initial !important }',
    '* { display: block !important }',
    '* { display: inline !important }',
    '* { display: flex; gap: 40px }',
    '* { float: left !important }',
    '* { overflow: hidden; overflow-wrap: normal !important }',
    '* { box-sizing: content-box !important; border: 3px solid !important; padding: 5px !important }',
    '* { animation: none !important; transition: none !important }',
    '* { transition: all 60s !important }',
    '* { direction: rtl !important; unicode-bidi: bidi-override !important }',
    ':empty { display: none }',
    ':empty { display: none !important }',
    ':not(:defined) { display: none }',
    'div, span, p, ul, li, dl, svg { display: none !important }',
    '[part], ::part(box) { display: none !important }',
    '[hidden] { display: block !important }',
    'html { font-size: 5px }',
    'html { font-size: 62.5% } body { font-size: 1.6rem }',
    'body { writing-mode: vertical-rl }',
  ].map((css) => ({ fact: `\`${css}\``, css })),
  {
    fact: 'texts deformed on the body',
    css: `body { ${declarations('')} }`,
    then: expectNothingInherited,
  },
  {
    fact: 'texts deformed on everything',
    css: `* { ${declarations(' !important')} }`,
    then: expectNothingInherited,
  },
  {
    fact: 'an animation of everything',
    css: '@keyframes drift { to { letter-spacing: 1em; width: 0 } } * { animation: drift 60s infinite !important }',
  },
  {
    fact: 'variables with the names that the widgets use inside',
    css: '* { --_accent: transparent; --_track: transparent; --_muted: transparent; --_border: 0; --_space: 0 }',
  },
  {
    fact: 'the rules of WordPress Twenty Twenty-Four',
    css: `body { font: 16.8px/1.55 Inter, sans-serif } :where(.is-layout-constrained) > * { margin-block: 1.2rem 0 }
      .is-layout-constrained > :where(:not(.alignfull)) { max-width: 620px; margin-inline: auto !important }`,
    body: within('<main class="is-layout-constrained">', '</main>'),
  },
  {
    fact: 'the rules of WordPress Twenty Twenty-One',
    css: `*, ::before, ::after { box-sizing: inherit } html { box-sizing: border-box; font: 20px/1.7 sans-serif; color: #28303d }
      .entry-content > *:not(.alignfull) { max-width: min(calc(100vw - 100px), 610px); margin: 30px auto }`,
    body: within('<div class="entry-content">', '</div>'),
  },
  {
    fact: 'the rules of Ghost’s Source',
    css: `*, ::before, ::after { box-sizing: border-box } * { margin: 0; padding: 0 } html { font-size: 62.5% }
      body { font: 1.7rem/1.6 Inter, sans-serif; letter-spacing: -0.01em } .gh-canvas > * { grid-column: main }
      .gh-canvas { display: grid; grid-template-columns: 1fr [main-start] min(720px, calc(100% - 40px)) [main-end] 1fr }`,
    body: within('<section class="gh-canvas">', '</section>'),
  },
  {
    fact: 'the rules of MediaWiki’s Vector',
    css: `.vector-body { font-size: 0.875em; line-height: 1.6 } .mw-parser-output p { margin: 0.5em 0 1em }
      .mw-parser-output > * { overflow-wrap: break-word; min-width: 0 }`,
    body: within('<div class="vector-body"><div class="mw-parser-output">', '</div></div>'),
  },
  {
    fact: 'the reset of Tailwind',
    css: `*, ::after, ::before, ::backdrop { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid }
      ol, ul { list-style: none } h1, h2, h3 { font: inherit } svg { display: block; max-width: 100%; height: auto }`,
  },
  {
    fact: 'a dark page, on which they can be read',
    css: ':root { color-scheme: dark } body { background: #111; color: #eee }',
    async then({ page }) {
      await haveData(page);
      const contrast = await leastContrast(page, '#111');
      assert.ok(contrast >= 4.5, `the least contrast is ${contrast}`);
    },
  },
  {
    fact: '`visibility: hidden` around them, once it is gone',
    css: '.tab { visibility: hidden }',
    body: within('<section class="tab">', '</section>'),
    async then({ page }) {
      await haveData(page);
      assert.equal(await countShown(page), 0);
      await page.$eval('.tab', (tab) => tab.classList.remove('tab'));
      assert.equal(await countShown(page), tags.length);
    },
  },
  {
    fact: '`display: none` around them, once it is gone',
    css: '.tab { display: none }',
    body: within('<section class="tab">', '</section>'),
    async then({ page }) {
      await haveData(page);
      assert.equal(await countShown(page), 0);
      await page.$eval('.tab', (tab) => tab.classList.remove('tab'));
    },
  },
];

/** @type {import('./hostile-page.mjs').HostilePage[]} */
export const boxes = [
  { fact: 'a flex box whose items may be nothing wide', css: 'main > * { flex: 0 0 0 }', body: inBox('display: flex') },
  { fact: 'a flex box under a reset with `min-width: 0`', css: '* { min-width: 0 }', body: inBox('display: flex') },
  { fact: 'a centred flex column', body: inBox('display: flex; flex-flow: column; align-items: center') },
  { fact: 'a column of 180 px', body: inBox('width: 180px') },
  { fact: 'a column of 60 px', body: inBox('width: 60px') },
  { fact: 'a grid of equal columns', body: inBox('display: grid; grid: auto / repeat(3, minmax(0, 1fr)); gap: 20px') },
  { fact: 'a grid of columns as wide as their content', body: inBox('display: grid; grid: auto / auto auto auto 1fr') },
  { fact: 'newspaper columns', body: inBox('columns: 3') },
  { fact: 'a floating box', body: inBox('float: right') },
  { fact: 'a box as narrow as its content can be', body: inBox('width: min-content') },
  { fact: 'a box out of the flow', body: inBox('position: absolute; right: 0') },
  { fact: 'a box at half its size', body: inBox('transform: scale(0.5)') },
  {
    fact: 'a paragraph, where content systems put every tag that they don’t know',
    body: (site) => `<p>${site.widgets.replaceAll('\n', '<br />\n')}</p>`,
  },
  {
    fact: 'a table cell, a disabled fieldset and a list item',
    body(site) {
      const [panel, plans, meter] = site.widgets.split('\n');
      return `<table><tr><td>${panel}</table><fieldset disabled><legend>Plans</legend>${plans}</fieldset><ul><li>${meter}</ul>`;
    },
  },
];
