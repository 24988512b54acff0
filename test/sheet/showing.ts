/** Puts pieces of the grid on the test page, and says what is wrong with them. */
import { fixture } from '@open-wc/testing';
import '../support/fixture.js';
import { openRoom } from '../support/room.js';
import type { Sample, Setting, grid } from './grid.mjs';
import { box, stage } from './stage.mjs';

export type Tag = keyof typeof grid;

/** Milliseconds for a test that lays out many widgets, on a slow machine. */
export const patience = 60_000;

/** Puts a sample on the page once for each setting, and brings all into its state. */
export async function show(
  tag: Tag,
  sample: Sample,
  settings: readonly Setting[],
  isThemed = false,
): Promise<HTMLElement[]> {
  const page = await fixture<HTMLElement>('<div></div>');
  const boxes = settings.map((setting) => {
    const element = box(setting, isThemed);
    element.title = Object.values(setting).join(' ');
    return element;
  });
  page.append(...boxes);
  const room = openRoom(sample.scenario);
  await room.answer(sample.answers ?? {});
  return stage(tag, sample, room, boxes) as Promise<HTMLElement[]>;
}

/** The faults of all widgets, each once, with the settings where it is. */
export function faultsIn(widgets: readonly HTMLElement[], faultsOf: (widget: HTMLElement) => string[]): string[] {
  const settingsOf = new Map<string, Set<string>>();
  for (const widget of widgets) {
    const setting = widget.closest<HTMLElement>('[title]')?.title ?? '';
    for (const fault of faultsOf(widget)) settingsOf.set(fault, (settingsOf.get(fault) ?? new Set()).add(setting));
  }
  return [...settingsOf].map(([fault, settings]) => `${fault}: ${[...settings].join(', ')}`);
}
