/** The list envelope of the API: sorting and paging. */

const DEFAULT_SIZE = 25;
const MAX_SIZE = 1000;

/**
 * One page. Values that make no sense are ignored.
 *
 * @param {readonly any[] | null} records
 * @param {URLSearchParams} query
 */
export function listOf(records, query) {
  const all = records ?? [];
  const size = Math.min(count(query.get('size')) ?? DEFAULT_SIZE, MAX_SIZE);
  const page = count(query.get('page')) ?? 1;
  const first = (page - 1) * size;
  const shown = all.slice(first, first + size);
  const pages = Math.ceil(all.length / size);
  return {
    Records: records && shown,
    CurrentPage: page,
    CurrentPageSize: size,
    CurrentOrderField: orderField(all, query),
    CurrentSortDirection: isDescending(query) ? 1 : 0,
    FirstItem: shown.length ? first + 1 : 0,
    LastItem: shown.length ? first + shown.length : 0,
    TotalItems: all.length,
    TotalPages: pages,
    HasNextPage: page < pages,
    HasPreviousPage: page > 1,
    PageNumber: page,
    PageSize: size,
  };
}

/**
 * By `orderBy` and `dir`. Nulls come first, as in the database of the API;
 * equal ones by Id.
 *
 * @param {readonly Record<string, any>[]} records
 * @param {URLSearchParams} query
 */
export function ordered(records, query) {
  const field = orderField(records, query);
  const direction = isDescending(query) ? -1 : 1;
  return [...records].sort((a, b) => direction * compare(a[field], b[field]) || a.Id - b.Id);
}

/** @param {string | null} text */
function count(text) {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : null;
}

/**
 * Another name than that of a property is ignored.
 *
 * @param {readonly any[]} records
 * @param {URLSearchParams} query
 */
function orderField(records, query) {
  const wanted = query.get('orderBy') ?? query.get('orderby');
  const known = wanted && records.some((record) => record !== null && Object.hasOwn(record, wanted));
  return known ? wanted : 'Id';
}

/** @param {URLSearchParams} query */
function isDescending(query) {
  return query.get('dir') === '1';
}

/**
 * @param {any} a
 * @param {any} b
 */
function compare(a, b) {
  if (a === b) {
    return 0;
  }
  if (a === null || b === null) {
    return a === null ? -1 : 1;
  }
  return a < b ? -1 : 1;
}
