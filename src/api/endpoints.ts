import { allReaders as readers } from './all-readers.js';
import type { BenefitsOfScope } from './benefits.js';
import type {
  CoworkerBookingCredit,
  CoworkerBookingCreditSearch,
  CoworkerExtraService,
  CoworkerExtraServiceSearch,
  CoworkerTimePass,
  CoworkerTimePassSearch,
} from './billing.js';
import { type Parameters, type Search, recordOf, searchOf } from './billing-endpoints.js';
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

function resource<R, P>(list: keyof BenefitsOfScope): Resource<R, P> {
  const search = (parameters: Parameters): Search<R> => ({
    ...searchOf<R>(list, parameters),
    readers,
    at: (page) => search({ ...parameters, page }),
  });
  return { search: (parameters) => search({ ...parameters }), get: (id) => ({ ...recordOf<R>(list, id), readers }) };
}

/** The endpoints, under the names that the portal's own source gives them. */
export const endpoints = {
  coworkers: { benefits: { ...benefits, readers } },
  plans: { my: { ...myPlans, readers } },
  system: { business: { ...business, readers } },
  /** For administrators; see `billing.ts`. Never call it from a page with a token: use a proxy. */
  billing: {
    coworkerBookingCredits: resource<CoworkerBookingCredit, CoworkerBookingCreditSearch>('BookingCredits'),
    coworkerExtraServices: resource<CoworkerExtraService, CoworkerExtraServiceSearch>('ExtraServices'),
    coworkerTimePasses: resource<CoworkerTimePass, CoworkerTimePassSearch>('TimePasses'),
  },
};
