/**
 * What was chosen in the builder, in terms of the widgets: the one description that all snippets are made from. What is left as
 * it is by default is not in it.
 *
 * @typedef {object} Choice
 * @property {string} tag `nx-credit-meter`
 * @property {readonly ChosenAttribute[]} attributes Of the widget.
 * @property {boolean} isForFrontDesk It asks the administrator's API.
 * @property {Page} page
 * @property {string} lang Language of the widget, and `dir` its direction; empty where they are the page's.
 * @property {string} dir
 * @property {string} colorScheme As in CSS; empty where it is the page's.
 * @property {readonly { name: string, value: string }[]} tokens
 * @property {readonly { name: string, text: string }[]} slots
 * @property {number} headingLevel Of the heading, whether chosen or not.
 * @property {string} fallback What a placeholder says until there is data.
 *
 * @typedef {object} ChosenAttribute
 * @property {string} name `heading-level`
 * @property {string} property `headingLevel`
 * @property {string | number | boolean} value
 *
 * @typedef {object} Page Whom the widgets ask, on whose behalf, and where their files are.
 * @property {string} baseUrl
 * @property {'token-url' | 'provider' | 'proxy'} access
 * @property {string} tokenUrl
 * @property {string} files Folder of the files of `cdn/`, with a slash at the end.
 * @property {Readonly<Record<string, string>>} hashes What the attribute `integrity` takes, by the names of files.
 */
import { languages } from './languages.js';
import { isTokenValue } from './tokens.js';

/** What stands in the snippets until somebody says it. */
export const unsaid = {
  baseUrl: 'https://your-space.spaces.nexudus.com',
  proxy: '/nexudus',
  tokenUrl: '/your-token-endpoint',
  files: '/path/to/',
  fallback: 'You find this in the members’ portal.',
};

/** How the widgets know the member. */
export const accesses = ['token-url', 'provider', 'proxy'];

export const colorSchemes = ['light', 'dark', 'light dark'];

/** Level of a widget's heading by itself. */
const usualHeadingLevel = 2;

/** With a slash at the end, and at the start what import maps ask of an address: `./` where it is neither a path nor a URL. */
const folderOf = (text) => (/^(\.{0,2}\/|[a-z][a-z\d+.-]*:)/i.test(text) ? '' : './') + text.replace(/\/?$/, '/');

/** The value of an attribute, or nothing where the text says none, or the one that it has anyway. */
function valueOf({ kind, options, initial, canBeEmpty }, text) {
  if (text === undefined || text === initial) return undefined;
  switch (kind) {
    case 'choice':
      return options.includes(text) ? text : undefined;
    case 'boolean':
      return text === 'true' ? true : undefined;
    case 'number':
      return /\S/.test(text) && Number.isFinite(Number(text)) ? Number(text) : undefined;
    default:
      return text !== '' || canBeEmpty ? text : undefined;
  }
}

/**
 * @param {Readonly<Record<string, string>>} state What stands in the address; see state.js.
 * @param {import('./widget-list.js').Widget} widget The one that it names.
 * @param {Readonly<Record<string, string>>} [hashes]
 * @returns {Choice}
 */
export function choiceOf(state, widget, hashes = {}) {
  const chosen = widget.attributes
    .map((attribute) => ({ ...attribute, value: valueOf(attribute, state[attribute.name]) }))
    .filter(({ value }) => value !== undefined);
  // Whoever holds a token for the administrator's API could read every customer's data: none may be in a page.
  const isForFrontDesk = chosen.some((attribute) => attribute.isForFrontDesk);
  const access = isForFrontDesk ? 'proxy' : (accesses.find((each) => each === state.access) ?? 'token-url');
  const language = languages.find(({ value }) => value === state.lang);
  return {
    tag: widget.tag,
    attributes: chosen.map(({ name, property, value }) => ({ name, property, value })),
    isForFrontDesk,
    page: {
      baseUrl: state['base-url'] || (access === 'proxy' ? unsaid.proxy : unsaid.baseUrl),
      access,
      tokenUrl: state['token-url'] || unsaid.tokenUrl,
      files: folderOf(state.files || unsaid.files),
      hashes,
    },
    lang: language?.value ?? '',
    dir: language?.dir ?? '',
    colorScheme: colorSchemes.find((each) => each === state['color-scheme']) ?? '',
    tokens: widget.tokens
      .map(({ name }) => ({ name, value: (state[name] ?? '').trim() }))
      .filter(({ value }) => isTokenValue(value)),
    slots: widget.slots
      .map(({ name }) => ({ name, text: (state[`slot.${name}`] ?? '').trim() }))
      .filter(({ text }) => text !== ''),
    headingLevel: Number(chosen.find(({ name }) => name === 'heading-level')?.value ?? usualHeadingLevel),
    fallback: state.fallback || unsaid.fallback,
  };
}
