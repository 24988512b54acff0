import { memberByToken, operator, samplePassword } from './data/members.mjs';
import { parseScenarios } from './scenarios.mjs';

/** Paths where a token means nothing, nor do the scenarios that it carries. */
const openPaths = new Set(['/api/token', '/api/sys/users/exchange', '/api/public/businesses/current']);

/**
 * Reads `Authorization`: whose request it is, and the scenarios that the token
 * carries (`maya~503`). Where a room has the scenario `session`, a request
 * without the header is that member's, as behind a proxy with its own session.
 *
 * @param {import('./sessions.mjs').Sessions} sessions
 * @returns {import('hono').MiddlewareHandler<import('./emulator.mjs').Env>}
 */
export function identify(sessions) {
  return async (c, next) => {
    const session = c.var.place.roomScenarios.find(({ name }) => name === 'session');
    const header = c.req.header('authorization') ?? (session && `Bearer ${session.argument || operator.token}`) ?? '';
    const [, scheme = '', credentials = ''] = /^(\S+)\s+(.*)$/.exec(header.trim()) ?? [];
    const [token, ...scenarios] = scheme.toLowerCase() === 'bearer' ? credentials.split('~') : [''];
    c.set('token', token);
    c.set('scenarios', [
      ...c.var.place.roomScenarios,
      ...(openPaths.has(c.var.place.path) ? [] : parseScenarios(scenarios.join('~'))),
    ]);
    const name = memberByToken(token) ? token : sessions.memberOf(token);
    c.set('member', (name && memberByToken(name)) || null);
    c.set('isOperator', token === operator.token || isBasic(scheme, credentials));
    await next();
  };
}

/**
 * 401 with an empty body, for no token, a dead one, and no permission alike.
 *
 * @type {import('hono').MiddlewareHandler<import('./emulator.mjs').Env>}
 */
export async function membersOnly(c, next) {
  return c.var.member ? next() : c.body(null, 401);
}

/** @type {import('hono').MiddlewareHandler<import('./emulator.mjs').Env>} */
export async function operatorsOnly(c, next) {
  return c.var.isOperator ? next() : c.body(null, 401);
}

/**
 * @param {string} scheme
 * @param {string} credentials
 */
function isBasic(scheme, credentials) {
  return scheme.toLowerCase() === 'basic' && credentials === btoa(`${operator.email}:${samplePassword}`);
}
