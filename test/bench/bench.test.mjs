/** What the benchmark compares draws the same, and asks and changes no more than it has to. No figure here is a time. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { openBrowser } from '../hosts/site.mjs';
import { startPages } from './pages.mjs';
import { baseline, variants } from './variants.mjs';
import { visit } from './visit.mjs';

/** What a reader gets of all panels: the letters as they run, and the elements with what assistive technology is told by them. */
const content = (page) =>
  page.evaluate(() => {
    const aria = ['label', 'level', 'valuemin', 'valuemax', 'valuenow', 'valuetext'].map((name) => `aria-${name}`);
    const told = ['role', 'part', 'lang', ...aria];
    const textOf = (node) =>
      node.nodeType === Node.TEXT_NODE
        ? // White space between blocks is not seen, and the one in lines the pixels tell.
          node.data.replace(/\s/g, '')
        : [...(node.shadowRoot ?? node).childNodes].map(textOf).join('');
    const roots = globalThis.shadowRoots();
    return {
      text: roots.filter(({ host }) => host.getRootNode() === document).map(({ host }) => textOf(host)),
      elements: roots
        .flatMap((root) => [...root.querySelectorAll('*')])
        // The component around a row is no part of what it draws.
        .filter(({ shadowRoot }) => !shadowRoot)
        .map((element) => [element.localName, ...told.map((name) => element.getAttribute(name))].join())
        .sort(),
    };
  });

/**
 * How much of two pictures differs, from 0 to 1.
 *
 * @param {import('puppeteer-core').Page} page Any.
 * @param {readonly string[]} pictures PNG, as base64.
 */
const difference = (page, pictures) =>
  page.evaluate(async (pictures) => {
    const [one, other] = await Promise.all(
      pictures.map(async (picture) => {
        const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height);
      }),
    );
    if (one.width !== other.width || one.height !== other.height) return 1;
    return one.data.filter((value, index) => value !== other.data[index]).length / one.data.length;
  }, pictures);

/** Edges of letters: where a line is in several text nodes, each starts at a fraction of a pixel of its own. */
const tolerance = 0.001;

let pages, browser, open;

const screenshot = () => open.page.screenshot({ fullPage: true, encoding: 'base64' });

/** Opens a page; only one at a time. */
const go = async (variant, options) => {
  const page = pages.page(variant, options);
  open = await visit(browser, page.url, variant.tag);
  return page;
};

before(async () => {
  pages = await startPages();
  browser = await openBrowser();
});

after(async () => {
  await browser.close();
  await pages.stop();
});

afterEach(() => open.leave());

/** What all have to look like. */
const expected = {};

describe('the benchmark', () => {
  const [byHand, ...others] = variants;

  it('has a panel by hand that shows the benefits', async () => {
    await go(byHand, { panels: 2 });
    Object.assign(expected, await content(open.page), { picture: await screenshot() });
    assert.equal(byHand.name, baseline);
    assert.equal(expected.text.length, 2);
    assert.match(expected.text[1], /Yourbenefits.*Lisbonrooms€61\.90of€150\.00left.*Daypass×2/);
  });

  for (const variant of others) {
    it(`compares it with the same in ${variant.name}: texts, elements, pixels`, async () => {
      await go(variant, { panels: 2 });
      const { picture, ...rest } = expected;
      assert.deepEqual(await content(open.page), rest);
      const share = await difference(open.page, [picture, await screenshot()]);
      assert.ok(share < tolerance, `${share} of the picture differs`);
    });
  }

  for (const variant of variants) {
    it(`sends one request for 100 panels in ${variant.name}`, async () => {
      const page = await go(variant, { panels: 100 });
      assert.equal(await page.requests(), 1);
    });

    it(`changes no node when the answer is the same, in ${variant.name}`, async () => {
      await go(variant, { panels: 2 });
      assert.equal(await open.mutationsOfRefresh(), 0);
    });

    it(`changes what has changed, and no more, in ${variant.name}`, async () => {
      const page = await go(variant, { panels: 2 });
      await page.change(45.5);
      // In each: the number, two attributes of the meter, and the width of its fill.
      assert.equal(await open.mutationsOfRefresh(), 8);
      const { text } = await content(open.page);
      for (const panel of text) assert.match(panel, /€45\.50of€150\.00left/);
    });
  }
});
