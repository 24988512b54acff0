/** The front desk's view: one customer's records, or one record, through the administrator API. */
import { aTimeout, expect } from '@open-wc/testing';
import { type NxBenefitsPanel, type NxCreditMeter, configure } from '../../src/elements.js';
import en from '../../src/locales/en.js';
import { providing } from '../api/asking.js';
import { resetBrowser, setTimeZone } from '../support/commands.js';
import { hasState, itemsOf, mount, parts, shownBy, textOf, textsOf, until } from '../support/fixture.js';
import { openPage, sources } from '../support/page.js';
import { calendarDay, endOfDay, writtenDay } from '../support/records.js';
import { type Room, type SeenRequest, openRoom, paths } from '../support/room.js';
import type { Widget } from '../support/states.js';
import { allTexts, changesIn } from '../support/watching.js';

const lists = {
  credits: '/api/billing/coworkerbookingcredits',
  services: '/api/billing/coworkerextraservices',
  passes: '/api/billing/coworkertimepasses',
};

/** Customers of the space. */
const customers = { maya: 4101, tomas: 4102, ines: 4103, noah: 4104, kenji: 4108, omar: 4109, atlas: 4110 };

/** A proxy that adds the administrator's credential by its own session. */
const openDesk = (scenario = '') => openRoom(scenario ? `session=operator~${scenario}` : 'session=operator');

const markup = (tag: string, room: Room, attributes: string) =>
  `<${tag} base-url="${room.baseUrl}" credentials="same-origin" lang="en-GB" ${attributes}></${tag}>`;

const panel = (room: Room, attributes: string) => mount<NxBenefitsPanel>(markup('nx-benefits-panel', room, attributes));
const meter = (room: Room, attributes: string) => mount<NxCreditMeter>(markup('nx-credit-meter', room, attributes));

/** The requests to the administrator API. */
const billed = async (room: Room): Promise<SeenRequest[]> =>
  (await room.requests()).filter(({ path }) => path.startsWith('/api/billing/'));

const billedPaths = async (room: Room) => [...new Set((await billed(room)).map(({ path }) => path))].sort();

/** Said of what no plan has granted. */
const byHand = en.from.hand;

type Fields = Readonly<Record<string, unknown>>;

/** A money credit of customer 4101: €150.00 of €200.00 for bookings, for ever. */
const credit = (fields: Fields = {}): Fields => ({
  Id: 1,
  CoworkerId: 4101,
  BusinessName: '',
  BusinessCurrencyCode: 'EUR',
  Description: 'Room money',
  TariffBookingCreditName: null,
  RemainingCredit: 150,
  TotalCredit: 200,
  ValidFrom: null,
  ExpireDate: null,
  CaneBeUsedForBookings: true,
  CaneBeUsedForEvents: false,
  IsUniversalCredit: false,
  Notes: 'for our eyes only',
  ...fields,
});

/** A time credit of customer 4101: 3 of 10 uses, for ever. */
const service = (fields: Fields = {}): Fields => ({
  Id: 2,
  CoworkerId: 4101,
  ExtraServiceName: 'Room time',
  ExtraServiceIsPrintingCredit: false,
  Description: 'Room time',
  Notes: 'for our eyes only',
  RemainingUses: 3,
  TotalUses: 10,
  ChargePeriod: 5,
  ValidFrom: null,
  ExpireDate: null,
  BookingId: null,
  ...fields,
});

/** A pass of customer 4101 without counters. */
const pass = (fields: Fields = {}): Fields => ({
  Id: 3,
  CoworkerId: 4101,
  TimePassName: 'Day pass',
  Notes: 'for our eyes only',
  Used: false,
  CheckedIn: false,
  UsedDate: null,
  RemainingUses: null,
  TotalUses: null,
  ExpireDate: null,
  ...fields,
});

/** A page of a search, the only one. */
const pageOf = (...Records: Fields[]): Fields => ({ Records, CurrentPage: 1, HasNextPage: false });

/** What a desk finds of customer 4101. */
async function deskWith(records: { credits?: Fields[]; services?: Fields[]; passes?: Fields[] }): Promise<Room> {
  const room = openDesk();
  await room.answer({
    [lists.credits]: pageOf(...(records.credits ?? [])),
    [lists.services]: pageOf(...(records.services ?? [])),
    [lists.passes]: pageOf(...(records.passes ?? [])),
  });
  return room;
}

/** How many records are on screen: equal passes are one item with their number on it. */
const drawnRecords = (element: Element) =>
  parts(element, 'item').reduce(
    (sum, item) => sum + Number(/×([\d,]+)/.exec(item.textContent)?.[1]?.replace(',', '') ?? 1),
    0,
  );

describe('The operator’s view', () => {
  // So that the day of the page is the day of the space.
  beforeEach(() => setTimeZone('Europe/Lisbon'));
  afterEach(resetBrowser);

  describe('of a panel with coworker-id', () => {
    it('is accessible', async () => {
      await expect(await panel(openDesk(), `coworker-id="${customers.maya}"`)).to.be.accessible();
    });

    it('is headed as somebody’s benefits, and not as the reader’s own', async () => {
      expect(textOf(await panel(openDesk(), `coworker-id="${customers.maya}"`), 'heading')).to.equal('Benefits');
    });

    it('needs no token, and asks none of the member API', async () => {
      const room = openDesk();
      await panel(room, `coworker-id="${customers.maya}"`);
      const requests = await room.requests();
      expect(requests.filter(({ headers }) => headers['authorization'])).to.be.empty;
      expect(requests.filter(({ path }) => path.startsWith('/api/public/') && path !== paths.business)).to.be.empty;
    });

    it('searches the three lists, each by the customer', async () => {
      const room = openDesk();
      await panel(room, `coworker-id="${customers.maya}"`);
      const requests = await billed(room);
      expect(requests.map(({ path, query }) => [path, query]).sort()).to.deep.equal(
        [
          [lists.credits, { CoworkerBookingCredit_Coworker: '4101', size: '100', page: '1' }],
          [lists.services, { CoworkerExtraService_Coworker: '4101', size: '100', page: '1' }],
          [lists.passes, { CoworkerTimePass_Coworker: '4101', size: '100', page: '1' }],
        ].sort(),
      );
    });

    for (const [name, id] of Object.entries(customers).filter(([name]) => name !== 'atlas')) {
      it(`shows the amounts that ${name} sees`, async () => {
        const seen = await panel(openDesk(), `coworker-id="${id}"`);
        const own = await mount(
          `<nx-benefits-panel base-url="${openRoom().baseUrl}" token="${name}" scope="personal" lang="en-GB"></nx-benefits-panel>`,
        );
        // Used passes are told apart by the day, which only these records know.
        const read = (element: Element) =>
          itemsOf(element)
            .filter(({ amount }) => amount !== 'Used')
            .map(({ name, amount }) => `${name ?? ''}: ${amount ?? ''}`);
        expect(drawnRecords(seen)).to.equal(drawnRecords(own));
        expect(read(seen)).to.deep.equal(read(own));
        expect(textOf(seen, 'message')).to.equal(textOf(own, 'message'));
      });
    }

    it('shows every record of a long history, as the company sees them', async () => {
      const seen = await panel(openDesk(), `coworker-id="${customers.atlas}"`);
      expect(drawnRecords(seen)).to.equal(64 + 62 + 70);
      const own = await mount(
        `<nx-benefits-panel base-url="${openRoom().baseUrl}" token="atlas" lang="en-GB"></nx-benefits-panel>`,
      );
      expect(drawnRecords(own)).to.equal(64 + 62 + 70);
      const amounts = (element: Element) => itemsOf(element).map(({ amount }) => amount);
      const money = (element: Element) => amounts(element).slice(0, 64 + 62);
      expect(money(seen)).to.deep.equal(money(own));
    });

    it('shows the records of all pages, and asks for each page once', async () => {
      const room = openDesk('huge=250');
      const element = await panel(room, `coworker-id="${customers.atlas}"`);
      expect(drawnRecords(element)).to.equal(750);
      const requests = (await billed(room)).map(({ path, query }) => `${path} ${query['page'] ?? ''}`);
      expect(requests.sort()).to.deep.equal(
        Object.values(lists)
          .flatMap((path) => ['1', '2', '3'].map((page) => `${path} ${page}`))
          .sort(),
      );
    });

    for (const [show, expected] of [
      ['money', [lists.credits]],
      ['time', [lists.services]],
      ['printing', [lists.services]],
      ['pass', [lists.passes]],
      ['printing time', [lists.services]],
      ['pass money', [lists.credits, lists.passes]],
    ] as const) {
      it(`with show="${show}" searches only what is drawn, once`, async () => {
        const room = openDesk();
        await panel(room, `coworker-id="${customers.maya}" show="${show}"`);
        expect((await billed(room)).map(({ path }) => path).sort()).to.deep.equal([...expected]);
      });
    }

    it('shows the customer’s records whatever the scope is', async () => {
      const element = await panel(openDesk(), `coworker-id="${customers.ines}" scope="team"`);
      expect(shownBy(element)).to.contain('Birthday credit');
      expect(parts(element, 'scope-heading')).to.be.empty;
    });

    it('says that there is nothing where there is nothing', async () => {
      const element = await panel(openDesk(), `coworker-id="${customers.noah}"`);
      expect(textOf(element, 'message')).to.equal(en.none.benefits);
      expect(hasState(element, 'empty')).to.be.true;
    });

    it('changes with the customer, and shows nothing of the former one', async () => {
      const room = openDesk();
      const element = await panel(room, `coworker-id="${customers.maya}"`);
      await room.play('session=operator~slow=100');
      element.coworkerId = customers.ines;
      expect(element.data).to.equal(undefined);
      await element.updateComplete;
      expect(shownBy(element)).not.to.contain('Welcome gift');
      await until(() => shownBy(element).includes('Birthday credit'), 'the other customer');
    });

    it('takes the member’s own again when the attribute goes', async () => {
      const element = await panel(openRoom('session=maya'), 'coworker-id="4101"');
      expect(element.error?.kind).to.equal('unauthorized');
      element.removeAttribute('coworker-id');
      await until(() => element.data, 'the data');
      expect(textOf(element, 'heading')).to.equal('Your benefits');
    });

    it('with the same answers touches nothing at a refresh', async () => {
      const element = await panel(openDesk(), `coworker-id="${customers.omar}"`);
      const changes = changesIn(element);
      await element.reload();
      expect(changes()).to.be.empty;
    });

    it('fails as a whole when one of its lists can’t be had', async () => {
      const room = openDesk();
      await room.answer({ [lists.passes]: { Message: 'No.' } });
      const element = await panel(room, `coworker-id="${customers.maya}"`);
      expect(element.error?.kind).to.equal('malformed');
      expect(parts(element, 'item')).to.be.empty;
    });

    it('says when some records can’t be read', async () => {
      const room = await deskWith({ credits: [credit(), credit({ Id: 9, RemainingCredit: 'a lot' })] });
      const element = await panel(room, 'coworker-id="4101"');
      expect(hasState(element, 'partial')).to.be.true;
      expect(textOf(element, 'note')).to.equal(en.partial);
      expect(parts(element, 'item')).to.have.length(1);
    });

    for (const scenario of ['hostile', 'absurd', 'odd', 'nulls', 'expiring']) {
      it(`is calm when the answers are ${scenario}`, async () => {
        const element = await panel(openDesk(scenario), `coworker-id="${customers.omar}"`);
        expect(element.error).to.equal(undefined);
        expect(element.shadowRoot?.querySelector('script, img, svg, iframe, b, style')).to.equal(null);
        if (scenario !== 'hostile') expect(shownBy(element)).not.to.match(/undefined|NaN|null|\[object/);
      });
    }
  });

  describe('of a meter with coworker-id', () => {
    for (const [kind, path] of [
      ['booking', lists.credits],
      ['event', lists.credits],
      ['universal', lists.credits],
      ['time', lists.services],
      ['printing', lists.services],
      ['pass', lists.passes],
    ] as const) {
      it(`with kind="${kind}" searches one list, and shows what the members see`, async () => {
        for (const name of ['maya', 'omar', 'kenji'] as const) {
          const room = openDesk();
          const seen = await meter(room, `coworker-id="${customers[name]}" kind="${kind}"`);
          const own = await mount(
            `<nx-credit-meter base-url="${openRoom().baseUrl}" token="${name}" kind="${kind}" scope="personal" lang="en-GB"></nx-credit-meter>`,
          );
          expect(textsOf(seen, 'amount')).to.deep.equal(textsOf(own, 'amount'));
          expect(textOf(seen, 'message')).to.equal(textOf(own, 'message'));
          expect(textOf(seen, 'heading')).to.equal(textOf(own, 'heading'));
          expect((await billed(room)).map((request) => request.path)).to.deep.equal([path]);
        }
      });
    }

    it('adds up the records of all pages', async () => {
      const room = openDesk('huge=250');
      const element = await meter(room, `coworker-id="${customers.maya}" kind="printing"`);
      expect((await billed(room)).map(({ query }) => query['page'])).to.deep.equal(['1', '2', '3']);
      // Every fourth record of hers.
      expect(textOf(element, 'amount')).to.equal('23,940 of 63,000 left');
      expect(textOf(element, 'detail')).to.contain('Across 63 credits');
    });

    it('with credit-id shows exactly that record, even an expired one', async () => {
      const element = await meter(openDesk(), `coworker-id="${customers.maya}" credit-id="5104"`);
      expect(textsOf(element, 'amount')).to.deep.equal(['€12.25 of €200.00 left']);
      expect(textOf(element, 'detail')).to.contain(`Expired ${writtenDay(-12)}`);
    });
  });

  it('asks once for a panel and meters of one customer', async () => {
    const room = openDesk();
    const id = `coworker-id="${customers.maya}"`;
    await Promise.all([panel(room, id), meter(room, id), meter(room, `${id} kind="time"`), panel(room, id)]);
    expect((await billed(room)).map(({ path }) => path).sort()).to.deep.equal(Object.values(lists));
  });

  it('takes its place and its session from <nx-config>', async () => {
    const room = openDesk();
    configure({ baseUrl: room.baseUrl, credentials: 'same-origin' });
    try {
      const element = await mount(`<nx-benefits-panel coworker-id="4101" lang="en-GB"></nx-benefits-panel>`);
      expect(shownBy(element)).to.contain('Welcome gift');
    } finally {
      configure({ baseUrl: undefined, credentials: undefined });
    }
  });

  describe('says what only these records know:', () => {
    const details = async (records: Parameters<typeof deskWith>[0]) =>
      itemsOf(await panel(await deskWith(records), 'coworker-id="4101"')).map(({ detail }) => detail);

    it('from when on a credit is valid, while that is ahead', async () => {
      const later = { ValidFrom: `${calendarDay(40)}T00:00:00Z`, ExpireDate: endOfDay(70) };
      expect(await details({ credits: [credit(later)], services: [service(later)] })).to.deep.equal([
        `For bookings · ${byHand} · Available ${writtenDay(40)} · Expires ${writtenDay(70)}`,
        `${byHand} · Available ${writtenDay(40)} · Expires ${writtenDay(70)}`,
      ]);
    });

    it('and no more once it is', async () => {
      const [today, yesterday] = [0, -1].map((days) => ({ ValidFrom: `${calendarDay(days)}T00:00:00Z` }));
      expect(await details({ credits: [credit(today), credit(yesterday)] })).to.deep.equal([
        `For bookings · ${byHand}`,
        `For bookings · ${byHand}`,
      ]);
    });

    it('the description, where it isn’t the name', async () => {
      const described = { TariffBookingCreditName: 'Monthly rooms', Description: 'Since the move' };
      const element = await panel(await deskWith({ credits: [credit(described)] }), 'coworker-id="4101"');
      expect(itemsOf(element).map(({ name, detail }) => [name, detail])).to.deep.equal([
        ['Monthly rooms', `Since the move · For bookings · ${byHand}`],
      ]);
    });

    it('the description as the name, where there is none', async () => {
      const element = await panel(await deskWith({ credits: [credit()] }), 'coworker-id="4101"');
      expect(itemsOf(element)).to.deep.equal([
        { name: 'Room money', amount: '€150.00 of €200.00 left', detail: `For bookings · ${byHand}` },
      ]);
    });

    it('the location', async () => {
      expect(await details({ credits: [credit({ BusinessName: 'Wapping' })] })).to.deep.equal([
        `For bookings · ${byHand} · Wapping`,
      ]);
    });

    it('what a plan has granted', async () => {
      const granted = {
        credits: [credit({ TariffBookingCreditId: 7 })],
        services: [service({ IsFromTariff: true })],
        passes: [pass({ IsFromTariff: true })],
      };
      expect(await details(granted)).to.deep.equal(['For bookings · From the plan', 'From the plan', 'From the plan']);
    });

    it('the currency of each record', async () => {
      const element = await panel(openDesk(), `coworker-id="${customers.kenji}" show="money"`);
      expect(itemsOf(element).map(({ amount }) => amount)).to.have.members([
        '€61.90 of €150.00 left',
        '£130.00 of £150.00 left',
        '£40.00 of £40.00 left',
      ]);
    });

    it('who is checked in', async () => {
      expect(await details({ passes: [pass({ CheckedIn: true }), pass()] })).to.deep.equal([
        `${byHand} · Checked in`,
        byHand,
      ]);
    });

    it('when a pass was used', async () => {
      const used = { Used: true, UsedDate: `${calendarDay(-40)}T00:00:00Z` };
      expect(await details({ passes: [pass(used)] })).to.deep.equal([`${byHand} · Used on ${writtenDay(-40)}`]);
    });

    it('and keeps passes apart that were used on different days', async () => {
      const used = [-40, -40, -41].map((days, Id) =>
        pass({ Id: Id + 1, Used: true, UsedDate: `${calendarDay(days)}T00:00:00Z` }),
      );
      const element = await panel(await deskWith({ passes: used }), 'coworker-id="4101"');
      expect(itemsOf(element).map(({ name }) => name)).to.deep.equal(['Day pass ×2', 'Day pass']);
    });

    it('in a meter, what part of a sum has to wait', async () => {
      const room = await deskWith({
        credits: [credit(), credit({ Id: 2, RemainingCredit: 90, ValidFrom: `${calendarDay(40)}T00:00:00Z` })],
      });
      expect(textOf(await meter(room, 'coworker-id="4101"'), 'detail')).to.contain(
        `€90.00 of it available ${writtenDay(40)}`,
      );
    });
  });

  it('keeps the operator’s notes off the page, and out of data', async () => {
    const room = await deskWith({ credits: [credit()], services: [service()], passes: [pass()] });
    const element = await panel(room, 'coworker-id="4101"');
    expect(parts(element, 'item')).to.have.length(3);
    expect(shownBy(element) + (element.shadowRoot?.innerHTML ?? '')).not.to.contain('for our eyes only');
    expect(allTexts(element.data)).not.to.match(/for our eyes only|Notes/);
  });

  it('takes no booking that was paid for for a credit', async () => {
    const room = await deskWith({
      services: [service(), service({ Id: 5, ExtraServiceName: 'Paid', BookingId: 88101 })],
    });
    const element = await panel(room, 'coworker-id="4101"');
    expect(itemsOf(element).map(({ name }) => name)).to.deep.equal(['Room time']);
    expect(allTexts(element.data)).not.to.contain('Paid');
    expect(textsOf(await meter(room, 'coworker-id="4101" kind="time"'), 'amount')).to.deep.equal(['3 uses of 10 left']);
    expect(hasState(element, 'partial')).to.be.false;
  });

  it('shows nothing of another customer where a server ignores the filter', async () => {
    const others = [4102, null, '4102', undefined];
    const room = await deskWith({
      credits: [...others.map((CoworkerId) => credit({ CoworkerId, Description: 'Another’s' })), credit()],
      services: [...others.map((CoworkerId) => service({ CoworkerId, ExtraServiceName: 'Another’s' })), service()],
      passes: [...others.map((CoworkerId) => pass({ CoworkerId, TimePassName: 'Another’s' })), pass()],
    });
    const element = await panel(room, 'coworker-id="4101"');
    expect(itemsOf(element).map(({ name }) => name)).to.deep.equal(['Room money', 'Room time', 'Day pass']);
    expect(allTexts(element.data)).not.to.contain('Another’s');
    expect(textsOf(await meter(room, 'coworker-id="4101"'), 'amount')).to.deep.equal(['€150.00 of €200.00 left']);
  });

  it('shows no part for the whole where a server answers the same page again and again', async () => {
    const room = openDesk();
    await room.answer({ [lists.credits]: { ...pageOf(credit()), HasNextPage: true } });
    const element = await panel(room, 'coworker-id="4101" show="money"');
    expect(parts(element, 'item')).to.be.empty;
    expect(element.error?.kind).to.equal('malformed');
    expect((await billed(room)).map(({ query }) => query['page'])).to.deep.equal(['1', '2']);
  });

  describe('without an id that is one', () => {
    for (const name of ['coworker-id', 'booking-credit-id', 'extra-service-id', 'time-pass-id']) {
      for (const tag of name === 'coworker-id' ? ['nx-benefits-panel', 'nx-credit-meter'] : ['nx-credit-meter']) {
        for (const wrong of ['', '0', 'abc', '-1', '1.5', '9007199254740993', 'Infinity', '[object Object]']) {
          it(`asks nothing: <${tag} ${name}="${wrong}">`, async () => {
            const room = openDesk();
            const element = await mount<Widget>(markup(tag, room, `${name}="${wrong}"`));
            expect(element.error?.kind).to.equal('config');
            expect(textOf(element, 'message')).to.equal(en.errors.config);
            expect(await room.requests()).to.be.empty;
          });
        }
      }
    }

    it('and recovers when there is one', async () => {
      const element = await panel(openDesk(), 'coworker-id="abc"');
      element.coworkerId = customers.maya;
      await until(() => element.data, 'the data');
      expect(element.error).to.equal(undefined);
    });
  });

  describe('of one record', () => {
    for (const [attribute, list, records] of [
      [
        'booking-credit-id',
        lists.credits,
        [
          [5101, 'Money credit', 'Monthly room allowance', '€145.50 of €200.00 left'],
          [5102, 'Money credit', 'Event evenings', '€6.00 of €120.00 left'],
          [5104, 'Money credit', 'Last month’s allowance', '€12.25 of €200.00 left'],
          [5182, 'Money credit', 'Wapping rooms', '£130.00 of £150.00 left'],
          [5194, 'Money credit', 'Spendable on nothing', '€30.00 of €30.00 left'],
        ],
      ],
      [
        'extra-service-id',
        lists.services,
        [
          [5203, 'Time credit', 'Phone booth calls', '7 uses of 10 left'],
          [5298, 'Time credit', 'Meeting room hours', '0 mins of 4 hrs left'],
          [5202, 'Printing credit', 'Printing', '380 of 1,000 left'],
          [5297, 'Printing credit', 'Printing', '-40 of 500 left'],
        ],
      ],
      [
        'time-pass-id',
        lists.passes,
        [
          [5326, 'Passes', 'Five-visit pass', '3 of 5 left'],
          [5301, 'Passes', 'Guest pass', 'Unlimited'],
          [5303, 'Passes', 'Guest pass', 'Used'],
          [5395, 'Passes', 'Day pass', 'Unlimited'],
        ],
      ],
    ] as const) {
      for (const [id, heading, name, amount] of records) {
        it(`${attribute}="${id}" is ${name}`, async () => {
          const room = openDesk();
          const element = await meter(room, `${attribute}="${id}"`);
          expect(textOf(element, 'heading')).to.equal(heading);
          expect(itemsOf(element).map(({ name, amount }) => [name, amount])).to.deep.equal([[name, amount]]);
          expect((await billed(room)).map(({ path, query }) => [path, query])).to.deep.equal([[`${list}/${id}`, {}]]);
        });
      }

      it(`${attribute} of what isn’t there is not found`, async () => {
        const room = openDesk();
        const element = await meter(room, `${attribute}="999999"`);
        expect(element.error).to.include({ kind: 'not-found', status: 404, path: `${list}/999999` });
        expect(textOf(element, 'message')).to.equal(en.errors['not-found']);
        expect(await billedPaths(room)).to.deep.equal([`${list}/999999`]);
      });

      it(`${attribute} whatever kind, scope and credit-id say`, async () => {
        const [[id, heading, , amount]] = records;
        const element = await meter(openDesk(), `${attribute}="${id}" kind="event" scope="team" credit-id="1"`);
        expect(textOf(element, 'heading')).to.equal(heading);
        expect(textsOf(element, 'amount')).to.deep.equal([amount]);
      });
    }

    it('expired says since when', async () => {
      expect(textOf(await meter(openDesk(), 'booking-credit-id="5104"'), 'detail')).to.contain(
        `Expired ${writtenDay(-12)}`,
      );
    });

    for (const [period, text] of [
      [1, '3 mins of 10 mins left'],
      [2, '3 days of 10 left'],
      [3, '3 weeks of 10 left'],
      [4, '3 months of 10 left'],
      [5, '3 uses of 10 left'],
      [6, '3 four-week months of 10 left'],
    ] as const) {
      it(`with the charge period ${period} reads “${text}”`, async () => {
        const room = openDesk();
        await room.answer({ [`${lists.services}/2`]: service({ ChargePeriod: period }) });
        expect(textOf(await meter(room, 'extra-service-id="2"'), 'amount')).to.equal(text);
      });
    }

    it('keeps the operator’s notes off the page, and out of data', async () => {
      const room = openDesk();
      await room.answer({ [`${lists.services}/2`]: service(), [`${lists.passes}/3`]: pass() });
      for (const which of ['extra-service-id="2"', 'time-pass-id="3"']) {
        const element = await meter(room, which);
        expect(parts(element, 'item')).to.have.length(1);
        expect(shownBy(element) + allTexts(element.data)).not.to.match(/for our eyes only|Notes/);
      }
    });

    it('that changes shows nothing of the former one', async () => {
      const room = openDesk();
      const element = await meter(room, 'booking-credit-id="5101"');
      await room.play('session=operator~slow=100');
      element.bookingCreditId = 5103;
      expect(element.data).to.equal(undefined);
      await until(() => textOf(element, 'amount') === '€50.00 of €50.00 left', 'the other record');
    });

    it('that is named later shows nothing of the customer', async () => {
      const room = openDesk();
      const element = await meter(room, 'coworker-id="4101"');
      await room.play('session=operator~slow=100');
      element.bookingCreditId = 5103;
      expect(element.data).to.equal(undefined);
      await until(() => textOf(element, 'amount') === '€50.00 of €50.00 left', 'the record');
    });

    it('that can’t be read is malformed, and says no more', async () => {
      const room = openDesk();
      await room.answer({ [`${lists.credits}/1`]: credit({ TotalCredit: 'a lot' }) });
      const element = await meter(room, 'booking-credit-id="1"');
      expect(parts(element, 'item')).to.be.empty;
      expect(element.error?.kind).to.equal('malformed');
    });
  });

  describe('without the right to it', () => {
    for (const [tag, attributes] of [
      ['nx-benefits-panel', 'coworker-id="4101"'],
      ['nx-credit-meter', 'coworker-id="4101"'],
      ['nx-credit-meter', 'booking-credit-id="5101"'],
    ] as const) {
      it(`asks to sign in: <${tag} ${attributes}>`, async () => {
        const element = await mount<Widget>(markup(tag, openRoom('session=maya'), attributes));
        expect(textOf(element, 'message')).to.equal(en.errors.unauthorized);
      });
    }

    it('a member’s token is renewed once, and that is it', async () => {
      const room = openRoom();
      const { tokenProvider, reasons } = providing('maya', 'maya~slow=1');
      const element = document.createElement('nx-credit-meter');
      Object.assign(element, { baseUrl: room.baseUrl, tokenProvider, coworkerId: 4101 });
      document.body.append(element);
      try {
        await until(() => element.error, 'the error');
        expect(element.error?.kind).to.equal('unauthorized');
        expect(reasons()).to.deep.equal(['initial', 'expired']);
        expect(await billed(room)).to.have.length(2);
      } finally {
        element.remove();
      }
    });
  });

  describe('warns the integrator of an administrator’s token', () => {
    const both = (attributes: string) =>
      `<nx-benefits-panel ${attributes} coworker-id="4101"></nx-benefits-panel>
       <nx-credit-meter ${attributes} coworker-id="4102" kind="time"></nx-credit-meter>
       <nx-credit-meter ${attributes} time-pass-id="5326"></nx-credit-meter>`;

    /** The warnings of a page, once all of its widgets have loaded. */
    async function warningsOf(body: string): Promise<string[]> {
      const { document, written } = await openPage(sources, body);
      const all = [...document.querySelectorAll<Widget>('nx-benefits-panel, nx-credit-meter, nx-my-plans')];
      await until(() => all.every(({ data }) => data), 'the data of all');
      await Promise.all(all.map((each) => each.reload()));
      return written.filter((line) => line.startsWith('warn:'));
    }

    it('once for the page, however many widgets there are and however often they load', async () => {
      const room = openRoom();
      const [warning, ...more] = await warningsOf(both(`base-url="${room.baseUrl}" token="operator"`));
      expect(warning)
        .to.match(/<nx-\S+> .*administrator.*proxy/)
        .and.not.to.contain('operator');
      expect(more).to.be.empty;
    });

    it('that comes from the page’s settings, too', async () => {
      const { baseUrl } = openRoom();
      const config = `<nx-config base-url="${baseUrl}" token="operator"></nx-config>`;
      expect(await warningsOf(config + both(''))).to.have.length(1);
    });

    it('not where there is none', async () => {
      expect(await warningsOf(both(`base-url="${openDesk().baseUrl}" credentials="same-origin"`))).to.be.empty;
    });

    it('not for a member’s own view', async () => {
      const own = `base-url="${openRoom().baseUrl}" token="maya"`;
      expect(
        await warningsOf(
          `<nx-benefits-panel ${own}></nx-benefits-panel><nx-credit-meter ${own} credit-id="5101"></nx-credit-meter><nx-my-plans ${own}></nx-my-plans>`,
        ),
      ).to.be.empty;
    });
  });

  it('asks for no further pages when one of the lists has failed', async () => {
    const room = openDesk('huge=900');
    await room.answer({ [lists.passes]: { Message: 'An error has occurred.' } });
    const element = await panel(room, 'coworker-id="4110"');
    expect(element.error?.kind).to.equal('malformed');
    const asked = (await billed(room)).length;
    // As long as it would take for ten more pages.
    await aTimeout(1000);
    // Each of the other two lists may have had a page under way.
    expect((await billed(room)).length).to.be.at.most(asked + 2);
  });
});
