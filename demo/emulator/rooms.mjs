/**
 * Rooms: each test or page that puts `/at/<room>` into its base URL has a log,
 * answers and a scenario of its own. Requests without a room share one that is
 * called `default`.
 *
 * @typedef {object} LoggedRequest
 * @property {string} method
 * @property {string} path Without the room prefix.
 * @property {Record<string, string | string[]>} query
 * @property {string[] | null} shape The paths of `_shape`.
 * @property {Record<string, string>} headers Lower-case names, as sent.
 * @property {number | null} status Null until a status line was sent.
 * @property {boolean} aborted True when the client went away before the answer
 *   was written.
 * @property {number} at Milliseconds since 1970.
 *
 * @typedef {object} Room
 * @property {string} name
 * @property {LoggedRequest[]} log
 * @property {Record<string, unknown>} answers Full bodies by API path.
 * @property {string | null} scenario Null leaves the choice to the base URL.
 * @property {Map<string, number>} visits How often a path was asked, for the
 *   scenario `flaky`.
 * @property {Set<string>} redirected URLs which the scenario `redirect` named.
 */

const MAX_ROOMS = 500;
const MAX_LOG = 500;

export class Rooms {
  /** @type {Map<string, Room>} In the order of last use. */
  #rooms = new Map();

  /**
   * The room of this name, made when it is new. The one that was not used for
   * the longest time makes place.
   *
   * @param {string} name
   * @returns {Room}
   */
  enter(name) {
    const room = this.#rooms.get(name) ?? newRoom(name);
    this.#rooms.delete(name);
    this.#rooms.set(name, room);
    if (this.#rooms.size > MAX_ROOMS) {
      const [oldest] = this.#rooms.keys();
      this.#rooms.delete(/** @type {string} */ (oldest));
    }
    return room;
  }
}

/**
 * @param {Room} room
 * @param {LoggedRequest} request
 */
export function record(room, request) {
  room.log.push(request);
  if (room.log.length > MAX_LOG) {
    room.log.shift();
  }
}

/**
 * @param {string} name
 * @returns {Room}
 */
function newRoom(name) {
  return {
    name,
    log: [],
    answers: {},
    scenario: null,
    visits: new Map(),
    redirected: new Set(),
  };
}
