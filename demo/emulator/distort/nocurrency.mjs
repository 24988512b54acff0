import { isObject, mapRecordLists } from './record-lists.mjs';

/**
 * Takes away what names a currency: in credits, in the location, in records.
 *
 * @param {any} body
 */
export function nocurrency(body) {
  const bare = mapRecordLists(body, (records) => records.map(withoutCurrency));
  return withoutCurrency(bare);
}

/** @param {any} record */
function withoutCurrency(record) {
  if (!isObject(record)) {
    return record;
  }
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => {
      if (name === 'Business' || name === 'Currency') {
        return [];
      }
      return [[name, name.endsWith('CurrencyCode') ? null : value]];
    }),
  );
}
