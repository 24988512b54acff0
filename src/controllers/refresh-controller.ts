import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A widget that can be refreshed. */
interface Host extends ReactiveControllerHost {
  readonly isConnected: boolean;
}

/** Seconds that an interval can't go below: the API allows so many requests for all pages of a member together. */
const shortestInterval = 60;

/** Milliseconds for which data is good enough for somebody who comes back to the page. */
const freshFor = 60_000;

/**
 * Refreshes while the host is on a page that is looked at: at an interval, when somebody comes back to the page, and when
 * the network does.
 */
export class RefreshController implements ReactiveController {
  readonly #host: Host;
  /** Seconds between refreshes; none without it. */
  readonly #interval: () => number | null | undefined;
  /** Takes the milliseconds for which an earlier answer will do. */
  readonly #refresh: (maxAge: number) => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #seconds: number | undefined;

  constructor(host: Host, interval: () => number | null | undefined, refresh: (maxAge: number) => void) {
    this.#host = host;
    this.#interval = interval;
    this.#refresh = refresh;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onReturn);
    addEventListener('online', this.#onReturn);
    this.hostUpdated();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onReturn);
    removeEventListener('online', this.#onReturn);
    this.hostUpdated();
  }

  hostUpdated(): void {
    const seconds = (this.#host.isConnected && Number(this.#interval())) || undefined;
    if (seconds === this.#seconds) return;
    this.#seconds = seconds;
    clearInterval(this.#timer);
    if (!seconds) return;
    // Beyond 31 bits a browser takes the delay for none at all (HTML, timers).
    const milliseconds = Math.min(Math.max(seconds, shortestInterval) * 1000, 0x7fffffff);
    // Half an interval: widgets whose timers run a little apart share one request.
    this.#timer = setInterval(() => this.#seen(milliseconds / 2), milliseconds);
  }

  readonly #onReturn = () => this.#seen(freshFor);

  #seen(maxAge: number): void {
    if (!document.hidden) this.#refresh(maxAge);
  }
}
