/** The line between the tests' server and a page, which can be cut where the browser can't be told to be offline. */

/** The ids of the sessions whose pages get no answer. */
const cut = new Set();

/** @param {import('@web/test-runner').TestSession} session */
export function setLine({ id }, { offline }) {
  if (offline) cut.add(id);
  else cut.delete(id);
}

/** Breaks the connections of pages that are cut off. Frames say with the address of their page where they belong. */
export function network() {
  return async (ctx, next) => {
    const page = ctx.get('Referer') || ctx.href;
    if (!cut.has(new URL(page).searchParams.get('wtr-session-id'))) return next();
    ctx.respond = false;
    ctx.req.socket.destroy();
  };
}

/** Runs in the page: what it can learn of the line without asking. */
export function tellOnLine(onLine) {
  if (navigator.onLine === onLine) return;
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => onLine });
  dispatchEvent(new Event(onLine ? 'online' : 'offline'));
}
