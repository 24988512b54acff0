import { address } from './address.js';
import { nobody } from './choices.js';

/**
 * Who is signed in with the host's own server. The browser has a cookie that no script can read; the server has the
 * rest.
 */
export class HostSession {
  /** Sign-ins go out one after the other, so that the last who was asked for is the one who stays. */
  #queue = Promise.resolve();
  #member = '';
  #visit = 0;

  /** Who was asked for last; empty when that failed. */
  get member() {
    return this.#member;
  }

  /** Counts the sign-ins. */
  get visit() {
    return this.#visit;
  }

  /**
   * @param {string} member Id, or `nobody` to sign out.
   * @returns {Promise<void>}
   * @throws Error when the server does not do it
   */
  signIn(member) {
    this.#member = member;
    const visit = ++this.#visit;
    const result = this.#queue.then(() => send(member));
    this.#queue = result.catch(() => {
      if (visit === this.#visit) this.#member = '';
    });
    return result;
  }
}

/** @param {string} member */
async function send(member) {
  const response = await (member === nobody
    ? fetch(address('/host/session'), { method: 'DELETE' })
    : fetch(address('/host/session'), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ member }),
      }));
  if (!response.ok) throw new Error(`The host’s server could not sign in: status ${response.status}.`);
}
