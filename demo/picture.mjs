/** Takes the picture at the top of README: what the landing page shows, light and dark. After a build. */
import { mkdir } from 'node:fs/promises';
import { createAdaptorServer } from '@hono/node-server';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../test/setup/browser.mjs';
import { createSite } from './site.mjs';

const server = createAdaptorServer({ fetch: createSite().fetch });
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await puppeteer.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] });
await mkdir('demo/picture', { recursive: true });
for (const value of ['light', 'dark']) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1240, height: 900, deviceScaleFactor: 1.5 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.sample :is(nx-my-plans, nx-credit-meter, nx-benefits-panel)')].every(
      ({ data }) => data,
    ),
  );
  const sample = await page.$('.sample-page');
  await sample.screenshot({ path: `demo/picture/${value}.png` });
}
await browser.close();
server.close();
server.closeAllConnections();
