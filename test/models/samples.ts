/** Benefits and plans as the models give them, for tests that need some of their own. */
import { parseDay } from '../../src/format/calendar-day.js';
import type { Allowance } from '../../src/models/allowance.js';

/** The calendar day of a text such as `2026-04-30`. */
export const dayOf = (text: string): number => parseDay(text) ?? NaN;

/** The day on which these tests take place. */
export const today = dayOf('2026-04-30');

/** A money credit: 15 of 20 for bookings, in euros, for ever. */
export const allowance = (fields: Partial<Allowance> = {}): Allowance => ({
  id: 1,
  group: 'money',
  scope: 'personal',
  name: 'Room money',
  remaining: 15,
  total: 20,
  unit: null,
  currency: 'EUR',
  kinds: ['booking'],
  fromPlan: false,
  expires: null,
  used: false,
  starts: null,
  description: undefined,
  location: undefined,
  checkedIn: undefined,
  usedOn: null,
  ...fields,
});

/** A pass without counters. */
export const pass = (fields: Partial<Allowance> = {}): Allowance =>
  allowance({
    ...{ group: 'pass', name: 'Day pass', remaining: null, total: null, currency: undefined, kinds: ['pass'] },
    ...fields,
  });
