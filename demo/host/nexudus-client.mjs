/** Milliseconds for an answer: fewer than the widgets wait, so that they hear what became of it. */
const patience = 10_000;

/**
 * The API as the host's server asks it. No redirect is followed: it would take a credential to another place.
 *
 * @typedef {object} MintedToken
 * @property {string} accessToken
 * @property {number} expiresIn Seconds.
 */
export class NexudusClient {
  #url;
  #fetch;

  /**
   * @param {object} options
   * @param {string} options.url Origin of the API.
   * @param {typeof fetch} [options.fetch]
   */
  constructor({ url, fetch = globalThis.fetch }) {
    this.#url = url;
    this.#fetch = fetch;
  }

  /**
   * A member's access token for a sign-in JWT. What comes with it to renew it is not looked at: the host can mint again.
   *
   * The API wants the JWT in the query, so neither the address nor an error that quotes it may be logged.
   *
   * @param {string} jwt
   * @param {number} minutes How long the token is to be good.
   * @returns {Promise<MintedToken>}
   * @throws Error without any text of the API
   */
  async exchange(jwt, minutes) {
    const query = new URLSearchParams({ token: jwt, validForInMinutes: String(minutes) });
    const response = await this.#send(`/api/sys/users/exchange?${query}`, { method: 'POST' });
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`the exchange was answered with ${response.status}`);
    }
    const answer = await response.json().catch(() => undefined);
    const { token, expires_in: expiresIn } = answer ?? {};
    if (typeof token !== 'string' || token === '' || !(expiresIn > 0)) {
      throw new Error('the exchange was answered without a token');
    }
    return { accessToken: token, expiresIn };
  }

  /**
   * @param {string} target Path and query.
   * @param {object} options
   * @param {string} options.authorization
   * @param {AbortSignal} options.signal
   * @returns {Promise<Response>}
   */
  get(target, { authorization, signal }) {
    return this.#send(target, { headers: { Authorization: authorization }, signal });
  }

  /**
   * @param {string} target
   * @param {RequestInit} init
   */
  #send(target, { headers, signal, ...rest }) {
    const timeout = AbortSignal.timeout(patience);
    return this.#fetch(this.#url + target, {
      ...rest,
      headers: { Accept: 'application/json', ...headers },
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
  }
}
