/** Chromium, driven through DevTools. */
import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser } from '../setup/browser.mjs';
import { pageOf, press, viewport } from './puppeteer.mjs';

export const name = 'Chromium';

/** @type {import('./engines.mjs').Engine['lacks']} */
export const lacks = {};

export async function launcher() {
  return chromeLauncher({
    // Two pages of one browser share its six connections to a host, and the one behind is held back: slower than one.
    concurrency: 1,
    launchOptions: {
      executablePath: await findBrowser(),
      args: [
        // Root in a container has neither the sandbox nor a large /dev/shm; only our own pages are opened.
        '--no-sandbox',
        '--disable-dev-shm-usage',
        '--disable-gpu',
        // Nothing but the tests may use the network.
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-quic',
        '--disable-sync',
        '--no-first-run',
      ],
    },
    // A headless page may not have the focus; emulated, it believes that it has, and keys arrive.
    async createPage({ context }) {
      const page = await context.newPage();
      await (await devToolsOf(page)).send('Emulation.setFocusEmulationEnabled', { enabled: true });
      return page;
    },
  });
}

const mediaFeatures = [
  'forced-colors',
  'prefers-color-scheme',
  'prefers-contrast',
  'prefers-reduced-motion',
  'prefers-reduced-transparency',
];

/** One DevTools session for each page: a second one does not see what the first has set. */
const opened = new WeakMap();

function devToolsOf(page) {
  if (!opened.has(page)) opened.set(page, page.createCDPSession());
  return opened.get(page);
}

async function send(session, method, parameters) {
  return (await devToolsOf(pageOf(session))).send(method, parameters);
}

/** Roles of nodes that only give structure; their children say what they say. */
const structure = ['RootWebArea', 'LayoutTableCell', 'generic', 'none'];

/** What a range says for its value. DevTools knows just the number; `aria-valuetext` is read instead of it. */
async function valueOf(session, { backendDOMNodeId, value }) {
  if (value === undefined) return '';
  const { object } = await send(session, 'DOM.resolveNode', { backendNodeId: backendDOMNodeId });
  const { result } = await send(session, 'Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function () { return this.getAttribute('aria-valuetext'); }`,
    returnByValue: true,
  });
  return result.value ?? String(value.value);
}

/** @type {import('./engines.mjs').Engine['commands']} */
export const commands = {
  async timezone(session, { timeZone }) {
    await send(session, 'Emulation.setTimezoneOverride', { timezoneId: timeZone });
  },

  async media(session, { media = '', ...features }) {
    // Every name each time: one that is left out would keep its value.
    const all = mediaFeatures.map((name) => ({ name, value: features[name] ?? '' }));
    await send(session, 'Emulation.setEmulatedMedia', { media, features: all });
  },

  viewport,
  press,

  /** DevTools' own switch would also cut the line on which the tests report and give commands. */
  async offline(session, { offline }) {
    await send(session, 'Network.enable');
    await send(session, 'Network.setBlockedURLs', { urls: offline ? ['http://*', 'https://*'] : [] });
    await pageOf(session).evaluate((onLine) => {
      if (navigator.onLine === onLine) return;
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => onLine });
      dispatchEvent(new Event(onLine ? 'online' : 'offline'));
    }, !offline);
  },

  /** DevTools answers level by level. */
  async axtree(session) {
    const { nodes } = await send(session, 'Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const read = async (node) => {
      const { ignored, role, name, description, properties = [], childIds = [] } = node;
      const isStructure = ignored || structure.includes(role?.value);
      const isText = role?.value === 'StaticText';
      // What is in a text is its lines.
      const children = isText ? [] : childIds.map((id) => byId.get(id)).filter(Boolean);
      return {
        role: isStructure ? '' : isText ? 'text' : role?.value,
        name: name?.value ?? '',
        value: isStructure || isText ? '' : await valueOf(session, node),
        description: description?.value ?? '',
        level: properties.find((property) => property.name === 'level')?.value.value,
        children: await Promise.all(children.map(read)),
      };
    };
    return read(nodes.find(({ parentId }) => !byId.has(parentId)));
  },

  async gc(session) {
    await send(session, 'HeapProfiler.collectGarbage');
  },

  async metrics(session) {
    const { documents, nodes, jsEventListeners } = await send(session, 'Memory.getDOMCounters');
    const { usedSize } = await send(session, 'Runtime.getHeapUsage');
    return { documents, nodes, listeners: jsEventListeners, heap: usedSize };
  },

  /** DevTools collects garbage before it counts, and what it hands out is let go of again. */
  async instances(session, { expression }) {
    const objectGroup = 'nx-instances';
    try {
      const { result } = await send(session, 'Runtime.evaluate', {
        expression: `(${expression}).prototype`,
        objectGroup,
      });
      if (!result.objectId) throw new Error(`${expression} is no class.`);
      const query = { prototypeObjectId: result.objectId, objectGroup };
      const { objects } = await send(session, 'Runtime.queryObjects', query);
      const { result: count } = await send(session, 'Runtime.callFunctionOn', {
        objectId: objects.objectId,
        functionDeclaration: 'function () { return this.length; }',
        returnByValue: true,
      });
      return count.value;
    } finally {
      await send(session, 'Runtime.releaseObjectGroup', { objectGroup });
    }
  },

  async reset(session) {
    await commands.timezone(session, { timeZone: '' });
    await commands.media(session, {});
    await commands.viewport(session, { width: 800, height: 600 });
    await commands.offline(session, { offline: false });
  },
};
