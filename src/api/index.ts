/** The API client, for use without widgets. No DOM and no Lit; runs in Node 20 and later. */
export { ApiError, type ApiErrorInit, type ApiErrorKind } from './api-error.js';
export type {
  BenefitsOfScope,
  BookingCredit,
  ChargePeriod,
  CreditBusiness,
  Currency,
  ExtraService,
  ExtraServiceType,
  MyBenefits,
  TimePass,
  TimePassType,
} from './benefits.js';
export type {
  BaseRecord,
  CoworkerBookingCredit,
  CoworkerBookingCreditSearch,
  CoworkerExtraService,
  CoworkerExtraServiceSearch,
  CoworkerTimePass,
  CoworkerTimePassSearch,
  Page,
} from './billing.js';
export type { Search } from './billing-endpoints.js';
export type { Business, BusinessCurrency, Country } from './businesses.js';
export type { Endpoint } from './endpoint.js';
export { type Resource, endpoints } from './endpoints.js';
export { type Answer, type GetOptions, HttpClient, type HttpClientOptions, type Session } from './http-client.js';
export { pages } from './pages.js';
export type { Contract, ContractCoworker, IssuedBy, MyPlans, Tariff } from './plans.js';
export { type Path, type Shape, type Shaped, createShape } from './shape.js';
export type { Credentials, TokenProvider, TokenRequest } from './token-source.js';
