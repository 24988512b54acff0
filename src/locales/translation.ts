import type { ApiErrorKind } from '../api/api-error.js';

/** A text by plural category (Unicode TR 35). `#` is the count. */
export type PluralText = { readonly other: string } & { readonly [category in Intl.LDMLPluralRule]?: string };

/**
 * Every text that a member can read, in one language: data only. A missing text does not compile.
 * `#`, `@` and brackets are places for values, which come formatted; see `fill.ts`.
 */
export interface Translation {
  readonly loading: string;
  readonly retry: string;
  /** What went wrong, for each kind of failure: calm, and with a way on where there is one. */
  readonly errors: Readonly<Record<ApiErrorKind, string>>;
  /** In the place of `errors` where the page's own server fails to say who is signed in. */
  readonly signIn: string;
  /** In the place of `errors.network` while the browser knows that it is offline. */
  readonly offline: string;
  /** Some records could not be read. */
  readonly partial: string;
  /** The data is from an earlier time of day, `#`. No full stop: another text may follow, and a time may end in one. */
  readonly asOf: string;
  /** Follows `asOf` where the latest try to refresh failed. */
  readonly notUpdated: string;

  /** Default headings of panel and plans; `customer`: of a panel that shows somebody else's. */
  readonly benefits: string;
  readonly customer: string;
  readonly plans: string;
  /** Headings of the meter and of the panel's groups, and what an unnamed record is called. */
  readonly kinds: Readonly<Record<'money' | 'booking' | 'event' | 'universal' | 'time' | 'printing' | 'pass', string>>;
  readonly scopes: Readonly<Record<'personal' | 'team', string>>;
  /** There is nothing to draw; `kind`: nothing of what a meter measures. */
  readonly none: Readonly<Record<'benefits' | 'plans' | 'kind', string>>;

  /** How much is left, `#`; and of how much, `@`, without the unit, unless there is no total. */
  readonly left: string;
  readonly unlimited: string;
  readonly used: string;
  readonly low: string;
  /** Units of time credits: those that `Intl` has no name for, and those that it calls by another one than spaces do. */
  readonly units: Readonly<
    Record<'Uses' | 'FourWeekMonths', PluralText> & Partial<Record<'Days' | 'Weeks' | 'Months', PluralText>>
  >;
  /** What money pays for; the empty name is for money that pays for none of these. */
  readonly paysFor: Readonly<Record<'booking' | 'event' | 'booking,event' | 'universal' | '', string>>;
  /** Where a benefit comes from: a plan, or somebody of the space. */
  readonly from: Readonly<Record<'plan' | 'hand', string>>;
  /** How a date, `#`, reads in the sentences that take a day ahead: “am 9. Dezember”. */
  readonly onDay: string;
  /** `#`: a day ahead, which is a count of days such as “in 3 days”, or a date as `onDay` has it. */
  readonly expires: string;
  /** `#`: a date. */
  readonly expired: string;
  /** The sum is made of several: of two or more. */
  readonly across: { readonly credits: PluralText; readonly passes: PluralText };
  /** A part of the sum, `@`, expires before the rest, on a day ahead, `#`. */
  readonly part: string;
  /** `#`: a day ahead, before which it can't be used. */
  readonly validFrom: string;
  /** The same of a part of the sum, `@`. */
  readonly partFrom: string;
  /** A pass: somebody is in the space on it; and the day on which it was used, `#`. */
  readonly checkedIn: string;
  readonly usedOn: string;
  /** Unlimited ones that the sum leaves out. */
  readonly plus: PluralText;

  /** What a plan is at. `#` is the day, if the answer says it; `@` the name of the plan that follows. */
  readonly states: Readonly<
    Record<'active' | 'upcoming' | 'paused' | 'pausing' | 'changing' | 'ending' | 'ended', string>
  >;
  readonly plan: string;
  readonly main: string;
  /** Labels of what else there is to know of a plan; `terms` says it all by itself. */
  readonly facts: Readonly<
    Record<
      'renewal' | 'nextPrice' | 'start' | 'term' | 'notice' | 'deposit' | 'quantity' | 'desks' | 'location' | 'terms',
      string
    >
  >;
}
