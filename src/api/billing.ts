/**
 * `GET /api/billing/coworkerbookingcredits`, `…/coworkerextraservices` and `…/coworkertimepasses`: the credits and
 * passes of all customers, as the REST API keeps them. Without an id they search; with one (`…/{id}`) they answer that
 * record.
 * They need the bearer token of a full unrestricted administrator, or of a user with the role `{Entity}-List` to search
 * and `{Entity}-Read` for one record, such as `CoworkerBookingCredit-List`. Such a token must not get into a page.
 * Field names are the API's, misspellings included.
 * Sources: learn.nexudus.com/rest-api/billing/get-coworkerbookingcredits, get-coworkerextraservices-by-id,
 * get-coworkertimepasses-by-id and their siblings (DOC); an older copy of them, for what only it says (DOC, old);
 * clients that others run against live spaces (LIVE); what follows from these without being said (INF).
 *
 * Dates are ISO 8601. Only those of {@link BaseRecord} are documented with a zone, by the `Z` of their examples.
 * What every record refers to, such as `CoworkerId`, is documented as always there; like any number that only adds to
 * its record it is `null` where the answer lacks it.
 */
import type { ChargePeriod } from './benefits.js';

/** What every record of the REST API has. (DOC) */
export interface BaseRecord {
  /** Id of the record; the benefit of the member API has the same. */
  Id: number;
  /** GUID. */
  UniqueId: string | null;
  /** When it was created; the examples are in UTC. */
  CreatedOn: string | null;
  /** When it was last changed; the examples are in UTC. */
  UpdatedOn: string | null;
  /** E-mail address of who changed it last. `null`: nobody is on record. */
  UpdatedBy: string | null;
  /** Whether it was created recently; how recently is not documented. */
  IsNew: boolean;
  /** Its id in a system other than Nexudus. `null`: none was given. */
  SystemId: string | null;
  /** The record as one line of text. (INF) */
  ToStringText: string | null;
  /** Translations. Their fields are not documented, so they are not read. */
  LocalizationDetails: null;
  /** Fields that the operator has added. Their form is not documented, so they are not read. */
  CustomFields: null;
}

/**
 * A money credit of a customer: pays for bookings, events or other charges, by its flags. (DOC)
 * Only a credit that is asked for by its id tells its lists of ids; a search leaves them `null` or empty. (DOC; LIVE)
 */
export interface CoworkerBookingCredit extends BaseRecord {
  /** Id of the customer who has it. */
  CoworkerId: number | null;
  /** Id of the location that issued it. */
  BusinessId: number | null;
  /** Name of that location. */
  BusinessName: string | null;
  /** Currency of that location, and so of the amounts. ISO 4217. */
  BusinessCurrencyCode: string | null;
  /** Label of the credit, or a note on it. */
  Description: string | null;
  /** Id of the plan's credit template that it came from. `null`: it came from none. */
  TariffBookingCreditId: number | null;
  /** Name of that template. `null`: it came from none. */
  TariffBookingCreditName: string | null;
  /** Ids of the resource types whose bookings it pays for. Empty: all. `null`: not told. */
  ElegibleResourceTypes: number[] | null;
  /** Ids of the products it pays for as a universal credit. Empty: all. `null`: not told. */
  ElegibleProducts: number[] | null;
  /** Ids of the plans whose members may use it. Empty: all. `null`: not told. */
  ElegibleTariffs: number[] | null;
  /** Ids of the passes it pays for as a universal credit. Empty: all. `null`: not told. */
  ElegiblePasses: number[] | null;
  /** Ids of the categories of events it pays for. Empty: all. `null`: not told. */
  EventCategories: number[] | null;
  /** Amount left, in the currency of the location. */
  RemainingCredit: number;
  /** Amount granted, in the currency of the location. */
  TotalCredit: number;
  /** Date from which it can be used. `null`: at once. (INF) */
  ValidFrom: string | null;
  /** Date on which it expires. `null`: never. */
  ExpireDate: string | null;
  /** Whether it pays for bookings. The spelling is the API's. */
  CaneBeUsedForBookings: boolean;
  /** Whether it pays for event tickets. The spelling is the API's. */
  CaneBeUsedForEvents: boolean;
  /** Whether it also pays for products, passes and other charges. */
  IsUniversalCredit: boolean;
  /** Whether bookings that it pays for cost the credit price instead of the standard one. */
  UseCreditPrice: boolean;
  /** Whether, as a universal credit, it pays for other charges. */
  AppliesToCharges: boolean;
  /** GUID of the purchase of a product that it came from. `null`: it came from none. */
  CoworkerProductUniqueId: string | null;
  /** GUID of the contract that it came from. `null`: it came from none. */
  CoworkerContractUniqueId: string | null;
}

/**
 * One entity for three things: a time credit, a printing credit (by
 * {@link CoworkerExtraService.ExtraServiceIsPrintingCredit}), or the charge for a booking (by
 * {@link CoworkerExtraService.BookingId}). (DOC)
 */
export interface CoworkerExtraService extends BaseRecord {
  /** Id of the customer who has it. */
  CoworkerId: number | null;
  /** Id of the location it belongs to. */
  BusinessId: number | null;
  /** Id of the kind. */
  ExtraServiceId: number | null;
  /** Name of the kind. */
  ExtraServiceName: string | null;
  /** Currency of the kind, and so of the prices. ISO 4217. */
  ExtraServiceCurrencyCode: string | null;
  /** `true`: printing credit (PaperCut, ezeep). `false`: time credit, or the charge for a booking. */
  ExtraServiceIsPrintingCredit: boolean;
  /** What it is, as free text. */
  Description: string | null;
  /** The operator's notes, which are not for the member. */
  Notes: string | null;
  /** Number of the customer's purchase order. */
  PurchaseOrder: string | null;
  /** Left, in units of {@link CoworkerExtraService.ChargePeriod}. May drop only once a booking is charged. (LIVE) */
  RemainingUses: number;
  /** Granted, in units of {@link CoworkerExtraService.ChargePeriod}. */
  TotalUses: number;
  /** The unit; the API sends 1 to 6. `null` where it is missing or none of the documented ones. */
  ChargePeriod: ChargePeriod | null;
  /** Whether it costs nothing. */
  Free: boolean;
  /** What it costs, in the currency of the kind. `null`: it has no price of its own. (INF) */
  Price: number | null;
  /** What booking late changed the price by, in the currency of the kind. `null`: nothing. (INF) */
  LastMinutePriceAdjustment: number | null;
  /** What demand changed the price by, in the currency of the kind. `null`: nothing. (INF) */
  DynamicPriceAdjustment: number | null;
  /** What the price is multiplied by for booking late; 1 leaves it as it is. `null`: not multiplied. (INF) */
  PriceFactorLastMinute: number | null;
  /** What the price is multiplied by for demand; 1 leaves it as it is. `null`: not multiplied. (INF) */
  PriceFactorDemand: number | null;
  /** Date from which it can be used. `null`: at once. (INF) */
  ValidFrom: string | null;
  /** Date on which it expires. `null`: never. */
  ExpireDate: string | null;
  /** When the charge has to be paid. `null`: no date is set. */
  DueDate: string | null;
  /** Whether it is on an invoice. */
  Invoiced: boolean;
  /** Date of that invoice. `null`: it is on none. */
  InvoiceDate: string | null;
  /** `true`: granted by a plan. `false`: granted by hand, bought, or the charge for a booking. */
  IsFromTariff: boolean;
  /** Whether a booking or the renewal of a plan created it. */
  AutomaticallyAdded: boolean;
  /** Whether the customer gets the invoice even where a team or a company pays for them. */
  InvoiceThisCoworker: boolean;
  /** Code of the discount. `null`: none. */
  DiscountCode: string | null;
  /** GUID of the discount. `null`: none. */
  CoworkerDiscountUniqueId: string | null;
  /** Amount that the discount takes off the price, in the currency of the kind. `null`: none. */
  DiscountAmount: number | null;
  /** GUID of the plan's grant that it came from, to the documentation a time pass. `null`: it came from none. */
  TariffTimePassUniqueId: string | null;
  /** GUID of the purchase of a product that it came from. `null`: it came from none. */
  CoworkerProductUniqueId: string | null;
  /** GUID of the contract that it came from. `null`: it came from none. */
  CoworkerContractUniqueId: string | null;
  /** Id of the booking that it is the charge for. `null`: it is a credit. */
  BookingId: number | null;
  /** GUID of that booking. `null`: it is a credit. */
  BookingUniqueId: string | null;
  /** When that booking begins. `null`: it is a credit. */
  BookingFromTime: string | null;
  /** When that booking ends. `null`: it is a credit. */
  BookingToTime: string | null;
  /** Name of what was booked. `null`: it is a credit. */
  BookingResourceName: string | null;
}

/** A pass of a customer: assigned by hand, bought, or granted by a plan. (DOC) */
export interface CoworkerTimePass extends BaseRecord {
  /** Id of the customer who has it. */
  CoworkerId: number | null;
  /** Id of the location it belongs to. */
  BusinessId: number | null;
  /** Id of the kind. */
  TimePassId: number | null;
  /** Name of the kind. */
  TimePassName: string | null;
  /** Currency of the kind, and so of the price. ISO 4217. */
  TimePassCurrencyCode: string | null;
  /** Notes on the pass. */
  Notes: string | null;
  /** Number of the customer's purchase order. */
  PurchaseOrder: string | null;
  /** Whether it has been used, whatever the counters say. */
  Used: boolean;
  /** Whether the customer is checked in with it now. */
  CheckedIn: boolean;
  /** When it was used. `null`: not yet. */
  UsedDate: string | null;
  /** Left, in the unit of {@link CoworkerTimePass.TotalUses}. `null`: unlimited. */
  RemainingUses: number | null;
  /** Granted. `null`: unlimited. Spaces count uses or minutes here, so the number has no unit that can be relied on. */
  TotalUses: number | null;
  /** Whether it costs nothing. */
  Free: boolean;
  /** What it costs, in the currency of the kind. `null`: what the kind costs. (INF) */
  Price: number | null;
  /** How many passes to create at once: a setting of the request that creates them, not a count of what is there. */
  CreateMultiple: number | null;
  /** Date on which it expires. `null`: never. */
  ExpireDate: string | null;
  /** Whether it is on an invoice. */
  Invoiced: boolean;
  /** Date of that invoice. `null`: it is on none. */
  InvoiceDate: string | null;
  /** `true`: granted by a plan. `false`: bought or granted by hand. */
  IsFromTariff: boolean;
  /** Whether it is a pay-as-you-go pass, which is charged by use. */
  IsPayAsYouGo: boolean;
  /** GUID of the plan's grant that it came from. `null`: it came from none. */
  TariffTimePassUniqueId: string | null;
  /** GUID of the purchase of a product that it came from. `null`: it came from none. */
  CoworkerProductUniqueId: string | null;
  /** GUID of the contract that it came from. `null`: it came from none. */
  CoworkerContractUniqueId: string | null;
}

/** One page of what a search found. (DOC) Numbers are `null` where the answer lacks them. */
export interface Page<R> {
  /** The records of this page. Their lists of ids are `null` or empty, whatever they hold. (DOC; LIVE) */
  Records: R[];
  /** Number of this page; the first is 1. */
  CurrentPage: number | null;
  /** Records per page. */
  CurrentPageSize: number | null;
  /** Name of the field that the records are sorted by. */
  CurrentOrderField: string | null;
  /** 0: ascending. 1: descending. */
  CurrentSortDirection: number | null;
  /** Position of this page's first record among all; the first is 1. */
  FirstItem: number | null;
  /** Position of this page's last record among all. */
  LastItem: number | null;
  /** Records on all pages. */
  TotalItems: number | null;
  /** Number of pages. */
  TotalPages: number | null;
  /** Whether a page comes after this one. */
  HasNextPage: boolean;
  /** Whether a page comes before this one. */
  HasPreviousPage: boolean;
  /** {@link Page.CurrentPage} under its older name. `null`: the answer is of the newer kind. (DOC, old; LIVE) */
  PageNumber: number | null;
  /** {@link Page.CurrentPageSize} under its older name. `null`: the answer is of the newer kind. (DOC, old; LIVE) */
  PageSize: number | null;
}

/** What any search can be told, whatever it looks for. `R`: the record. */
interface AnySearch<R> {
  /** Number of the page; 1, the first, by default. The older name `PageNumber` is ignored. (DOC; LIVE) */
  page: number;
  /** Records per page; 25 by default, at most 1000. The older name `PageSize` is ignored. (DOC; DOC, old; LIVE) */
  size: number;
  /** Name of the field to sort by; `Id` by default. (DOC; DOC, old) */
  orderBy: keyof R & string;
  /** 0: ascending. 1: descending. Some pages of the documentation say 1 and -1 instead. (DOC) */
  dir: 0 | 1;
  /** Id of the record. (DOC, old) */
  Id: number;
  /** GUID of the record. (DOC, old) */
  UniqueId: string;
}

/**
 * Value of a filter that can also be a range: with `from_` before its name it is the least value, with `to_` the
 * greatest. Each can do without the other, and both belong to the range. Carries the type only.
 */
interface OrRange<V> {
  equal: V;
}

/** A day and time as searches take it: `YYYY-MM-DDTHH:mm`. Its zone is not documented. (DOC) */
type DateTime = string;

/**
 * Parameters of a search under the names they go by on the wire; all are optional.
 * `Entity`: name of the entity; `R`: its record; `Filters`: its filters with the values they take.
 */
// The names in Filters are whole, since editors lose the doc comment of a name that is put together.
type Search<Entity extends string, R, Filters> = Equal<AnySearch<R> & Filters> &
  Range<Filters> & {
    [K in `${'from' | 'to'}_${Entity}_${'CreatedOn' | 'UpdatedOn'}`]?: DateTime;
  } & Record<`${Entity}_CustomFields_${string}`, string | number | boolean>;

type Equal<F> = { [K in keyof F]?: F[K] extends OrRange<infer V> ? V : F[K] };

type Range<F> = {
  [K in keyof F & string as F[K] extends OrRange<unknown> ? `${'from' | 'to'}_${K}` : never]?: F[K] extends OrRange<
    infer V
  >
    ? V
    : never;
};

/** Filters of money credits. Records refer to others by id here, and what those are called follows after a `_`. */
interface CoworkerBookingCreditFilters {
  /** Id in a system other than Nexudus. (DOC, old) */
  CoworkerBookingCredit_SystemId: string;
  /** Id of the customer. */
  CoworkerBookingCredit_Coworker: number;
  /** Id of the location that issued it. */
  CoworkerBookingCredit_Business: number;
  /** Name of the location. (INF: the spelling) */
  CoworkerBookingCredit_Business_Name: string;
  /** Currency of the location, ISO 4217. (INF: the spelling) */
  CoworkerBookingCredit_Business_Currency_Code: string;
  /** Label or note. */
  CoworkerBookingCredit_Description: string;
  /** Id of the plan's credit template that it came from. */
  CoworkerBookingCredit_TariffBookingCredit: number;
  /** Name of that template. */
  CoworkerBookingCredit_TariffBookingCredit_Name: string;
  /** Id of a resource type that it is limited to. (DOC, old) */
  CoworkerBookingCredit_ElegibleResourceTypes: number;
  /** Id of a category of events that it is limited to. (DOC, old) */
  CoworkerBookingCredit_EventCategories: number;
  /** Amount left, in the currency of the location. */
  CoworkerBookingCredit_RemainingCredit: OrRange<number>;
  /** Amount granted, in the currency of the location. */
  CoworkerBookingCredit_TotalCredit: OrRange<number>;
  /** Date from which it can be used: `YYYY-MM-DDTHH:mm`. (INF: the spelling) */
  CoworkerBookingCredit_ValidFrom: OrRange<DateTime>;
  /** Date on which it expires: `YYYY-MM-DDTHH:mm`. */
  CoworkerBookingCredit_ExpireDate: OrRange<DateTime>;
  /** Whether it pays for bookings. The spelling is the API's. */
  CoworkerBookingCredit_CaneBeUsedForBookings: boolean;
  /** Whether it pays for event tickets. The spelling is the API's. */
  CoworkerBookingCredit_CaneBeUsedForEvents: boolean;
  /** Whether it also pays for products, passes and other charges. (INF: the spelling) */
  CoworkerBookingCredit_IsUniversalCredit: boolean;
  /** Whether bookings that it pays for cost the credit price. (INF: the spelling) */
  CoworkerBookingCredit_UseCreditPrice: boolean;
  /** Whether, as a universal credit, it pays for other charges. (INF: the spelling) */
  CoworkerBookingCredit_AppliesToCharges: boolean;
  /** GUID of the purchase of a product that it came from. */
  CoworkerBookingCredit_CoworkerProductUniqueId: string;
  /** GUID of the contract that it came from. */
  CoworkerBookingCredit_CoworkerContractUniqueId: string;
}

/** Filters of time credits, printing credits and charges for bookings. */
interface CoworkerExtraServiceFilters {
  /** Id in a system other than Nexudus. (DOC, old) */
  CoworkerExtraService_SystemId: string;
  /** Id of the customer. */
  CoworkerExtraService_Coworker: number;
  /** Id of the location. */
  CoworkerExtraService_Business: number;
  /** Id of the kind. */
  CoworkerExtraService_ExtraService: number;
  /** Name of the kind. */
  CoworkerExtraService_ExtraService_Name: string;
  /** Currency of the kind, ISO 4217. */
  CoworkerExtraService_ExtraService_Currency_Code: string;
  /** `true`: printing credits. `false`: time credits and charges for bookings. */
  CoworkerExtraService_ExtraService_IsPrintingCredit: boolean;
  /** What it is, as free text. */
  CoworkerExtraService_Description: string;
  /** The operator's notes. */
  CoworkerExtraService_Notes: string;
  /** Number of the customer's purchase order. */
  CoworkerExtraService_PurchaseOrder: string;
  /** Left, in the units of each record. */
  CoworkerExtraService_RemainingUses: OrRange<number>;
  /** Granted, in the units of each record. */
  CoworkerExtraService_TotalUses: OrRange<number>;
  /** The unit: 1 Minutes, 2 Days, 3 Weeks, 4 Months, 5 Uses, 6 FourWeekMonths. */
  CoworkerExtraService_ChargePeriod: 1 | 2 | 3 | 4 | 5 | 6;
  /** Whether it costs nothing. */
  CoworkerExtraService_Free: boolean;
  /** What it costs, in the currency of the kind. */
  CoworkerExtraService_Price: OrRange<number>;
  /** Date from which it can be used: `YYYY-MM-DDTHH:mm`. */
  CoworkerExtraService_ValidFrom: OrRange<DateTime>;
  /** Date on which it expires: `YYYY-MM-DDTHH:mm`. */
  CoworkerExtraService_ExpireDate: OrRange<DateTime>;
  /** When the charge has to be paid: `YYYY-MM-DDTHH:mm`. */
  CoworkerExtraService_DueDate: OrRange<DateTime>;
  /** Whether it is on an invoice. */
  CoworkerExtraService_Invoiced: boolean;
  /** Date of that invoice: `YYYY-MM-DDTHH:mm`. */
  CoworkerExtraService_InvoiceDate: OrRange<DateTime>;
  /** Whether a plan granted it. */
  CoworkerExtraService_IsFromTariff: boolean;
  /** Whether a booking or the renewal of a plan created it. */
  CoworkerExtraService_AutomaticallyAdded: boolean;
  /** Code of the discount. */
  CoworkerExtraService_DiscountCode: string;
  /** Amount that the discount takes off the price, in the currency of the kind. */
  CoworkerExtraService_DiscountAmount: OrRange<number>;
  /** GUID of the plan's grant that it came from. */
  CoworkerExtraService_TariffTimePassUniqueId: string;
  /** GUID of the purchase of a product that it came from. */
  CoworkerExtraService_CoworkerProductUniqueId: string;
  /** GUID of the contract that it came from. */
  CoworkerExtraService_CoworkerContractUniqueId: string;
  /** Id of the booking that it is the charge for. */
  CoworkerExtraService_BookingId: OrRange<number>;
  /** GUID of that booking. */
  CoworkerExtraService_BookingUniqueId: string;
  /** When that booking begins: `YYYY-MM-DDTHH:mm`. */
  CoworkerExtraService_BookingFromTime: OrRange<DateTime>;
  /** When that booking ends: `YYYY-MM-DDTHH:mm`. */
  CoworkerExtraService_BookingToTime: OrRange<DateTime>;
  /** Name of what was booked. */
  CoworkerExtraService_BookingResourceName: string;
}

/** Filters of passes. */
interface CoworkerTimePassFilters {
  /** Id in a system other than Nexudus. (DOC, old) */
  CoworkerTimePass_SystemId: string;
  /** Id of the customer. */
  CoworkerTimePass_Coworker: number;
  /** Id of the location. */
  CoworkerTimePass_Business: number;
  /** Id of the kind. */
  CoworkerTimePass_TimePass: number;
  /** Name of the kind. */
  CoworkerTimePass_TimePass_Name: string;
  /** Currency of the kind, ISO 4217. */
  CoworkerTimePass_TimePass_Currency_Code: string;
  /** Notes on the pass. */
  CoworkerTimePass_Notes: string;
  /** Number of the customer's purchase order. */
  CoworkerTimePass_PurchaseOrder: string;
  /** Whether it has been used. */
  CoworkerTimePass_Used: boolean;
  /** Whether the customer is checked in with it now. */
  CoworkerTimePass_CheckedIn: boolean;
  /** When it was used: `YYYY-MM-DDTHH:mm`. */
  CoworkerTimePass_UsedDate: OrRange<DateTime>;
  /** Left, in uses or minutes. */
  CoworkerTimePass_RemainingUses: OrRange<number>;
  /** Granted, in uses or minutes. */
  CoworkerTimePass_TotalUses: OrRange<number>;
  /** Whether it costs nothing. */
  CoworkerTimePass_Free: boolean;
  /** What it costs, in the currency of the kind. */
  CoworkerTimePass_Price: OrRange<number>;
  /** The setting of the same name, see {@link CoworkerTimePass.CreateMultiple}. */
  CoworkerTimePass_CreateMultiple: OrRange<number>;
  /** Date on which it expires: `YYYY-MM-DDTHH:mm`. */
  CoworkerTimePass_ExpireDate: OrRange<DateTime>;
  /** Whether it is on an invoice. */
  CoworkerTimePass_Invoiced: boolean;
  /** Date of that invoice: `YYYY-MM-DDTHH:mm`. */
  CoworkerTimePass_InvoiceDate: OrRange<DateTime>;
  /** Whether a plan granted it. */
  CoworkerTimePass_IsFromTariff: boolean;
  /** Whether it is a pay-as-you-go pass. */
  CoworkerTimePass_IsPayAsYouGo: boolean;
  /** GUID of the plan's grant that it came from. */
  CoworkerTimePass_TariffTimePassUniqueId: string;
  /** GUID of the purchase of a product that it came from. */
  CoworkerTimePass_CoworkerProductUniqueId: string;
  /** GUID of the contract that it came from. */
  CoworkerTimePass_CoworkerContractUniqueId: string;
}

/**
 * What to search money credits by. Filters narrow the search together. (INF)
 * `from_` and `to_` before a name make a range, both ends included: amounts and dates have one, and so do
 * `CoworkerBookingCredit_CreatedOn` and `…_UpdatedOn`.
 * `CoworkerBookingCredit_CustomFields_{name}` is a custom field. (DOC)
 *
 * @example
 * const search: CoworkerBookingCreditSearch = {
 *   CoworkerBookingCredit_Coworker: 123,
 *   from_CoworkerBookingCredit_ExpireDate: '2026-01-01T00:00',
 *   orderBy: 'ExpireDate',
 * };
 */
export type CoworkerBookingCreditSearch = Search<
  'CoworkerBookingCredit',
  CoworkerBookingCredit,
  CoworkerBookingCreditFilters
>;

/**
 * What to search time credits, printing credits and charges for bookings by. Filters narrow the search together. (INF)
 * `from_` and `to_` before a name make a range, both ends included: counts, amounts, dates and `BookingId` have one,
 * and so do `CoworkerExtraService_CreatedOn` and `…_UpdatedOn`.
 * `CoworkerExtraService_CustomFields_{name}` is a custom field. (DOC)
 *
 * @example
 * const search: CoworkerExtraServiceSearch = {
 *   CoworkerExtraService_Coworker: 123,
 *   CoworkerExtraService_ChargePeriod: 1,
 *   from_CoworkerExtraService_RemainingUses: 1,
 * };
 */
export type CoworkerExtraServiceSearch = Search<
  'CoworkerExtraService',
  CoworkerExtraService,
  CoworkerExtraServiceFilters
>;

/**
 * What to search passes by. Filters narrow the search together. (INF)
 * `from_` and `to_` before a name make a range, both ends included: counts, amounts and dates have one, and so do
 * `CoworkerTimePass_CreatedOn` and `…_UpdatedOn`.
 * `CoworkerTimePass_CustomFields_{name}` is a custom field. (DOC)
 *
 * @example
 * const search: CoworkerTimePassSearch = { CoworkerTimePass_Coworker: 123, CoworkerTimePass_Used: false };
 */
export type CoworkerTimePassSearch = Search<'CoworkerTimePass', CoworkerTimePass, CoworkerTimePassFilters>;
