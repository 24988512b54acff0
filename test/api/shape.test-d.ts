/** What does not compile is the fact here: `npx tsc --project test` is the runner. */
import type { MyBenefits } from '../../src/api/benefits.js';
import { endpoints } from '../../src/api/endpoints.js';
import type { Answer, HttpClient } from '../../src/api/http-client.js';
import type { Contract, MyPlans } from '../../src/api/plans.js';
import { type Path, type Shape, type Shaped, createShape } from '../../src/api/shape.js';

/** `true` if every value of the first is one of the second. */
type Within<A, B> = [A] extends [B] ? true : false;
/** `true` if each takes all values of the other. */
type Equal<A, B> = [Within<A, B>, Within<B, A>] extends [true, true] ? true : false;

const benefits = createShape<MyBenefits>()(['Personal.BookingCredits.Name', 'Personal.BookingCredits.ExpireDate']);
type Benefits = typeof benefits.type;

const currency = createShape<MyBenefits>()(['Team.BookingCredits.Business.Currency.Code']);
type Location = NonNullable<(typeof currency.type)['Team']>['BookingCredits'][number]['Business'];

/** Each line is a fact that would not compile if it were not so. */
export const facts = {
  'a nullable object stays nullable': true satisfies Within<null, Benefits['Personal']>,
  'a list is one of records cut down to what was asked for': true satisfies Equal<
    NonNullable<Benefits['Personal']>['BookingCredits'],
    { Name: string | null; ExpireDate: string | null }[]
  >,
  'every level may be null': true satisfies Equal<Location, { Currency: { Code: string | null } | null } | null>,
  'a path ends in a value': true satisfies Equal<Path<{ A: { B: { C: number }[] } | null; D: string }>, 'A.B.C' | 'D'>,
  'a list has no step of its own in a path': true satisfies Equal<Path<{ A: number | null }[]>, 'A'>,
  'a list may be the whole answer': true satisfies Equal<
    Shaped<{ A: number; B: { C: string; D: string } }[], 'B.C'>,
    { B: { C: string } }[]
  >,
  'every documented field of a contract can be asked for': true satisfies Within<
    `Records.${Exclude<keyof Contract, 'Schedules'>}`,
    FirstSteps<Path<MyPlans>>
  >,
};

type FirstSteps<P extends string> = P extends `${infer A}.${infer B}.${string}` ? `${A}.${B}` : P;

/** Reads an answer in the ways that are allowed, and in those that are not. */
export function read({ Personal, ...rest }: Benefits): unknown[] {
  return [
    Personal?.BookingCredits.map(({ Name }) => Name?.toUpperCase()),
    // @ts-expect-error `Personal` may be null.
    Personal.BookingCredits,
    // @ts-expect-error A name may be null.
    Personal?.BookingCredits.map(({ Name }) => Name.length),
    // @ts-expect-error The field was not asked for.
    Personal?.BookingCredits[0]?.Id,
    // @ts-expect-error The list was not asked for.
    Personal?.TimePasses,
    // @ts-expect-error The team was not asked for.
    rest.Team,
  ];
}

export const refusedPaths = [
  // @ts-expect-error A misspelt field is no path.
  createShape<MyBenefits>()(['Personal.BookingCredits.Nmae']),
  // @ts-expect-error The API’s own misspelling is the name: CaneBeUsedForBookings.
  createShape<MyBenefits>()(['Personal.BookingCredits.CanBeUsedForBookings']),
  // @ts-expect-error One good path does not excuse another.
  createShape<MyBenefits>()(['Personal.BookingCredits.Name', 'Personal.BookingCredits.Nmae']),
  // @ts-expect-error A list without a field would bring everything.
  createShape<MyBenefits>()(['Personal.BookingCredits']),
  // @ts-expect-error A list has no index in a path.
  createShape<MyBenefits>()(['Personal.BookingCredits.0.Name']),
  // @ts-expect-error The path goes on below a text.
  createShape<MyBenefits>()(['Personal.BookingCredits.Name.length']),
  // @ts-expect-error The path is another endpoint’s.
  createShape<MyPlans>()(['Personal.BookingCredits.Name']),
];

/** The client gives what the shape asked for, and everything without one. */
export const answers = (client: HttpClient): [Promise<Answer<Benefits>>, Promise<Answer<MyBenefits>>] => [
  client.get(endpoints.coworkers.benefits, { baseUrl: '/' }, { shape: benefits }),
  client.get(endpoints.coworkers.benefits, { baseUrl: '/' }),
];

// @ts-expect-error One shape is not another.
export const mistaken: Shape<typeof currency.type> = benefits;
export const right: Shape<typeof currency.type> = currency;

/** A shape fits the endpoint whose answer it is of. */
export const misplaced = (client: HttpClient) =>
  // @ts-expect-error The shape is of the benefits, the endpoint is that of the plans.
  client.get(endpoints.plans.my, { baseUrl: '/' }, { shape: benefits });
