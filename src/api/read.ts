import {
  type BenefitsOfScope,
  type BookingCredit,
  type CreditBusiness,
  type Currency,
  type ExtraService,
  type ExtraServiceType,
  type MyBenefits,
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
  if (!Number.isFinite(found)) throw unreadable;
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

/** A record inside a record, where the whole is read; a shape says itself where there is one. */
export const record: Read = () => null;

/** Every record of the API. */
type Records =
  | MyBenefits
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
  | ContractCoworker
  | CoworkerBookingCredit
  | CoworkerExtraService
  | CoworkerTimePass
  | Omit<Page<unknown>, 'Records'>;

/** Names of the fields of all records. */
type Names<R> = R extends unknown ? keyof R : never;
/** Names of those that hold texts. */
type Texts<R> = R extends unknown ? { [K in keyof R]-?: string extends R[K] ? K : never }[keyof R] : never;

/**
 * How each field is read that a widget asks for, by its name, which means the same in every record; where it doesn't, the
 * name of the list comes before it. A field without an entry is a text. The others are in `all-readers.ts`.
 */
const asked = {
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
  DepositsAmount: detail,
  Quantity: detail,
  Active: flag,
  Cancelled: flag,
  MainContract: flag,
  PricePlanTermsAccepted: answer,
  IsPaused: flag,
  IsPausedNow: flag,
  InPausedPeriod: flag,
  BookingId: detail,
  CheckedIn: flag,
  CoworkerId: detail,
  CurrentPage: detail,
  PageNumber: detail,
  TariffBookingCreditId: detail,
  ExtraServiceIsPrintingCredit: flag,
  HasNextPage: flag,
} satisfies Partial<Record<Names<Records> | `${keyof BenefitsOfScope}.${string}`, Read>>;

/** The fields that no widget asks for. One that is no text and has no reader does not compile. */
export type RemainingFields = Exclude<Names<Records>, Texts<Records> | keyof typeof asked>;

// Not looked up in the object itself, which also answers to names such as `constructor`.
export const askedReaders: Readers = new Map<string, Read>(Object.entries(asked));

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
 * @param readers how fields are read; by default those that a widget asks for
 * @throws TypeError for a value that can't be what it should
 */
export function readRecord(
  value: Record<string, unknown>,
  wanted: Wanted | undefined,
  reading: Reading,
  list?: string,
  readers = askedReaders,
): unknown {
  const read = (name: string) => {
    const field = value[name];
    const below = wanted?.[name];
    if ((lists as readonly string[]).includes(name)) return readList(list ?? name, field, below, reading, readers);
    // The id of a record in a list tells it from rubbish; that of what it refers to only adds to it.
    const reader = list && name === 'Id' ? number : (readers.get(`${list}.${name}`) ?? readers.get(name) ?? text);
    const isRecord = below ? Object.keys(below).length > 0 : reader === record;
    if (!isRecord) return reader(field);
    return isObject(field) ? readRecord(field, below, reading, undefined, readers) : null;
  };
  return Object.fromEntries(Object.keys(wanted ?? value).map((name) => [name, read(name)]));
}

function readList(
  list: string,
  value: unknown,
  wanted: Wanted | undefined,
  reading: Reading,
  readers: Readers,
): unknown[] {
  const items: unknown[] = [];
  for (const item of value == null ? [] : [value].flat()) {
    try {
      if (!isObject(item)) throw unreadable;
      items.push(readRecord(item, wanted, reading, list, readers));
    } catch {
      reading.skipped++;
    }
  }
  return items;
}
