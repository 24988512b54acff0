import { fixture, oneEvent } from '@open-wc/testing';
import type { NxElement } from '../../src/elements.js';
import { HttpClient } from '../../src/api/http-client.js';
import { PageContext } from '../../src/page-context.js';
import '../../src/index.js';
import { until } from './until.js';

export { until };

/**
 * The context of the test page: that of any page, but with short pauses between tries, since a hundred tests wait for a
 * failure to be final.
 */
export const context = new PageContext(new HttpClient({ retryDelay: 5 }));
(globalThis as Record<symbol, unknown>)[Symbol.for('nx-widgets@1')] = context;

/** Puts markup on the page and waits until the widget in it has loaded or failed. */
export async function mount<E extends NxElement<unknown>>(markup: string): Promise<E> {
  const element = await fixture<E>(markup);
  // Its own event, not another's on the same page.
  if ((element.data ?? element.error) === undefined) {
    await Promise.race([oneEvent(element, 'nx-load'), oneEvent(element, 'nx-error')]);
  }
  await element.updateComplete;
  return element;
}

/** Puts markup on the page and does not wait for data. */
export const place = <E extends Element>(markup: string): Promise<E> => fixture<E>(markup);

/** All elements of a widget with a part of this name. */
export const parts = (element: Element, name: string): Element[] => [
  ...(element.shadowRoot?.querySelectorAll(`[part~="${name}"]`) ?? []),
];

/** What a part says, in one line, or `undefined` where there is none. */
export const textOf = (element: Element, part: string): string | undefined => textsOf(element, part)[0];

/** What all parts of this name say, each in one line. */
export const textsOf = (element: Element, part: string): string[] =>
  parts(element, part).map((found) => found.textContent.replace(/\s+/g, ' ').trim());

/** Whether the host has a state, as in `:state(stale)`. */
export const hasState = (element: Element, state: string): boolean => element.matches(`:state(${state})`);

/** Waits until a widget shows what its load came to, also one that began before anybody listened. */
export async function settled<E extends NxElement<unknown>>(element: E): Promise<E> {
  await until(() => (element.data ?? element.error) !== undefined, `<${element.localName}> has not loaded`);
  await element.updateComplete;
  return element;
}

/** All that a widget says, in one line. */
export const shownBy = (element: Element): string =>
  (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** One item of a widget as a member reads it; a part that isn't there is `undefined`. */
export interface ItemTexts {
  readonly name: string | undefined;
  readonly amount: string | undefined;
  readonly detail: string | undefined;
}

const oneLine = (item: Element, part: string) =>
  item.querySelector(`[part~="${part}"]`)?.textContent.replace(/\s+/g, ' ').trim();

/** The items of a panel or a meter, in the order of reading. */
export const itemsOf = (element: Element): ItemTexts[] =>
  parts(element, 'item').map((item) => ({
    name: oneLine(item, 'name'),
    amount: oneLine(item, 'amount'),
    detail: oneLine(item, 'detail'),
  }));

/** A plan as a member reads it. */
export interface PlanTexts {
  readonly name: string | undefined;
  readonly badge: string | undefined;
  readonly price: string | undefined;
  readonly status: string | undefined;
  /** Values of the facts by their labels; a fact without a value has an empty one. */
  readonly facts: Readonly<Record<string, string>>;
}

/** The plans on screen, in the order of reading. */
export const plansOf = (element: Element): PlanTexts[] =>
  parts(element, 'item').map((item) => ({
    name: oneLine(item, 'name'),
    badge: oneLine(item, 'badge'),
    price: oneLine(item, 'price'),
    status: oneLine(item, 'status'),
    facts: Object.fromEntries(
      [...item.querySelectorAll('[part~="fact"]')].map((fact) => [
        fact.querySelector('dt')?.textContent.trim() ?? '',
        fact.querySelector('dd')?.textContent.trim() ?? '',
      ]),
    ),
  }));

/** Tags that a widget makes; whatever else is there was made from data. */
const ownTags = new Set('a bdi button circle dd div dl dt li p slot span svg ul'.split(' '));

/** The tags in a widget that are none of its own. */
export const foreignTags = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll('*') ?? [])]
    .map(({ localName }) => localName)
    .filter((name) => !ownTags.has(name));
