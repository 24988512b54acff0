/** WebKit, in the MiniBrowser of WebKitGTK, driven through WebDriver. */
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { findProgram } from '../setup/browser.mjs';
import { setLine, tellOnLine } from '../support/network.mjs';
import { startDriver } from './webkit-driver.mjs';

export const name = 'WebKit';

/** The zone of the tests that are about none; the browser has one from its start to its end. */
const timeZone = 'Europe/Lisbon';

/** @type {import('./engines.mjs').Engine['lacks']} */
export const lacks = {
  contrast: 'it can’t be told how much contrast is preferred',
  counts: 'it doesn’t tell what lives in a page',
  'forced colors': 'it has no forced colours',
  media: 'it can’t be told what people prefer',
  print: 'it can’t be told to show a page as it is printed',
  'time zones': 'it has one time zone from start to end',
};

export async function launcher() {
  const binary = await findProgram('miniBrowser');
  const port = await startDriver({ TZ: timeZone });
  return webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    // A command that fails is told by the test that gave it.
    logLevel: 'silent',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      // The page itself tells when its tests begin. Once in some hundred times the driver waits for the end of loading
      // until the command has timed out.
      pageLoadStrategy: 'none',
      'webkitgtk:browserOptions': {
        binary,
        args: ['--automation', '--full-screen'],
      },
    },
  });
}

/** Keys that are named, not written, as WebDriver has them. */
const keyCodes = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Control: '\uE009',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

/** Roles of what only gives structure. */
const structure = ['generic', 'none', 'presentation'];

/** Runs in the page: what of it is drawn, as a tree, with what WebDriver doesn't tell of an element. */
function outline() {
  const isDrawn = (text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const { visibility } = getComputedStyle(text.parentElement ?? text.getRootNode().host);
    return range.getClientRects().length > 0 && visibility === 'visible';
  };
  const childrenOf = (element) => {
    const assigned = element.localName === 'slot' ? element.assignedNodes() : [];
    return assigned.length ? assigned : [...(element.shadowRoot ?? element).childNodes];
  };
  const read = (node) => {
    const told = { value: '', description: '' };
    if (node instanceof Text) return isDrawn(node) ? [{ ...told, text: node.data }] : [];
    if (!(node instanceof Element) || getComputedStyle(node).display === 'none') return [];
    if (node.getAttribute('aria-hidden') === 'true') return [];
    return [
      {
        ...told,
        element: node,
        // ARIA has no role for it.
        role: node.localName === 'dl' ? 'DescriptionList' : undefined,
        value: node.getAttribute('aria-valuetext') ?? '',
        level: Number(node.getAttribute('aria-level') ?? node.localName[1]),
        children: childrenOf(node).flatMap(read),
      },
    ];
  };
  return read(document.body)[0];
}

/** @type {import('./engines.mjs').Engine['commands']} */
export const commands = {
  async timezone(_, { timeZone: wanted }) {
    if (wanted && wanted !== timeZone) throw new Error(`WebKit was started in ${timeZone}.`);
  },

  async media({ browser: { driver } }, { media = 'screen', ...features }) {
    const queries = [media, ...Object.entries(features).map(([name, value]) => `(${name}: ${value})`)];
    const unmet = await driver.execute((all) => all.find((query) => !matchMedia(query).matches), queries);
    if (unmet) throw new Error(`WebKit can’t be made to match ${unmet}.`);
  },

  async viewport({ browser: { driver } }, { width, height }) {
    const [frameWidth, frameHeight] = await driver.executeScript(
      'return [outerWidth - innerWidth, outerHeight - innerHeight]',
      [],
    );
    await driver.setWindowRect(null, null, width + frameWidth, height + frameHeight);
    // The page hears of it later than the window.
    const size = () => driver.executeScript('return `${innerWidth}x${innerHeight}`', []);
    await driver.waitUntil(async () => (await size()) === `${width}x${height}`);
  },

  async press({ browser: { driver } }, { keys }) {
    const downs = keys.split('+').map((key) => ({ type: 'keyDown', value: keyCodes[key] ?? key }));
    const ups = downs.map(({ value }) => ({ type: 'keyUp', value })).reverse();
    await driver.performActions([{ type: 'key', id: 'keyboard', actions: [...downs, ...ups] }]);
  },

  async offline(session, { offline }) {
    setLine(session, { offline });
    await session.browser.driver.execute(tellOnLine, !offline);
  },

  async axtree({ browser: { driver } }) {
    const read = async ({ element, text, children, ...told }) => {
      if (text) return { ...told, role: 'text', name: text, children: [] };
      const id = Object.values(element)[0];
      const computed = await driver.getElementComputedRole(id);
      const role = told.role ?? (structure.includes(computed) ? '' : computed);
      const name = role && (await driver.getElementComputedLabel(id));
      return { ...told, role, name, children: await Promise.all(children.map(read)) };
    };
    return read(await driver.execute(outline));
  },

  async reset(session) {
    await commands.viewport(session, { width: 800, height: 600 });
    await commands.offline(session, { offline: false });
  },
};
