/** Answers of the API for tests that need records of their own. What is not given has a plain value. */

type Fields = Readonly<Record<string, unknown>>;

/** A money credit: €150.00 of €200.00 for bookings, given by hand, for ever. */
export const credit = (fields: Fields = {}): Fields => ({
  Id: 1,
  Name: 'Room money',
  TotalCredit: 200,
  RemainingCredit: 150,
  CaneBeUsedForBookings: true,
  CaneBeUsedForEvents: false,
  IsUniversalCredit: false,
  IsFromTariff: false,
  ExpireDate: null,
  Business: { Currency: { Code: 'EUR' } },
  ...fields,
});

/** A time credit: 3 of 10 uses, given by hand, for ever. */
export const timeCredit = (fields: Fields = {}): Fields => ({
  Id: 2,
  ExtraService: { Id: 21, Name: 'Room time', IsPrintingCredit: false },
  TotalUses: 10,
  RemainingUses: 3,
  ChargePeriod: 'Uses',
  IsFromTariff: false,
  ExpireDate: null,
  ...fields,
});

/** A printing credit: 40 of 100. */
export const printingCredit = (fields: Fields = {}): Fields =>
  timeCredit({
    Id: 3,
    ExtraService: { Id: 27, Name: 'Prints', IsPrintingCredit: true },
    TotalUses: 100,
    RemainingUses: 40,
    ...fields,
  });

/** A pass without counters. */
export const pass = (fields: Fields = {}): Fields => ({
  Id: 4,
  TimePass: { Id: 31, Name: 'Day pass' },
  TotalUses: null,
  RemainingUses: null,
  Used: false,
  IsFromTariff: false,
  ExpireDate: null,
  ...fields,
});

/** The lists of a member or a team. */
export interface Half {
  readonly BookingCredits?: readonly unknown[];
  readonly ExtraServices?: readonly unknown[];
  readonly TimePasses?: readonly unknown[];
}

const half = (lists: Half): Half => ({ BookingCredits: [], ExtraServices: [], TimePasses: [], ...lists });

/** The answer of the benefits endpoint. */
export const benefits = (personal: Half, team: Half = {}): Fields => ({ Personal: half(personal), Team: half(team) });

/** A contract: active, €100.00, with no more facts than its start. */
export const contract = (fields: Fields = {}): Fields => ({
  Id: 7,
  Tariff: { Id: 71, Name: 'Desk', Description: '<p>A desk.</p>', Price: 100 },
  NextTariff: null,
  IssuedBy: null,
  Price: 100,
  PriceFormatted: '€100.00',
  NextPrice: null,
  NextPriceFormatted: '',
  DepositsAmount: 0,
  DepositsAmountFormatted: '€0.00',
  Quantity: 1,
  Desks: '',
  Notes: '',
  MainContract: false,
  Active: true,
  Cancelled: false,
  IsPaused: false,
  IsPausedNow: false,
  InPausedPeriod: false,
  InPausedPeriodFrom: null,
  InPausedPeriodUntil: null,
  PricePlanTermsAccepted: true,
  StartDate: '2020-02-03T00:00:00',
  RenewalDate: null,
  ContractTerm: null,
  CancellationDate: null,
  EarliestCancellationDate: null,
  ...fields,
});

/** The calendar day that many days from today in a zone, as `YYYY-MM-DD`. The emulator's space is in Lisbon. */
export function calendarDay(days: number, timeZone = 'Europe/Lisbon'): string {
  const today = new Intl.DateTimeFormat('sv', { timeZone }).format(new Date());
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The end of such a day, as the API writes when something expires: the space's clock, with a `Z` that means nothing. */
export const endOfDay = (days: number, timeZone?: string): string => `${calendarDay(days, timeZone)}T23:59:59Z`;

/** The start of such a day, as the API writes the days of contracts. */
export const startOfDay = (days: number, timeZone?: string): string => `${calendarDay(days, timeZone)}T00:00:00`;

/** Such a day as it is written in British English. */
export const writtenDay = (days: number, timeZone?: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(calendarDay(days, timeZone)),
  );
