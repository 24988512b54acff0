import type { CalendarDay } from '../format/calendar-day.js';
import type { Allowance, Amount, Scope } from './allowance.js';

/** What is drawn as one: a single benefit, equal ones, or the sum of those that can be added. */
export interface Balance extends Amount {
  readonly scope: Scope;
  /** What it stands for; at least one. */
  readonly records: readonly [Allowance, ...Allowance[]];
  /** How many unlimited ones there are beside the sum. */
  readonly unlimited: number;
  /** How many it adds up; of unlimited ones alone, how many there are. */
  readonly count: number;
  /** The part that expires first; `undefined` where nothing does. */
  readonly expiring: { readonly day: CalendarDay; readonly amount: number; readonly isAll: boolean } | undefined;
}

const grouped = (allowances: readonly Allowance[], key: (allowance: Allowance, index: number) => unknown[]) =>
  [...Map.groupBy(allowances, (allowance, index) => key(allowance, index).join('\n')).values()] as [
    Allowance,
    ...Allowance[],
  ][];

/** Equal passes as one: plans often grant a pass several times as so many records. Everything else stays single. */
export const mergeEqual = (allowances: readonly Allowance[]): [Allowance, ...Allowance[]][] =>
  grouped(allowances, (allowance, index) =>
    allowance.group === 'pass' ? Object.values({ ...allowance, id: undefined }) : [index],
  );

/**
 * What can be added up: one balance for each unit, currency and scope. What a pass counts, uses or minutes, is known only
 * to be the same for passes of one name.
 */
export const balancesOf = (allowances: readonly Allowance[]): Balance[] =>
  grouped(allowances, ({ scope, group, unit, currency, name }) => [
    scope,
    unit,
    currency,
    group === 'pass' && name,
  ]).map(sumOf);

/** The sum of benefits of one unit, currency and scope. Unlimited ones are counted, not added. */
export function sumOf(records: readonly [Allowance, ...Allowance[]]): Balance {
  const limited = records.filter(({ remaining }) => remaining !== null);
  const sum = (of: readonly Allowance[], key: 'remaining' | 'total') => {
    let sum = 0;
    for (const record of of) sum = Math.max(Math.min(sum + (record[key] ?? 0), Number.MAX_VALUE), -Number.MAX_VALUE);
    return sum;
  };
  const counted = limited.length > 0 ? limited : records;
  // What is spent can't expire any more, unless there is nothing else.
  const left = counted.filter(({ remaining }) => remaining !== 0);
  const dated = left.length > 0 ? left : counted;
  const day = Math.min(...dated.map(({ expires }) => expires ?? Infinity));
  const first = dated.filter(({ expires }) => expires === day);
  return {
    ...records[0],
    records,
    remaining: limited.length > 0 ? sum(limited, 'remaining') : null,
    // A sum over records of which one has no total would compare what can't be compared.
    total: limited.length > 0 && limited.every(({ total }) => total !== null) ? sum(limited, 'total') : null,
    count: counted.length,
    unlimited: records.length - counted.length,
    expiring:
      first.length > 0 ? { day, amount: sum(first, 'remaining'), isAll: first.length === dated.length } : undefined,
  };
}

/** Whether a balance is under a share of its total, 0 to 1. */
export const isLow = ({ remaining, total }: Amount, low = 0.2): boolean =>
  remaining !== null && total !== null && total > 0 && remaining / total < low;
