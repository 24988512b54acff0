import { formatter } from './formatter.js';

/**
 * A day of the calendar without a time zone, as the number of days since 1970-01-01.
 * A number, so that days compare with `<` and subtract to a count of days.
 */
export type CalendarDay = number;

const millisecondsPerDay = 86_400_000;

/**
 * The calendar day at the start of an ISO 8601 text. It is read off the text and never shifted into another time zone,
 * because the API writes the space's wall clock, whatever offset stands behind it.
 *
 * @returns `null` for anything that doesn't start with a day that exists
 */
export function parseDay(value: string | null | undefined): CalendarDay | null {
  const text = value?.slice(0, 10);
  const time = new Date(text ?? NaN).getTime();
  // Written back it differs for all but an ISO day that exists: some engines take 30 February for 2 March.
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === text ? time / millisecondsPerDay : null;
}

/** Midnight UTC of the day, to be formatted in UTC. */
export const dateOf = (day: CalendarDay): Date => new Date(day * millisecondsPerDay);

/**
 * Today's calendar day in a time zone.
 *
 * @param timeZone IANA name; without one, or with one that the browser doesn't know, the viewer's own zone
 */
export function today(timeZone?: string | null, now = new Date()): CalendarDay {
  try {
    // Swedish writes YYYY-MM-DD.
    if (timeZone) return parseDay(formatter(Intl.DateTimeFormat, 'sv', { timeZone }).format(now)) ?? NaN;
  } catch {
    // The viewer's own, then.
  }
  // Not by a formatter: one that is kept would keep the zone of somebody who has travelled on.
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / millisecondsPerDay;
}

/** Whether a day is so near that its days are counted, or that it may be over: then it matters in which zone today is. */
export const isAbout = (day: CalendarDay | null, today: CalendarDay): boolean =>
  day !== null && Math.abs(day - today) < 9;
