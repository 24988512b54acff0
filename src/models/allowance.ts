import type {
  BenefitsOfScope,
  BookingCredit,
  ChargePeriod,
  ExtraService,
  MyBenefits,
  TimePass,
} from '../api/benefits.js';
import { type Shape, createShape } from '../api/shape.js';
import { type CalendarDay, isAbout, parseDay } from '../format/calendar-day.js';
import type { CustomerCredit, CustomerPass, CustomerService } from './customer.js';

/** Whose benefits. */
export type Scope = 'personal' | 'team';

/** What a benefit can be measured as: money for bookings, for events or for anything, time, printing, or passes. */
export const kinds = ['booking', 'event', 'universal', 'time', 'printing', 'pass'] as const;
export type Kind = (typeof kinds)[number];

/** What a benefit is, in the order in which they are shown. */
export const groups = ['money', 'time', 'printing', 'pass'] as const;
export type Group = (typeof groups)[number];

/** How much is left of how much. */
export interface Amount {
  readonly group: Group;
  /** `null`: unlimited. May be negative or over the total; a bar is clamped, the number never. */
  readonly remaining: number | null;
  /** `null`: there is no total to compare with. */
  readonly total: number | null;
  /** How the numbers of a time credit are counted. `null`: a plain number. */
  readonly unit: ChargePeriod | null | undefined;
  /** ISO 4217, where the answer says it. */
  readonly currency: string | null | undefined;
}

/** One benefit of a member: a credit or a pass. The API's documentation calls all of them allowances. */
export interface Allowance extends Amount {
  readonly id: number | undefined;
  readonly scope: Scope;
  readonly name: string | null | undefined;
  /**
   * What it counts as. For money it is what it pays for, which is never a promise: restrictions to single rooms or
   * products are not in the answer.
   */
  readonly kinds: readonly Kind[];
  /** Granted by a plan, and not by hand. */
  readonly fromPlan: boolean | undefined;
  /** The last valid day. `null`: never expires. */
  readonly expires: CalendarDay | null;
  /** This pass has been consumed. */
  readonly used: boolean | undefined;
  /** The rest only the records of the administrator API know. The first valid day. `null`: valid all the time. */
  readonly starts: CalendarDay | null;
  /** The operator's description of a credit. */
  readonly description: string | null | undefined;
  /** Name of the location that granted it. */
  readonly location: string | null | undefined;
  /** Somebody is in the space on this pass. */
  readonly checkedIn: boolean | undefined;
  /** The day on which this pass was used. */
  readonly usedOn: CalendarDay | null;
}

// What is read below, and therefore what every widget asks for. What only some ask for may not be there; any other field
// does not compile.
const credit = createShape<BookingCredit>()([
  'Name',
  'TotalCredit',
  'RemainingCredit',
  'ExpireDate',
  'Business.Currency.Code',
]);
const service = createShape<ExtraService>()([
  'ExtraService.Name',
  'ExtraService.IsPrintingCredit',
  'TotalUses',
  'RemainingUses',
  'ExpireDate',
]);
const pass = createShape<TimePass>()(['TimePass.Name', 'TotalUses', 'RemainingUses', 'Used', 'ExpireDate']);

/** What only some widgets ask for. */
type Optional = 'Id' | 'IsFromTariff' | 'ChargePeriod' | (typeof flags)[number];
type Credit = (typeof credit.type & Partial<Pick<BookingCredit, Optional & keyof BookingCredit>>) | CustomerCredit;
type Service = (typeof service.type & Partial<Pick<ExtraService, Optional & keyof ExtraService>>) | CustomerService;
type Pass = (typeof pass.type & Partial<Pick<TimePass, Optional & keyof TimePass>>) | CustomerPass;

/** The benefits that a widget asked for; what it did not ask for is not there. */
export interface AskedHalf {
  readonly BookingCredits?: Credit[];
  readonly ExtraServices?: Service[];
  readonly TimePasses?: Pass[];
}

/** The same for the member and the team. */
export type AskedBenefits = Partial<Record<keyof MyBenefits, AskedHalf | null>>;

/** The flags that say what a money credit pays for, in the order of the kinds. */
const flags = ['CaneBeUsedForBookings', 'CaneBeUsedForEvents', 'IsUniversalCredit'] as const;

/** A list of benefits in the answer. */
export type List = keyof BenefitsOfScope;

/** The list that a kind or a group is in. */
export const listOf = (kind: Kind | Group): List =>
  kind === 'pass' ? 'TimePasses' : kind === 'time' || kind === 'printing' ? 'ExtraServices' : 'BookingCredits';

const shapes = { BookingCredits: credit, ExtraServices: service, TimePasses: pass };

/** The halves of the answer that a scope stands for, the member's own first. */
const halvesOf = (scope: string): (keyof MyBenefits)[] =>
  scope === 'personal' ? ['Personal'] : scope === 'team' ? ['Team'] : ['Personal', 'Team'];

/**
 * The shape that asks for just these.
 *
 * @param asked what is drawn
 * @param extra one more field of each record, if it is drawn
 */
export function benefitsShape(
  scope: string,
  asked: readonly (Kind | Group)[],
  extra: 'Id' | 'IsFromTariff' | '',
): Shape<AskedBenefits, MyBenefits> {
  const fields = halvesOf(scope).flatMap((half) =>
    asked.flatMap((kind) =>
      [
        ...shapes[listOf(kind)].fields,
        ...flags.filter((_, index) => kind === 'money' || kind === kinds[index]),
        kind === 'time' ? 'ChargePeriod' : '',
        extra,
      ].flatMap((field) => (field ? `${half}.${listOf(kind)}.${field}` : [])),
    ),
  );
  return { fields: [...new Set(fields)] } as unknown as Shape<AskedBenefits, MyBenefits>;
}

type FieldsOf<R> = R extends unknown ? keyof R : never;
type FieldOf<R, K> = R extends unknown ? (K extends keyof R ? R[K] : never) : never;

/** A record of any of the lists: what the others have is not there. */
type AnyRecord<R = Credit | Service | Pass> = { readonly [K in FieldsOf<R>]?: FieldOf<R, K> | undefined };

function allowance(record: AnyRecord, scope: Scope, list: Group): Allowance {
  const { Business, ExtraService, TimePass } = record;
  const group = (ExtraService?.IsPrintingCredit ?? record.ExtraServiceIsPrintingCredit) ? 'printing' : list;
  const remaining = record.RemainingCredit ?? record.RemainingUses ?? null;
  const total = record.TotalCredit ?? record.TotalUses ?? null;
  return {
    group,
    scope,
    id: record.Id,
    name:
      record.Name ??
      (ExtraService ?? TimePass)?.Name ??
      record.TariffBookingCreditName ??
      record.ExtraServiceName ??
      record.TimePassName,
    // A remaining 0 without a total is how day passes arrive; it does not mean that they are used up.
    remaining: total === null ? remaining || null : remaining,
    total,
    // Spaces mean jobs, pages or cents by a printing credit, so its number stays bare.
    unit: group === 'time' ? record.ChargePeriod : null,
    currency: Business?.Currency?.Code ?? record.BusinessCurrencyCode,
    kinds: group === 'money' ? kinds.filter((_, index) => flags[index] && record[flags[index]]) : [group],
    // Of a customer's money credit its template tells, which only those of plans have.
    fromPlan:
      record.IsFromTariff ?? ('TariffBookingCreditId' in record ? record.TariffBookingCreditId !== null : undefined),
    expires: parseDay(record.ExpireDate),
    used: record.Used,
    starts: parseDay(record.ValidFrom),
    description: record.Description,
    location: record.BusinessName,
    checkedIn: record.CheckedIn,
    usedOn: parseDay(record.UsedDate),
  };
}

/** Every benefit of the answer, the member's own first, otherwise in the order of the answer. */
export const allowancesOf = (benefits: AskedBenefits, scope: string): Allowance[] =>
  halvesOf(scope).flatMap((half) => {
    const { BookingCredits, ExtraServices, TimePasses } = benefits[half] ?? {};
    const read = (records: AnyRecord[] = [], group: Group) =>
      records.map((record) => allowance(record, half === 'Team' ? 'team' : 'personal', group));
    return [...read(BookingCredits, 'money'), ...read(ExtraServices, 'time'), ...read(TimePasses, 'pass')];
  });

/**
 * Whether the location is needed to draw them: an amount of money does not say its currency, or one expires so soon that
 * its days are counted, and the time zone decides how many there are.
 */
export const needLocation = (allowances: readonly Allowance[], today: CalendarDay, currency: unknown): boolean =>
  allowances.some(
    (allowance) =>
      (!currency && allowance.group === 'money' && !allowance.currency) || isAbout(allowance.expires, today),
  );

/** Whether the member can still draw on it: not used, and not past its last valid day. That day itself still counts. */
export const isUsable = ({ used, expires }: Allowance, today: CalendarDay): boolean =>
  !used && (expires === null || expires >= today);

/** What is left, as a share of the total from 0 to 1. `undefined` where there is nothing to compare. */
export const shareLeft = ({ remaining, total }: Amount): number | undefined =>
  remaining === null || total === null ? undefined : total > 0 ? Math.min(Math.max(remaining / total, 0), 1) : 0;

/** The usable ones first, of these the soonest to expire, then the ones that last. */
export const inOrderOfUse = (allowances: readonly Allowance[], today: CalendarDay): Allowance[] =>
  allowances.toSorted(
    (a, b) =>
      Number(isUsable(b, today)) - Number(isUsable(a, today)) || (a.expires ?? Infinity) - (b.expires ?? Infinity) || 0,
  );
