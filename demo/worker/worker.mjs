/** The service worker of the static demo: the server of its pages, in the browser. */
import { noAnswer } from '../emulator/connection.mjs';
import { createServices } from '../services.mjs';
import { WorkerCookies } from './cookies.mjs';
import { Journal } from './journal.mjs';

/** Everything else is a file. */
const answered = /^\/((api|at|host|nexudus)\/|(embed|oembed|registry\.json)$)/;

const { scope } = self.registration;
const { origin, pathname } = new URL(scope);
const folder = pathname.replace(/\/$/, '');

const services = createServices({
  readEmbedPage: async () => (await fetch(`${scope}cdn/embed.html`)).text(),
  folder,
  cookies: new WorkerCookies(),
});

/**
 * @param {string} target Path and query, from the demo's root on.
 * @param {RequestInit} init
 */
const send = async (target, init) => services.fetch(new Request(origin + target, init));

const journal = new Journal(scope);
/** Before anything is answered, the server is as it was. */
const restored = journal.replay(send);

/**
 * @param {Request} request
 * @param {string} target
 * @returns {Promise<Response>}
 */
async function answer(request, target) {
  await restored;
  const { method, headers, signal } = request;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody ? await request.arrayBuffer() : undefined;
  const response = await send(target, { method, headers, body, signal });
  if (response.headers.has(noAnswer)) return Response.error();
  if (response.ok)
    await journal.write(target.replace(/\?.*$/, ''), { method, type: headers.get('Content-Type'), body });
  return response;
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
// A page that was loaded past the worker, as by a hard reload, wants it all the same.
self.addEventListener('message', (event) => {
  if (event.data === 'claim') event.waitUntil(self.clients.claim());
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (!request.url.startsWith(scope)) return;
  const { pathname: path, search } = new URL(request.url);
  const target = path.slice(folder.length);
  if (answered.test(target)) event.respondWith(answer(request, target + search));
});
