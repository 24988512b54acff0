import { mapRecordLists, repeated } from './record-lists.mjs';

/**
 * As many records as the argument says, shared out among the lists that have
 * any.
 *
 * @param {any} body
 * @param {import('./distort.mjs').Distortion} how
 */
export function huge(body, { argument }) {
  let lists = 0;
  mapRecordLists(body, (records) => (lists += records.length ? 1 : 0));
  const each = Math.ceil((Number(argument) || 10_000) / lists);
  return mapRecordLists(body, (records) => (records.length ? repeated(records, each) : records));
}
