import { pause } from './pause.js';

/**
 * How many requests a caller may send in how many milliseconds.
 * Source: developers.nexudus.com/reference/api-limitations (DOC). The limit for a day can't be reached under that for an hour.
 */
const limits = [
  [1, 100],
  [120, 60_000],
  [5_000, 3_600_000],
] as const;

/** How many of the past ones the limits look back at. */
const most = Math.max(...limits.map(([count]) => count));

/** Spaces the requests to one base URL, so that the API's limits are kept and not only obeyed when it says no. */
export class Throttle {
  /** When requests were let go, oldest first, by a clock that nobody sets. */
  readonly #past: number[] = [];

  /**
   * Waits until one more request may be sent, and counts it.
   *
   * @throws the signal's reason when it is aborted meanwhile
   */
  async turn(signal: AbortSignal): Promise<void> {
    for (;;) {
      const now = performance.now();
      const free = Math.max(...limits.map(([count, period]) => (this.#past.at(-count) ?? -Infinity) + period));
      if (free <= now) {
        if (this.#past.push(now) > most) this.#past.shift();
        return;
      }
      await pause(free - now, signal);
    }
  }
}
