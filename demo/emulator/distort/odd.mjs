import { chargePeriods } from '../data/services.mjs';
import { isObject, mapRecordLists, mapScalars, mapValues } from './record-lists.mjs';

/**
 * Every record in one of three spellings that can still be read, and in the
 * midst of each list a few that cannot. A team without records is left out.
 *
 * @param {any} body
 */
export function odd(body) {
  const changed = mapRecordLists(body, (records) => {
    if (!records.length) {
      return records;
    }
    const spelled = records.map((record, index) =>
      isObject(record) ? spellings[index % spellings.length](record) : record,
    );
    return [spelled[0], ...unreadable(records[0]), ...spelled.slice(1)];
  });
  if (isObject(body?.Team) && Object.values(body.Team).every((list) => !list?.length)) {
    delete changed.Team;
  }
  return changed;
}

/** @type {((record: any) => any)[]} */
const spellings = [
  // Everything as text.
  (record) =>
    mapScalars(record, (value, name) => {
      if (name === 'ChargePeriod') {
        return periodNumber(value);
      }
      if (typeof value === 'boolean') {
        return value ? 'True' : 'False';
      }
      return typeof value === 'number' ? String(value) : value;
    }),
  // Flags and periods as numbers, dates with an offset.
  (record) =>
    mapScalars(record, (value, name) => {
      if (name === 'ChargePeriod') {
        return String(periodNumber(value));
      }
      return typeof value === 'boolean' ? Number(value) : withOffset(value);
    }),
  // Without the objects inside.
  (record) => Object.fromEntries(Object.entries(record).filter(([, value]) => !isObject(value))),
];

/**
 * @param {any} sample
 * @returns {any[]}
 */
function unreadable(sample) {
  const counters = /^(Id|(Total|Remaining)(Uses|Credit)|Price)$/;
  return [
    'not a record',
    isObject(sample) ? mapValues(sample, (value, name) => (counters.test(name) ? [1, 2] : value)) : 42,
    null,
    [],
  ];
}

/** @param {unknown} name */
function periodNumber(name) {
  const place = chargePeriods.indexOf(String(name));
  return place < 0 ? name : place + 1;
}

/** @param {unknown} value */
function withOffset(value) {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:]+Z?$/.test(value)
    ? `${value.replace('Z', '')}+01:00`
    : value;
}
