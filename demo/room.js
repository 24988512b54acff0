/**
 * A room of the emulator: its own scenario and its own log, so that visitors don't disturb each other.
 * A new room is a new address too, so that the widgets' client has no answer of it in memory.
 */
export class Room {
  /** What the widgets get as `base-url`. */
  baseUrl = `/at/demo-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;

  /**
   * @param {string} scenario
   * @throws Error when the emulator does not know it
   */
  async play(scenario) {
    const response = await fetch(`${this.baseUrl}/scenario`, { method: 'PUT', body: scenario });
    if (!response.ok) throw new Error(await response.text());
  }

  /** The requests so far, oldest first. */
  async log() {
    const response = await fetch(`${this.baseUrl}/log`);
    return response.ok ? response.json() : [];
  }
}
