import { record } from './rooms.mjs';
import { shapePaths } from './shape.mjs';

/**
 * Writes each request into the log of its room, and what became of it.
 *
 * @type {import('hono').MiddlewareHandler<import('./emulator.mjs').Env>}
 */
export async function requestLog(c, next) {
  const { room, path, query } = c.var.place;
  /** @type {import('./rooms.mjs').LoggedRequest} */
  const entry = {
    method: c.req.method,
    path,
    query: Object.fromEntries(
      [...new Set(query.keys())].map((name) => {
        const values = query.getAll(name);
        return [name, values.length > 1 ? values : values[0]];
      }),
    ),
    shape: shapePaths(query),
    headers: c.req.header(),
    status: null,
    aborted: false,
    at: Date.now(),
  };
  record(room, entry);
  c.set('entry', entry);
  const outgoing = c.env?.outgoing;
  outgoing?.once('close', () => {
    entry.aborted ||= !outgoing.writableFinished && !c.var.brokenOff;
  });
  await next();
  entry.aborted ||= !outgoing && c.req.raw.signal.aborted;
  if (!entry.aborted && !c.var.answered) {
    entry.status = c.res.status;
  }
}
