/** What a test may ask of the browser it runs in. The other side is commands.mjs. */
import { executeServerCommand } from '@web/test-runner-commands';
import { type AccessibleNode, inReadingOrder, readingOf } from './reading.js';

/** What `matchMedia` answers; a feature that is left out goes back to the browser's own value. */
export interface MediaOptions {
  media?: 'print' | 'screen';
  'forced-colors'?: 'active' | 'none';
  'prefers-color-scheme'?: 'dark' | 'light';
  'prefers-contrast'?: 'less' | 'more' | 'no-preference';
  'prefers-reduced-motion'?: 'no-preference' | 'reduce';
  'prefers-reduced-transparency'?: 'no-preference' | 'reduce';
}

/** What lives in the page at this moment; `heap` in bytes. */
export interface PageMetrics {
  documents: number;
  nodes: number;
  listeners: number;
  heap: number;
}

/** Moves the page's clock to an IANA zone, such as `Pacific/Auckland`. */
export async function setTimeZone(timeZone: string): Promise<void> {
  await executeServerCommand('nx:timezone', { timeZone });
}

/** Replaces what was emulated before. */
export async function emulateMedia(options: MediaOptions): Promise<void> {
  await executeServerCommand('nx:media', options);
}

/** The inner size of the window, in CSS pixels. */
export async function setViewport(width: number, height: number): Promise<void> {
  await executeServerCommand('nx:viewport', { width, height });
}

/** Presses and releases keys, named as in `KeyboardEvent.key`: `Tab`, `Shift+Tab`, `Enter`, `Space`. */
export async function press(keys: string): Promise<void> {
  await executeServerCommand('nx:press', { keys });
}

/** Cuts the page off from the network. */
export async function goOffline(): Promise<void> {
  await executeServerCommand('nx:offline', { offline: true });
}

/** Ends `goOffline()`. */
export async function goOnline(): Promise<void> {
  await executeServerCommand('nx:offline', { offline: false });
}

const tree = () => executeServerCommand<AccessibleNode, undefined>('nx:axtree');

/** Everything the page tells assistive technology, in reading order, without nodes that only give structure. */
export async function accessibleNodes(): Promise<AccessibleNode[]> {
  return inReadingOrder(await tree()).filter(({ role }) => role);
}

/**
 * What a screen reader says on its way through the page, as lines in the order of reading: `heading 2: Your plans`,
 * `list of 2`, `listitem, heading 3, link: Desk`.
 */
export async function reading(): Promise<string[]> {
  return readingOf(await tree());
}

/** Frees what nothing refers to any more. */
export async function collectGarbage(): Promise<void> {
  await executeServerCommand('nx:gc');
}

/** Counts what lives in the page; call `collectGarbage()` first. */
export async function pageMetrics(): Promise<PageMetrics> {
  return executeServerCommand<PageMetrics, undefined>('nx:metrics');
}

/**
 * How many objects of a class are alive, also those that are on no page.
 *
 * @param expression what the class is in the page, such as `customElements.get('nx-my-plans')` or `AbortSignal`
 */
export async function liveInstances(expression: string): Promise<number> {
  return executeServerCommand<number, { expression: string }>('nx:instances', { expression });
}

/** What not every engine can do; which, and why, is in test/engines/. */
export type Ability = 'accessibility tree' | 'contrast' | 'counts' | 'forced colors' | 'media' | 'print' | 'time zones';

/**
 * Skips the tests of a suite where the engine can't do what they ask for, and writes the reason behind their names. For
 * `before()`.
 */
export function needs(ability: Ability): Mocha.AsyncFunc {
  return async function () {
    const lacks = await executeServerCommand<Partial<Record<Ability, string>>, undefined>('nx:lacks');
    const reason = lacks[ability];
    if (reason === undefined) return;
    this.test?.parent?.eachTest((test) => (test.title += ` · not here: ${reason}`));
    this.skip();
  };
}

/** Takes everything back that this file can set. Pages are used again, by the next test file too: call it in `afterEach`. */
export async function resetBrowser(): Promise<void> {
  await executeServerCommand('nx:reset');
}
