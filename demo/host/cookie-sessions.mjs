import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { encodeBase64Url } from 'hono/utils/encode';

/** Sessions of one kind that are kept; beyond, the oldest has to go. */
const most = 1000;

/**
 * What reads and writes the cookies of a request.
 *
 * @typedef {object} Cookies
 * @property {(c: import('hono').Context, name: string) => string | undefined} get
 * @property {(c: import('hono').Context, name: string, value: string, options: object) => void} set
 * @property {(c: import('hono').Context, name: string, options: object) => void} delete
 */

/** @type {Cookies} */
const ofBrowser = { get: getCookie, set: setCookie, delete: deleteCookie };

/**
 * Who is signed in. The browser holds an unguessable id and nothing else; what it stands for stays on the server.
 *
 * @template T
 */
export class CookieSessions {
  #cookie;
  #cookies;
  #milliseconds;
  #now;
  /** @type {Map<string, { data: T, until: number }>} */
  #sessions = new Map();

  /**
   * @param {object} options
   * @param {string} options.cookie Name of the cookie.
   * @param {number} [options.hours] How long a session lasts, whether it is used or not.
   * @param {() => Date} options.now
   * @param {Cookies} [options.cookies] Those of the browser, unless told otherwise.
   */
  constructor({ cookie, hours = 8, now, cookies = ofBrowser }) {
    this.#cookie = cookie;
    this.#cookies = cookies;
    this.#milliseconds = hours * 3_600_000;
    this.#now = now;
  }

  /**
   * Signs in, always under a new id: one that was known to somebody before must not become good.
   *
   * @param {import('hono').Context} c
   * @param {T} data
   */
  open(c, data) {
    this.#forget(c);
    const id = encodeBase64Url(crypto.getRandomValues(new Uint8Array(32)).buffer).replace(/=+$/, '');
    this.#sessions.set(id, { data, until: this.#now().getTime() + this.#milliseconds });
    if (this.#sessions.size > most) {
      const [oldest] = this.#sessions.keys();
      this.#sessions.delete(oldest);
    }
    this.#cookies.set(c, this.#cookie, id, {
      path: '/',
      httpOnly: true,
      sameSite: 'Strict',
      // The demo is plain http on the own machine, where not every browser keeps a Secure cookie.
      secure: new URL(c.req.url).protocol === 'https:',
    });
  }

  /**
   * @param {import('hono').Context} c
   * @returns {T | undefined} Nothing when nobody is signed in.
   */
  of(c) {
    const session = this.#sessions.get(this.#cookies.get(c, this.#cookie) ?? '');
    return session && session.until > this.#now().getTime() ? session.data : undefined;
  }

  /** @param {import('hono').Context} c */
  close(c) {
    this.#forget(c);
    this.#cookies.delete(c, this.#cookie, { path: '/' });
  }

  /** @param {import('hono').Context} c */
  #forget(c) {
    this.#sessions.delete(this.#cookies.get(c, this.#cookie) ?? '');
  }
}
