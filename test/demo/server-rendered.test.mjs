/** The page that the demo's server renders, in Chromium, and in Firefox where there is one. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { launch } from 'puppeteer-core';
import { languages } from '../../demo/server-rendered/page.mjs';
import ar from '../../dist/locales/ar.js';
import de from '../../dist/locales/de.js';
import en from '../../dist/locales/en.js';
import { runSite } from './running-site.mjs';
import { drawn, openBrowser } from '../hosts/site.mjs';
import { findProgram } from '../setup/browser.mjs';

const texts = { ar, de, en };
const selector = 'nx-my-plans, nx-credit-meter, nx-benefits-panel';

/** The headings of the demo's page, as a language has them. */
const headingsIn = ({ plans, kinds, benefits }) => [plans, kinds.time, benefits];

const headings = (page) =>
  page.$$eval(selector, (widgets) =>
    widgets.map(({ shadowRoot }) => shadowRoot.querySelector('[role=heading]')?.textContent),
  );

/**
 * Opens a page whose script does not come before it is let through.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 */
async function arrive(browser, url) {
  const page = await browser.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error?.stack ?? error}`));
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  let letThrough;
  const asked = new Promise((resolve) => (letThrough = resolve));
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    if (request.url().endsWith('/hydrate.js')) await asked;
    await request.continue();
  });
  const loaded = page.goto(url);
  // Whoever has seen enough leaves before.
  loaded.catch(() => undefined);
  // The last thing in the page.
  await page.waitForSelector('nx-benefits-panel >>> [name=footer]');
  return {
    page,
    complaints,
    /** Lets the script come, and waits until it has run. */
    runScript: async () => {
      letThrough();
      await loaded;
    },
  };
}

/** Runs in the page, before its script: remembers what is there, and writes down what moves and what is said. */
function watch(selector) {
  const parts = () =>
    [...document.querySelectorAll(selector)].flatMap(({ shadowRoot }) => [
      ...shadowRoot.querySelectorAll(
        '[part~=base], [part~=heading], [part~=list], [part~=item], [part~=skeleton], slot',
      ),
    ]);
  const first = parts();
  const said = new Set();
  const shifts = [];
  const sayHeadings = () => {
    for (const { shadowRoot } of document.querySelectorAll(selector))
      said.add(shadowRoot.querySelector('[part~=heading]')?.textContent);
  };
  for (const { shadowRoot } of document.querySelectorAll(selector))
    new MutationObserver(sayHeadings).observe(shadowRoot, { childList: true, characterData: true, subtree: true });
  sayHeadings();
  // Chromium alone tells.
  const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  globalThis.seen = () => ({
    isSame: first.length > 0 && parts().every((part, index) => part === first[index]),
    said: [...said],
    shifts: [...shifts, ...observer.takeRecords()].map(({ value }) => value),
  });
}

/** Widgets that have been taken over, in the words of the page's own script, and wait. */
const waiting = (page) =>
  page.waitForFunction(
    (selector) =>
      [...document.querySelectorAll(selector)].every(
        (widget) => widget.hasUpdated && widget.matches(':state(loading)'),
      ) && document.querySelector('nx-benefits-panel').shadowRoot.querySelector('[part=fill]'),
    {},
    selector,
  );

const firefox = await findProgram('firefox').catch(({ message }) => ({ missing: message }));

const engines = [
  { name: 'Chromium', start: openBrowser },
  { name: 'Firefox', start: () => launch({ browser: 'firefox', executablePath: firefox }), skip: firefox.missing },
];

for (const { name, start, skip = false } of engines) {
  describe(`the page that the demo’s server renders, in ${name}`, { skip }, () => {
    /** @type {Awaited<ReturnType<typeof runSite>>} */
    let site;
    /** @type {import('puppeteer-core').Browser} */
    let browser;
    /** @type {Awaited<ReturnType<typeof arrive>>} */
    let visit;

    const scenario = (text) => fetch(`${site.origin}/at/server-rendered/scenario`, { method: 'PUT', body: text });
    /** What was asked of the member's data; the location is asked where a day is near. */
    const asked = async () =>
      (await site.log('server-rendered'))
        .map(({ path }) => path)
        .filter((path) => !path.endsWith('/businesses/current'));
    const go = async (lang) => (visit = await arrive(browser, `${site.origin}/server-rendered/?lang=${lang}`));

    before(async () => {
      site = await runSite();
      browser = await start();
    });
    afterEach(async () => {
      await visit?.page.close();
      visit = undefined;
      await scenario('session=maya');
      await fetch(`${site.origin}/at/server-rendered/log`, { method: 'DELETE' });
    });
    after(async () => {
      await browser?.close();
      await site?.stop();
    });

    for (const lang of languages) {
      it(`says in ${lang} what will come, before its script does`, async () => {
        const { page, complaints } = await go(lang);
        assert.deepEqual(await headings(page), headingsIn(texts[lang]));
        const heights = await page.$$eval(selector, (widgets) => widgets.map(({ offsetHeight }) => offsetHeight));
        for (const height of heights) assert.ok(height > 60, `${height} px`);
        assert.deepEqual(await asked(), []);
        assert.deepEqual(complaints, []);
      });

      it(`goes on from there in ${lang}: no node is another, nothing moves, no other word is said`, async () => {
        await scenario('session=maya~hang');
        const { page, complaints, runScript } = await go(lang);
        await page.evaluate(watch, selector);
        await runScript();
        await waiting(page);
        const { isSame, said, shifts } = await page.evaluate(() => globalThis.seen());
        assert.ok(isSame, 'nodes have been drawn anew');
        assert.deepEqual(said, headingsIn(texts[lang]));
        assert.deepEqual(shifts, []);
        assert.deepEqual(complaints, []);
      });
    }

    it('shows the data of the member who is signed in, and asks once for it', async () => {
      const { page, complaints, runScript } = await go('de');
      await runScript();
      assert.match((await drawn(page, 'nx-my-plans')).text, /^Deine Tarife\s+Resident desk/);
      assert.match((await drawn(page, 'nx-credit-meter')).text, /4 Std. 30 Min. von 12 Std./);
      assert.match((await drawn(page, 'nx-benefits-panel')).text, /145,50\s€ von 200,00\s€/);
      assert.deepEqual((await asked()).sort(), [
        '/api/public/coworkers/profiles/current/benefits',
        '/api/public/plans/my',
      ]);
      assert.deepEqual(complaints, []);
    });

    it('has the style sheets that all widgets share, in the place of those that the server wrote', async () => {
      const { page, runScript } = await go('en');
      const drawing = () =>
        page.$$eval(selector, (widgets) =>
          widgets.map(({ shadowRoot }) => [
            shadowRoot.adoptedStyleSheets.length > 0,
            shadowRoot.querySelectorAll('style').length,
          ]),
        );
      assert.deepEqual(await drawing(), Array(3).fill([false, 1]));
      await runScript();
      await drawn(page, 'nx-my-plans');
      assert.deepEqual(await drawing(), Array(3).fill([true, 0]));
    });
  });
}

describe('the page that the demo’s server renders', () => {
  let site, browser, page;
  before(async () => {
    site = await runSite();
    browser = await openBrowser();
  });
  afterEach(async () => {
    await page?.close();
    page = undefined;
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
  });

  it('says where no script runs what is to be done without', async () => {
    page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${site.origin}/server-rendered/?lang=de`);
    const { shown, placeholders } = await page.evaluate(
      (selector) => ({
        shown: document.body.innerText,
        placeholders: [...document.querySelectorAll(selector)].filter(({ shadowRoot }) =>
          shadowRoot.querySelector('[part=list]').checkVisibility(),
        ).length,
      }),
      selector,
    );
    assert.match(shown, /brauchen JavaScript/);
    assert.equal(placeholders, 0);
  });

  it('allows no style but those of its own nonce, which no other answer has', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const response = await fetch(`${site.origin}/server-rendered/`);
        const [, nonce] = /style-src 'self' 'nonce-([^']+)'/.exec(response.headers.get('content-security-policy'));
        const written = [...(await response.text()).matchAll(/<style[^>]*>/g)].map(([tag]) => tag);
        assert.deepEqual(new Set(written), new Set([`<style nonce="${nonce}">`]));
        return nonce;
      }),
    );
    assert.notEqual(...nonces);
  });

  it('comes in pieces, the head before the widgets', async () => {
    const response = await fetch(`${site.origin}/server-rendered/`);
    const pieces = [];
    for await (const piece of response.body.pipeThrough(new TextDecoderStream())) pieces.push(piece);
    assert.ok(pieces.length > 1, 'all at once');
    assert.match(pieces[0], /^<!doctype html>/);
  });

  it('is in English where it is asked for in a language that it has not', async () => {
    assert.match(await (await fetch(`${site.origin}/server-rendered/?lang=xx`)).text(), /<html lang="en" dir="ltr">/);
  });
});
