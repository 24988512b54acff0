import { isProxied } from './state.js';
import { columns, headingLevel } from './widgets.js';

/** @typedef {import('./state.js').State} State */

const indented = (text) => text.replace(/^(?=.)/gm, '  ');

/**
 * The markup of what is on show, for another page: with the address of a space and a place for the token.
 *
 * @param {State} state
 */
export function snippet({ lang, look, scenario }) {
  const whom = isProxied(scenario)
    ? { 'base-url': '/nexudus', credentials: 'same-origin' }
    : { 'base-url': 'https://your-space.spaces.nexudus.com', token: 'MEMBER_TOKEN' };
  const tags = columns.flat().map(({ tag, attributes }) => {
    const lines = Object.entries({ ...attributes, 'heading-level': headingLevel, ...whom }).map(
      ([name, value]) => `\n  ${name}="${value}"`,
    );
    return `<${tag}${lines.join('')}\n></${tag}>`;
  });
  const wrapper = look === 'plain' ? `<div lang="${lang}">` : `<div class="site" lang="${lang}">`;
  return [
    '<script type="module" src="/path/to/nx-widgets.js"></script>',
    '',
    wrapper,
    indented(tags.join('\n')),
    '</div>',
    '',
  ].join('\n');
}
