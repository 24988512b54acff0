/** Writes down what the page opens and has to close again: timers, requests, listeners and observers. */

/**
 * Something that was opened. What is gone needs no closing, so what it hangs on is held weakly; in fields and not in a
 * closure, which would hold all that stands around it.
 */
interface Entry {
  /** What it is, and who opened it. */
  readonly name: string;
  /** It ends with any of these. */
  readonly on: readonly WeakRef<object>[];
  /** It also ends when this is aborted. */
  readonly until?: WeakRef<AbortSignal> | undefined;
}

const isOpen = ({ on, until }: Entry): boolean =>
  on.every((each) => each.deref() !== undefined) && until?.deref()?.aborted !== true;

export interface Ledger {
  /** What is open, by its kind and the line that opened it, each with how often. Collect garbage first. */
  open(): Readonly<Record<string, number>>;
  /** Gives the page its own functions back. */
  close(): void;
}

type Listener = EventListenerOrEventListenerObject;

/** A listener as it was added; with `once`, it has been wrapped. */
interface Added {
  readonly entry: Entry;
  readonly type: string;
  readonly listener: Listener;
  readonly isCapture: boolean;
  readonly actual: Listener;
}

/** The first line outside this file. */
function caller(): string {
  const lines = (new Error().stack ?? '').split('\n').slice(1);
  return lines.find((line) => !line.includes('/support/ledger.ts'))?.trim() ?? 'at the top';
}

const isCaptureOf = (options: unknown): boolean =>
  typeof options === 'object' ? (options as AddEventListenerOptions | null)?.capture === true : options === true;

/** Begins to write down. */
export function openLedger(): Ledger {
  const entries = new Set<Entry>();
  const restore: (() => void)[] = [];

  const write = (what: string, on: readonly object[] = [], until?: AbortSignal): Entry => {
    const entry = {
      name: `${what} ${caller()}`,
      on: on.map((each) => new WeakRef(each)),
      until: until && new WeakRef(until),
    };
    entries.add(entry);
    return entry;
  };

  function replace<T extends object, K extends keyof T>(owner: T, name: K, make: (original: T[K]) => T[K]): void {
    const original = owner[name];
    owner[name] = make(original);
    restore.push(() => {
      owner[name] = original;
    });
  }

  // Timers

  const timers = new Map<unknown, Entry>();
  const endTimer = (id: unknown) => {
    const entry = timers.get(id);
    if (entry) entries.delete(entry);
    timers.delete(id);
  };
  for (const name of ['setTimeout', 'setInterval'] as const) {
    replace(globalThis, name, (original) => {
      const start = (handler: (...given: unknown[]) => void, delay?: number, ...given: unknown[]) => {
        const run = () => {
          if (name === 'setTimeout') endTimer(id);
          handler(...given);
        };
        const id = original.call(globalThis, run, delay);
        timers.set(id, write(`${name}(${delay ?? 0})`));
        return id;
      };
      return start as typeof original;
    });
  }
  for (const name of ['clearTimeout', 'clearInterval'] as const) {
    replace(globalThis, name, (original) => (id) => {
      endTimer(id);
      original.call(globalThis, id);
    });
  }
  replace(AbortSignal, 'timeout', (original) => (delay) => {
    const signal = original.call(AbortSignal, delay);
    write(`AbortSignal.timeout(${delay})`, [signal], signal);
    return signal;
  });

  // Requests

  replace(globalThis, 'fetch', (original) => async (...given) => {
    const entry = write('fetch');
    try {
      return await original.apply(globalThis, given);
    } finally {
      entries.delete(entry);
    }
  });

  // Listeners

  const listeners = new WeakMap<EventTarget, Added[]>();
  const drop = (target: EventTarget, type: string, listener: Listener, isCapture: boolean): Added | undefined => {
    const added = listeners.get(target) ?? [];
    const index = added.findIndex(
      (each) => each.type === type && each.listener === listener && each.isCapture === isCapture,
    );
    const [found] = index < 0 ? [] : added.splice(index, 1);
    if (found) entries.delete(found.entry);
    return found;
  };
  replace(EventTarget.prototype, 'addEventListener', (original) => {
    return function (this: EventTarget | undefined, type, listener, options) {
      const target = this ?? globalThis;
      const isCapture = isCaptureOf(options);
      const added = listeners.get(target) ?? [];
      const isKnown = added.some(
        (each) => each.type === type && each.listener === listener && each.isCapture === isCapture,
      );
      if (!listener || isKnown) {
        original.call(target, type, listener, options);
        return;
      }
      const { once, signal } = Object(options) as AddEventListenerOptions;
      const actual: Listener = once
        ? (event) => {
            drop(target, type, listener, isCapture);
            if (typeof listener === 'function') listener.call(target, event);
            else listener.handleEvent(event);
          }
        : listener;
      const entry = write(`${target.constructor.name}: ${type}`, [target], signal);
      listeners.set(target, [...added, { entry, type, listener, isCapture, actual }]);
      original.call(target, type, actual, options);
    };
  });
  replace(EventTarget.prototype, 'removeEventListener', (original) => {
    return function (this: EventTarget | undefined, type, listener, options) {
      const target = this ?? globalThis;
      const found = listener ? drop(target, type, listener, isCaptureOf(options)) : undefined;
      original.call(target, type, found?.actual ?? listener, options);
    };
  });

  // Observers

  for (const { prototype } of [MutationObserver, ResizeObserver, IntersectionObserver]) {
    const observed = new WeakMap<object, Map<Entry, WeakRef<Node>>>();
    const end = (observer: object, node?: Node) => {
      for (const [entry, weak] of observed.get(observer) ?? []) {
        if (node === undefined || weak.deref() === node) entries.delete(entry);
      }
    };
    const owner = prototype as unknown as {
      observe: (this: object, node: Node, options?: never) => void;
      unobserve?: (this: object, node: Node) => void;
      disconnect: (this: object) => void;
    };
    replace(owner, 'observe', (original) => {
      return function (node, options) {
        const all = observed.get(this) ?? new Map<Entry, WeakRef<Node>>();
        all.set(write(`${this.constructor.name} of ${node.nodeName}`, [this, node]), new WeakRef(node));
        observed.set(this, all);
        original.call(this, node, options);
      };
    });
    replace(owner, 'disconnect', (original) => {
      return function () {
        end(this);
        original.call(this);
      };
    });
    if (!owner.unobserve) continue;
    replace(owner, 'unobserve', (original) => {
      return function (node) {
        end(this, node);
        original?.call(this, node);
      };
    });
  }

  return {
    open: () => {
      for (const entry of entries) if (!isOpen(entry)) entries.delete(entry);
      const counts: Record<string, number> = {};
      for (const { name } of entries) {
        // The line to the test runner has timers of its own.
        if (!name.includes('/__web-dev-server__')) counts[name] = (counts[name] ?? 0) + 1;
      }
      return counts;
    },
    close: () => {
      for (const each of restore.reverse()) each();
    },
  };
}
