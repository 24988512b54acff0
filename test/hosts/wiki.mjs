/** What the checks of the two wikis share: PHP, and a Debian package that is unpacked instead of installed. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readlink, rm, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { findCommand, freePort, run, startProgram, unpackDebian } from './site.mjs';

/**
 * Sees to it that PHP is there: installs Debian packages where that can be done without asking.
 *
 * @param {object} needs
 * @param {readonly string[]} needs.modules As `php -m` names them.
 * @param {readonly string[]} [needs.files] That a Debian package of the host expects at its usual place.
 * @param {readonly string[]} needs.packages That bring all of them, and no web server.
 * @throws Error that says in one sentence what is missing
 */
export async function needPhp({ modules, files = [], packages }) {
  const missing = async () => {
    const present = findCommand('php') ? (await run('php', ['-m'])).toLowerCase().split(/\s+/) : [];
    return [...modules.filter((module) => !present.includes(module)), ...files.filter((file) => !existsSync(file))];
  };
  if ((await missing()).length === 0) return;
  if (process.getuid?.() === 0 && findCommand('/usr/bin/apt-get')) {
    console.log(`Installing ${packages.join(', ')} with apt-get.`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    // The checks of the other hosts may be installing at the same time.
    const lock = ['-o', 'DPkg::Lock::Timeout=600'];
    await run('apt-get', ['update', '-qq', ...lock], { env });
    await run('apt-get', ['install', '-qq', '-y', '--no-install-recommends', ...lock, ...packages], { env });
  }
  const still = await missing();
  if (still.length > 0) {
    throw new Error(`This check needs PHP with ${still.join(', ')}: install ${packages.join(' ')} (Debian's names).`);
  }
}

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
