import { isObject, mapRecordLists, mapScalars } from './record-lists.mjs';

/**
 * Strings that a careless page would run, or that would tear its layout. A
 * script that does run sets `globalThis.__pwned`.
 */
export const hostileStrings = [
  '<img src=x onerror="globalThis.__pwned=true">',
  '<script>globalThis.__pwned=true</script>',
  '"><svg onload=globalThis.__pwned=true>',
  "javascript:globalThis.__pwned=true//' onclick='globalThis.__pwned=true",
  '${globalThis.__pwned=true}{{constructor.constructor("globalThis.__pwned=true")()}}',
  '</style><style>*{display:none}</style><!--',
  'paid\u202Edetnuocsid ton\u202C\u2067right to left\u2069',
  'in\u200Bvis\u200Cible\u200D\uFEFF\u00AD',
  'W'.repeat(5000),
  'Z\u0351\u0352\u0353\u0354\u0355a\u0351\u0352\u0353\u0354l\u0351\u0352\u0353go'.repeat(3),
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿🇵🇹👍🏽',
  'half an emoji \uD83D, a null \u0000, a line\nbreak,\ta tab',
  '',
  '   ',
  '__proto__',
];

/**
 * Every text is one of {@link hostileStrings}, in turn. The first record names
 * a currency that is none, and carries a `__proto__` of its own.
 *
 * @param {any} body
 */
export function hostile(body) {
  let turn = 0;
  return mapRecordLists(body, (records) =>
    records.map((record, index) => {
      if (!isObject(record)) {
        return record;
      }
      const changed = mapScalars(record, (value, name) =>
        typeof value === 'string' && !isFormal(name, value) ? hostileStrings[turn++ % hostileStrings.length] : value,
      );
      return index ? changed : poisoned(changed);
    }),
  );
}

/** @param {any} record */
function poisoned(record) {
  if (isObject(record.Business?.Currency)) {
    record.Business.Currency.Code = '"><b>';
  }
  Object.defineProperty(record, '__proto__', {
    value: { polluted: true },
    enumerable: true,
  });
  return record;
}

/**
 * Dates, ids and names of units stay, so that the records can be read.
 *
 * @param {string} name
 * @param {string} value
 */
function isFormal(name, value) {
  return /^\d{4}-\d\d-\d\dT/.test(value) || /(UniqueId|ChargePeriod|Code|AccessToken)$/.test(name);
}
