import { type Readers, type RemainingFields, detail, flag } from './read.js';

/** Ids, as by-id answers have them; searches leave collections out, which is `null`. */
const ids = (value: unknown): unknown => (Array.isArray(value) ? value.map(detail).filter((id) => id !== null) : null);

/** Fields whose contents are not documented are not read. */
const unread = (): null => null;

/** How the fields of the administrator API are read that no widget asks for; a field without an entry is a text. */
const readers = {
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
  LocalizationDetails: unread,
  CustomFields: unread,
} satisfies Record<RemainingFields | 'LocalizationDetails' | 'CustomFields', (value: unknown) => unknown>;

export const billingReaders: Readers = new Map(Object.entries(readers));
