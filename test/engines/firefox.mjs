/** Firefox, driven through WebDriver BiDi; what that has no command for is asked of Firefox's own, privileged scripts. */
import { chromeLauncher } from '@web/test-runner-chrome';
import { findProgram } from '../setup/browser.mjs';
import { pageOf, press, viewport } from './puppeteer.mjs';

export const name = 'Firefox';

/** @type {import('./engines.mjs').Engine['lacks']} */
export const lacks = {};

export async function launcher() {
  return chromeLauncher({
    // With two, keys now and then go to the page behind.
    concurrency: 1,
    launchOptions: {
      browser: 'firefox',
      executablePath: await findProgram('firefox'),
      args: ['--remote-allow-system-access'],
      // Each request would be reported, and so take three times as long.
      networkEnabled: false,
    },
  });
}

/** The names that the tab of a page has for the features of media. */
const mediaFeatures = {
  'forced-colors': 'forcedColorsOverride',
  'prefers-color-scheme': 'prefersColorSchemeOverride',
  'prefers-reduced-motion': 'prefersReducedMotionOverride',
};

/**
 * Runs a function in the browser itself, which may do all that Firefox can.
 *
 * @template Answer what JSON can say
 * @param {import('./engines.mjs').Session} session
 * @param {(tab: any, argument: any) => Answer | Promise<Answer>} task runs there: nothing of this file is known to it;
 *   `tab` is the session's `<browser>`
 * @param {unknown} [argument] what JSON can say
 * @returns {Promise<Answer>}
 */
async function runInBrowser(session, task, argument = null) {
  const { connection } = pageOf(session).browser();
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const { result: answer } = await connection.send('script.evaluate', {
    target: { context: tree.contexts[0].context },
    awaitPromise: true,
    expression: `(async () => {
      const windows = [...Services.wm.getEnumerator('navigator:browser')];
      const tabs = windows.flatMap(({ gBrowser }) => gBrowser.browsers);
      const tab = tabs.find(({ currentURI }) => currentURI.spec.includes(${JSON.stringify(session.id)}));
      return JSON.stringify(await (${task})(tab, ${JSON.stringify(argument)}));
    })()`,
  });
  if (answer.type === 'exception') throw new Error(`Firefox: ${answer.exceptionDetails.text}`);
  return answer.result.type === 'string' ? JSON.parse(answer.result.value) : undefined;
}

/**
 * Runs a function in the process of the page, with the rights of the browser.
 *
 * @template Answer what JSON can say
 * @param {import('./engines.mjs').Session} session
 * @param {(window: any, argument: any) => Answer | Promise<Answer>} task runs there: nothing of this file is known to it
 * @param {unknown} [argument] what JSON can say
 * @returns {Promise<Answer>}
 */
async function runBesidePage(session, task, argument = null) {
  const script = `(async () => {
    const answer = await Promise.resolve(content)
      .then((window) => (${task})(window, ${JSON.stringify(argument)}))
      .then((value) => ({ value }), ({ message }) => ({ message }));
    sendAsyncMessage('nx-answer', answer);
  })()`;
  const { message, value } = await runInBrowser(
    session,
    ({ messageManager }, source) =>
      new Promise((resolve) => {
        const listener = ({ data }) => {
          messageManager.removeMessageListener('nx-answer', listener);
          resolve(data);
        };
        messageManager.addMessageListener('nx-answer', listener);
        messageManager.loadFrameScript(`data:application/javascript,${encodeURIComponent(source)}`, false);
      }),
    script,
  );
  if (message) throw new Error(`Firefox: ${message}`);
  return value;
}

/** @type {import('./engines.mjs').Engine['commands']} */
export const commands = {
  async timezone(session, { timeZone }) {
    await pageOf(session).emulateTimezone(timeZone || undefined);
  },

  async media(session, { media = '', ...features }) {
    const unknown = Object.keys(features).find((feature) => !(feature in mediaFeatures));
    if (unknown) throw new Error(`Firefox has no way to emulate ${unknown}.`);
    // Every name each time: one that is left out would keep its value.
    const entries = Object.entries(mediaFeatures).map(([feature, name]) => [name, features[feature] ?? 'none']);
    const values = { mediumOverride: media, ...Object.fromEntries(entries) };
    await runInBrowser(
      session,
      ({ browsingContext }, overrides) => void Object.assign(browsingContext, overrides),
      values,
    );
  },

  viewport,
  press,

  async offline(session, { offline }) {
    await pageOf(session).setOfflineMode(offline);
  },

  async axtree(session) {
    return runBesidePage(session, async (window) => {
      const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
      // The tree follows the document when a frame is drawn.
      const frame = () => new Promise((resolve) => window.requestAnimationFrame(resolve));
      await frame();
      await frame();

      const roles = { 'text leaf': 'text', statictext: 'text', definitionlist: 'DescriptionList' };
      const structure = ['document', 'generic', 'none'];
      const levelOf = ({ attributes }) => {
        const named = [...attributes.enumerate()].find(({ key }) => key === 'level');
        return named && Number(named.value);
      };
      const read = (node) => {
        const role = roles[service.getStringRole(node.role)] ?? node.computedARIARole;
        const isText = role === 'text';
        const children = [];
        for (let child = isText ? null : node.firstChild; child; child = child.nextSibling) children.push(read(child));
        return {
          role: structure.includes(role) ? '' : role,
          name: node.name ?? '',
          value: isText ? '' : node.value,
          description: node.description ?? '',
          level: levelOf(node),
          children,
        };
      };
      return read(service.getAccessibleFor(window.document));
    });
  },

  async gc(session) {
    await runBesidePage(session, () => {
      // What a cycle through the document held is free only after a second time.
      for (let time = 0; time < 2; time++) {
        Cu.forceGC();
        Cu.forceCC();
      }
    });
  },

  /**
   * Of nodes and documents, those that scripts have met: what is left of a widget is among them. The heap is objects and
   * nodes alone, without the texts of answers and what is compiled.
   */
  async metrics(session) {
    return runBesidePage(session, async (window) => {
      const debug = new Debugger(window);
      const objects = debug.findObjects().map((object) => object.unsafeDereference());
      debug.removeAllDebuggees();

      const memory = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
      const [inObjects, inStrings, inOther, inNodes, ...rest] = Array.from({ length: 9 }, () => ({ value: 0 }));
      memory.sizeOfTab(window, inObjects, inStrings, inOther, inNodes, ...rest);
      let listeners = 0;
      const add = (process, path, kind, unit, amount) => {
        if (path.startsWith('event-counts/') && path.endsWith('/dom/event-listeners')) listeners += amount;
      };
      await new Promise((resolve) => memory.getReports(add, null, resolve, null, false));
      return {
        documents: objects.filter((object) => window.Document.isInstance(object)).length,
        nodes: objects.filter((object) => window.Node.isInstance(object)).length,
        listeners,
        heap: inObjects.value + inNodes.value,
      };
    });
  },

  async instances(session, { expression }) {
    return runBesidePage(
      session,
      (window, name) => {
        const debug = new Debugger();
        try {
          const { return: prototype } = debug.addDebuggee(window).executeInGlobal(`(${name}).prototype`);
          if (!prototype?.class) throw new Error(`${name} is no class.`);
          const isInstance = (object) => {
            for (let each = object.proto; each; each = each.proto) if (each === prototype) return true;
            return false;
          };
          return debug.findObjects().filter(isInstance).length;
        } finally {
          debug.removeAllDebuggees();
        }
      },
      expression,
    );
  },

  async reset(session) {
    await commands.timezone(session, { timeZone: '' });
    await commands.media(session, {});
    await commands.viewport(session, { width: 800, height: 600 });
    await commands.offline(session, { offline: false });
  },
};
