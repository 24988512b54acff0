/**
 * How a text is written into each language of the snippets, so that it is read there as what it was. Whatever could make the
 * source look like another, lines and directions that nobody sees, is written by its number.
 */

/** Some characters, and with them those that turn the direction of what follows. */
const oneOf = (characters) => new RegExp(`[${characters}\\u202a-\\u202e\\u2066-\\u2069]`, 'g');

const names = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const numbered = (character) => `&#${character.charCodeAt(0)};`;

const entity = (character) => names[character] ?? numbered(character);

/** As text in HTML. */
export const htmlText = (text) => text.replace(oneOf('&<>'), entity);

/** As an attribute of HTML, on one line. */
export const htmlAttribute = (name, text) => `${name}="${text.replace(oneOf('&<>"\\t\\n\\r'), entity)}"`;

/** As text in a template of Vue, where `{{` would begin an expression. */
export const vueText = (text) => htmlText(text).replaceAll('{', entity);

const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** In a `<script>` neither `</script` nor `<!--` may be read by the parser of HTML. `<` stands in strings alone. */
const inScript = (source) => source.replace(oneOf('<\\u2028\\u2029'), escaped);

/** JSON that may stand in a `<script>`. */
export const jsonInScript = (value) => inScript(JSON.stringify(value, null, 2));

/** As a string of JavaScript in single quotes, that may stand in a `<script>` and in the braces of JSX. */
export const jsString = (text) =>
  `'${inScript(JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'"))}'`;

/** Whether a text means nothing else in HTML, JSX and the templates of Svelte and Angular, in double quotes or between tags. */
export const isPlain = (text) => /^[\p{L}\p{M}\p{N} .,:;!?'’()/_%#=+-]*$/u.test(text);

/** As a string of PHP in single quotes. */
export const phpString = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`;

/**
 * As an attribute of a WordPress shortcode. A bracket would end it, and a backslash would be taken away; entities by number
 * are left as they are.
 */
export const shortcodeAttribute = (name, text) =>
  `${name}="${text.replace(oneOf(`&<>"'[\\]\\\\\\t\\n\\r`), numbered)}"`;

/** The attributes of a WordPress block, as its editor writes them into the comment that stands for the block. */
export const blockAttributes = (values) =>
  JSON.stringify(values)
    .replaceAll('\\"', '\\u0022')
    .replaceAll('--', '\\u002d\\u002d')
    .replace(oneOf('<>&\\u2028\\u2029'), escaped);
