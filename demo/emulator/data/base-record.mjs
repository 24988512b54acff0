import { uniqueId } from './unique-id.mjs';

/**
 * The fields which every record of the administrator API carries.
 *
 * @param {object} about
 * @param {number} about.kind
 * @param {number} about.id
 * @param {string} about.text
 * @param {number} about.created Days from today.
 * @param {import('./calendar.mjs').Calendar} days
 */
export function baseRecord({ kind, id, text, created }, days) {
  return {
    Id: id,
    UniqueId: uniqueId(kind, id),
    CreatedOn: days.utcDay(created),
    UpdatedOn: days.utcDay(Math.min(created + 1, 0)),
    UpdatedBy: 'operator@harbourloft.example',
    IsNew: false,
    SystemId: null,
    ToStringText: text,
    LocalizationDetails: null,
    CustomFields: null,
  };
}
