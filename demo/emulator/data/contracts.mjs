import { formatPrice, lisbon, london } from './locations.mjs';
import { members } from './members.mjs';
import { tariffs, tariffObject } from './tariffs.mjs';
import { uniqueId } from './unique-id.mjs';

/**
 * Contracts, in days from today; {@link plansOf} writes them as the API does.
 *
 * @typedef {object} Contract
 * @property {number} id
 * @property {number} coworker
 * @property {keyof typeof tariffs} tariff
 * @property {number} start
 * @property {number | null} term
 * @property {number | null} renewal
 * @property {number | null} cancellation
 * @property {number | null} earliestCancellation
 * @property {boolean} active
 * @property {boolean} cancelled
 * @property {boolean} main
 * @property {boolean} termsAccepted
 * @property {[from: number, until: number] | null} pause
 * @property {boolean} canBePaused
 * @property {number} deposit
 * @property {number} quantity
 * @property {string} desks
 * @property {string} notes
 * @property {keyof typeof tariffs | null} next
 * @property {number | null} price Null takes the price of the tariff.
 * @property {import('./locations.mjs').Location} location
 */

/** @type {readonly Contract[]} */
const contracts = [
  contract(9101, 4101, 'resident', {
    start: -412,
    renewal: 19,
    term: 318,
    earliestCancellation: 49,
    deposit: 390,
    desks: 'Quay 14',
    canBePaused: true,
    notes: 'Late payer, remind on the 3rd. <b>Internal.</b>',
  }),
  contract(9102, 4101, 'postbox', { start: -200, renewal: 19, main: false }),
  contract(9121, 4102, 'hotdesk', { start: -160, renewal: 21, canBePaused: true }),
  contract(9131, 4103, 'seat', { start: -90, renewal: 12, price: 0, desks: 'Mezzanine 3' }),
  contract(9151, 4105, 'resident', { start: -300, renewal: 24, pause: [-9, 22] }),
  contract(9152, 4105, 'postbox', { start: -300, renewal: 24, main: false, pause: [24, 54] }),
  contract(9161, 4106, 'hotdesk', { start: 7, renewal: 37, active: false, termsAccepted: false }),
  contract(9162, 4106, 'resident', {
    start: -500,
    renewal: null,
    cancellation: -20,
    active: false,
    cancelled: true,
    main: false,
  }),
  contract(9171, 4107, 'hotdesk', {
    start: -240,
    renewal: null,
    cancellation: 16,
    cancelled: true,
    main: false,
  }),
  contract(9172, 4107, 'office', {
    start: -240,
    renewal: 10,
    term: 125,
    earliestCancellation: 70,
    next: 'officePlus',
    termsAccepted: false,
    deposit: 1960,
    quantity: 3,
    desks: 'Deck 21, Deck 22, Deck 23',
  }),
  contract(9181, 4108, 'resident', { start: -60, renewal: 15 }),
  contract(9182, 4108, 'wapping', { start: -60, renewal: 15, main: false, location: london }),
  contract(9191, 4109, 'weekly', { start: -33, renewal: 2 }),
  contract(9110, 4110, 'office', { start: -900, renewal: 5, quantity: 8, deposit: 7840, price: 7450 }),
];

/**
 * The elements of `GET /api/public/plans/my`.
 *
 * @param {import('./members.mjs').Member} member
 * @param {import('./calendar.mjs').Calendar} days
 */
export function plansOf(member, days) {
  return contracts.filter(({ coworker }) => coworker === member.coworkerId).map((contract) => plan(contract, days));
}

/**
 * @param {Contract} contract
 * @param {import('./calendar.mjs').Calendar} days
 */
function plan(contract, days) {
  const { location, pause } = contract;
  const tariff = tariffs[contract.tariff];
  const price = contract.price ?? tariff.price * contract.quantity;
  const next = contract.next && tariffs[contract.next];
  const nextPrice = next && next.price * contract.quantity;
  const pausedNow = pause !== null && pause[0] <= 0 && pause[1] >= 0;
  /** @param {number | null} day */
  const local = (day) => (day === null ? null : days.localDay(day));
  /** @param {number | null} day */
  const utc = (day) => (day === null ? null : days.utcDay(day));
  const accepted = contract.termsAccepted ? contract.start - 2 : null;
  return {
    Id: contract.id,
    UniqueId: uniqueId(2, contract.id),
    StartDate: local(contract.start),
    ContractTerm: local(contract.term),
    RenewalDate: local(contract.renewal),
    RenewalDateUtc: utc(contract.renewal),
    CancellationDate: local(contract.cancellation),
    CancellationDateUtc: utc(contract.cancellation),
    EarliestCancellationDate: local(contract.earliestCancellation),
    NextAutoInvoice: local(contract.renewal),
    Price: price,
    PriceWithMinimum: price,
    PriceFormatted: formatPrice(price, location),
    NextPrice: nextPrice,
    NextPriceFormatted: nextPrice === null ? '' : formatPrice(nextPrice, location),
    Value: price,
    DepositsAmount: contract.deposit,
    DepositsAmountFormatted: formatPrice(contract.deposit, location),
    Active: contract.active,
    Cancelled: contract.cancelled,
    MainContract: contract.main,
    PricePlanTermsAccepted: contract.termsAccepted,
    PricePlanTermsAcceptedOn: local(accepted),
    IsPaused: pause !== null,
    IsPausedNow: pausedNow,
    CanBePausedNow: contract.canBePaused,
    InPausedPeriod: pausedNow,
    InPausedPeriodFrom: pause && local(pause[0]),
    InPausedPeriodUntil: pause && local(pause[1]),
    BillingDay: days.dayOfMonth(contract.renewal ?? contract.start),
    Quantity: contract.quantity,
    Notes: contract.notes,
    Desks: contract.desks,
    IssuedBy: { Id: location.id, Name: location.name, WebAddress: location.webAddress },
    Coworker: customer(contract.coworker),
    Tariff: tariffObject(contract.tariff, location),
    NextTariff: contract.next && tariffObject(contract.next, location),
    Schedules: [],
    CreatedOn: days.localDay(contract.start - 5),
    CreatedOnUtc: days.utcDay(contract.start - 5),
    UpdatedOn: days.localDay(Math.min(contract.start, -1)),
    UpdatedOnUtc: days.utcDay(Math.min(contract.start, -1)),
  };
}

/** @param {number} coworkerId */
function customer(coworkerId) {
  const member = members.find((each) => each.coworkerId === coworkerId);
  return {
    Id: coworkerId,
    FullName: member?.name ?? null,
    CompanyName: member?.company ?? null,
  };
}

/**
 * @param {number} id
 * @param {number} coworker
 * @param {Contract['tariff']} tariff
 * @param {Partial<Contract>} rest
 * @returns {Contract}
 */
function contract(id, coworker, tariff, rest) {
  return {
    id,
    coworker,
    tariff,
    start: -30,
    term: null,
    renewal: 30,
    cancellation: null,
    earliestCancellation: null,
    active: true,
    cancelled: false,
    main: true,
    termsAccepted: true,
    pause: null,
    canBePaused: false,
    deposit: 0,
    quantity: 1,
    desks: '',
    notes: '',
    next: null,
    price: null,
    location: lisbon,
    ...rest,
  };
}
