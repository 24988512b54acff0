/** Every translation that there is, for tests that hold of all of them. */
import en from '../../src/locales/en.js';
import { languages } from '../../src/locales/languages.js';
import type { PluralText, Translation } from '../../src/locales/translation.js';

/** The texts by language. */
export const translations: Readonly<Record<string, Translation>> = Object.fromEntries([
  ['en', en],
  ...(await Promise.all(
    Object.entries(languages).map(async ([language, load]) => [language, (await load()).default] as const),
  )),
]);

/** A branch of a translation; its leaves are texts. */
interface Branch {
  readonly [key: string]: string | Branch;
}

function leavesOf(branch: Branch, way: readonly string[] = []): [way: string, text: string][] {
  return Object.entries(branch).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[[...way, key].join('.'), value]] : leavesOf(value, [...way, key]),
  );
}

/** Every text of a translation with the way to it, such as `errors.config` or `units.Uses.one`. */
export const textsOf = (translation: Translation): [way: string, text: string][] =>
  leavesOf(translation as object as Branch);

/** Counts that a member may read: none, one, few, many, a part, and as many as some languages say with another word. */
const amounts = [0, 0.5, 1, 1.5, 2, 3, 5, 11, 21, 22, 100, 101, 102, 111, 1_000_000];

/** Every text with a count, by the way to it, with the counts that it is made for. */
export function pluralsOf({ units, across, plus }: Translation): [way: string, text: PluralText, counts: number[]][] {
  const records = amounts.filter((count) => Number.isInteger(count) && count > 0 && count < 1000);
  return [
    ...Object.entries(units).map(([unit, text]): [string, PluralText, number[]] => [`units.${unit}`, text, amounts]),
    ['across.credits', across.credits, records.filter((count) => count > 1)],
    ['across.passes', across.passes, records.filter((count) => count > 1)],
    ['plus', plus, records],
  ];
}
