/** What a design token takes. */

/** Names, numbers with units, hashes, and functions of these: nothing that ends a declaration, loads a file or begins a comment. */
const value = /^[\w\s#%.,()+*/-]{1,100}$/;
const harmful = /\/\*|\burl\s*\(|\bimage/i;

const isBalanced = (text) => {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth++;
    if (character === ')' && --depth < 0) return false;
  }
  return depth === 0;
};

/**
 * Whether a text may stand in a style sheet as the value of a token. Whether CSS knows it is for the browser to say.
 *
 * @param {string} text
 */
export const isTokenValue = (text) => /\S/.test(text) && value.test(text) && !harmful.test(text) && isBalanced(text);

/** A property that takes what a token takes, by the token's kind. */
export const propertyOf = { color: 'color', length: 'inline-size' };
