import { type Readers, type RemainingFields, askedReaders, detail, flag, record } from './read.js';

/** Ids, as by-id answers have them; searches leave collections out, which is `null`. */
const ids = (value: unknown): unknown => (Array.isArray(value) ? value.map(detail).filter((id) => id !== null) : null);

/** Fields whose contents are not documented are not read. */
const unread = (): null => null;

const remaining = {
  Personal: record,
  Team: record,
  Business: record,
  Currency: record,
  Country: record,
  ExtraService: record,
  TimePass: record,
  Tariff: record,
  NextTariff: record,
  IssuedBy: record,
  Coworker: record,
  Price: detail,
  PriceWithMinimum: detail,
  NextPrice: detail,
  Value: detail,
  BillingDay: detail,
  CanBePausedNow: flag,
  CurrentPageSize: detail,
  CurrentSortDirection: detail,
  FirstItem: detail,
  LastItem: detail,
  TotalItems: detail,
  TotalPages: detail,
  PageSize: detail,
  BusinessId: detail,
  LastMinutePriceAdjustment: detail,
  DynamicPriceAdjustment: detail,
  PriceFactorLastMinute: detail,
  PriceFactorDemand: detail,
  DiscountAmount: detail,
  ExtraServiceId: detail,
  TimePassId: detail,
  CreateMultiple: detail,
  HasPreviousPage: flag,
  UseCreditPrice: flag,
  AppliesToCharges: flag,
  IsNew: flag,
  Free: flag,
  Invoiced: flag,
  AutomaticallyAdded: flag,
  InvoiceThisCoworker: flag,
  IsPayAsYouGo: flag,
  ElegibleResourceTypes: ids,
  ElegibleProducts: ids,
  ElegibleTariffs: ids,
  ElegiblePasses: ids,
  EventCategories: ids,
  Schedules: unread,
  LocalizationDetails: unread,
  CustomFields: unread,
} satisfies Record<RemainingFields, (value: unknown) => unknown>;

/** How every field is read, also those that only a client without widgets reads; a field without an entry is a text. */
export const allReaders: Readers = new Map([...askedReaders, ...Object.entries(remaining)]);
