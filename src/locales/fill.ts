/**
 * Puts values into a text: `#` is the first, `@` the second. What stands in brackets is left out where its value is empty.
 *
 * @example
 * fill('Changes to @[ on #]', '1 May', 'Desk'); // 'Changes to Desk on 1 May'
 */
export const fill = (text: string, first = '', second = ''): string =>
  // A function, because a value may hold what a replacement text means something by.
  text.replace(/\[(.*?)\]|[#@]/g, (place, part?: string) =>
    part ? (part.includes('@') ? second : first) && fill(part, first, second) : place === '#' ? first : second,
  );
