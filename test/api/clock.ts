/** What is to come before any timer. */
async function microtasks(): Promise<void> {
  for (let count = 0; count < 20; count++) await Promise.resolve();
}

/** The page's timers and its clock that nobody sets, run by hand, so that hours pass in a moment. */
export class Clock {
  /** Milliseconds, as in `performance.now()`. */
  now = 1000;
  /** The milliseconds of every timer so far, in order. */
  readonly delays: number[] = [];
  readonly #timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  readonly #own = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
  #count = 0;

  /** Takes the place of the page's own. */
  start(): void {
    const setTimeout = (run: () => void, milliseconds = 0) => {
      this.delays.push(milliseconds);
      this.#timers.set(++this.#count, { at: this.now + milliseconds, run });
      return this.#count;
    };
    const clearTimeout = (timer: number) => void this.#timers.delete(timer);
    Object.assign(globalThis, { setTimeout, clearTimeout });
    Object.defineProperty(performance, 'now', { configurable: true, value: () => this.now });
  }

  /** Gives the page its own back. */
  stop(): void {
    Object.assign(globalThis, this.#own);
    Reflect.deleteProperty(performance, 'now');
  }

  /** Timers that wait. */
  get waiting(): number {
    return this.#timers.size;
  }

  /** Goes on to the next timer, and runs it. */
  async next(): Promise<void> {
    await microtasks();
    const [first] = [...this.#timers].sort(([, one], [, other]) => one.at - other.at);
    if (!first) return;
    const [timer, { at, run }] = first;
    this.#timers.delete(timer);
    this.now = Math.max(this.now, at);
    run();
    await microtasks();
  }

  /** Runs timers until something is done, and gives what came of it. */
  async until<T>(work: Promise<T>): Promise<T> {
    const state = { isDone: false };
    const end = () => void (state.isDone = true);
    work.then(end, end);
    await microtasks();
    while (!state.isDone && this.waiting > 0) await this.next();
    return work;
  }
}
