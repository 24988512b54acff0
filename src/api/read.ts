import {
  type BenefitsOfScope,
  type BookingCredit,
  type CreditBusiness,
  type Currency,
  type ExtraService,
  type ExtraServiceType,
  type TimePass,
  type TimePassType,
  chargePeriods,
} from './benefits.js';
import { parseDay } from '../format/calendar-day.js';
import type { CoworkerBookingCredit, CoworkerExtraService, CoworkerTimePass, Page } from './billing.js';
import type { Business, BusinessCurrency, Country } from './businesses.js';
import type { Contract, ContractCoworker, IssuedBy, MyPlans, Tariff } from './plans.js';
import type { Wanted } from './shape.js';

/** What reading leaves behind beside the value. */
export interface Reading {
  /** Records left out because one of their values could not be read. */
  skipped: number;
}

/** Turns the value of a field into its documented type, or throws {@link unreadable}. */
type Read = (value: unknown) => unknown;

/** How fields are read, by their names. */
export type Readers = ReadonlyMap<string, Read>;

/** Thrown for a value that can't be what it should. One object for all: 10,000 bad records must not collect 10,000 stacks. */
const unreadable = new TypeError('not the documented type');

/** Whether a value is an object that may have fields. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as it would be written. Objects are not: one from outside may have a `toString` that is none. */
const written = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** A number; also one that arrives as text, as the prices of published plans do. */
const number: Read = (value) => {
  const found = typeof value === 'string' && value.trim() ? Number(value) : value;
  if (typeof found !== 'number' || !Number.isFinite(found)) throw unreadable;
  return found;
};

/** A number that only adds to its record: what can't be read is `null`. */
export const detail: Read = (value) => {
  try {
    return number(value);
  } catch {
    return null;
  }
};

/** A count, or `null` for unlimited. */
const count: Read = (value) => (value == null ? null : number(value));

/** A truth value; also as text or 0 and 1. A missing one is `false`. */
export const flag: Read = (value) => /^(true|1)$/i.test(written(value));

/** A truth value whose lack must not be read as a no. */
const answer: Read = (value) => flag(value) || (/^(false|0)$/i.test(written(value)) ? false : null);

/** A day and time in ISO 8601, kept as the text that was sent since its calendar day is what counts; or `null` for never. */
const expiry: Read = (value) => {
  if (value == null) return null;
  if (typeof value !== 'string' || parseDay(value) === null) throw unreadable;
  return value;
};

/** A text. A blank one, and what is no text, reads as `null`: a record without its label is still worth showing. */
const text: Read = (value) =>
  Number.isFinite(value) ? String(value) : typeof value === 'string' && value.trim() ? value : null;

const chargePeriod: Read = (value) =>
  chargePeriods.find((name, index) => name === value || String(index + 1) === written(value)) ?? null;

/** Every record that the widgets read whole. */
type Records =
  | BookingCredit
  | CreditBusiness
  | ExtraService
  | ExtraServiceType
  | TimePass
  | TimePassType
  | Currency
  | Business
  | BusinessCurrency
  | Country
  | Contract
  | Tariff
  | IssuedBy
  | ContractCoworker;

/** Records of the administrator API, of which the widgets read a part. */
type Billing = CoworkerBookingCredit | CoworkerExtraService | CoworkerTimePass | Omit<Page<unknown>, 'Records'>;

/** Names of the fields of all records. */
type Names<R> = R extends unknown ? keyof R : never;
/** Names of those that hold texts, or records of their own. */
type Implied<R> = R extends unknown
  ? { [K in keyof R]-?: string extends R[K] ? K : NonNullable<R[K]> extends Records ? K : never }[keyof R]
  : never;

/**
 * How each field is read, by its name, which means the same in every record; where it doesn't, the name of the list
 * comes before it. A field without an entry is a text or a record; one that is neither does not compile.
 */
const readers = {
  Id: detail,
  TotalCredit: number,
  RemainingCredit: number,
  CaneBeUsedForBookings: flag,
  CaneBeUsedForEvents: flag,
  IsUniversalCredit: flag,
  IsFromTariff: flag,
  ExpireDate: expiry,
  IsPrintingCredit: flag,
  'ExtraServices.TotalUses': number,
  'ExtraServices.RemainingUses': number,
  TotalUses: count,
  RemainingUses: count,
  ChargePeriod: chargePeriod,
  Used: flag,
  Price: detail,
  PriceWithMinimum: detail,
  NextPrice: detail,
  Value: detail,
  DepositsAmount: detail,
  BillingDay: detail,
  Quantity: detail,
  Active: flag,
  Cancelled: flag,
  MainContract: flag,
  PricePlanTermsAccepted: answer,
  IsPaused: flag,
  IsPausedNow: flag,
  CanBePausedNow: flag,
  InPausedPeriod: flag,
  BookingId: detail,
  CheckedIn: flag,
  CoworkerId: detail,
  CurrentPage: detail,
  PageNumber: detail,
  TariffBookingCreditId: detail,
  ExtraServiceIsPrintingCredit: flag,
  HasNextPage: flag,
  // What is in it is not documented.
  Schedules: () => null,
} satisfies Record<Exclude<Names<Records>, Implied<Records>> | 'ExpireDate', Read> & Record<string, Read>;

/** The fields that only a client without widgets reads; how is in `billing-readers.ts`. */
export type RemainingFields = Exclude<Names<Billing>, Implied<Billing> | keyof typeof readers>;

// Not looked up in the object itself, which also answers to names such as `constructor`.
const readerOf = new Map<string, Read>(Object.entries(readers));

/** Fields that hold a record. */
const records = /^(Personal|Team|Business|Currency|Country|ExtraService|TimePass|Tariff|NextTariff|IssuedBy|Coworker)$/;

/** Fields that hold a list of records. */
const lists: readonly (keyof BenefitsOfScope | keyof MyPlans)[] = [
  'BookingCredits',
  'ExtraServices',
  'TimePasses',
  'Records',
];

/**
 * Reads the fields of a record that were asked for, and only they are there afterwards; without a shape those that are
 * there. A list drops the records that can't be read and counts them. Something else in the place of a list is its one
 * record, and in the place of a record it is `null`.
 *
 * @param list name of the list that the record is in, or that the records below are to be read as
 * @param others readers of fields that are not in the table
 * @throws TypeError for a value that can't be what it should
 */
export function readRecord(
  value: Record<string, unknown>,
  wanted: Wanted | undefined,
  reading: Reading,
  list?: string,
  others?: Readers,
): unknown {
  const read = (name: string) => {
    const field = value[name];
    const below = wanted?.[name];
    if ((lists as readonly string[]).includes(name)) return readList(list ?? name, field, below, reading, others);
    // The id of a record in a list tells it from rubbish; that of what it refers to only adds to it.
    const reader =
      list && name === 'Id' ? number : (readerOf.get(`${list}.${name}`) ?? readerOf.get(name) ?? others?.get(name));
    const isRecord = below ? Object.keys(below).length > 0 : records.test(name);
    if (!isRecord) return (reader ?? text)(field);
    return isObject(field) ? readRecord(field, below, reading) : null;
  };
  return Object.fromEntries(Object.keys(wanted ?? value).map((name) => [name, read(name)]));
}

function readList(
  list: string,
  value: unknown,
  wanted: Wanted | undefined,
  reading: Reading,
  others: Readers | undefined,
): unknown[] {
  const items: unknown[] = [];
  for (const item of value == null ? [] : [value].flat()) {
    try {
      if (!isObject(item)) throw unreadable;
      items.push(readRecord(item, wanted, reading, list, others));
    } catch {
      reading.skipped++;
    }
  }
  return items;
}
