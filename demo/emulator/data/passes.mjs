import { baseRecord } from './base-record.mjs';
import { lisbon, london } from './locations.mjs';
import { brightwater } from './members.mjs';
import { uniqueId } from './unique-id.mjs';

/**
 * Passes, each written down once for the member's and for the administrator's
 * view. A pass without counters is one day, or has no limit.
 *
 * @typedef {object} Pass
 * @property {number} id
 * @property {number} coworker
 * @property {keyof typeof passTypes} type
 * @property {number | null} total
 * @property {number | null} remaining
 * @property {number | null} usedOn Days from today; null when not used.
 * @property {boolean} checkedIn
 * @property {number | null} contract
 * @property {number | null} expires Days from today.
 * @property {number} from Days from today.
 * @property {import('./locations.mjs').Location} location
 */

const passTypes = {
  day: { id: 31, name: 'Day pass', price: 22 },
  bundle: { id: 32, name: 'Five-visit pass', price: 95 },
  hours: { id: 33, name: 'Ten-hour pass', price: 40 },
  guest: { id: 34, name: 'Guest pass', price: 0 },
  evening: { id: 35, name: 'Evening access', price: 0 },
};

/** @type {readonly Pass[]} */
export const passes = [
  pass(5301, 4101, 'guest', { contract: 9101, expires: 18 }),
  pass(5302, 4101, 'evening', { contract: 9101 }),
  pass(5303, 4101, 'guest', { contract: 9101, usedOn: -4, expires: 18 }),
  ...[5321, 5322, 5323, 5324, 5325].map((id) => pass(id, 4102, 'day', { contract: 9121, expires: 20 })),
  pass(5326, 4102, 'bundle', { total: 5, remaining: 3 }),
  pass(5327, 4102, 'hours', { total: 600, remaining: 240, expires: 33 }),
  pass(5328, 4102, 'day', { contract: 9121, usedOn: -2, expires: 20 }),
  pass(5329, 4102, 'day', { contract: 9121, usedOn: 0, checkedIn: true, expires: 20 }),
  pass(5331, 4103, 'day', { expires: 2 }),
  ...[5332, 5333, 5334].map((id) => pass(id, brightwater, 'guest', { contract: 9190, expires: 11 })),
  pass(5335, brightwater, 'bundle', { contract: 9190, total: 20, remaining: 8, expires: 11 }),
  pass(5371, 4107, 'guest', { contract: 9172, total: 6, remaining: 6, expires: 9 }),
  pass(5381, 4108, 'day', { contract: 9181, expires: 14 }),
  pass(5382, 4108, 'day', { contract: 9182, expires: 14, location: london }),
  pass(5391, 4109, 'bundle', { total: 5, remaining: 0 }),
  pass(5392, 4109, 'bundle', { total: 5, remaining: 9 }),
  pass(5393, 4109, 'bundle', { total: 5, remaining: 2, usedOn: -1 }),
  pass(5394, 4109, 'day', { total: null, remaining: 0 }),
  pass(5395, 4109, 'day', { expires: -1 }),
  ...Array.from({ length: 70 }, (_, index) =>
    pass(6301 + index, 4110, 'day', {
      contract: 9110,
      expires: (index % 10) * 9 + 5,
      usedOn: index < 58 ? index - 58 : null,
      from: index - 70,
    }),
  ),
];

/**
 * @param {Pass} pass
 * @param {import('./calendar.mjs').Calendar} days
 */
export function passBenefit(pass, days) {
  const type = passTypes[pass.type];
  return {
    Id: pass.id,
    TimePass: { Id: type.id, Name: type.name },
    TotalUses: pass.total,
    RemainingUses: pass.remaining,
    Used: pass.usedOn !== null,
    IsFromTariff: pass.contract !== null,
    ExpireDate: pass.expires === null ? null : days.dayFromToday(pass.expires),
  };
}

/**
 * @param {Pass} pass
 * @param {import('./calendar.mjs').Calendar} days
 */
export function passRecord(pass, days) {
  const type = passTypes[pass.type];
  return {
    CoworkerId: pass.coworker,
    BusinessId: pass.location.id,
    TimePassId: type.id,
    TimePassName: type.name,
    TimePassCurrencyCode: pass.location.currency,
    Notes: null,
    PurchaseOrder: null,
    Used: pass.usedOn !== null,
    CheckedIn: pass.checkedIn,
    UsedDate: pass.usedOn === null ? null : days.utcDay(pass.usedOn),
    RemainingUses: pass.remaining,
    TotalUses: pass.total,
    Free: type.price === 0 || pass.contract !== null,
    Price: pass.contract === null ? type.price : null,
    CreateMultiple: 0,
    ExpireDate: pass.expires === null ? null : days.dayFromToday(pass.expires),
    Invoiced: pass.contract === null,
    InvoiceDate: pass.contract === null ? days.utcDay(pass.from) : null,
    IsFromTariff: pass.contract !== null,
    IsPayAsYouGo: false,
    TariffTimePassUniqueId: pass.contract && uniqueId(7, type.id),
    CoworkerProductUniqueId: pass.contract === null ? uniqueId(8, pass.id) : null,
    CoworkerContractUniqueId: pass.contract && uniqueId(2, pass.contract),
    ...baseRecord({ kind: 5, id: pass.id, text: type.name, created: pass.from }, days),
  };
}

/**
 * @param {number} id
 * @param {number} coworker
 * @param {Pass['type']} type
 * @param {Partial<Pass>} rest
 * @returns {Pass}
 */
function pass(id, coworker, type, rest) {
  return {
    id,
    coworker,
    type,
    total: null,
    remaining: null,
    usedOn: null,
    checkedIn: false,
    contract: null,
    expires: null,
    from: -10,
    location: lisbon,
    ...rest,
  };
}
