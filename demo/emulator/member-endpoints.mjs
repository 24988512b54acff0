import { Hono } from 'hono';
import { membersOnly } from './auth.mjs';
import { benefitsOf } from './data/benefits.mjs';
import { plansOf } from './data/contracts.mjs';
import { currentBusiness } from './data/locations.mjs';
import { profilesOf } from './data/profiles.mjs';
import { distort } from './distort/distort.mjs';
import { listOf } from './lists.mjs';
import { refusal } from './refusal.mjs';
import { project, projectRoot, shapePaths } from './shape.mjs';

/**
 * The member ("public") API.
 *
 * @typedef {import('hono').Context<import('./emulator.mjs').Env>} Context
 */

const paths = {
  business: '/api/public/businesses/current',
  profiles: '/api/public/coworkers/profiles',
  benefits: '/api/public/coworkers/profiles/current/benefits',
  plans: '/api/public/plans/my',
};

export function memberEndpoints() {
  /** @type {Hono<import('./emulator.mjs').Env>} */
  const app = new Hono();

  app.get(paths.business, (c) => {
    const chosen = c.var.scenarios.filter(({ name }) => name === 'nocurrency');
    const body = distort(override(c, currentBusiness()), chosen, c.var.days);
    return c.json(shaped(c, body, project));
  });

  app.get(paths.profiles, membersOnly, refusal, (c) =>
    c.json(shaped(c, distorted(c, profilesOf(c.var.member, c.var.token)), project)),
  );

  app.get(paths.benefits, membersOnly, refusal, (c) =>
    c.json(shaped(c, distorted(c, benefitsOf(c.var.member, c.var.days)), project)),
  );

  app.get(paths.plans, membersOnly, refusal, (c) => {
    const plans = distorted(c, plansOf(c.var.member, c.var.days));
    return c.json(shaped(c, enveloped(c, plans), projectRoot));
  });

  return app;
}

/**
 * @param {Context} c
 * @param {string} name
 */
function has(c, name) {
  return c.var.scenarios.some((scenario) => scenario.name === name);
}

/**
 * The body that the room was told to answer with, else its own.
 *
 * @param {Context} c
 * @param {unknown} own
 */
function override(c, own) {
  const { room, path } = c.var.place;
  return Object.hasOwn(room.answers, path) ? room.answers[path] : own;
}

/**
 * @param {Context} c
 * @param {unknown} own
 */
function distorted(c, own) {
  return distort(override(c, own), c.var.scenarios, c.var.days);
}

/**
 * The envelope of `plans/my` is not settled: the documentation says array, its
 * sample says `Records`, and a client has met `Contracts`.
 *
 * @param {Context} c
 * @param {unknown} plans
 */
function enveloped(c, plans) {
  if (!Array.isArray(plans)) {
    return plans;
  }
  if (has(c, 'records')) {
    return listOf(plans, new URLSearchParams({ size: '1000' }));
  }
  return has(c, 'contracts') ? { Contracts: plans } : plans;
}

/**
 * @param {Context} c
 * @param {unknown} body
 * @param {(body: unknown, paths: readonly string[]) => unknown} reduce
 */
function shaped(c, body, reduce) {
  const wanted = shapePaths(c.var.place.query);
  if (!wanted || has(c, 'noshape')) {
    return body;
  }
  return has(c, 'hollow') && c.var.place.path === paths.plans ? hollow(body) : reduce(body, wanted);
}

/** @param {unknown} body */
function hollow(body) {
  return Array.isArray(body) ? body.map(() => ({})) : {};
}
