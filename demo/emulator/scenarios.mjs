/**
 * Every scenario of the emulator. A room names them in the base URL
 * (`/at/room-17~slow=800~noshape`), a token after its name (`maya~503`).
 *
 * - `transport` changes how an answer travels. From a room it applies to every
 *   API path, the token endpoint and `businesses/current` included; from a
 *   token to the paths that need one.
 * - `refusal` takes the place of the answer, once the token was found good.
 * - `shape` and `data` change what is in it. Refusal, shape and data apply to
 *   the member's and the administrator's data, not to sign-in.
 *   `businesses/current` follows none but `nocurrency`.
 * - `session` is about the room's proxy, see below.
 *
 * @typedef {object} Scenario
 * @property {string} name
 * @property {'transport' | 'refusal' | 'shape' | 'data' | 'session'} kind
 * @property {string} [argument] What may follow the `=`.
 * @property {string} description One sentence, for the demo's picker.
 * @property {true} [needsServer] A service worker cannot play it.
 *
 * @typedef {object} ChosenScenario
 * @property {string} name
 * @property {Scenario['kind']} kind
 * @property {string} argument Empty when none was given.
 */

/** @type {readonly Scenario[]} */
export const scenarios = [
  {
    name: 'slow',
    kind: 'transport',
    argument: 'milliseconds, 2500',
    description: 'Every answer comes late.',
  },
  {
    name: '409',
    kind: 'transport',
    description: 'Throttled as documented: no body, Retry-After of one second.',
  },
  {
    name: '429',
    kind: 'transport',
    argument: 'seconds, `date` or `none`; 1',
    description: 'Throttled as live clients meet it, with Retry-After.',
  },
  { name: '500', kind: 'transport', description: 'The server fails.' },
  { name: '502', kind: 'transport', description: 'A gateway fails, in HTML.' },
  { name: '503', kind: 'transport', description: 'The server is down.' },
  {
    name: 'flaky',
    kind: 'transport',
    argument: 'failures in a row, 1',
    description: 'Each path fails with 503 at first, then answers, then fails.',
  },
  {
    name: 'html',
    kind: 'transport',
    description: 'The wrong host: a page of HTML with status 200.',
  },
  {
    name: 'cut',
    kind: 'transport',
    description: 'The JSON stops in the middle, and the length says so too.',
  },
  {
    name: 'truncated',
    kind: 'transport',
    description: 'The connection closes before the promised length.',
  },
  {
    name: 'hang',
    kind: 'transport',
    description: 'No answer at all, until the client gives up.',
  },
  {
    name: 'stall',
    kind: 'transport',
    description: 'Headers and half of the body, then silence.',
  },
  {
    name: 'reset',
    kind: 'transport',
    description: 'The connection is reset before any answer.',
  },
  {
    name: 'redirect',
    kind: 'transport',
    argument: 'origin; this server by its other loopback name',
    needsServer: true,
    description: 'Sent on to the same path at another origin.',
  },
  {
    name: '400',
    kind: 'refusal',
    description: 'A bare message with status 400.',
  },
  {
    name: '401',
    kind: 'refusal',
    description: 'Not signed in, although the token is good.',
  },
  { name: '403', kind: 'refusal', description: 'Not allowed.' },
  { name: '404', kind: 'refusal', description: 'Not found.' },
  {
    name: 'confirm',
    kind: 'refusal',
    description: 'Status 200 around an ActionConfirmation that says failure.',
  },
  {
    name: 'noshape',
    kind: 'shape',
    description: 'The server ignores _shape and sends everything.',
  },
  {
    name: 'hollow',
    kind: 'shape',
    description: 'Shaped plans come back as empty objects.',
  },
  {
    name: 'records',
    kind: 'shape',
    description: 'Plans come as a page of Records.',
  },
  { name: 'contracts', kind: 'shape', description: 'Plans come as Contracts.' },
  {
    name: 'empty',
    kind: 'data',
    description: 'Everything is in order, and there is nothing.',
  },
  {
    name: 'nulls',
    kind: 'data',
    argument: '`team`, `lists` or `root`: what is null as a whole',
    description: 'Whatever may be null is null in some record.',
  },
  {
    name: 'odd',
    kind: 'data',
    description: 'Numbers as strings, booleans as words, periods as numbers, and a few records that cannot be read.',
  },
  {
    name: 'hostile',
    kind: 'data',
    description: 'Names that try to run scripts or to break the layout.',
  },
  {
    name: 'huge',
    kind: 'data',
    argument: 'number of records, 10000',
    description: 'Ten thousand records.',
  },
  {
    name: 'absurd',
    kind: 'data',
    description: 'Numbers and dates beyond reason.',
  },
  {
    name: 'nocurrency',
    kind: 'data',
    description: 'No currency, in the benefits nor in the location.',
  },
  {
    name: 'expiring',
    kind: 'data',
    description: 'Everything expires today or tomorrow.',
  },
  {
    name: 'session',
    kind: 'session',
    argument: 'token of a member, `operator`',
    description: 'A proxy with its own session: requests without a token are this member’s.',
  },
];

/** Thrown for a scenario that nobody knows, so that a typo is not a success. */
export class UnknownScenarioError extends Error {
  /** @param {string} name */
  constructor(name) {
    super(`The emulator knows no scenario "${name}", only ${scenarios.map((each) => each.name).join(', ')}`);
    this.name = 'UnknownScenarioError';
  }
}

/**
 * @param {string} text `slow=800~noshape`, or empty.
 * @returns {ChosenScenario[]}
 */
export function parseScenarios(text) {
  return text
    .split('~')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [name, ...argument] = part.split('=');
      const known = scenarios.find((scenario) => scenario.name === name);
      if (!known) {
        throw new UnknownScenarioError(name);
      }
      return { name, kind: known.kind, argument: argument.join('=') };
    });
}
