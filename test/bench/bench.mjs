/**
 * `npm run bench`: the benefits panel beside the same one by hand, in React, and in Lit without care; the sizes of what is
 * published; and what `_shape` saves. Prints Markdown, and writes the figures into results.json beside this file.
 *
 * `--strict` exits with 1 when a figure is outside its bar. `--rounds 1` takes so many samples of everything, for a first look,
 * and writes no file.
 */
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import prettier from 'prettier';
import { openBrowser } from '../hosts/site.mjs';
import { measureAnswers } from './answers.mjs';
import { barsOf } from './bars.mjs';
import { startPages } from './pages.mjs';
import { measureSizes } from './sizes.mjs';
import { tablesOf } from './tables.mjs';
import { traceTasks } from './tasks.mjs';
import { baseline, variants } from './variants.mjs';
import { visit } from './visit.mjs';

const { rounds: atMost, strict } = parseArgs({
  options: { rounds: { type: 'string' }, strict: { type: 'boolean' } },
}).values;

const results = new URL('results.json', import.meta.url);

/** How often each page is visited, by its number of panels; one more visit before is not counted. */
const rounds = { 1: 9, 10: 9, 100: 9, 500: 3 };

/** The same for the page with many records, and for the slow processor. */
const roundsOfRecords = 3;
const roundsOfTasks = 9;

/** How many times slower a phone of the lower middle class is taken to be. */
const slowdown = 4;

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Takes samples of all variants in turns, each round beginning with another one, so that what else the machine does
 * spreads over all of them.
 *
 * @param {number} usual How many rounds, unless the command line says otherwise.
 * @param {(variant: import('./variants.mjs').Variant) => Promise<Record<string, number>>} sample
 * @returns {Promise<Record<string, Record<string, number>>>} Medians by variant. `ratio`: median of what the task duration is to
 *   that of the baseline in the same round.
 */
async function inTurns(usual, sample) {
  const count = atMost ? Number(atMost) : usual;
  for (const variant of variants) await sample(variant);
  const samples = Object.fromEntries(variants.map(({ name }) => [name, []]));
  for (let round = 0; round < count; round++) {
    for (let turn = 0; turn < variants.length; turn++) {
      const variant = variants[(round + turn) % variants.length];
      samples[variant.name].push(await sample(variant));
    }
  }
  return Object.fromEntries(
    Object.entries(samples).map(([name, taken]) => {
      const medians = Object.keys(taken[0]).map((key) => [key, median(taken.map((one) => one[key]))]);
      const ratios = taken.map(({ task }, round) => task / samples[baseline][round].task);
      return [name, { ...Object.fromEntries(medians), ...(taken[0].task && { ratio: median(ratios) }) }];
    }),
  );
}

/** What a page takes from the navigation to the moment when nothing is left to be done, and then what refreshes take. */
const drawing = (pages, browser, options) => async (variant) => {
  const page = pages.page(variant, options);
  const { tag } = variant;
  const open = await visit(browser, page.url, tag);
  const { task, script, layout, style } = await open.read();
  const requests = await page.requests();
  await open.collectGarbage();
  const { heap, nodes } = await open.read();
  const unchanged = await open.refresh();
  await page.change(100);
  const changed = await open.refresh();
  const unchangedMutations = await open.mutationsOfRefresh();
  await page.change(101);
  const changedMutations = await open.mutationsOfRefresh();
  await open.leave();
  return {
    ...{ task, script, layout, style, drawn: open.drawn, heap, nodes, requests },
    ...{ unchanged, unchangedMutations, changed, changedMutations },
  };
};

/** The longest task of a page with one panel, on a slow processor. */
const longestTask = (pages, browser) => async (variant) => {
  let end;
  const prepare = async (page) => (end = await traceTasks(page));
  const open = await visit(browser, pages.page(variant).url, variant.tag, { slowdown, prepare });
  const longest = await end();
  await open.leave();
  return { longest };
};

/** Rounded to what can be told apart; what is counted stays as it is. */
const rounded = (_, value) =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;

const pages = await startPages();
const browser = await openBrowser();
try {
  const panels = {};
  for (const [count, times] of Object.entries(rounds)) {
    console.error(`${count} panels…`);
    panels[count] = await inTurns(times, drawing(pages, browser, { panels: Number(count) }));
  }
  console.error('10,000 records…');
  const records = await inTurns(roundsOfRecords, drawing(pages, browser, { scenario: '~huge' }));
  console.error('A slow processor…');
  const tasks = await inTurns(roundsOfTasks, longestTask(pages, browser));
  console.error('Sizes…');
  const figures = {
    browser: await browser.version(),
    node: process.version,
    cores: availableParallelism(),
    rounds: { ...rounds, records: roundsOfRecords, tasks: roundsOfTasks },
    panels,
    records,
    tasks,
    sizes: await measureSizes(),
    answers: await measureAnswers(pages.origin),
  };
  const bars = barsOf(figures);
  if (!atMost) {
    const json = JSON.stringify({ ...figures, bars }, rounded);
    await writeFile(results, await prettier.format(json, { parser: 'json', printWidth: 120 }));
  }
  console.log(tablesOf(figures, bars));
  if (strict && bars.some(({ isInside }) => !isInside)) process.exitCode = 1;
} finally {
  await browser.close();
  await pages.stop();
}
