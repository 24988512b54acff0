/**
 * The languages of the self-contained files: each comes from beside the file, wherever that is, under whatever policy. In
 * Chromium, with the files that `npm run build` makes.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from '../hosts/site.mjs';
import { openBrowser, openPage, picture, startHost, widgetsMarkup } from './host.mjs';

const nonce = 'c2VhLXNoZWxs';

/** How each file is loaded, and how a page calls it. */
const kinds = {
  module: {
    file: 'nx-widgets.js',
    script: (src, attributes = '') => `<script type="module" src="${src}" ${attributes}></script>`,
    reword: (src) => import(src).then(({ registerTranslation }) => registerTranslation('de', { plans: 'Deine Abos' })),
  },
  classic: {
    file: 'nx-widgets.iife.js',
    script: (src, attributes = '') => `<script defer src="${src}" ${attributes}></script>`,
    reword: () => globalThis.nxWidgets.registerTranslation('de', { plans: 'Deine Abos' }),
  },
};

/** What the plans are called. */
const headingIn = async (language) =>
  (await import(pathToFileURL(join(root, `cdn/locales/${language}.js`)))).default.plans;

describe('A language comes from beside the file', () => {
  let host, browser, origin, baseUrl, visit;

  /** Opens a page in a language. */
  async function go(lang, head, { headers } = {}) {
    const html = `<!doctype html><html lang="${lang}"><head><title>A page</title>${head}</head><body>${widgetsMarkup(baseUrl)}</body></html>`;
    visit = await openPage(browser, host.page({ html, headers }));
    return picture(visit.page);
  }

  /** A file of the host's own; the languages are not there, unless they are put beside it. */
  const ownFile = async (file, path) =>
    host.file({ path, type: 'text/javascript', body: await readFile(join(root, 'cdn', file), 'utf8') });

  before(async () => {
    host = await startHost();
    ({ origin } = host.services);
    baseUrl = host.services.baseUrl('languages');
    browser = await openBrowser();
  });

  after(async () => {
    await browser?.close();
    await host?.stop();
  });

  it('of a classic script without an address, there is none: it is English, with the data', async () => {
    const code = await readFile(join(root, 'cdn/nx-widgets.iife.js'), 'utf8');
    const inline = `<script>addEventListener('DOMContentLoaded', () => { const s = document.createElement('script'); s.text = ${JSON.stringify(code).replaceAll('<', '\\x3c')}; document.head.append(s); });</script>`;
    const drawn = await go('de', inline);
    for (const { error } of Object.values(drawn)) assert.equal(error, undefined);
    assert.match(drawn['nx-my-plans'].text, /^Your plans .*Active/);
    await visit.page.close();
  });

  for (const [kind, { file, script, reword }] of Object.entries(kinds)) {
    describe(`of the ${kind} script`, () => {
      for (const lang of ['ar', 'de', 'es', 'fr', 'he', 'it', 'ja', 'nl', 'pl', 'pt', 'sv']) {
        it(`on another origin: ${lang}`, async () => {
          const { 'nx-my-plans': plans } = await go(lang, script(`${origin}/cdn/${file}`));
          assert.ok(plans.text.startsWith(await headingIn(lang)), plans.text);
          assert.deepEqual(await visit.complaints(), []);
          await visit.page.close();
        });
      }

      for (const [what, policy, attributes] of [
        ['the origin of the file', `script-src ${'ORIGIN'}`, ''],
        ['a nonce alone', `script-src 'nonce-${nonce}'`, `nonce="${nonce}"`],
        ['a nonce and strict-dynamic', `script-src 'nonce-${nonce}' 'strict-dynamic'`, `nonce="${nonce}"`],
      ]) {
        it(`where the policy allows ${what}`, async () => {
          const directives = [
            "default-src 'none'",
            policy.replace('ORIGIN', origin),
            `connect-src ${origin}`,
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
          ];
          const { 'nx-my-plans': plans } = await go('de-CH', script(`${origin}/cdn/${file}`, attributes), {
            headers: { 'Content-Security-Policy': directives.join('; ') },
          });
          assert.ok(plans.text.startsWith(await headingIn('de')), plans.text);
          assert.deepEqual(await visit.complaints(), []);
          await visit.page.close();
        });
      }

      it('as the one file that is missing: the widgets are in English then, with their data', async () => {
        const address = await ownFile(file, `/alone/${file}`);
        const drawn = await go('de', script(address));
        for (const { error } of Object.values(drawn)) assert.equal(error, undefined);
        assert.match(drawn['nx-my-plans'].text, /^Your plans .*Active/);
        await visit.page.close();
      });

      it('never from where an image in the text says that the script is', async () => {
        const image = `<img name="currentScript" src="${host.origin}/evil/x.png" alt="" />`;
        const { 'nx-my-plans': plans } = await go('de', `</head><body>${image}${script(`${origin}/cdn/${file}`)}`);
        assert.ok(plans.text.startsWith(await headingIn('de')), plans.text);
        const languages = await visit.page.evaluate(() =>
          performance.getEntriesByType('resource').flatMap(({ name }) => (name.includes('/locales/') ? [name] : [])),
        );
        assert.deepEqual(languages, [`${origin}/cdn/locales/de.js`]);
        await visit.page.close();
      });

      it('once for all widgets, and not for English', async () => {
        const asked = [];
        await go('en-GB', script(`${origin}/cdn/${file}`));
        visit.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
        await visit.page.evaluate(() => (document.documentElement.lang = 'de'));
        await visit.page.waitForFunction(() =>
          [...document.querySelectorAll('nx-my-plans')].every(
            ({ shadowRoot }) => shadowRoot.querySelector('[part=base]').lang === 'de',
          ),
        );
        assert.deepEqual(asked, ['/cdn/locales/de.js']);
        const loaded = await visit.page.evaluate(
          () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/locales/')).length,
        );
        assert.equal(loaded, 1);
        await visit.page.close();
      });

      it('and may be reworded by the page', async () => {
        const src = `${origin}/cdn/${file}`;
        await go('de', script(src));
        await visit.page.evaluate(reword, src);
        const { 'nx-my-plans': plans } = await picture(visit.page);
        assert.match(plans.text, /Deine Abos/);
        await visit.page.close();
      });
    });
  }
});
