import { Hono } from 'hono';

/** Logs that are kept, and requests in each. */
const mostLogs = 500;
const mostRequests = 500;

/**
 * Shows the demo page what its widgets ask of `/host/token`. A request names its log, `?log=<name>`, so that visitors
 * don't see each other's, and those who are not signed in have one too. No part of what a host needs.
 *
 * @typedef {{ method: string, path: string, status: number, at: number }} SeenRequest
 */
export function tokenLog() {
  /** @type {Map<string, SeenRequest[]>} */
  const logs = new Map();

  /**
   * @param {string} name
   * @param {SeenRequest} request
   */
  const write = (name, request) => {
    const log = logs.get(name) ?? [];
    logs.delete(name);
    logs.set(name, [...log.slice(1 - mostRequests), request]);
    if (logs.size > mostLogs) {
      const [oldest] = logs.keys();
      logs.delete(oldest);
    }
  };

  const app = new Hono();
  app.use('/host/token', async (c, next) => {
    const at = Date.now();
    await next();
    const name = c.req.query('log');
    if (name) write(name, { method: c.req.method, path: c.req.path, status: c.res.status, at });
  });
  app.get('/host/log/:name', (c) => c.json(logs.get(c.req.param('name')) ?? [], 200, { 'Cache-Control': 'no-store' }));
  return app;
}
