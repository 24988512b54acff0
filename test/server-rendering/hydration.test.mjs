/**
 * Pages of hosts whose servers have rendered a widget, and whose scripts, settings or policies are not what the server knew.
 * In Chromium, over real HTTP.
 */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { html, renderThunked } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { scripts } from '../../demo/server-rendered/scripts.mjs';
import { registerTranslation } from '../../dist/index.js';
import de from '../../dist/locales/de.js';
import { bundle } from '../embedding/bundle.mjs';
import { openPage, startHost } from '../embedding/host.mjs';
import { drawn, openBrowser } from '../hosts/site.mjs';

registerTranslation('de', de);

describe('a page whose server drew', () => {
  /** @type {Awaited<ReturnType<typeof startHost>>} */
  let host;
  let browser, visit, baseUrl;

  /** The npm modules behind Lit's hydration. */
  const withHydration = '<script type="module" src="/scripts/hydrate.js"></script>';

  before(async () => {
    host = await startHost();
    baseUrl = host.services.baseUrl('server-rendering');
    browser = await openBrowser();
    for (const [file, body] of await scripts()) host.file({ path: `/scripts/${file}`, type: 'text/javascript', body });
  });
  afterEach(async () => {
    await visit?.page.close();
    visit = undefined;
  });
  after(async () => {
    await browser?.close();
    await host?.stop();
  });

  /**
   * @param {import('lit').TemplateResult} body
   * @param {object} [options]
   * @param {string} [options.head]
   * @param {string} [options.lang]
   * @param {string} [options.policy]
   * @param {(markup: string) => string} [options.change] What becomes of the markup on its way.
   */
  async function go(body, { head = withHydration, lang = 'en', policy, change = (markup) => markup } = {}) {
    const markup = await collectResult(renderThunked(body));
    const page = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Members</title>${head}</head><body>${change(markup)}</body></html>`;
    const headers = policy ? { 'Content-Security-Policy': policy } : {};
    visit = await openPage(browser, host.page({ html: page, headers }));
    return drawn(visit.page, 'nx-my-plans');
  }

  const plans = (attributes = {}) =>
    html`<nx-my-plans lang=${attributes.lang ?? 'en'} base-url=${baseUrl} token="maya"></nx-my-plans>
      <p>After.</p>`;

  /** How often each is there. */
  const counts = () =>
    visit.page.$eval('nx-my-plans', ({ shadowRoot }) =>
      ['base', 'heading', 'list'].map((part) => shadowRoot.querySelectorAll(`[part=${part}]`).length),
    );

  const once = [1, 1, 1];

  it('styles that the page’s policy blocks, has them from the script', async () => {
    const { origin } = host.services;
    const { width } = await go(plans(), {
      policy: `default-src 'none'; script-src 'self'; style-src 'self'; connect-src ${origin}`,
    });
    assert.ok(width > 0);
    const display = await visit.page.$eval('nx-my-plans', (widget) => getComputedStyle(widget).display);
    assert.equal(display, 'block');
    const [violation, ...others] = await visit.complaints();
    assert.match(violation, /style/);
    assert.ok(others.every((line) => /style/.test(line)));
  });

  it('another heading level than its <nx-config> says, ends with what that says', async () => {
    await go(html`<nx-config heading-level="4"></nx-config>${plans()}`);
    const level = await visit.page.$eval('nx-my-plans', ({ shadowRoot }) =>
      shadowRoot.querySelector('[part=heading]').getAttribute('aria-level'),
    );
    assert.equal(level, '4');
    assert.deepEqual(await visit.complaints(), []);
  });

  it('a heading that its <nx-config> wants none of, ends without', async () => {
    const { text } = await go(html`<nx-config heading=""></nx-config>${plans()}`);
    assert.doesNotMatch(text, /Your plans/);
    assert.deepEqual(await visit.complaints(), []);
  });

  it('no words, because it was told no language, has those of the page', async () => {
    const { text } = await go(plans({ lang: '' }), { lang: 'de' });
    assert.match(text, /^Deine Tarife/);
    assert.deepEqual(await visit.complaints(), []);
  });

  it('in a language of which the file does not come, ends in English', async () => {
    host.file({ path: '/alone/hydrate.js', type: 'text/javascript', body: (await scripts()).get('hydrate.js') });
    const { text } = await go(plans({ lang: 'de' }), {
      head: '<script type="module" src="/alone/hydrate.js"></script>',
    });
    assert.match(text, /^Your plans/);
    assert.deepEqual(await counts(), once);
  });

  it('by another version, is drawn anew', async () => {
    const change = (markup) => markup.replace(/lit-part [\w+/=]+/g, 'lit-part b3RoZXI=');
    const { text } = await go(plans(), { change });
    assert.match(text, /^Your plans\s+Resident desk/);
    assert.deepEqual(await counts(), once);
    assert.deepEqual(await visit.complaints(), []);
  });

  it('another variant, is drawn anew', async () => {
    const meter = html`<nx-credit-meter lang="en" base-url=${baseUrl} token="maya" variant="ring"></nx-credit-meter>`;
    const change = (markup) => markup.replace('variant="ring"', 'variant="text"');
    await go(html`${meter}${plans()}`, { change });
    const { meters, text } = await drawn(visit.page, 'nx-credit-meter');
    assert.deepEqual(meters, []);
    assert.match(text, /^Booking credit/);
    assert.deepEqual(await visit.complaints(), []);
  });

  it('what a tag swallows, shows that, too', async () => {
    // Nothing follows the tag: that is how such a page looks to the browser.
    await go(plans(), {
      change: (markup) =>
        markup.replace('</nx-my-plans>', '<p>Swallowed.</p></nx-my-plans>').replace(/(?<=<\/nx-my-plans>)[^]*/, ''),
    });
    await visit.page.waitForFunction(() => document.querySelector('nx-my-plans > p').checkVisibility());
  });

  it('without Lit’s hydration in the page, is drawn anew', async () => {
    const body = await bundle(`import './dist/index.js';`);
    const src = host.file({ type: 'text/javascript', path: '/without.js', body });
    const { text } = await go(plans(), { head: `<script type="module" src="${src}"></script>` });
    assert.match(text, /^Your plans\s+Resident desk/);
    assert.deepEqual(await counts(), once);
    assert.deepEqual(await visit.complaints(), []);
  });

  it('and that loads cdn/nx-widgets.js, is drawn anew', async () => {
    const { text } = await go(plans({ lang: 'de' }), {
      head: `<script type="module" src="${host.services.module}"></script>`,
    });
    assert.match(text, /^Deine Tarife\s+Resident desk/);
    assert.deepEqual(await counts(), once);
    assert.deepEqual(await visit.complaints(), []);
  });
});
