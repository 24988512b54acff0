import { expect } from '@open-wc/testing';
import type { NxMyPlans } from '../../src/elements.js';
import { needs, resetBrowser, setTimeZone } from '../support/commands.js';
import { hasState, mount, parts, plansOf, shownBy, textOf, textsOf } from '../support/fixture.js';
import { contract, startOfDay, writtenDay } from '../support/records.js';
import { openRoom, paths } from '../support/room.js';

const of = async (member: string, attributes = '') =>
  mount<NxMyPlans>(
    `<nx-my-plans base-url="${openRoom().baseUrl}" token="${member}" lang="en-GB" ${attributes}></nx-my-plans>`,
  );

/** Plans of one's own, `attributes` in front. */
async function plansWith(attributes: string, ...records: Readonly<Record<string, unknown>>[]): Promise<NxMyPlans> {
  const room = openRoom();
  await room.answer({ [paths.plans]: records.map(contract) });
  return mount(`<nx-my-plans base-url="${room.baseUrl}" token="maya" lang="en-GB" ${attributes}></nx-my-plans>`);
}

const plans = (...records: Readonly<Record<string, unknown>>[]) => plansWith('', ...records);

/** The only plan of such a record; ended ones are shown too. */
const plan = async (fields: Readonly<Record<string, unknown>>) => {
  const [only] = plansOf(await plansWith('show="all"', fields));
  if (!only) throw new Error('There is no plan');
  return only;
};

const named = (name: string) => ({ Id: 71, Name: name });

describe('<nx-my-plans>', () => {
  // So that the day of the page is the day of the space.
  beforeEach(() => setTimeZone('Europe/Lisbon'));
  afterEach(resetBrowser);

  it('is accessible', async () => {
    await expect(await of('maya')).to.be.accessible();
  });

  it('shows every plan of a member with all there is to know', async () => {
    expect(plansOf(await of('maya'))).to.deep.equal([
      {
        name: 'Resident desk',
        badge: 'Main plan',
        price: '€390.00',
        status: 'Active',
        facts: {
          'Next renewal': writtenDay(19),
          Start: writtenDay(-412),
          'Minimum term until': writtenDay(318),
          'Can end from': writtenDay(49),
          Deposit: '€390.00',
          Desks: 'Quay 14',
          Location: 'Harbour Loft',
        },
      },
      {
        name: 'Post box',
        badge: undefined,
        price: '€25.00',
        status: 'Active',
        facts: { 'Next renewal': writtenDay(19), Start: writtenDay(-200), Location: 'Harbour Loft' },
      },
    ]);
  });

  it('says to a member without plans that there are none', async () => {
    const element = await of('noah');
    expect(textOf(element, 'message')).to.equal('No plans right now.');
    expect(hasState(element, 'empty')).to.be.true;
  });

  it('is a list with a heading for each plan', async () => {
    const element = await of('maya', 'heading-level="3"');
    const list = element.shadowRoot?.querySelector('ul');
    expect([...(list?.children ?? [])].map(({ localName }) => localName)).to.deep.equal(['li', 'li']);
    expect(parts(element, 'name').map((name) => name.getAttribute('role'))).to.deep.equal(['heading', 'heading']);
    expect(parts(element, 'name').map((name) => name.getAttribute('aria-level'))).to.deep.equal(['4', '4']);
  });

  describe('what a plan is at', () => {
    const past = '2020-03-04T00:00:00';
    const ahead = '2099-04-30T00:00:00';

    for (const [status, fields] of [
      ['Active', {}],
      ['Active', { IsPaused: null, Cancelled: null, InPausedPeriod: null }],
      ['Starts 30 April 2099', { StartDate: ahead }],
      ['Starts 30 April 2099', { Active: false, StartDate: ahead }],
      ['Paused until 30 April 2099', { IsPaused: true, IsPausedNow: true, InPausedPeriodUntil: ahead }],
      ['Paused until 30 April 2099', { InPausedPeriod: true, InPausedPeriodUntil: ahead }],
      ['Paused', { IsPausedNow: true }],
      ['Paused until 30 April 2099', { Active: false, IsPausedNow: true, InPausedPeriodUntil: ahead }],
      ['Pause planned from 30 April 2099', { IsPaused: true, InPausedPeriodFrom: ahead }],
      ['Pause planned', { IsPaused: true }],
      ['Ends on 30 April 2099', { Cancelled: true, CancellationDate: ahead }],
      ['Ends on 30 April 2099', { CancellationDate: ahead }],
      ['Ends', { Cancelled: true }],
      ['Ended on 4 March 2020', { Active: false, Cancelled: true, CancellationDate: past }],
      ['Ended', { Active: false }],
      ['Ended', { Active: false, Cancelled: true }],
      ['Changes to Office on 30 April 2099', { NextTariff: named('Office'), RenewalDate: ahead }],
      ['Changes to Office', { NextTariff: named('Office') }],
      ['Active', { NextTariff: named('Desk'), RenewalDate: ahead }],
      ['Active', { NextTariff: named(''), RenewalDate: ahead }],
      ['Active', { NextTariff: { Id: 3, Name: null }, RenewalDate: ahead }],
      ['Ends on 30 April 2099', { CancellationDate: ahead, NextTariff: named('Office') }],
    ] as const) {
      it(`is “${status}” with ${JSON.stringify(fields)}`, async () => {
        expect((await plan(fields)).status).to.equal(status);
      });
    }

    it('is over the day after its last one', async () => {
      const { status } = await plan({ Active: false, Cancelled: true, CancellationDate: startOfDay(-1) });
      expect(status).to.equal(`Ended on ${writtenDay(-1)}`);
    });

    it('still runs on its last day', async () => {
      expect((await plan({ CancellationDate: startOfDay(0) })).status).to.equal(`Ends on ${writtenDay(0)}`);
    });

    it('runs from its first day', async () => {
      expect((await plan({ StartDate: startOfDay(0) })).status).to.equal('Active');
    });

    it('has a part of its own for styling', async () => {
      const element = await plans({ IsPausedNow: true });
      expect(parts(element, 'status-paused')).to.have.length(1);
      expect(parts(element, 'status-active')).to.be.empty;
    });

    it('is said of each plan of the sample members', async () => {
      expect(textsOf(await of('priya'), 'status')).to.deep.equal([
        `Paused until ${writtenDay(22)}`,
        `Pause planned from ${writtenDay(24)}`,
      ]);
      expect(textsOf(await of('freya'), 'status')).to.deep.equal([
        `Changes to Harbour office with terrace on ${writtenDay(10)}`,
        `Ends on ${writtenDay(16)}`,
      ]);
      expect(textsOf(await of('luis', 'show="all"'), 'status')).to.deep.equal([
        `Starts ${writtenDay(7)}`,
        `Ended on ${writtenDay(-20)}`,
      ]);
    });
  });

  describe('the days', () => {
    const days = {
      StartDate: '2020-02-29T00:00:00',
      RenewalDate: '2099-05-01T00:00:00',
      ContractTerm: '2099-12-31T23:59:59',
      EarliestCancellationDate: '2099-06-01T00:00:00Z',
    };

    describe('for a viewer elsewhere', () => {
      before(needs('time zones'));

      for (const zone of ['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        it(`are those of the answer for a viewer in ${zone}`, async () => {
          await setTimeZone(zone);
          expect((await plan(days)).facts).to.deep.equal({
            'Next renewal': '1 May 2099',
            Start: '29 February 2020',
            'Minimum term until': '31 December 2099',
            'Can end from': '1 June 2099',
          });
        });
      }

      // A day apart, at every moment.
      for (const [viewer, space] of [
        ['Pacific/Honolulu', 'Pacific/Kiritimati'],
        ['Pacific/Kiritimati', 'Pacific/Honolulu'],
      ] as const) {
        const statusOf = async (fields: Readonly<Record<string, unknown>>) => {
          await setTimeZone(viewer);
          const room = openRoom();
          await room.answer({
            [paths.business]: { TimeZone: space },
            [paths.plans]: [contract({ Cancelled: true, ...fields })],
          });
          return textOf(
            await mount(`<nx-my-plans base-url="${room.baseUrl}" token="maya" lang="en-GB" show="all"></nx-my-plans>`),
            'status',
          );
        };

        it(`have the last one in ${space} for a viewer in ${viewer}`, async () => {
          expect(await statusOf({ CancellationDate: startOfDay(0, space) })).to.equal(
            `Ends on ${writtenDay(0, space)}`,
          );
        });

        it(`are over after it in ${space} for a viewer in ${viewer}`, async () => {
          const ended = { Active: false, CancellationDate: startOfDay(-1, space) };
          expect(await statusOf(ended)).to.equal(`Ended on ${writtenDay(-1, space)}`);
        });
      }
    });

    it('of renewal today are shown', async () => {
      expect((await plan({ RenewalDate: startOfDay(0) })).facts['Next renewal']).to.equal(writtenDay(0));
    });

    it('that lie behind are not shown, but for the start', async () => {
      const past = '2020-03-04T00:00:00';
      const { facts } = await plan({ RenewalDate: past, ContractTerm: past, EarliestCancellationDate: past });
      expect(facts).to.deep.equal({ Start: '3 February 2020' });
    });

    it('after the end are not shown', async () => {
      const { facts } = await plan({ ...days, CancellationDate: '2099-04-01T00:00:00' });
      expect(facts).to.deep.equal({ Start: '29 February 2020' });
    });

    it('of a start to come are not said twice', async () => {
      const { facts, status } = await plan({ Active: false, StartDate: '2099-04-30T00:00:00' });
      expect(status).to.equal('Starts 30 April 2099');
      expect(facts).not.to.have.property('Start');
    });

    it('of a change at renewal are not said twice', async () => {
      const { facts } = await plan({ NextTariff: named('Office'), RenewalDate: '2099-04-30T00:00:00' });
      expect(facts).not.to.have.property('Next renewal');
    });

    it('that are none are left out', async () => {
      const { facts } = await plan({ StartDate: 'soon', RenewalDate: '2099-02-31T00:00:00', ContractTerm: '' });
      expect(facts).to.deep.equal({});
    });
  });

  describe('the order', () => {
    it('has the main plan first, then what runs, then what is to come, then what has ended', async () => {
      const element = await plansWith(
        'show="all"',
        { Tariff: named('ended'), Active: false },
        { Tariff: named('to come'), Active: false, StartDate: '2099-01-01T00:00:00' },
        { Tariff: named('paused'), IsPausedNow: true },
        { Tariff: named('running') },
        { Tariff: named('main'), MainContract: true },
      );
      expect(textsOf(element, 'name')).to.deep.equal(['main', 'paused', 'running', 'to come', 'ended']);
    });

    it('does not begin with a main plan that has ended', async () => {
      const element = await plansWith(
        'show="all"',
        { Tariff: named('former'), MainContract: true, Active: false },
        { Tariff: named('running') },
      );
      expect(textsOf(element, 'name')).to.deep.equal(['running', 'former']);
    });

    it('keeps the answer’s for the rest', async () => {
      const element = await plans({ Tariff: named('b') }, { Tariff: named('a') }, { Tariff: named('c') });
      expect(textsOf(element, 'name')).to.deep.equal(['b', 'a', 'c']);
    });
  });

  it('says which plan is the main one', async () => {
    const element = await plans({ Tariff: named('main'), MainContract: true }, { Tariff: named('other') });
    expect(plansOf(element).map(({ name, badge }) => [name, badge])).to.deep.equal([
      ['main', 'Main plan'],
      ['other', undefined],
    ]);
  });

  describe('ended plans', () => {
    it('are hidden', async () => {
      expect(textsOf(await of('luis'), 'name')).to.deep.equal(['Hot desk']);
    });

    it('are shown with show="all", and marked', async () => {
      const element = await of('luis', 'show="all"');
      expect(textsOf(element, 'name')).to.deep.equal(['Hot desk', 'Resident desk']);
      expect(parts(element, 'item').map((item) => item.matches('[part~="item-over"]'))).to.deep.equal([false, true]);
    });

    it('alone are no plans', async () => {
      expect(hasState(await plans({ Active: false }), 'empty')).to.be.true;
    });

    it('appear when show changes, without a request', async () => {
      const room = openRoom();
      const element = await mount<NxMyPlans>(
        `<nx-my-plans base-url="${room.baseUrl}" token="luis" lang="en-GB"></nx-my-plans>`,
      );
      element.show = 'all';
      await element.updateComplete;
      expect(parts(element, 'item')).to.have.length(2);
      expect((await room.requests()).filter(({ path }) => path === paths.plans)).to.have.length(1);
    });
  });

  describe('the price', () => {
    it('is written as the space writes it', async () => {
      expect((await plan({ PriceFormatted: ' 1.234,50 kr. + moms ' })).price).to.equal('1.234,50 kr. + moms');
    });

    it('is left out where it is missing', async () => {
      expect((await plan({ PriceFormatted: null })).price).to.equal(undefined);
    });

    it('of nothing is a price', async () => {
      expect((await plan({ Price: 0, PriceFormatted: '€0.00' })).price).to.equal('€0.00');
    });

    it('after renewal is said when it is another', async () => {
      expect((await plan({ NextPriceFormatted: '€120.00' })).facts['Price after renewal']).to.equal('€120.00');
    });

    for (const same of ['€100.00', '', null]) {
      it(`after renewal is not said when it is ${JSON.stringify(same)}`, async () => {
        expect((await plan({ NextPriceFormatted: same })).facts).not.to.have.property('Price after renewal');
      });
    }

    it('after renewal is not said when the plan ends', async () => {
      const { facts } = await plan({ NextPriceFormatted: '€120.00', CancellationDate: '2099-04-01T00:00:00' });
      expect(facts).not.to.have.property('Price after renewal');
    });
  });

  describe('facts', () => {
    for (const [fields, facts] of [
      [{ DepositsAmount: 390, DepositsAmountFormatted: '€390.00' }, { Deposit: '€390.00' }],
      [{ DepositsAmount: 0, DepositsAmountFormatted: '€0.00' }, {}],
      [{ DepositsAmount: null, DepositsAmountFormatted: null }, {}],
      [{ Quantity: 3 }, { Quantity: '3' }],
      [{ Quantity: '3' }, { Quantity: '3' }],
      [{ Quantity: 1 }, {}],
      [{ Quantity: null }, {}],
      [{ Desks: 'Deck 21, Deck 22' }, { Desks: 'Deck 21, Deck 22' }],
      [{ Desks: '' }, {}],
      [{ Desks: '   ' }, {}],
      [{ Desks: null }, {}],
      [{ IssuedBy: { Id: 1, Name: 'Harbour Loft' } }, { Location: 'Harbour Loft' }],
      [{ IssuedBy: { Id: 1, Name: null } }, {}],
      [{ PricePlanTermsAccepted: false }, { 'Terms not accepted yet': '' }],
      [{ PricePlanTermsAccepted: true }, {}],
      [{ PricePlanTermsAccepted: null }, {}],
      [{ PricePlanTermsAccepted: undefined }, {}],
      [{ Active: false, PricePlanTermsAccepted: false }, {}],
      [{ Notes: 'Late payer', Coworker: { FullName: 'Maya Lindqvist' } }, {}],
    ] as const) {
      it(`of ${JSON.stringify(fields)} are ${JSON.stringify(facts)}`, async () => {
        expect((await plan({ StartDate: null, ...fields })).facts).to.deep.equal(facts);
      });
    }
  });

  it('never shows the operator’s notes, also when the server sends everything', async () => {
    const room = openRoom('noshape');
    const element = await mount<NxMyPlans>(
      `<nx-my-plans base-url="${room.baseUrl}" token="maya" lang="en-GB" show="all"></nx-my-plans>`,
    );
    expect(shownBy(element)).to.contain('Resident desk').and.not.to.contain('Late payer');
    expect(JSON.stringify(element.data)).not.to.contain('Late payer');
  });

  for (const name of [null, '', '   ']) {
    it(`calls a plan named ${JSON.stringify(name)} a plan`, async () => {
      expect((await plan({ Tariff: named(name as string) })).name).to.equal('Plan');
    });
  }

  it('calls a plan without a tariff a plan', async () => {
    expect((await plan({ Tariff: null })).name).to.equal('Plan');
  });

  it('leaves out a record that it can’t read, and says so', async () => {
    const element = await plans({ Id: 'none', Tariff: named('broken') }, { Tariff: named('good') });
    expect(textsOf(element, 'name')).to.deep.equal(['good']);
    expect(hasState(element, 'partial')).to.be.true;
    expect(textsOf(element, 'note')).to.deep.equal(['Some entries can’t be shown.']);
  });

  describe('plan-href', () => {
    const links = (element: NxMyPlans) => parts(element, 'link').map((link) => link.getAttribute('href'));

    it('makes each plan’s name a link with its id', async () => {
      const element = await of('maya', 'plan-href="/plans/{id}?from={id}"');
      expect(links(element)).to.deep.equal(['/plans/9101?from=9101', '/plans/9102?from=9102']);
      expect(textsOf(element, 'link')).to.deep.equal(['Resident desk', 'Post box']);
    });

    for (const href of [
      'https://portal.example/plans/{id}',
      'http://portal.example/{id}',
      'HTTPS://portal.example/{id}',
      '//portal.example/{id}',
      'plans/{id}.html',
      '?plan={id}',
      '#plan-{id}',
      './a:b/{id}',
    ]) {
      it(`may be ${href}`, async () => {
        expect(links(await plansWith(`plan-href="${href}"`, {}))).to.deep.equal([href.replace('{id}', '7')]);
      });
    }

    for (const href of [
      'javascript:alert({id})',
      'JavaScript:alert({id})',
      ' javascript:alert({id})',
      'java&#9;script:alert({id})',
      'java&#10;script:alert({id})',
      '&#1;javascript:alert({id})',
      'javascript&#9;:alert({id})',
      'data:text/html,<b>{id}</b>',
      'vbscript:{id}',
      'file:///{id}',
      'blob:https://a.example/{id}',
      '',
    ]) {
      it(`is no link with ${JSON.stringify(href)}`, async () => {
        const element = await plansWith(`plan-href="${href}"`, {});
        expect(links(element)).to.be.empty;
        expect(textsOf(element, 'name')).to.deep.equal(['Desk']);
      });
    }

    it('that is not given makes no link', async () => {
      expect(parts(await of('maya'), 'link')).to.be.empty;
    });
  });

  describe('whatever envelope they come in', () => {
    const drawn = async (scenario: string) => {
      const room = openRoom(scenario);
      const element = await mount<NxMyPlans>(
        `<nx-my-plans base-url="${room.baseUrl}" token="freya" lang="en-GB"></nx-my-plans>`,
      );
      return { plans: plansOf(element), requests: await room.requests() };
    };

    for (const scenario of ['records', 'contracts', 'hollow', 'noshape', 'hollow~records', 'hollow~contracts']) {
      it(`are drawn the same as ${scenario}`, async () => {
        const { plans } = await drawn(scenario);
        expect(plans).to.have.length(2);
        expect(plans).to.deep.equal((await drawn('')).plans);
      });
    }

    it('are asked for again without a shape when that finds nothing', async () => {
      const { requests } = await drawn('hollow');
      expect(requests.map(({ shape }) => shape === null)).to.deep.equal([false, true]);
    });

    it('are asked for once when it finds something', async () => {
      expect((await drawn('')).requests).to.have.length(1);
      expect((await drawn('records')).requests).to.have.length(1);
    });
  });
});
