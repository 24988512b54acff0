/**
 * Tokens that the emulator has handed out. A refresh token belongs to a client
 * id, is good for one use, and dies when the same client id asks anew.
 *
 * @typedef {object} TokenPair
 * @property {string} accessToken
 * @property {string} refreshToken
 * @property {number} expiresIn Seconds.
 */

/** What live spaces answer: fourteen days. */
const ACCESS_SECONDS = 1_209_599;
const REFRESH_MS = 15 * 86_400_000;
const MAX_TOKENS = 1000;

export class Sessions {
  #now;
  /** @type {Map<string, { member: string, until: number }>} */
  #access = new Map();
  /** @type {Map<string, { member: string, token: string, until: number }>} */
  #refresh = new Map();

  /** @param {() => Date} now */
  constructor(now) {
    this.#now = now;
  }

  /**
   * @param {string} member Token name of the member.
   * @param {string} clientId
   * @param {number} [expiresIn] Seconds.
   * @returns {TokenPair}
   */
  open(member, clientId, expiresIn = ACCESS_SECONDS) {
    const now = this.#now().getTime();
    const accessToken = randomHex(32);
    const refreshToken = randomHex(16);
    put(this.#access, accessToken, { member, until: now + expiresIn * 1000 });
    put(this.#refresh, clientId, {
      member,
      token: refreshToken,
      until: now + REFRESH_MS,
    });
    return { accessToken, refreshToken, expiresIn };
  }

  /**
   * Spends a refresh token. Null when it is not the live one of this client.
   *
   * @param {string} refreshToken
   * @param {string} clientId
   */
  renew(refreshToken, clientId) {
    const session = this.#refresh.get(clientId);
    if (!session || session.token !== refreshToken || session.until < this.#now().getTime()) {
      return null;
    }
    return this.open(session.member, clientId);
  }

  /**
   * The member whose access token this is, if it still holds.
   *
   * @param {string} accessToken
   */
  memberOf(accessToken) {
    const session = this.#access.get(accessToken);
    return session && session.until > this.#now().getTime() ? session.member : null;
  }
}

/** @param {number} bytes */
function randomHex(bytes) {
  const values = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(values, (value) => value.toString(16).padStart(2, '0')).join('');
}

/**
 * @template T
 * @param {Map<string, T>} map
 * @param {string} key
 * @param {T} value
 */
function put(map, key, value) {
  map.delete(key);
  map.set(key, value);
  if (map.size > MAX_TOKENS) {
    const [oldest] = map.keys();
    map.delete(/** @type {string} */ (oldest));
  }
}
