/** The embed page, in frames of other pages, and as an address that is pasted. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { runSite } from '../demo/running-site.mjs';
import { drawn, root } from '../hosts/site.mjs';
import { openBrowser, openPage, startHost } from './host.mjs';

/** A page around frames. It writes down what it hears, and answers requests of a token with the next of its own. */
const parentPage = `<!doctype html>
<title>Intranet</title>
<script>
  heard = [];
  tokens = [];
  misses = 0;
  addEventListener('message', ({ data, origin, source, ports: [port] }) => {
    if (data.type === 'nx-token-request' && misses-- > 0) return;
    const isFrame = source === document.querySelector('iframe')?.contentWindow;
    heard.push({ data, origin, isFrame });
    if (data.type === 'nx-token-request' && tokens.length > 0) port.postMessage({ type: 'nx-token', token: tokens.shift() });
  });
</script>
<h1>Intranet</h1>
`;

/** A frame as WordPress shows it: hidden until it tells its height, by a secret that it has from the fragment. */
const wordpressPage = `<!doctype html>
<title>WordPress</title>
<script>
  heard = [];
  addEventListener('message', ({ data, origin, source }) => {
    const frame = document.querySelector('iframe');
    if (source !== frame?.contentWindow || data.secret !== frame.dataset.secret) return;
    heard.push({ data, origin, isFrame: true });
    frame.removeAttribute('style');
    if (data.message === 'height') frame.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000);
  });
</script>
<h1>WordPress</h1>
`;

const secret = 'k3Yf9aQz1B';

/** How WordPress hides a frame. */
const hidden = 'position: absolute; visibility: hidden;';

/** Each asks once a second; that takes too long here. */
const hurry = () => {
  const setSlowInterval = globalThis.setInterval;
  globalThis.setInterval = (handler, milliseconds) => setSlowInterval(handler, milliseconds / 50);
};

/** @param {Hono} app */
async function start(app) {
  const { server, port } = await new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve({ server, port }));
  });
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${port}`, stop };
}

let browser;
/** Has the embed page, without any CORS headers. */
let host;
/** The same server under another name: another origin, and another site. */
let intranet;
/** Whom nobody knows. It answers whatever it is asked, to everybody. */
let stranger;
/** What the stranger was asked, pages aside. */
const strangerHeard = [];

before(async () => {
  host = await startHost();
  intranet = host.origin.replace('127.0.0.1', 'localhost');
  for (const [name, type] of [
    ['embed.js', 'text/javascript'],
    ['nx-widgets.iife.js', 'text/javascript'],
    ['embed.css', 'text/css'],
  ]) {
    host.file({ path: `/${name}`, body: await readFile(join(root, 'cdn', name), 'utf8'), type });
  }
  host.file({ path: '/token', body: 'maya', type: 'text/plain' });
  for (const [path, html] of [
    ['/parent', parentPage],
    ['/wordpress', wordpressPage],
  ]) {
    host.page({ path, html });
  }
  const app = new Hono();
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/parent', (c) => c.html(parentPage));
  app.all('*', cors(), (c) => {
    strangerHeard.push(c.req.path);
    return c.text('tomas');
  });
  stranger = await start(app);
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  stranger?.stop();
  await host?.stop();
});

/** Text of the shipped page. */
const shipped = () => readFile(join(root, 'cdn/embed.html'), 'utf8');

let rooms = 0;

/**
 * Puts up a copy of the embed page, filled in.
 *
 * @param {{ origins?: string, tokenUrl?: string }} [options]
 */
async function putUp({ origins = '', tokenUrl = '' } = {}) {
  const room = `embed-${++rooms}`;
  const html = [
    ['base-url=""', `base-url="${host.services.baseUrl(room)}"`],
    ['token-url=""', `token-url="${tokenUrl}"`],
    ['name="nx-embed-origins" content=""', `name="nx-embed-origins" content="${origins}"`],
    ["connect-src 'self'", `connect-src 'self' ${host.services.origin}`],
  ].reduce(
    (page, [empty, filled]) => {
      assert.equal(page.split(empty).length, 2, empty);
      return page.replace(empty, filled);
    },
    await shipped(),
  );
  const url = host.page({ html, path: `/${room}.html` });
  return {
    /** @param {Record<string, string> | string} query */
    url: (query, fragment = '') => `${url}?${new URLSearchParams(query)}${fragment}`,
    /** On whose behalf the API was asked. */
    bearers: async () => {
      const log = await host.services.log(room);
      return [...new Set(log.map(({ headers }) => headers.authorization).filter(Boolean))];
    },
    requests: async () => (await host.services.log(room)).length,
  };
}

/**
 * Opens a page that may hold frames.
 *
 * @param {string} url
 */
async function openAround(url) {
  const visit = await openPage(browser, url);
  const { page } = visit;
  return {
    ...visit,
    /**
     * Puts a frame into the page.
     *
     * @param {string} src
     * @param {Record<string, string>} [attributes]
     * @returns {Promise<import('puppeteer-core').Frame>}
     */
    embed: async (src, attributes = {}) => {
      await page.evaluate(
        (src, attributes) => {
          const frame = document.createElement('iframe');
          for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
          frame.src = src;
          document.body.append(frame);
        },
        src,
        attributes,
      );
      return page.waitForFrame((frame) => frame.url().split('#')[0] === src.split('#')[0]);
    },
    /** What the page has heard, all or of one type. */
    heard: async (type) =>
      (await page.evaluate(() => globalThis.heard)).filter(({ data }) => !type || data.type === type),
  };
}

/**
 * A page of the intranet, which answers with these tokens.
 *
 * @param {(string | null)[]} tokens
 * @param {string} [origin]
 */
async function openParent(tokens, origin = intranet) {
  const parent = await openAround(`${origin}/parent`);
  await parent.page.evaluate((tokens) => (globalThis.tokens = tokens), tokens);
  return parent;
}

/**
 * Nothing went wrong in the page or its frames, beside what the test is about, and no policy was violated.
 *
 * @param {Awaited<ReturnType<typeof openPage>>} visit
 * @param {RegExp[]} [expected]
 */
async function end(visit, expected = []) {
  assert.deepEqual(await visit.violations(), []);
  // What the browser itself says of requests and messages that fail, it says of some frames and not of others.
  const isOfBrowser = (complaint) => /Failed to load resource|Failed to execute 'postMessage'/.test(complaint);
  const complaints = (await visit.complaints()).filter((complaint) => !isOfBrowser(complaint));
  for (const pattern of expected) assert.match(complaints.join('\n'), pattern);
  const others = complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)));
  assert.deepEqual(others, []);
  await visit.page.close();
}

const heightOf = (frame) => frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));

const isShown = (frame, selector) => frame.$eval(selector, (element) => element.checkVisibility());

const signIn = /Please sign in/;
const notSignedIn = /error: <nx-\S+> unauthorized: /;

describe('the embed page', () => {
  for (const [widget, query, text] of [
    ['benefits-panel', { show: 'printing' }, /Printing/],
    ['my-plans', { heading: 'Verträge' }, /^Verträge[^]*Resident desk/],
    ['credit-meter', { kind: 'printing' }, /380 of 1,000 left/],
  ]) {
    it(`shows ${widget} as the query says`, async () => {
      const { url, bearers } = await putUp({ tokenUrl: `${host.origin}/token` });
      const visit = await openPage(browser, url({ widget, ...query }));
      const seen = await drawn(visit.page, `nx-${widget}`);
      assert.match(seen.text, text);
      assert.equal(seen.error, undefined);
      assert.deepEqual(await bearers(), ['Bearer maya']);
      assert.equal(
        await visit.page.$$eval('nx-benefits-panel, nx-my-plans, nx-credit-meter', ({ length }) => length),
        1,
      );
      assert.equal(await isShown(visit.page, '#nothing'), false);
      await end(visit);
    });
  }

  it('takes language, direction and colours for the page', async () => {
    const { url } = await putUp({ tokenUrl: `${host.origin}/token` });
    const visit = await openPage(browser, url({ widget: 'my-plans', lang: 'ar', dir: 'rtl', 'color-scheme': 'dark' }));
    await drawn(visit.page, 'nx-my-plans');
    const page = await visit.page.evaluate(() => {
      const { lang, dir } = document.documentElement;
      const base = document.querySelector('nx-my-plans').shadowRoot.querySelector('[part~="base"]');
      const { direction, colorScheme } = getComputedStyle(base);
      return { lang, dir, direction, colorScheme };
    });
    assert.deepEqual(page, { lang: 'ar', dir: 'rtl', direction: 'rtl', colorScheme: 'dark' });
    await end(visit);
  });

  it('is as light or dark as the page around it', async () => {
    const { url } = await putUp({ origins: intranet });
    for (const scheme of ['light', 'dark']) {
      const parent = await openParent(['maya']);
      await parent.page.evaluate((scheme) => (document.documentElement.style.colorScheme = scheme), scheme);
      const frame = await parent.embed(url({ widget: 'my-plans' }));
      await drawn(frame, 'nx-my-plans');
      assert.equal(
        await frame.evaluate((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, scheme),
        true,
      );
      await end(parent);
    }
  });

  for (const name of ['', 'config', 'my-plans x', 'MY-PLANS', '../my-plans', 'toString', '__proto__']) {
    it(`says calmly that there is no widget “${name}”`, async () => {
      const { url, requests } = await putUp({ tokenUrl: `${host.origin}/token` });
      const visit = await openPage(browser, url({ widget: name }));
      assert.equal(await isShown(visit.page, '#nothing'), true);
      assert.equal(
        await visit.page.evaluate(() => document.body.innerText.trim()),
        'There is nothing to show at this address.',
      );
      assert.equal(await visit.page.$('[class*="nx-widget"], nx-my-plans'), null);
      assert.equal(await requests(), 0);
      await end(visit, [/error: embed\.html: \?widget= must be benefits-panel, or my-plans, or credit-meter$/]);
    });
  }

  it('says what is missing while nothing is filled in', async () => {
    const url = host.page({ html: await shipped(), path: '/shipped.html' });
    const visit = await openPage(browser, `${url}?widget=my-plans`);
    const { text, error } = await drawn(visit.page, 'nx-my-plans');
    assert.equal(error, 'config');
    assert.doesNotMatch(text, /base-url/);
    await end(visit, [/error: <nx-my-plans> config: .*base-url/]);
  });

  it('says what is missing without the library', async () => {
    const html = (await shipped()).replace('./nx-widgets.iife.js', './another.js');
    host.file({ path: '/another.js', body: '', type: 'text/javascript' });
    const visit = await openPage(browser, `${host.page({ html, path: '/another.html' })}?widget=my-plans`);
    assert.equal(await isShown(visit.page, '#nothing'), true);
    await end(visit, [/error: embed\.html: nx-widgets\.iife\.js is missing/]);
  });
});

describe('the query of the embed page', () => {
  const elsewhere = () => {
    const address = `${stranger.origin}/at/elsewhere`;
    const spellings = (...names) =>
      names.flatMap((name) => [name, `data-${name}`, name.toUpperCase(), ` ${name}`, `${name} `]);
    return {
      ...Object.fromEntries(spellings('base-url', 'baseurl', 'baseUrl').map((name) => [name, address])),
      ...Object.fromEntries(spellings('token-url', 'tokenurl', 'tokenUrl').map((name) => [name, `${address}/token`])),
      ...Object.fromEntries(spellings('token', 'token-provider', 'tokenprovider').map((name) => [name, 'tomas'])),
      ...Object.fromEntries(spellings('credentials').map((name) => [name, 'include'])),
      ...Object.fromEntries(spellings('nx-widget', 'nxWidget', 'nx-embed-origins').map((name) => [name, 'my-plans'])),
      links: 'body',
    };
  };

  it('chooses neither whom to ask nor on whose behalf', async () => {
    const { url, bearers } = await putUp({ tokenUrl: `${host.origin}/token` });
    const visit = await openPage(browser, url({ widget: 'my-plans', ...elsewhere() }));
    const { text, error } = await drawn(visit.page, 'nx-my-plans');
    assert.equal(error, undefined);
    assert.match(text, /Resident desk/);
    assert.deepEqual(await bearers(), ['Bearer maya']);
    assert.deepEqual(strangerHeard, []);
    await end(visit);
  });

  it('signs nobody in', async () => {
    const { url, requests } = await putUp();
    const visit = await openPage(browser, url({ widget: 'my-plans', ...elsewhere() }));
    const { text, error } = await drawn(visit.page, 'nx-my-plans');
    assert.equal(error, 'unauthorized');
    assert.match(text, signIn);
    assert.equal(await requests(), 0);
    assert.deepEqual(strangerHeard, []);
    await end(visit, [notSignedIn]);
  });

  it('leaves no base URL where the page has none', async () => {
    const url = host.page({ html: await shipped(), path: '/bare.html' });
    const visit = await openPage(browser, `${url}?${new URLSearchParams({ widget: 'my-plans', ...elsewhere() })}`);
    assert.equal((await drawn(visit.page, 'nx-my-plans')).error, 'config');
    assert.deepEqual(strangerHeard, []);
    await end(visit, [/config/]);
  });

  it('runs no script', async () => {
    const script = 'globalThis.isHit = true';
    const markup = `"><img src=x onerror="${script}"><script>${script}</script>`;
    const { url } = await putUp({ tokenUrl: `${host.origin}/token` });
    const query = {
      widget: 'my-plans',
      heading: markup,
      lang: markup,
      dir: markup,
      'color-scheme': `dark; background: url(${stranger.origin}/background)`,
      'plan-href': `javascript:${script}`,
      onclick: script,
      onload: script,
      style: 'display: none',
      hidden: '',
      is: 'nx-config',
      [markup]: markup,
    };
    const visit = await openPage(browser, url(query, `#${markup}`));
    const { text } = await drawn(visit.page, 'nx-my-plans');
    assert.ok(text.startsWith(markup), text);
    const links = await visit.page.$eval('nx-my-plans', ({ shadowRoot }) => {
      shadowRoot.host.click();
      return shadowRoot.querySelectorAll('a[href]').length;
    });
    assert.equal(links, 0);
    assert.equal(await visit.page.evaluate(() => 'isHit' in globalThis), false);
    assert.deepEqual(strangerHeard, []);
    await end(visit);
  });
});

describe('a token by message', () => {
  it('draws the member’s data, and is left nowhere', async () => {
    const { url, bearers } = await putUp({ origins: `https://www.example ${intranet}/` });
    const parent = await openParent(['maya']);
    const frame = await parent.embed(url({ widget: 'credit-meter', kind: 'printing' }));
    const { text, meters } = await drawn(frame, 'nx-credit-meter');
    assert.match(text, /380 of 1,000 left/);
    assert.ok(Math.abs(meters[0].share - 0.38) < 0.005);
    assert.deepEqual(await bearers(), ['Bearer maya']);
    assert.deepEqual(await parent.heard('nx-token-request'), [
      { data: { type: 'nx-token-request', reason: 'initial' }, origin: host.origin, isFrame: true },
    ]);
    const left = await frame.evaluate(() =>
      JSON.stringify([
        location.href,
        document.documentElement.outerHTML,
        document.cookie,
        { ...localStorage },
        { ...sessionStorage },
        performance.getEntriesByType('resource').map(({ name }) => name),
      ]),
    );
    assert.doesNotMatch(left, /maya/);
    assert.doesNotMatch(JSON.stringify(await parent.heard()), /maya/);
    await end(parent);
  });

  it('is asked for again when it is refused', async () => {
    const { url, bearers } = await putUp({ origins: intranet });
    const parent = await openParent(['maya~401', 'maya']);
    const frame = await parent.embed(url({ widget: 'my-plans' }));
    assert.match((await drawn(frame, 'nx-my-plans')).text, /Resident desk/);
    assert.deepEqual(await bearers(), ['Bearer maya~401', 'Bearer maya']);
    const asked = await parent.heard('nx-token-request');
    assert.deepEqual(
      asked.map(({ data }) => data.reason),
      ['initial', 'expired'],
    );
    await end(parent);
  });

  it('comes before the page’s own token-url', async () => {
    const { url, bearers } = await putUp({ origins: intranet, tokenUrl: `${host.origin}/token` });
    const parent = await openParent(['priya']);
    const frame = await parent.embed(url({ widget: 'my-plans' }));
    await drawn(frame, 'nx-my-plans');
    assert.deepEqual(await bearers(), ['Bearer priya']);
    await end(parent);
  });

  it('reaches a frame in a sandbox', async () => {
    const { url, bearers } = await putUp({ origins: intranet });
    const parent = await openParent(['maya']);
    const frame = await parent.embed(url({ widget: 'my-plans' }), { sandbox: 'allow-scripts' });
    assert.match((await drawn(frame, 'nx-my-plans')).text, /Resident desk/);
    assert.equal(await frame.evaluate(() => self.origin), 'null');
    assert.equal((await parent.heard('nx-token-request'))[0].origin, 'null');
    assert.deepEqual(await bearers(), ['Bearer maya']);
    await end(parent);
  });

  it('is waited for while the parent is not ready', async () => {
    const { url } = await putUp({ origins: intranet });
    const parent = await openParent(['maya']);
    await parent.page.evaluate(() => (globalThis.misses = 1));
    const frame = await parent.embed(url({ widget: 'my-plans' }));
    assert.match((await drawn(frame, 'nx-my-plans')).text, /Resident desk/);
    await end(parent);
  });

  it('may be missing: null asks to sign in', async () => {
    const { url, requests } = await putUp({ origins: intranet });
    const parent = await openParent([null]);
    const frame = await parent.embed(url({ widget: 'my-plans' }));
    const { text, error } = await drawn(frame, 'nx-my-plans');
    assert.equal(error, 'unauthorized');
    assert.match(text, signIn);
    assert.equal(await isShown(frame, '#own-page'), false);
    assert.equal(await requests(), 0);
    await end(parent, [notSignedIn]);
  });

  it('may never come: the widget asks to sign in, and the console says who is silent', async () => {
    const { url } = await putUp({ origins: intranet });
    const parent = await openParent([]);
    await parent.page.evaluateOnNewDocument(hurry);
    const frame = await parent.embed(url({ widget: 'my-plans' }));
    assert.match((await drawn(frame, 'nx-my-plans')).text, signIn);
    assert.equal((await parent.heard('nx-token-request')).length, 10);
    await end(parent, [notSignedIn, /embed\.html: nobody of http:\/\/localhost:\d+ answers nx-token-request/]);
  });

  it('is not waited for when the widget is gone', async () => {
    const { url } = await putUp({ origins: intranet });
    const parent = await openParent([]);
    await parent.page.evaluateOnNewDocument(() => {
      globalThis.intervals = new Set();
      const { setInterval, clearInterval } = globalThis;
      globalThis.setInterval = (...rest) => {
        const id = setInterval(...rest);
        intervals.add(id);
        return id;
      };
      globalThis.clearInterval = (id) => {
        intervals.delete(id);
        clearInterval(id);
      };
    });
    const frame = await parent.embed(url({ widget: 'my-plans' }));
    await frame.waitForFunction(() => intervals.size === 1);
    await frame.$eval('.nx-widget-my-plans', (place) => place.remove());
    await frame.waitForFunction(() => intervals.size === 0);
    await end(parent);
  });

  for (const [whom, origin] of [
    ['a stranger', () => stranger.origin],
    ['the page’s own origin, where that is not listed', () => host.origin],
  ]) {
    it(`is not asked of ${whom}, nor taken from there`, async () => {
      const { url, requests } = await putUp({ origins: `${intranet} https://www.example` });
      const parent = await openParent(['maya', 'maya'], origin());
      const frame = await parent.embed(url({ widget: 'my-plans' }));
      assert.match((await drawn(frame, 'nx-my-plans')).text, signIn);
      await parent.page.evaluate(() => frames[0].postMessage({ type: 'nx-token', token: 'maya' }, '*'));
      const { error } = await frame.$eval('nx-my-plans', async (widget) => {
        await widget.reload();
        return { error: widget.error.kind };
      });
      assert.equal(error, 'unauthorized');
      assert.equal(await requests(), 0);
      assert.deepEqual(await parent.heard('nx-token-request'), []);
      assert.ok((await parent.heard('nx-height')).length > 0);
      await end(parent, [notSignedIn]);
    });
  }

  it('is not asked of a parent without an origin', async () => {
    const { url } = await putUp({ origins: `null * / ${intranet}` });
    const outer = await openParent([]);
    await outer.page.evaluateOnNewDocument(hurry);
    const parent = await outer.embed(`${intranet}/parent?sandboxed`, { sandbox: 'allow-scripts' });
    const src = url({ widget: 'my-plans' });
    await parent.evaluate((src) => {
      globalThis.tokens = ['maya'];
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }, src);
    const frame = await outer.page.waitForFrame((frame) => frame.url() === src);
    assert.match((await drawn(frame, 'nx-my-plans')).text, signIn);
    const heard = await parent.evaluate(() => globalThis.heard);
    assert.deepEqual(
      heard.filter(({ data }) => data.type === 'nx-token-request'),
      [],
    );
    await end(outer, [notSignedIn, /nobody of/]);
  });

  it('is taken from no other message', async () => {
    const { url, bearers } = await putUp({ origins: intranet });
    const parent = await openParent([]);
    const src = url({ widget: 'my-plans' });
    await parent.page.evaluate(() => {
      const answer = { type: 'nx-token', token: 'tomas' };
      // A window beside the frame, of an origin on the list.
      const sibling = document.createElement('iframe');
      sibling.id = 'sibling';
      document.body.append(sibling);
      const say = sibling.contentWindow.eval('(window, message) => window.postMessage(message, "*")');
      addEventListener('message', ({ data, source, ports: [port] }) => {
        if (data.type !== 'nx-token-request') return;
        source.postMessage(answer, '*');
        say(source, answer);
        port.postMessage({ type: 'another', token: 'tomas' });
        port.postMessage('tomas');
        port.postMessage(null);
        port.postMessage({ type: 'nx-token', token: 'maya' });
      });
    });
    const frame = await parent.embed(src);
    assert.match((await drawn(frame, 'nx-my-plans')).text, /Resident desk/);
    assert.deepEqual(await bearers(), ['Bearer maya']);
    await end(parent);
  });

  it('is no token when it is anything but a text', async () => {
    const { url, requests } = await putUp({ origins: intranet });
    const parent = await openParent([{ toString: 'maya' }]);
    const frame = await parent.embed(url({ widget: 'my-plans' }));
    assert.equal((await drawn(frame, 'nx-my-plans')).error, 'unauthorized');
    assert.equal(await requests(), 0);
    await end(parent, [notSignedIn]);
  });

  it('is asked of each listed origin by its name, in a browser that does not say whose the parent is', async () => {
    const script = await readFile(join(root, 'cdn/embed.js'), 'utf8');
    assert.match(script, /location\.ancestorOrigins/);
    host.file({
      path: '/silent.js',
      body: script.replace('location.ancestorOrigins', 'undefined'),
      type: 'text/javascript',
    });
    const { url, bearers } = await putUp({ origins: `${stranger.origin} ${intranet}` });
    const page = await (await fetch(url({}))).text();
    const silent = host.page({ html: page.replace('./embed.js', './silent.js'), path: '/silent.html' });
    const parent = await openParent(['maya']);
    const frame = await parent.embed(`${silent}?widget=my-plans`);
    assert.match((await drawn(frame, 'nx-my-plans')).text, /Resident desk/);
    assert.equal((await parent.heard('nx-token-request')).length, 1);
    assert.deepEqual(await bearers(), ['Bearer maya']);
    await end(parent);
  });
});

describe('a frame that can’t sign anybody in', () => {
  it('asks no token-url from a sandbox, and shows the way to the page itself', async () => {
    const { url, requests } = await putUp({ tokenUrl: `${host.origin}/token` });
    const parent = await openParent([]);
    const src = url({ widget: 'my-plans' });
    const frame = await parent.embed(src, { sandbox: 'allow-scripts' });
    assert.match((await drawn(frame, 'nx-my-plans')).text, signIn);
    assert.equal(await isShown(frame, '#own-page'), true);
    const link = await frame.$eval('#own-page a', ({ href }) => href);
    assert.equal(link, src);
    assert.equal(await requests(), 0);
    const resources = await frame.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    assert.deepEqual(
      resources.filter((name) => name.endsWith('/token')),
      [],
    );
    await end(parent, [notSignedIn, /embed\.html: a sandboxed frame has no cookies/]);
  });

  it('leads out of the frame', async () => {
    const { url } = await putUp({ tokenUrl: `${host.origin}/token` });
    const src = url({ widget: 'my-plans' });
    const parent = await openParent([]);
    const frame = await parent.embed(src, { sandbox: 'allow-scripts allow-top-navigation' });
    await drawn(frame, 'nx-my-plans');
    await Promise.all([parent.page.waitForNavigation(), frame.click('#own-page a')]);
    assert.equal(parent.page.url(), src);
    assert.match((await drawn(parent.page, 'nx-my-plans')).text, /Resident desk/);
    await parent.page.close();
  });
});

describe('the height of the embed page', () => {
  it('is told to the parent, and follows what is in it', async () => {
    const { url } = await putUp({ origins: intranet });
    const parent = await openParent(['maya']);
    const frame = await parent.embed(url({ widget: 'my-plans' }), { width: '500' });
    await drawn(frame, 'nx-my-plans');
    const follows = async () => {
      const height = await heightOf(frame);
      await parent.page.waitForFunction(
        (height) => globalThis.heard.findLast(({ data }) => data.type === 'nx-height').data.height === height,
        {},
        height,
      );
      return height;
    };
    const first = await follows();
    await parent.page.$eval('iframe', (frame) => (frame.width = '220'));
    await frame.waitForFunction(() => innerWidth === 220);
    const second = await follows();
    assert.ok(second > first, `${second} px after ${first}`);
    await frame.$eval('.nx-widget-my-plans', (place) => place.remove());
    assert.ok((await follows()) < 20);
    await end(parent);
  });

  it('is enough to show all of the widget', async () => {
    const { url } = await putUp({ origins: intranet });
    const parent = await openParent(['maya']);
    await parent.page.evaluate(() =>
      addEventListener('message', ({ data }) => {
        if (data.type === 'nx-height') document.querySelector('iframe').height = data.height;
      }),
    );
    const frame = await parent.embed(url({ widget: 'benefits-panel' }), { width: '320', height: '10' });
    await drawn(frame, 'nx-benefits-panel');
    await frame.waitForFunction(() => {
      const { scrollHeight, clientHeight } = document.documentElement;
      return scrollHeight === clientHeight && innerWidth === document.documentElement.clientWidth;
    });
    await end(parent);
  });

  it('is told nobody when there is nobody around', async () => {
    const { url } = await putUp({ tokenUrl: `${host.origin}/token` });
    const visit = await openPage(browser, url({ widget: 'my-plans' }, `#?secret=${secret}`));
    await visit.page.evaluate(() => {
      globalThis.heard = [];
      addEventListener('message', ({ data }) => heard.push(data));
    });
    await drawn(visit.page, 'nx-my-plans');
    await visit.page.evaluate(
      (secret) =>
        new Promise((resolve) => {
          addEventListener('message', resolve);
          postMessage({ message: 'ready', secret });
        }),
      secret,
    );
    assert.deepEqual(await visit.page.evaluate(() => heard), [{ message: 'ready', secret }]);
    await end(visit);
  });
});

describe('the embed page in WordPress', () => {
  const attributes = { 'data-secret': secret, sandbox: 'allow-scripts', class: 'wp-embedded-content', style: hidden };

  /** Where WordPress has shown the frame. */
  const unhidden = (visit) => visit.page.waitForFunction(() => !document.querySelector('iframe').hasAttribute('style'));

  const hasHeight = (visit, height) =>
    visit.page.waitForFunction((height) => document.querySelector('iframe').height === String(height), {}, height);

  for (const [when, style] of [
    ['hidden', hidden],
    ['clipped, as in older versions', 'position: absolute; clip: rect(1px, 1px, 1px, 1px);'],
    ['far below', 'position: absolute; top: 9000px;'],
  ]) {
    it(`is drawn while it is ${when}, and tells its height with the secret`, async () => {
      const { url } = await putUp({ origins: host.origin });
      const visit = await openAround(`${host.origin}/wordpress`);
      await visit.page.evaluate(() =>
        addEventListener('message', ({ ports: [port] }) => port?.postMessage({ type: 'nx-token', token: 'maya' })),
      );
      const frame = await visit.embed(url({ widget: 'my-plans' }, `#?secret=${secret}`), { ...attributes, style });
      assert.match((await drawn(frame, 'nx-my-plans')).text, /Resident desk/);
      await unhidden(visit);
      await hasHeight(visit, await heightOf(frame));
      await end(visit);
    });
  }

  it('tells its height when WordPress adds the secret later', async () => {
    const { url } = await putUp();
    const visit = await openAround(`${host.origin}/wordpress`);
    const frame = await visit.embed(url({ widget: 'my-plans' }), { ...attributes, style: '' });
    await drawn(frame, 'nx-my-plans');
    assert.deepEqual(await visit.heard(), []);
    await visit.page.$eval('iframe', (frame, secret) => (frame.src += `#?secret=${secret}`), secret);
    await visit.page.waitForFunction(() => globalThis.heard.length > 0);
    assert.deepEqual((await visit.heard())[0].data, { message: 'height', value: await heightOf(frame), secret });
    await end(visit, [notSignedIn, /sandboxed/]);
  });

  it('tells it again when WordPress is ready, and only to WordPress', async () => {
    const { url } = await putUp();
    const visit = await openAround(`${host.origin}/wordpress`);
    const frame = await visit.embed(url({ widget: 'my-plans' }, `#?secret=${secret}`), attributes);
    await drawn(frame, 'nx-my-plans');
    await hasHeight(visit, Math.max(200, await heightOf(frame)));
    // Says when it has heard all that came before.
    await frame.evaluate((secret) => {
      addEventListener('message', ({ data }) => {
        if (data === 'end') parent.postMessage({ message: 'end', secret }, '*');
      });
    }, secret);
    const answers = async (message, from = 'parent') => {
      await visit.page.evaluate(
        (message, from) => {
          globalThis.heard = [];
          if (from === 'parent') {
            frames[0].postMessage(message, '*');
          } else {
            const sibling = document.createElement('iframe');
            document.body.append(sibling);
            sibling.contentWindow.eval('(window, message) => window.postMessage(message, "*")')(frames[0], message);
          }
          frames[0].postMessage('end', '*');
        },
        message,
        from,
      );
      await visit.page.waitForFunction(() => globalThis.heard.at(-1)?.data.message === 'end');
      return (await visit.heard()).slice(0, -1).map(({ data }) => data);
    };
    const height = { message: 'height', value: await heightOf(frame), secret };
    assert.deepEqual(await answers({ message: 'ready', secret }), [height]);
    for (const other of [{ message: 'ready', secret: 'another' }, { message: 'ready' }, { secret }, 'ready', null]) {
      assert.deepEqual(await answers(other), [], JSON.stringify(other));
    }
    assert.deepEqual(await answers({ message: 'ready', secret }, 'sibling'), []);
    await end(visit, [notSignedIn, /sandboxed/]);
  });

  it('hands WordPress the links that it can’t follow itself', async () => {
    const { url } = await putUp({ tokenUrl: `${host.origin}/token` });
    const visit = await openAround(`${host.origin}/wordpress`);
    const query = { widget: 'my-plans' };
    const frame = await visit.embed(url(query, `#?secret=${secret}`), { ...attributes, style: '' });
    await drawn(frame, 'nx-my-plans');
    const href = await frame.$eval('#own-page a', (link) => {
      link.click();
      return link.href;
    });
    await visit.page.waitForFunction(() => globalThis.heard.some(({ data }) => data.message === 'link'));
    const { data } = (await visit.heard()).find(({ data }) => data.message === 'link');
    assert.deepEqual(data, { message: 'link', value: href, secret });
    assert.equal(new URL(href).origin, host.origin);
    await end(visit, [notSignedIn, /sandboxed/]);
  });
});

describe('the pasted address of the embed page', () => {
  let site;
  before(async () => {
    site = await runSite();
  });
  after(() => site.stop());

  /** What a host finds out about an address, as WordPress does: by the first link of its head that says so. */
  async function discover(url) {
    const [head] = (await (await fetch(url)).text()).split('</head>');
    const [, link] = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(head);
    const response = await fetch(link.replaceAll('&amp;', '&'));
    assert.equal(response.status, 200);
    return response.json();
  }

  /** What WordPress makes of the answer of a host that it does not know. */
  function filtered(html) {
    const [, quote, frame] = /^(<blockquote[^>]*>.*?<\/blockquote>).*?(<iframe[^>]*><\/iframe>)$/.exec(html);
    const [, src] = / src="([^"]*)"/.exec(frame);
    return `${quote}<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="${hidden}" src="${src}#?secret=${secret}" data-secret="${secret}" width="600"></iframe>`;
  }

  async function signInToSite() {
    const { page } = await openPage(browser, `${site.origin}/favicon.svg`);
    const status = await page.evaluate(async () => {
      const headers = { 'Content-Type': 'application/json' };
      return (await fetch('/host/session', { method: 'POST', headers, body: '{"member":"maya"}' })).status;
    });
    assert.equal(status, 204);
    await page.close();
  }

  it('becomes a frame that shows the data of who is signed in there', async () => {
    await signInToSite();
    const { html, width, height } = await discover(`${site.origin}/embed?widget=credit-meter&kind=printing`);
    assert.ok(width <= 600 && height >= 200);
    const visit = await openPage(browser, host.page({ html: `<!doctype html><h1>Blog</h1>${html}`, path: '/blog' }));
    const frame = await visit.page.waitForFrame((frame) => frame.url().includes('/embed?'));
    assert.match((await drawn(frame, 'nx-credit-meter')).text, /380 of 1,000 left/);
    await end(visit);
  });

  it('becomes a frame in WordPress, which shows the way to the page itself', async () => {
    const address = `${site.origin}/embed?widget=my-plans&show=all`;
    const { html } = await discover(address);
    const visit = await openPage(browser, host.page({ html: wordpressPage + filtered(html), path: '/post' }));
    const frame = await visit.page.waitForFrame((frame) => frame.url().includes('/embed?'));
    assert.match((await drawn(frame, 'nx-my-plans')).text, signIn);
    await visit.page.waitForFunction(() => !document.querySelector('iframe').hasAttribute('style'));
    await frame.$eval('#own-page a', (link) => link.click());
    await visit.page.waitForFunction(() => globalThis.heard.some(({ data }) => data.message === 'link'));
    const { data } = (await visit.page.evaluate(() => globalThis.heard)).find(({ data }) => data.message === 'link');
    assert.equal(data.value, address);
    await end(visit, [notSignedIn, /embed\.html: a sandboxed frame has no cookies/]);
  });
});
