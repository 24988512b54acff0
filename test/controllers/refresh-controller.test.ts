import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { RefreshController } from '../../src/controllers/refresh-controller.js';

/** The interval timers of the page, run by hand. */
class Timers {
  readonly running = new Map<number, { readonly milliseconds: number; readonly run: () => void }>();
  readonly #own = { setInterval: globalThis.setInterval, clearInterval: globalThis.clearInterval };
  #count = 0;

  start(): void {
    const set = (run: () => void, milliseconds: number) => {
      this.running.set(++this.#count, { milliseconds, run });
      return this.#count;
    };
    Object.assign(globalThis, { setInterval: set, clearInterval: (timer: number) => void this.running.delete(timer) });
  }

  stop(): void {
    Object.assign(globalThis, this.#own);
  }

  /** The milliseconds of each timer. */
  get intervals(): number[] {
    return [...this.running.values()].map(({ milliseconds }) => milliseconds);
  }

  tick(): void {
    for (const { run } of this.running.values()) run();
  }
}

/** A host as Lit drives it: connected, updated, disconnected. */
class FakeHost implements ReactiveControllerHost {
  isConnected = false;
  refreshInterval: number | null | undefined;
  readonly updateComplete = Promise.resolve(true);
  readonly #controllers: ReactiveController[] = [];

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }
  removeController(): void {
    throw new Error('A host keeps its controllers.');
  }
  requestUpdate(): void {
    for (const controller of this.#controllers) controller.hostUpdated?.();
  }
  connect(): void {
    this.isConnected = true;
    for (const controller of this.#controllers) controller.hostConnected?.();
  }
  disconnect(): void {
    this.isConnected = false;
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
  refreshEvery(seconds: number | null | undefined): void {
    this.refreshInterval = seconds;
    this.requestUpdate();
  }
}

/** The longest that a timer of a browser can run; longer ones run at once, over and over. */
const longestTimer = 2 ** 31 - 1;

describe('RefreshController', () => {
  let timers: Timers;
  let host: FakeHost;
  let refreshes: number[];

  beforeEach(() => {
    timers = new Timers();
    timers.start();
    host = new FakeHost();
    refreshes = [];
    new RefreshController(
      host,
      () => host.refreshInterval,
      (maxAge) => refreshes.push(maxAge),
    );
    host.connect();
  });
  afterEach(() => {
    timers.stop();
    host.disconnect();
    Reflect.deleteProperty(document, 'hidden');
  });

  it('refreshes at the interval', () => {
    host.refreshEvery(120);
    expect(timers.intervals).to.deep.equal([120_000]);
    timers.tick();
    timers.tick();
    expect(refreshes).to.have.lengthOf(2);
  });

  it('does not refresh at once', () => {
    host.refreshEvery(120);
    expect(refreshes).to.be.empty;
  });

  it('takes an answer that is half an interval old', () => {
    host.refreshEvery(120);
    timers.tick();
    expect(refreshes).to.deep.equal([60_000]);
  });

  for (const seconds of [59, 1, 0.001, -5]) {
    it(`takes ${seconds} for a minute`, () => {
      host.refreshEvery(seconds);
      expect(timers.intervals.every((milliseconds) => milliseconds === 60_000)).to.be.true;
    });
  }

  for (const seconds of [undefined, null, 0, NaN]) {
    it(`does not refresh with ${String(seconds)}`, () => {
      host.refreshEvery(seconds);
      expect(timers.intervals).to.be.empty;
    });
  }

  for (const seconds of [Infinity, 1e9, 2_147_484]) {
    it(`does not storm with ${seconds}`, () => {
      host.refreshEvery(seconds);
      expect(timers.intervals.filter((milliseconds) => milliseconds > longestTimer)).to.be.empty;
    });
  }

  it('keeps its timer through updates that change nothing', () => {
    host.refreshEvery(120);
    const [timer] = timers.running.keys();
    host.requestUpdate();
    expect([...timers.running.keys()]).to.deep.equal([timer]);
  });

  it('goes over to another interval', () => {
    host.refreshEvery(120);
    host.refreshEvery(300);
    expect(timers.intervals).to.deep.equal([300_000]);
  });

  it('stops when the interval is taken away', () => {
    host.refreshEvery(120);
    host.refreshEvery(undefined);
    expect(timers.intervals).to.be.empty;
  });

  it('stops when the host leaves the page', () => {
    host.refreshEvery(120);
    host.disconnect();
    expect(timers.intervals).to.be.empty;
  });

  it('starts again when the host comes back', () => {
    host.refreshEvery(120);
    host.disconnect();
    host.connect();
    expect(timers.intervals).to.deep.equal([120_000]);
  });

  it('does not start by an update while the host is away', () => {
    host.disconnect();
    host.refreshEvery(120);
    expect(timers.intervals).to.be.empty;
  });

  it('does not refresh while the page is hidden', () => {
    host.refreshEvery(120);
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    timers.tick();
    expect(refreshes).to.be.empty;
  });

  describe('when somebody comes back to the page', () => {
    const come = () => document.dispatchEvent(new Event('visibilitychange'));

    it('refreshes, without any interval', () => {
      come();
      expect(refreshes).to.have.lengthOf(1);
    });

    it('takes an answer that is not a minute old', () => {
      host.refreshEvery(3600);
      come();
      expect(refreshes).to.deep.equal([60_000]);
    });

    it('does not refresh when they leave', () => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: true });
      come();
      expect(refreshes).to.be.empty;
    });

    it('does not refresh a host that has left the page', () => {
      host.disconnect();
      come();
      expect(refreshes).to.be.empty;
    });

    it('refreshes once, however often the host came back', () => {
      host.disconnect();
      host.connect();
      come();
      expect(refreshes).to.have.lengthOf(1);
    });
  });

  describe('when the network comes back', () => {
    const comeBack = () => dispatchEvent(new Event('online'));

    it('refreshes, without any interval', () => {
      comeBack();
      expect(refreshes).to.deep.equal([60_000]);
    });

    it('does not refresh while the page is hidden', () => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: true });
      comeBack();
      expect(refreshes).to.be.empty;
    });

    it('does not refresh a host that has left the page', () => {
      host.disconnect();
      comeBack();
      expect(refreshes).to.be.empty;
    });
  });

  it('goes on when the page is looked at again', () => {
    host.refreshEvery(120);
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    timers.tick();
    Reflect.deleteProperty(document, 'hidden');
    timers.tick();
    expect(refreshes).to.have.lengthOf(1);
  });
});
