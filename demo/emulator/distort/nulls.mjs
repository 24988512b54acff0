import { isObject, mapRecordLists, mapValues } from './record-lists.mjs';

/**
 * What may be null, is. Each list gets three more records: one with every field
 * null that may be, one with its objects and arrays null, one with null in its
 * objects; and the lists of `Team` are null. The argument makes something null
 * as a whole instead: `team`, every list (`lists`), or everything (`root`).
 *
 * @param {any} body
 * @param {import('./distort.mjs').Distortion} how
 */
export function nulls(body, { argument }) {
  if (argument === 'root') {
    return isObject(body) ? mapValues(body, () => null) : null;
  }
  if (argument === 'lists') {
    return mapRecordLists(body, () => null);
  }
  if (argument === 'team') {
    return isObject(body) ? { ...body, Team: null } : body;
  }
  const changed = mapRecordLists(body, withNulls);
  return isObject(body?.Team) ? { ...changed, Team: mapValues(body.Team, () => null) } : changed;
}

/** @param {any[]} records */
function withNulls(records) {
  const [sample] = records.filter(isObject);
  if (!sample) {
    return records;
  }
  return [
    ...records,
    { ...fieldsNull(sample), Id: 2_000_001 },
    { ...objectsNull(sample), Id: 2_000_002 },
    { ...insideNull(sample), Id: 2_000_003 },
  ];
}

/** @param {object} record */
function fieldsNull(record) {
  const isPass = 'TimePass' in record || 'TimePassId' in record;
  return mapValues(record, (value, name) => {
    if (isObject(value)) {
      return mapValues(value, (inner, innerName) => (innerName === 'Name' ? null : inner));
    }
    return isNullable(name, isPass) ? null : value;
  });
}

/** @param {object} record */
function objectsNull(record) {
  return mapValues(record, (value) => (typeof value === 'object' ? null : value));
}

/** @param {object} record */
function insideNull(record) {
  return mapValues(record, (value) => (isObject(value) ? mapValues(value, () => null) : value));
}

/**
 * @param {string} name
 * @param {boolean} isPass Counters may be null in passes only.
 */
function isNullable(name, isPass) {
  return (name !== 'UniqueId' && nullable.test(name)) || (isPass && /^(Total|Remaining)Uses$/.test(name));
}

const nullable =
  /(Name|Date|DateUtc|UpdatedOn|UpdatedOnUtc|ValidFrom|Formatted|AcceptedOn|From|Until|Description|Notes|Desks|CurrencyCode|Price|PriceWithMinimum|Value|NextAutoInvoice|ContractTerm|ChargePeriod|UpdatedBy|SystemId|UniqueId)$/;
