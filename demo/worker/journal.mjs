/** What pages have told the server, and what it must still know when the browser ends it and starts it anew. */
const lasting = /^\/(host\/session|host\/front-desk\/session|at\/[^/]+\/(scenario|answers))$/;

/** Requests that are kept; beyond, the oldest has to go. */
const most = 50;

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The last writing request to each address where that lasts. A browser ends a service worker whenever it is idle, and with it all that
 * was in memory; the new one makes the same requests to itself.
 */
export class Journal {
  /** @type {Promise<Cache>} */
  #cache = caches.open('journal');
  #root;

  /** @param {string} root Address that the keys begin with; nothing is ever asked there. */
  constructor(root) {
    this.#root = `${root}journal`;
  }

  /**
   * Keeps a request that succeeded.
   *
   * @param {string} path
   * @param {{ method: string, type: string | null, body: ArrayBuffer | undefined }} request `DELETE` undoes what was kept.
   */
  async write(path, { method, type, body }) {
    if (reading.has(method) || !lasting.test(path)) return;
    const cache = await this.#cache;
    const key = this.#root + path;
    await cache.delete(key);
    if (method === 'DELETE') return;
    await cache.put(
      key,
      new Response(body, { headers: { 'X-Method': method, ...(type && { 'Content-Type': type }) } }),
    );
    const [oldest, ...others] = await cache.keys();
    if (others.length >= most) await cache.delete(oldest);
  }

  /**
   * Makes the requests again.
   *
   * @param {(path: string, request: RequestInit) => Promise<unknown>} send
   */
  async replay(send) {
    const cache = await this.#cache;
    for (const { url } of await cache.keys()) {
      const kept = await cache.match(url);
      const type = kept.headers.get('Content-Type');
      await send(url.slice(this.#root.length), {
        method: kept.headers.get('X-Method'),
        headers: type ? { 'Content-Type': type } : {},
        body: await kept.arrayBuffer(),
      });
    }
  }
}
