/**
 * The filters of a search endpoint: `{Entity}_{Property}` for equality,
 * `from_` and `to_` in front for inclusive ranges.
 *
 * @typedef {object} Searchable
 * @property {string} entity The prefix of its filters.
 * @property {readonly string[]} equality Names as documented, in which a
 *   reference leaves out `Id` and `_` leads into another record.
 * @property {readonly string[]} ranges
 */

/**
 * @param {Record<string, any>[]} records
 * @param {URLSearchParams} query
 * @param {Searchable} searchable
 */
export function matching(records, query, searchable) {
  const tests = [...query].flatMap(([name, value]) => {
    const test = testOf(name, value, searchable);
    return test ? [test] : [];
  });
  return records.filter((record) => tests.every((test) => test(record)));
}

/**
 * @param {string} name
 * @param {string} value
 * @param {Searchable} searchable
 * @returns {((record: Record<string, any>) => boolean) | null}
 */
function testOf(name, value, { entity, equality, ranges }) {
  const [, bound, prefix, property] = /^(?:(from|to)_)?([^_]+)_(.+)$/.exec(name) ?? [];
  if (value === '') {
    return null;
  }
  if (name === 'Id' || name === 'UniqueId') {
    return (record) => equal(record[name], value);
  }
  if (prefix !== entity) {
    return null;
  }
  if (bound) {
    return ranges.includes(property) ? within(property, bound, value) : null;
  }
  if (property.startsWith('CustomFields_')) {
    const field = property.slice('CustomFields_'.length);
    return (record) => equal(record.CustomFields?.[field], value);
  }
  return property === 'SystemId' || equality.includes(property)
    ? (record) => equal(propertyOf(record, property), value)
    : null;
}

/**
 * `Business_Currency_Code` is `BusinessCurrencyCode`, `Coworker` is
 * `CoworkerId`.
 *
 * @param {Record<string, any>} record
 * @param {string} name
 */
function propertyOf(record, name) {
  const flat = name.replaceAll('_', '');
  return record[Object.hasOwn(record, `${flat}Id`) ? `${flat}Id` : flat];
}

/**
 * @param {unknown} actual
 * @param {string} wanted
 * @returns {boolean}
 */
function equal(actual, wanted) {
  if (Array.isArray(actual)) {
    return actual.some((element) => equal(element, wanted));
  }
  if (actual === null || actual === undefined) {
    return false;
  }
  if (typeof actual === 'number') {
    return actual === Number(wanted);
  }
  return isMoment(actual) && isMoment(wanted)
    ? moment(actual) === moment(wanted)
    : String(actual).toLowerCase() === wanted.toLowerCase();
}

/**
 * @param {string} property
 * @param {string} bound
 * @param {string} value
 * @returns {((record: Record<string, any>) => boolean) | null}
 */
function within(property, bound, value) {
  const limit = isMoment(value) ? moment(value) : Number(value);
  if (Number.isNaN(limit)) {
    return null;
  }
  return (record) => {
    const actual = record[property];
    if (actual === null || actual === undefined) {
      return false;
    }
    const number = isMoment(actual) ? moment(actual) : Number(actual);
    return bound === 'from' ? number >= limit : number <= limit;
  };
}

/**
 * @param {unknown} value
 * @returns {value is string}
 */
function isMoment(value) {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d(T|$)/.test(value);
}

/**
 * Filters are written without an offset (`YYYY-MM-DDTHH:mm`) and mean UTC.
 *
 * @param {string} text
 */
function moment(text) {
  return Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`);
}
