import type { ReactiveControllerHost } from 'lit';

/** How a task is doing, as in `@lit/task`; widgets do not ask how one ended. */
export const TaskStatus = { INITIAL: 0, PENDING: 1, COMPLETE: 2 };

interface Settings<A extends readonly unknown[], R> {
  readonly args: () => A;
  readonly task: (args: A, options: { readonly signal: AbortSignal }) => Promise<R>;
  readonly onComplete: (result: R) => void;
  readonly onError: (error: unknown) => void;
}

/** What `@lit/task` does, for the one task of a widget: runs when its arguments change, and only the last run counts. */
export class Task<A extends readonly unknown[], R> {
  status = TaskStatus.INITIAL;
  /** Settled when the latest run comes to its end. */
  taskComplete: Promise<void> | undefined;
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

  run(): Promise<void> {
    const { args } = this.#settings;
    this.abort();
    this.#args = args();
    this.status = TaskStatus.PENDING;
    this.#host.requestUpdate();
    return (this.taskComplete = this.#run(this.#args, (this.#abort = new AbortController())));
  }

  abort(): void {
    if (this.status === TaskStatus.PENDING) this.#abort?.abort();
  }

  async #run(args: A, abort: AbortController): Promise<void> {
    const { task, onComplete, onError } = this.#settings;
    const isLatest = () => this.#abort === abort;
    try {
      const result = await task(args, abort);
      if (isLatest()) onComplete(result);
    } catch (error) {
      if (isLatest()) onError(error);
    }
    // Another run has taken its place.
    if (!isLatest()) return this.taskComplete;
    this.status = TaskStatus.COMPLETE;
    this.#host.requestUpdate();
  }
}
