/** A customer's records as the administrator API has them. Notes are the operator's own, and not read. */
import type { BenefitsOfScope } from '../api/benefits.js';
import type { CoworkerBookingCredit, CoworkerExtraService, CoworkerTimePass, Page } from '../api/billing.js';
import { type Shape, createShape } from '../api/shape.js';

const credit = createShape<CoworkerBookingCredit>()([
  'Id',
  'CoworkerId',
  'TariffBookingCreditId',
  'TariffBookingCreditName',
  'Description',
  'BusinessName',
  'BusinessCurrencyCode',
  'TotalCredit',
  'RemainingCredit',
  'CaneBeUsedForBookings',
  'CaneBeUsedForEvents',
  'IsUniversalCredit',
  'ValidFrom',
  'ExpireDate',
]);
const service = createShape<CoworkerExtraService>()([
  'Id',
  'CoworkerId',
  'ExtraServiceName',
  'ExtraServiceIsPrintingCredit',
  'Description',
  'TotalUses',
  'RemainingUses',
  'ChargePeriod',
  'ValidFrom',
  'ExpireDate',
  'BookingId',
  'IsFromTariff',
]);
const pass = createShape<CoworkerTimePass>()([
  'Id',
  'CoworkerId',
  'TimePassName',
  'TotalUses',
  'RemainingUses',
  'Used',
  'UsedDate',
  'CheckedIn',
  'IsFromTariff',
  'ExpireDate',
]);

/** What is asked of a customer's record, by the list that it belongs to. */
export const customerShapes = {
  BookingCredits: credit,
  ExtraServices: service,
  TimePasses: pass,
};

/** A customer's records as they were asked for. */
export type CustomerCredit = typeof credit.type;
export type CustomerService = typeof service.type;
export type CustomerPass = typeof pass.type;
export type CustomerRecord = CustomerCredit | CustomerService | CustomerPass;

/** A page of such records, with what tells whether another one follows. */
export const pageShape = (
  list: keyof BenefitsOfScope,
): Shape<Pick<Page<CustomerRecord>, 'Records' | 'HasNextPage' | 'CurrentPage' | 'PageNumber'>, Page<CustomerRecord>> =>
  ({
    fields: [
      'HasNextPage',
      'CurrentPage',
      'PageNumber',
      ...customerShapes[list].fields.map((field) => `Records.${field}`),
    ],
  }) as never;
