import { isObject, mapRecordLists, mapScalars, repeated } from './record-lists.mjs';

/** Total and remaining, as no bookkeeper would have them. */
const balances = [
  [1e308, 1e308],
  [100, -5],
  [0, 0],
  [10, 25],
  ['NaN', 'Infinity'],
  [1, 0.1 + 0.2],
  [-50, -10],
  [Number.MAX_SAFE_INTEGER + 2, 1e-9],
];

const dates = [
  '9999-12-31T23:59:59Z',
  '0001-01-01T00:00:00',
  '2026-02-31T23:59:59Z',
  'soon',
  '+275760-09-13T00:00:00Z',
];

/**
 * Each list has at least as many records as there are absurd balances.
 *
 * @param {any} body
 */
export function absurd(body) {
  return mapRecordLists(body, (records) =>
    records.length
      ? repeated(records, Math.max(records.length, balances.length)).map((record, index) =>
          isObject(record) ? absurdRecord(record, index) : record,
        )
      : records,
  );
}

/**
 * @param {any} record
 * @param {number} index
 */
function absurdRecord(record, index) {
  const [total, remaining] = balances[index % balances.length];
  return mapScalars(record, (value, name) => {
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) {
      return dates[index % dates.length];
    }
    if (/^Remaining/.test(name)) {
      return remaining;
    }
    if (/^Total/.test(name)) {
      return total;
    }
    return typeof value === 'number' && !/(Id|ChargePeriod)$/.test(name) ? total : value;
  });
}
