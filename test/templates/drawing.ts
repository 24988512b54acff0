/** Draws templates outside of any widget. */
import { render } from 'lit';
import { wordingFor } from '../../src/locales/wording.js';
import type { Writing } from '../../src/templates/amount.js';
import { today } from '../models/samples.js';

/** British English, on the day on which these tests take place, in a space that counts in euros. */
export const writing: Writing = { ...wordingFor('en-GB'), today, currency: undefined, localCurrency: 'EUR' };

/** An element with the template in it. */
export function drawn(template: unknown): HTMLElement {
  const element = document.createElement('div');
  render(template, element);
  return element;
}

/** The one element with this part. */
export function part(element: Element, name: string): Element | undefined {
  return element.querySelector(`[part~="${name}"]`) ?? undefined;
}

/** What an element says, in one line, with plain spaces; `undefined` for none. */
export const saidBy = (element: Element | undefined): string | undefined =>
  element?.textContent.replace(/\s+/g, ' ').trim();
