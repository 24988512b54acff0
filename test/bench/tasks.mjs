/** The tasks of a page's main thread, from a trace (Trace Event Format). */

const categories = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'];

/**
 * Writes down the tasks while something is done.
 *
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<() => Promise<number>>} Ends it, and says how long the longest task of the page's main thread took, in
 *   milliseconds of the thread's own time.
 */
export async function traceTasks(page) {
  await page.tracing.start({ categories });
  return async () => {
    const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
    const { processId } = traceEvents
      .filter(({ name }) => name === 'FrameCommittedInBrowser')
      .map(({ args }) => args.data)
      .findLast(({ url }) => url === page.url());
    const { tid } = traceEvents.find(({ args, pid }) => pid === processId && args.name === 'CrRendererMain');
    // Complete ones: the trace ends in the middle of another.
    const tasks = traceEvents.filter(
      ({ name, ph, pid, tid: thread }) => name === 'RunTask' && ph === 'X' && pid === processId && thread === tid,
    );
    return Math.max(...tasks.map(({ tdur }) => tdur)) / 1000;
  };
}
