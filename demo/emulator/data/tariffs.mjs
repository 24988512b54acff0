/** The price list of the space. Descriptions are HTML, as operators write them. */
export const tariffs = {
  resident: tariff(801, 'Resident desk', 390, '<p>Your own desk, day and night.</p>'),
  hotdesk: tariff(802, 'Hot desk', 180, '<p>Any free desk, <em>eight to eight</em>.</p>'),
  postbox: tariff(803, 'Post box', 25, '<p>Your letters are safe with us.</p>'),
  seat: tariff(804, 'Studio seat', 210, '<p>A seat that the company pays for.</p>'),
  office: tariff(805, 'Harbour office', 980, '<p>A door of your own.</p>'),
  officePlus: tariff(806, 'Harbour office with terrace', 1150, '<p>A door, and air.</p>'),
  wapping: tariff(807, 'Wapping drop-in', 140, '<p>For when you are in London.</p>'),
  weekly: tariff(808, 'Weekly desk', 65, '<p>Seven days at a time.</p>', { weeks: 1 }),
};

/**
 * A tariff as contracts nest it.
 *
 * @param {keyof typeof tariffs} name
 * @param {import('./locations.mjs').Location} location
 */
export function tariffObject(name, location) {
  const { id, title, description, price, months, weeks } = tariffs[name];
  return {
    Id: id,
    Name: title,
    Description: description,
    Price: price,
    PriceCurrencyCode: location.currency,
    InvoiceEvery: months,
    InvoiceEveryWeeks: weeks,
    TimePasses: [],
    ExtraServices: [],
  };
}

/**
 * @param {number} id
 * @param {string} title
 * @param {number} price
 * @param {string} description
 * @param {{ weeks?: number }} [period] A month unless told in weeks.
 */
function tariff(id, title, price, description, { weeks = 0 } = {}) {
  return { id, title, price, description, months: weeks ? 0 : 1, weeks };
}
