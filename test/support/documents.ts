/** What the API documents, as tables: the fields of each record, and what each of them holds. */
import type {
  BookingCredit,
  Business,
  Contract,
  CoworkerBookingCredit,
  CoworkerExtraService,
  CoworkerTimePass,
  ExtraService,
  MyBenefits,
  MyPlans,
  Page,
  TimePass,
} from '../../src/api/index.js';

/** What a field holds: a kind of value, a record that may be null, or a list of records. */
export type Content = Kind | Fields | readonly [Fields];

/** Values. With a question mark they may be null, as texts and days always may. */
export type Kind =
  | 'number'
  | 'number?'
  | 'flag'
  | 'flag?'
  | 'text'
  | 'currency'
  | 'zone'
  | 'day'
  | 'expiry'
  | 'period'
  | 'ids'
  | 'unread';

/** The fields of a record. */
export interface Fields {
  readonly [name: string]: Content;
}

export const isList = (content: Content): content is readonly [Fields] => Array.isArray(content);

/** The fields of a record of this type, each with what fits its type. */
type FieldsOf<R> = { readonly [K in keyof R]-?: ContentOf<R[K]> };

type ContentOf<V> = [V] extends [null]
  ? 'unread'
  : [V] extends [number]
    ? 'number'
    : [V] extends [number | null]
      ? 'number?'
      : [V] extends [boolean]
        ? 'flag'
        : [V] extends [boolean | null]
          ? 'flag?'
          : [V] extends [string | null]
            ? string extends V
              ? 'text' | 'currency' | 'zone' | 'day' | 'expiry'
              : 'period'
            : [V] extends [readonly number[] | null]
              ? 'ids'
              : [V] extends [readonly (infer R)[]]
                ? readonly [FieldsOf<R>]
                : FieldsOf<NonNullable<V>>;

const bookingCredit = {
  Id: 'number',
  Name: 'text',
  TotalCredit: 'number',
  RemainingCredit: 'number',
  CaneBeUsedForBookings: 'flag',
  CaneBeUsedForEvents: 'flag',
  IsUniversalCredit: 'flag',
  IsFromTariff: 'flag',
  ExpireDate: 'expiry',
  Business: { Currency: { Code: 'currency' } },
} as const satisfies FieldsOf<BookingCredit>;

const extraService = {
  Id: 'number',
  ExtraService: { Id: 'number?', Name: 'text', IsPrintingCredit: 'flag' },
  TotalUses: 'number',
  RemainingUses: 'number',
  ChargePeriod: 'period',
  IsFromTariff: 'flag',
  ExpireDate: 'expiry',
} as const satisfies FieldsOf<ExtraService>;

const timePass = {
  Id: 'number',
  TimePass: { Id: 'number?', Name: 'text' },
  TotalUses: 'number?',
  RemainingUses: 'number?',
  Used: 'flag',
  IsFromTariff: 'flag',
  ExpireDate: 'expiry',
} as const satisfies FieldsOf<TimePass>;

const half = { BookingCredits: [bookingCredit], ExtraServices: [extraService], TimePasses: [timePass] } as const;

/** Answer of the benefits endpoint. */
export const benefits = { Personal: half, Team: half } as const satisfies FieldsOf<MyBenefits>;

const tariff = { Id: 'number?', Name: 'text', Description: 'text', Price: 'number?' } as const;

const contract = {
  Id: 'number',
  UniqueId: 'text',
  StartDate: 'day',
  ContractTerm: 'day',
  RenewalDate: 'day',
  RenewalDateUtc: 'day',
  CancellationDate: 'day',
  CancellationDateUtc: 'day',
  EarliestCancellationDate: 'day',
  NextAutoInvoice: 'day',
  Price: 'number?',
  PriceWithMinimum: 'number?',
  PriceFormatted: 'text',
  NextPrice: 'number?',
  NextPriceFormatted: 'text',
  Value: 'number?',
  DepositsAmount: 'number?',
  DepositsAmountFormatted: 'text',
  Active: 'flag',
  Cancelled: 'flag',
  MainContract: 'flag',
  PricePlanTermsAccepted: 'flag?',
  PricePlanTermsAcceptedOn: 'day',
  IsPaused: 'flag',
  IsPausedNow: 'flag',
  CanBePausedNow: 'flag',
  InPausedPeriod: 'flag',
  InPausedPeriodFrom: 'day',
  InPausedPeriodUntil: 'day',
  BillingDay: 'number?',
  Quantity: 'number?',
  Notes: 'text',
  Desks: 'text',
  IssuedBy: { Id: 'number?', Name: 'text' },
  Coworker: { Id: 'number?', FullName: 'text' },
  Tariff: tariff,
  NextTariff: tariff,
  Schedules: 'unread',
  CreatedOn: 'day',
  CreatedOnUtc: 'day',
  UpdatedOn: 'day',
  UpdatedOnUtc: 'day',
} as const satisfies FieldsOf<Contract>;

/** Answer of the plans endpoint, in one of its envelopes. */
export const plans = { Records: [contract] } as const satisfies FieldsOf<MyPlans>;

/** Answer of the location endpoint. */
export const business = {
  Id: 'number?',
  UniqueId: 'text',
  Name: 'text',
  WebAddress: 'text',
  Currency: { Code: 'currency', Name: 'text', Format: 'text' },
  LanguageCulture: 'text',
  TimeZone: 'zone',
  Address: 'text',
  TownCity: 'text',
  PostalCode: 'text',
  Country: { Id: 'number?', Name: 'text', TwoDigitsCode: 'text' },
  NativeHomeUrl: 'text',
  NativeHomeUrlWithLanguage: 'text',
} as const satisfies FieldsOf<Business>;

const baseRecord = {
  Id: 'number',
  UniqueId: 'text',
  CreatedOn: 'day',
  UpdatedOn: 'day',
  UpdatedBy: 'text',
  IsNew: 'flag',
  SystemId: 'text',
  ToStringText: 'text',
  LocalizationDetails: 'unread',
  CustomFields: 'unread',
} as const;

/** A money credit of the administrator API. */
export const coworkerBookingCredit = {
  ...baseRecord,
  CoworkerId: 'number?',
  BusinessId: 'number?',
  BusinessName: 'text',
  BusinessCurrencyCode: 'currency',
  Description: 'text',
  TariffBookingCreditId: 'number?',
  TariffBookingCreditName: 'text',
  ElegibleResourceTypes: 'ids',
  ElegibleProducts: 'ids',
  ElegibleTariffs: 'ids',
  ElegiblePasses: 'ids',
  EventCategories: 'ids',
  RemainingCredit: 'number',
  TotalCredit: 'number',
  ValidFrom: 'day',
  ExpireDate: 'expiry',
  CaneBeUsedForBookings: 'flag',
  CaneBeUsedForEvents: 'flag',
  IsUniversalCredit: 'flag',
  UseCreditPrice: 'flag',
  AppliesToCharges: 'flag',
  CoworkerProductUniqueId: 'text',
  CoworkerContractUniqueId: 'text',
} as const satisfies FieldsOf<CoworkerBookingCredit>;

/** A time or printing credit of the administrator API. */
export const coworkerExtraService = {
  ...baseRecord,
  CoworkerId: 'number?',
  BusinessId: 'number?',
  ExtraServiceId: 'number?',
  ExtraServiceName: 'text',
  ExtraServiceCurrencyCode: 'currency',
  ExtraServiceIsPrintingCredit: 'flag',
  Description: 'text',
  Notes: 'text',
  PurchaseOrder: 'text',
  RemainingUses: 'number',
  TotalUses: 'number',
  ChargePeriod: 'period',
  Free: 'flag',
  Price: 'number?',
  LastMinutePriceAdjustment: 'number?',
  DynamicPriceAdjustment: 'number?',
  PriceFactorLastMinute: 'number?',
  PriceFactorDemand: 'number?',
  ValidFrom: 'day',
  ExpireDate: 'expiry',
  DueDate: 'day',
  Invoiced: 'flag',
  InvoiceDate: 'day',
  IsFromTariff: 'flag',
  AutomaticallyAdded: 'flag',
  InvoiceThisCoworker: 'flag',
  DiscountCode: 'text',
  CoworkerDiscountUniqueId: 'text',
  DiscountAmount: 'number?',
  TariffTimePassUniqueId: 'text',
  CoworkerProductUniqueId: 'text',
  CoworkerContractUniqueId: 'text',
  BookingId: 'number?',
  BookingUniqueId: 'text',
  BookingFromTime: 'day',
  BookingToTime: 'day',
  BookingResourceName: 'text',
} as const satisfies FieldsOf<CoworkerExtraService>;

/** A pass of the administrator API. */
export const coworkerTimePass = {
  ...baseRecord,
  CoworkerId: 'number?',
  BusinessId: 'number?',
  TimePassId: 'number?',
  TimePassName: 'text',
  TimePassCurrencyCode: 'currency',
  Notes: 'text',
  PurchaseOrder: 'text',
  Used: 'flag',
  CheckedIn: 'flag',
  UsedDate: 'day',
  RemainingUses: 'number?',
  TotalUses: 'number?',
  Free: 'flag',
  Price: 'number?',
  CreateMultiple: 'number?',
  ExpireDate: 'expiry',
  Invoiced: 'flag',
  InvoiceDate: 'day',
  IsFromTariff: 'flag',
  IsPayAsYouGo: 'flag',
  TariffTimePassUniqueId: 'text',
  CoworkerProductUniqueId: 'text',
  CoworkerContractUniqueId: 'text',
} as const satisfies FieldsOf<CoworkerTimePass>;

const page = {
  CurrentPage: 'number?',
  CurrentPageSize: 'number?',
  CurrentOrderField: 'text',
  CurrentSortDirection: 'number?',
  FirstItem: 'number?',
  LastItem: 'number?',
  TotalItems: 'number?',
  TotalPages: 'number?',
  HasNextPage: 'flag',
  HasPreviousPage: 'flag',
  PageNumber: 'number?',
  PageSize: 'number?',
} as const satisfies Omit<FieldsOf<Page<unknown>>, 'Records'>;

/** A page of what a search of the administrator API found. */
export const pageOf = <F extends Fields>(record: F) => ({ ...page, Records: [record] as const });
