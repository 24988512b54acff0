import { mapRecordLists } from './record-lists.mjs';

/** @param {any} body */
export function empty(body) {
  return mapRecordLists(body, () => []);
}
