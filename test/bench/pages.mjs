/** Pages with panels in them, on a server of their own, and the emulated API on another. */
import { startHost } from '../embedding/host.mjs';
import { benefitsPath } from '../emulator/running-emulator.mjs';
import { scriptOf, variants } from './variants.mjs';

/** Whose benefits: a member with all kinds of benefits in two currencies, none of which expires so soon that its days are counted. */
const member = 'kenji';

/** Starts the servers, with the scripts of all variants built. */
export async function startPages() {
  const host = await startHost();
  const scripts = new Map();
  for (const variant of variants) {
    scripts.set(variant, host.file({ type: 'text/javascript', body: await scriptOf(variant) }));
  }
  const ask = async (url, init) => {
    const response = await fetch(url, init);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return response;
  };
  const answer = await (
    await ask(host.services.origin + benefitsPath, { headers: { Authorization: `Bearer ${member}` } })
  ).json();
  let rooms = 0;

  /**
   * A page with as many panels as asked for, and a room of its own.
   *
   * @param {import('./variants.mjs').Variant} variant
   * @param {{ panels?: number, scenario?: string }} [options]
   */
  const page = (variant, { panels = 1, scenario = '' } = {}) => {
    const { tag } = variant;
    const room = `bench-${rooms++}`;
    const baseUrl = host.services.baseUrl(room);
    const panel = `<${tag} base-url="${baseUrl}${scenario}" token="${member}"></${tag}>`;
    return {
      url: host.page({
        html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Panels</title>
<link rel="icon" href="data:,">
<style>body { font: 16px/1.5 sans-serif; margin: 8px }</style>
<script type="module" src="${scripts.get(variant)}"></script>
${panel.repeat(panels)}</html>`,
      }),
      /** How many requests the API has had from the page. */
      requests: async () => (await (await ask(`${baseUrl}/log`)).json()).length,
      /**
       * Changes one number of the answer, for the next request.
       *
       * @param {number} remaining Of the first credit.
       */
      change: (remaining) => {
        const { Personal, Team } = answer;
        const [first, ...others] = Personal.BookingCredits;
        const BookingCredits = [{ ...first, RemainingCredit: remaining }, ...others];
        return ask(`${baseUrl}/answers`, {
          method: 'PUT',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ [benefitsPath]: { Personal: { ...Personal, BookingCredits }, Team } }),
        });
      },
    };
  };
  return { page, origin: host.services.origin, stop: () => host.stop() };
}
