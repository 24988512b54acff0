/**
 * A guid that is the same on every run, made of a kind and an id.
 *
 * @param {number} kind One number for each sort of record.
 * @param {number} id
 */
export function uniqueId(kind, id) {
  const tail = id.toString(16).padStart(12, '0');
  return `5ea51de0-00${kind.toString(16).padStart(2, '0')}-4000-8000-${tail}`;
}
