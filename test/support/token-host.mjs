/**
 * Stands for the server of the page that the widgets are on: answers the requests of a `token-url`, as a test has told it.
 *
 * - `PUT /token-host/<name>`: a JSON list of answers, `{ status, type, body, headers }`, given one after the other; the
 *   last of them again and again
 * - `GET /token-host/<name>`: the next answer
 * - `GET /token-host/<name>/log`: the requests so far, `{ query, headers }`
 * - `GET /token-host/elsewhere`: the port on which the same is to be had at another origin of the same site, so that only
 *   the rules of `fetch` keep a cookie from going there
 */
import { createServer } from 'node:http';

export function tokenHost() {
  /** @type {Map<string, { answers: any[], log: { query: string, headers: import('node:http').IncomingHttpHeaders }[] }>} */
  const hosts = new Map();

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async function handle(request, response) {
    const { pathname, search } = new URL(request.url ?? '', 'http://localhost');
    const [, name = '', isLog] = /^\/token-host\/([\w-]+)(\/log)?$/.exec(pathname) ?? [];
    const host = hosts.get(name);
    if (request.method === 'PUT') {
      hosts.set(name, { answers: await readJson(request), log: [] });
      return void response.writeHead(204).end();
    }
    if (isLog) return void response.writeHead(200).end(JSON.stringify(host?.log));
    if (!host) return void response.writeHead(404).end();
    host.log.push({ query: search, headers: request.headers });
    const { status = 200, type = 'application/json', body = '', headers } = host.answers[0];
    if (host.answers.length > 1) host.answers.shift();
    response.writeHead(status, {
      'Content-Type': type,
      'Access-Control-Allow-Origin': request.headers.origin ?? '*',
      'Access-Control-Allow-Credentials': 'true',
      'Access-Control-Expose-Headers': 'Retry-After',
      ...headers,
    });
    response.end(status === 204 ? undefined : body);
  }

  const elsewhere = createServer((request, response) => void handle(request, response)).listen(0);
  // Whoever ran the tests may end.
  elsewhere.unref();

  return async (ctx, next) => {
    if (!ctx.path.startsWith('/token-host/')) return next();
    if (ctx.path === '/token-host/elsewhere') {
      ctx.body = { port: elsewhere.address().port };
      return;
    }
    ctx.respond = false;
    await handle(ctx.req, ctx.res);
  };
}

/** @param {import('node:http').IncomingMessage} request */
async function readJson(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return JSON.parse(text);
}
