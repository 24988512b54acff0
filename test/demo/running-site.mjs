import http from 'node:http';
import { serve } from '@hono/node-server';
import { renderPages } from '../../demo/pages.mjs';
import { createSite } from '../../demo/site.mjs';

/** What a browser sends with a request of the site's own pages. */
const ownPage = { 'Sec-Fetch-Site': 'same-origin' };

/**
 * The demo on a free port.
 *
 * @param {Parameters<typeof createSite>[0]} [options]
 */
export async function runSite(options) {
  /** What the site's server has warned of. */
  const warnings = [];
  /** @type {ReturnType<typeof renderPages> | undefined} */
  let pages;
  const site = createSite({
    // No page changes meanwhile.
    pages: () => (pages ??= renderPages()),
    warn: (message) => warnings.push(message),
    ...options,
  });
  const { server, port } = await new Promise((resolve) => {
    const server = serve({ fetch: site.fetch, port: 0, hostname: '127.0.0.1' }, (address) =>
      resolve({ server, port: address.port }),
    );
  });
  const origin = `http://127.0.0.1:${port}`;

  return {
    origin,
    warnings,
    /** A browser of its own, with a cookie jar. */
    visit: () => visitor(origin),
    /** @param {string} room */
    log: async (room) => (await fetch(`${origin}/at/${room}/log`)).json(),
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** @param {string} origin */
function visitor(origin) {
  /** @type {Map<string, string>} */
  const cookies = new Map();

  /**
   * @param {string} path
   * @param {Omit<RequestInit, 'headers'> & { headers?: Record<string, string | null> }} [options] As a page of the site
   *   asks, unless the headers say otherwise; `null` leaves one out.
   */
  const ask = async (path, { headers, ...rest } = {}) => {
    const cookie = Array.from(cookies, ([name, value]) => `${name}=${value}`).join('; ');
    const sent = Object.entries({ ...ownPage, ...(cookie && { Cookie: cookie }), ...headers });
    const response = await fetch(origin + path, {
      redirect: 'manual',
      ...rest,
      headers: sent.filter(([, value]) => value !== null),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };

  return {
    cookies,
    ask,
    /** @param {string} member */
    signIn: (member, headers = {}) =>
      ask('/host/session', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify({ member }),
      }),
    signOut: () => ask('/host/session', { method: 'DELETE' }),
    token: () => ask('/host/token'),
    enterFrontDesk: () => ask('/host/front-desk/session', { method: 'POST' }),
  };
}

/**
 * In the place of the API: writes down what arrives, and answers as it is told.
 *
 * @typedef {{ status?: number, headers?: Record<string, string>, body?: string, breaksOff?: boolean }} Told
 * @param {(request: { method: string, url: string }) => Told | Promise<Told>} [answer]
 */
export async function runUpstream(answer = () => ({})) {
  /** @type {{ method: string, url: string, headers: http.IncomingHttpHeaders, body: string, isLeft: boolean }[]} */
  const requests = [];
  const server = http.createServer(async (incoming, outgoing) => {
    const { method, url, headers: received } = incoming;
    const body = (await incoming.toArray()).join('');
    const request = { method, url, headers: received, body, isLeft: false };
    requests.push(request);
    outgoing.once('close', () => (request.isLeft = !outgoing.writableFinished));
    const told = await answer({ method, url });
    const { status = 200, headers = { 'Content-Type': 'application/json' }, body: text = '{}', breaksOff } = told;
    if (breaksOff) {
      outgoing.writeHead(status, { ...headers, 'Content-Length': text.length + 1 });
      outgoing.write(text, () => outgoing.destroy());
    } else {
      outgoing.writeHead(status, headers).end(text);
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    requests,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * Each header alone that a request of a page elsewhere carries.
 *
 * @type {readonly [string, Record<string, string | null>][]}
 */
export const foreign = [
  ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
  ['another port or subdomain', { 'Sec-Fetch-Site': 'same-site' }],
  ['the address bar', { 'Sec-Fetch-Site': 'none' }],
  ['another origin, by an older browser', { 'Sec-Fetch-Site': null, Origin: 'https://elsewhere.example' }],
  ['a sandboxed frame', { 'Sec-Fetch-Site': null, Origin: 'null' }],
];
