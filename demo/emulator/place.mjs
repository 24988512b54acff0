import { parseScenarios } from './scenarios.mjs';

/**
 * Where a request stands: its room, the path without the room, and the
 * scenarios that its room asks for.
 *
 * @typedef {object} Place
 * @property {import('./rooms.mjs').Room} room
 * @property {string} path
 * @property {URLSearchParams} query
 * @property {import('./scenarios.mjs').ChosenScenario[]} roomScenarios
 */

/**
 * A scenario set at run time takes the place of the one in the base URL.
 *
 * @param {URL} url
 * @param {import('./rooms.mjs').Rooms} rooms
 * @returns {Place}
 */
export function placeOf(url, rooms) {
  const [, segment = 'default', path = url.pathname] = /^\/at\/([^/]+)(\/.*)$/.exec(url.pathname) ?? [];
  const [name, ...inUrl] = decodeURIComponent(segment).split('~');
  const room = rooms.enter(name);
  return {
    room,
    path,
    query: url.searchParams,
    roomScenarios: parseScenarios(room.scenario ?? inUrl.join('~')),
  };
}
