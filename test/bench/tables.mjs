/** The figures as Markdown. */

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const count = new Intl.NumberFormat('en');
const kilobytes = (bytes) => count.format(Math.round(bytes / 1000));

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index ? '---:' : '---'))), ...rows.map(line)].join('\n');
}

const drawings = (byVariant) =>
  table(
    ['', 'CPU ms', 'to by hand', 'script', 'layout', 'style', 'drawn after ms', 'heap kB', 'nodes', 'requests'],
    Object.entries(byVariant).map(([name, figures]) => [
      name,
      number.format(figures.task),
      `${figures.ratio.toFixed(2)}×`,
      ...[figures.script, figures.layout, figures.style, figures.drawn].map((value) => number.format(value)),
      kilobytes(figures.heap),
      count.format(figures.nodes),
      count.format(figures.requests),
    ]),
  );

const refreshes = (byVariant) =>
  table(
    ['', 'unchanged CPU ms', 'mutations', 'changed CPU ms', 'mutations'],
    Object.entries(byVariant).map(([name, { unchanged, unchangedMutations, changed, changedMutations }]) => [
      name,
      number.format(unchanged),
      count.format(unchangedMutations),
      number.format(changed),
      count.format(changedMutations),
    ]),
  );

/**
 * @param {object} figures
 * @param {readonly import('./bars.mjs').Bar[]} bars
 */
export function tablesOf({ browser, panels, records, tasks, sizes, answers }, bars) {
  return [
    `${browser}, medians`,
    ...Object.entries(panels).flatMap(([panels, byVariant]) => [
      `### Panels: ${panels}`,
      drawings(byVariant),
      'Refresh of all of them',
      refreshes(byVariant),
    ]),
    '### 10,000 records in one panel',
    drawings(records),
    'Refresh',
    refreshes(records),
    '### Longest task of one panel, CPU 4 times slower',
    table(
      ['', 'ms'],
      Object.entries(tasks).map(([name, { longest }]) => [name, number.format(longest)]),
    ),
    '### Bytes, brotli',
    table(
      ['', 'rollup', 'esbuild', 'rollup, beside Lit', 'esbuild, beside Lit'],
      Object.entries(sizes.entries).map(([entry, { rollup, esbuild, rollupBesideLit, esbuildBesideLit }]) => [
        entry,
        ...[rollup, esbuild, rollupBesideLit, esbuildBesideLit].map((bytes) => count.format(bytes)),
      ]),
    ),
    table(
      ['', 'as published'],
      Object.entries(sizes.files).map(([file, bytes]) => [file, count.format(bytes)]),
    ),
    '### Bytes of a member’s benefits and plans',
    table(
      ['', 'whole', 'shaped', 'whole, brotli', 'shaped, brotli'],
      Object.entries(answers).map(([member, { whole, shaped, wholeBrotli, shapedBrotli }]) => [
        member,
        ...[whole, shaped, wholeBrotli, shapedBrotli].map((bytes) => count.format(bytes)),
      ]),
    ),
    '### Bars',
    table(
      ['', 'figure', 'bar', ''],
      bars.map(({ name, figure, limit, unit, isInside }) => [
        name,
        `${count.format(Number(figure.toFixed(2)))}${unit}`,
        `${count.format(limit)}${unit}`,
        isInside ? 'inside' : '**outside**',
      ]),
    ),
  ].join('\n\n');
}
