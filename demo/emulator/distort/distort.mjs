import { absurd } from './absurd.mjs';
import { empty } from './empty.mjs';
import { expiring } from './expiring.mjs';
import { hostile } from './hostile.mjs';
import { huge } from './huge.mjs';
import { nocurrency } from './nocurrency.mjs';
import { nulls } from './nulls.mjs';
import { odd } from './odd.mjs';

/**
 * What a data scenario may need to make another body of a good one.
 *
 * @typedef {object} Distortion
 * @property {string} argument
 * @property {import('../data/calendar.mjs').Calendar} days
 */

/** @type {Record<string, (body: any, how: Distortion) => any>} */
const distortions = {
  absurd,
  empty,
  expiring,
  hostile,
  huge,
  nocurrency,
  nulls,
  odd,
};

/**
 * @param {any} body
 * @param {readonly import('../scenarios.mjs').ChosenScenario[]} chosen
 * @param {import('../data/calendar.mjs').Calendar} days
 */
export function distort(body, chosen, days) {
  return chosen
    .filter(({ kind }) => kind === 'data')
    .reduce((changed, { name, argument }) => distortions[name](changed, { argument, days }), body);
}
