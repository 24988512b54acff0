/**
 * Browsers older than the promised ones, made of this Chromium by taking a feature away: what a member still sees. In Chromium,
 * with the files that `npm run build` makes.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../hosts/site.mjs';
import { openBrowser, openPage, picture, startHost, tags, widgetsMarkup } from '../embedding/host.mjs';

/** What stands in each tag. */
const text = 'Ask at the front desk.';

let host, browser, code;

before(async () => {
  host = await startHost();
  browser = await openBrowser();
  code = await readFile(join(root, 'cdn/nx-widgets.js'), 'utf8');
});

after(async () => {
  await browser?.close();
  await host?.stop();
});

/**
 * A page with the three widgets in a browser that lacks something.
 *
 * @param {object} lack
 * @param {string} lack.without Its name, for a room of its own.
 * @param {() => void} [lack.api] Takes it away, in the page and before all scripts.
 * @param {readonly string[]} [lack.css] How the style sheets write it: it becomes something unknown.
 */
async function visit({ without, api = () => {}, css = [] }) {
  let body = code;
  for (const each of css) {
    assert.ok(code.includes(each), `${each} is not in the style sheets`);
    body = body.replaceAll(each, each.replace(/[a-z]/, 'unknown-$&'));
  }
  const script = host.file({ body, type: 'text/javascript; charset=utf-8' });
  const room = without.replace(/\W+/g, '-');
  const widgets = widgetsMarkup(host.services.baseUrl(room)).replaceAll('></', `>${text}</`);
  const html = `<!doctype html><html lang="en"><title>Plans</title>
    <script>(${api})()</script><script type="module" src="${script}"></script><body>${widgets}`;
  return openPage(browser, host.page({ html }));
}

/** All that the widgets say, whether it can be seen, and what the page complains of. */
async function seen(lack) {
  const { page, complaints } = await visit(lack);
  try {
    const shown = await picture(page);
    return { shown, problems: await complaints() };
  } finally {
    await page.close();
  }
}

/** What browsers lack that are older than the promised ones, and draw the widgets all the same. */
const lacks = [
  { without: 'custom states', api: () => delete ElementInternals.prototype.states },
  {
    without: 'custom states by names that begin with a letter',
    api: () => {
      const { add } = CustomStateSet.prototype;
      CustomStateSet.prototype.add = function (name) {
        if (!name.startsWith('--')) throw new DOMException(`'${name}' must start with '--'.`, 'SyntaxError');
        return add.call(this, name);
      };
    },
  },
  { without: 'light-dark()', css: ['light-dark('] },
  { without: 'relative colours', css: ['oklch(from'] },
  { without: 'color-mix()', css: ['color-mix('] },
  { without: 'container queries', css: ['container-type:', '@container'] },
  { without: 'selectors with :has()', css: [':has('] },
  { without: 'alternative text of generated content', css: ['content:"● " / ""'] },
  { without: 'masks', css: ['mask:'] },
  {
    without: 'all of these looks at once',
    css: ['light-dark(', 'oklch(from', 'color-mix(', '@container', ':has(', 'mask:'],
  },
];

describe('The widgets say the same as in the promised browsers, and all of it can be seen,', () => {
  let expected;

  before(async () => {
    expected = await seen({ without: 'nothing' });
  });

  for (const lack of lacks) {
    it(`without ${lack.without}`, async () => {
      const { shown, problems } = await seen(lack);
      assert.deepEqual(shown, expected.shown);
      assert.deepEqual(problems, []);
    });
  }
});

describe('The tags keep their text, and the page goes on,', () => {
  /** What the library can't do without. */
  const needs = [
    {
      without: 'constructed style sheets',
      api: () => {
        globalThis.CSSStyleSheet = class {
          constructor() {
            throw new TypeError('Illegal constructor');
          }
        };
      },
    },
    { without: 'AbortSignal.any', api: () => delete AbortSignal.any },
    { without: 'custom elements', api: () => delete globalThis.customElements },
  ];
  for (const lack of needs) {
    it(`without ${lack.without}`, async () => {
      const { page } = await visit(lack);
      const texts = await page.$$eval(tags.join(), (widgets) => widgets.map(({ innerText }) => innerText));
      assert.deepEqual(texts, [text, text, text]);
      await page.close();
    });
  }
});
