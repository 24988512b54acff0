import { type CalendarDay, dateOf } from './calendar-day.js';
import { formatter } from './formatter.js';

/** A number, by default with at most two decimals. */
export function formatNumber(value: number, locale: string, options?: Intl.NumberFormatOptions): string {
  // Beyond what a double counts exactly the digits mean nothing, and 300 of them would burst any page.
  const notation = Math.abs(value) < 1e15 ? 'standard' : 'scientific';
  return formatter(Intl.NumberFormat, locale, { maximumFractionDigits: 2, notation, ...options }).format(value);
}

/**
 * An amount of money.
 *
 * @param currency ISO 4217; without one, or with what can't be one, the amount is a plain number
 */
export const formatMoney = (value: number, currency: string | null | undefined, locale: string): string =>
  formatNumber(
    value,
    locale,
    /^[a-z]{3}$/i.test(currency ?? '')
      ? // Each currency has its own count of decimals.
        ({ style: 'currency', currency, maximumFractionDigits: undefined } as Intl.NumberFormatOptions)
      : { minimumFractionDigits: value % 1 ? 2 : 0 },
  );

/** A count of a unit that `Intl` knows, such as `3 days`. */
export const formatUnit = (
  value: number,
  unit: string,
  locale: string,
  unitDisplay: 'long' | 'short' = 'long',
): string => {
  const write = (count: number) => formatNumber(count, locale, { style: 'unit', unit, unitDisplay });
  const written = write(value);
  // Arabic and Hebrew have one word for “two days”, and Intl writes it for minus two as well.
  return value < 0 && written === write(-value) ? `-${written}` : written;
};

/** Minutes as hours and minutes: `2 hr 30 min`, `45 min`, `-1 hr 15 min`. */
export function formatMinutes(exact: number, locale: string): string {
  // Rounded before it is split, so that 59.999 minutes are an hour and not 60 minutes.
  const value = Number(exact.toFixed(2));
  const hours = Math.trunc(value / 60);
  const minutes = formatUnit(hours ? Math.abs(value % 60) : value, 'minute', locale, 'short');
  if (!hours) return minutes;
  const written = formatUnit(hours, 'hour', locale, 'short');
  return value % 60 ? `${written} ${minutes}` : written;
}

/** A calendar day, such as `30 April 2026`. Midnight UTC written in UTC, so that no viewer's zone can move it. */
export const formatDay = (day: CalendarDay, locale: string): string =>
  formatter(Intl.DateTimeFormat, locale, { dateStyle: 'long', timeZone: 'UTC' }).format(dateOf(day));

/** A count of days from today: `today`, `tomorrow`, `in 3 days`. */
export const formatDaysAhead = (days: number, locale: string): string =>
  formatter(Intl.RelativeTimeFormat, locale, { numeric: 'auto' }).format(days, 'day');

/** A time of the viewer's clock, such as `14:02`, with its day unless that is today. Takes milliseconds since the epoch. */
export const formatTime = (time: number, locale: string): string => {
  const isToday = new Date(time).toDateString() === new Date().toDateString();
  return formatter(Intl.DateTimeFormat, locale, {
    timeStyle: 'short',
    ...(!isToday && { dateStyle: 'medium' }),
  }).format(time);
};

/** The plural category of a count (Unicode TR 35, part 3). */
export const pluralCategory = (count: number, locale: string): Intl.LDMLPluralRule =>
  formatter(Intl.PluralRules, locale, {}).select(count);
