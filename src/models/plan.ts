import type { MyPlans } from '../api/plans.js';
import { createShape } from '../api/shape.js';
import { type CalendarDay, parseDay } from '../format/calendar-day.js';

/** What the plans widget reads, and therefore asks for. */
export const plansShape = createShape<MyPlans>()([
  'Records.Id',
  'Records.Tariff.Name',
  'Records.NextTariff.Name',
  'Records.IssuedBy.Name',
  'Records.PriceFormatted',
  'Records.NextPriceFormatted',
  'Records.DepositsAmount',
  'Records.DepositsAmountFormatted',
  'Records.Quantity',
  'Records.Desks',
  'Records.MainContract',
  'Records.Active',
  'Records.Cancelled',
  'Records.IsPaused',
  'Records.IsPausedNow',
  'Records.InPausedPeriod',
  'Records.InPausedPeriodFrom',
  'Records.InPausedPeriodUntil',
  'Records.PricePlanTermsAccepted',
  'Records.StartDate',
  'Records.RenewalDate',
  'Records.ContractTerm',
  'Records.CancellationDate',
  'Records.EarliestCancellationDate',
]);

/** Plans as they were asked for. */
export type AskedPlans = typeof plansShape.type;
type AskedContract = AskedPlans['Records'][number];

/**
 * What a plan is at. `changing`: another plan follows at renewal; `pausing`: a pause is planned.
 */
export type PlanState = 'active' | 'upcoming' | 'paused' | 'pausing' | 'changing' | 'ending' | 'ended';

/** The label of a fact about a plan. */
export type FactName =
  'renewal' | 'nextPrice' | 'start' | 'term' | 'notice' | 'deposit' | 'quantity' | 'desks' | 'location' | 'terms';

/** A plan as a member sees it. */
export interface Plan {
  readonly id: number;
  readonly name: string | null | undefined;
  readonly isMain: boolean;
  /** As the space writes it. */
  readonly price: string | null;
  readonly state: PlanState;
  /** When the state ends or the change comes: end of the pause, first or last day, renewal. `null`: not known. */
  readonly day: CalendarDay | null;
  /** Name of the plan that follows. */
  readonly nextName: string | null | undefined;
  /** What else there is to know: days and texts, only those that there are. `true` for what has no value. */
  readonly facts: readonly (readonly [name: FactName, value: CalendarDay | string | true])[];
}

/** The first rule that fits says what a plan is at, so that every plan has one state. */
function stateOf(contract: AskedContract, today: CalendarDay): Pick<Plan, 'state' | 'day'> {
  const { Active, Cancelled, IsPaused, IsPausedNow, InPausedPeriod } = contract;
  const start = parseDay(contract.StartDate);
  const end = parseDay(contract.CancellationDate);
  const pause = parseDay(contract.InPausedPeriodFrom);
  // The last day itself is still a day of the plan.
  const isOver = end !== null && end < today;
  if (isOver) return { state: 'ended', day: end };
  if (IsPausedNow || InPausedPeriod) return { state: 'paused', day: parseDay(contract.InPausedPeriodUntil) };
  if (start !== null && start > today) return { state: 'upcoming', day: start };
  if (!Active && end === null) return { state: 'ended', day: end };
  if (Cancelled || end !== null) return { state: 'ending', day: end };
  if (IsPaused && (pause ?? today) >= today) return { state: 'pausing', day: pause };
  const next = contract.NextTariff?.Name;
  if (next && next !== contract.Tariff?.Name) return { state: 'changing', day: parseDay(contract.RenewalDate) };
  return { state: 'active', day: null };
}

function planOf(contract: AskedContract, today: CalendarDay): Plan {
  const { state, day } = stateOf(contract, today);
  const hasEnd = state === 'ended' || state === 'ending';
  const { DepositsAmount, NextPriceFormatted, PriceFormatted, Quantity } = contract;
  // What lies behind, or after the end, is of no use to the member any more.
  const ahead = (value: string | null) => {
    const found = hasEnd ? null : parseDay(value);
    return found !== null && found >= today && found;
  };
  const facts: [FactName, CalendarDay | string | boolean | null | undefined][] = [
    ['renewal', state !== 'changing' && ahead(contract.RenewalDate)],
    ['nextPrice', !hasEnd && NextPriceFormatted !== PriceFormatted && NextPriceFormatted],
    ['start', state !== 'upcoming' && parseDay(contract.StartDate)],
    ['term', ahead(contract.ContractTerm)],
    ['notice', ahead(contract.EarliestCancellationDate)],
    ['deposit', DepositsAmount !== 0 && contract.DepositsAmountFormatted],
    ['quantity', Quantity !== 1 && Quantity !== null && String(Quantity)],
    ['desks', contract.Desks],
    ['location', contract.IssuedBy?.Name],
    ['terms', state !== 'ended' && contract.PricePlanTermsAccepted === false],
  ];
  return {
    id: contract.Id,
    name: contract.Tariff?.Name,
    isMain: contract.MainContract,
    price: PriceFormatted,
    state,
    day,
    nextName: contract.NextTariff?.Name,
    facts: facts.filter((fact): fact is [FactName, CalendarDay | string | true] => Boolean(fact[1])),
  };
}

// A main plan that has ended does not lead the list.
const rank = ({ state, isMain }: Plan): number => (state === 'ended' ? 3 : isMain ? 0 : state === 'upcoming' ? 2 : 1);

/**
 * The plans to show: the main one first, then those that run, then those to come, then those that ended.
 *
 * @param all whether ended plans are shown too
 */
export const plansOf = ({ Records }: AskedPlans, today: CalendarDay, all: boolean): Plan[] =>
  Records.map((contract) => planOf(contract, today))
    .filter(({ state }) => all || state !== 'ended')
    .sort((a, b) => rank(a) - rank(b));
