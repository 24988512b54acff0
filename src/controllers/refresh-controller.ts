import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A widget that can be refreshed. */
export interface Refreshable extends ReactiveControllerHost {
  readonly isConnected: boolean;
  /** Seconds between refreshes; none without it. */
  readonly refreshInterval: number | null | undefined;
}

/** Seconds that an interval can't go below: the API allows so many requests for all pages of a member together. */
const shortestInterval = 60;

/** Refreshes at the host's interval while it is on a page that is looked at. */
export class RefreshController implements ReactiveController {
  readonly #host: Refreshable;
  /** Takes the milliseconds for which an earlier answer will do. */
  readonly #refresh: (maxAge: number) => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #seconds: number | null | undefined;

  constructor(host: Refreshable, refresh: (maxAge: number) => void) {
    this.#host = host;
    this.#refresh = refresh;
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostDisconnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    const { isConnected, refreshInterval } = this.#host;
    const seconds = isConnected ? refreshInterval : undefined;
    if (seconds === this.#seconds) return;
    this.#seconds = seconds;
    clearInterval(this.#timer);
    if (!seconds) return;
    // Beyond 31 bits a browser takes the delay for none at all (HTML, timers).
    const milliseconds = Math.min(Math.max(seconds, shortestInterval) * 1000, 0x7fffffff);
    this.#timer = setInterval(() => {
      // Half an interval: widgets whose timers run a little apart share one request.
      if (!document.hidden) this.#refresh(milliseconds / 2);
    }, milliseconds);
  }
}
