/** What can be read on a page with placeholders: in its widgets, and outside of them. */
import { until } from '../support/fixture.js';
import { liveRegions } from '../support/live-region.js';
import type { Page } from '../support/page.js';
import type { Room } from '../support/room.js';
import { type Widget, tags } from '../support/states.js';

/** The widgets in a part of a page, in the order of the document. */
export const widgetsIn = (around: ParentNode): Widget[] => [...around.querySelectorAll<Widget>(tags.join())];

/** Waits until a page has so many widgets, no more and no less, and all of them their data. */
export async function drawn({ document }: Page, count = 1): Promise<Widget[]> {
  const all = () => widgetsIn(document);
  await until(() => all().length === count && all().every(({ data }) => data), `${count} widgets and their data`);
  await Promise.all(all().map(({ updateComplete }) => updateComplete));
  return all();
}

/** Waits until all widgets of a page have failed. */
export async function failed({ document }: Page, count = 1): Promise<Widget[]> {
  const all = () => widgetsIn(document);
  await until(() => all().length === count && all().every(({ error }) => error), `${count} widgets and their errors`);
  await Promise.all(all().map(({ updateComplete }) => updateComplete));
  return all();
}

/** An element of the page that must be there. */
export const find = ({ document }: Page, selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
};

/** Whether there is anything of an element to be seen. */
export const isSeen = (element: Element | null | undefined): boolean => element?.checkVisibility() === true;

/** What is to be seen on a page outside of its widgets, in one line. What is only read out is not. */
export const textsOn = ({ document }: Page): string =>
  liveRegions(document)
    .flatMap(({ children }) => [...children])
    .reduce((text, { textContent }) => text.replace(textContent, ''), document.body.innerText)
    .replace(/\s+/g, ' ')
    .trim();

/** Says for a page whom to ask, as Maya. */
export const config = (room: Room, attributes = 'token="maya"') =>
  `<nx-config base-url="${room.baseUrl}" ${attributes}></nx-config>`;
