import { address } from './address.js';

/**
 * A room of the emulator: its own scenario and its own log, so that visitors don't disturb each other.
 * A new room is a new address too, so that the widgets' client has no answer of it in memory.
 */
export class Room {
  #name = `demo-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;

  /** What the widgets get as `base-url`. */
  baseUrl = address(`/at/${this.#name}`);

  /**
   * @param {string} scenario
   * @throws Error when the emulator does not know it
   */
  async play(scenario) {
    const response = await fetch(`${this.baseUrl}/scenario`, { method: 'PUT', body: scenario });
    if (!response.ok) throw new Error(await response.text());
  }

  /**
   * What the widgets get as `token-url`. A source of tokens stands for one member, so each visit has one of its own; to
   * the server, which goes by the session, they are all the same.
   *
   * @param {number} visit
   */
  tokenUrl(visit) {
    return address(`/host/token?${new URLSearchParams({ log: this.#name, visit: String(visit) })}`);
  }

  /** The requests so far, of the token and of the API, oldest first. */
  async log() {
    const logs = await Promise.all(
      [address(`/host/log/${this.#name}`), `${this.baseUrl}/log`].map(async (log) => {
        const response = await fetch(log);
        return response.ok ? response.json() : [];
      }),
    );
    return logs.flat().sort((a, b) => a.at - b.at);
  }
}
