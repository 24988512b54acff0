/** What the snippets for pages of HTML have in common: the script, whom it asks, and the widget. */
import { element, file, indented } from './markup.js';
import { htmlAttribute, htmlText, jsonInScript } from './quoting.js';
import { credentialsFor, imported, settings } from './session.js';
import { slotElements } from './slots.js';

/** @typedef {import('../choice.js').Choice} Choice */

/** @param {Choice} choice */
function scriptElement({ page: { files, hashes } }, attributes, name) {
  const hash = hashes[name];
  return element('script', [
    ...attributes,
    htmlAttribute('src', files + name),
    // A file of another origin takes part in a check of hashes only when it is asked for in this way.
    ...(hash ? [htmlAttribute('integrity', hash), htmlAttribute('crossorigin', 'anonymous')] : []),
  ]);
}

/** What has to be where the snippet says. */
export const aboutFiles = ({ page }, name) =>
  `Put \`${name}\` and the folder \`locales\` from \`cdn/\` into \`${page.files}\`.`;

/** The module, and `<nx-config>`; or where JavaScript gives the token, the module under its name, and `configure`. */
export function moduleSetup(choice) {
  if (choice.page.access !== 'provider') {
    return file(scriptElement(choice, ['type="module"'], 'nx-widgets.js'), configElement(choice));
  }
  const { files, hashes } = choice.page;
  // A language comes in a file of its own.
  const checked = ['nx-widgets.js', `locales/${choice.lang}.js`].filter((name) => hashes[name]);
  const map = {
    imports: { 'nx-widgets': `${files}nx-widgets.js` },
    ...(checked.length && { integrity: Object.fromEntries(checked.map((name) => [files + name, hashes[name]])) }),
  };
  const script = [imported('{ configure }', 'nx-widgets'), '', `configure(${settings(choice)});`].join('\n');
  return file(
    ['<script type="importmap">', indented(jsonInScript(map)), '</script>'].join('\n'),
    ['<script type="module">', indented(script), '</script>'].join('\n'),
  );
}

/** The classic script, and `<nx-config>`, which JavaScript makes where it gives the token. */
export function classicSetup(choice) {
  const script = scriptElement(choice, ['defer'], 'nx-widgets.iife.js');
  if (choice.page.access !== 'provider') return file(script, configElement(choice));
  const made = `Object.assign(document.createElement('nx-config'), ${settings(choice)})`;
  // Before the script, which takes over what it finds.
  return file(['<script>', indented(`document.head.append(\n${indented(made)},\n);`), '</script>'].join('\n'), script);
}

/** @param {Choice} choice */
function configElement({ page: { baseUrl, access, tokenUrl } }) {
  const source = access === 'proxy' ? ['credentials', credentialsFor(baseUrl)] : ['token-url', tokenUrl];
  return element('nx-config', [htmlAttribute('base-url', baseUrl), htmlAttribute(...source)]);
}

/** Language and direction, as attributes of HTML. */
export const languageAttributes = ({ lang, dir }) =>
  lang ? [htmlAttribute('lang', lang), ...(dir === 'rtl' ? [htmlAttribute('dir', dir)] : [])] : [];

/**
 * Attributes of a widget in HTML.
 *
 * @param {Choice} choice
 * @param {string} [prefix] `data-` for placeholders.
 */
export const htmlAttributes = ({ attributes }, prefix = '') =>
  attributes.map(({ name, value }) => (value === true ? prefix + name : htmlAttribute(prefix + name, String(value))));

/** @param {Choice} choice */
export const widgetElement = (choice) =>
  element(choice.tag, [...htmlAttributes(choice), ...languageAttributes(choice)], {
    children: slotElements(choice, htmlText),
  });
