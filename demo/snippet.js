import { isProxied } from './state.js';
import { columns, config } from './widgets.js';

/** @typedef {import('./state.js').State} State */

const indented = (text) => text.replace(/^(?=.)/gm, '  ');

function markup(tag, attributes) {
  const pairs = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  const line = `<${[tag, ...pairs].join(' ')}></${tag}>`;
  return line.length <= 80 ? line : [`<${tag}`, ...pairs.map((pair) => `  ${pair}`), `></${tag}>`].join('\n');
}

/**
 * The markup of what is on show, for another page: with the address of a space and of its token endpoint.
 *
 * @param {State} state
 */
export function snippet({ lang, look, scenario }) {
  const proxied = isProxied(scenario);
  const defaults = config({
    baseUrl: proxied ? '/nexudus' : 'https://your-space.spaces.nexudus.com',
    tokenUrl: '/your-token-endpoint',
    proxied,
  });
  const tags = columns.flat().map(({ tag, attributes }) => markup(tag, attributes));
  const wrapper = look === 'plain' ? `<div lang="${lang}">` : `<div class="site" lang="${lang}">`;
  return [
    '<script type="module" src="/path/to/nx-widgets.js"></script>',
    markup('nx-config', defaults),
    '',
    wrapper,
    indented(tags.join('\n')),
    '</div>',
    '',
  ].join('\n');
}
