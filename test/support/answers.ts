/**
 * Arbitrary answers of the API: documents of the right form in which now and then something is missing, of another
 * type, too large, too deep or hostile. An answer is its JSON text, because JSON can say more than `JSON.stringify`
 * does: `1e400`, `-0`, a field named `__proto__`, a name twice.
 *
 * No text in it has a word of {@link noise}, so that such a word on the page is never the server's.
 */
import fc from 'fast-check';
import { hostileStrings } from '../../demo/emulator/distort/hostile.mjs';
import * as documents from './documents.js';
import { calendarDay } from './records.js';

/** Arbitrary JSON texts. */
type Json = fc.Arbitrary<string>;

/** Words that a page shows when a program did not know what it had. */
export const noise = /undefined|NaN|null|Infinity|∞|\[object/;

const written = (value: unknown): string => JSON.stringify(value);
const one = (...values: readonly unknown[]): Json => fc.constantFrom(...values.map(written));
/** A choice of which the first is the simplest; weights are shares. */
const mostly = (...choices: readonly (readonly [weight: number, arbitrary: Json])[]): Json =>
  fc.oneof({ withCrossShrink: true }, ...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));

// Values

const isCalm = (text: string): boolean => !noise.test(text);
const anyText = fc
  .oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      ...hostileStrings,
      '\uD83D',
      '\uDC4D\uD83D',
      '\u0000',
      '\u202E',
      '# @ [#] $& $1',
      '{id}',
      'å'.repeat(9000),
    ),
  )
  .filter(isCalm)
  .map(written);
const name = mostly([4, one('Room money', 'Day pass', 'Resident desk', 'مكتب')], [2, anyText]);

/** A finite number, as JSON has it or as a text. */
const number = mostly(
  [6, fc.integer({ min: -50, max: 500 }).map(String)],
  [2, fc.integer({ min: -9999, max: 99_999 }).map((cents) => String(cents / 100))],
  [1, fc.double({ noNaN: true, noDefaultInfinity: true }).map(String)],
  [
    1,
    fc.constantFrom('-0', '1e308', '-1e308', '1.7976931348623157e308', '5e-324', '9007199254740993', '-1e21', '59.999'),
  ],
  [1, one('12.5', ' 7 ', '-0', '1e3', '-1e308', '1e308', '0x10')],
);
/** What looks as if it were one. */
const noNumber = mostly(
  [1, fc.constantFrom('1e400', '-1e400')],
  [1, one('1e400', '-1e400', '', ' ', '1,5', '12 h', '٣', '1_000', true, [], [5], ['5'], { toString: null })],
);
const flag = mostly([4, one(false, true)], [1, one('false', 'True', 0, 1, '0', '1')]);
const day = mostly(
  [4, fc.integer({ min: -10, max: 10 }).map((days) => written(`${calendarDay(days)}T23:59:59Z`))],
  [2, fc.integer({ min: -9000, max: 9000 }).map((days) => written(`${calendarDay(days)}T00:00:00`))],
  [1, one('0001-01-01T00:00:00', '9999-12-31T23:59:59Z', '2024-02-29', '1970-01-01T00:00:00.123+14:00', '+275760-09')],
);
const noDay = one('', 'soon', '2026-02-30', '30/04/2026', 1777500000, '-271821-04', '+275760-10', '2026-4-3', {}, true);
const nothing = fc.constant('null');
const perhaps = (arbitrary: Json): Json => mostly([3, arbitrary], [1, nothing]);
const maybe = (arbitrary: Json): Json => mostly([1, arbitrary], [1, nothing]);

/** By what a field holds. */
const values: Readonly<Record<documents.Kind, Json>> = {
  number,
  'number?': perhaps(number),
  flag,
  'flag?': perhaps(flag),
  text: perhaps(mostly([3, name], [1, anyText])),
  currency: perhaps(mostly([4, one('EUR', 'JPY', 'KWD', 'abc')], [1, name])),
  zone: perhaps(mostly([4, one('Europe/Lisbon', 'Pacific/Apia', 'UTC', 'Etc/GMT+12')], [1, name])),
  day: maybe(mostly([6, day], [1, noDay])),
  expiry: maybe(day),
  period: perhaps(one('Minutes', 'Days', 'Weeks', 'Months', 'Uses', 'FourWeekMonths', 1, 6, '5', 7, 'Fortnights')),
  ids: maybe(fc.array(number, { maxLength: 3 }).map((ids) => `[${ids.join()}]`)),
  unread: nothing,
};

// Names that mean something to JavaScript, and names of fields in places where they don't belong.
const fieldName = mostly(
  [
    3,
    one(
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'valueOf',
      'toJSON',
      'then',
      'length',
      'hasOwnProperty',
      '',
    ),
  ],
  [3, one('Records', 'Contracts', 'TimePasses', 'Personal', 'Id', 'Used', 'ExpireDate', 'TotalUses', 'ChargePeriod')],
  [1, anyText],
);

/** Any JSON at all. */
const anything: Json = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    mostly([2, nothing], [2, anyText], [2, number], [1, noNumber], [1, flag], [1, day], [1, noDay]),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join()}]`),
    fc.array(fc.tuple(fieldName, tie('value')), { maxLength: 3 }).map(objectOf),
  ),
})).value;

/** As many arrays, or objects in each other. */
const nest = (depth: number, [opening, closing]: readonly [string, string]): string =>
  `${opening.repeat(depth)}1${closing.repeat(depth)}`;
const nestings = [
  ['[', ']'],
  ['{"Personal":', '}'],
  ['{"Records":[', ']}'],
] as const;
const deep: Json = fc
  .tuple(fc.integer({ min: 1, max: 300 }), fc.constantFrom(...nestings))
  .map(([depth, kind]) => nest(depth, kind));

function objectOf(fields: readonly (readonly [name: string, value: string])[]): string {
  return `{${fields.map(([name, value]) => `${name}:${value}`).join()}}`;
}

// Documents

/** How often something is wrong: once in so many values. `Infinity`: never. */
type Odds = number;

/**
 * Now and then something else, or (as an empty text) nothing at all, which is the simplest: so what is left of an answer
 * that fails is what it fails by.
 */
const or = (odds: Odds, right: Json, wrong: Json = noNumber): Json =>
  odds === Infinity
    ? right
    : mostly([1, fc.constant('')], [odds * 4, right], [2, anything], [1, wrong], [1, nothing], [1, deep]);

/** A record, whose fields may be missing, something else, or not the only ones. */
function record(odds: Odds, fields: documents.Fields): Json {
  const entries = Object.entries(fields);
  const extra = fc.array(fc.tuple(fieldName, anything), { maxLength: 2 });
  return fc
    .tuple(fc.tuple(...entries.map(([, content]) => or(odds, valueOf(odds, content)))), mostlyNone(odds, extra))
    .map(([values, more]) =>
      objectOf([
        ...entries.flatMap(([name], index) => (values[index] ? [[written(name), values[index]] as const] : [])),
        ...more,
      ]),
    );
}

function valueOf(odds: Odds, content: documents.Content): Json {
  if (typeof content === 'string') return values[content];
  if (!documents.isList(content)) return perhaps(record(odds, content));
  const [item] = content;
  return list(odds, record(odds, item));
}

const mostlyNone = <T>(odds: Odds, some: fc.Arbitrary<T[]>): fc.Arbitrary<T[]> =>
  odds === Infinity
    ? fc.constant<T[]>([])
    : fc.oneof(
        { withCrossShrink: true },
        { weight: odds, arbitrary: fc.constant<T[]>([]) },
        { weight: 1, arbitrary: some },
      );

/** A list of records, some of them several times, or one record in its place. */
function list(odds: Odds, item: Json): Json {
  const several = fc.tuple(or(odds, item, nothing), fc.constantFrom(1, 1, 1, 3));
  const items = fc
    .array(several, { minLength: 1, maxLength: 4 })
    .map((found) => `[${found.flatMap(([text, times]) => (text ? Array<string>(times).fill(text) : [])).join()}]`);
  const empty = fc.constant('[]');
  return odds === Infinity ? mostly([1, empty], [8, items]) : mostly([1, empty], [8, items], [1, item]);
}

/** In each of the envelopes. */
const plans = (odds: Odds): Json =>
  fc
    .tuple(valueOf(odds, documents.plans.Records), fc.constantFrom('', 'Records', 'Contracts', 'Plans'))
    .map(([contracts, envelope]) =>
      envelope ? `{"CurrentPage":1,${written(envelope)}:${contracts},"HasNextPage":false}` : contracts,
    );

const anyJson: Json = fc
  .jsonValue()
  .map(written)
  // `null` outside of texts is no word.
  .filter((text) => isCalm(text.replace(/("(?:\\.|[^"\\])*")|null/g, '$1')));

/** What an endpoint may answer. */
export interface Answers {
  /** Nearly right, quite wrong, or any JSON. */
  readonly any: fc.Arbitrary<string>;
  /** Right in every value. */
  readonly right: fc.Arbitrary<string>;
}

const answersBy = (document: (odds: Odds) => Json): Answers => ({
  any: mostly([9, document(40)], [3, document(6)], [1, anything], [1, anyJson], [1, deep]),
  right: document(Infinity),
});

/** Answers of this form. */
export const answersOf = (fields: documents.Fields): Answers => answersBy((odds) => record(odds, fields));

/** Such answers with this id; of a name that is there twice, the last one counts. */
export function answersWith(id: number, fields: documents.Fields): Answers {
  const { any, right } = answersOf(fields);
  const withId = (text: string) => (/^\{.+\}$/s.test(text) ? `${text.slice(0, -1)},"Id":${id}}` : text);
  const otherId = anything.map((value) => `{"Id":${value}}`);
  return { any: mostly([8, any.map(withId)], [2, any], [1, otherId]), right: right.map(withId) };
}

/** By the endpoint that answers. */
export const answers = {
  benefits: answersOf(documents.benefits),
  plans: answersBy(plans),
  business: answersOf(documents.business),
};

/** What a whole API may answer: the body for each of these paths, in one JSON object. */
export const anyApi = (of: Readonly<Record<string, Answers>>): fc.Arbitrary<string> =>
  fc
    .tuple(...Object.values(of).map(({ any }) => any))
    .map((bodies) => objectOf(Object.keys(of).map((path, index) => [written(path), bodies[index] ?? 'null'])));

/** Answers nested so deeply that what reads them level by level runs out of stack: up to 100,000 levels. */
export const abysses: readonly string[] = [2_000, 20_000, 100_000].flatMap((depth) =>
  nestings.flatMap((kind) => [nest(depth, kind), `{"Personal":{"Extra":${nest(depth, kind)}},"Records":[]}`]),
);

/** With it the answers are always the same ones, but for their days, which are near today. */
const seed = 20_260_430;

/** The answers that a fact is tried with. */
export const manyOf = (arbitrary: fc.Arbitrary<string>, numRuns = 2000): string[] =>
  fc.sample(arbitrary, { seed, numRuns });

/**
 * Tries the answer at an index again, and simpler ones as long as they fail too.
 *
 * @returns what fails, as it is on the wire, and how to come back to it
 */
export async function simplest(
  arbitrary: fc.Arbitrary<string>,
  index: number,
  fact: (answer: string) => unknown,
): Promise<Error> {
  const property = fc.asyncProperty(arbitrary, async (answer) => {
    await fact(answer);
  });
  const { counterexample, errorInstance } = await fc.check(property, {
    seed,
    path: String(index),
    numRuns: 1,
    // What was found until then is simple enough.
    interruptAfterTimeLimit: 20_000,
  });
  const reason = errorInstance instanceof Error ? errorInstance.message : 'It did not fail again.';
  const answer = counterexample?.[0] ?? manyOf(arbitrary, index + 1)[index];
  return new Error(`${reason}\nThe answer: ${String(answer)}\nSimplified from answer ${index} of seed ${seed}`, {
    cause: errorInstance,
  });
}
