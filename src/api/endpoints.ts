import type { MyBenefits } from './benefits.js';
import type { Business } from './businesses.js';
import type { MyPlans } from './plans.js';
import { isObject } from './read.js';

/** Something that can be asked of the API, and what its answer is. */
export interface Endpoint<T> {
  /** Path below `base-url`. */
  readonly path: string;
  /** `true`: answers without a token, and none is sent. */
  readonly open?: boolean;
  /** The object that the answer is, out of whatever envelope it came in. `undefined`: the body is another answer. */
  readonly unwrap: (body: unknown) => Record<string, unknown> | undefined;
  /** Carries the type only; there is no value behind it. */
  readonly type?: T;
}

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

/** The endpoints, under the names that the portal's own source gives them. */
export const endpoints = {
  coworkers: {
    /** Credits and passes of the active profile. (DOC) */
    benefits: {
      path: '/api/public/coworkers/profiles/current/benefits',
      // `null` stands for nothing; two of what they can't be make another answer.
      unwrap: (body) =>
        isObject(body) && [body['Personal'], body['Team']].some((half) => half === null || isObject(half))
          ? body
          : undefined,
    } as Endpoint<MyBenefits>,
  },
  plans: {
    /** Plans that the member holds. (DOC) */
    my: { path: '/api/public/plans/my', unwrap: contracts } as Endpoint<MyPlans>,
  },
  system: {
    /** The location behind the host name, with its currency and time zone. No token needed. (DOC) */
    business: {
      path: '/api/public/businesses/current',
      unwrap: (body) => (isObject(body) ? body : undefined),
      open: true,
    } as Endpoint<Business>,
  },
};
