/** The builder’s page, by keyboard and in a browser. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { widgetsOf } from '../../demo/builder/widget-list.js';
import { openBrowser, openPage, picture } from '../embedding/host.mjs';
import { root } from '../hosts/site.mjs';
import { runSite } from './running-site.mjs';

const widgets = widgetsOf(JSON.parse(readFileSync(`${root}/custom-elements.json`, 'utf8')));

/** More than there are places to stop at on the page. */
const manyTabs = 120;

describe('The builder', () => {
  /** @type {Awaited<ReturnType<typeof runSite>>} */
  let site;
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** A visitor of its own. @type {import('puppeteer-core').BrowserContext} */
  let visitor;
  /** @type {Awaited<ReturnType<typeof openPage>>} */
  let visit;
  /** @type {import('puppeteer-core').Page} */
  let page;

  /** The console says what fails, and here it should. */
  let expected = /(?!)/;

  before(async () => {
    site = await runSite();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    site?.stop();
  });
  beforeEach(async () => {
    visitor = await browser.createBrowserContext();
    expected = /(?!)/;
  });
  afterEach(async () => {
    const complaints = await visit.complaints();
    await visitor.close();
    assert.deepEqual(
      complaints.filter((complaint) => !expected.test(complaint)),
      [],
    );
  });

  async function open(query = '') {
    visit = await openPage(visitor, `${site.origin}/builder.html${query}`);
    ({ page } = visit);
    await page.waitForSelector('#pieces pre');
  }

  const snippet = () => page.$eval('#pieces', (pieces) => pieces.innerText);
  const query = () => new URL(page.url()).searchParams;
  const focused = () => page.evaluate(() => document.activeElement.outerHTML.split('>')[0]);
  const said = () => page.$eval('#said', ({ textContent }) => textContent);

  /** Goes on by the key Tab until an element has the focus. */
  async function tabTo(selector) {
    for (let count = 0; count < manyTabs; count++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
    }
    assert.fail(`no way to ${selector} by keyboard; the focus is on ${await focused()}`);
  }

  /** What the widget says, once it has data. */
  async function drawn(tag) {
    await page.waitForFunction((tag) => document.querySelector(`#site ${tag}`)?.data, {}, tag);
    return (await picture(page, [tag]))[tag];
  }

  const hasLoaded = () => page.waitForFunction(() => document.querySelector('#site > *')?.loadedAt);

  it('has a control for every attribute, token and slot of each widget', async () => {
    await open();
    for (const { tag, attributes, tokens, slots } of widgets) {
      await page.click(`[name="widget"][value="${tag}"]`);
      const names = await page.$eval('#choice', ({ elements }) => Array.from(elements, ({ name }) => name));
      for (const { name } of [...attributes, ...tokens]) assert.ok(names.includes(name), name);
      for (const { name } of slots) assert.ok(names.includes(`slot.${name}`), name);
      await page.waitForSelector(`#site > ${tag}`);
    }
    await hasLoaded();
  });

  it('follows the keyboard: another widget, another attribute', async () => {
    await open();
    await drawn('nx-benefits-panel');
    await tabTo('[name="widget"]');
    await page.keyboard.press('ArrowRight');
    assert.match(await snippet(), /<nx-credit-meter><\/nx-credit-meter>/);
    const { meters: bars } = await drawn('nx-credit-meter');
    assert.ok(bars.length > 0);
    await tabTo('select[name="kind"]');
    await page.keyboard.type('time');
    await page.waitForFunction(() => document.querySelector('nx-credit-meter').kind === 'time');
    assert.match((await drawn('nx-credit-meter')).text, /hrs/);
    await tabTo('[name="variant"]');
    await page.keyboard.press('ArrowRight');
    await tabTo('[name="heading"]');
    await page.keyboard.type('"Rooms" & <more>');
    assert.match(
      await snippet(),
      /<nx-credit-meter\s+kind="time"\s+variant="ring"\s+heading="&quot;Rooms&quot; &amp; &lt;more&gt;"\s*>/,
    );
    await page.waitForFunction(
      () =>
        document.querySelector('nx-credit-meter').shadowRoot.querySelector('[part~="heading"]')?.textContent.trim() ===
        '"Rooms" & <more>',
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    assert.match(await snippet(), /heading=""/);
    await page.waitForFunction(
      () => !document.querySelector('nx-credit-meter').shadowRoot.querySelector('[part~="heading"]'),
    );
  });

  it('keeps what another widget takes too', async () => {
    await open('?widget=nx-credit-meter&heading=Mine&kind=time');
    await page.click('[name="widget"][value="nx-my-plans"]');
    assert.match(await snippet(), /<nx-my-plans heading="Mine"><\/nx-my-plans>/);
    assert.deepEqual([...query().keys()].sort(), ['heading', 'widget']);
    await drawn('nx-my-plans');
  });

  it('has tabs by the pattern of the Authoring Practices', async () => {
    await open();
    await hasLoaded();
    const selected = () =>
      page.evaluate(() => {
        const tabs = Array.from(document.querySelectorAll('[role="tab"]'));
        const [tab, ...others] = tabs.filter(({ ariaSelected }) => ariaSelected === 'true');
        const panel = document.querySelector('[role="tabpanel"]');
        return {
          name: tab.textContent,
          others: others.length,
          inOrder: tabs.filter(({ tabIndex }) => tabIndex === 0).length,
          hasFocus: tab === document.activeElement,
          names: panel.getAttribute('aria-labelledby') === tab.id,
          controls: tab.getAttribute('aria-controls') === panel.id,
        };
      });
    const sound = { others: 0, inOrder: 1, hasFocus: true, names: true, controls: true };
    await tabTo('[role="tab"]');
    for (const [key, name, text] of [
      ['ArrowRight', 'Classic script', /nx-widgets\.iife\.js/],
      ['ArrowLeft', 'ES module', /type="module"/],
      ['ArrowLeft', 'WordPress', /\[nx_benefits_panel\]/],
      ['Home', 'ES module', /type="module"/],
      ['End', 'WordPress', /wp:nx-widgets/],
      ['ArrowRight', 'ES module', /type="module"/],
    ]) {
      await page.keyboard.press(key);
      assert.deepEqual(await selected(), { name, ...sound });
      assert.match(await snippet(), text);
    }
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.closest('[role="tabpanel"]') !== null), true);
  });

  it('copies a piece, and says so', async () => {
    await visitor.overridePermissions(site.origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
    await open('?target=react&widget=nx-my-plans');
    await hasLoaded();
    await tabTo('#pieces .piece:nth-child(2) button');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#said').textContent !== '');
    assert.equal(await said(), 'MyPlans.tsx: copied');
    assert.equal(
      await page.evaluate(() => navigator.clipboard.readText()),
      'export function MyPlans() {\n  return <nx-my-plans />;\n}\n',
    );
  });

  it('selects a piece where the browser does not let it copy', async () => {
    await open('?target=svelte');
    await hasLoaded();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('No', 'NotAllowedError'));
    });
    await tabTo('#pieces .piece:last-child button');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#said').textContent !== '');
    assert.equal(await said(), 'BenefitsPanel.svelte: selected, copy it with the keyboard');
    assert.equal(
      await page.evaluate(() => getSelection().toString().trim()),
      '<nx-benefits-panel></nx-benefits-panel>',
    );
  });

  it('shows the same from its link', async () => {
    await open();
    await page.click('[name="widget"][value="nx-credit-meter"]');
    await page.select('[name="kind"]', 'printing');
    await page.click('[name="color-scheme"][value="dark"]');
    await page.select('[name="lang"]', 'de');
    await page.type('[name="heading-level"]', '3');
    await page.$$eval('details', (all) => all.forEach((details) => (details.open = true)));
    await page.type('[name="--nx-color-accent"]', 'rebeccapurple');
    await page.type('[name="slot.footer"]', 'Fragen? "Hier" & <dort>');
    await page.type('[name="base-url"]', 'https://acme.spaces.nexudus.com');
    await page.click('[name="access"][value="provider"]');
    await page.focus('#width');
    for (const key of ['ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
    await page.focus('[role="tab"]');
    await page.keyboard.press('ArrowLeft');
    const look = async () => ({
      snippet: await snippet(),
      picture: await drawn('nx-credit-meter'),
      width: await page.$eval('#site', ({ offsetWidth }) => offsetWidth),
      footer: await page.$eval('[slot="footer"]', ({ textContent }) => textContent),
    });
    const before = await look();
    assert.match(before.snippet, /kind="printing"/);
    assert.match(before.snippet, /color-scheme: dark/);
    assert.equal(before.width, 580);
    assert.equal(before.footer, 'Fragen? "Hier" & <dort>');
    assert.match(before.picture.text, /von/);
    const { search } = new URL(page.url());
    const complaints = await visit.complaints();
    await page.close();
    await open(search);
    assert.deepEqual(await look(), before);
    assert.equal(new URL(page.url()).search, search);
    assert.deepEqual(complaints, []);
    // What is set is not folded away.
    assert.equal(await page.$eval('[name="--nx-color-accent"]', (field) => field.checkVisibility()), true);
  });

  it('leaves out what is no value, and says so at the field', async () => {
    await open(
      '?widget=nx-credit-meter&kind=gold&low=2&heading-level=9&--nx-color-accent=blurb&lang=tlh&base-url=ftp%3A%2F%2Fx',
    );
    await hasLoaded();
    assert.match(await snippet(), /<nx-credit-meter><\/nx-credit-meter>\s*$/m);
    assert.match(await snippet(), /base-url="https:\/\/your-space/);
    const marked = await page.$$eval('#choice [aria-invalid="true"]', (fields) =>
      fields.map((field) => [
        field.name,
        field
          .getAttribute('aria-describedby')
          .split(' ')
          .some((id) => id.endsWith('-invalid') && document.getElementById(id).checkVisibility()),
      ]),
    );
    assert.deepEqual(marked.sort(), [
      ['--nx-color-accent', true],
      ['base-url', true],
      ['heading-level', true],
      ['low', true],
    ]);
  });

  it('asks nobody but the emulator, whatever the link says', async () => {
    await open(
      '?base-url=https%3A%2F%2Felsewhere.example&token-url=https%3A%2F%2Felsewhere.example%2Ftoken&access=provider',
    );
    await drawn('nx-benefits-panel');
    const hosts = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).host),
    );
    assert.deepEqual([...new Set(hosts)], [new URL(site.origin).host]);
  });

  it('shows what happens to the chosen member', async () => {
    expected = /\b401\b/;
    await open('?widget=nx-my-plans&slot.signed-out=Please+come+in&slot.empty=Nothing+here');
    await drawn('nx-my-plans');
    await page.select('#situation', 'empty');
    await page.waitForFunction(() => document.querySelector('nx-my-plans').matches(':state(empty)'));
    await page.select('#member', 'nobody');
    await page.waitForFunction(() => document.querySelector('nx-my-plans').error?.kind === 'unauthorized');
    const shown = await page.$$eval('#site [slot]', (texts) =>
      texts.filter((text) => text.checkVisibility() && text.assignedSlot).map(({ textContent }) => textContent),
    );
    assert.deepEqual(shown, ['Please come in']);
  });

  it('shows a customer’s records for the front desk, by way of a proxy', async () => {
    await open('?widget=nx-credit-meter&coworker-id=4101&kind=time');
    const { text } = await drawn('nx-credit-meter');
    assert.match(text, /hrs/);
    assert.match(await snippet(), /<nx-config base-url="\/nexudus" credentials="same-origin">/);
  });

  it('wears the look and the width of the host page', async () => {
    await open('?width=200');
    await drawn('nx-benefits-panel');
    assert.equal(await page.$eval('#site', ({ offsetWidth }) => offsetWidth), 200);
    const background = () => page.$eval('#site', (site) => getComputedStyle(site).backgroundColor);
    const plain = await background();
    const isPlain = (expected) =>
      page.waitForFunction(
        (plain, expected) => (getComputedStyle(document.querySelector('#site')).backgroundColor === plain) === expected,
        {},
        plain,
        expected,
      );
    const [, look] = await page.$$eval('#look option', (options) => options.map(({ value }) => value));
    for (const [value, expected] of [
      [look, false],
      ['plain', true],
      [look, false],
    ]) {
      await page.select('#look', value);
      await isPlain(expected);
    }
    assert.match(await page.$eval('#look-sheet', ({ href }) => href), new RegExp(`/looks/${look}\\.css$`));
    await page.focus('#width');
    await page.keyboard.press('End');
    assert.equal(await page.$eval('#site', ({ offsetWidth }) => offsetWidth), 1200);
  });

  for (const width of [320, 768, 1440]) {
    it(`fits a window of ${width} pixels`, async () => {
      await open('?widget=nx-my-plans&target=angular&width=1200');
      await page.setViewport({ width, height: 800 });
      await drawn('nx-my-plans');
      const { scrollWidth, clientWidth } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scrollWidth, clientWidth };
      });
      assert.equal(scrollWidth, clientWidth);
      const cut = await page.$$eval('button, select, input, .segments label', (controls) =>
        controls
          .filter((control) => control.checkVisibility() && !control.closest('.site'))
          .map((control) => ({ box: control.getBoundingClientRect(), text: control.outerHTML.slice(0, 80) }))
          .filter(({ box }) => box.left < 0 || box.right > innerWidth || box.height < 18)
          .map(({ text }) => text),
      );
      assert.deepEqual(cut, []);
    });
  }
});
