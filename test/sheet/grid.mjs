/**
 * What is looked at: every widget in every state, as data. The contact sheet draws it for eyes, and the tests of the grid
 * look for what eyes would miss.
 *
 * @typedef {object} Sample One widget in one state.
 * @property {string} name
 * @property {Readonly<Record<string, string>>} attributes Beside `base-url` and `lang`; a `token` is a member of the emulator.
 * @property {string} [scenario] What the emulator plays: see demo/emulator/scenarios.mjs.
 * @property {string} [then] What it plays when the widget, once its data is there, asks again.
 * @property {Readonly<Record<string, unknown>>} [answers] Full answers by path, in the place of the member's own.
 * @property {boolean} [isOffline] Whether the browser says that it is.
 * @property {string} [state] What `:state()` of the host matches.
 * @property {readonly number[]} [shares] How much of each bar or ring is filled, 0 to 1, in their order.
 *
 * @typedef {object} Setting Where on a page it stands.
 * @property {number} width In px.
 * @property {string} lang
 * @property {'ltr' | 'rtl'} dir
 * @property {keyof typeof schemes} scheme
 */

/** A sidebar, a column and a page, in px. */
export const widths = [200, 420, 900];

/** A page of each color scheme. */
export const schemes = {
  light: { background: '#ffffff', color: '#1a1a1a' },
  dark: { background: '#14171a', color: '#f2f2f2' },
};

const benefitsPath = '/api/public/coworkers/profiles/current/benefits';
const plansPath = '/api/public/plans/my';

/** The longest names that somebody might really give, in words that break and in one that doesn't. */
const longNames = [
  'Quarterly allowance for the large conference room on the third floor, weekdays before noon',
  'Donaudampfschifffahrtsgesellschaftskapitänskajüte',
];

const longBenefits = {
  Personal: {
    BookingCredits: longNames.map((Name) => ({
      Name,
      TotalCredit: 12500000,
      RemainingCredit: 9876543.21,
      CaneBeUsedForBookings: true,
      CaneBeUsedForEvents: true,
      IsFromTariff: true,
      ExpireDate: '2099-09-30T23:59:59Z',
      Business: { Currency: { Code: 'EUR' } },
    })),
    ExtraServices: longNames.map((Name) => ({
      ExtraService: { Name, IsPrintingCredit: false },
      TotalUses: 600000,
      RemainingUses: 123456,
      ChargePeriod: 'Minutes',
      ExpireDate: '2099-09-30T23:59:59Z',
    })),
    TimePasses: longNames.map((Name) => ({
      TimePass: { Name },
      TotalUses: 600000,
      RemainingUses: 450000,
      Used: false,
      ExpireDate: null,
    })),
  },
  Team: { BookingCredits: [], ExtraServices: [], TimePasses: [] },
};

const longPlans = longNames.map((name, index) => ({
  Id: index + 1,
  Tariff: { Name: name },
  NextTariff: { Name: `${name} (${index + 1})` },
  IssuedBy: { Name: longNames[1] },
  PriceFormatted: '€1,234,567.89',
  NextPriceFormatted: '€2,345,678.90',
  DepositsAmount: 1234567,
  DepositsAmountFormatted: '€1,234,567.00',
  Quantity: 12,
  Desks: 'Quay 14, Quay 15, Quay 16, Mezzanine 3, Mezzanine 4',
  MainContract: index === 0,
  Active: true,
  PricePlanTermsAccepted: false,
  StartDate: '2024-09-30T00:00:00',
  RenewalDate: '2099-09-30T00:00:00',
  ContractTerm: '2099-11-30T00:00:00',
  EarliestCancellationDate: '2099-09-30T00:00:00',
}));

/**
 * The states that are not data, of any widget.
 *
 * @type {readonly Sample[]}
 */
const withoutData = [
  { name: 'loading', attributes: { token: 'maya' }, scenario: 'hang', state: 'loading' },
  { name: 'empty', attributes: { token: 'noah' }, state: 'empty' },
  { name: 'signed out', attributes: {}, state: 'unauthorized' },
  { name: 'forbidden', attributes: { token: 'maya' }, scenario: '403', state: 'error' },
  { name: 'failed', attributes: { token: 'maya' }, scenario: '503', state: 'error' },
  { name: 'offline', attributes: { token: 'maya' }, scenario: 'reset', isOffline: true, state: 'offline' },
];

/**
 * Every condition of a balance, in one of the ways to draw it.
 *
 * @param {'bar' | 'ring' | 'text'} variant
 * @returns {Sample[]}
 */
const conditions = (variant) => {
  /** @type {(name: string, attributes: Record<string, string>, shares: number[], state?: string) => Sample} */
  const sample = (name, attributes, shares, state) => ({
    name: `${variant}, ${name}`,
    attributes: { ...attributes, variant },
    shares: variant === 'text' ? [] : shares,
    ...(state && { state }),
  });
  return [
    sample('usual', { token: 'maya' }, [195.5 / 250]),
    sample('low', { token: 'maya', kind: 'event', 'credit-id': '5102' }, [6 / 120], 'low'),
    sample('nothing left', { token: 'omar', 'credit-id': '5193' }, [0], 'low'),
    sample('overdrawn', { token: 'omar', 'credit-id': '5192' }, [0], 'low'),
    sample('over-full', { token: 'omar', kind: 'universal', 'credit-id': '5191' }, [1]),
    sample('expired', { token: 'maya', 'credit-id': '5104' }, [12.25 / 200]),
    sample('with unlimited ones', { token: 'tomas', kind: 'pass' }, [3 / 5, 240 / 600]),
    sample('of many units', { token: 'omar', kind: 'time' }, [1 / 60, 1 / 12, 3 / 8, 5 / 12, 1, 1 / 3], 'low'),
    sample('of member and team', { token: 'ines', kind: 'printing' }, [14 / 200, 4210 / 5000], 'low'),
  ];
};

/** @type {Readonly<Record<'nx-benefits-panel' | 'nx-my-plans' | 'nx-credit-meter', readonly Sample[]>>} */
export const grid = {
  'nx-benefits-panel': [
    { name: 'one member', attributes: { token: 'maya' } },
    { name: 'member and team', attributes: { token: 'ines' } },
    { name: 'every unit, used and expired', attributes: { token: 'omar' } },
    { name: 'two currencies', attributes: { token: 'kenji' } },
    { name: 'passes', attributes: { token: 'tomas' } },
    { name: 'long names', attributes: { token: 'maya' }, answers: { [benefitsPath]: longBenefits } },
    { name: 'hostile names', attributes: { token: 'tomas' }, scenario: 'hostile' },
    { name: 'partial', attributes: { token: 'maya' }, scenario: 'odd', state: 'partial' },
    { name: 'stale', attributes: { token: 'tomas' }, then: '500', state: 'stale' },
    ...withoutData,
  ],
  'nx-my-plans': [
    { name: 'one member', attributes: { token: 'maya' } },
    { name: 'changing and ending', attributes: { token: 'freya', 'plan-href': '/plans/{id}' } },
    { name: 'paused, and a pause ahead', attributes: { token: 'priya' } },
    { name: 'upcoming and ended', attributes: { token: 'luis', show: 'all' } },
    {
      name: 'long names',
      attributes: { token: 'maya', 'plan-href': '/plans/{id}' },
      answers: { [plansPath]: longPlans },
    },
    { name: 'hostile names', attributes: { token: 'freya', 'plan-href': '/plans/{id}' }, scenario: 'hostile' },
    { name: 'partial', attributes: { token: 'maya' }, scenario: 'odd', state: 'partial' },
    { name: 'stale', attributes: { token: 'maya' }, then: '500', state: 'stale' },
    ...withoutData,
  ],
  'nx-credit-meter': [
    ...conditions('bar'),
    ...conditions('ring'),
    ...conditions('text'),
    {
      name: 'long names',
      attributes: { token: 'maya', kind: 'pass' },
      answers: { [benefitsPath]: longBenefits },
      shares: [0.75, 0.75],
    },
    { name: 'hostile names', attributes: { token: 'tomas', kind: 'pass' }, scenario: 'hostile' },
    { name: 'partial', attributes: { token: 'maya' }, scenario: 'odd', state: 'partial' },
    { name: 'stale', attributes: { token: 'maya' }, then: '500', state: 'stale' },
    ...withoutData,
  ],
};

/** What is enough to see how a host's style sheet suits the widgets, by the names above. */
const telling = {
  'nx-benefits-panel': ['member and team', 'stale', 'failed'],
  'nx-my-plans': ['changing and ending', 'upcoming and ended', 'empty'],
  'nx-credit-meter': [
    'bar, usual',
    'bar, low',
    'bar, over-full',
    'bar, expired',
    'bar, with unlimited ones',
    'ring, usual',
    'ring, nothing left',
    'loading',
    'failed',
  ],
};

/**
 * The same grid, smaller.
 *
 * @type {readonly { tag: keyof typeof grid, sample: Sample }[]}
 */
export const smallGrid = Object.entries(grid).flatMap(([tag, samples]) =>
  samples.filter(({ name }) => telling[tag].includes(name)).map((sample) => ({ tag, sample })),
);

/** The host themes of the demo that are style sheets in demo/looks/; the plain one is none. */
export const looks = ['blog', 'portal', 'dashboard', 'intranet'];
