/** What is read has the documented types, whatever was answered. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { allReaders } from '../../src/api/all-readers.js';
import { chargePeriods } from '../../src/api/benefits.js';
import {
  ApiError,
  type Business,
  type Endpoint,
  HttpClient,
  type Shape,
  createShape,
  endpoints,
} from '../../src/api/index.js';
import { type Reading, askedReaders, isObject, readRecord } from '../../src/api/read.js';
import { type Wanted, answersShape, wantedTree } from '../../src/api/shape.js';
import { parseDay } from '../../src/format/calendar-day.js';
import { benefitsShape, groups, kinds } from '../../src/models/allowance.js';
import { customerShapes, pageShape } from '../../src/models/customer.js';
import { plansShape } from '../../src/models/plan.js';
import { type Answers, abysses, answers, answersOf, answersWith, manyOf, noise, simplest } from '../support/answers.js';
import * as documents from '../support/documents.js';

/** An endpoint: what it may answer, what its answer is once read, and what the widgets ask of it. */
interface Case {
  readonly endpoint: Endpoint<unknown>;
  readonly answers: Answers;
  readonly fields: documents.Fields;
  readonly shapes: readonly { readonly fields: readonly string[] }[];
}

const { coworkerBookingCredits, coworkerExtraServices, coworkerTimePasses } = endpoints.billing;

const search = (endpoint: Endpoint<unknown>, fields: documents.Fields, shape: Case['shapes'][number]): Case => ({
  endpoint,
  answers: answersOf(documents.pageOf(fields)),
  fields: documents.pageOf(fields),
  shapes: [shape],
});

const byId = (endpoint: Endpoint<unknown>, fields: documents.Fields, shape: Case['shapes'][number]): Case => ({
  endpoint,
  answers: answersWith(7, fields),
  fields,
  shapes: [shape],
});

const cases: Readonly<Record<string, Case>> = {
  benefits: {
    endpoint: endpoints.coworkers.benefits,
    answers: answers.benefits,
    fields: documents.benefits,
    shapes: [
      ...['all', 'personal', 'team'].map((scope) => benefitsShape(scope, groups, 'IsFromTariff')),
      ...kinds.flatMap((kind) => [benefitsShape('all', [kind], ''), benefitsShape('all', [kind], 'Id')]),
    ],
  },
  plans: {
    endpoint: endpoints.plans.my,
    answers: answers.plans,
    fields: documents.plans,
    shapes: [plansShape],
  },
  business: {
    endpoint: endpoints.system.business,
    answers: answers.business,
    fields: documents.business,
    shapes: [createShape<Business>()(['Currency.Code', 'TimeZone'])],
  },
  'a search of coworkerbookingcredits': search(
    coworkerBookingCredits.search(),
    documents.coworkerBookingCredit,
    pageShape('BookingCredits'),
  ),
  'a search of coworkerextraservices': search(
    coworkerExtraServices.search(),
    documents.coworkerExtraService,
    pageShape('ExtraServices'),
  ),
  'a search of coworkertimepasses': search(
    coworkerTimePasses.search(),
    documents.coworkerTimePass,
    pageShape('TimePasses'),
  ),
  'one of coworkerbookingcredits': byId(
    coworkerBookingCredits.get(7),
    documents.coworkerBookingCredit,
    customerShapes.BookingCredits,
  ),
  'one of coworkerextraservices': byId(
    coworkerExtraServices.get(7),
    documents.coworkerExtraService,
    customerShapes.ExtraServices,
  ),
  'one of coworkertimepasses': byId(coworkerTimePasses.get(7), documents.coworkerTimePass, customerShapes.TimePasses),
};

// The documented types

/** Complaints about what is found in a place; none where it is as documented. */
type Form = (found: unknown, place: string) => string[];

const be = (what: string, is: (found: unknown) => boolean): Form => {
  return (found, place) => (is(found) ? [] : [`${place} should be ${what}, not ${fc.stringify(found)}`]);
};
const orNull = (form: Form): Form => {
  return (found, place) => (found === null ? [] : form(found, place));
};
const list = (form: Form): Form => {
  return (found, place) =>
    Array.isArray(found)
      ? found.flatMap((item, index) => form(item, `${place}[${index}]`))
      : [`${place} should be a list, not ${fc.stringify(found)}`];
};

/** A plain object; what is not documented in it may be any value that reading makes. */
function record(fields: documents.Fields): Form {
  const forms = new Map(Object.entries(fields).map(([name, content]) => [name, formOf(content)]));
  return (found, place) =>
    isObject(found) && Object.getPrototypeOf(found) === Object.prototype
      ? Object.entries(found).flatMap(([name, inner]) => (forms.get(name) ?? some)(inner, `${place}.${name}`))
      : [`${place} should be a record, not ${fc.stringify(found)}`];
}

const number = be('a finite number', Number.isFinite);
const flag = be('a truth value', (found) => typeof found === 'boolean');
const text = be('a text', (found) => typeof found === 'string' && found.trim() !== '' && !noise.test(found));
const day = be('a day', (found) => typeof found === 'string' && parseDay(found) !== null);
const period = be('a charge period', (found) => (chargePeriods as readonly unknown[]).includes(found));

const formsOfValues: Readonly<Record<documents.Kind, Form>> = {
  number,
  'number?': orNull(number),
  flag,
  'flag?': orNull(flag),
  text: orNull(text),
  currency: orNull(text),
  zone: orNull(text),
  day: orNull(text),
  expiry: orNull(day),
  period: orNull(period),
  ids: orNull(list(number)),
  unread: be('null', (found) => found === null),
};

function formOf(content: documents.Content): Form {
  if (typeof content === 'string') return formsOfValues[content];
  return documents.isList(content) ? list(record(content[0])) : orNull(record(content));
}

/** A field that nobody documented. */
const some: Form = (found, place) => {
  if (typeof found === 'boolean' || found === null) return [];
  if (Array.isArray(found)) return found.flatMap((item, index) => some(item, `${place}[${index}]`));
  if (isObject(found)) return record({})(found, place);
  return (typeof found === 'number' ? number : text)(found, place);
};

// Reading

/** What was read of an answer, and what it was read from. */
interface Found extends Reading {
  readonly from: Record<string, unknown>;
  readonly data: unknown;
}

/**
 * Reads an answer as the client does. `undefined`: it is no answer of this endpoint.
 *
 * @throws whatever reading throws
 */
function read({ endpoint }: Case, answer: string, wanted?: Wanted): Found | undefined {
  const body: unknown = JSON.parse(answer);
  answersShape(body);
  const from = endpoint.unwrap(body);
  if (!from) return undefined;
  const reading: Reading = { skipped: 0 };
  const data = readRecord(from, wanted, reading, endpoint.list, endpoint.readers);
  return { data, from, ...reading };
}

/** The same; `undefined` also where it can't be read. */
function readIfPossible(each: Case, answer: string, wanted?: Wanted): Found | undefined {
  try {
    return read(each, answer, wanted);
  } catch {
    return undefined;
  }
}

/** What is thrown without being documented. */
function undocumentedErrorOf(each: Case, answer: string, wanted?: Wanted): unknown {
  try {
    read(each, answer, wanted);
    return undefined;
  } catch (error) {
    return error instanceof TypeError && error.message === 'not the documented type' ? undefined : error;
  }
}

let hosts = 0;

/** Asks for an answer through a client; an error must be the documented one. */
async function expectApiError(endpoint: Endpoint<unknown>, shape: unknown, answer: string): Promise<void> {
  const baseUrl = `https://${++hosts}.example`;
  sent.set(baseUrl, answer);
  const session = { baseUrl, token: 'maya' };
  const error: unknown = await new HttpClient()
    .get(endpoint, session, { shape: shape as Shape<unknown> | undefined })
    .then(
      () => undefined,
      (reason: unknown) => reason,
    );
  if (error === undefined) return;
  expect(error).to.be.an.instanceOf(ApiError);
  expect((error as ApiError).kind).to.equal('malformed');
  expect((error as ApiError).path).to.equal(endpoint.path);
}

/** A value as a text that no other value has. */
const exact = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, inner: unknown) =>
    Object.is(inner, -0) ? '-0' : inner === Infinity || inner === -Infinity ? `${inner}` : inner,
  );

/** Places with other names than those that were asked for; what has no names below it is a value. */
function wrongNames(found: unknown, wanted: Wanted, place: string): string[] {
  if (Array.isArray(found)) return found.flatMap((item, index) => wrongNames(item, wanted, `${place}[${index}]`));
  if (!isObject(found)) return [];
  const names = Object.keys(wanted);
  return Object.keys(found).join() === names.join()
    ? names.flatMap((name) => wrongNames(found[name], wanted[name] ?? {}, `${place}.${name}`))
    : [place];
}

/** How many records stand where lists of them are documented, less how many are still there after reading. */
function countLost(fields: documents.Fields, from: unknown, data: unknown): number {
  if (!isObject(from) || !isObject(data)) return 0;
  return Object.entries(fields).reduce((lost, [name, content]) => {
    const [sent, kept] = [from[name] ?? null, data[name]];
    if (typeof content === 'string') return lost;
    if (!documents.isList(content)) return lost + countLost(content, sent, kept);
    if (!Array.isArray(kept)) return lost;
    return lost + (Array.isArray(sent) ? sent.length : sent === null ? 0 : 1) - kept.length;
  }, 0);
}

// The emulator can't send all of these: its own JSON gives out long before the deepest, and it writes 1e400 as null.
const sent = new Map<string, string>();
const { fetch } = globalThis;

before(() => {
  globalThis.fetch = (input) => Promise.resolve(new Response(sent.get(new URL(input as string).origin)));
});

after(() => {
  globalThis.fetch = fetch;
});

for (const [name, each] of Object.entries(cases)) {
  describe(`whatever ${name} answers`, function () {
    this.timeout(60_000);
    const { list, readers } = each.endpoint;
    const form = record(each.fields);
    const shapes = each.shapes.map(({ fields }) => wantedTree(fields));
    let any: string[];
    let right: string[];

    before(() => {
      any = manyOf(each.answers.any);
      right = manyOf(each.answers.right, 500);
    });

    /** The fact holds of every answer. */
    async function always(fact: (answer: string) => void, of: keyof Answers = 'any'): Promise<void> {
      for (const [index, answer] of (of === 'any' ? any : right).entries()) {
        try {
          fact(answer);
        } catch {
          throw await simplest(each.answers[of], index, fact);
        }
      }
    }

    /** The fact holds of every answer, as each of the widgets reads it. */
    const ofWidgets = (fact: (found: Found, wanted: Wanted) => void): Promise<void> =>
      always((answer) => {
        for (const wanted of shapes) {
          const found = readIfPossible(each, answer, wanted);
          if (found) fact(found, wanted);
        }
      });

    /** The fact holds of every answer, read as a whole. */
    const ofTheWhole = (fact: (found: Found) => void): Promise<void> =>
      always((answer) => {
        const found = readIfPossible(each, answer);
        if (found) fact(found);
      });

    it('nothing is thrown but the documented error', () =>
      always((answer) => {
        for (const wanted of [undefined, ...shapes]) {
          expect(undocumentedErrorOf(each, answer, wanted)).to.equal(undefined);
        }
      }));

    it('the client throws nothing but an ApiError, whatever it is asked for', async () => {
      const fact = async (answer: string) => {
        for (const shape of [undefined, each.shapes[0]]) await expectApiError(each.endpoint, shape, answer);
      };
      const outcomes = await Promise.allSettled(any.map(fact));
      const index = outcomes.findIndex(({ status }) => status === 'rejected');
      if (index >= 0) throw await simplest(each.answers.any, index, fact);
    });

    it('the client throws nothing but an ApiError, however deep it is', async () => {
      for (const answer of abysses) {
        for (const shape of [undefined, each.shapes[0]]) await expectApiError(each.endpoint, shape, answer);
      }
    });

    it('what a widget asked for has the documented types', () =>
      ofWidgets(({ data }) => {
        expect(form(data, name).join('\n')).to.equal('');
      }));

    it('the whole of it has the documented types', () =>
      ofTheWhole(({ data }) => {
        expect(form(data, name).join('\n')).to.equal('');
      }));

    it('a widget finds the fields that it asked for, and no others', () =>
      ofWidgets(({ data }, wanted) => {
        expect(wrongNames(data, wanted, name)).to.deep.equal([]);
      }));

    it('what a widget asks for is read as in the whole', () => {
      for (const path of each.shapes.flatMap(({ fields }) => fields)) {
        const name = path.slice(path.lastIndexOf('.') + 1);
        expect(askedReaders.get(name), name).to.equal(allReaders.get(name));
      }
    });

    it('the whole of it has the fields that were sent', () =>
      ofTheWhole(({ data, from }) => {
        expect(Object.keys(data as object)).to.deep.equal(Object.keys(from));
      }));

    it('every record is there or counted as skipped', () =>
      ofWidgets(({ data, from, skipped }) => {
        expect(countLost(each.fields, from, data)).to.equal(skipped);
      }));

    it('nothing is skipped of an answer in order', () =>
      always((answer) => {
        for (const wanted of [undefined, ...shapes]) expect(read(each, answer, wanted)?.skipped).to.equal(0);
      }, 'right'));

    it('read twice it is the same, and it is left as it was', () =>
      always((answer) => {
        let sent: string | undefined;
        for (const wanted of [undefined, ...shapes]) {
          const first = readIfPossible(each, answer, wanted);
          if (!first) continue;
          sent ??= exact(each.endpoint.unwrap(JSON.parse(answer)));
          expect(exact(first.from)).to.equal(sent);
          expect(exact(readIfPossible(each, answer, wanted)?.data)).to.equal(exact(first.data));
        }
      }));

    it('what was read reads as itself', () =>
      ofWidgets(({ data }, wanted) => {
        const again: Reading = { skipped: 0 };
        expect(exact(readRecord(data as Record<string, unknown>, wanted, again, list, readers))).to.equal(exact(data));
        expect(again.skipped).to.equal(0);
      }));
  });
}
