/**
 * The cookies of a server that is a service worker: no header of an answer that a script made gets a cookie into the
 * browser, and none that is there gets into what a script reads. So the worker keeps them itself, for all its pages.
 *
 * @implements {import('../host/cookie-sessions.mjs').Cookies}
 */
export class WorkerCookies {
  /** @type {Map<string, string>} */
  #values = new Map();

  /**
   * @param {unknown} context
   * @param {string} name
   */
  get(context, name) {
    return this.#values.get(name);
  }

  /**
   * @param {unknown} context
   * @param {string} name
   * @param {string} value
   */
  set(context, name, value) {
    this.#values.set(name, value);
  }

  /**
   * @param {unknown} context
   * @param {string} name
   */
  delete(context, name) {
    this.#values.delete(name);
  }
}
