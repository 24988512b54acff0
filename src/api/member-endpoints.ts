import type { MyBenefits } from './benefits.js';
import type { Business } from './businesses.js';
import type { Endpoint } from './endpoint.js';
import type { MyPlans } from './plans.js';
import { isObject } from './read.js';

/**
 * Contracts as `Records`. The documentation says an array, its `_shape` sample says `Records`, a sibling endpoint says
 * `Contracts`, and a client of others takes whatever single array there is.
 */
function contracts(body: unknown): { Records: unknown } | undefined {
  if (Array.isArray(body)) return { Records: body };
  // A failure may come as a success (ActionConfirmation), with a list of errors in it.
  if (!isObject(body) || 'WasSuccessful' in body) return undefined;
  const [only, other] = Object.values(body).filter(Array.isArray);
  const { Records = body['Contracts'] ?? (other ? undefined : only) } = body;
  return Records === undefined ? undefined : { Records };
}

/** Credits and passes of the active profile. (DOC) */
export const benefits: Endpoint<MyBenefits> = {
  path: '/api/public/coworkers/profiles/current/benefits',
  // `null` stands for nothing; two of what they can't be make another answer.
  unwrap: (body) =>
    isObject(body) && [body['Personal'], body['Team']].some((half) => half === null || isObject(half))
      ? body
      : undefined,
};

/** Plans that the member holds. (DOC) */
export const myPlans: Endpoint<MyPlans> = { path: '/api/public/plans/my', unwrap: contracts };

/** The location behind the host name, with its currency and time zone. No token needed. (DOC) */
export const business: Endpoint<Business> = {
  path: '/api/public/businesses/current',
  unwrap: (body) => (isObject(body) ? body : undefined),
  open: true,
};
