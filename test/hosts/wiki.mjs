/**
 * What the checks of the two wikis share: a Debian package that is unpacked instead of installed, PHP that serves it, and
 * what has to be true of both, whose pages anybody edits.
 */
import assert from 'node:assert/strict';
import { readlink, rm, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { foreign } from '../demo/running-site.mjs';
import { drawn, freePort, open, run, startProgram, unpackDebian } from './site.mjs';

/** Who has an account: `maya` and `admin` are members, `guest` is none, and for `unlucky` no token can be had. */
export const accounts = ['maya', 'admin', 'guest', 'unlucky'];

/** Of all accounts. */
export const password = 'quiet-harbour-17';

/**
 * Unpacks Debian packages into a folder that looks like `/` afterwards, and lets their links lead there too.
 *
 * @param {readonly string[]} packages
 * @param {string} into
 */
export async function unpack(packages, into) {
  await unpackDebian(packages, into);
  const links = (await run('find', [into, '-type', 'l', '-lname', '/*'])).trim().split('\n');
  for (const link of links.filter(Boolean)) {
    const target = join(into, await readlink(link));
    await rm(link);
    await symlink(relative(dirname(link), target), link);
  }
}

/**
 * Serves a folder of PHP.
 *
 * @param {object} site
 * @param {string} site.folder
 * @param {string} [site.hostname]
 * @param {(origin: string) => NodeJS.ProcessEnv} [site.env] For its scripts.
 * @param {readonly string[]} [site.options] Of PHP.
 */
export async function servePhp({ folder, hostname = '127.0.0.1', env = () => ({}), options = [] }) {
  const port = await freePort();
  const origin = `http://${hostname}:${port}`;
  const settings = ['opcache.enable_cli=1', 'display_errors=0', 'log_errors=1', 'error_reporting=E_ALL', ...options];
  const program = await startProgram(
    'php',
    [...settings.flatMap((setting) => ['-d', setting]), '-S', `${hostname}:${port}`, '-t', folder],
    { cwd: folder, env: env(origin), isReady: async () => (await fetch(`${origin}/index.php`)).status < 500 },
  );
  return { origin, ...program };
}

/**
 * Asks as a page asks, with the cookies of a visitor.
 *
 * @param {import('puppeteer-core').BrowserContext} visitor
 * @param {string} url
 * @param {Record<string, string | null>} [headers] Beside the usual ones; `null` leaves one out.
 */
export async function ask(visitor, url, headers) {
  const cookies = (await visitor.cookies()).filter(({ domain }) => domain === new URL(url).hostname);
  const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const sent = Object.entries({ 'Sec-Fetch-Site': 'same-origin', ...(Cookie && { Cookie }), ...headers });
  return fetch(url, { redirect: 'manual', headers: sent.filter(([, value]) => value !== null) });
}

/**
 * Fills in a form as a person does, and sends it.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {Record<string, string>} fields What to write, by selector.
 * @param {string} button Selector.
 */
export async function submit(page, fields, button) {
  for (const [selector, text] of Object.entries(fields)) {
    await page.waitForSelector(selector);
    // All at once: to type it letter by letter takes minutes.
    await page.$eval(selector, (field, text) => (field.value = text), text);
  }
  await Promise.all([page.waitForNavigation(), page.$eval(button, (element) => element.click())]);
}

/**
 * What a page has loaded and holds of the library.
 *
 * @param {import('puppeteer-core').Page} page
 */
export function partsOf(page) {
  return page.evaluate(() => ({
    scripts: Array.from(document.querySelectorAll('script[src*="nx-widgets"]'), (script) => script.src),
    elements: Array.from(document.querySelectorAll('*'), ({ localName }) => localName).filter((name) =>
      name.startsWith('nx-'),
    ),
    isDefined: customElements.get('nx-my-plans') !== undefined,
  }));
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {string} selector
 * @returns {Promise<Record<string, string>>} Of the first such element.
 */
export function attributesOf(page, selector) {
  return page.$eval(selector, ({ attributes }) =>
    Object.fromEntries(Array.from(attributes, ({ name, value }) => [name, value])),
  );
}

/**
 * The fill's share of its track is the amount's share of the total, to half a pixel.
 *
 * @param {import('./site.mjs').DrawnMeter} meter
 */
export function assertToScale({ label, valueText, share, width }) {
  const [left, total] = valueText.split(' of ').map(quantity);
  const off = Math.abs(share - left / total) * width;
  assert.ok(off <= 0.5, `${label}: ${valueText}, and the fill is ${share} of a track of ${width} px`);
}

/**
 * @param {string} text An amount of one unit, or hours and minutes.
 * @returns {number} In minutes, if it is a time.
 */
function quantity(text) {
  const numbers = text.replaceAll(',', '');
  const [, hours, minutes] = /^(?:(\d+) hr)?\s*(?:(\d+) min)?/.exec(numbers);
  return hours || minutes ? 60 * Number(hours ?? 0) + Number(minutes ?? 0) : Number(/\d+(\.\d+)?/.exec(numbers)[0]);
}

/**
 * Tests a page with all three widgets in it, the meter with `kind="time"`, by what its readers see.
 *
 * @param {() => string} address
 * @param {Record<string, import('puppeteer-core').BrowserContext>} visitors The accounts, and `nobody`.
 */
export function testPageOfWidgets(address, visitors) {
  test('a page of a member shows its reader what is left, drawn to scale', async () => {
    const { page, problems } = await open(visitors.maya, address());
    const time = await drawn(page, 'nx-credit-meter');
    assert.match(time.text, /Meeting room hours[^]*4 hr 30 min of 12 hr left/);
    const panel = await drawn(page, 'nx-benefits-panel');
    assert.match(panel.text, /Monthly room allowance[^]*€145\.50 of €200\.00 left/);
    assert.equal(time.meters.length, 2);
    assert.ok(panel.meters.length > 5);
    for (const meter of [...time.meters, ...panel.meters]) assertToScale(meter);
    assert.match((await drawn(page, 'nx-my-plans')).text, /Resident desk[^]*€390\.00[^]*Active/);

    const { scripts, elements } = await partsOf(page);
    assert.equal(scripts.length, 1);
    assert.equal(elements.filter((name) => name === 'nx-config').length, 1);
    assert.deepEqual(problems, []);
  });

  test('the same page shows somebody else their own', async () => {
    const { page, problems } = await open(visitors.admin, address());
    const { text } = await drawn(page, 'nx-benefits-panel');
    assert.match(text, /day pass/i);
    assert.doesNotMatch(text, /Monthly room allowance/);
    assert.deepEqual(problems, []);
  });

  for (const name of ['nobody', 'guest']) {
    test(`${name === 'nobody' ? 'who is not signed in' : 'a user who is no member'} is asked to sign in`, async () => {
      const { page } = await open(visitors[name], address());
      for (const widget of ['nx-my-plans', 'nx-benefits-panel', 'nx-credit-meter']) {
        const { text, error, meters } = await drawn(page, widget);
        assert.match(text, /sign in/i);
        assert.equal(error, 'unauthorized');
        assert.deepEqual(meters, []);
      }
    });
  }

  test('a member whose token can’t be had is told so, without the reason', async () => {
    const { page } = await open(visitors.unlucky, address());
    const { text, error } = await drawn(page, 'nx-credit-meter');
    assert.equal(error, 'server');
    assert.doesNotMatch(text, /exchange|eyJ|502/);
  });
}

/**
 * Tests the endpoint that gives the page its reader's token: `maya`'s is a text; `admin`'s has an hour and a refresh token
 * beside it; `unlucky`'s is an exception that quotes a JWT.
 *
 * @param {() => string} address Of a page with a widget in it.
 * @param {Record<string, import('puppeteer-core').BrowserContext>} visitors The accounts, and `nobody`.
 */
export function testTokenEndpoint(address, visitors) {
  /** The address that a reader's page names. */
  const addressFor = async (name) => {
    const { page } = await open(visitors[name], address());
    const url = new URL((await attributesOf(page, 'nx-config'))['token-url'], page.url());
    await page.close();
    return url;
  };
  const request = async (name, headers) => ask(visitors[name], (await addressFor(name)).href, headers);

  test('gives users their own token and nothing else', async () => {
    const maya = await request('maya');
    assert.equal(maya.status, 200);
    assert.match(maya.headers.get('content-type'), /^application\/json/);
    assert.deepEqual(await maya.json(), { access_token: 'maya', token_type: 'bearer' });
    const admin = await request('admin');
    assert.deepEqual(await admin.json(), { access_token: 'tomas', token_type: 'bearer', expires_in: 3600 });
  });

  test('answers 401 to others', async () => {
    for (const name of ['nobody', 'guest']) assert.equal((await request(name)).status, 401, name);
  });

  test('answers 401 without the key that only the reader’s own pages have, and with another’s', async () => {
    const keyed = await addressFor('maya');
    assert.equal((await ask(visitors.admin, keyed.href)).status, 401);
    for (const key of ['', '0'.repeat(64), null]) {
      const url = new URL(keyed);
      if (key === null) url.searchParams.delete('key');
      else url.searchParams.set('key', key);
      const response = await ask(visitors.maya, url.href);
      assert.equal(response.status, 401, url.search);
      assert.doesNotMatch(await response.text(), /maya/);
    }
  });

  test('is never cached or shared', async () => {
    for (const name of ['maya', 'nobody', 'unlucky']) {
      const { headers } = await request(name);
      assert.equal(headers.get('cache-control'), 'private, no-store');
      assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
      assert.equal(headers.get('access-control-allow-origin'), null);
    }
  });

  for (const [who, headers] of foreign) {
    test(`refuses ${who}`, async () => {
      const response = await request('maya', headers);
      assert.equal(response.status, 403);
      assert.doesNotMatch(await response.text(), /maya/);
    });
  }

  test('says that no token could be had, and keeps the reason for itself', async () => {
    const response = await request('unlucky');
    assert.equal(response.status, 502);
    assert.doesNotMatch(await response.text(), /exchange|eyJ/);
  });
}
