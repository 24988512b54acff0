/**
 * `GET /api/public/businesses/current`: the location behind the host name. Needs no token.
 * Source: learn.nexudus.com/api/endpoints/system/business-current (DOC).
 */
import type { Currency } from './benefits.js';

/** A currency as the location has it set. */
export interface BusinessCurrency extends Currency {
  Name: string | null;
  /** A .NET composite format such as `€{0:0.00}`, of no use to `Intl`. */
  Format: string | null;
}

/** Country of the location. */
export interface Country {
  Id: number | null;
  Name: string | null;
  /** ISO 3166-1 alpha-2. */
  TwoDigitsCode: string | null;
}

/** The location. */
export interface Business {
  Id: number | null;
  /** GUID. */
  UniqueId: string | null;
  Name: string | null;
  /** First label of the host name. */
  WebAddress: string | null;
  Currency: BusinessCurrency | null;
  /** BCP 47, such as `en-GB`. */
  LanguageCulture: string | null;
  /** IANA name, such as `Europe/London`, by the documentation; not confirmed on a live space. */
  TimeZone: string | null;
  Address: string | null;
  TownCity: string | null;
  PostalCode: string | null;
  Country: Country | null;
  /** Link to the portal. */
  NativeHomeUrl: string | null;
  /** Link to the portal in its language. */
  NativeHomeUrlWithLanguage: string | null;
}
