/** A visit to a page with panels, and what the browser says that it took. */

/** Milliseconds for a page of thousands of rows, on a slow machine. */
const patience = 120_000;

/** Of all visits, so that they draw the same. */
const viewport = { width: 1024, height: 768 };

/** The browser's counters that are read (CDP, Performance.getMetrics). Durations are seconds of the main thread's own time. */
const counters = {
  task: 'TaskDuration',
  script: 'ScriptDuration',
  layout: 'LayoutDuration',
  style: 'RecalcStyleDuration',
  heap: 'JSHeapUsedSize',
  nodes: 'Nodes',
};
const isDuration = (name) => counters[name].endsWith('Duration');

/**
 * Runs in the page before its scripts. Promises the time from the navigation to the moment when the data of all panels is
 * painted, in milliseconds.
 *
 * @param {string} tag
 */
function watchPanels(tag) {
  let drawn = 0;
  globalThis.allDrawn = new Promise((resolve) => {
    const look = () => {
      const panels = document.getElementsByTagName(tag);
      // Groups there are with the data only, not while it loads.
      while (panels[drawn]?.shadowRoot?.querySelector('[part=group]')) drawn++;
      if (document.readyState !== 'loading' && drawn === panels.length) {
        // The first task after this frame was painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(undefined);
      } else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const idle = () => new Promise((resolve) => requestIdleCallback(resolve));
  /** When nothing is left to be done. */
  globalThis.settled = async () => {
    await idle();
    await frame();
    await frame();
    await idle();
  };
  /** The shadow roots of the panels, with those in them. */
  globalThis.shadowRoots = () => {
    const inside = (root) => [
      root,
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? inside(shadowRoot) : [])),
    ];
    return [...document.getElementsByTagName(tag)].flatMap(({ shadowRoot }) => inside(shadowRoot));
  };
  /** Asks again, all panels at once. */
  globalThis.refresh = async () => {
    await Promise.all([...document.getElementsByTagName(tag)].map((panel) => panel.reload()));
    await globalThis.settled();
  };
  /** How many changes of the panels' nodes a refresh makes. */
  globalThis.mutationsOfRefresh = async () => {
    let count = 0;
    const observer = new MutationObserver((records) => (count += records.length));
    const what = { attributes: true, characterData: true, childList: true, subtree: true };
    for (const root of globalThis.shadowRoots()) observer.observe(root, what);
    await globalThis.refresh();
    observer.disconnect();
    return count;
  };
}

/**
 * Opens a page as somebody who was never there: nothing is cached, and the browser has a process of its own for it.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @param {string} tag Of the panels.
 * @param {{ slowdown?: number, prepare?: (page: import('puppeteer-core').Page) => Promise<unknown> }} [options]
 *   `slowdown`: how many times slower the processor is to be.
 */
export async function visit(browser, url, tag, { slowdown = 1, prepare } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.setViewport(viewport);
  await page.evaluateOnNewDocument(watchPanels, tag);
  const cdp = await page.createCDPSession();
  if (slowdown > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  // The thread's own time, which other programs on the machine don't add to.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });

  await prepare?.(page);
  await page.goto(url);
  const drawn = await page.evaluate(() => globalThis.allDrawn);
  await page.evaluate(() => globalThis.settled());

  const read = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const values = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    return Object.fromEntries(
      Object.entries(counters).map(([name, counter]) => [name, values[counter] * (isDuration(name) ? 1000 : 1)]),
    );
  };

  return {
    page,
    /** Milliseconds until the data was painted. */
    drawn,
    /** Milliseconds, bytes and nodes so far. What is garbage is not counted when `collectGarbage` was called before. */
    read,
    collectGarbage: () => cdp.send('HeapProfiler.collectGarbage'),
    /** Milliseconds that a refresh of all panels takes. */
    refresh: async () => {
      const before = await read();
      await page.evaluate(() => globalThis.refresh());
      const after = await read();
      return after.task - before.task;
    },
    /** How many changes of nodes it makes. */
    mutationsOfRefresh: () => page.evaluate(() => globalThis.mutationsOfRefresh()),
    leave: () => context.close(),
  };
}
