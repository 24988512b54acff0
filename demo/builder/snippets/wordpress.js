import { moduleSetup, widgetElement } from './html-page.js';
import { file } from './markup.js';
import { blockAttributes, phpString, shortcodeAttribute } from './quoting.js';

/** @typedef {import('../choice.js').Choice} Choice */

/** What the plugin's block takes beside `widget`, by the names of the element's attributes. */
export const inBlock = ['scope', 'heading', 'heading-level', 'show', 'plan-href', 'kind', 'variant'];

/** What its shortcodes take more. */
export const inShortcode = [...inBlock, 'currency', 'refresh-interval', 'credit-id', 'low'];

const takes = (names, { attributes }) => attributes.every(({ name }) => names.includes(name));

/** The block that a widget is by itself. */
const usualWidget = 'benefits-panel';

/** @param {Choice} choice */
function block({ tag, attributes }) {
  const widget = tag.replace(/^nx-/, '');
  const values = {
    ...(widget !== usualWidget && { widget }),
    ...Object.fromEntries(
      attributes.map(({ name, property, value }) =>
        name === 'heading' && value === '' ? ['hideHeading', true] : [property, String(value)],
      ),
    ),
  };
  return `<!-- wp:nx-widgets/widget ${Object.keys(values).length ? `${blockAttributes(values)} ` : ''}/-->`;
}

/** @param {Choice} choice */
function shortcode({ tag, attributes, lang }) {
  const underscored = (name) => name.replaceAll('-', '_');
  const written = attributes.map(({ name, value }) => shortcodeAttribute(underscored(name), String(value)));
  return `[${[underscored(tag), ...written, ...(lang ? [shortcodeAttribute('lang', lang)] : [])].join(' ')}]`;
}

/** With the plugin, which is told once whom to ask. @param {Choice} choice */
function withPlugin(choice) {
  const hasBlock = takes(inBlock, choice) && !choice.lang;
  const setting = `Base URL in Settings, Coworking widgets: \`${choice.page.baseUrl}\``;
  const code = shortcode(choice);
  return [
    ...(hasBlock
      ? [{ title: 'With the plugin: the block', about: `In the code editor. ${setting}`, text: file(block(choice)) }]
      : []),
    { title: 'With the plugin: the shortcode', about: hasBlock ? undefined : setting, text: file(code) },
    {
      title: 'With the plugin: a template of a theme',
      text: file(`<?php echo do_shortcode( ${phpString(code)} ); ?>`),
    },
  ];
}

/** @type {import('./targets.js').Target} */
export const wordpress = {
  id: 'wordpress',
  label: 'WordPress',
  pieces: (choice) => [
    // Own texts take a tag, and a block or shortcode takes none for the front desk.
    ...(takes(inShortcode, choice) && choice.slots.length === 0 ? withPlugin(choice) : []),
    {
      title: 'Without a plugin: a block Custom HTML',
      about: 'As Administrator or Editor. The script, and what stands with it, is needed once on a page.',
      text: file(moduleSetup(choice).trimEnd(), widgetElement(choice)),
    },
  ],
};
