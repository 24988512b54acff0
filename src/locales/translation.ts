import type { ApiErrorKind } from '../api/api-error.js';

/** A text by plural category (Unicode TR 35). `#` stands for the count, already formatted. */
export type PluralText = { readonly other: string } & { readonly [category in Intl.LDMLPluralRule]?: string };

/** Every text that a member can read, in one language. Arguments come formatted. A missing text does not compile. */
export interface Translation {
  readonly loading: string;
  readonly retry: string;
  /** What went wrong, for each kind of failure: calm, and with a way on where there is one. */
  readonly errors: Readonly<Record<ApiErrorKind, string>>;
  /** In the place of `errors.network` while the browser knows that it is offline. */
  readonly offline: string;
  /** Some records could not be read. */
  readonly partial: string;
  /** The latest try to refresh failed, so the data is from an earlier time of day. */
  readonly notRefreshed: (time: string) => string;

  /** Default headings of panel and plans. */
  readonly benefits: string;
  readonly plans: string;
  /** Headings of the meter and of the panel's groups, and what an unnamed record is called. */
  readonly kinds: Readonly<Record<'money' | 'booking' | 'event' | 'universal' | 'time' | 'printing' | 'pass', string>>;
  readonly scopes: Readonly<Record<'personal' | 'team', string>>;
  readonly noBenefits: string;
  readonly noPlans: string;
  /** Nothing of this kind is left to draw. */
  readonly noBalance: string;

  readonly leftOf: (remaining: string, total: string) => string;
  readonly left: (remaining: string) => string;
  readonly unlimited: string;
  readonly used: string;
  readonly low: string;
  /** Units of time credits that `Intl` has no name for. */
  readonly units: Readonly<Record<'Uses' | 'FourWeekMonths', PluralText>>;
  /** What money pays for; the empty name is for money that pays for none of these. */
  readonly paysFor: Readonly<Record<'booking' | 'event' | 'booking,event' | 'universal' | '', string>>;
  readonly fromPlan: string;
  readonly byHand: string;
  /** `when`: a date, or a count of days such as “in 3 days”. */
  readonly expires: (when: string) => string;
  readonly expired: (day: string) => string;
  /** The sum is made of several credits, or passes. */
  readonly across: PluralText;
  /** A part of the sum expires before the rest. */
  readonly partExpires: (amount: string, when: string) => string;
  /** Unlimited ones that the sum leaves out. */
  readonly unlimitedToo: PluralText;

  /** What a plan is at. `day` and `name` are empty where the answer doesn't say. */
  readonly states: Readonly<
    Record<
      'active' | 'upcoming' | 'paused' | 'pausing' | 'changing' | 'ending' | 'ended',
      (day: string, name: string) => string
    >
  >;
  readonly plan: string;
  readonly mainPlan: string;
  /** Labels of what else there is to know of a plan; `terms` says it all by itself. */
  readonly facts: Readonly<
    Record<
      | 'renewal'
      | 'nextPrice'
      | 'start'
      | 'term'
      | 'earliestCancellation'
      | 'deposit'
      | 'quantity'
      | 'desks'
      | 'location'
      | 'terms',
      string
    >
  >;
}
