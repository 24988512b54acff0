/** A token that is good for less than this is not given out any more: requests and their repetitions take time. */
const leastMilliseconds = 60_000;

/** The access token of one session, kept while it is good, and minted when it is needed. */
export class KeptToken {
  #mint;
  #now;
  /** @type {{ accessToken: string, until: number } | undefined} */
  #token;
  /** @type {Promise<void> | undefined} */
  #minting;

  /**
   * @param {() => Promise<import('./nexudus-client.mjs').MintedToken>} mint
   * @param {() => Date} now
   */
  constructor(mint, now) {
    this.#mint = mint;
    this.#now = now;
  }

  /**
   * All who ask while one is being minted get that one.
   *
   * @returns {Promise<import('./nexudus-client.mjs').MintedToken>} with the seconds that are left
   * @throws what `mint` throws
   */
  async current() {
    if (this.#left() < leastMilliseconds) {
      this.#minting ??= this.#renew().finally(() => (this.#minting = undefined));
      await this.#minting;
    }
    return { accessToken: this.#token.accessToken, expiresIn: Math.floor(this.#left() / 1000) };
  }

  #left() {
    return this.#token ? this.#token.until - this.#now().getTime() : 0;
  }

  async #renew() {
    // It may have been made at any moment of the request, at the earliest at its start.
    const start = this.#now().getTime();
    const { accessToken, expiresIn } = await this.#mint();
    this.#token = { accessToken, until: start + expiresIn * 1000 };
  }
}
