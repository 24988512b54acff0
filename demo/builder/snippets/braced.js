/** JSX and the markup of Svelte, which write an element alike: what means something else stands in braces, as JavaScript. */
import { element } from './markup.js';
import { isPlain, jsString } from './quoting.js';
import { slotElements } from './slots.js';

const attribute = (name, text) => (isPlain(text) ? `${name}="${text}"` : `${name}={${jsString(text)}}`);

/** White space at the ends is kept in braces only. */
const child = (text) => (isPlain(text) && text === text.trim() ? text : `{${jsString(text)}}`);

/** By the name of the property, which React and Svelte look for on the element. */
function chosen({ property, value }) {
  if (value === true) return property;
  return typeof value === 'number' ? `${property}={${value}}` : attribute(property, value);
}

/**
 * @param {import('../choice.js').Choice} choice
 * @param {{ isClosedAtOnce?: boolean }} [form] `<tag />`, where that is an element without children.
 */
export const bracedElement = (choice, form) =>
  element(
    choice.tag,
    [
      ...choice.attributes.map(chosen),
      ...(choice.lang ? [attribute('lang', choice.lang)] : []),
      ...(choice.dir === 'rtl' ? [attribute('dir', choice.dir)] : []),
    ],
    { ...form, children: slotElements(choice, child) },
  );
