/**
 * The days of the space around today, so that the sample data never grows old.
 *
 * @typedef {object} Calendar
 * @property {string} today Today in the space, as `YYYY-MM-DD`.
 * @property {(offset: number) => string} dayFromToday The end of a day as the
 *   API writes expiry dates: the wall clock of the space with a literal `Z`.
 * @property {(offset: number) => string} localDay The start of a day in the
 *   clock of the space, without an offset, as contracts carry it.
 * @property {(offset: number) => string} utcDay The same instant in UTC.
 * @property {(offset: number) => number} dayOfMonth The day of the month.
 */

const MS_PER_DAY = 86_400_000;

/**
 * The calendar of a zone, for any moment. Formatters are slow to make, and the
 * offset of a day never changes, so both are kept.
 *
 * @param {string} timeZone IANA name of the space's zone.
 * @returns {(now: Date) => Calendar}
 */
export function calendarOf(timeZone) {
  const dayFormat = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const offsetFormat = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  /** @type {Map<string, string>} */
  const midnights = new Map();

  /** @param {string} day */
  const midnight = (day) => {
    const known = midnights.get(day) ?? midnightUtc(day, offsetFormat);
    midnights.set(day, known);
    return known;
  };

  return (now) => {
    const today = dayAt(now, dayFormat);
    /** @param {number} offset */
    const day = (offset) => new Date(Date.parse(`${today}T00:00:00Z`) + offset * MS_PER_DAY).toISOString().slice(0, 10);
    return {
      today,
      dayFromToday: (offset) => `${day(offset)}T23:59:59Z`,
      localDay: (offset) => `${day(offset)}T00:00:00`,
      utcDay: (offset) => midnight(day(offset)),
      dayOfMonth: (offset) => Number(day(offset).slice(8)),
    };
  };
}

/**
 * @param {Date} moment
 * @param {Intl.DateTimeFormat} format
 */
function dayAt(moment, format) {
  const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}`;
}

/**
 * @param {string} day
 * @param {Intl.DateTimeFormat} format
 */
function midnightUtc(day, format) {
  const asUtc = Date.parse(`${day}T00:00:00Z`);
  const zone = format.formatToParts(asUtc).find(({ type }) => type === 'timeZoneName');
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(zone?.value ?? '') ?? [];
  const offset = Number(`${sign ?? ''}1`) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  return new Date(asUtc - offset * 60_000).toISOString().replace('.000', '');
}
