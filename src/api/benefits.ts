/**
 * `GET /api/public/coworkers/profiles/current/benefits`: what the active profile of the token's user has left.
 * Field names are the API's, misspellings included.
 * Sources: learn.nexudus.com/api/endpoints/coworkers/benefits (marked DOC), clients that others run against live spaces (LIVE).
 */
/** How the uses of a time credit are counted. The REST API sends 1 to 6 in this order. (DOC post-productextraservices) */
export const chargePeriods = ['Minutes', 'Days', 'Weeks', 'Months', 'Uses', 'FourWeekMonths'] as const;

/** One of {@link chargePeriods}. */
export type ChargePeriod = (typeof chargePeriods)[number];

/** A currency of the location. */
export interface Currency {
  /** ISO 4217. `null` where the space has none set. (DOC business-current) */
  Code: string | null;
}

/** The location that a credit belongs to. Not documented for benefits; live spaces answer it when asked through `_shape`. (LIVE) */
export interface CreditBusiness {
  Currency: Currency | null;
}

/** An amount of money that pays for bookings, events or other charges. (DOC) */
export interface BookingCredit {
  /** Id of the record; the CoworkerBookingCredit of the REST API has the same. */
  Id: number;
  /** Label of the credit. */
  Name: string | null;
  /** Amount granted, in the location's currency. */
  TotalCredit: number;
  /** Amount left, in the location's currency. May be negative or over the total. */
  RemainingCredit: number;
  /** Whether it pays for bookings. The spelling is the API's. */
  CaneBeUsedForBookings: boolean;
  /** Whether it pays for event tickets. The spelling is the API's. */
  CaneBeUsedForEvents: boolean;
  /** Whether it also pays for products, passes and other charges. */
  IsUniversalCredit: boolean;
  /** `true`: granted by a plan, and what is unused is lost at renewal. `false`: granted by hand. */
  IsFromTariff: boolean;
  /** ISO 8601. Its calendar day is the last valid one in the space. `null`: never expires. */
  ExpireDate: string | null;
  Business: CreditBusiness | null;
}

/** The kind of a time or printing credit. The API calls it an extra service; members don't. (DOC) */
export interface ExtraServiceType {
  /** Id of the kind. */
  Id: number | null;
  /** Label of the kind. */
  Name: string | null;
  /** `true`: printing credit (PaperCut, ezeep). `false`: time credit for bookings. */
  IsPrintingCredit: boolean;
}

/** A time credit or a printing credit. (DOC) */
export interface ExtraService {
  /** Id of the record; the CoworkerExtraService of the REST API has the same. */
  Id: number;
  ExtraService: ExtraServiceType | null;
  /** Granted, in units of {@link ExtraService.ChargePeriod}. */
  TotalUses: number;
  /** Left, in units of {@link ExtraService.ChargePeriod}. May be negative or over the total. */
  RemainingUses: number;
  /** The unit. `null` where it is missing or none of the documented ones. */
  ChargePeriod: ChargePeriod | null;
  /** `true`: granted by a plan. `false`: granted by hand. */
  IsFromTariff: boolean;
  /** ISO 8601. Its calendar day is the last valid one in the space. `null`: never expires. */
  ExpireDate: string | null;
}

/** The kind of a pass. (DOC) */
export interface TimePassType {
  /** Id of the kind. */
  Id: number | null;
  /** Label of the kind. */
  Name: string | null;
}

/** A pass. (DOC) */
export interface TimePass {
  /** Id of the record; the CoworkerTimePass of the REST API has the same. */
  Id: number;
  TimePass: TimePassType | null;
  /** Granted. `null`: unlimited. Spaces count uses or minutes here, so the number has no unit that can be relied on. */
  TotalUses: number | null;
  /** Left, in the unit of {@link TimePass.TotalUses}. `null`: unlimited. */
  RemainingUses: number | null;
  /** Whether this very pass has been consumed, whatever the counters say. */
  Used: boolean;
  /** `true`: granted by a plan. `false`: bought or granted by hand. */
  IsFromTariff: boolean;
  /** ISO 8601. Its calendar day is the last valid one in the space. `null`: never expires. */
  ExpireDate: string | null;
}

/** The benefits of one member, or those that a team shares. (DOC) */
export interface BenefitsOfScope {
  /** Money credits. */
  BookingCredits: BookingCredit[];
  /** Time and printing credits. */
  ExtraServices: ExtraService[];
  /** Passes. */
  TimePasses: TimePass[];
}

/** Answer of the benefits endpoint. (DOC) */
export interface MyBenefits {
  /** The member's own. */
  Personal: BenefitsOfScope | null;
  /** Shared with the member's team. */
  Team: BenefitsOfScope | null;
}
