import { Hono } from 'hono';
import { operatorsOnly } from './auth.mjs';
import { creditRecord, credits } from './data/credits.mjs';
import { passRecord, passes } from './data/passes.mjs';
import { serviceRecord, services } from './data/services.mjs';
import { distort } from './distort/distort.mjs';
import { matching } from './filters.mjs';
import { listOf, ordered } from './lists.mjs';
import { refusal } from './refusal.mjs';

/**
 * The administrator API, as far as benefits go: search and by id.
 *
 * @typedef {import('hono').Context<import('./emulator.mjs').Env>} Context
 * @typedef {import('./data/calendar.mjs').Calendar} Calendar
 *
 * @typedef {object} Resource
 * @property {string} path
 * @property {(days: Calendar) => Record<string, any>[]} records
 * @property {import('./filters.mjs').Searchable} searchable
 */

/** @type {readonly Resource[]} */
const resources = [
  {
    path: '/api/billing/coworkerbookingcredits',
    records: (days) => credits.map((credit) => creditRecord(credit, days)),
    searchable: {
      entity: 'CoworkerBookingCredit',
      equality: words(`Coworker Business Business_Name Business_Currency_Code
        Description TariffBookingCredit TariffBookingCredit_Name
        RemainingCredit TotalCredit ValidFrom ExpireDate CaneBeUsedForBookings
        CaneBeUsedForEvents IsUniversalCredit CoworkerProductUniqueId
        UseCreditPrice CoworkerContractUniqueId AppliesToCharges
        ElegibleResourceTypes EventCategories`),
      ranges: words(`RemainingCredit TotalCredit ValidFrom ExpireDate CreatedOn
        UpdatedOn`),
    },
  },
  {
    path: '/api/billing/coworkerextraservices',
    records: (days) => services.map((service) => serviceRecord(service, days)),
    searchable: {
      entity: 'CoworkerExtraService',
      equality: words(`Coworker Business ExtraService ExtraService_Name
        ExtraService_Currency_Code ExtraService_IsPrintingCredit Description
        Notes RemainingUses TotalUses Free Price ValidFrom ExpireDate DueDate
        PurchaseOrder ChargePeriod Invoiced InvoiceDate IsFromTariff
        TariffTimePassUniqueId CoworkerProductUniqueId BookingUniqueId
        AutomaticallyAdded DiscountCode DiscountAmount BookingId BookingFromTime
        BookingToTime BookingResourceName CoworkerContractUniqueId`),
      ranges: words(`RemainingUses TotalUses Price ValidFrom ExpireDate DueDate
        InvoiceDate DiscountAmount BookingId BookingFromTime BookingToTime
        CreatedOn UpdatedOn`),
    },
  },
  {
    path: '/api/billing/coworkertimepasses',
    records: (days) => passes.map((pass) => passRecord(pass, days)),
    searchable: {
      entity: 'CoworkerTimePass',
      equality: words(`Coworker Business TimePass TimePass_Name
        TimePass_Currency_Code Notes PurchaseOrder Used CheckedIn UsedDate
        RemainingUses TotalUses Free Price CreateMultiple ExpireDate Invoiced
        InvoiceDate IsFromTariff IsPayAsYouGo TariffTimePassUniqueId
        CoworkerProductUniqueId CoworkerContractUniqueId`),
      ranges: words(`UsedDate RemainingUses TotalUses Price CreateMultiple
        ExpireDate InvoiceDate CreatedOn UpdatedOn`),
    },
  },
];

export function adminEndpoints() {
  /** @type {Hono<import('./emulator.mjs').Env>} */
  const app = new Hono();
  for (const resource of resources) {
    app.get(resource.path, operatorsOnly, refusal, (c) => search(c, resource));
    app.get(`${resource.path}/:id`, operatorsOnly, refusal, (c) => byId(c, resource));
  }
  return app;
}

/**
 * Data scenarios act on what was found, before it is paged.
 *
 * @param {Context} c
 * @param {Resource} resource
 */
function search(c, { records, searchable }) {
  const { room, path, query } = c.var.place;
  const { scenarios, days } = c.var;
  if (Object.hasOwn(room.answers, path)) {
    return c.json(distort(room.answers[path], scenarios, days));
  }
  const found = ordered(matching(records(days), query, searchable), query);
  const listed = found.map(withoutCollections);
  return c.json(listOf(distort(listed, scenarios, days), query));
}

/**
 * @param {Context} c
 * @param {Resource} resource
 */
function byId(c, { records }) {
  const { room, path } = c.var.place;
  const { scenarios, days } = c.var;
  const found = Object.hasOwn(room.answers, path)
    ? [room.answers[path]]
    : records(days).filter(({ Id }) => String(Id) === c.req.param('id'));
  const [answer] = found.length ? (distort(found, scenarios, days) ?? [null]) : [];
  return answer === undefined ? c.json('Not found', 404) : c.json(answer);
}

/**
 * Lists leave properties which are collections null; by id they are there.
 *
 * @param {Record<string, any>} record
 */
function withoutCollections(record) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, Array.isArray(value) ? null : value]));
}

/** @param {string} text */
function words(text) {
  return text.split(/\s+/);
}
