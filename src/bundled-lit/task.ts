import type { ReactiveControllerHost } from 'lit';

/** How a task is doing, as in `@lit/task`. */
export const TaskStatus = { INITIAL: 0, PENDING: 1, COMPLETE: 2, ERROR: 3 };

interface Settings<A extends readonly unknown[], R> {
  readonly args: () => A;
  readonly task: (args: A, options: { readonly signal: AbortSignal }) => Promise<R>;
  readonly onComplete: (result: R) => void;
  readonly onError: (error: unknown) => void;
}

/** What `@lit/task` does, for the one task of a widget: runs when its arguments change, and only the last run counts. */
export class Task<A extends readonly unknown[], R> {
  status = TaskStatus.INITIAL;
  readonly #host: ReactiveControllerHost;
  readonly #settings: Settings<A, R>;
  #args: A | undefined;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost, settings: Settings<A, R>) {
    this.#host = host;
    this.#settings = settings;
    host.addController(this);
  }

  hostUpdate(): void {
    const args = this.#settings.args();
    if (!this.#args?.every((arg, index) => Object.is(arg, args[index]))) void this.run();
  }

  async run(): Promise<void> {
    const { args, task, onComplete, onError } = this.#settings;
    this.abort();
    this.#args = args();
    this.status = TaskStatus.PENDING;
    this.#host.requestUpdate();
    const abort = (this.#abort = new AbortController());
    let end: () => void;
    let status = TaskStatus.COMPLETE;
    try {
      const result = await task(this.#args, abort);
      end = () => {
        onComplete(result);
      };
    } catch (error) {
      status = TaskStatus.ERROR;
      end = () => {
        onError(error);
      };
    }
    // Another run has taken its place.
    if (this.#abort !== abort) return;
    end();
    this.status = status;
    this.#host.requestUpdate();
  }

  abort(): void {
    if (this.status === TaskStatus.PENDING) this.#abort?.abort();
  }
}
