/**
 * What there is to choose, read from custom-elements.json: widgets, their attributes, tokens and slots, each with what its
 * author says of it in the sources.
 *
 * @typedef {object} Widget
 * @property {string} tag `nx-credit-meter`
 * @property {string} title “Credit meter”
 * @property {string} description
 * @property {readonly Attribute[]} attributes But those that say whom to ask and on whose behalf, which are the page's.
 * @property {boolean} hasFrontDesk Some of the attributes are for the front desk.
 * @property {readonly Token[]} tokens
 * @property {readonly { name: string, description: string }[]} slots
 *
 * @typedef {object} Attribute
 * @property {string} name `heading-level`
 * @property {string} property `headingLevel`
 * @property {'choice' | 'boolean' | 'number' | 'text'} kind
 * @property {readonly string[]} options Of a choice.
 * @property {string | undefined} initial What it is by itself, as far as the class says it.
 * @property {string} hint Code stands between backticks.
 * @property {number | undefined} min Of a number, as far as the hint says it; `max` likewise.
 * @property {number | undefined} max
 * @property {boolean} canBeEmpty An empty text says something else than none.
 * @property {boolean} isForFrontDesk
 *
 * @typedef {object} Token
 * @property {string} name `--nx-radius`
 * @property {'color' | 'length'} kind
 * @property {string} initial
 * @property {string} hint
 */

const session = ['base-url', 'token', 'token-url', 'credentials'];

/** The words of a type: `'bar' | 'ring' | undefined` without the latter. */
const wordsOf = (type) =>
  type
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== 'undefined' && word !== 'null');

function kindOf(words) {
  if (words.every((word) => /^'[^']*'$/.test(word))) return 'choice';
  if (words.includes('boolean')) return 'boolean';
  return words.includes('number') ? 'number' : 'text';
}

const withoutQuotes = (word) => word.replace(/^'|'$/g, '');

/** What a doc comment says of the range: “1 to 6”, “at least 60”. */
function rangeOf(hint) {
  const [, from, to] = /(\d+(?:\.\d+)?) to (\d+(?:\.\d+)?)/.exec(hint) ?? [];
  const [, least = from] = /at least (\d+)/.exec(hint) ?? [];
  const number = (text) => (text === undefined ? undefined : Number(text));
  return { min: number(least), max: number(to) };
}

const onOneLine = (text = '') => text.replace(/\s+/g, ' ').trim();

function attributeOf({ name, fieldName, type, default: initial, description }) {
  const hint = onOneLine(description);
  const words = wordsOf(type.text);
  const kind = kindOf(words);
  return {
    name,
    property: fieldName,
    kind,
    options: kind === 'choice' ? words.map(withoutQuotes) : [],
    initial: initial === undefined ? undefined : withoutQuotes(initial),
    hint,
    ...(kind === 'number' ? rangeOf(hint) : { min: undefined, max: undefined }),
    canBeEmpty: kind === 'text' && /\bempty for none\b/.test(hint),
  };
}

/** Marks what asks the administrator's API. A comment that begins with “The same” speaks of what the one before speaks of. */
function withFrontDesk(attributes) {
  let isForFrontDesk = false;
  return attributes.map((attribute) => {
    isForFrontDesk =
      /^For the front desk\b/.test(attribute.hint) || (isForFrontDesk && /^The same\b/.test(attribute.hint));
    return { ...attribute, isForFrontDesk };
  });
}

const tokenOf = ({ name, default: initial, description }) => ({
  name,
  kind: name.startsWith('--nx-color-') ? 'color' : 'length',
  initial,
  hint: onOneLine(description),
});

const titleOf = (tag) => tag.replace(/^nx-(.)/, (match, first) => first.toUpperCase()).replaceAll('-', ' ');

/**
 * @param {{ modules: any[] }} manifest custom-elements.json
 * @returns {Widget[]}
 */
export function widgetsOf(manifest) {
  return manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName && tagName !== 'nx-config')
    .map(({ tagName, description, attributes: all = [], cssProperties = [], slots = [] }) => {
      const attributes = withFrontDesk(all.filter(({ name }) => !session.includes(name)).map(attributeOf));
      return {
        tag: tagName,
        title: titleOf(tagName),
        description: onOneLine(description),
        attributes,
        hasFrontDesk: attributes.some(({ isForFrontDesk }) => isForFrontDesk),
        tokens: cssProperties.map(tokenOf),
        slots: slots
          .filter(({ name }) => name)
          .map(({ name, description: text }) => ({ name, description: onOneLine(text) })),
      };
    });
}
