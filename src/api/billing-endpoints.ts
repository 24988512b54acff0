/** The administrator API, as far as a customer's benefits go. See `billing.ts` for who may ask. */
import { ApiError } from './api-error.js';
import type { BenefitsOfScope } from './benefits.js';
import type { Page } from './billing.js';
import type { Endpoint } from './endpoint.js';
import { detail, isObject } from './read.js';

type List = keyof BenefitsOfScope;

/** Names of a search's parameters and their values; what is `undefined` is left out. */
export type Parameters = Readonly<Record<string, string | number | boolean | undefined>>;

/** One page of a search. */
export interface Search<R> extends Endpoint<Page<R>> {
  /** From 1. */
  readonly page: number;
  /** Another page of the same search. */
  at(page: number): Search<R>;
}

// `coworkerbookingcredits`, `coworkerextraservices`, `coworkertimepasses`
const common = (list: List) => ({ path: `/api/billing/coworker${list.toLowerCase()}`, list, readsWhole: true });

/** Records that match. Parameters as in `billing.ts`. */
export function searchOf<R>(list: List, parameters: Parameters): Search<R> {
  const page = Number(parameters['page'] ?? 1);
  const all: Parameters = { ...parameters, page };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(all)) {
    if (value !== undefined) query.set(name, String(value));
  }
  return {
    ...common(list),
    query: `?${query.toString()}`,
    unwrap: (body) => (isObject(body) && 'Records' in body ? body : undefined),
    page,
    at: (page) => searchOf(list, { ...parameters, page }),
  };
}

/** One record. Collections that a search leaves out are in it. */
export function recordOf<R>(list: List, id: number): Endpoint<R> {
  const endpoint = common(list);
  return {
    ...endpoint,
    path: `${endpoint.path}/${encodeURIComponent(id)}`,
    unwrap: (body) => (isObject(body) && detail(body['Id']) === id ? body : undefined),
  };
}

/** What tells whether another page follows; older servers call it `PageNumber`. */
type Position = Pick<Page<unknown>, 'Records' | 'HasNextPage' | 'CurrentPage' | 'PageNumber'>;

/**
 * All pages of a search, one after the other; the next is asked when the one before has been used. Ends after the last, and
 * at an empty one.
 *
 * @param ask asks for one page
 * @throws ApiError `malformed` where another page came than the one that was asked for: no page may come twice, and none be
 *   missed in silence
 */
export async function* pagesOf<R, A extends { readonly data: Position }>(
  search: Search<R>,
  ask: (page: Search<R>) => Promise<A>,
): AsyncGenerator<A, void, undefined> {
  for (let next: Search<R> | undefined = search; next;) {
    const { page, path }: Search<R> = next;
    const answer: A = await ask(next);
    const { Records, HasNextPage, CurrentPage, PageNumber }: Position = answer.data;
    const isLast = !HasNextPage || Records.length === 0;
    if ((CurrentPage ?? PageNumber) !== page && !(isLast && page === search.page)) {
      throw new ApiError('malformed', { path, detail: 'another page' });
    }
    yield answer;
    next = isLast ? undefined : next.at(page + 1);
  }
}
