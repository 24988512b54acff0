/** Of the demo: any folder of a server. */
const root = new URL('.', import.meta.url);

/**
 * Where a path of the demo is on this server.
 *
 * @param {string} path From the demo's root on, such as `/registry.json`, with or without a query.
 * @returns {string} A path from the server's root on.
 */
export function address(path) {
  const { pathname, search } = new URL(path.slice(1), root);
  return pathname + search;
}
