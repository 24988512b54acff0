/** The faults that axe-core finds: WCAG 2.2 at A and AA, and good practice. */
import type * as axeCore from 'axe-core';
// As a module it exports nothing, and leaves itself on the page.
import 'axe-core/axe.min.js';
import { contrastOn } from './contrast.js';

declare const axe: typeof axeCore;

/** Text that axe can't decide on, because something that is cut off would lie over it. */
const isReadable = (element: Element | undefined): boolean =>
  element !== undefined && contrastOn(element, getComputedStyle(element).color) >= 4.5;

/**
 * The faults in a part of the page, each by its rule and its place. What nobody could decide counts as one.
 *
 * @param colours whether to look at contrast, too, which takes most of the time
 */
export async function faultsIn(element: Element, { colours = true } = {}): Promise<string[]> {
  const { violations, incomplete } = await axe.run(element, {
    elementRef: true,
    resultTypes: ['violations', 'incomplete'],
    // The one rule of WCAG 2.2 at AA is off until asked for.
    rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: colours } },
  });
  const undecided = incomplete.map(({ id, nodes }) => ({
    id,
    nodes: nodes.filter((node) => id !== 'color-contrast' || !isReadable(node.element)),
  }));
  return [...violations, ...undecided].flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${failureSummary ?? 'undecided'}`),
  );
}
