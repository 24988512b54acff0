import { randomBytes } from 'node:crypto';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** Sessions of one kind that are kept; beyond, the oldest has to go. */
const most = 1000;

/**
 * Who is signed in. The browser holds an unguessable id and nothing else; what it stands for stays on the server.
 *
 * @template T
 */
export class CookieSessions {
  #cookie;
  #milliseconds;
  #now;
  /** @type {Map<string, { data: T, until: number }>} */
  #sessions = new Map();

  /**
   * @param {object} options
   * @param {string} options.cookie Name of the cookie.
   * @param {number} [options.hours] How long a session lasts, whether it is used or not.
   * @param {() => Date} options.now
   */
  constructor({ cookie, hours = 8, now }) {
    this.#cookie = cookie;
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
    const id = randomBytes(32).toString('base64url');
    this.#sessions.set(id, { data, until: this.#now().getTime() + this.#milliseconds });
    if (this.#sessions.size > most) {
      const [oldest] = this.#sessions.keys();
      this.#sessions.delete(oldest);
    }
    setCookie(c, this.#cookie, id, {
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
    const session = this.#sessions.get(getCookie(c, this.#cookie) ?? '');
    return session && session.until > this.#now().getTime() ? session.data : undefined;
  }

  /** @param {import('hono').Context} c */
  close(c) {
    this.#forget(c);
    deleteCookie(c, this.#cookie, { path: '/' });
  }

  /** @param {import('hono').Context} c */
  #forget(c) {
    this.#sessions.delete(getCookie(c, this.#cookie) ?? '');
  }
}
