import { address } from './address.js';

/** The widgets of the front desk: they ask the page's own server, which knows the staff by a cookie, and get no token. */
const source = { 'base-url': address('/nexudus'), credentials: 'same-origin', 'heading-level': '3' };

/** The page may stay open all day. */
const kept = { ...source, 'refresh-interval': '300' };

/** Kinds of record, and the attribute that names one. */
export const recordKinds = [
  { value: 'booking-credit-id', label: 'Money credit' },
  { value: 'extra-service-id', label: 'Time or printing credit' },
  { value: 'time-pass-id', label: 'Pass' },
];

const meterKinds = ['time', 'booking', 'printing', 'pass'];

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 */
function widget(tag, attributes) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** @param {number} coworkerId */
export function widgetsOf(coworkerId) {
  const customer = { 'coworker-id': String(coworkerId), ...kept };
  const meters = document.createElement('div');
  meters.className = 'customer-meters';
  meters.append(...meterKinds.map((kind) => widget('nx-credit-meter', { ...customer, kind })));
  return [widget('nx-benefits-panel', customer), meters];
}

/**
 * @param {string} attribute One of {@link recordKinds}.
 * @param {string} id
 */
export const recordMeter = (attribute, id) => widget('nx-credit-meter', { [attribute]: id, ...source });
