/**
 * A language that nobody speaks: English with accents and room. What stays plain on screen is data, or comes from `Intl`,
 * or was forgotten.
 */

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';

/** How many times as many letters as in English: about what the longest of the real languages take. */
const growth = 1.4;

/** @param {string} text */
function lengthened(text) {
  const letters = text.match(/[a-z]/gi)?.length ?? 0;
  let missing = Math.round(letters * (growth - 1));
  // Vowels are a good third of all letters; what is missing still comes at the end.
  const longer = text.replace(/[aeiouy]/gi, (vowel) => (missing-- > 0 ? vowel + vowel.toLowerCase() : vowel));
  return longer + 'o'.repeat(Math.max(missing, 0));
}

/** @param {string} text */
function disguised(text) {
  if (!/[a-z]/i.test(text)) return text;
  const strange = lengthened(text).replace(/[a-z]/gi, (letter) => accented[plain.indexOf(letter)]);
  // With both ends in sight nothing was cut off, and one text is told from the next.
  return `⟦${strange}⟧`;
}

/**
 * The texts as they would look in that language; the places for values stay where they are.
 *
 * @example
 * registerTranslation('en-XA', pseudo(en));
 *
 * @template T
 * @param {T} texts A text, or a table of texts at any depth.
 * @returns {T}
 */
export function pseudo(texts) {
  return typeof texts === 'string'
    ? disguised(texts)
    : Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, pseudo(value)]));
}
