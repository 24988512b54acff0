import { fixture, oneEvent } from '@open-wc/testing';
import type { NxElement } from '../../src/elements.js';
import '../../src/index.js';

/** Puts markup on the page and waits until the widget in it has loaded or failed. */
export async function mount<E extends NxElement<unknown>>(markup: string): Promise<E> {
  const [settled, element] = await Promise.all([
    Promise.race([nextOnPage('nx-load'), nextOnPage('nx-error')]),
    fixture<E>(markup),
  ]);
  void settled;
  await element.updateComplete;
  return element;
}

/** Puts markup on the page and does not wait for data. */
export const place = <E extends Element>(markup: string): Promise<E> => fixture<E>(markup);

const nextOnPage = (name: string) => oneEvent(document, name) as Promise<Event>;

/** All elements of a widget with a part of this name. */
export const parts = (element: Element, name: string): Element[] => [
  ...(element.shadowRoot?.querySelectorAll(`[part~="${name}"]`) ?? []),
];

/** What a part says, in one line, or `undefined` where there is none. */
export const textOf = (element: Element, part: string): string | undefined => textsOf(element, part)[0];

/** What all parts of this name say, each in one line. */
export const textsOf = (element: Element, part: string): string[] =>
  parts(element, part).map((found) => (found.textContent ?? '').replace(/\s+/g, ' ').trim());

/** Whether the host has a state, as in `:state(stale)`. */
export const hasState = (element: Element, state: string): boolean => element.matches(`:state(${state})`);

/** The day that many days from now as the API writes it, at the end of that day. */
export const dayFromNow = (days: number): string =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T23:59:59Z`;
