import { allWell, changes, languages, looks, nobody, themes, widths } from './choices.js';

/**
 * What the page shows. It stands in the query of the address, so that a link shows the same.
 *
 * @typedef {object} State
 * @property {string} member Id of a sample member with the host, or `nobody`.
 * @property {string} scenario As the emulator reads it: `slow=800~noshape`.
 * @property {string} change `fresh` or `refresh`.
 * @property {string} lang
 * @property {string} look
 * @property {string} theme
 * @property {string} width Pixels, or `full`.
 */

/** @type {State} */
const defaults = {
  member: 'maya',
  scenario: allWell,
  change: 'fresh',
  lang: 'en-GB',
  look: 'plain',
  theme: 'system',
  width: 'full',
};

const among = (choices) => (value) => choices.some((choice) => choice.value === value);

/** Which values a link may set. The server judges member and scenario. */
const allowed = {
  change: among(changes),
  lang: among(languages),
  look: among(looks),
  theme: among(themes),
  width: (value) => among(widths)(value) || (/^\d{3,4}$/.test(value) && Number(value) >= 200),
};

/** @returns {State} */
export function readState() {
  const query = new URLSearchParams(location.search);
  const entries = Object.entries(defaults).map(([name, value]) => {
    const asked = query.get(name);
    return [name, asked && (allowed[name]?.(asked) ?? true) ? asked : value];
  });
  return /** @type {State} */ (Object.fromEntries(entries));
}

/**
 * The scenario as the emulator wants it. The proxy's session is the chosen member's, unless the link names another.
 *
 * @param {State} state
 */
export function playedScenario({ scenario, member }) {
  if (scenario === allWell) return '';
  return scenario === 'session' && member !== nobody ? `session=${member}` : scenario;
}

/** Whether a proxy knows the member, so that the widgets need no token. */
export const isProxied = (scenario) => /(^|~)session\b/.test(scenario);

/** @param {State} state */
export function writeState(state) {
  const changed = Object.entries(state).filter(([name, value]) => value !== defaults[name]);
  const query = String(new URLSearchParams(changed));
  history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
}
