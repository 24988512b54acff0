/** What the figures are held to. */

/**
 * @typedef {object} Bar
 * @property {string} name
 * @property {number} figure
 * @property {number} limit
 * @property {string} unit
 * @property {boolean} isInside
 */

const own = ['nx-widgets, npm', 'nx-widgets, cdn'];

/** @returns {Bar[]} */
export function barsOf({ panels, tasks, sizes }) {
  const bar = (name, figure, limit, unit) => ({ name, figure, limit, unit, isInside: figure <= limit });
  return [
    ...own.flatMap((name) => [
      bar(`CPU of one panel, to that by hand: ${name}`, panels[1][name].ratio, 1.25, '×'),
      bar(`CPU of 100 panels, to that by hand: ${name}`, panels[100][name].ratio, 1.5, '×'),
      bar(`DOM mutations of an unchanged refresh of 100 panels: ${name}`, panels[100][name].unchangedMutations, 0, ''),
      bar(`Requests of 100 panels: ${name}`, panels[100][name].requests, 1, ''),
      bar(`Longest task of one panel, CPU 4 times slower: ${name}`, tasks[name].longest, 50, ' ms'),
    ]),
    ...['rollup', 'esbuild'].flatMap((bundler) => [
      bar(
        `First widget with Lit, ${bundler}`,
        sizes.entries['nx-widgets/define/nx-benefits-panel'][bundler],
        10_500,
        ' bytes',
      ),
      bar(`All three widgets with Lit, ${bundler}`, sizes.entries['nx-widgets'][bundler], 16_500, ' bytes'),
    ]),
    bar('All three widgets, cdn/nx-widgets.js', sizes.files['cdn/nx-widgets.js'], 16_500, ' bytes'),
  ];
}
