import { isObject, mapRecordLists, mapValues } from './record-lists.mjs';

/**
 * Every other record expires, renews or ends today, the rest tomorrow.
 *
 * @param {any} body
 * @param {import('./distort.mjs').Distortion} how
 */
export function expiring(body, { days }) {
  return mapRecordLists(body, (records) =>
    records.map((record, index) => (isObject(record) ? expiringOn(record, index % 2, days) : record)),
  );
}

/**
 * @param {object} record
 * @param {number} offset
 * @param {import('../data/calendar.mjs').Calendar} days
 */
function expiringOn(record, offset, days) {
  return mapValues(record, (value, name) => {
    if (name === 'ExpireDate') {
      return days.dayFromToday(offset);
    }
    if (value === null) {
      return null;
    }
    if (/^(RenewalDate|CancellationDate|NextAutoInvoice)$/.test(name)) {
      return days.localDay(offset);
    }
    return /^(RenewalDate|CancellationDate)Utc$/.test(name) ? days.utcDay(offset) : value;
  });
}
