import { baseRecord } from './base-record.mjs';
import { lisbon, london } from './locations.mjs';
import { brightwater } from './members.mjs';
import { uniqueId } from './unique-id.mjs';

/**
 * Money credits, each written down once: {@link creditBenefit} is what the
 * member sees of it, {@link creditRecord} what the administrator sees.
 *
 * @typedef {object} Credit
 * @property {number} id
 * @property {number} coworker
 * @property {string} name
 * @property {number} total
 * @property {number} remaining
 * @property {boolean} bookings
 * @property {boolean} events
 * @property {boolean} universal
 * @property {number | null} contract The contract that grants it; null when
 *   given by hand.
 * @property {number | null} expires Days from today.
 * @property {number} from Days from today.
 * @property {import('./locations.mjs').Location} location
 */

/** @type {readonly Credit[]} */
export const credits = [
  credit(5101, 4101, 'Monthly room allowance', 200, 145.5, {
    contract: 9101,
    expires: 18,
  }),
  credit(5102, 4101, 'Event evenings', 120, 6, { bookings: false, events: true, expires: 3 }),
  credit(5103, 4101, 'Welcome gift', 50, 50, { events: true, universal: true }),
  credit(5104, 4101, 'Last month’s allowance', 200, 12.25, {
    contract: 9101,
    expires: -12,
    from: -42,
  }),
  credit(5131, 4103, 'Birthday credit', 25, 25, { universal: true, expires: 21 }),
  credit(5132, brightwater, 'Studio meeting budget', 600, 232.8, {
    contract: 9190,
    expires: 11,
    events: true,
  }),
  credit(5133, brightwater, 'Studio events', 300, 300, {
    bookings: false,
    events: true,
  }),
  credit(5151, 4105, 'Rooms, before the pause', 80, 80, { expires: 60 }),
  credit(5171, 4107, 'Team room allowance', 450, 90, { contract: 9172, expires: 9 }),
  credit(5181, 4108, 'Lisbon rooms', 150, 61.9, { contract: 9181, expires: 14 }),
  credit(5182, 4108, 'Wapping rooms', 150, 130, {
    contract: 9182,
    expires: 14,
    location: london,
  }),
  credit(5183, 4108, 'Wapping refund', 40, 40, { universal: true, location: london }),
  credit(5191, 4109, 'Double refund', 100, 137.5, { universal: true }),
  credit(5192, 4109, 'Overdrawn after a no-show', 60, -18, { expires: 25 }),
  credit(5193, 4109, 'Spent', 75, 0, { expires: 40 }),
  credit(5194, 4109, 'Spendable on nothing', 30, 30, { bookings: false }),
  credit(5195, 4109, 'Starts next month', 90, 90, { from: 30, expires: 61 }),
  ...Array.from({ length: 64 }, (_, index) =>
    credit(6001 + index, 4110, `Conference budget ${index + 1}`, 250, (index * 37) % 251, {
      events: index % 3 === 0,
      contract: index % 2 ? 9110 : null,
      expires: index % 5 === 0 ? null : (index - 10) * 7,
      from: (index - 15) * 7,
    }),
  ),
];

/**
 * @param {Credit} credit
 * @param {import('./calendar.mjs').Calendar} days
 */
export function creditBenefit(credit, days) {
  return {
    Id: credit.id,
    Name: credit.name,
    TotalCredit: credit.total,
    RemainingCredit: credit.remaining,
    CaneBeUsedForBookings: credit.bookings,
    CaneBeUsedForEvents: credit.events,
    IsUniversalCredit: credit.universal,
    IsFromTariff: credit.contract !== null,
    ExpireDate: credit.expires === null ? null : days.dayFromToday(credit.expires),
    Business: { Currency: { Code: credit.location.currency } },
  };
}

/**
 * @param {Credit} credit
 * @param {import('./calendar.mjs').Calendar} days
 */
export function creditRecord(credit, days) {
  return {
    CoworkerId: credit.coworker,
    BusinessId: credit.location.id,
    BusinessName: credit.location.name,
    BusinessCurrencyCode: credit.location.currency,
    Description: credit.name,
    TariffBookingCreditId: credit.contract && credit.contract + 70_000,
    TariffBookingCreditName: credit.contract && credit.name,
    ElegibleResourceTypes: credit.bookings ? [11, 12] : [],
    ElegibleProducts: [],
    ElegibleTariffs: [],
    ElegiblePasses: [],
    EventCategories: credit.events ? [31] : [],
    RemainingCredit: credit.remaining,
    TotalCredit: credit.total,
    ValidFrom: days.utcDay(credit.from),
    ExpireDate: credit.expires === null ? null : days.dayFromToday(credit.expires),
    CaneBeUsedForBookings: credit.bookings,
    CaneBeUsedForEvents: credit.events,
    IsUniversalCredit: credit.universal,
    UseCreditPrice: false,
    AppliesToCharges: credit.universal,
    CoworkerProductUniqueId: null,
    CoworkerContractUniqueId: credit.contract && uniqueId(2, credit.contract),
    ...baseRecord({ kind: 3, id: credit.id, text: credit.name, created: credit.from }, days),
  };
}

/**
 * @param {number} id
 * @param {number} coworker
 * @param {string} name
 * @param {number} total
 * @param {number} remaining
 * @param {Partial<Credit>} rest
 * @returns {Credit}
 */
function credit(id, coworker, name, total, remaining, rest) {
  return {
    id,
    coworker,
    name,
    total,
    remaining,
    bookings: true,
    events: false,
    universal: false,
    contract: null,
    expires: null,
    from: -12,
    location: lisbon,
    ...rest,
  };
}
