import type { CalendarDay } from '../format/calendar-day.js';
import {
  formatDay,
  formatDaysAhead,
  formatMinutes,
  formatMoney,
  formatNumber,
  formatUnit,
  pluralCategory,
} from '../format/format.js';
import { fill } from '../locales/fill.js';
import type { PluralText } from '../locales/translation.js';
import type { Wording } from '../locales/wording.js';
import type { Amount } from '../models/allowance.js';

/** Everything that a template needs beside what it draws. */
export interface Writing extends Wording {
  /** Today in the space. */
  readonly today: CalendarDay;
  /** ISO 4217 for all amounts, whatever the answer says. */
  readonly currency: string | null | undefined;
  /** ISO 4217 for amounts that come without one. */
  readonly localCurrency: string | null | undefined;
}

/** Days before an expiry from which it is said as a count of days. */
const near = 7;

/** A text with a count in it. A form that has a word for the count, as Arabic has for two, can't say a minus. */
export function plural(text: PluralText, count: number, { locale }: Wording): string {
  const form = text[pluralCategory(count, locale)] ?? text.other;
  return fill(count < 0 && !form.includes('#') ? text.other : form, formatNumber(count, locale));
}

/** A number in the unit of an amount: money, hours and minutes, days, or as it is. */
export function quantity(value: number, { group, unit, currency }: Amount, writing: Writing): string {
  const { locale, terms } = writing;
  if (group === 'money') return formatMoney(value, writing.currency || currency || writing.localCurrency, locale);
  if (!unit) return formatNumber(value, locale);
  if (unit === 'Minutes') return formatMinutes(value, locale);
  const text = terms.units[unit];
  // What Intl calls day, week and month.
  return text ? plural(text, value, writing) : formatUnit(value, unit.slice(0, -1).toLowerCase(), locale);
}

/** How much is left of how much, as a sentence that says the unit once, unless each of the two numbers has its own. */
export function amountText(amount: Amount, writing: Writing): string {
  const { remaining, total, unit } = amount;
  const { terms } = writing;
  if (remaining === null) return terms.unlimited;
  const left = quantity(remaining, amount, writing);
  // After a word for “of” many languages write the unit in another case, which Intl doesn't know.
  const of = unit === 'Minutes' ? amount : { ...amount, unit: null };
  return fill(terms.left, left, total === null ? '' : quantity(total, of, writing));
}

/** A day ahead: as a count of days when it is near, else as a date. */
export const dayAhead = (day: CalendarDay, { locale, terms, today }: Writing): string =>
  day - today <= near ? formatDaysAhead(day - today, locale) : fill(terms.onDay, formatDay(day, locale));

/** When something expires, or that it has. */
export const expiryText = (day: CalendarDay, writing: Writing): string =>
  day < writing.today
    ? fill(writing.terms.expired, formatDay(day, writing.locale))
    : fill(writing.terms.expires, dayAhead(day, writing));
