import { baseRecord } from './base-record.mjs';
import { lisbon, london } from './locations.mjs';
import { brightwater } from './members.mjs';
import { uniqueId } from './unique-id.mjs';

/**
 * Time credits and printing credits ("extra services" on the wire), each
 * written down once for the member's and for the administrator's view.
 *
 * @typedef {object} Service
 * @property {number} id
 * @property {number} coworker
 * @property {keyof typeof serviceTypes} type
 * @property {number} total
 * @property {number} remaining
 * @property {number | null} contract
 * @property {number | null} expires Days from today.
 * @property {number} from Days from today.
 * @property {number | null} booking Set on the charge for one booking, which
 *   is the third use of this entity and never a benefit.
 * @property {import('./locations.mjs').Location} location
 */

/** The names of `ChargePeriod`; the administrator API sends their place + 1. */
export const chargePeriods = ['Minutes', 'Days', 'Weeks', 'Months', 'Uses', 'FourWeekMonths'];

const serviceTypes = {
  rooms: { id: 21, name: 'Meeting room hours', period: 'Minutes', printing: false },
  studio: { id: 22, name: 'Podcast studio', period: 'Days', printing: false },
  desk: { id: 23, name: 'Dedicated desk weeks', period: 'Weeks', printing: false },
  locker: { id: 24, name: 'Locker', period: 'Months', printing: false },
  calls: { id: 25, name: 'Phone booth calls', period: 'Uses', printing: false },
  office: { id: 26, name: 'Project office', period: 'FourWeekMonths', printing: false },
  prints: { id: 27, name: 'Printing', period: 'Uses', printing: true },
};

/** @type {readonly Service[]} */
export const services = [
  service(5201, 4101, 'rooms', 600, 150, { contract: 9101, expires: 18 }),
  service(5202, 4101, 'prints', 1000, 380, { contract: 9101, expires: 18 }),
  service(5203, 4101, 'calls', 10, 7, {}),
  service(5204, 4101, 'rooms', 120, 120, { expires: 45 }),
  service(5221, 4102, 'rooms', 120, 45, { expires: 6 }),
  service(5231, 4103, 'prints', 200, 14, {}),
  service(5232, brightwater, 'rooms', 2400, 1095, { contract: 9190, expires: 11 }),
  service(5233, brightwater, 'prints', 5000, 4210, { contract: 9190, expires: 11 }),
  service(5271, 4107, 'desk', 4, 2, { contract: 9172, expires: 26 }),
  service(5281, 4108, 'rooms', 300, 300, { contract: 9182, expires: 14, location: london }),
  service(5291, 4109, 'rooms', 60, 1, { expires: 0 }),
  service(5292, 4109, 'studio', 12, 1, { expires: 1 }),
  service(5293, 4109, 'desk', 8, 3, { expires: 30 }),
  service(5294, 4109, 'locker', 12, 5, {}),
  service(5295, 4109, 'calls', 20, 26, { expires: 12 }),
  service(5296, 4109, 'office', 3, 1, { contract: 9191, expires: 80 }),
  service(5297, 4109, 'prints', 500, -40, {}),
  service(5298, 4109, 'rooms', 240, 0, { expires: -5 }),
  service(5299, 4109, 'rooms', 90, 90, { booking: 88_101, from: -4 }),
  ...Array.from({ length: 62 }, (_, index) =>
    service(6201 + index, 4110, index % 4 === 3 ? 'prints' : 'rooms', 480, (index * 53) % 481, {
      contract: index % 2 ? 9110 : null,
      expires: index % 6 === 0 ? null : (index - 12) * 7,
      from: (index - 17) * 7,
    }),
  ),
];

/**
 * @param {Service} service
 * @param {import('./calendar.mjs').Calendar} days
 */
export function serviceBenefit(service, days) {
  const type = serviceTypes[service.type];
  return {
    Id: service.id,
    ExtraService: {
      Id: type.id,
      Name: type.name,
      IsPrintingCredit: type.printing,
    },
    TotalUses: service.total,
    RemainingUses: service.remaining,
    ChargePeriod: type.period,
    IsFromTariff: service.contract !== null,
    ExpireDate: service.expires === null ? null : days.dayFromToday(service.expires),
  };
}

/**
 * @param {Service} service
 * @param {import('./calendar.mjs').Calendar} days
 */
export function serviceRecord(service, days) {
  const type = serviceTypes[service.type];
  const booked = service.booking === null ? null : days.utcDay(service.from);
  return {
    CoworkerId: service.coworker,
    BusinessId: service.location.id,
    ExtraServiceId: type.id,
    ExtraServiceName: type.name,
    ExtraServiceCurrencyCode: service.location.currency,
    ExtraServiceIsPrintingCredit: type.printing,
    Description: type.name,
    Notes: null,
    RemainingUses: service.remaining,
    TotalUses: service.total,
    Free: service.booking === null,
    Price: type.printing ? 1 : service.booking === null ? null : 18,
    LastMinutePriceAdjustment: null,
    DynamicPriceAdjustment: null,
    PriceFactorLastMinute: null,
    PriceFactorDemand: null,
    ValidFrom: days.utcDay(service.from),
    ExpireDate: service.expires === null ? null : days.dayFromToday(service.expires),
    DueDate: null,
    PurchaseOrder: null,
    ChargePeriod: chargePeriods.indexOf(type.period) + 1,
    Invoiced: false,
    InvoiceDate: null,
    IsFromTariff: service.contract !== null,
    TariffTimePassUniqueId: null,
    CoworkerProductUniqueId: null,
    BookingUniqueId: service.booking && uniqueId(6, service.booking),
    AutomaticallyAdded: service.contract !== null || service.booking !== null,
    InvoiceThisCoworker: false,
    DiscountCode: null,
    CoworkerDiscountUniqueId: null,
    DiscountAmount: null,
    BookingId: service.booking,
    BookingFromTime: booked,
    BookingToTime: booked && days.utcDay(service.from + 1),
    BookingResourceName: service.booking && 'Atlantic room',
    CoworkerContractUniqueId: service.contract && uniqueId(2, service.contract),
    ...baseRecord({ kind: 4, id: service.id, text: type.name, created: service.from }, days),
  };
}

/**
 * @param {number} id
 * @param {number} coworker
 * @param {Service['type']} type
 * @param {number} total
 * @param {number} remaining
 * @param {Partial<Service>} rest
 * @returns {Service}
 */
function service(id, coworker, type, total, remaining, rest) {
  return {
    id,
    coworker,
    type,
    total,
    remaining,
    contract: null,
    expires: null,
    from: -12,
    booking: null,
    location: lisbon,
    ...rest,
  };
}
