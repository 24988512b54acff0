/** The samples of the docs, run as they stand: on a page of your-site.example, with its space and its server played by the emulator. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { createEmulator } from '../../demo/emulator/emulator.mjs';
import { renderPages } from '../../demo/pages.mjs';
import { drawn, drawnInPlace, openBrowser, root } from '../hosts/site.mjs';

const execute = promisify(execFile);

const siteUrl = 'https://your-site.example';
const spaces = ['https://your-space.spaces.nexudus.com', 'https://your-other-space.spaces.nexudus.com'];

/** As in EMBEDDING.md: the package without a bundler. */
const imports = {
  'nx-widgets': '/path/to/nx-widgets.js',
  'nx-widgets/elements': '/dist/elements.js',
  lit: '/node_modules/lit/index.js',
  'lit-html': '/node_modules/lit-html/lit-html.js',
  'lit-html/': '/node_modules/lit-html/',
  'lit-element/': '/node_modules/lit-element/',
  '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
  '@lit/task': '/node_modules/@lit/task/index.js',
};

const types = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' };

/**
 * The samples of a page, by the heading of level 2 that they stand under and by their language.
 *
 * @param {import('puppeteer-core').Page} page Any; it reads the HTML.
 * @param {string} html
 * @returns {Promise<Record<string, Record<string, string[]> & { isAlive: boolean }>>} `isAlive`: the page itself shows what all
 *   of them do.
 */
function readSamples(page, html) {
  return page.evaluate((html) => {
    const sections = {};
    let heading = '';
    for (const element of new DOMParser()
      .parseFromString(html, 'text/html')
      .querySelectorAll('main :is(h2, pre:not(.said *) > code)')) {
      if (element.tagName === 'H2') {
        heading = element.id;
        continue;
      }
      const section = (sections[heading] ??= { isAlive: true });
      (section[element.className.replace('language-', '')] ??= []).push(element.textContent);
      section.isAlive &&= element.parentElement.nextElementSibling?.className.startsWith('live') === true;
    }
    return sections;
  }, html);
}

describe('the samples of the docs', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** Samples by page. @type {Record<string, Awaited<ReturnType<typeof readSamples>>>} */
  const samples = {};
  /** Sections that a test has run. */
  const run = new Set();

  before(async () => {
    browser = await openBrowser();
    const reader = await browser.newPage();
    for (const [path, html] of await renderPages()) {
      if (path.startsWith('/docs/')) samples[path.slice('/docs/'.length)] = await readSamples(reader, html);
    }
    await reader.close();
  });
  afterEach(async () => {
    for (const page of await browser.pages()) await page.close();
  });
  after(() => browser.close());

  /** A section, and that a test runs it. */
  function take(page, section) {
    run.add(`${page}#${section}`);
    return samples[page][section];
  }

  /**
   * Opens a page of your-site.example.
   *
   * @param {{ html?: string[], css?: string[], js?: string[] }} sample Markup without a script of the widgets gets the one
   *   that all recipes begin with, and without settings of its own the `<nx-config>`.
   * @param {object} [options]
   * @param {string} [options.member] Who is signed in with the site; empty for nobody. A sign-in makes it Maya.
   * @param {string} [options.proxied] Whose session the site's proxy has.
   * @param {string} [options.head] Before everything.
   * @param {Record<string, string>} [options.headers]
   */
  async function openSample({ html = [], css = [], js = [] }, options = {}) {
    const { proxied = 'maya', head = '', headers = {} } = options;
    let { member = 'maya' } = options;
    const emulator = createEmulator();
    const requests = [];
    const lines = [];
    const [script, config] = samples['recipes.html']['begin-here'].html;
    const body = html.join('\n');
    const isScripted = headers['Content-Security-Policy'] || body.includes('<script');
    const isSet = /<nx-config|token-url|token=/.test(body) || js.join().includes('configure(');
    const document = [
      '<!doctype html><html lang="en-GB"><head><title>Your site</title>',
      headers['Content-Security-Policy'] ? '' : `<script type="importmap">${JSON.stringify({ imports })}</script>`,
      head,
      '<link rel="stylesheet" href="/page.css" />',
      isScripted ? '' : script,
      isSet ? '' : config,
      `</head><body>${body}`,
      js.length > 0 ? '<script type="module" src="/page.js"></script>' : '',
      '</body></html>',
    ].join('\n');

    const tokenOf = (name) =>
      name
        ? { contentType: 'application/json', body: JSON.stringify({ access_token: name, expires_in: 3600 }) }
        : { status: 401 };
    const file = async (path) => ({ contentType: types[extname(path)], body: await readFile(`${root}/${path}`) });
    const emulated = async (request, path) => {
      const answer = await emulator.fetch(
        new Request(`http://emulator.invalid${path}`, { method: request.method(), headers: request.headers() }),
      );
      return {
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: Buffer.from(await answer.arrayBuffer()),
      };
    };
    const ofSite = {
      '/': () => ({ contentType: 'text/html', headers, body: document }),
      '/page.css': () => ({ contentType: 'text/css', body: css.join('\n') }),
      '/page.js': () => ({ contentType: 'text/javascript', body: js.join('\n') }),
      '/your-token-endpoint': () => tokenOf(member),
      '/your-other-token-endpoint': () => tokenOf('kenji'),
      '/your-sign-in': () => {
        member = 'maya';
        return { status: 204 };
      },
      '/your-bookings': () => ({ status: 204 }),
    };

    /** @param {import('puppeteer-core').HTTPRequest} request */
    async function answer(request) {
      const { origin, pathname, search } = new URL(request.url());
      if (spaces.includes(origin)) return emulated(request, `/at/space${pathname}${search}`);
      if (origin === 'https://files.your-site.example') {
        return { ...(await file(`cdn${pathname}`)), headers: { 'Access-Control-Allow-Origin': '*' } };
      }
      if (pathname.startsWith('/nexudus/')) {
        return emulated(request, `/at/proxy~session=${proxied}${pathname.replace('/nexudus', '')}${search}`);
      }
      if (pathname.startsWith('/path/to/')) return file(pathname.replace('/path/to', 'cdn'));
      if (/^\/(dist|node_modules)\//.test(pathname)) return file(pathname.slice(1));
      return ofSite[pathname]?.() ?? { status: 404 };
    }

    const page = await browser.newPage();
    page.on('console', (message) => lines.push(message.text()));
    page.on('pageerror', (error) => lines.push(`uncaught: ${error}`));
    await page.setRequestInterception(true);
    page.on('request', async (request) => {
      requests.push(`${request.method()} ${request.url()}`);
      await request.respond(await answer(request));
    });
    await page.goto(`${siteUrl}/`);
    return {
      page,
      lines,
      requests,
      /** @param {string} scenario Of the space, from now on. */
      play: (scenario) =>
        emulator.fetch(new Request('http://emulator.invalid/at/space/scenario', { method: 'PUT', body: scenario })),
      /** @param {string} selector */
      text: async (selector) => (await drawn(page, selector)).text,
    };
  }

  const isVisible = (page, selector) => page.$eval(selector, (element) => element.checkVisibility());

  it('“Begin here” and “Use it” name the package and files that there are', async () => {
    const { name, exports } = JSON.parse(await readFile(`${root}/package.json`, 'utf8'));
    const { html } = take('recipes.html', 'begin-here');
    for (const page of Object.keys(samples).filter((page) => page.startsWith('nx-'))) {
      const { sh, js, html: scripts } = take(page, 'use-it');
      assert.deepEqual(sh, [`npm install ${name}`]);
      assert.deepEqual(scripts, [html[0]]);
      const tag = page.replace('.html', '');
      assert.ok(exports[`./define/${tag}`]);
      assert.deepEqual(js, [`import '${name}/define/${tag}';`]);
      await execute(process.execPath, ['--input-type=module', '--eval', js.join('\n')], { cwd: root });
    }
  });

  it('“Theme it” gives the same meters other colours, letters and sizes', async () => {
    const { page, text } = await openSample(take('recipes.html', 'theme-it'));
    assert.equal(await text('.acme nx-credit-meter'), await text('.plain nx-credit-meter'));
    await text('.acme nx-credit-meter[kind="event"]');
    const looks = await page.evaluate(() =>
      ['.plain', '.acme'].map((area) => {
        const style = (selector, part) => {
          const widget = document.querySelector(`${area} ${selector}`);
          return getComputedStyle(part ? widget.shadowRoot.querySelector(`[part~="${part}"]`) : widget);
        };
        return {
          fill: style('[kind="time"]', 'fill').backgroundColor,
          track: style('[kind="time"]', 'track').blockSize,
          font: style('[kind="time"]', 'heading').fontFamily,
          edge: style('[kind="event"]').borderInlineStartWidth,
        };
      }),
    );
    const [plain, acme] = looks;
    for (const key of Object.keys(plain)) assert.notEqual(plain[key], acme[key], key);
    assert.equal(acme.track, '14px');
    assert.equal(acme.edge, '3px');
  });

  it('“Say it in your words” changes these words and no others', async () => {
    const { text } = await openSample(take('recipes.html', 'say-it-in-your-words'));
    const written = await text('nx-my-plans');
    assert.match(written, /^Your memberships\n/);
    assert.match(written, /Home base/);
    assert.match(written, /Active/);
  });

  it('“Say it in another language” does, each beside the other', async () => {
    const { text } = await openSample(take('recipes.html', 'say-it-in-another-language'));
    for (const language of ['de', 'ar']) {
      const { default: texts } = await import(new URL(`../../build/locales/${language}.js`, import.meta.url).href);
      assert.ok((await text(`[lang|="${language}"] nx-credit-meter`)).startsWith(texts.kinds.time));
    }
  });

  it('“React to what happens” hears of a load, a low balance and a failure', async () => {
    const { page, lines, play, text } = await openSample(take('recipes.html', 'react-to-what-happens'));
    await text('nx-credit-meter');
    assert.equal(await isVisible(page, '#top-up'), true);
    assert.match(await page.$eval('#checked', ({ textContent }) => textContent), /^Checked at .*\d/);
    await play('404');
    await page.$eval('nx-credit-meter', (meter) => meter.reload());
    assert.ok(lines.includes('nx-credit-meter could not load: not-found'), lines.join('\n'));
  });

  it('“Bring your own sign-in” shows the form to a stranger, and the plans to whom has signed in', async () => {
    const { page, text } = await openSample(take('recipes.html', 'bring-your-own-sign-in'), { member: '' });
    assert.doesNotMatch(await text('nx-my-plans'), /sign in/);
    assert.equal(await isVisible(page, '#sign-in'), true);
    await page.click('#sign-in button');
    await page.waitForFunction(() => document.querySelector('nx-my-plans').loadedAt);
    assert.match(await text('nx-my-plans'), /Resident desk/);
    assert.equal(await isVisible(page, '#sign-in'), false);
  });

  it('“Put your own content in” puts it in the place of the heading, of nothing and of a sign-in, and below', async () => {
    const [heading, empty, signedOut] = take('recipes.html', 'put-your-own-content-in').html;
    for (const [html, member, slots] of [
      [heading, 'maya', ['heading', 'footer']],
      [empty, 'noah', ['empty']],
      [signedOut, '', ['signed-out']],
    ]) {
      const { page } = await openSample({ html: [html] }, { member });
      await drawn(page, 'nx-my-plans, nx-benefits-panel');
      for (const slot of slots) assert.equal(await isVisible(page, `[slot="${slot}"]`), true, slot);
    }
  });

  it('“Keep it fresh” asks again when something was booked', async () => {
    const { page, requests, text } = await openSample(take('recipes.html', 'keep-it-fresh'));
    await text('nx-credit-meter');
    const asked = () => requests.filter((line) => line.startsWith('GET') && line.includes('/benefits')).length;
    assert.equal(asked(), 1);
    const { refreshInterval } = await page.$eval('nx-credit-meter', ({ refreshInterval }) => ({ refreshInterval }));
    assert.equal(refreshInterval, 300);
    const isAsked = page.waitForRequest((request) => request.method() === 'GET' && request.url().includes('/benefits'));
    await page.click('#book');
    await isAsked;
    assert.ok(requests.includes(`POST ${siteUrl}/your-bookings`));
  });

  it('“Show several spaces” asks each with its own token', async () => {
    const { requests, text } = await openSample(take('recipes.html', 'show-several-spaces'));
    assert.match(await text('nx-my-plans'), /^In Lisbon\n[^]*Resident desk/);
    assert.match(await text('nx-my-plans:last-of-type'), /^In London\n[^]*Wapping drop-in/);
    for (const space of spaces) {
      assert.equal(requests.filter((line) => line.startsWith(`GET ${space}/api/public/plans/my`)).length, 1);
    }
  });

  it('“Look up a customer” shows a customer’s records through the proxy, without a token', async () => {
    const { requests, text } = await openSample(take('recipes.html', 'look-up-a-customer-at-the-front-desk'), {
      proxied: 'operator',
    });
    assert.match(await text('nx-benefits-panel'), /Monthly room allowance/);
    assert.match(await text('nx-credit-meter'), /145\.50 of .*200\.00 left/);
    assert.ok(!requests.some((line) => /token/.test(line)));
  });

  it('“Write it in a CMS” takes the text’s place', async () => {
    const { page } = await openSample(take('recipes.html', 'write-it-in-a-cms'));
    const { text } = await drawnInPlace(page, 'nx-credit-meter');
    assert.match(text, /Time credit/);
    assert.doesNotMatch(await page.$eval('body', ({ innerText }) => innerText), /portal/);
  });

  it('“For links” makes a widget of the link', async () => {
    const { html } = take('nx-config.html', 'what-it-does');
    const { page } = await openSample({ html: html.filter((sample) => sample.includes('links=')) });
    assert.match((await drawnInPlace(page, 'article nx-credit-meter')).text, /Time credit/);
  });

  it('“The policy of the page” lets the widgets draw', async () => {
    const [line] = take('troubleshooting.html', 'the-policy-of-the-page-blocks-it').http;
    const [, name, policy] = /^([^:]+): (.*)$/.exec(line);
    const { text, lines } = await openSample(
      {
        html: [
          '<script type="module" src="https://files.your-site.example/nx-widgets.js"></script>',
          `<nx-credit-meter kind="time" base-url="${spaces[0]}" token="maya"></nx-credit-meter>`,
        ],
      },
      { headers: { [name]: policy } },
    );
    assert.match(await text('nx-credit-meter'), /4 hrs 30 mins/);
    assert.deepEqual(lines, []);
  });

  it('“Another origin does not allow it” asks the page’s own', async () => {
    const { html } = take('troubleshooting.html', 'another-origin-does-not-allow-it');
    const { requests, text } = await openSample({ html: [...html, '<nx-my-plans></nx-my-plans>'] });
    assert.match(await text('nx-my-plans'), /Resident desk/);
    assert.ok(requests.some((line) => line.startsWith(`GET ${siteUrl}/nexudus/api/public/plans/my`)));
  });

  it('“A name is taken” quotes the console, and registers another name', async () => {
    const { js, text: said } = take('troubleshooting.html', 'a-name-is-taken');
    const taken = await openSample(
      {
        html: ['<nx-my-plans></nx-my-plans><nx-credit-meter></nx-credit-meter>'],
      },
      { head: "<script>customElements.define('nx-my-plans', class extends HTMLElement {});</script>" },
    );
    await taken.text('nx-credit-meter');
    for (const line of said) assert.ok(taken.lines.includes(line), taken.lines.join('\n'));

    const { text } = await openSample({ html: ['<your-plans></your-plans>'], js });
    assert.match(await text('your-plans'), /Resident desk/);
  });

  it('“The rest of the page is inside the widget” quotes the console, and mends it', async () => {
    const { html, text: said } = take('troubleshooting.html', 'the-rest-of-the-page-is-inside-the-widget');
    const swallowing = await openSample({ html: ['<nx-my-plans />', '<p>The rest</p>'] });
    await swallowing.text('nx-my-plans');
    for (const line of said) assert.ok(swallowing.lines.includes(line), swallowing.lines.join('\n'));

    const mended = await openSample({ html: [...html, '<p>The rest</p>'] });
    await mended.text('nx-my-plans');
    assert.deepEqual(mended.lines, []);
  });

  it('are all run, here or on their own page', () => {
    const unrun = Object.entries(samples).flatMap(([page, sections]) =>
      Object.entries(sections)
        .map(([section, { isAlive }]) => ({ name: `${page}#${section}`, isAlive }))
        .filter(({ name, isAlive }) => !isAlive && !run.has(name))
        .map(({ name }) => name),
    );
    assert.deepEqual(unrun, []);
  });
});
