import { expect } from '@open-wc/testing';
import { endpoints } from '../../src/api/endpoints.js';
import { HttpClient } from '../../src/api/http-client.js';
import { type AskedPlans, type Plan, type PlanState, plansOf, plansShape } from '../../src/models/plan.js';
import { contract } from '../support/records.js';
import { openRoom } from '../support/room.js';
import { dayOf, today } from './samples.js';

const plans = (records: object[], all = true): Plan[] =>
  plansOf({ Records: records.map((fields) => contract({ ...fields })) } as unknown as AskedPlans, today, all);

const planOf = (fields: object): Plan => plans([fields])[0] as Plan;

/** A fact of a plan; `undefined` where it is not there. */
const fact = (name: string, fields: object): unknown => planOf(fields).facts.find(([label]) => label === name)?.[1];

const [yesterday, tomorrow, later] = ['2026-04-29T00:00:00', '2026-05-01T00:00:00', '2026-06-30T00:00:00'];
const now = '2026-04-30T00:00:00';
const ended = { Active: false, CancellationDate: yesterday };

describe('the state of a plan', () => {
  const rules: [rule: string, fields: object, state: PlanState, day?: string][] = [
    ['runs', {}, 'active'],
    ['is paused now', { IsPausedNow: true, InPausedPeriodUntil: later }, 'paused', later],
    ['is in a paused period', { InPausedPeriod: true, InPausedPeriodUntil: later }, 'paused', later],
    ['is paused until an unknown day', { IsPausedNow: true }, 'paused'],
    ['is inactive and begins later', { Active: false, StartDate: later }, 'upcoming', later],
    ['is inactive and begins tomorrow', { Active: false, StartDate: tomorrow }, 'upcoming', tomorrow],
    ['is said to be active but begins later', { StartDate: later }, 'upcoming', later],
    ['is said to be active but ended yesterday', { CancellationDate: yesterday, Cancelled: true }, 'ended', yesterday],
    ['ended yesterday in a pause', { CancellationDate: yesterday, IsPausedNow: true }, 'ended', yesterday],
    ['was paused once', { IsPaused: true, InPausedPeriodFrom: yesterday, InPausedPeriodUntil: yesterday }, 'active'],
    ['ends later', { CancellationDate: later }, 'ending', later],
    ['ends tomorrow', { CancellationDate: tomorrow, Cancelled: true }, 'ending', tomorrow],
    ['ends today, which is still a day of it', { CancellationDate: now }, 'ending', now],
    ['ends today although it is inactive', { Active: false, CancellationDate: now }, 'ending', now],
    ['is cancelled without a day', { Cancelled: true }, 'ending'],
    ['ended yesterday', ended, 'ended', yesterday],
    ['is inactive', { Active: false }, 'ended'],
    ['is inactive and cancelled', { Active: false, Cancelled: true }, 'ended'],
    ['is inactive and began before', { Active: false, StartDate: yesterday }, 'ended'],
    ['is inactive and should have begun today', { Active: false, StartDate: now }, 'ended'],
    ['will be paused', { IsPaused: true, InPausedPeriodFrom: later }, 'pausing', later],
    ['will be paused on an unknown day', { IsPaused: true }, 'pausing'],
    ['changes at renewal', { NextTariff: { Name: 'Office' }, RenewalDate: later }, 'changing', later],
    ['changes on an unknown day', { NextTariff: { Name: 'Office' } }, 'changing'],
    ['is followed by itself', { NextTariff: { Name: 'Desk' }, RenewalDate: later }, 'active'],
    ['is followed by a plan without a name', { NextTariff: { Name: null }, RenewalDate: later }, 'active'],
  ];
  for (const [rule, fields, state, day] of rules) {
    it(`is ${state} for one that ${rule}`, () =>
      expect(planOf(fields)).to.include({ state, day: day === undefined ? null : dayOf(day.slice(0, 10)) }));
  }

  const order: [first: PlanState, second: PlanState, fields: object][] = [
    ['paused', 'ending', { IsPausedNow: true, CancellationDate: later }],
    ['paused', 'changing', { IsPausedNow: true, NextTariff: { Name: 'Office' } }],
    ['upcoming', 'ending', { Active: false, StartDate: tomorrow, CancellationDate: later }],
    ['ending', 'pausing', { CancellationDate: later, IsPaused: true }],
    ['ending', 'changing', { CancellationDate: later, NextTariff: { Name: 'Office' } }],
    ['ended', 'pausing', { ...ended, IsPaused: true }],
    ['ended', 'changing', { ...ended, NextTariff: { Name: 'Office' } }],
    ['pausing', 'changing', { IsPaused: true, NextTariff: { Name: 'Office' } }],
  ];
  for (const [first, second, fields] of order) {
    it(`is ${first} rather than ${second}`, () => expect(planOf(fields).state).to.equal(first));
  }
});

describe('a plan', () => {
  it('has the name of its tariff', () => expect(planOf({}).name).to.equal('Desk'));
  it('may have no tariff', () => expect(planOf({ Tariff: null }).name ?? null).to.equal(null));
  it('has its price as the space writes it', () =>
    expect(planOf({ PriceFormatted: '390,00 €/mo' }).price).to.equal('390,00 €/mo'));
  it('has the name of the plan that follows', () =>
    expect(planOf({ NextTariff: { Name: 'Office' } }).nextName).to.equal('Office'));
  it('is the main one if it says so', () => expect(planOf({ MainContract: true }).isMain).to.be.true);
  it('has the id of the contract', () => expect(planOf({ Id: 99 }).id).to.equal(99));
  it('never tells the notes of the operator', () =>
    expect(JSON.stringify(planOf({ Notes: 'pays late' }))).not.to.contain('pays late'));
});

describe('the facts of a plan', () => {
  it('are none but what there is to say', () => {
    expect(planOf({ StartDate: null }).facts).to.deep.equal([]);
  });

  it('come in an order', () => {
    const everything = {
      ...{ RenewalDate: later, NextPriceFormatted: '€120.00', ContractTerm: later, EarliestCancellationDate: later },
      ...{
        DepositsAmount: 200,
        DepositsAmountFormatted: '€200.00',
        Quantity: 3,
        Desks: 'A1',
        IssuedBy: { Name: 'Loft' },
      },
      PricePlanTermsAccepted: false,
    };
    expect(planOf(everything).facts.map(([name]) => name)).to.deep.equal([
      ...['renewal', 'nextPrice', 'start', 'term', 'notice', 'deposit', 'quantity', 'desks', 'location', 'terms'],
    ]);
  });

  for (const [name, field] of [
    ['renewal', 'RenewalDate'],
    ['term', 'ContractTerm'],
    ['notice', 'EarliestCancellationDate'],
  ] as const) {
    describe(name, () => {
      it('is there when it lies ahead', () => expect(fact(name, { [field]: later })).to.equal(dayOf('2026-06-30')));
      it('is there today', () => expect(fact(name, { [field]: now })).to.equal(today));
      it('is not there when it lies behind', () => expect(fact(name, { [field]: yesterday })).to.equal(undefined));
      it('is not there when it is no day', () => expect(fact(name, { [field]: 'soon' })).to.equal(undefined));
      it('is not there for a plan that ends', () =>
        expect(fact(name, { [field]: later, CancellationDate: later })).to.equal(undefined));
      it('is not there for a plan that has ended', () =>
        expect(fact(name, { ...ended, [field]: later })).to.equal(undefined));
    });
  }

  it('have no renewal beside a change, which says the day', () =>
    expect(fact('renewal', { RenewalDate: later, NextTariff: { Name: 'Office' } })).to.equal(undefined));

  it('have the price after renewal', () =>
    expect(fact('nextPrice', { NextPriceFormatted: '€120.00' })).to.equal('€120.00'));
  it('have no price after renewal that is the same', () =>
    expect(fact('nextPrice', { NextPriceFormatted: '€100.00' })).to.equal(undefined));
  it('have no price after renewal for a plan that ends', () =>
    expect(fact('nextPrice', { NextPriceFormatted: '€120.00', CancellationDate: later })).to.equal(undefined));

  it('have the start', () => expect(fact('start', { StartDate: yesterday })).to.equal(today - 1));
  it('have no start beside “starts”', () =>
    expect(fact('start', { Active: false, StartDate: later })).to.equal(undefined));

  it('have the deposit', () =>
    expect(fact('deposit', { DepositsAmount: 200, DepositsAmountFormatted: '€200.00' })).to.equal('€200.00'));
  it('have no deposit of nothing', () =>
    expect(fact('deposit', { DepositsAmount: 0, DepositsAmountFormatted: '€0.00' })).to.equal(undefined));
  it('have a deposit whose number can’t be read', () =>
    expect(fact('deposit', { DepositsAmount: null, DepositsAmountFormatted: '€200.00' })).to.equal('€200.00'));

  it('have a quantity of several', () => expect(fact('quantity', { Quantity: 3 })).to.equal('3'));
  it('have no quantity of one', () => expect(fact('quantity', { Quantity: 1 })).to.equal(undefined));
  it('have no quantity that is not known', () => expect(fact('quantity', { Quantity: null })).to.equal(undefined));

  it('have the desks', () => expect(fact('desks', { Desks: 'A1, A2' })).to.equal('A1, A2'));
  it('have no desks without names', () => expect(fact('desks', { Desks: '' })).to.equal(undefined));
  it('have the location', () => expect(fact('location', { IssuedBy: { Name: 'Loft' } })).to.equal('Loft'));
  it('have no location without a name', () =>
    expect(fact('location', { IssuedBy: { Name: null } })).to.equal(undefined));

  it('have terms that are not accepted', () => expect(fact('terms', { PricePlanTermsAccepted: false })).to.equal(true));
  it('have no terms that are accepted', () =>
    expect(fact('terms', { PricePlanTermsAccepted: true })).to.equal(undefined));
  it('have no terms of which the answer says nothing', () =>
    expect(fact('terms', { PricePlanTermsAccepted: null })).to.equal(undefined));
  it('have no terms for a plan that has ended', () =>
    expect(fact('terms', { ...ended, PricePlanTermsAccepted: false })).to.equal(undefined));
});

describe('plansOf', () => {
  const order = (records: object[], all = true) => plans(records, all).map(({ id }) => id);

  it('puts the main plan first, then those that run, those to come, and those that ended', () => {
    expect(
      order([
        { Id: 1, ...ended },
        { Id: 2, Active: false, StartDate: later },
        { Id: 3 },
        { Id: 4, CancellationDate: later },
        { Id: 5, MainContract: true },
      ]),
    ).to.deep.equal([5, 3, 4, 2, 1]);
  });

  it('puts a main plan first also if it is to come', () =>
    expect(order([{ Id: 1 }, { Id: 2, MainContract: true, Active: false, StartDate: later }])).to.deep.equal([2, 1]));
  it('does not put a main plan first that has ended', () =>
    expect(order([{ Id: 1, MainContract: true, ...ended }, { Id: 2 }])).to.deep.equal([2, 1]));
  it('keeps the order of the answer among equals', () =>
    expect(order([{ Id: 3 }, { Id: 1 }, { Id: 2 }])).to.deep.equal([3, 1, 2]));
  it('leaves ended plans out unless all are wanted', () =>
    expect(order([{ Id: 1, ...ended }, { Id: 2 }], false)).to.deep.equal([2]));
  it('keeps plans that end or begin later', () =>
    expect(
      order(
        [
          { Id: 1, CancellationDate: now },
          { Id: 2, Active: false, StartDate: later },
        ],
        false,
      ),
    ).to.deep.equal([1, 2]));
  it('gives nothing for nothing', () => expect(plans([])).to.deep.equal([]));
});

describe('plansShape', () => {
  it('asks for no notes', () => expect(plansShape.fields.filter((field) => /Notes|Coworker/.test(field))).to.be.empty);

  it('brings everything that the plans are made from', async () => {
    const session = { baseUrl: openRoom().baseUrl, token: 'freya' };
    const client = new HttpClient();
    const asked = await client.get(endpoints.plans.my, session, { shape: plansShape });
    const whole = await client.get(endpoints.plans.my, session, { maxAge: 0 });
    expect(plansOf(asked.data, today, true)).to.deep.equal(plansOf(whole.data, today, true));
  });
});
