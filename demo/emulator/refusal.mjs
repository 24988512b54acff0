/**
 * The scenarios in which the API itself says no, to a caller whose token is
 * good.
 *
 * @type {Record<string, (c: import('hono').Context) => Response>}
 */
const refusals = {
  400: (c) => c.json('not valid', 400),
  401: (c) => c.body(null, 401),
  403: (c) => c.body(null, 403),
  404: (c) => c.json('Not found', 404),
  confirm: (c) =>
    c.json({
      WasSuccessful: false,
      Value: null,
      Status: 500,
      Message: 'This customer cannot do this at this location.',
      Errors: null,
    }),
};

/** @type {import('hono').MiddlewareHandler<import('./emulator.mjs').Env>} */
export async function refusal(c, next) {
  const chosen = c.var.scenarios.find(({ kind }) => kind === 'refusal');
  return chosen ? refusals[chosen.name](c) : next();
}
