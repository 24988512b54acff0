import type { BenefitsOfScope } from './benefits.js';
import type {
  CoworkerBookingCredit,
  CoworkerBookingCreditSearch,
  CoworkerExtraService,
  CoworkerExtraServiceSearch,
  CoworkerTimePass,
  CoworkerTimePassSearch,
} from './billing.js';
import { type Search, recordOf, searchOf } from './billing-endpoints.js';
import { billingReaders } from './billing-readers.js';
import type { Endpoint } from './endpoint.js';
import { benefits, business, myPlans } from './member-endpoints.js';

/** Records of the administrator API, by search and by id. */
export interface Resource<R, P> {
  /**
   * Records that match, by pages; `pages()` goes through all of them. No parameters: all records.
   *
   * @example
   * endpoints.billing.coworkerTimePasses.search({ CoworkerTimePass_Coworker: 4101, size: 100 })
   */
  search(parameters?: P): Search<R>;
  /** One record, with the collections that a search leaves out. */
  get(id: number): Endpoint<R>;
}

const resource = <R, P>(list: keyof BenefitsOfScope): Resource<R, P> => ({
  search: (parameters) => searchOf<R>(list, { ...parameters }, billingReaders),
  get: (id) => recordOf<R>(list, id, billingReaders),
});

/** The endpoints, under the names that the portal's own source gives them. */
export const endpoints = {
  coworkers: { benefits },
  plans: { my: myPlans },
  system: { business },
  /** For administrators; see `billing.ts`. Never call it from a page with a token: use a proxy. */
  billing: {
    coworkerBookingCredits: resource<CoworkerBookingCredit, CoworkerBookingCreditSearch>('BookingCredits'),
    coworkerExtraServices: resource<CoworkerExtraService, CoworkerExtraServiceSearch>('ExtraServices'),
    coworkerTimePasses: resource<CoworkerTimePass, CoworkerTimePassSearch>('TimePasses'),
  },
};
