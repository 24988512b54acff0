import { expect } from '@open-wc/testing';
import type { NxBenefitsPanel } from '../../src/elements.js';
import { needs, resetBrowser, setTimeZone } from '../support/commands.js';
import { hasState, itemsOf, mount, parts, shownBy, textOf, textsOf } from '../support/fixture.js';
import {
  type Half,
  benefits,
  credit,
  endOfDay,
  pass,
  printingCredit,
  timeCredit,
  writtenDay,
} from '../support/records.js';
import { openRoom, paths } from '../support/room.js';

const panelOf = async (member: string, attributes = '') =>
  mount<NxBenefitsPanel>(
    `<nx-benefits-panel base-url="${openRoom().baseUrl}" token="${member}" lang="en-GB" ${attributes}></nx-benefits-panel>`,
  );

/** A panel of records of one's own. */
async function panelWith(personal: Half, team: Half = {}, attributes = ''): Promise<NxBenefitsPanel> {
  const room = openRoom();
  await room.answer({ [paths.benefits]: benefits(personal, team) });
  return mount(
    `<nx-benefits-panel base-url="${room.baseUrl}" token="maya" lang="en-GB" ${attributes}></nx-benefits-panel>`,
  );
}

type Fields = Readonly<Record<string, unknown>>;

const money = (...records: Fields[]) => panelWith({ BookingCredits: records.map(credit) });
const time = (...records: Fields[]) => panelWith({ ExtraServices: records.map(timeCredit) });
const passes = (...records: Fields[]) => panelWith({ TimePasses: records.map(pass) });

/** Name and amount of all items, as they are read. */
const read = (panel: NxBenefitsPanel) => itemsOf(panel).map(({ name, amount }) => `${name ?? ''}: ${amount ?? ''}`);

/** Whether each item is marked as used or expired. */
const over = (panel: NxBenefitsPanel) => parts(panel, 'item').map((item) => item.matches('[part~="item-over"]'));

describe('<nx-benefits-panel>', () => {
  // So that the day of the page is the day of the space.
  beforeEach(() => setTimeZone('Europe/Lisbon'));
  afterEach(resetBrowser);

  it('is accessible', async () => {
    await expect(await panelOf('ines')).to.be.accessible();
  });

  it('shows every benefit of a member', async () => {
    expect(read(await panelOf('maya'))).to.deep.equal([
      'Event evenings: €6.00 of €120.00 left',
      'Monthly room allowance: €145.50 of €200.00 left',
      'Welcome gift: €50.00 of €50.00 left',
      'Last month’s allowance: €12.25 of €200.00 left',
      'Meeting room hours: 2 hrs 30 mins of 10 hrs left',
      'Meeting room hours: 2 hrs of 2 hrs left',
      'Phone booth calls: 7 uses of 10 left',
      'Printing: 380 of 1,000 left',
      'Guest pass: Unlimited',
      'Evening access: Unlimited',
      'Guest pass: Used',
    ]);
  });

  describe('in groups', () => {
    it('names them in the order money, time, printing, passes', async () => {
      expect(textsOf(await panelOf('maya'), 'group-heading')).to.deep.equal([
        'Money credit',
        'Time credit',
        'Printing credit',
        'Passes',
      ]);
    });

    it('leaves out those without a record', async () => {
      expect(textsOf(await panelOf('tomas'), 'group-heading')).to.deep.equal(['Time credit', 'Passes']);
    });

    it('has a list of items in each', async () => {
      const panel = await panelOf('maya');
      const counts = parts(panel, 'group').map((group) => group.querySelectorAll('ul > li').length);
      expect(counts).to.deep.equal([4, 3, 1, 3]);
    });

    it('are one level below the heading', async () => {
      const [group] = parts(await panelOf('maya', 'heading-level="3"'), 'group-heading');
      expect(group?.getAttribute('aria-level')).to.equal('4');
    });
  });

  describe('show', () => {
    it('is the groups to show', async () => {
      expect(textsOf(await panelOf('maya', 'show="printing"'), 'group-heading')).to.deep.equal(['Printing credit']);
    });

    it('is their order, too', async () => {
      expect(textsOf(await panelOf('maya', 'show="pass money"'), 'group-heading')).to.deep.equal([
        'Passes',
        'Money credit',
      ]);
    });

    it('may have commas', async () => {
      expect(textsOf(await panelOf('maya', 'show=" pass,  time, "'), 'group-heading')).to.deep.equal([
        'Passes',
        'Time credit',
      ]);
    });

    it('leaves out words that are no group', async () => {
      expect(textsOf(await panelOf('maya', 'show="booking printing toString"'), 'group-heading')).to.deep.equal([
        'Printing credit',
      ]);
    });

    it('of one group twice shows it once', async () => {
      expect(textsOf(await panelOf('maya', 'show="time time"'), 'group-heading')).to.deep.equal(['Time credit']);
    });

    it('of groups that are empty says that there is nothing', async () => {
      const panel = await panelOf('tomas', 'show="money printing"');
      expect(textOf(panel, 'message')).to.equal('No credits or passes right now.');
      expect(hasState(panel, 'empty')).to.be.true;
    });

    it('that changes to what was not asked for asks for it', async () => {
      const panel = await panelOf('maya', 'show="printing"');
      panel.show = 'pass';
      await panel.updateComplete;
      await panel.reload();
      expect(textsOf(panel, 'group-heading')).to.deep.equal(['Passes']);
    });
  });

  describe('of a team', () => {
    it('shows Personal, then Team', async () => {
      expect(textsOf(await panelOf('ines'), 'scope-heading')).to.deep.equal(['Personal', 'Team']);
    });

    it('has each one’s own records below its heading', async () => {
      const [personal, team] = parts(await panelOf('ines'), 'scope');
      expect(personal?.textContent).to.contain('Birthday credit').and.not.to.contain('Studio meeting budget');
      expect(team?.textContent).to.contain('Studio meeting budget').and.not.to.contain('Birthday credit');
    });

    it('has groups one level further down', async () => {
      const panel = await panelOf('ines');
      expect(parts(panel, 'scope-heading')[0]?.getAttribute('aria-level')).to.equal('3');
      expect(parts(panel, 'group-heading')[0]?.getAttribute('aria-level')).to.equal('4');
    });

    it('has no such headings where the team has nothing', async () => {
      expect(parts(await panelOf('maya'), 'scope-heading')).to.be.empty;
    });

    it('has no such headings where the team has nothing of what is shown', async () => {
      const panel = await panelWith({ TimePasses: [pass()] }, { BookingCredits: [credit()] }, 'show="pass"');
      expect(parts(panel, 'scope-heading')).to.be.empty;
    });

    it('says whose it is where only the team has something', async () => {
      const panel = await panelWith({}, { BookingCredits: [credit()] });
      expect(textsOf(panel, 'scope-heading')).to.deep.equal(['Team']);
    });

    it('with scope="personal" shows the member’s own alone', async () => {
      const panel = await panelOf('ines', 'scope="personal"');
      expect(shownBy(panel)).to.contain('Birthday credit').and.not.to.contain('Studio');
    });

    it('with scope="team" shows the team’s alone', async () => {
      const panel = await panelOf('ines', 'scope="team"');
      expect(shownBy(panel)).to.contain('Studio meeting budget').and.not.to.contain('Birthday credit');
    });

    it('with scope="team" says so to a member without one', async () => {
      expect(hasState(await panelOf('maya', 'scope="team"'), 'empty')).to.be.true;
    });

    it('that is null is no team', async () => {
      const room = openRoom();
      await room.answer({ [paths.benefits]: { ...benefits({ BookingCredits: [credit()] }), Team: null } });
      const panel = await mount<NxBenefitsPanel>(
        `<nx-benefits-panel base-url="${room.baseUrl}" token="maya" lang="en-GB"></nx-benefits-panel>`,
      );
      expect(read(panel)).to.deep.equal(['Room money: €150.00 of €200.00 left']);
      expect(parts(panel, 'scope-heading')).to.be.empty;
    });
  });

  it('says to a member without benefits that there are none', async () => {
    const panel = await panelOf('noah');
    expect(textOf(panel, 'message')).to.equal('No credits or passes right now.');
    expect(hasState(panel, 'empty')).to.be.true;
    expect(hasState(panel, 'error')).to.be.false;
  });

  describe('money', () => {
    it('over its total says the true number', async () => {
      expect(read(await money({ RemainingCredit: 260.5 }))).to.deep.equal(['Room money: €260.50 of €200.00 left']);
    });

    it('below nothing says the true number', async () => {
      expect(read(await money({ RemainingCredit: -18 }))).to.deep.equal(['Room money: -€18.00 of €200.00 left']);
    });

    it('of nothing says so', async () => {
      expect(read(await money({ TotalCredit: 0, RemainingCredit: 0 }))).to.deep.equal([
        'Room money: €0.00 of €0.00 left',
      ]);
    });

    it('of several currencies keeps each', async () => {
      expect(read(await panelOf('kenji', 'show="money"'))).to.deep.equal([
        'Lisbon rooms: €61.90 of €150.00 left',
        'Wapping rooms: £130.00 of £150.00 left',
        'Wapping refund: £40.00 of £40.00 left',
      ]);
    });

    it('of a currency without decimals has none', async () => {
      expect(read(await money({ Business: { Currency: { Code: 'JPY' } } }))).to.deep.equal([
        'Room money: JP¥150 of JP¥200 left',
      ]);
    });

    for (const [flags, text] of [
      [[true, false, false], 'For bookings'],
      [[false, true, false], 'For events'],
      [[true, true, false], 'For bookings and events'],
      [[true, true, true], 'For anything'],
      [[false, false, true], 'For anything'],
      [[false, false, false], 'Not for bookings or events'],
    ] as const) {
      it(`with the flags ${flags.join(', ')} is “${text}”`, async () => {
        const [bookings, events, universal] = flags;
        const panel = await money({
          CaneBeUsedForBookings: bookings,
          CaneBeUsedForEvents: events,
          IsUniversalCredit: universal,
        });
        expect(textOf(panel, 'detail')).to.equal(`${text} · Added by the space`);
      });
    }
  });

  describe('where it comes from', () => {
    it('is said of a plan', async () => {
      expect(textOf(await time({ IsFromTariff: true }), 'detail')).to.equal('From the plan');
    });

    it('is said of what was given by hand', async () => {
      expect(textOf(await time({ IsFromTariff: false }), 'detail')).to.equal('Added by the space');
    });
  });

  describe('time', () => {
    for (const [period, amount] of [
      ['Minutes', '3 mins of 2 hrs 5 mins left'],
      ['Days', '3 days of 125 left'],
      ['Weeks', '3 weeks of 125 left'],
      ['Months', '3 months of 125 left'],
      ['Uses', '3 uses of 125 left'],
      ['FourWeekMonths', '3 four-week months of 125 left'],
      [1, '3 mins of 2 hrs 5 mins left'],
      [2, '3 days of 125 left'],
      [3, '3 weeks of 125 left'],
      [4, '3 months of 125 left'],
      [5, '3 uses of 125 left'],
      [6, '3 four-week months of 125 left'],
      ['6', '3 four-week months of 125 left'],
      [null, '3 of 125 left'],
      ['Fortnights', '3 of 125 left'],
      [7, '3 of 125 left'],
      [0, '3 of 125 left'],
    ] as const) {
      it(`in ${JSON.stringify(period)} is “${amount}”`, async () => {
        const panel = await time({ ChargePeriod: period, TotalUses: 125 });
        expect(read(panel)).to.deep.equal([`Room time: ${amount}`]);
      });
    }

    for (const [period, one] of [
      ['Minutes', '1 min of 1 hr left'],
      ['Days', '1 day of 60 left'],
      ['Weeks', '1 week of 60 left'],
      ['Months', '1 month of 60 left'],
      ['Uses', '1 use of 60 left'],
      ['FourWeekMonths', '1 four-week month of 60 left'],
    ] as const) {
      it(`in ${period} has a singular`, async () => {
        const panel = await time({ ChargePeriod: period, RemainingUses: 1, TotalUses: 60 });
        expect(textOf(panel, 'amount')).to.equal(one);
      });
    }

    it('of no minutes is “0 mins”', async () => {
      const panel = await time({ ChargePeriod: 'Minutes', RemainingUses: 0, TotalUses: 60 });
      expect(textOf(panel, 'amount')).to.equal('0 mins of 1 hr left');
    });

    it('over its total says the true number', async () => {
      expect(textOf(await time({ RemainingUses: 26, TotalUses: 20 }), 'amount')).to.equal('26 uses of 20 left');
    });

    it('below nothing says the true number', async () => {
      const panel = await time({ ChargePeriod: 'Minutes', RemainingUses: -90, TotalUses: 60 });
      expect(textOf(panel, 'amount')).to.equal('-1 hr 30 mins of 1 hr left');
    });
  });

  it('printing is a bare number, whatever its period', async () => {
    const panel = await panelWith({ ExtraServices: [printingCredit({ ChargePeriod: 'Uses' })] });
    expect(textsOf(panel, 'group-heading')).to.deep.equal(['Printing credit']);
    expect(read(panel)).to.deep.equal(['Prints: 40 of 100 left']);
  });

  describe('passes', () => {
    it('that are equal are merged', async () => {
      const panel = await passes({ Id: 1 }, { Id: 2 }, { Id: 3 });
      expect(read(panel)).to.deep.equal(['Day pass ×3: Unlimited']);
      expect(textOf(panel, 'badge')).to.equal('×3');
    });

    for (const [what, difference] of [
      ['name', { TimePass: { Id: 9, Name: 'Guest pass' } }],
      ['counters', { TotalUses: 5, RemainingUses: 3 }],
      ['expiry', { ExpireDate: '2099-01-01T23:59:59Z' }],
      ['origin', { IsFromTariff: true }],
      ['being used', { Used: true }],
    ] as const) {
      it(`that differ by ${what} are not`, async () => {
        const panel = await passes({ Id: 1 }, { Id: 2, ...difference });
        expect(parts(panel, 'item')).to.have.length(2);
        expect(parts(panel, 'badge')).to.be.empty;
      });
    }

    it('of the member and of the team are not merged', async () => {
      const panel = await panelWith({ TimePasses: [pass()] }, { TimePasses: [pass()] });
      expect(parts(panel, 'item')).to.have.length(2);
    });

    it('of the sample member are as they should be', async () => {
      expect(read(await panelOf('tomas', 'show="pass"'))).to.deep.equal([
        'Day pass ×5: Unlimited',
        'Ten-hour pass: 240 of 600 left',
        'Five-visit pass: 3 of 5 left',
        'Day pass ×2: Used',
      ]);
    });

    it('without counters are unlimited', async () => {
      const panel = await passes({ TotalUses: null, RemainingUses: null });
      expect(read(panel)).to.deep.equal(['Day pass: Unlimited']);
      expect(parts(panel, 'meter')).to.be.empty;
    });

    it('without a total but with a count left say that count', async () => {
      expect(read(await passes({ TotalUses: null, RemainingUses: 4 }))).to.deep.equal(['Day pass: 4 left']);
    });

    it('without a total and with 0 left are not used up', async () => {
      expect(read(await passes({ TotalUses: null, RemainingUses: 0 }))).to.deep.equal(['Day pass: Unlimited']);
    });

    it('with counters have a neutral unit', async () => {
      expect(read(await passes({ TotalUses: 600, RemainingUses: 240 }))).to.deep.equal(['Day pass: 240 of 600 left']);
    });

    it('that are used are “Used”, whatever the counters say', async () => {
      const panel = await passes({ TotalUses: 5, RemainingUses: 2, Used: true });
      expect(read(panel)).to.deep.equal(['Day pass: Used']);
      expect(parts(panel, 'meter')).to.be.empty;
    });

    it('that have nothing left are not marked as used', async () => {
      const panel = await passes({ TotalUses: 5, RemainingUses: 0 });
      expect(read(panel)).to.deep.equal(['Day pass: 0 of 5 left']);
    });
  });

  it('extra services are never equal', async () => {
    expect(parts(await time({ Id: 1 }, { Id: 2 }), 'item')).to.have.length(2);
  });

  describe('the order in a group', () => {
    it('is by expiry, with what lasts behind', async () => {
      const panel = await money(
        { Name: 'lasting' },
        { Name: 'later', ExpireDate: '2099-05-01T23:59:59Z' },
        { Name: 'sooner', ExpireDate: '2099-04-01T23:59:59Z' },
      );
      expect(textsOf(panel, 'name')).to.deep.equal(['sooner', 'later', 'lasting']);
    });

    it('has the used and the expired at the end', async () => {
      const panel = await passes(
        { TimePass: { Id: 1, Name: 'used' }, Used: true },
        { TimePass: { Id: 2, Name: 'expired' }, ExpireDate: endOfDay(-3) },
        { TimePass: { Id: 3, Name: 'good' } },
      );
      expect(textsOf(panel, 'name')).to.deep.equal(['good', 'expired', 'used']);
      expect(over(panel)).to.deep.equal([false, true, true]);
    });

    it('keeps the answer’s for the rest', async () => {
      const panel = await money({ Name: 'b' }, { Name: 'a' }, { Name: 'c' });
      expect(textsOf(panel, 'name')).to.deep.equal(['b', 'a', 'c']);
    });
  });

  describe('expiry', () => {
    const expiryOf = async (ExpireDate: unknown) => {
      const panel = await time({ ExpireDate });
      return { text: textOf(panel, 'detail'), isOver: over(panel)[0] };
    };

    for (const [days, when] of [
      [0, 'today'],
      [1, 'tomorrow'],
      [2, 'in 2 days'],
      [7, 'in 7 days'],
    ] as const) {
      it(`in ${days} days is “${when}”`, async () => {
        expect(await expiryOf(endOfDay(days))).to.deep.equal({
          text: `Added by the space · Expires ${when}`,
          isOver: false,
        });
      });
    }

    it('further away is a date', async () => {
      expect((await expiryOf(endOfDay(8))).text).to.equal(`Added by the space · Expires ${writtenDay(8)}`);
    });

    for (const days of [-1, -400]) {
      it(`${-days} days ago is a date, and the record is marked`, async () => {
        expect(await expiryOf(endOfDay(days))).to.deep.equal({
          text: `Added by the space · Expired ${writtenDay(days)}`,
          isOver: true,
        });
      });
    }

    it('that is null is not said', async () => {
      expect((await expiryOf(null)).text).to.equal('Added by the space');
    });

    for (const written of [
      '2099-04-30',
      '2099-04-30T00:00:00',
      '2099-04-30T00:00:00Z',
      '2099-04-30T23:59:59Z',
      '2099-04-30T23:30:00-11:00',
      '2099-04-30T00:30:00+14:00',
    ]) {
      it(`written ${written} is that day`, async () => {
        expect((await expiryOf(written)).text).to.equal('Added by the space · Expires 30 April 2099');
      });
    }

    describe('for a viewer elsewhere', () => {
      before(needs('time zones'));

      for (const zone of ['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        it(`is the same day for a viewer in ${zone}`, async () => {
          await setTimeZone(zone);
          expect((await expiryOf('2099-04-30T23:59:59Z')).text).to.equal('Added by the space · Expires 30 April 2099');
          expect((await expiryOf('2099-04-30T00:00:00Z')).text).to.equal('Added by the space · Expires 30 April 2099');
        });

        it(`today is still good in the space for a viewer in ${zone}`, async () => {
          await setTimeZone(zone);
          expect(await expiryOf(endOfDay(0))).to.deep.equal({
            text: 'Added by the space · Expires today',
            isOver: false,
          });
        });

        it(`yesterday is over in the space for a viewer in ${zone}`, async () => {
          await setTimeZone(zone);
          expect((await expiryOf(endOfDay(-1))).isOver).to.be.true;
        });
      }

      // A day apart, at every moment.
      for (const [viewer, space] of [
        ['Pacific/Honolulu', 'Pacific/Kiritimati'],
        ['Pacific/Kiritimati', 'Pacific/Honolulu'],
      ] as const) {
        it(`is counted in the space in ${space}, not for the viewer in ${viewer}`, async () => {
          await setTimeZone(viewer);
          const room = openRoom();
          await room.answer({
            [paths.business]: { TimeZone: space },
            [paths.benefits]: benefits({
              ExtraServices: [-1, 0, 1].map((days) => timeCredit({ ExpireDate: endOfDay(days, space) })),
            }),
          });
          const panel = await mount<NxBenefitsPanel>(
            `<nx-benefits-panel base-url="${room.baseUrl}" token="maya" lang="en-GB"></nx-benefits-panel>`,
          );
          expect(textsOf(panel, 'detail')).to.deep.equal([
            'Added by the space · Expires today',
            'Added by the space · Expires tomorrow',
            `Added by the space · Expired ${writtenDay(-1, space)}`,
          ]);
          expect(over(panel)).to.deep.equal([false, false, true]);
        });
      }
    });

    it('asks for the location only where the time zone may decide', async () => {
      const room = openRoom();
      await room.answer({ [paths.benefits]: benefits({ ExtraServices: [timeCredit({ ExpireDate: endOfDay(20) })] }) });
      await mount(`<nx-benefits-panel base-url="${room.baseUrl}" token="maya"></nx-benefits-panel>`);
      expect((await room.requests()).map(({ path }) => path)).to.deep.equal([paths.benefits]);
    });
  });

  describe('a record without a name', () => {
    for (const name of [null, '', '   ', undefined]) {
      it(`but ${name === undefined ? 'nothing' : JSON.stringify(name)} is called after its group`, async () => {
        const panel = await panelWith({
          BookingCredits: [credit({ Name: name })],
          ExtraServices: [timeCredit({ ExtraService: { Id: 1, Name: name, IsPrintingCredit: false } })],
          TimePasses: [pass({ TimePass: { Id: 1, Name: name } })],
        });
        expect(read(panel)).to.deep.equal([
          'Money credit: €150.00 of €200.00 left',
          'Time credit: 3 uses of 10 left',
          'Passes: Unlimited',
        ]);
      });
    }

    it('and without the object around it is called after its group', async () => {
      const panel = await panelWith({
        ExtraServices: [timeCredit({ ExtraService: null })],
        TimePasses: [pass({ TimePass: null })],
      });
      expect(textsOf(panel, 'name')).to.deep.equal(['Time credit', 'Passes']);
    });

    it('gives its meter a name', async () => {
      const panel = await money({ Name: null });
      expect(parts(panel, 'meter')[0]?.getAttribute('aria-label')).to.equal('Money credit');
    });
  });

  describe('records that can’t be read', () => {
    it('are left out, and the rest is shown', async () => {
      const panel = await money({ RemainingCredit: 'lots' }, { Name: 'good' });
      expect(textsOf(panel, 'name')).to.deep.equal(['good']);
      expect(hasState(panel, 'partial')).to.be.true;
      expect(textsOf(panel, 'note')).to.deep.equal(['Some entries can’t be shown.']);
    });

    it('alone leave no false “none”', async () => {
      const panel = await money({ RemainingCredit: 'lots' });
      expect(hasState(panel, 'partial')).to.be.true;
      expect(textsOf(panel, 'note')).to.deep.equal(['Some entries can’t be shown.']);
      expect(shownBy(panel)).not.to.contain('You have no credits');
    });

    it('of which there are none leave no note', async () => {
      const panel = await money({});
      expect(hasState(panel, 'partial')).to.be.false;
      expect(parts(panel, 'note')).to.be.empty;
    });

    it('does not count numbers in texts among them', async () => {
      const panel = await money({ RemainingCredit: '150.5', TotalCredit: '2e2' });
      expect(read(panel)).to.deep.equal(['Room money: €150.50 of €200.00 left']);
      expect(hasState(panel, 'partial')).to.be.false;
    });
  });

  it('says of what is left that it is low, under a fifth of the total, unless it is over', async () => {
    const panel = await panelOf('maya', 'show="money"');
    const low = parts(panel, 'item-low').map((item) => item.querySelector('[part="name"]')?.textContent.trim());
    expect(low).to.deep.equal(['Event evenings']);
    expect(textsOf(panel, 'status')).to.deep.equal(['Running low']);
    expect(hasState(panel, 'low')).to.be.true;
    expect(hasState(await panelOf('maya', 'show="printing"'), 'low')).to.be.false;
  });

  it('has a bar for each item that has a total', async () => {
    const panel = await panelOf('tomas', 'show="pass"');
    const names = parts(panel, 'meter').map((meter) => meter.getAttribute('aria-label'));
    expect(names).to.deep.equal(['Ten-hour pass', 'Five-visit pass']);
  });
});
