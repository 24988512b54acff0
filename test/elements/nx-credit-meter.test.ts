import { expect } from '@open-wc/testing';
import type { NxCreditMeter } from '../../src/elements.js';
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

const meterOf = async (member: string, attributes = '') =>
  mount<NxCreditMeter>(
    `<nx-credit-meter base-url="${openRoom().baseUrl}" token="${member}" lang="en-GB" ${attributes}></nx-credit-meter>`,
  );

/** A meter of records of one's own. */
async function meterWith(personal: Half, attributes = '', team: Half = {}): Promise<NxCreditMeter> {
  const room = openRoom();
  await room.answer({ [paths.benefits]: benefits(personal, team) });
  return mount(
    `<nx-credit-meter base-url="${room.baseUrl}" token="maya" lang="en-GB" ${attributes}></nx-credit-meter>`,
  );
}

const money = (...records: Readonly<Record<string, unknown>>[]) => meterWith({ BookingCredits: records.map(credit) });

const passes = (...records: Readonly<Record<string, unknown>>[]) =>
  meterWith({ TimePasses: records.map(pass) }, 'kind="pass"');

/** An attribute of the only bar or ring. */
const ofMeter = (element: NxCreditMeter, name: string) => parts(element, 'meter')[0]?.getAttribute(name);

const amounts = (element: NxCreditMeter) => textsOf(element, 'amount');

describe('<nx-credit-meter>', () => {
  // So that the day of the page is the day of the space.
  beforeEach(() => setTimeZone('Europe/Lisbon'));
  afterEach(resetBrowser);

  it('is accessible', async () => {
    await expect(await meterOf('maya')).to.be.accessible();
  });

  describe('kind', () => {
    const everything: Half = {
      BookingCredits: [
        credit({ RemainingCredit: 1 }),
        credit({ RemainingCredit: 2, CaneBeUsedForBookings: false, CaneBeUsedForEvents: true }),
        credit({ RemainingCredit: 4, CaneBeUsedForBookings: false, IsUniversalCredit: true }),
        credit({ RemainingCredit: 8, CaneBeUsedForBookings: false }),
      ],
      ExtraServices: [timeCredit(), printingCredit()],
      TimePasses: [pass({ TotalUses: 5, RemainingUses: 3 })],
    };

    for (const [kind, heading, amount] of [
      ['booking', 'Booking credit', '€1.00 of €200.00 left'],
      ['event', 'Event credit', '€2.00 of €200.00 left'],
      ['universal', 'Credit for anything', '€4.00 of €200.00 left'],
      ['time', 'Time credit', '3 uses of 10 left'],
      ['printing', 'Printing credit', '40 of 100 left'],
      ['pass', 'Passes', '3 of 5 left'],
    ] as const) {
      it(`${kind} measures ${heading.toLowerCase()}`, async () => {
        const element = await meterWith(everything, `kind="${kind}"`);
        expect(textOf(element, 'heading')).to.equal(heading);
        expect(amounts(element)).to.deep.equal([amount]);
      });
    }

    it('is booking by default', async () => {
      expect(amounts(await meterWith(everything))).to.deep.equal(['€1.00 of €200.00 left']);
    });

    it('that changes is asked for and drawn', async () => {
      const element = await meterWith(everything);
      element.kind = 'printing';
      await element.updateComplete;
      await element.reload();
      expect(textOf(element, 'heading')).to.equal('Printing credit');
      expect(amounts(element)).to.deep.equal(['40 of 100 left']);
    });
  });

  describe('several records', () => {
    it('are one bar with the sum', async () => {
      expect(amounts(await money({ RemainingCredit: 50 }, { TotalCredit: 300, RemainingCredit: 60.5 }))).to.deep.equal([
        '€110.50 of €500.00 left',
      ]);
    });

    it('are said to be several', async () => {
      expect(textOf(await money({}, {}), 'detail')).to.equal('Across 2 credits');
    });

    it('of passes are said to be passes', async () => {
      const counted = { TotalUses: 5, RemainingUses: 3 };
      expect(textOf(await passes(counted, counted, counted), 'detail')).to.equal('Across 3 passes');
    });

    it('are not said to be several where there is one', async () => {
      expect(parts(await money({}), 'detail')).to.be.empty;
    });

    it('leave out what is used', async () => {
      const counted = { TotalUses: 5, RemainingUses: 3 };
      expect(amounts(await passes(counted, { ...counted, Used: true }))).to.deep.equal(['3 of 5 left']);
    });

    it('leave out what has expired', async () => {
      expect(amounts(await money({}, { ExpireDate: endOfDay(-1) }))).to.deep.equal(['€150.00 of €200.00 left']);
    });

    it('count in what expires today', async () => {
      expect(amounts(await money({}, { ExpireDate: endOfDay(0) }))).to.deep.equal(['€300.00 of €400.00 left']);
    });

    it('count in what is overdrawn', async () => {
      expect(amounts(await money({}, { RemainingCredit: -25 }))).to.deep.equal(['€125.00 of €400.00 left']);
    });

    it('of several currencies are as many bars', async () => {
      const pounds = { Business: { Currency: { Code: 'GBP' } } };
      expect(amounts(await money({}, pounds, pounds))).to.deep.equal([
        '€150.00 of €200.00 left',
        '£300.00 of £400.00 left',
      ]);
    });

    it('of several units are as many bars', async () => {
      const units = ['Minutes', 'Uses', 'Minutes'].map((ChargePeriod) => timeCredit({ ChargePeriod }));
      expect(amounts(await meterWith({ ExtraServices: units }, 'kind="time"'))).to.deep.equal([
        '6 mins of 20 mins left',
        '3 uses of 10 left',
      ]);
    });

    it('of the member and of the team are two bars, each with its scope', async () => {
      const element = await meterWith({ BookingCredits: [credit()] }, '', { BookingCredits: [credit()] });
      expect(amounts(element)).to.deep.equal(['€150.00 of €200.00 left', '€150.00 of €200.00 left']);
      expect(textsOf(element, 'badge')).to.deep.equal(['Personal', 'Team']);
    });

    it('of the team alone say so', async () => {
      const element = await meterWith({}, '', { BookingCredits: [credit()] });
      expect(textsOf(element, 'badge')).to.deep.equal(['Team']);
    });

    it('of the member alone need not say so', async () => {
      expect(parts(await money({}), 'badge')).to.be.empty;
    });

    it('with scope="team" are the team’s', async () => {
      const element = await meterWith({ BookingCredits: [credit()] }, 'scope="team"', {
        BookingCredits: [credit({ RemainingCredit: 7 })],
      });
      expect(amounts(element)).to.deep.equal(['€7.00 of €200.00 left']);
    });

    it('with scope="personal" are the member’s own', async () => {
      const element = await meterWith({ BookingCredits: [credit()] }, 'scope="personal"', {
        BookingCredits: [credit({ RemainingCredit: 7 })],
      });
      expect(amounts(element)).to.deep.equal(['€150.00 of €200.00 left']);
    });

    it('do not add up fractions to dust', async () => {
      const tenths = [0.1, 0.2].map((amount) => ({ RemainingCredit: amount, TotalCredit: amount }));
      expect(amounts(await money(...tenths))).to.deep.equal(['€0.30 of €0.30 left']);
    });
  });

  describe('unlimited passes', () => {
    it('alone are unlimited, without a bar', async () => {
      const element = await passes({}, {});
      expect(amounts(element)).to.deep.equal(['Unlimited']);
      expect(parts(element, 'meter')).to.be.empty;
    });

    it('beside counted ones are said, not added', async () => {
      const element = await passes({ TotalUses: 5, RemainingUses: 3 }, {}, {});
      expect(amounts(element)).to.deep.equal(['3 of 5 left']);
      expect(textOf(element, 'detail')).to.equal('Plus 2 unlimited');
    });

    it('with a count left but no total are a number without a bar', async () => {
      const element = await passes({ TotalUses: null, RemainingUses: 4 });
      expect(amounts(element)).to.deep.equal(['4 left']);
      expect(parts(element, 'meter')).to.be.empty;
    });
  });

  describe('expiry', () => {
    it('of a single record is said', async () => {
      expect(textOf(await money({ ExpireDate: endOfDay(3) }), 'detail')).to.equal('Expires in 3 days');
    });

    it('of all of them is said once', async () => {
      const element = await money({ ExpireDate: endOfDay(30) }, { ExpireDate: endOfDay(30) });
      expect(textOf(element, 'detail')).to.equal(`Across 2 credits · Expires ${writtenDay(30)}`);
    });

    it('of a part says how much expires first', async () => {
      const element = await money(
        { RemainingCredit: 140, ExpireDate: endOfDay(20) },
        { RemainingCredit: 10.5, ExpireDate: endOfDay(4) },
        { RemainingCredit: 160 },
      );
      expect(textOf(element, 'detail')).to.equal('Across 3 credits · €10.50 of it expires in 4 days');
    });

    it('adds up what expires on that day', async () => {
      const first = { RemainingCredit: 10, ExpireDate: endOfDay(4) };
      expect(textOf(await money(first, first, {}), 'detail')).to.equal(
        'Across 3 credits · €20.00 of it expires in 4 days',
      );
    });

    it('of a part in which nothing is left is not said', async () => {
      const element = await money({ RemainingCredit: 0, ExpireDate: endOfDay(4) }, {});
      expect(textOf(element, 'detail')).to.equal('Across 2 credits');
    });

    it('of a part is that of the next one where the first is used up', async () => {
      const element = await money(
        { RemainingCredit: 0, ExpireDate: endOfDay(4) },
        { RemainingCredit: 30, ExpireDate: endOfDay(6) },
        {},
      );
      expect(textOf(element, 'detail')).to.equal('Across 3 credits · €30.00 of it expires in 6 days');
    });

    describe('for a viewer elsewhere', () => {
      before(needs('time zones'));

      it('is a day of the space for any viewer', async () => {
        for (const zone of ['Asia/Tokyo', 'America/Los_Angeles']) {
          await setTimeZone(zone);
          const element = await money({ ExpireDate: '2099-04-30T23:59:59Z' });
          expect(textOf(element, 'detail'), zone).to.equal('Expires 30 April 2099');
        }
      });

      it('today is still good in the emulator’s space for a viewer in Tokyo', async () => {
        await setTimeZone('Asia/Tokyo');
        expect(textOf(await money({ ExpireDate: endOfDay(0) }), 'detail')).to.equal('Expires today');
      });

      // A day apart, at every moment.
      for (const [viewer, space] of [
        ['Pacific/Honolulu', 'Pacific/Kiritimati'],
        ['Pacific/Kiritimati', 'Pacific/Honolulu'],
      ] as const) {
        const expiring = async (days: number) => {
          await setTimeZone(viewer);
          const room = openRoom();
          await room.answer({
            [paths.business]: { TimeZone: space },
            [paths.benefits]: benefits({ BookingCredits: [credit({ ExpireDate: endOfDay(days, space) })] }),
          });
          return mount<NxCreditMeter>(
            `<nx-credit-meter base-url="${room.baseUrl}" token="maya" lang="en-GB"></nx-credit-meter>`,
          );
        };

        it(`today is still good in ${space} for a viewer in ${viewer}`, async () => {
          const element = await expiring(0);
          expect(amounts(element)).to.deep.equal(['€150.00 of €200.00 left']);
          expect(textOf(element, 'detail')).to.equal('Expires today');
        });

        it(`yesterday is over in ${space} for a viewer in ${viewer}`, async () => {
          expect(hasState(await expiring(-1), 'empty')).to.be.true;
        });
      }
    });
  });

  describe('credit-id', () => {
    const records: Half = {
      BookingCredits: [
        credit({ Id: 11, Name: 'First', RemainingCredit: 110 }),
        credit({ Id: 12, Name: 'Second', RemainingCredit: 120 }),
        credit({ Id: 13, Name: 'Old', RemainingCredit: 130, ExpireDate: endOfDay(-40) }),
        credit({ Id: 14, Name: 'For events', CaneBeUsedForBookings: false, CaneBeUsedForEvents: true }),
      ],
    };

    it('shows just that record', async () => {
      expect(itemsOf(await meterWith(records, 'credit-id="12"'))).to.deep.equal([
        { name: 'Second', amount: '€120.00 of €200.00 left', detail: undefined },
      ]);
    });

    it('shows an expired one, marked', async () => {
      const element = await meterWith(records, 'credit-id="13"');
      expect(itemsOf(element)).to.deep.equal([
        { name: 'Old', amount: '€130.00 of €200.00 left', detail: `Expired ${writtenDay(-40)}` },
      ]);
      expect(parts(element, 'item-over')).to.have.length(1);
    });

    it('shows a used pass', async () => {
      const element = await meterWith({ TimePasses: [pass({ Id: 9, Used: true })] }, 'kind="pass" credit-id="9"');
      expect(itemsOf(element)).to.deep.equal([{ name: 'Day pass', amount: 'Used', detail: undefined }]);
      expect(parts(element, 'item-over')).to.have.length(1);
    });

    it('shows one of the team', async () => {
      const element = await meterWith({}, 'credit-id="5"', { BookingCredits: [credit({ Id: 5 })] });
      expect(amounts(element)).to.deep.equal(['€150.00 of €200.00 left']);
    });

    it('that nobody knows says that there is nothing', async () => {
      const element = await meterWith(records, 'credit-id="99"');
      expect(textOf(element, 'message')).to.equal('Nothing of this kind right now.');
      expect(hasState(element, 'empty')).to.be.true;
    });

    it('that is no number says that there is nothing', async () => {
      expect(hasState(await meterWith(records, 'credit-id="x"'), 'empty')).to.be.true;
    });

    it('set later is asked for and drawn', async () => {
      const element = await meterWith(records);
      element.creditId = 12;
      await element.updateComplete;
      await element.reload();
      expect(amounts(element)).to.deep.equal(['€120.00 of €200.00 left']);
    });

    it('taken away shows the sum again', async () => {
      const element = await meterWith(records, 'credit-id="12"');
      element.removeAttribute('credit-id');
      await element.updateComplete;
      await element.reload();
      expect(amounts(element)).to.deep.equal(['€230.00 of €400.00 left']);
    });

    it('of an expired one is not low', async () => {
      const element = await meterWith(
        { BookingCredits: [credit({ Id: 3, RemainingCredit: 1, ExpireDate: endOfDay(-2) })] },
        'credit-id="3"',
      );
      expect(parts(element, 'item-low')).to.be.empty;
      expect(hasState(element, 'low')).to.be.false;
    });
  });

  it('names a single record', async () => {
    expect(textOf(await money({ Name: 'Birthday' }), 'name')).to.equal('Birthday');
  });

  it('does not name several that differ', async () => {
    expect(parts(await money({ Name: 'one' }, { Name: 'two' }), 'name')).to.be.empty;
  });

  it('says what it is without a heading', async () => {
    const room = openRoom();
    const element = await mount(
      `<nx-credit-meter base-url="${room.baseUrl}" token="maya" lang="en-GB" heading=""></nx-credit-meter>`,
    );
    expect(textOf(element, 'name')).to.equal('Booking credit');
  });

  describe('with nothing to show', () => {
    for (const kind of ['booking', 'event', 'universal', 'time', 'printing', 'pass']) {
      it(`of ${kind} says so`, async () => {
        const element = await meterOf('noah', `kind="${kind}"`);
        expect(textOf(element, 'message')).to.equal('Nothing of this kind right now.');
        expect(hasState(element, 'empty')).to.be.true;
        expect(hasState(element, 'low')).to.be.false;
      });
    }

    it('because nothing could be read does not say that there is nothing', async () => {
      const element = await money({ RemainingCredit: 'lots' });
      expect(hasState(element, 'partial')).to.be.true;
      expect(shownBy(element)).not.to.contain('Nothing of this kind right now.');
    });
  });

  describe('low', () => {
    const left = (RemainingCredit: number, attributes = '') =>
      meterWith({ BookingCredits: [credit({ TotalCredit: 100, RemainingCredit })] }, attributes);

    for (const [remaining, attributes, low] of [
      [19.99, '', true],
      [20, '', false],
      [0, '', true],
      [-5, '', true],
      [49, 'low="0.5"', true],
      [50, 'low="0.5"', false],
      [0, 'low="0"', false],
      [100, 'low="1"', false],
    ] as const) {
      it(`${low ? 'is' : 'is not'} the state at ${remaining} of 100 ${attributes}`, async () => {
        expect(hasState(await left(remaining, attributes), 'low')).to.equal(low);
      });
    }

    it('is said and marked', async () => {
      const element = await left(10);
      expect(textOf(element, 'detail')).to.equal('Running low');
      expect(parts(element, 'item-low')).to.have.length(1);
    });

    it('is not the state of a total of 0', async () => {
      expect(hasState(await money({ TotalCredit: 0, RemainingCredit: 0 }), 'low')).to.be.false;
    });

    it('is marked at the one of several bars', async () => {
      const element = await money({ RemainingCredit: 1 }, { Business: { Currency: { Code: 'GBP' } } });
      const marked = parts(element, 'item').map((item) => item.matches('[part~="item-low"]'));
      expect(marked).to.deep.equal([true, false]);
    });

    describe('fires nx-low', () => {
      /** A meter, a way to change what is left and reload, and how often the event was heard at the document. */
      async function counted(remaining: number) {
        let heard = 0;
        const hear = () => heard++;
        document.addEventListener('nx-low', hear);
        endings.push(() => document.removeEventListener('nx-low', hear));
        const room = openRoom();
        const set = (RemainingCredit: number) =>
          room.answer({
            [paths.benefits]: benefits({ BookingCredits: [credit({ TotalCredit: 100, RemainingCredit })] }),
          });
        await set(remaining);
        const element = await mount<NxCreditMeter>(
          `<nx-credit-meter base-url="${room.baseUrl}" token="maya" lang="en-GB"></nx-credit-meter>`,
        );
        return {
          element,
          room,
          times: () => heard,
          reload: async (next: number) => {
            await set(next);
            await element.reload();
          },
        };
      }

      const endings: (() => void)[] = [];
      afterEach(() => {
        for (const end of endings.splice(0)) end();
      });

      it('once', async () => {
        expect((await counted(10)).times()).to.equal(1);
      });

      it('not where there is enough', async () => {
        expect((await counted(50)).times()).to.equal(0);
      });

      it('not again at a reload', async () => {
        const { reload, times } = await counted(10);
        await reload(10);
        await reload(5);
        expect(times()).to.equal(1);
      });

      it('not again after a reload that failed', async () => {
        const { element, room, times } = await counted(10);
        await room.play('500');
        await element.reload();
        await room.play('');
        await element.reload();
        expect(times()).to.equal(1);
      });

      it('when a reload finds it low', async () => {
        const { reload, times } = await counted(50);
        await reload(10);
        expect(times()).to.equal(1);
      });

      it('again after it was not low', async () => {
        const { reload, times } = await counted(10);
        await reload(90);
        await reload(10);
        expect(times()).to.equal(2);
      });

      it('when low itself rises', async () => {
        const { element, times } = await counted(50);
        element.low = 0.6;
        await element.updateComplete;
        expect(times()).to.equal(1);
      });
    });
  });

  describe('variant', () => {
    it('bar is a track and a fill', async () => {
      const element = await meterOf('maya');
      expect(parts(element, 'track')).to.have.length(1);
      expect(parts(element, 'fill')).to.have.length(1);
      expect(element.shadowRoot?.querySelectorAll('svg')).to.have.length(0);
    });

    it('ring is a drawing of the same parts', async () => {
      const element = await meterOf('maya', 'variant="ring"');
      expect(parts(element, 'track')[0]?.localName).to.equal('circle');
      expect(parts(element, 'fill')[0]?.localName).to.equal('circle');
      expect(ofMeter(element, 'role')).to.equal('meter');
    });

    it('text is the amount alone', async () => {
      const element = await meterOf('maya', 'variant="text"');
      expect(parts(element, 'meter')).to.be.empty;
      expect(amounts(element)).to.deep.equal(['€195.50 of €250.00 left']);
    });

    for (const variant of ['bar', 'ring', 'text']) {
      it(`${variant} has the amount as text`, async () => {
        expect(amounts(await meterOf('maya', `variant="${variant}"`))).to.deep.equal(['€195.50 of €250.00 left']);
      });
    }

    it('that changes is drawn without a request', async () => {
      const room = openRoom();
      const element = await mount<NxCreditMeter>(
        `<nx-credit-meter base-url="${room.baseUrl}" token="maya" lang="en-GB"></nx-credit-meter>`,
      );
      element.variant = 'ring';
      await element.updateComplete;
      expect(element.shadowRoot?.querySelectorAll('svg')).to.have.length(1);
      expect(await room.requests()).to.have.length(1);
    });
  });

  describe('for assistive technology', () => {
    for (const variant of ['bar', 'ring']) {
      describe(`as a ${variant}`, () => {
        const drawn = (fields: Readonly<Record<string, unknown>>) =>
          meterWith({ BookingCredits: [credit(fields)] }, `variant="${variant}"`);

        it('is a meter with the record’s name', async () => {
          const element = await drawn({ Name: 'Birthday' });
          expect(ofMeter(element, 'role')).to.equal('meter');
          expect(ofMeter(element, 'aria-label')).to.equal('Birthday');
        });

        it('is named after its kind where the record has no name', async () => {
          expect(ofMeter(await drawn({ Name: null }), 'aria-label')).to.equal('Booking credit');
        });

        it('says the amount that is on screen', async () => {
          const element = await drawn({ RemainingCredit: 50 });
          expect(ofMeter(element, 'aria-valuetext')).to.equal('€50.00 of €200.00 left');
          expect(ofMeter(element, 'aria-valuetext')).to.equal(textOf(element, 'amount'));
        });

        it('has the value in the range from 0 to the total', async () => {
          const element = await drawn({ RemainingCredit: 50 });
          expect(['min', 'now', 'max'].map((name) => ofMeter(element, `aria-value${name}`))).to.deep.equal([
            '0',
            '50',
            '200',
          ]);
        });

        for (const [total, remaining] of [
          [200, 260],
          [200, -18],
          [0, 0],
          [0, 5],
          [-50, -10],
          [0.5, 0.25],
          [1e308, 1e308],
        ] as const) {
          it(`stays in a range that is not empty at ${remaining} of ${total}`, async () => {
            const element = await drawn({ TotalCredit: total, RemainingCredit: remaining });
            const [min, now, max] = ['min', 'now', 'max'].map((name) => Number(ofMeter(element, `aria-value${name}`)));
            expect(min).to.equal(0);
            expect(max).to.be.greaterThan(0).and.to.be.lessThan(Infinity);
            expect(now).to.be.within(0, max ?? NaN);
          });
        }
      });
    }

    it('has one meter for each bar', async () => {
      const element = await money({}, { Business: { Currency: { Code: 'GBP' } } });
      expect(parts(element, 'meter').map((each) => each.getAttribute('aria-valuetext'))).to.deep.equal([
        '€150.00 of €200.00 left',
        '£150.00 of £200.00 left',
      ]);
    });
  });

  describe('the picture', () => {
    for (const [total, remaining, share] of [
      [200, 0, 0],
      [200, 100, 0.5],
      [200, 200, 1],
      [200, 260, 1],
      [200, -18, 0],
      [200, 1, 0.005],
      [0, 0, 0],
      [0, 5, 0],
      [-50, -10, 0],
    ] as const) {
      it(`of ${remaining} of ${total} is filled to ${share * 100} %`, async () => {
        const element = await money({ TotalCredit: total, RemainingCredit: remaining });
        const [track, fill] = ['track', 'fill'].map((name) => parts(element, name)[0]?.getBoundingClientRect());
        expect(track?.width).to.be.greaterThan(100);
        expect(track?.height).to.be.greaterThan(3);
        expect(fill?.width).to.be.closeTo((track?.width ?? NaN) * share, 0.5);
        expect(fill?.height).to.equal(track?.height);
      });

      it(`of ${remaining} of ${total} as a ring has a dash of ${share * 100} of 100`, async () => {
        const element = await meterWith(
          { BookingCredits: [credit({ TotalCredit: total, RemainingCredit: remaining })] },
          'variant="ring"',
        );
        const [fill] = parts(element, 'fill');
        const [dash, gap] = (fill?.getAttribute('stroke-dasharray') ?? '').split(' ').map(Number);
        expect(fill?.getAttribute('pathLength')).to.equal('100');
        expect(dash).to.be.closeTo(share * 100, 0.001);
        expect(gap).to.equal(100);
      });
    }

    it('starts at the left where text does', async () => {
      const element = await money({ RemainingCredit: 100 });
      const [track, fill] = ['track', 'fill'].map((name) => parts(element, name)[0]?.getBoundingClientRect());
      expect(fill?.left).to.equal(track?.left);
    });

    it('starts at the right where text does', async () => {
      const room = openRoom();
      await room.answer({ [paths.benefits]: benefits({ BookingCredits: [credit({ RemainingCredit: 100 })] }) });
      const element = await mount(
        `<nx-credit-meter dir="rtl" base-url="${room.baseUrl}" token="maya" lang="en-GB"></nx-credit-meter>`,
      );
      const [track, fill] = ['track', 'fill'].map((name) => parts(element, name)[0]?.getBoundingClientRect());
      expect(fill?.right).to.equal(track?.right);
      expect(fill?.left).to.be.greaterThan(track?.left ?? Infinity);
    });

    it('changes with a reload', async () => {
      const room = openRoom();
      const element = await mount<NxCreditMeter>(
        `<nx-credit-meter base-url="${room.baseUrl}" token="maya" lang="en-GB"></nx-credit-meter>`,
      );
      await room.answer({ [paths.benefits]: benefits({ BookingCredits: [credit({ RemainingCredit: 50 })] }) });
      await element.reload();
      const [track, fill] = ['track', 'fill'].map((name) => parts(element, name)[0]?.getBoundingClientRect().width);
      expect(fill).to.be.closeTo((track ?? NaN) / 4, 0.5);
    });
  });
});
