/**
 * Changes every list of records in a body: the body itself when it is one, else
 * each array that its objects hold, without looking into records.
 *
 * @param {any} body
 * @param {(records: any[]) => any} change
 * @returns {any}
 */
export function mapRecordLists(body, change) {
  if (Array.isArray(body)) {
    return change(body);
  }
  return isObject(body) ? mapValues(body, (value) => mapRecordLists(value, change)) : body;
}

/**
 * Changes every value in a record that is neither an object nor an array.
 *
 * @param {any} value
 * @param {(value: any, name: string) => any} change
 * @param {string} [name]
 * @returns {any}
 */
export function mapScalars(value, change, name = '') {
  if (Array.isArray(value)) {
    return value.map((element) => mapScalars(element, change, name));
  }
  return isObject(value) ? mapValues(value, (inner, key) => mapScalars(inner, change, key)) : change(value, name);
}

/**
 * @param {object} object
 * @param {(value: any, name: string) => any} change
 */
export function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value, name)]));
}

/**
 * As many records as asked for, by repeating those that are there with new ids.
 *
 * @param {any[]} records
 * @param {number} length
 */
export function repeated(records, length) {
  return Array.from({ length }, (_, index) => {
    const record = records[index % records.length];
    return index < records.length || !isObject(record) ? record : { ...record, Id: 1_000_000 + index };
  });
}

/** @param {unknown} value */
export function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
