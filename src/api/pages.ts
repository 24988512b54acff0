import type { Page } from './billing.js';
import { type Search, pagesOf } from './billing-endpoints.js';
import type { Answer, GetOptions, HttpClient, Session } from './http-client.js';

/**
 * Asks for all pages of a search, one after the other. Ends by itself; leave the loop, or abort the signal, to end it
 * earlier. No page is asked for twice.
 *
 * @example
 * const search = endpoints.billing.coworkerTimePasses.search({ CoworkerTimePass_Coworker: 4101, size: 100 });
 * for await (const { data } of pages(client, search, session)) show(data.Records);
 *
 * @throws ApiError of any kind
 * @throws the signal's reason when the caller aborts
 */
export const pages = <R>(
  client: HttpClient,
  search: Search<R>,
  session: Session,
  options?: Pick<GetOptions<never>, 'maxAge' | 'signal'>,
): AsyncGenerator<Answer<Page<R>>, void, undefined> => pagesOf(search, (page) => client.get(page, session, options));
