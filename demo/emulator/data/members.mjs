/**
 * The people and companies of the space. A member's token is the plain name.
 *
 * @typedef {object} Member
 * @property {string} token Bearer token of the sample member.
 * @property {string} name
 * @property {string} description One sentence, for the demo's picker.
 * @property {number} coworkerId
 * @property {string} email User name at `/api/token`; the password is
 *   {@link samplePassword}.
 * @property {string | null} company
 * @property {number | null} teamPayer Customer whose benefits the team shares.
 * @property {string} [totp] Second factor that `/api/token` asks for.
 * @property {boolean} [mustResetPassword]
 */

/** The password of every sample account. */
export const samplePassword = 'harbour';

/** The company that pays for a team; it has records, but nobody signs in. */
export const brightwater = 4190;

/** @type {readonly Member[]} */
export const members = [
  member('maya', 'Maya Lindqvist', 4101, {
    description:
      'Full-time resident: money credits of which one is low and expires in 3 days, meeting room hours, prints, a guest pass.',
  }),
  member('tomas', 'Tomás Ferreira', 4102, {
    description:
      'Hot-desker: five equal day passes, a counted pass with 3 of 5 left, a pass in minutes, two used ones.',
  }),
  member('ines', 'Inês Carvalho', 4103, {
    description: 'Member of a team: little of her own, and what her company shares.',
    company: 'Brightwater Studio',
    teamPayer: brightwater,
  }),
  member('noah', 'Noah Berg', 4104, {
    description: 'Joined this morning: no benefits and no plan at all.',
  }),
  member('priya', 'Priya Raman', 4105, {
    description: 'Plan paused until a known day, another with a pause planned; one credit that waits.',
    totp: '000000',
  }),
  member('luis', 'Luís Nogueira', 4106, {
    description: 'A plan that starts next week and one that has ended.',
    mustResetPassword: true,
  }),
  member('freya', 'Freya Holm', 4107, {
    description:
      'A plan that ends, one that changes at renewal to a dearer one, unsigned terms, deposit, three units, desks.',
    company: 'Holm & Daughters',
  }),
  member('kenji', 'Kenji Watanabe', 4108, {
    description: 'Member of the whole network: credits and plans in euros and in pounds.',
  }),
  member('omar', 'Omar Haddad', 4109, {
    description:
      'The bookkeeper’s nightmare: every charge period, a balance over its total, a negative one, expired and spent ones.',
  }),
  member('atlas', 'Atlas Freight', 4110, {
    description: 'Company account with a long history: more than sixty credits, services and passes.',
    company: 'Atlas Freight Lda.',
  }),
];

/** The front desk: the only account which may use the administrator API. */
export const operator = {
  token: 'operator',
  name: 'Front desk',
  description: 'Administrator of the space, for the operator’s view.',
  email: 'operator@harbourloft.example',
};

/** @param {string} token */
export function memberByToken(token) {
  return members.find((member) => member.token === token);
}

/** @param {string} email */
export function memberByEmail(email) {
  return members.find((member) => member.email === email.toLowerCase());
}

/**
 * @param {string} token
 * @param {string} name
 * @param {number} coworkerId
 * @param {Partial<Member> & { description: string }} rest
 * @returns {Member}
 */
function member(token, name, coworkerId, rest) {
  return {
    token,
    name,
    coworkerId,
    email: `${token}@harbourloft.example`,
    company: null,
    teamPayer: null,
    ...rest,
  };
}
