/**
 * What the checks of the real hosts share: the emulated API and the built files at an address of their own, a browser,
 * what a widget has drawn, and what it takes to run a host that Debian has packages of.
 *
 *     const services = await startServices();   // API and cdn/, CORS on, any free port
 *     const browser = await openBrowser();
 *     const visit = await open(browser, 'http://127.0.0.1:1234/page/');
 *     const { text, meters } = await drawn(visit.page, 'nx-credit-meter');
 *     assert.deepEqual(visit.problems, []);
 *     await browser.close();
 *     await services.stop();
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { launch } from 'puppeteer-core';
import { createEmulator } from '../../demo/emulator/emulator.mjs';
import { findProgram } from '../setup/browser.mjs';

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Milliseconds for what takes a moment on a slow machine. */
const patience = 30_000;

const execute = promisify(execFile);

/** Lets pages with `Cross-Origin-Embedder-Policy: require-corp` load the classic script, too. */
const forAnyPage = (c, next) => {
  c.header('Cross-Origin-Resource-Policy', 'cross-origin');
  return next();
};

/**
 * The emulated API and the files of `cdn/`, another origin than the host's: `/api/…`, `/at/<room>/…`, `/cdn/…`.
 *
 * @param {object} [options]
 * @param {string} [options.pages] A folder whose files are pages on this origin.
 * @throws Error when the files are not built
 */
export async function startServices({ pages } = {}) {
  if (!existsSync(join(root, 'cdn/nx-widgets.js'))) {
    throw new Error('cdn/nx-widgets.js is missing: run `npm run build` first.');
  }
  const emulator = createEmulator();
  const app = new Hono();
  app.all('/api/*', (c) => emulator.fetch(c.req.raw, c.env));
  app.all('/at/*', (c) => emulator.fetch(c.req.raw, c.env));
  app.use('/cdn/*', cors(), forAnyPage, serveStatic({ root }));
  if (pages) {
    // Every page is asked for one.
    app.get('/favicon.ico', (c) => c.body(null, 204));
    app.get('*', serveStatic({ root: pages }));
  }
  const { server, port } = await new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve({ server, port }));
  });
  const origin = `http://127.0.0.1:${port}`;

  return {
    /** Without a trailing slash; as a `base-url` it is the room `default`. */
    origin,
    /** The ES module. */
    module: `${origin}/cdn/nx-widgets.js`,
    /** The classic script. */
    classic: `${origin}/cdn/nx-widgets.iife.js`,
    /**
     * A `base-url` with a request log of its own.
     *
     * @param {string} room
     */
    baseUrl: (room) => `${origin}/at/${room}`,
    /**
     * The requests of a room so far; see demo/emulator/README.md.
     *
     * @param {string} room
     * @returns {Promise<{ method: string, path: string, status: number, headers: Record<string, string> }[]>}
     */
    log: async (room) => (await fetch(`${origin}/at/${room}/log`)).json(),
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** How each engine is started: a host's page may ask for avatars, news or fonts, but nothing leaves this machine. */
const startedBy = {
  chromium: {
    args: [
      // Root in a container has neither the sandbox nor a large /dev/shm; only our own pages are opened.
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  },
  firefox: { browser: 'firefox', extraPrefsFirefox: { 'network.dns.disabled': true } },
};

/**
 * A headless browser, the same one that the other tests find or install. `browser.createBrowserContext()` gives a
 * visitor without the cookies of the others.
 *
 * @param {keyof typeof startedBy} [engine]
 * @throws where there is none
 */
export async function openBrowser(engine = 'chromium') {
  return launch({ executablePath: await findProgram(engine), ...startedBy[engine] });
}

/**
 * Opens a page and writes down what goes wrong in it: uncaught exceptions, errors in the console, and scripts, styles and
 * requests of loopback hosts that fail.
 *
 * @param {import('puppeteer-core').Browser | import('puppeteer-core').BrowserContext} visitor
 * @param {string} url
 * @param {object} [options]
 * @param {import('puppeteer-core').PuppeteerLifeCycleEvent} [options.waitUntil]
 * @param {(page: import('puppeteer-core').Page) => Promise<unknown>} [options.prepare] Done before the page is asked for.
 * @returns {Promise<{ page: import('puppeteer-core').Page, status: number, problems: string[] }>}
 */
export async function open(visitor, url, { waitUntil = 'load', prepare } = {}) {
  const page = await visitor.newPage();
  page.setDefaultTimeout(patience);
  await prepare?.(page);
  /** @type {string[]} */
  const problems = [];
  const isOutside = (address) => address !== undefined && !/^https?:\/\/(127\.0\.0\.1|localhost)[:/]/.test(address);
  page.on('pageerror', (error) => problems.push(`uncaught: ${error?.stack ?? error}`));
  page.on('console', (message) => {
    const { url: source } = message.location();
    const isFailedLoad = /^Failed to load resource/.test(message.text());
    if (message.type() === 'error' && !(isFailedLoad && isOutside(source))) {
      problems.push(`console: ${message.text()}${isFailedLoad ? ` ${source}` : ''}`);
    }
  });
  const response = await page.goto(url, { waitUntil });
  return { page, status: response?.status() ?? 0, problems };
}

/**
 * One meter as it is drawn.
 *
 * @typedef {object} DrawnMeter
 * @property {string} label What is measured.
 * @property {string} valueText The amount, as assistive technology says it.
 * @property {number} share Width of the fill by the width of its track, 0 to 1, measured on the screen; of a ring, the
 *   drawn part of the circle.
 * @property {number} width Width of the track in CSS pixels.
 * @property {string} color Of the fill, computed.
 */

/**
 * Waits until a widget shows data, a message or an error, and reads what can be seen of it.
 *
 * @param {import('puppeteer-core').Page | import('puppeteer-core').Frame} page
 * @param {string} selector Of the widget; the first one counts.
 * @returns {Promise<{ text: string, meters: DrawnMeter[], error: string | undefined, width: number, height: number }>}
 *   `text` as it is rendered, lines and all; `error` is the `kind` of the widget's error, if it has one.
 */
export async function drawn(page, selector) {
  try {
    await page.waitForFunction(
      (selector) => {
        const widget = document.querySelector(selector);
        return (
          widget?.shadowRoot?.querySelector('[part~="base"]') &&
          !widget.matches(':state(loading)') &&
          (widget.loadedAt || widget.error)
        );
      },
      { timeout: patience },
      selector,
    );
  } catch (cause) {
    const state = await page.evaluate((selector) => {
      const widget = document.querySelector(selector);
      return widget ? `it is there, ${widget.shadowRoot ? 'upgraded' : 'not upgraded'}` : 'there is none';
    }, selector);
    throw new Error(`${selector} shows nothing at ${page.url()}: ${state}.`, { cause });
  }
  return page.evaluate((selector) => {
    const widget = document.querySelector(selector);
    const part = (within, name) => within.querySelector(`[part~="${name}"]`);
    const meters = Array.from(widget.shadowRoot.querySelectorAll('[part~="meter"]'), (meter) => {
      const track = part(meter, 'track');
      const fill = part(meter, 'fill');
      const style = getComputedStyle(fill);
      const isRing = fill instanceof SVGElement;
      const { width } = track.getBoundingClientRect();
      return {
        label: meter.getAttribute('aria-label'),
        valueText: meter.getAttribute('aria-valuetext'),
        share: isRing ? parseFloat(style.strokeDasharray) / 100 : fill.getBoundingClientRect().width / width,
        width,
        color: isRing ? style.stroke : style.backgroundColor,
      };
    });
    const { width, height } = widget.getBoundingClientRect();
    return {
      text: part(widget.shadowRoot, 'base').innerText,
      meters,
      error: widget.error?.kind,
      width,
      height,
    };
  }, selector);
}

/**
 * The same of a widget in the place of a text, which stays until there is data: waits until the widget can be seen.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} selector
 */
export async function drawnInPlace(page, selector) {
  await page.waitForSelector(selector, { visible: true });
  return drawn(page, selector);
}

/**
 * Sees to it that what a check runs on is there: installs Debian packages where that can be done without asking.
 *
 * @param {object} needs
 * @param {readonly string[]} [needs.commands] Looked for in PATH and the folders of system commands.
 * @param {readonly string[]} [needs.modules] Of PHP, as `php -m` names them; with PHP itself.
 * @param {readonly string[]} [needs.files] That a host expects at their usual places.
 * @param {readonly string[]} needs.packages That bring all of these, and no web server.
 * @throws Error that says in one sentence what is missing
 */
export async function need({ commands = [], modules = [], files = [], packages }) {
  const missing = async () => {
    const present = findCommand('php') ? (await run('php', ['-m'])).toLowerCase().split(/\s+/) : [];
    return [
      ...commands.filter((command) => !findCommand(command)),
      ...modules.filter((module) => !present.includes(module)).map((module) => `PHP's ${module}`),
      ...files.filter((file) => !existsSync(file)),
    ];
  };
  if ((await missing()).length === 0) return;
  if (process.getuid?.() === 0 && findCommand('apt-get')) {
    console.log(`Installing ${packages.join(', ')} with apt-get.`);
    await apt('update', '-qq');
    await apt('install', '-qq', '-y', '--no-install-recommends', ...packages);
  }
  const still = await missing();
  if (still.length > 0) {
    throw new Error(`This check needs ${still.join(', ')}: install ${packages.join(' ')} (Debian's names).`);
  }
}

/**
 * Waits where another check is installing at the same time.
 *
 * @param {readonly string[]} args
 */
const apt = (...args) =>
  execute('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 1e8,
  });

/**
 * @param {string} command
 * @returns {string | undefined} Its path.
 */
export function findCommand(command) {
  const folders = (process.env.PATH ?? '').split(':').concat('/usr/bin', '/usr/sbin', '/usr/local/bin');
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path));
}

/**
 * Unpacks Debian packages without installing them: a host's package would bring a web server along, and start it.
 *
 * @param {readonly string[]} packages
 * @param {string} into A folder, which looks like `/` afterwards: `<into>/usr/share/…`.
 * @throws Error that says in one sentence what is missing
 */
export async function unpackDebian(packages, into) {
  if (!findCommand('apt-get')) {
    throw new Error(`This check unpacks ${packages.join(', ')} from Debian, and there is no apt-get here.`);
  }
  const download = await temporaryFolder('nx-debs-');
  try {
    const get = () => execute('apt-get', ['download', '-qq', ...packages], { cwd: download.path, maxBuffer: 1e8 });
    try {
      await get();
    } catch {
      // The list of packages may be missing or old.
      await apt('update', '-qq');
      await get();
    }
    const { stdout } = await execute('find', [download.path, '-name', '*.deb']);
    for (const file of stdout.trim().split('\n')) await execute('dpkg-deb', ['--extract', file, into]);
  } catch (error) {
    throw new Error(`${packages.join(', ')} can't be had from Debian: ${error.stderr || error.message}`, {
      cause: error,
    });
  } finally {
    await download.remove();
  }
}

/**
 * A folder of its own below the system's temporary one.
 *
 * @param {string} prefix
 */
export async function temporaryFolder(prefix) {
  const path = await mkdtemp(join(tmpdir(), prefix));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** A port that nothing listened on a moment ago. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Ends the programs that are running, each by a signal.
 *
 * @type {Set<(signal: NodeJS.Signals) => void>}
 */
const running = new Set();

// They don't hear of Ctrl-C themselves. Their folders are temporary ones, and stay.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const kill of running) kill('SIGKILL');
    process.exit(1);
  });
}

/**
 * Starts a program that runs until it is stopped, and waits until it is ready.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} options
 * @param {() => Promise<boolean>} options.isReady Asked again and again; an error means no.
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env] Added to this process's own.
 * @returns {Promise<{ output: () => string, stop: () => Promise<void> }>} `output` is all that it has said so far.
 */
export async function startProgram(command, args, { isReady, cwd, env }) {
  // A group of its own, because a server may have workers that would outlive it.
  const program = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (chunk) => (said += chunk));
  let failure;
  program.once('error', (error) => (failure = error));
  const hasEnded = () => failure !== undefined || program.exitCode !== null || program.signalCode !== null;
  const kill = (signal) => {
    try {
      if (program.pid !== undefined) process.kill(-program.pid, signal);
    } catch {
      // All of it has ended.
    }
  };
  running.add(kill);
  const stop = async () => {
    const ended = hasEnded() || once(program, 'exit');
    kill('SIGTERM');
    // What does not end when asked to is ended.
    const last = setTimeout(() => kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(last);
    running.delete(kill);
  };

  const end = Date.now() + 2 * patience;
  while (!(await isReady().catch(() => false))) {
    if (hasEnded() || Date.now() > end) {
      await stop();
      throw new Error(`${command} did not start. ${failure?.message ?? said.slice(-2000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { output: () => said, stop };
}

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string>} What it wrote.
 * @throws Error with what it said
 */
export async function run(command, args, { cwd, env } = {}) {
  try {
    const { stdout } = await execute(command, args, { cwd, env: { ...process.env, ...env }, maxBuffer: 1e8 });
    return stdout;
  } catch (error) {
    throw new Error(`${command} ${args.join(' ')} failed: ${error.stderr || error.stdout || error.message}`, {
      cause: error,
    });
  }
}
