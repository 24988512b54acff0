/**
 * A page of somebody else's, as hard on the widgets as a test wants it: its own server, with any headers, and the emulated
 * API with the built files on another origin.
 *
 *     const host = await startHost();
 *     const browser = await openBrowser();
 *     const baseUrl = host.services.baseUrl('my-room');
 *     const url = host.page({ html: `<!doctype html>…${widgetsMarkup(baseUrl)}`, headers: { 'Content-Security-Policy': … } });
 *     const visit = await openPage(browser, url);
 *     assert.deepEqual(await picture(visit.page), expected);
 *     assert.deepEqual(await visit.complaints(), []);
 *     await visit.page.close();
 *     await browser.close();
 *     await host.stop();
 */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { drawn, open, startServices } from '../hosts/site.mjs';

export { openBrowser } from '../hosts/site.mjs';

/** The tags of the widgets. */
export const tags = ['nx-benefits-panel', 'nx-my-plans', 'nx-credit-meter'];

/**
 * A host's web server and, on another origin, the emulated API with the built files.
 *
 * @throws Error when the files are not built
 */
export async function startHost() {
  const services = await startServices();
  /** @type {Map<string, { body: string, headers: Record<string, string> }>} */
  const answers = new Map();
  const app = new Hono();
  // Every page is asked for one.
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('*', (c) => {
    const answer = answers.get(c.req.path);
    return answer ? c.body(answer.body, 200, answer.headers) : c.notFound();
  });
  const { server, port } = await new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve({ server, port }));
  });
  const origin = `http://127.0.0.1:${port}`;

  /**
   * Serves a file from now on.
   *
   * @param {object} file
   * @param {string} file.body
   * @param {string} file.type
   * @param {string} [file.path] One that no other has, unless it is given.
   * @param {Record<string, string>} [file.headers]
   * @returns {string} Its address.
   */
  const file = ({ body, type, path = `/${answers.size}`, headers = {} }) => {
    answers.set(path, { body, headers: { 'Content-Type': type, ...headers } });
    return origin + path;
  };

  return {
    /** Where the API and the built files are; see `startServices`. */
    services,
    /** Of the host's pages. The same pages are at `http://localhost:<port>`, another origin and another site. */
    origin,
    file,
    /**
     * Serves a page from now on.
     *
     * @param {object} page
     * @param {string} page.html All of it, doctype and all.
     * @param {Record<string, string>} [page.headers]
     * @param {string} [page.type] `application/xhtml+xml` makes XHTML of it.
     * @param {string} [page.path] One that no other has, unless it is given.
     * @returns {string} Its address.
     */
    page: ({ html, type = 'text/html; charset=utf-8', ...rest }) => file({ body: html, type, ...rest }),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await services.stop();
    },
  };
}

/**
 * The three widgets as markup, each once.
 *
 * @param {string} baseUrl
 * @param {string} [token] Whose data.
 */
export const widgetsMarkup = (baseUrl, token = 'maya') =>
  tags.map((tag) => `<${tag} base-url="${baseUrl}" token="${token}"></${tag}>`).join('\n');

/**
 * Opens a page and writes down what it complains of.
 *
 * @param {import('puppeteer-core').Browser | import('puppeteer-core').BrowserContext} visitor
 * @param {string} url
 */
export async function openPage(visitor, url) {
  /** @type {string[]} */
  const written = [];
  const { page, problems } = await open(visitor, url, {
    prepare: async (page) => {
      page.on('console', (message) => written.push(`${message.type()}: ${message.text()}`));
      await page.evaluateOnNewDocument(() => {
        globalThis.violations = [];
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
          globalThis.violations.push(`${effectiveDirective}: ${blockedURI} ${sample}`.trim()),
        );
      });
    },
  });
  const violations = async () => {
    const ofFrames = await Promise.all(page.frames().map((frame) => frame.evaluate(() => globalThis.violations)));
    return ofFrames.flat();
  };
  return {
    page,
    /** Uncaught exceptions, errors in the console and failed loads; see `open`. */
    problems,
    /** All lines of the console, of frames too, each with its kind in front: `error: …`. */
    written,
    /** What the browser has reported as violations of policies, of frames too: `style-src-attr: inline`. */
    violations,
    /** All of these. */
    complaints: async () => [
      ...new Set([
        ...problems.filter((problem) => problem.startsWith('uncaught')),
        ...written,
        ...(await violations()),
      ]),
    ],
  };
}

/**
 * What the widgets say and draw, in terms that don't change with the width of a page, for `deepEqual`. Waits until each shows
 * data, a message or an error.
 *
 * @param {import('puppeteer-core').Page | import('puppeteer-core').Frame} page
 * @param {readonly string[]} [only] Tags to look at, where not all three are there.
 * @returns {Promise<Record<string, WidgetPicture>>} By tag. Of several with the same tag, the first.
 *
 * @typedef {object} WidgetPicture
 * @property {string} text As it is rendered; any white space is one space.
 * @property {string | undefined} error `kind` of the widget's error.
 * @property {boolean} isVisible It has a size, and nothing hides it.
 * @property {{ label: string, valueText: string, percent: number, isColored: boolean }[]} meters `percent`: the fill's width
 *   by its track's, measured on the screen.
 */
export async function picture(page, only = tags) {
  const pictures = {};
  for (const tag of only) {
    const { text, meters, error, width, height } = await drawn(page, tag);
    pictures[tag] = {
      text: text.replace(/\s+/g, ' ').trim(),
      error,
      isVisible: width > 0 && height > 0 && (await page.evaluate(isShown, tag)),
      meters: meters.map(({ label, valueText, share, color }) => ({
        label,
        valueText,
        // A hair below, so that no half is rounded up on one page and down on the next.
        percent: Math.round(share * 100 - 0.1),
        isColored: !/^transparent$|^rgba.*, 0\)$|\/ 0\)$/.test(color),
      })),
    };
  }
  return pictures;
}

/** Runs in the page. It finds the widget itself: Firefox hands out none that has come from another document. */
const isShown = (tag) =>
  document
    .querySelector(tag)
    .shadowRoot.querySelector('[part~="base"]')
    .checkVisibility({ opacityProperty: true, visibilityProperty: true });
