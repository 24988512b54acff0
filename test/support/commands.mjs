/**
 * What the tests may ask of the browser they run in, beyond what a page can do: its clock's zone, media,
 * window, keyboard, network, accessibility tree and memory. The typed side is commands.ts.
 *
 * Each engine has a table of its own; only Chromium has one so far.
 */

import { inReadingOrder, readingOf } from './reading.mjs';

const mediaFeatures = [
  'forced-colors',
  'prefers-color-scheme',
  'prefers-contrast',
  'prefers-reduced-motion',
  'prefers-reduced-transparency',
];

/** One DevTools session for each page: a second one does not see what the first has set. */
const devToolsOf = new WeakMap();

function devTools(page) {
  if (!devToolsOf.has(page)) devToolsOf.set(page, page.createCDPSession());
  return devToolsOf.get(page);
}

async function send(page, method, parameters) {
  return (await devTools(page)).send(method, parameters);
}

/** Nodes that only give structure; their children say what they say. */
const silentRoles = ['RootWebArea', 'InlineTextBox', 'LayoutTableCell', 'generic', 'none'];

const chromium = {
  async timezone(page, { timeZone }) {
    await send(page, 'Emulation.setTimezoneOverride', { timezoneId: timeZone });
  },

  async media(page, { media = '', ...features }) {
    // Every name each time: one that is left out would keep its value.
    const all = mediaFeatures.map((name) => ({ name, value: features[name] ?? '' }));
    await send(page, 'Emulation.setEmulatedMedia', { media, features: all });
  },

  async viewport(page, { width, height }) {
    await page.setViewport({ width, height });
  },

  async press(page, { keys }) {
    const held = keys.split('+');
    const key = held.pop();
    for (const each of held) await page.keyboard.down(each);
    await page.keyboard.press(key === 'Space' ? ' ' : key);
    for (const each of held.reverse()) await page.keyboard.up(each);
  },

  /** DevTools' own switch would also cut the line on which the tests report and give commands. */
  async offline(page, { offline }) {
    await send(page, 'Network.enable');
    await send(page, 'Network.setBlockedURLs', { urls: offline ? ['http://*', 'https://*'] : [] });
    await page.evaluate((onLine) => {
      if (navigator.onLine === onLine) return;
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => onLine });
      dispatchEvent(new Event(onLine ? 'online' : 'offline'));
    }, !offline);
  },

  async axtree(page) {
    const { nodes } = await send(page, 'Accessibility.getFullAXTree');
    return inReadingOrder(nodes)
      .filter(({ ignored, role }) => !ignored && !silentRoles.includes(role?.value))
      .map(({ role, name, value, description }) => ({
        role: role?.value ?? '',
        name: name?.value ?? '',
        value: value?.value ?? '',
        description: description?.value ?? '',
      }));
  },

  async reading(page) {
    return readingOf((method, parameters) => send(page, method, parameters));
  },

  async gc(page) {
    await send(page, 'HeapProfiler.collectGarbage');
  },

  async metrics(page) {
    const { documents, nodes, jsEventListeners } = await send(page, 'Memory.getDOMCounters');
    const { usedSize } = await send(page, 'Runtime.getHeapUsage');
    return { documents, nodes, listeners: jsEventListeners, heap: usedSize };
  },

  /** DevTools collects garbage before it counts, and what it hands out is let go of again. */
  async instances(page, { expression }) {
    const objectGroup = 'nx-instances';
    try {
      const { result } = await send(page, 'Runtime.evaluate', { expression: `(${expression}).prototype`, objectGroup });
      if (!result.objectId) throw new Error(`${expression} is no class.`);
      const query = { prototypeObjectId: result.objectId, objectGroup };
      const { objects } = await send(page, 'Runtime.queryObjects', query);
      const { result: count } = await send(page, 'Runtime.callFunctionOn', {
        objectId: objects.objectId,
        functionDeclaration: 'function () { return this.length; }',
        returnByValue: true,
      });
      return count.value;
    } finally {
      await send(page, 'Runtime.releaseObjectGroup', { objectGroup });
    }
  },

  async reset(page) {
    await chromium.timezone(page, { timeZone: '' });
    await chromium.media(page, {});
    await chromium.viewport(page, { width: 800, height: 600 });
    await chromium.offline(page, { offline: false });
  },
};

/** puppeteer drives Chromium through DevTools, and Firefox through WebDriver BiDi. */
function engineOf({ type }, page) {
  return type === 'puppeteer' && !page.constructor.name.startsWith('Bidi') ? 'chromium' : 'other';
}

const engines = { chromium };

export function browserCommands() {
  return {
    name: 'browser-commands',
    async executeCommand({ command, payload, session }) {
      const [prefix, name] = command.split(':');
      if (prefix !== 'nx') return undefined;
      const page = session.browser.getPage(session.id);
      const run = engines[engineOf(session.browser, page)]?.[name];
      if (!run) throw new Error(`${command} is not available in this browser.`);
      // An answer of nothing would mean that the command is not known.
      return (await run(page, payload ?? {})) ?? true;
    },
  };
}
