/** A page of its own, in a frame: for what a page has once, such as its document while it loads, or its console. */
import { fixture } from '@open-wc/testing';

export interface Page {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  /** What was thrown and not caught. */
  readonly errors: readonly string[];
  /** The lines written to the console, each with its kind in front: `warn: …`. */
  readonly written: readonly string[];
  /** The widgets' events that reached the document, in order. */
  readonly events: readonly Event[];
  /** Goes on with the document, which is loading until it is closed. */
  write(html: string): void;
  /** Ends the document. */
  close(): void;
}

const kinds = ['error', 'warn', 'info', 'log', 'debug'] as const;

/** Begins a page whose document is still loading. */
export async function beginPage(html: string): Promise<Page> {
  const frame = await fixture<HTMLIFrameElement>('<iframe title="page" width="600" height="600"></iframe>');
  const document = frame.contentDocument as Document;
  const window = frame.contentWindow as Page['window'];
  const [errors, written, events]: [string[], string[], Event[]] = [[], [], []];
  document.open();
  window.addEventListener('error', ({ message }) => errors.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  for (const kind of kinds) {
    window.console[kind] = (...args: unknown[]) => written.push([`${kind}:`, ...args.map(String)].join(' '));
  }
  for (const name of ['nx-load', 'nx-error', 'nx-unauthorized', 'nx-low']) {
    document.addEventListener(name, (event) => events.push(event));
  }
  const page: Page = {
    document,
    window,
    errors,
    written,
    events,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else feeds a document piece by piece
    write: (html) => document.write(html),
    close: () => document.close(),
  };
  page.write(`<!doctype html><html lang="en-GB"><head><title>A page</title>${html}`);
  return page;
}

/** Opens a page with all that it holds. */
export async function openPage(head: string, body: string): Promise<Page> {
  const page = await beginPage(`${head}</head><body>${body}`);
  page.close();
  return page;
}

/** The widgets as they are in `src/`, as soon as they are there. */
export const sources = '<script type="module" async src="/src/index.ts"></script>';
