import { unlessAborted } from './pause.js';

/** Work that several wait for at once. It is aborted when the last of them has left. */
export class Flight<T> {
  readonly #controller = new AbortController();
  readonly #result: Promise<T>;
  #waiting = 0;
  #isOver = false;

  constructor(work: (signal: AbortSignal) => Promise<T>) {
    this.#result = work(this.#controller.signal).finally(() => {
      this.#isOver = true;
    });
    // Whoever waits is told; that nobody does any more is no error.
    this.#result.catch(() => undefined);
  }

  /** Everybody has left before it was done. */
  get isAborted(): boolean {
    return this.#controller.signal.aborted;
  }

  /**
   * Waits for the result.
   *
   * @throws what the work throws; the signal's reason when it is aborted
   */
  async join(signal: AbortSignal | undefined): Promise<T> {
    this.#waiting++;
    try {
      return await (signal ? unlessAborted(this.#result, signal) : this.#result);
    } finally {
      if (--this.#waiting === 0 && !this.#isOver) this.#controller.abort();
    }
  }
}
