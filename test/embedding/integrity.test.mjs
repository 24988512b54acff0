/** Subresource Integrity: what the build writes down, what browsers make of it, and what the documents say. Runs in Node after the build. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { rollup } from 'rollup';
import { loadConfigFile } from 'rollup/loadConfigFile';
import { documents, integrityOf, withHashes } from '../../integrity.mjs';
import { drawn, open, root } from '../hosts/site.mjs';
import { openBrowser, startHost } from './host.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');

const { version, files, snippets } = JSON.parse(read('cdn/integrity.json'));

describe('cdn/integrity.json', () => {
  it('is of this version', () => {
    assert.equal(version, JSON.parse(read('package.json')).version);
  });

  it('has the hash of every script in cdn/', () => {
    const scripts = readdirSync(join(root, 'cdn'), { recursive: true }).filter((file) => file.endsWith('.js'));
    assert.deepEqual(files, Object.fromEntries(scripts.map((file) => [file, integrityOf(read(`cdn/${file}`))])));
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

describe('A snippet of cdn/integrity.json', () => {
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

  /** A page with this snippet and a widget. */
  const visit = (snippet) => {
    const widget = `<nx-my-plans base-url="${host.services.baseUrl('integrity')}" token="maya"></nx-my-plans>`;
    return open(browser, host.page({ html: `<!doctype html><title>Plans</title>${snippet}${widget}` }));
  };

  for (const [way, snippet] of Object.entries(snippets)) {
    const [address, file] = /\/path\/to\/([\w.-]+\.js)/.exec(snippet);

    /** The file with one byte changed, which makes no difference to what it does. */
    const altered = () => {
      const body = read(`cdn/${file}`).replace('/*! nx-widgets', '/*! Nx-widgets');
      assert.notEqual(body, read(`cdn/${file}`));
      return { body, url: host.file({ body, type: 'text/javascript; charset=utf-8' }) };
    };

    it(`loads the file from another origin (${way})`, async () => {
      const { page, problems } = await visit(snippet.replaceAll(address, `${host.services.origin}/cdn/${file}`));
      const { text } = await drawn(page, 'nx-my-plans');
      assert.match(text, /€/);
      assert.deepEqual(problems, []);
      await page.close();
    });

    it(`refuses a file that differs by one byte (${way})`, async () => {
      const { page, problems } = await visit(snippet.replaceAll(address, altered().url));
      assert.equal(await page.evaluate(() => customElements.get('nx-my-plans') === undefined), true);
      assert.match(problems.join('\n'), /integrity/);
      await page.close();
    });

    it(`does so because of the hash alone (${way})`, async () => {
      const { body, url } = altered();
      const { page, problems } = await visit(
        snippet.replaceAll(address, url).replaceAll(files[file], integrityOf(body)),
      );
      assert.match((await drawn(page, 'nx-my-plans')).text, /€/);
      assert.deepEqual(problems, []);
      await page.close();
    });
  }
});

describe('The documents', () => {
  for (const name of documents) {
    it(`${name} shows the hashes of this build, which \`npm run integrity\` puts there`, () => {
      assert.equal(withHashes(read(name), files), read(name));
    });
  }
});
