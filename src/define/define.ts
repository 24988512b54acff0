import { reportTaken } from '../controllers/console.js';

const taken: string[] = [];

/**
 * Registers an element, unless its name is taken: by another copy of the library, or by something else. Whatever happens,
 * those after it are registered, and one line in the console says what was not.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  // No request could be sent, and the tags' own text says more than a skeleton.
  if (!('any' in AbortSignal)) return;
  try {
    customElements.define(tag, element);
  } catch {
    if (taken.push(tag) === 1) queueMicrotask(() => reportTaken(taken));
  }
}
