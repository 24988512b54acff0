import { element } from './markup.js';

/** The heading's place takes a heading, the footer's a paragraph, the others a sentence of one. */
const tags = { heading: (level) => `h${level}`, footer: () => 'p' };

/**
 * Tag of the element that goes into a slot.
 *
 * @param {string} name Of the slot.
 * @param {number} headingLevel
 * @returns {string}
 */
export const slotTag = (name, headingLevel) => tags[name]?.(headingLevel) ?? 'span';

/**
 * The texts that take the place of a widget's own, as its children.
 *
 * @param {import('../choice.js').Choice} choice
 * @param {(text: string, slot: string) => string} write A text in the language of the snippet.
 */
export const slotElements = ({ slots, headingLevel }, write) =>
  slots.map(({ name, text }) => element(slotTag(name, headingLevel), [`slot="${name}"`], { text: write(text, name) }));
