/** Whom the widgets ask and on whose behalf, in JavaScript. */
import { indented } from './markup.js';
import { jsString } from './quoting.js';

/** @typedef {import('../choice.js').Choice} Choice */

/**
 * @param {string} names As they are written: `{ configure }`.
 * @param {string} module
 */
export const imported = (names, module) => `import ${names} from ${jsString(module)};`;

/** Cookies for a proxy: of another origin they have to be asked for. */
export const credentialsFor = (baseUrl) => (/^\/(?!\/)/.test(baseUrl) ? 'same-origin' : 'include');

/** A function that gives the token. @param {Choice} choice */
const provider = ({ page }) =>
  [
    'async ({ signal }) => {',
    `  const response = await fetch(${jsString(page.tokenUrl)}, { signal, cache: 'no-store' });`,
    '  return response.ok ? response.text() : null;',
    '}',
  ].join('\n');

/** What `configure` takes, as an object of JavaScript. @param {Choice} choice */
export function settings(choice) {
  const { baseUrl, access, tokenUrl } = choice.page;
  const source = {
    'token-url': () => `tokenUrl: ${jsString(tokenUrl)},`,
    provider: () => `tokenProvider: ${provider(choice)},`,
    proxy: () => `credentials: ${jsString(credentialsFor(baseUrl))},`,
  }[access];
  return ['{', indented([`baseUrl: ${jsString(baseUrl)},`, source()].join('\n')), '}'].join('\n');
}

/** A module that registers the widgets and tells them. @param {Choice} choice */
export const setupModule = (choice) =>
  `${imported('{ configure }', 'nx-widgets')} // registers the tags as well\n\nconfigure(${settings(choice)});\n`;
