/** What a failure says, to the member and in the console: in the words of the sources. */
import { ApiError } from 'nx-widgets/api';
import { escape } from './markdown.mjs';
import { renderSample } from './samples.mjs';

/** @type {{ default: Record<string, any> }} As the build has them; the package keeps its texts to itself. */
const { default: en } = await import(new URL('../../build/locales/en.js', import.meta.url).href);

/** @param {string} key Such as `errors.config`. */
const textOf = (key) => key.split('.').reduce((texts, name) => texts[name], en);

/** The widget that all examples of failures show. */
const widget = { tag: 'nx-credit-meter', path: '/api/public/coworkers/profiles/current/benefits' };

const figure = (title, content) => `<figure class="said"><figcaption>${title}</figcaption>${content}</figure>\n`;

/**
 * Samples as everywhere, and two more: `member` holds the name of a text and becomes the text; `console` holds what an
 * error is made of and becomes its message.
 *
 * @type {import('./markdown.mjs').RenderSample}
 */
export function renderFailure(code, language, words) {
  if (language === 'member') {
    return figure('The member reads', `<blockquote><p>${escape(textOf(code.trim()))}</p></blockquote>`);
  }
  if (language === 'console') {
    const { kind, ...init } = JSON.parse(code);
    const { message } = new ApiError(kind, { path: widget.path, ...init });
    return figure('The console says', renderSample(`<${widget.tag}> ${message}`, 'text', []));
  }
  return renderSample(code, language, words);
}
