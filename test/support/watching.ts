/** What can be seen from outside while something happens: events, the console, and every frame. */

export const eventNames = ['nx-load', 'nx-error', 'nx-unauthorized', 'nx-low'] as const;

const endings: (() => void)[] = [];

/** Does this after the test. */
export const afterwards = (end: () => void): void => void endings.push(end);

afterEach(() => {
  for (const end of endings.splice(0)) end();
});

/** The widgets' events that reach the document until the test ends, in order. */
export function eventsOnPage(): Event[] {
  const seen: Event[] = [];
  for (const name of eventNames) {
    const see = (event: Event) => seen.push(event);
    document.addEventListener(name, see);
    afterwards(() => document.removeEventListener(name, see));
  }
  return seen;
}

/** Everything that is written to the console while `act` runs. */
export async function consoleOf(act: () => Promise<unknown>): Promise<string[]> {
  const written: string[] = [];
  const kinds = ['error', 'warn', 'info', 'log', 'debug'] as const;
  const own = kinds.map((kind) => console[kind]);
  for (const kind of kinds) console[kind] = (...args: unknown[]) => written.push(args.map(allTexts).join(' '));
  try {
    await act();
  } finally {
    kinds.forEach((kind, index) => (console[kind] = own[index] as () => void));
  }
  return written;
}

/** A getter of another object may throw, and so says nothing. */
function valueOf(holder: object, key: PropertyKey): unknown {
  try {
    return Reflect.get(holder, key) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * All texts that can be reached from a value, through every property, symbols and inherited getters too. Nodes of the page
 * and the page itself say nothing, unless they are what was asked for.
 */
export function allTexts(value: unknown): string {
  const texts: string[] = [];
  const seen = new Set<unknown>();
  const walk = (each: unknown): void => {
    if (typeof each !== 'object' || each === null) return void texts.push(String(each));
    if (seen.has(each) || (each !== value && (each instanceof Node || each === window))) return;
    seen.add(each);
    if (each instanceof Map || each instanceof Set) for (const entry of each as Set<unknown>) walk(entry);
    for (let level = each; level !== Object.prototype && (level as object | null);) {
      for (const key of Reflect.ownKeys(level)) {
        texts.push(String(key));
        walk(valueOf(each, key));
      }
      level = Object.getPrototypeOf(level) as object;
    }
  };
  walk(value);
  return texts.join('\n');
}

/** What an element says at each change and in each frame from now on until the test ends. */
export function everyViewOf(element: Element, look: (element: Element) => string): string[] {
  const views: string[] = [];
  const see = () => views.push(look(element));
  const observer = new MutationObserver(see);
  observer.observe(element.shadowRoot as ShadowRoot, { childList: true, characterData: true, subtree: true });
  let frame = 0;
  const onFrame = () => {
    see();
    frame = requestAnimationFrame(onFrame);
  };
  frame = requestAnimationFrame(onFrame);
  afterwards(() => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
  return views;
}

/** What changes in the DOM of a widget from now on until the test ends; `take` gives what is not delivered yet, too. */
export function changesIn(element: Element): () => MutationRecord[] {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((more) => void records.push(...more));
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(element.shadowRoot as ShadowRoot, everything);
  observer.observe(element, everything);
  afterwards(() => observer.disconnect());
  return () => {
    records.push(...observer.takeRecords());
    return records;
  };
}

/** Moves the page's clock on until the test ends. */
export function goOn(milliseconds: number): void {
  const own = Date.now;
  Date.now = () => own() + milliseconds;
  afterwards(() => (Date.now = own));
}

/** Hides the page, or shows it again, until the test ends, and says so as a browser does. */
export function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    get: () => (hidden ? 'hidden' : 'visible'),
  });
  document.dispatchEvent(new Event('visibilitychange'));
  afterwards(() => {
    for (const name of ['hidden', 'visibilityState']) Reflect.deleteProperty(document, name);
  });
}
