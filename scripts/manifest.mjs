/** The elements as custom-elements.json describes them, sorted into what their pages show. */
import { readFileSync } from 'node:fs';

const file = new URL('../custom-elements.json', import.meta.url);

/**
 * One line of a page: a name and what is known of it.
 *
 * @typedef {object} Entry
 * @property {string} name
 * @property {string} [description] Markdown, as the doc comments are.
 * @property {string} [type] As TypeScript writes it, without the `undefined` of what is not set.
 * @property {string} [default]
 * @property {string} [inherited] The class that it comes from.
 * @property {string} [attribute] Of a property: the attribute's name, where there is one.
 * @property {boolean} [readonly]
 * @property {{ type: string, description?: string }} [returns] Of a method.
 * @property {string} [parameters] Of a method, as they are declared.
 *
 * @typedef {object} Element
 * @property {string} tag
 * @property {string} className
 * @property {string} summary Markdown.
 * @property {readonly Entry[]} properties Properties and their attributes.
 * @property {readonly Entry[]} methods
 * @property {readonly Entry[]} events
 * @property {readonly Entry[]} slots
 * @property {readonly Entry[]} parts
 * @property {readonly Entry[]} tokens
 * @property {readonly Entry[]} states
 */

const written = (type) => type?.text.replace(/\s*\|\s*(null|undefined)\b/g, '');

/** The element's own first, then what it has from its base classes, each as the sources have them. */
const ownFirst = (entries) => [
  ...entries.filter(({ inherited }) => !inherited),
  ...entries.filter(({ inherited }) => inherited),
];

/** @returns {Entry} */
function entryOf({ name, description, type, default: preset, inheritedFrom, attribute, readonly, ...rest }) {
  const { parameters = [], return: returned } = rest;
  return {
    name,
    description,
    type: written(type),
    default: preset,
    inherited: inheritedFrom?.name,
    attribute,
    readonly,
    ...(rest.kind === 'method' && {
      parameters: parameters.map((each) => `${each.name}: ${written(each.type)}`).join(', '),
      returns: { type: written(returned?.type) ?? 'void', description: returned?.description },
    }),
  };
}

const entriesOf = (list = []) => ownFirst(list.map(entryOf));

/** @returns {Element} */
function elementOf(declaration) {
  const { tagName, name, description, members = [], events, slots, cssParts, cssProperties, cssStates } = declaration;
  return {
    tag: tagName,
    className: name,
    summary: description,
    properties: entriesOf(members.filter(({ kind }) => kind === 'field')),
    methods: entriesOf(members.filter(({ kind }) => kind === 'method')),
    events: entriesOf(events),
    slots: entriesOf(slots),
    parts: entriesOf(cssParts),
    tokens: entriesOf(cssProperties),
    states: entriesOf(cssStates),
  };
}

/** The whole, as it is written. */
export const readManifest = () => JSON.parse(readFileSync(file, 'utf8'));

/** @returns {readonly Element[]} In the order of their names. */
export function readElements() {
  return readManifest()
    .modules.flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .map(elementOf);
}
