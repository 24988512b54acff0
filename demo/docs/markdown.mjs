/** The Markdown of the docs, in doc comments and in the texts of the pages, as HTML. */
import MarkdownIt from 'markdown-it';
import anchor from 'markdown-it-anchor';

/** The address of a heading: its words up to a colon, in plain letters. @param {string} heading */
const slugify = (heading) =>
  heading
    .split(':', 1)[0]
    .replace(/’/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

// Doc comments have plain quotes, as code has; pages have printed ones.
const renderer = new MarkdownIt({ typographer: true }).use(anchor, {
  level: [2, 3],
  slugify,
  permalink: anchor.permalink.headerLink({ class: 'anchor' }),
  tabIndex: false,
});

/** Text for HTML. @param {string} text */
export const escape = (text) => renderer.utils.escapeHtml(text);

/** @param {string} code @param {string} language */
export const renderCode = (code, language) =>
  `<pre><code class="language-${language}">${escape(code.trimEnd())}</code></pre>\n`;

/**
 * Writes a code sample.
 *
 * @callback RenderSample
 * @param {string} code
 * @param {string} language
 * @param {readonly string[]} words What stands behind the language.
 */

renderer.renderer.rules.fence = (tokens, index, options, { sample = renderCode }) => {
  const { info, content } = tokens[index];
  const [language, ...words] = info.split(' ');
  return sample(content, language, words);
};

const words = ({ children }) =>
  children
    .filter(({ type }) => type === 'text' || type === 'code_inline')
    .map(({ content }) => content)
    .join('');

/**
 * A text with headings, each of which has an address and is a link to itself.
 *
 * @param {string} text
 * @param {{ sample?: RenderSample }} [options]
 * @returns {{ html: string, contents: readonly { id: string, title: string }[] }} `contents` are the headings of level 2.
 */
export function renderPage(text, options = {}) {
  const tokens = renderer.parse(text, options);
  const contents = tokens.flatMap(({ type, tag, attrs }, index) =>
    type === 'heading_open' && tag === 'h2' ? [{ id: new Map(attrs).get('id'), title: words(tokens[index + 1]) }] : [],
  );
  return { html: renderer.renderer.render(tokens, renderer.options, options), contents };
}

/** Paragraphs and lists. @param {string} [text] */
export const renderText = (text = '') => renderer.render(text, {});

/** A sentence, without a paragraph around it. @param {string} [text] */
export const renderSentence = (text = '') => renderer.renderInline(text, {});
