/**
 * The colour scheme and the tokens, in CSS. Colour scheme here and not on the page: the page's own stays as it is.
 *
 * @param {import('../choice.js').Choice} choice
 * @returns {string} Empty where there is nothing to say.
 */
export function styleSheet({ tag, colorScheme, tokens }) {
  const declarations = [
    ...(colorScheme ? [`color-scheme: ${colorScheme};`] : []),
    ...tokens.map(({ name, value }) => `${name}: ${value};`),
  ];
  return declarations.length ? [`${tag} {`, ...declarations.map((line) => `  ${line}`), '}', ''].join('\n') : '';
}
