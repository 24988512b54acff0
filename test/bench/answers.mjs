/** What asking for the fields that are read, and no others, saves of each sample member's answers. */
import { benefitsShape, groups } from '../../build/models/allowance.js';
import { plansShape } from '../../build/models/plan.js';
import { members } from '../../demo/emulator/data/members.mjs';
import { benefitsPath, plansPath } from '../emulator/running-emulator.mjs';
import { brotli } from './sizes.mjs';

const shapes = {
  [benefitsPath]: benefitsShape('all', groups, 'IsFromTariff'),
  [plansPath]: plansShape,
};

/**
 * Bytes of the answers for the panel and for the plans, together.
 *
 * @param {string} origin Of the emulated API.
 * @returns {Promise<Record<string, { whole: number, shaped: number, wholeBrotli: number, shapedBrotli: number }>>} By member.
 */
export async function measureAnswers(origin) {
  const bytes = {};
  for (const { token } of members) {
    const sum = { whole: 0, shaped: 0, wholeBrotli: 0, shapedBrotli: 0 };
    for (const [path, { fields }] of Object.entries(shapes)) {
      for (const [kind, query] of [
        ['whole', ''],
        ['shaped', `?_shape=${fields.join()}`],
      ]) {
        const response = await fetch(origin + path + query, { headers: { Authorization: `Bearer ${token}` } });
        if (!response.ok) throw new Error(`${path}: ${response.status}`);
        const body = Buffer.from(await response.arrayBuffer());
        sum[kind] += body.length;
        sum[`${kind}Brotli`] += brotli(body);
      }
    }
    bytes[token] = sum;
  }
  return bytes;
}
