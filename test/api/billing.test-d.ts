/** What does not compile is the fact here: `npx tsc --project test` is the runner. */
import type { ChargePeriod } from '../../src/api/benefits.js';
import type {
  BaseRecord,
  CoworkerBookingCredit,
  CoworkerBookingCreditSearch,
  CoworkerExtraService,
  CoworkerExtraServiceSearch,
  CoworkerTimePass,
  CoworkerTimePassSearch,
  Page,
} from '../../src/api/billing.js';

/** `true` if every value of the first is one of the second. */
type Within<A, B> = [A] extends [B] ? true : false;
/** `true` if each takes all values of the other. */
type Equal<A, B> = [Within<A, B>, Within<B, A>] extends [true, true] ? true : false;

/** Names of the fields that a record has beside those that all have. */
type Own<R extends BaseRecord> = Exclude<keyof R, keyof BaseRecord>;
/** What a query can be made of. */
type Query = Record<string, string | number | boolean>;
type Searches = CoworkerBookingCreditSearch | CoworkerExtraServiceSearch | CoworkerTimePassSearch;

/** Each line is a fact that would not compile if it were not so. */
export const facts = {
  'a money credit has the documented fields': true satisfies Equal<
    Own<CoworkerBookingCredit>,
    | 'CoworkerId'
    | 'BusinessId'
    | 'BusinessName'
    | 'BusinessCurrencyCode'
    | 'Description'
    | 'TariffBookingCreditId'
    | 'TariffBookingCreditName'
    | 'ElegibleResourceTypes'
    | 'ElegibleProducts'
    | 'ElegibleTariffs'
    | 'RemainingCredit'
    | 'TotalCredit'
    | 'ValidFrom'
    | 'ExpireDate'
    | 'CaneBeUsedForBookings'
    | 'CaneBeUsedForEvents'
    | 'EventCategories'
    | 'IsUniversalCredit'
    | 'CoworkerProductUniqueId'
    | 'UseCreditPrice'
    | 'CoworkerContractUniqueId'
    | 'ElegiblePasses'
    | 'AppliesToCharges'
  >,
  'an extra service has the documented fields': true satisfies Equal<
    Own<CoworkerExtraService>,
    | 'CoworkerId'
    | 'BusinessId'
    | 'ExtraServiceId'
    | 'ExtraServiceName'
    | 'ExtraServiceCurrencyCode'
    | 'ExtraServiceIsPrintingCredit'
    | 'Description'
    | 'Notes'
    | 'RemainingUses'
    | 'TotalUses'
    | 'Free'
    | 'Price'
    | 'LastMinutePriceAdjustment'
    | 'DynamicPriceAdjustment'
    | 'PriceFactorLastMinute'
    | 'PriceFactorDemand'
    | 'ValidFrom'
    | 'ExpireDate'
    | 'DueDate'
    | 'PurchaseOrder'
    | 'ChargePeriod'
    | 'Invoiced'
    | 'InvoiceDate'
    | 'IsFromTariff'
    | 'TariffTimePassUniqueId'
    | 'CoworkerProductUniqueId'
    | 'BookingUniqueId'
    | 'AutomaticallyAdded'
    | 'InvoiceThisCoworker'
    | 'DiscountCode'
    | 'CoworkerDiscountUniqueId'
    | 'DiscountAmount'
    | 'BookingId'
    | 'BookingFromTime'
    | 'BookingToTime'
    | 'BookingResourceName'
    | 'CoworkerContractUniqueId'
  >,
  'what is left of a money credit is a number': true satisfies Equal<
    CoworkerBookingCredit['TotalCredit' | 'RemainingCredit'],
    number
  >,
  'what is left of an extra service is a number': true satisfies Equal<
    Pick<CoworkerExtraService, 'TotalUses' | 'RemainingUses'>,
    { TotalUses: number; RemainingUses: number }
  >,
  'a pass may be unlimited': true satisfies Equal<CoworkerTimePass['TotalUses' | 'RemainingUses'], number | null>,
  'a unit is one of the names': true satisfies Equal<CoworkerExtraService['ChargePeriod'], ChargePeriod | null>,
  'a list of ids may be untold': true satisfies Equal<CoworkerBookingCredit['ElegiblePasses'], number[] | null>,
  'what is not documented is not read': true satisfies Equal<BaseRecord['LocalizationDetails' | 'CustomFields'], null>,
  'a page is one of records': true satisfies Equal<Page<CoworkerTimePass>['Records'], CoworkerTimePass[]>,
  'every search can go into a query': true satisfies Within<Searches, Query>,
};

/** The example that the documentation has of a pass. */
export const documentedPass: CoworkerTimePass = {
  CoworkerId: 0,
  BusinessId: 0,
  TimePassId: 0,
  TimePassName: null,
  TimePassCurrencyCode: null,
  Notes: null,
  PurchaseOrder: null,
  Used: false,
  CheckedIn: false,
  UsedDate: null,
  RemainingUses: null,
  TotalUses: null,
  Free: false,
  Price: null,
  CreateMultiple: 0,
  ExpireDate: null,
  Invoiced: false,
  InvoiceDate: null,
  IsFromTariff: false,
  IsPayAsYouGo: false,
  TariffTimePassUniqueId: null,
  CoworkerProductUniqueId: null,
  CoworkerContractUniqueId: null,
  Id: 87654321,
  UpdatedOn: '2025-01-15T10:30:00Z',
  CreatedOn: '2025-01-10T08:00:00Z',
  UniqueId: 'a1b2c3d4-e5f6-7890-abcd-ef1234567890',
  UpdatedBy: 'admin@example.com',
  IsNew: false,
  SystemId: null,
  ToStringText: 'CoworkerTimePass Example',
  LocalizationDetails: null,
  CustomFields: null,
};

const guid = 'a1b2c3d4-e5f6-7890-abcd-ef1234567890';
const day = '2026-01-31T00:00';

/** `Required`: the list is complete, and there is none beside it. */
export const bookingCreditSearch: Required<CoworkerBookingCreditSearch> = {
  page: 2,
  size: 1000,
  orderBy: 'RemainingCredit',
  dir: 1,
  Id: 1,
  UniqueId: guid,
  CoworkerBookingCredit_SystemId: 'crm-1',
  CoworkerBookingCredit_CustomFields_Nickname: 'Ada',
  CoworkerBookingCredit_Coworker: 1,
  CoworkerBookingCredit_Business: 1,
  CoworkerBookingCredit_Business_Name: 'Harbour',
  CoworkerBookingCredit_Business_Currency_Code: 'EUR',
  CoworkerBookingCredit_Description: 'Welcome',
  CoworkerBookingCredit_TariffBookingCredit: 1,
  CoworkerBookingCredit_TariffBookingCredit_Name: 'Monthly',
  CoworkerBookingCredit_RemainingCredit: 12.5,
  CoworkerBookingCredit_TotalCredit: 20,
  CoworkerBookingCredit_ValidFrom: day,
  CoworkerBookingCredit_ExpireDate: day,
  CoworkerBookingCredit_CaneBeUsedForBookings: true,
  CoworkerBookingCredit_CaneBeUsedForEvents: true,
  CoworkerBookingCredit_IsUniversalCredit: true,
  CoworkerBookingCredit_CoworkerProductUniqueId: guid,
  CoworkerBookingCredit_UseCreditPrice: true,
  CoworkerBookingCredit_CoworkerContractUniqueId: guid,
  CoworkerBookingCredit_AppliesToCharges: true,
  CoworkerBookingCredit_ElegibleResourceTypes: 1,
  CoworkerBookingCredit_EventCategories: 1,
  from_CoworkerBookingCredit_RemainingCredit: 0.01,
  to_CoworkerBookingCredit_RemainingCredit: 100,
  from_CoworkerBookingCredit_TotalCredit: 0,
  to_CoworkerBookingCredit_TotalCredit: 100,
  from_CoworkerBookingCredit_ValidFrom: day,
  to_CoworkerBookingCredit_ValidFrom: day,
  from_CoworkerBookingCredit_ExpireDate: day,
  to_CoworkerBookingCredit_ExpireDate: day,
  from_CoworkerBookingCredit_CreatedOn: day,
  to_CoworkerBookingCredit_CreatedOn: day,
  from_CoworkerBookingCredit_UpdatedOn: day,
  to_CoworkerBookingCredit_UpdatedOn: day,
};

export const extraServiceSearch: Required<CoworkerExtraServiceSearch> = {
  page: 1,
  size: 25,
  orderBy: 'BookingFromTime',
  dir: 0,
  Id: 1,
  UniqueId: guid,
  CoworkerExtraService_SystemId: 'crm-1',
  CoworkerExtraService_CustomFields_Floor: 3,
  CoworkerExtraService_Coworker: 1,
  CoworkerExtraService_Business: 1,
  CoworkerExtraService_ExtraService: 1,
  CoworkerExtraService_ExtraService_Name: 'Meeting room hours',
  CoworkerExtraService_ExtraService_Currency_Code: 'EUR',
  CoworkerExtraService_ExtraService_IsPrintingCredit: false,
  CoworkerExtraService_Description: 'Hours',
  CoworkerExtraService_Notes: 'note',
  CoworkerExtraService_RemainingUses: 60,
  CoworkerExtraService_TotalUses: 120,
  CoworkerExtraService_Free: true,
  CoworkerExtraService_Price: 9.5,
  CoworkerExtraService_ValidFrom: day,
  CoworkerExtraService_ExpireDate: day,
  CoworkerExtraService_DueDate: day,
  CoworkerExtraService_PurchaseOrder: 'PO-1',
  CoworkerExtraService_ChargePeriod: 6,
  CoworkerExtraService_Invoiced: false,
  CoworkerExtraService_InvoiceDate: day,
  CoworkerExtraService_IsFromTariff: true,
  CoworkerExtraService_TariffTimePassUniqueId: guid,
  CoworkerExtraService_CoworkerProductUniqueId: guid,
  CoworkerExtraService_BookingUniqueId: guid,
  CoworkerExtraService_AutomaticallyAdded: true,
  CoworkerExtraService_DiscountCode: 'TENOFF',
  CoworkerExtraService_DiscountAmount: 1,
  CoworkerExtraService_BookingId: 1,
  CoworkerExtraService_BookingFromTime: day,
  CoworkerExtraService_BookingToTime: day,
  CoworkerExtraService_BookingResourceName: 'Room 1',
  CoworkerExtraService_CoworkerContractUniqueId: guid,
  from_CoworkerExtraService_RemainingUses: 1,
  to_CoworkerExtraService_RemainingUses: 60,
  from_CoworkerExtraService_TotalUses: 1,
  to_CoworkerExtraService_TotalUses: 60,
  from_CoworkerExtraService_Price: 0,
  to_CoworkerExtraService_Price: 9.5,
  from_CoworkerExtraService_ValidFrom: day,
  to_CoworkerExtraService_ValidFrom: day,
  from_CoworkerExtraService_ExpireDate: day,
  to_CoworkerExtraService_ExpireDate: day,
  from_CoworkerExtraService_DueDate: day,
  to_CoworkerExtraService_DueDate: day,
  from_CoworkerExtraService_InvoiceDate: day,
  to_CoworkerExtraService_InvoiceDate: day,
  from_CoworkerExtraService_DiscountAmount: 0,
  to_CoworkerExtraService_DiscountAmount: 1,
  from_CoworkerExtraService_BookingId: 1,
  to_CoworkerExtraService_BookingId: 2,
  from_CoworkerExtraService_BookingFromTime: day,
  to_CoworkerExtraService_BookingFromTime: day,
  from_CoworkerExtraService_BookingToTime: day,
  to_CoworkerExtraService_BookingToTime: day,
  from_CoworkerExtraService_CreatedOn: day,
  to_CoworkerExtraService_CreatedOn: day,
  from_CoworkerExtraService_UpdatedOn: day,
  to_CoworkerExtraService_UpdatedOn: day,
};

export const timePassSearch: Required<CoworkerTimePassSearch> = {
  page: 1,
  size: 25,
  orderBy: 'Id',
  dir: 0,
  Id: 1,
  UniqueId: guid,
  CoworkerTimePass_SystemId: 'crm-1',
  CoworkerTimePass_CustomFields_Printed: true,
  CoworkerTimePass_Coworker: 1,
  CoworkerTimePass_Business: 1,
  CoworkerTimePass_TimePass: 1,
  CoworkerTimePass_TimePass_Name: 'Day pass',
  CoworkerTimePass_TimePass_Currency_Code: 'EUR',
  CoworkerTimePass_Notes: 'note',
  CoworkerTimePass_PurchaseOrder: 'PO-1',
  CoworkerTimePass_Used: false,
  CoworkerTimePass_CheckedIn: false,
  CoworkerTimePass_UsedDate: day,
  CoworkerTimePass_RemainingUses: 3,
  CoworkerTimePass_TotalUses: 5,
  CoworkerTimePass_Free: false,
  CoworkerTimePass_Price: 15.25,
  CoworkerTimePass_CreateMultiple: 0,
  CoworkerTimePass_ExpireDate: day,
  CoworkerTimePass_Invoiced: false,
  CoworkerTimePass_InvoiceDate: day,
  CoworkerTimePass_IsFromTariff: true,
  CoworkerTimePass_IsPayAsYouGo: false,
  CoworkerTimePass_TariffTimePassUniqueId: guid,
  CoworkerTimePass_CoworkerProductUniqueId: guid,
  CoworkerTimePass_CoworkerContractUniqueId: guid,
  from_CoworkerTimePass_UsedDate: day,
  to_CoworkerTimePass_UsedDate: day,
  from_CoworkerTimePass_RemainingUses: 1,
  to_CoworkerTimePass_RemainingUses: 5,
  from_CoworkerTimePass_TotalUses: 1,
  to_CoworkerTimePass_TotalUses: 5,
  from_CoworkerTimePass_Price: 0,
  to_CoworkerTimePass_Price: 20,
  from_CoworkerTimePass_CreateMultiple: 0,
  to_CoworkerTimePass_CreateMultiple: 1,
  from_CoworkerTimePass_ExpireDate: day,
  to_CoworkerTimePass_ExpireDate: day,
  from_CoworkerTimePass_InvoiceDate: day,
  to_CoworkerTimePass_InvoiceDate: day,
  from_CoworkerTimePass_CreatedOn: day,
  to_CoworkerTimePass_CreatedOn: day,
  from_CoworkerTimePass_UpdatedOn: day,
  to_CoworkerTimePass_UpdatedOn: day,
};

/** Each can be left out, and one end of a range does without the other. */
export const partialSearches: Searches[] = [
  {},
  { page: 3 },
  { CoworkerBookingCredit_Coworker: 1, from_CoworkerBookingCredit_ExpireDate: day },
  { to_CoworkerExtraService_RemainingUses: 0, orderBy: 'DueDate', dir: 1 },
];

const credits = (search: CoworkerBookingCreditSearch) => search;
const services = (search: CoworkerExtraServiceSearch) => search;
const passes = (search: CoworkerTimePassSearch) => search;

export const refusedSearches = [
  // @ts-expect-error A misspelt filter is none.
  credits({ CoworkerBookingCredit_Cowroker: 1 }),
  // @ts-expect-error The API’s own misspelling is the name: CaneBeUsedForBookings.
  credits({ CoworkerBookingCredit_CanBeUsedForBookings: true }),
  // @ts-expect-error A filter has the name of the entity in it.
  credits({ Coworker: 1 }),
  // @ts-expect-error A filter names a record without the Id of its field.
  credits({ CoworkerBookingCredit_CoworkerId: 1 }),
  // @ts-expect-error The filter is another entity’s.
  credits({ CoworkerTimePass_Coworker: 1 }),
  // @ts-expect-error A record has its id under the short name only.
  credits({ CoworkerBookingCredit_Id: 1 }),
  // @ts-expect-error SystemId has the name of the entity in it.
  credits({ SystemId: 'crm-1' }),
  // @ts-expect-error One good filter does not excuse another.
  credits({ CoworkerBookingCredit_Coworker: 1, CoworkerBookingCredit_Cowroker: 1 }),

  // @ts-expect-error An id is a number.
  credits({ CoworkerBookingCredit_Coworker: '1' }),
  // @ts-expect-error An amount is a number.
  credits({ from_CoworkerBookingCredit_RemainingCredit: '1' }),
  // @ts-expect-error A date is a text.
  credits({ to_CoworkerBookingCredit_ExpireDate: 20260131 }),
  // @ts-expect-error A date is written out.
  credits({ from_CoworkerBookingCredit_CreatedOn: new Date() }),
  // @ts-expect-error A flag is a truth value.
  passes({ CoworkerTimePass_Used: 'false' }),
  // @ts-expect-error Nothing can be searched for with null.
  passes({ CoworkerTimePass_RemainingUses: null }),
  // @ts-expect-error What is not given is left out.
  passes({ CoworkerTimePass_RemainingUses: undefined }),
  // @ts-expect-error A unit goes by its number.
  services({ CoworkerExtraService_ChargePeriod: 'Minutes' }),
  // @ts-expect-error There are six units, from 1.
  services({ CoworkerExtraService_ChargePeriod: 0 }),
  // @ts-expect-error A custom field has one value.
  services({ CoworkerExtraService_CustomFields_Floor: [3] }),

  // @ts-expect-error What a record refers to has no range.
  credits({ from_CoworkerBookingCredit_Coworker: 1 }),
  // @ts-expect-error A text has no range.
  credits({ to_CoworkerBookingCredit_Description: 'z' }),
  // @ts-expect-error A flag has no range.
  credits({ from_CoworkerBookingCredit_IsUniversalCredit: true }),
  // @ts-expect-error A unit has no range.
  services({ from_CoworkerExtraService_ChargePeriod: 1 }),
  // @ts-expect-error Passes have no date from which they are valid.
  passes({ from_CoworkerTimePass_ValidFrom: day }),
  // @ts-expect-error The id of the record has no range.
  passes({ from_Id: 1 }),
  // @ts-expect-error A custom field has no range.
  passes({ from_CoworkerTimePass_CustomFields_Printed: 1 }),
  // @ts-expect-error When a record was created is known as a range only.
  passes({ CoworkerTimePass_CreatedOn: day }),

  // @ts-expect-error The direction is 0 or 1.
  credits({ dir: 2 }),
  // @ts-expect-error The direction of older documentation.
  credits({ dir: -1 }),
  // @ts-expect-error The direction is a number.
  credits({ dir: 'asc' }),
  // @ts-expect-error What is sorted by is a field of the record.
  credits({ orderBy: 'Name' }),
  // @ts-expect-error The field is another record’s.
  credits({ orderBy: 'BookingId' }),
  // @ts-expect-error What is sorted by is a field, not a filter.
  credits({ orderBy: 'CoworkerBookingCredit_ExpireDate' }),
  // @ts-expect-error A page is a number.
  credits({ page: '1' }),
  // @ts-expect-error The API ignores the older name.
  credits({ PageSize: 100 }),
];
