/** Longer lines are broken. */
const widest = 80;

/** Each line two spaces further in. A line separator of Unicode within a text begins none. */
export const indented = (text) => text.replace(/(^|\n)(?=[^\n])/g, '$1  ');

/**
 * An element, on one line where it is not too long, else with a line for each attribute.
 *
 * @param {string} tag
 * @param {readonly string[]} attributes Each as it is written: `kind="time"`.
 * @param {object} [rest]
 * @param {readonly string[]} [rest.children] Each on lines of its own; a single text without line breaks stays between the tags.
 * @param {string} [rest.text] In the place of children.
 * @param {boolean} [rest.isClosedAtOnce] Without children: `<tag />`, as JSX has it.
 */
export function element(tag, attributes, { children = [], text = '', isClosedAtOnce = false } = {}) {
  const start = [`<${tag}`, ...attributes].join(' ');
  const isShort = start.length + (children.length ? 1 : text.length + tag.length + 4) <= widest;
  const open = isShort ? start : [`<${tag}`, ...attributes.map(indented), ''].join('\n');
  if (children.length) return [`${open}>`, ...children.map(indented), `</${tag}>`].join('\n');
  if (isClosedAtOnce) return isShort ? `${open} />` : `${open}/>`;
  return `${open}>${text}</${tag}>`;
}

/** Parts of a file, with a line between them. */
export const file = (...parts) =>
  parts
    .filter(Boolean)
    .map((part) => `${part}\n`)
    .join('\n');
