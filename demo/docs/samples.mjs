/** The code samples of the docs, and what of them is on show beside the code. */
import { readFileSync } from 'node:fs';
import { renderCode } from './markdown.mjs';

/** @param {string} name Of a file beside this one, which the page also uses. */
const fileOf = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

/**
 * A place where widgets come alive when somebody scrolls to it.
 *
 * @param {string} markup
 * @param {object} options
 * @param {string} options.scenario Of the emulator, for a room of its own.
 * @param {string} [options.then] The scenario that follows when the data is there, with which the widgets ask again.
 * @param {boolean} [options.waits] Their tokens never come.
 * @param {string} [options.button] They come at the press of a button, which says this, and not by themselves.
 * @returns {string} HTML
 */
export function renderLive(markup, { scenario, then, waits = false, button }) {
  const [, tag] = /<(nx-(?!config)[a-z-]+)/.exec(markup) ?? [];
  const attributes = [
    `class="live live-${tag}"`,
    `data-scenario="${scenario}"`,
    then && `data-then="${then}"`,
    waits && 'data-waits',
  ];
  const start = button ? `<button class="button" type="button" hidden>${button}</button>` : '';
  return `<div ${attributes.filter(Boolean).join(' ')}><template>${markup}</template>${start}</div>\n`;
}

/**
 * A sample by what stands behind its fence: `css theming.css` is that file; `html live` is also on show, for the member
 * Maya or with the scenario that follows, and `html try` when somebody asks for it.
 *
 * @type {import('./markdown.mjs').RenderSample}
 */
export function renderSample(code, language, [word, scenario = 'session=maya']) {
  if (word === undefined) return renderCode(code, language);
  if (word !== 'live' && word !== 'try') return renderCode(fileOf(word), language);
  const button = word === 'try' ? 'Let it fail' : undefined;
  return renderCode(code, language) + renderLive(code.trim(), { scenario, button });
}
