import { Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError } from '../api/api-error.js';
import { NxErrorEvent, NxLoadEvent, NxUnauthorizedEvent } from '../events.js';
import { report } from './console.js';

/** All that the data depends on. What belongs to one set is never shown under another: one of them is the token. */
type Args = () => readonly unknown[];

/** Loads the data. `maxAge`: milliseconds for which an earlier answer will do; `undefined` leaves it to the client. */
type Load<L> = (signal: AbortSignal, maxAge: number | undefined) => Promise<L>;

type Host = ReactiveControllerHost & HTMLElement;

/** Milliseconds after which a load is slow. */
const patience = 2000;

/**
 * Loads when what it depends on changes, keeps the last good data through a refresh, and tells the page by events.
 *
 * `@lit/task` gives order and abort. It forgets its value when a run fails and keeps it when the arguments change, and
 * both are wrong here, so the data is kept in this controller.
 */
export class ResourceController<L> implements ReactiveController {
  readonly #host: Host;
  readonly #currentArgs: Args;
  readonly #load: Load<L>;
  readonly #task: Task<readonly unknown[], L>;
  /** What the data and the error belong to. */
  #args: readonly unknown[] | undefined;
  #loaded: L | undefined;
  #maxAge: number | undefined;
  /** Of the latest load. Aborted, it was interrupted: the host left the page. */
  #signal: AbortSignal | undefined;
  #event: Event | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;

  /** Why the last load failed. `undefined` after a good one, and before the first. */
  error: ApiError | undefined;
  /** The load takes so long that the data on screen should say from when it is. */
  isSlow = false;
  /** The page asked not to show a sign-in message. */
  signInHandled = false;

  constructor(host: Host, args: Args, load: Load<L>) {
    this.#host = host;
    this.#currentArgs = args;
    this.#load = load;
    this.#task = new Task(host, {
      args,
      task: (args, { signal }) => this.#begin(args, signal),
      onComplete: (loaded) => {
        this.#loaded = loaded;
        this.#end(new NxLoadEvent());
      },
      onError: (error) => {
        if (!this.#signal?.aborted) this.#fail(error);
      },
    });
    host.addController(this);
  }

  /** The last good data for the present arguments. `undefined` until there is some. */
  get loaded(): L | undefined {
    return this.#loaded && this.#isCurrent(this.#currentArgs()) ? this.#loaded : undefined;
  }

  /** Whether a load is under way. */
  get pending(): boolean {
    return this.#task.status === TaskStatus.PENDING;
  }

  /**
   * Loads again. Two at once are one.
   *
   * @param maxAge milliseconds for which an earlier answer will do
   * @returns when the outcome is on screen, at once for what was never on a page; a failure is shown, not thrown
   */
  async reload(maxAge = 0): Promise<void> {
    // Before it has been on a page, nothing would ever be on screen.
    if (!this.#args && !this.#host.isConnected) return;
    if (!this.pending) {
      this.#maxAge = maxAge;
      void this.#task.run();
    }
    try {
      await this.#task.taskComplete;
    } catch {
      // It is shown.
    }
    await this.#host.updateComplete;
  }

  hostConnected(): void {
    if (this.#signal?.aborted) void this.#task.run();
  }

  hostDisconnected(): void {
    // A node that is moved is disconnected and connected again in one go, and need not load anew.
    queueMicrotask(() => {
      if (this.#host.isConnected || !this.pending) return;
      clearTimeout(this.#patience);
      this.#task.abort();
    });
  }

  hostUpdated(): void {
    // Only now do listeners find the page as the event says it is.
    const event = this.#event;
    this.#event = undefined;
    if (event) this.#host.dispatchEvent(event);
  }

  // A property that was just set reaches the task with the next update; until then the data already is another's.
  #isCurrent(args: readonly unknown[]): boolean {
    return this.#args?.every((arg, index) => arg === args[index]) === true;
  }

  #begin(args: readonly unknown[], signal: AbortSignal): Promise<L> {
    if (!this.#isCurrent(args)) this.#loaded = this.error = undefined;
    this.#args = args;
    this.#signal = signal;
    const maxAge = this.#maxAge;
    this.#maxAge = undefined;
    this.#watchPatience();
    return this.#load(signal, maxAge);
  }

  #watchPatience(): void {
    clearTimeout(this.#patience);
    this.isSlow = false;
    this.#patience = setTimeout(() => {
      this.isSlow = true;
      this.#host.requestUpdate();
    }, patience);
  }

  #end(event: Event, error?: ApiError): void {
    clearTimeout(this.#patience);
    this.isSlow = false;
    this.error = error;
    this.#event = event;
  }

  #fail(cause: unknown): void {
    // Not by its class: it may come from another copy of the library.
    const isOurs = (cause as Partial<ApiError>).name === 'ApiError';
    const error: ApiError = isOurs ? (cause as ApiError) : new ApiError('malformed', { path: '', cause });
    this.#end(new NxErrorEvent(error), error);
    report(this.#host, error);
    // Who may not see it any more must not go on seeing it.
    if (/^(config|unauthorized|forbidden)$/.test(error.kind)) this.#loaded = undefined;
    if (error.kind !== 'unauthorized') return;
    // Before the update, so that a page that handles it never shows the message.
    this.signInHandled = !this.#host.dispatchEvent(new NxUnauthorizedEvent());
  }
}
