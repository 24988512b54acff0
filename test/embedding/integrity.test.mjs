/** Subresource Integrity: what the build writes down, what browsers make of it, and what the documents say. Runs in Node after the build. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { rollup } from 'rollup';
import { loadConfigFile } from 'rollup/loadConfigFile';
import { documents, integrityOf, withHashes } from '../../scripts/integrity.mjs';
import { drawn, open, root } from '../hosts/site.mjs';
import { openBrowser, startHost } from './host.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');

const { version, files, sizes, snippets } = JSON.parse(read('cdn/integrity.json'));

describe('cdn/integrity.json', () => {
  it('is of this version', () => {
    assert.equal(version, JSON.parse(read('package.json')).version);
  });

  it('has the hash of every script in cdn/', () => {
    const scripts = readdirSync(join(root, 'cdn'), { recursive: true }).filter((file) => file.endsWith('.js'));
    assert.deepEqual(files, Object.fromEntries(scripts.map((file) => [file, integrityOf(read(`cdn/${file}`))])));
  });

  it('has its size in bytes', () => {
    assert.deepEqual(
      sizes,
      Object.fromEntries(Object.keys(files).map((file) => [file, statSync(join(root, 'cdn', file)).size])),
    );
  });

  it('has hashes that a second build of the same sources agrees with', async () => {
    const { options } = await loadConfigFile(join(root, 'rollup.config.mjs'), { silent: true });
    const hashes = {};
    for (const { output, ...input } of options) {
      for (const each of output.filter(({ dir, file = dir }) => file.startsWith('cdn'))) {
        const bundle = await rollup(input);
        const { output: written } = await bundle.generate(each);
        await bundle.close();
        for (const { type, fileName, code } of written) if (type === 'chunk') hashes[fileName] = integrityOf(code);
      }
    }
    assert.deepEqual(hashes, files);
  });
});

/** A German sentence of the widget, and its English one. */
const sentences = { de: /Verlängerung am/, en: /Next renewal/ };

/** What stands in front of a snippet that is of no use alone. */
const complete = ({ module, classic, ...rest }) => ({
  module,
  classic,
  import: rest.import,
  'languages, module': `${rest.languages}${module}`,
  'languages, classic': `${rest.languages}${classic}`,
  'locales, module': `${rest.locales.de}${module}`,
  'locales, classic': `${rest.locales.de}${classic}`,
});

describe('A snippet of cdn/integrity.json, pasted as it is,', () => {
  /** @type {Awaited<ReturnType<typeof startHost>>} */
  let host;
  /** @type {import('puppeteer-core').Browser} */
  let browser;

  before(async () => {
    host = await startHost();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await host?.stop();
  });

  /** The same file but for one byte, which makes no difference to what it does. */
  const altered = (file) => `${read(`cdn/${file}`)} `;

  /** What the page says for its widgets. */
  const settings = () => `base-url="${host.services.baseUrl('integrity')}" token="maya"`;

  /**
   * A German page with this snippet and a widget. The files are where the snippet says.
   *
   * @param {string} snippet
   * @param {string} [changed] The file that differs by one byte.
   */
  const visit = (snippet, changed) => {
    const widget = `<nx-my-plans ${settings()}></nx-my-plans>`;
    return visitPage(`<!doctype html><html lang="de"><title>Plans</title>${snippet}${widget}`, changed);
  };

  /** A copy of the embed page with this in the place of its scripts. */
  const visitEmbedPage = (snippet, changed) => {
    const [start, ...rest] = read('cdn/embed.html').split(/<script[^>]*><\/script>/);
    assert.equal(rest.length, 2);
    const html = [start, snippet, ...rest]
      .join('')
      .replace(/<nx-config\b[^>]*>/, `<nx-config ${settings()}>`)
      .replace("connect-src 'self'", `connect-src ${host.services.origin}`);
    return visitPage(html, changed, '?widget=my-plans&lang=de');
  };

  const visitPage = (html, changed, query = '') =>
    open(browser, host.page({ html }) + query, {
      prepare: async (page) => {
        await page.setRequestInterception(true);
        page.on('request', (request) => {
          const file = /(?:\/path\/to|@[\d.]+\/cdn)\/(.*\.js)$/.exec(request.url())?.[1];
          if (!file) return request.continue();
          const body = file === changed ? altered(file) : read(`cdn/${file}`);
          const headers = { 'Access-Control-Allow-Origin': '*' };
          return request.respond({ contentType: 'text/javascript; charset=utf-8', headers, body });
        });
      },
    });

  it('draws a widget in the embed page (embed)', async () => {
    const { page, problems } = await visitEmbedPage(snippets['self-hosted'].embed);
    assert.match((await drawn(page, 'nx-my-plans')).text, sentences.de);
    assert.deepEqual(
      problems.filter((problem) => !problem.includes('embed.css')),
      [],
    );
    await page.close();
  });

  it('refuses a script of the embed page that differs by one byte (embed)', async () => {
    const { page, problems } = await visitEmbedPage(snippets['self-hosted'].embed, 'embed.js');
    assert.equal(await page.$('nx-my-plans'), null);
    assert.match(problems.join('\n'), /integrity/);
    await page.close();
  });

  for (const [place, ways] of Object.entries(snippets)) {
    for (const [way, snippet] of Object.entries(complete(ways))) {
      const script = way.includes('classic') ? 'nx-widgets.iife.js' : 'nx-widgets.js';

      it(`draws the widgets (${place}: ${way})`, async () => {
        const { page, problems } = await visit(snippet);
        assert.match((await drawn(page, 'nx-my-plans')).text, sentences.de);
        assert.deepEqual(problems, []);
        await page.close();
      });

      // The others differ in the address alone.
      if (place !== 'self-hosted') continue;

      it(`refuses a script that differs by one byte (${place}: ${way})`, async () => {
        const { page, problems } = await visit(snippet, script);
        assert.equal(await page.evaluate(() => customElements.get('nx-my-plans') === undefined), true);
        assert.match(problems.join('\n'), /integrity/);
        await page.close();
      });

      it(`does so because of the hash alone (${place}: ${way})`, async () => {
        const { page, problems } = await visit(snippet.replaceAll(files[script], integrityOf(altered(script))), script);
        assert.match((await drawn(page, 'nx-my-plans')).text, sentences.de);
        assert.deepEqual(problems, []);
        await page.close();
      });

      if (!/^(module|classic)$/.test(way)) {
        it(`refuses a language that differs by one byte, and is in English (${place}: ${way})`, async () => {
          const { page, problems } = await visit(snippet, 'locales/de.js');
          assert.match((await drawn(page, 'nx-my-plans')).text, sentences.en);
          assert.match(problems.join('\n'), /integrity/);
          await page.close();
        });
      }
    }
  }
});

describe('The documents', () => {
  for (const name of documents) {
    it(`${name} shows the hashes of this build, which \`npm run integrity\` puts there`, () => {
      assert.equal(withHashes(read(name), files), read(name));
    });
  }
});
