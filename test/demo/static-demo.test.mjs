import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { buildDemo } from '../../demo/build.mjs';
import { drawn, open, openBrowser } from '../hosts/site.mjs';

/** Where a host of pages puts a project. */
const place = '/people/nx-widgets';

describe('the static demo, in a folder of a server of files', () => {
  let folder, paths, server, origin, browser;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'static-demo-'));
    paths = await buildDemo({ folder, address: `https://demo.example${place}` });
    const app = new Hono();
    app.use(`${place}/*`, serveStatic({ root: folder, rewriteRequestPath: (path) => path.slice(place.length) }));
    origin = await new Promise((resolve) => {
      server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
        resolve(`http://127.0.0.1:${port}`),
      );
    });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    server?.close();
    server?.closeAllConnections();
    await rm(folder, { recursive: true, force: true });
  });

  /** A visitor who was never there. @param {string} path */
  const visit = async (path) => open(await browser.createBrowserContext(), origin + place + path);

  /**
   * @param {import('puppeteer-core').Page} page
   * @param {string} path
   * @param {RequestInit} [init]
   */
  const ask = (page, path, init) =>
    page.evaluate(
      async (path, init) => {
        const response = await fetch(path, init);
        return { status: response.status, body: await response.text() };
      },
      place + path,
      init,
    );

  it('has files of pages alone, and nothing of the server', async () => {
    const files = await readdir(folder, { recursive: true });
    assert.ok(files.includes('worker.js') && files.includes('playground.js'));
    for (const file of files) assert.match(file, /^[^.]+$|\.(html|css|js|svg|map|json|txt|xml)$/);
    for (const left of ['emulator', 'host', 'hosts', 'layouts', 'worker'])
      assert.ok(!existsSync(join(folder, left)), left);
  });

  it('tells search engines of every page', async () => {
    const sitemap = await readFile(join(folder, 'sitemap.xml'), 'utf8');
    for (const path of paths) assert.ok(sitemap.includes(`<loc>https://demo.example${place}${path}</loc>`), path);
    const robots = await readFile(join(folder, 'robots.txt'), 'utf8');
    assert.match(robots, new RegExp(`^Sitemap: https://demo\\.example${place}/sitemap\\.xml$`, 'm'));
  });

  it('shows data on the landing page, to somebody who was never there', async () => {
    const { page, problems } = await visit('/');
    assert.match((await drawn(page, 'nx-my-plans')).text, /Resident desk/);
    assert.match((await drawn(page, 'nx-benefits-panel')).text, /€145\.50 of €200\.00 left/);
    assert.deepEqual(problems, []);
  });

  it('signs members in and out in the playground', async () => {
    const { page, problems } = await visit('/playground.html?member=tomas');
    assert.match((await drawn(page, 'nx-benefits-panel')).text, /Day pass/);
    assert.deepEqual(problems, []);
    await page.select('#member', 'nobody');
    await page.waitForFunction(() => document.querySelector('nx-my-plans')?.error?.kind === 'unauthorized');
  });

  it('shows the front desk its customers, and forgets it when it has left', async () => {
    const { page, problems } = await visit('/front-desk.html');
    await page.waitForSelector('#sign-in', { visible: true });
    await page.click('#sign-in');
    await page.waitForSelector('#customers a');
    await page.reload();
    await page.waitForSelector('#customers a');
    await page.click('#customers a');
    assert.match((await drawn(page, '#customer-widgets nx-benefits-panel')).text, /left/);
    await page.click('#sign-out');
    await page.waitForSelector('#sign-in', { visible: true });
    await page.reload();
    await page.waitForSelector('#sign-in', { visible: true });
    assert.deepEqual(problems, []);
  });

  it('shows every way of embedding, the frame too', async () => {
    const { page, problems } = await visit('/embedding.html');
    assert.match((await drawn(page, '.result nx-my-plans')).text, /Resident desk/);
    const frame = await (await page.waitForSelector('.result iframe')).contentFrame();
    await frame.waitForSelector('nx-credit-meter');
    assert.match((await drawn(frame, 'nx-credit-meter')).text, /left/);
    assert.deepEqual(problems, []);
  });

  it('knows who is signed in when the browser has ended the worker and started it anew', async () => {
    const { page } = await visit('/playground.html?member=tomas');
    await drawn(page, 'nx-benefits-panel');
    await ask(page, '/at/kept/scenario', { method: 'PUT', body: '503' });
    const { body: before } = await ask(page, '/host/token');

    const session = await page.createCDPSession();
    await session.send('ServiceWorker.enable');
    const ended = new Promise((resolve) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve(undefined);
      });
    });
    await session.send('ServiceWorker.stopAllWorkers');
    await ended;

    const { status, body: after } = await ask(page, '/host/token');
    assert.equal(status, 200);
    assert.notEqual(JSON.parse(after).access_token, JSON.parse(before).access_token);
    const headers = { Authorization: `Bearer ${JSON.parse(after).access_token}` };
    assert.equal((await ask(page, '/at/kept/api/public/plans/my', { headers })).status, 503);
    assert.match((await ask(page, '/at/other/api/public/plans/my', { headers })).body, /^\[/);
  });

  describe('plays what needs no connection of its own', () => {
    for (const [scenario, kind] of [
      ['reset', 'network'],
      ['truncated', 'network'],
      ['503', 'server'],
      ['401', 'unauthorized'],
    ]) {
      it(scenario, async () => {
        const { page } = await visit('/');
        await drawn(page, 'nx-my-plans');
        const result = await page.evaluate(async (baseUrl) => {
          const widget = document.createElement('nx-my-plans');
          widget.setAttribute('base-url', baseUrl);
          widget.setAttribute('credentials', 'same-origin');
          const failed = new Promise((resolve) =>
            widget.addEventListener('nx-error', ({ error }) => resolve(error.kind)),
          );
          document.body.append(widget);
          return failed;
        }, `${place}/at/broken-${scenario}~session=maya~${scenario}`);
        assert.equal(result, kind);
      });
    }

    it('and says plainly what it cannot', async () => {
      const { page } = await visit('/playground.html');
      await drawn(page, 'nx-my-plans');
      const text = await page.$eval(
        '#scenario option[value="redirect"]',
        (option) => option.disabled && option.textContent,
      );
      assert.equal(text, 'redirect: Needs a server, which this copy has none of.');
    });
  });
});
