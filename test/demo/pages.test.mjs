import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fromPage } from '../../demo/eleventy.config.mjs';
import { renderPages } from '../../demo/pages.mjs';
import { faultsOf } from '../../demo/validate.mjs';
import { runSite } from './running-site.mjs';

const pages = await renderPages();

/**
 * What stands in `href` and `src`, as it is written. The code of a sample has no tags, and a template is no part of the page yet.
 *
 * @param {string} html
 */
const written = (html) =>
  Array.from(
    html.replace(/<template\b[\s\S]*?<\/template>/g, '').matchAll(/<[a-z][^<>]*?\s(?:href|src)="([^"]*)"/g),
    ([, address]) => address.replaceAll('&amp;', '&'),
  );

/**
 * The addresses that a page names, as they are from the root on.
 *
 * @param {string} html
 * @param {string} path Of the page.
 */
function addresses(html, path) {
  return written(html)
    .map((address) => new URL(address, `http://demo.invalid${path}`))
    .filter(({ origin }) => origin === 'http://demo.invalid');
}

describe('the demo’s pages', () => {
  /** @type {Awaited<ReturnType<typeof runSite>>} */
  let site;
  before(async () => {
    site = await runSite({ pages: async () => pages });
  });
  after(() => site.stop());

  it('are the landing page, and those that it leads to', () => {
    for (const path of ['/', '/playground.html', '/embedding.html', '/front-desk.html'])
      assert.ok(pages.has(path), path);
  });

  for (const [path, html] of pages) {
    describe(path, () => {
      it('answers', async () => {
        const response = await fetch(site.origin + path);
        assert.equal(response.status, 200);
        assert.match(response.headers.get('content-type'), /^text\/html\b/);
        assert.equal(await response.text(), html);
      });

      it('has one title, description, heading of the first level and main landmark', () => {
        assert.equal(html.match(/<title>[^<]{5,70}<\/title>/g)?.length, 1, 'title');
        assert.equal(html.match(/<meta name="description" content="[^"]{50,160}">/g)?.length, 1, 'description');
        assert.equal(html.match(/<h1\b/g)?.length, 1, 'h1');
        assert.equal(html.match(/<main\b/g)?.length, 1, 'main');
      });

      it('has no script, style or handler in its markup', () => {
        assert.doesNotMatch(html, /<style\b|<script(?![^>]*\ssrc=)|<[^>]+\s(style|on[a-z]+)=/i);
      });

      it('is valid HTML', async () => {
        assert.deepEqual(await faultsOf(html), []);
      });

      it('names only addresses that answer', async () => {
        for (const { pathname, hash } of addresses(html, path)) {
          const target = pages.get(pathname);
          const status = target ? 200 : (await fetch(site.origin + pathname)).status;
          assert.equal(status, 200, pathname);
          const isPlace = hash !== '' && !hash.startsWith('#nx-widget=');
          if (target && isPlace)
            assert.ok(target.includes(`id="${decodeURIComponent(hash.slice(1))}"`), pathname + hash);
        }
      });
    });
  }

  it('differ in title and description', () => {
    const all = (/** @type {RegExp} */ pattern) => Array.from(pages.values(), (html) => pattern.exec(html)[1]);
    for (const pattern of [/<title>([^<]*)/, /<meta name="description" content="([^"]*)/]) {
      const texts = all(pattern);
      assert.equal(new Set(texts).size, texts.length, texts.join('\n'));
    }
  });

  it('have no address that begins at the root, so that they may lie in any folder', () => {
    for (const [path, html] of pages) {
      for (const address of written(html)) assert.doesNotMatch(address, /^\//, path);
    }
  });

  it('say where they are at home when somebody has told', async () => {
    const told = await renderPages({ origin: 'https://demo.example/widgets/' });
    assert.match(told.get('/'), /<link rel="canonical" href="https:\/\/demo\.example\/widgets\/">/);
    assert.match(
      told.get('/playground.html'),
      /<link rel="canonical" href="https:\/\/demo\.example\/widgets\/playground\.html">/,
    );
    assert.doesNotMatch(pages.get('/'), /canonical/);
  });
});

describe('an address as a page writes it', () => {
  for (const [address, page, written] of [
    ['/demo.css', '/index.html', 'demo.css'],
    ['/demo.css', '/docs/index.html', '../demo.css'],
    ['/', '/index.html', './'],
    ['/', '/playground.html', './'],
    ['/', '/docs/theming.html', '../'],
    ['/docs/', '/docs/theming.html', './'],
    ['/docs/', '/playground.html', 'docs/'],
    ['/docs/theming.html#parts', '/docs/index.html', 'theming.html#parts'],
    ['/embed?widget=my-plans', '/docs/index.html', '../embed?widget=my-plans'],
    ['#main', '/docs/index.html', '#main'],
    ['theming.html', '/docs/index.html', 'theming.html'],
    ['https://example.com/', '/index.html', 'https://example.com/'],
    ['//example.com/a', '/index.html', '//example.com/a'],
  ]) {
    it(`is ${written} for ${address} on ${page}`, () => assert.equal(fromPage(address, page), written));
  }
});
