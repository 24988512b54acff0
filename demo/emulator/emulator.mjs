import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { adminEndpoints } from './admin-endpoints.mjs';
import { identify } from './auth.mjs';
import { control } from './control.mjs';
import { calendarOf } from './data/calendar.mjs';
import { timeZone } from './data/locations.mjs';
import { memberEndpoints } from './member-endpoints.mjs';
import { placeOf } from './place.mjs';
import { requestLog } from './request-log.mjs';
import { Rooms } from './rooms.mjs';
import { UnknownScenarioError } from './scenarios.mjs';
import { Sessions } from './sessions.mjs';
import { tokenEndpoints } from './token.mjs';
import { transport } from './transport.mjs';

/**
 * What a request carries through the emulator.
 *
 * @typedef {object} Variables
 * @property {import('./place.mjs').Place} place
 * @property {import('./data/calendar.mjs').Calendar} days
 * @property {import('./rooms.mjs').LoggedRequest} entry
 * @property {string} token Without its scenarios.
 * @property {import('./scenarios.mjs').ChosenScenario[]} scenarios Of the
 *   room and of the token.
 * @property {any} member The {@link import('./data/members.mjs').Member}.
 * @property {boolean} isOperator
 * @property {boolean} answered The connection was written to by hand, or there is no answer.
 * @property {boolean} brokenOff The emulator itself closed the connection.
 *
 * @typedef {object} Env
 * @property {Variables} Variables
 * @property {import('@hono/node-server').HttpBindings} Bindings
 */

/**
 * A real HTTP API which behaves as the documented one. Serve it with `serve` of
 * `@hono/node-server`, or mount it with `koaMiddleware`.
 *
 * @param {{ now?: () => Date }} [options]
 * @returns {Hono<Env>}
 */
export function createEmulator({ now = () => new Date() } = {}) {
  const rooms = new Rooms();
  const sessions = new Sessions(now);
  const api = apiApp({ rooms, sessions, now });

  /** @type {Hono<Env>} */
  const app = new Hono();
  app.use(
    cors({
      origin: (origin) => origin || '*',
      allowMethods: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'PATCH'],
      allowHeaders: ['Authorization', 'Accept', 'Content-Type', 'X-Use-Timezone'],
      exposeHeaders: ['Retry-After'],
      credentials: true,
      maxAge: 600,
    }),
  );
  app.use(noStore);
  app.route('/at/:room', control(rooms));
  app.route('/at/:room', api);
  app.route('/', api);
  app.notFound((c) => c.json('Not found', 404));
  app.onError((error, c) => {
    if (error instanceof UnknownScenarioError) {
      return c.text(error.message, 400);
    }
    console.error(error);
    return c.json({ Message: 'An error has occurred.' }, 500);
  });
  return app;
}

/**
 * @param {object} parts
 * @param {Rooms} parts.rooms
 * @param {Sessions} parts.sessions
 * @param {() => Date} parts.now
 */
function apiApp({ rooms, sessions, now }) {
  /** @type {Hono<Env>} */
  const api = new Hono();
  const calendarAt = calendarOf(timeZone);
  api.use('/api/*', async (c, next) => {
    c.set('place', placeOf(new URL(c.req.url), rooms));
    c.set('days', calendarAt(now()));
    await next();
  });
  api.use('/api/*', requestLog, identify(sessions), transport);
  api.route('/', tokenEndpoints(sessions));
  api.route('/', memberEndpoints());
  api.route('/', adminEndpoints());
  return api;
}

/** @type {import('hono').MiddlewareHandler} */
async function noStore(c, next) {
  await next();
  c.header('Cache-Control', 'private, no-store');
}
