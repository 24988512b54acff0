import { uniqueId } from './unique-id.mjs';

/**
 * The two houses of the fictional network. Lisbon is the one whose API this is.
 *
 * @typedef {object} Location
 * @property {number} id
 * @property {string} name
 * @property {string} webAddress
 * @property {'EUR' | 'GBP'} currency
 */

/** @type {Location} */
export const lisbon = {
  id: 301,
  name: 'Harbour Loft',
  webAddress: 'harbourloft',
  currency: 'EUR',
};

/** @type {Location} */
export const london = {
  id: 302,
  name: 'Harbour Loft Wapping',
  webAddress: 'harbourloftwapping',
  currency: 'GBP',
};

export const timeZone = 'Europe/Lisbon';

const currencies = {
  EUR: { Code: 'EUR', Name: 'Euro', Format: '€{0:0.00}' },
  GBP: { Code: 'GBP', Name: 'Pound sterling', Format: '£{0:0.00}' },
};

/**
 * An amount as the server writes it into `PriceFormatted` and its like.
 *
 * @param {number} amount
 * @param {Location} location
 */
export function formatPrice(amount, location) {
  const digits = amount.toLocaleString('en-GB', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return currencies[location.currency].Format.replace('{0:0.00}', digits);
}

/** The answer of `GET /api/public/businesses/current`. */
export function currentBusiness() {
  return {
    Id: lisbon.id,
    UniqueId: uniqueId(1, lisbon.id),
    Name: lisbon.name,
    WebAddress: lisbon.webAddress,
    Currency: currencies[lisbon.currency],
    LanguageCulture: 'en-GB',
    TimeZone: timeZone,
    Address: 'Cais do Sodré 41',
    TownCity: 'Lisboa',
    PostalCode: '1200-450',
    Country: { Id: 1175, Name: 'Portugal', TwoDigitsCode: 'PT' },
    NativeHomeUrl: 'https://harbourloft.nexudus.site/harbourloft',
    NativeHomeUrlWithLanguage: 'https://harbourloft.nexudus.site/harbourloft/en',
  };
}
