/** The administrator API over HTTP, as the front desk asks it. */
import { expect } from '@open-wc/testing';
import type { ChargePeriod } from '../../src/api/benefits.js';
import type { CoworkerTimePassSearch, Page } from '../../src/api/billing.js';
import type { Search } from '../../src/api/billing-endpoints.js';
import type { Endpoint } from '../../src/api/endpoint.js';
import { type Resource, endpoints } from '../../src/api/endpoints.js';
import { HttpClient, type Session } from '../../src/api/http-client.js';
import { pages } from '../../src/api/pages.js';
import { createShape } from '../../src/api/shape.js';
import { type Room, openRoom } from '../support/room.js';
import { arrived, failureOf, memberOf, reasonOf } from './asking.js';

const {
  coworkerBookingCredits: credits,
  coworkerExtraServices: services,
  coworkerTimePasses: passes,
} = endpoints.billing;

const billing = '/api/billing';
const atlas = 4110;

/** The front desk asks in a room. */
const deskOf = (room: Room): Session => memberOf(room, 'operator');

/** Finds in a room of its own, and tells the query that was sent. */
async function find<R>(search: Search<R>): Promise<{ page: Page<R>; query: Readonly<Record<string, string>> }> {
  const room = openRoom();
  const { data } = await new HttpClient().get(search, deskOf(room));
  const [request] = await room.requests();
  return { page: data, query: request?.query ?? {} };
}

/** A record by its id. */
const ask = async <R>(endpoint: Endpoint<R>, room = openRoom()): Promise<R> =>
  (await new HttpClient().get(endpoint, deskOf(room))).data;

describe('a search', () => {
  it('asks for the first page of all records', async () => {
    const { page, query } = await find(credits.search());
    expect(query).to.deep.equal({ page: '1' });
    expect(page.Records).to.have.lengthOf(25);
  });

  it('is asked at the path of its records', async () => {
    for (const [search, name] of [
      [credits.search(), 'coworkerbookingcredits'],
      [services.search(), 'coworkerextraservices'],
      [passes.search(), 'coworkertimepasses'],
    ] as [Endpoint<unknown>, string][]) {
      const room = openRoom();
      await new HttpClient().get(search, deskOf(room));
      expect((await room.requests()).map(({ path }) => path)).to.deep.equal([`${billing}/${name}`]);
    }
  });

  it('asks for one customer', async () => {
    const { page, query } = await find(credits.search({ CoworkerBookingCredit_Coworker: 4101 }));
    expect(query).to.deep.equal({ CoworkerBookingCredit_Coworker: '4101', page: '1' });
    expect(page.Records).not.to.be.empty;
    expect(page.Records.every(({ CoworkerId }) => CoworkerId === 4101)).to.be.true;
  });

  it('asks by a text, a flag and a number together', async () => {
    const { page, query } = await find(
      services.search({
        CoworkerExtraService_ExtraService_Name: 'Printing',
        CoworkerExtraService_ExtraService_IsPrintingCredit: true,
        CoworkerExtraService_ChargePeriod: 5,
        CoworkerExtraService_Coworker: 4101,
      }),
    );
    expect(query).to.deep.equal({
      CoworkerExtraService_ExtraService_Name: 'Printing',
      CoworkerExtraService_ExtraService_IsPrintingCredit: 'true',
      CoworkerExtraService_ChargePeriod: '5',
      CoworkerExtraService_Coworker: '4101',
      page: '1',
    });
    expect(page.Records.map(({ Id }) => Id)).to.deep.equal([5202]);
  });

  it('asks for what is not so', async () => {
    const { page, query } = await find(
      passes.search({ CoworkerTimePass_Coworker: 4102, CoworkerTimePass_Used: false }),
    );
    expect(query).to.include({ CoworkerTimePass_Used: 'false' });
    expect(page.Records).not.to.be.empty;
    expect(page.Records.some(({ Used }) => Used)).to.be.false;
  });

  it('asks for a text with anything in it', async () => {
    const text = 'Räume & mehr=100% + #1?';
    const { query } = await find(credits.search({ CoworkerBookingCredit_Description: text }));
    expect(query['CoworkerBookingCredit_Description']).to.equal(text);
  });

  it('asks for a range of numbers, both ends included', async () => {
    const { page, query } = await find(
      services.search({
        CoworkerExtraService_Coworker: atlas,
        from_CoworkerExtraService_RemainingUses: 53,
        to_CoworkerExtraService_RemainingUses: 106,
        size: 100,
      }),
    );
    expect(query).to.include({
      from_CoworkerExtraService_RemainingUses: '53',
      to_CoworkerExtraService_RemainingUses: '106',
    });
    const found = page.Records.map(({ RemainingUses }) => RemainingUses);
    expect(Math.min(...found)).to.equal(53);
    expect(Math.max(...found)).to.equal(106);
  });

  it('asks for a range of dates', async () => {
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);
    const [from, to] = [day(-7), day(28)] as const;
    const { page, query } = await find(
      credits.search({
        CoworkerBookingCredit_Coworker: atlas,
        from_CoworkerBookingCredit_ExpireDate: from,
        to_CoworkerBookingCredit_ExpireDate: to,
      }),
    );
    expect(query).to.include({
      from_CoworkerBookingCredit_ExpireDate: from,
      to_CoworkerBookingCredit_ExpireDate: to,
    });
    expect(page.Records).not.to.be.empty;
    for (const { ExpireDate } of page.Records) {
      expect(String(ExpireDate).slice(0, 10) >= from.slice(0, 10)).to.be.true;
      expect(String(ExpireDate).slice(0, 10) <= to.slice(0, 10)).to.be.true;
    }
  });

  it('sorts, up and down', async () => {
    const parameters = { CoworkerBookingCredit_Coworker: atlas, orderBy: 'RemainingCredit', size: 100 } as const;
    const up = await find(credits.search({ ...parameters, dir: 0 }));
    const down = await find(credits.search({ ...parameters, dir: 1 }));
    expect(up.query).to.include({ orderBy: 'RemainingCredit', dir: '0' });
    expect(down.query).to.include({ orderBy: 'RemainingCredit', dir: '1' });
    const amounts = up.page.Records.map(({ RemainingCredit }) => RemainingCredit);
    expect(amounts).to.deep.equal([...amounts].sort((one, other) => one - other));
    expect(down.page.Records.map(({ RemainingCredit }) => RemainingCredit)).to.deep.equal(amounts.toReversed());
  });

  it('asks for a page of a size, and reads what the answer says of it', async () => {
    const { page, query } = await find(passes.search({ CoworkerTimePass_Coworker: atlas, page: 3, size: 20 }));
    expect(query).to.include({ page: '3', size: '20' });
    expect({ ...page, Records: page.Records.length }).to.deep.equal({
      ...{ Records: 20, CurrentPage: 3, CurrentPageSize: 20, CurrentOrderField: 'Id', CurrentSortDirection: 0 },
      ...{ FirstItem: 41, LastItem: 60, TotalItems: 70, TotalPages: 4, HasNextPage: true, HasPreviousPage: true },
      ...{ PageNumber: 3, PageSize: 20 },
    });
  });

  it('leaves out what is undefined', async () => {
    const { query } = await find(
      passes.search({ CoworkerTimePass_Coworker: undefined, size: 5 } as unknown as CoworkerTimePassSearch),
    );
    expect(query).to.deep.equal({ size: '5', page: '1' });
  });

  it('by ids finds one', async () => {
    const { page, query } = await find(passes.search({ Id: 5301 }));
    expect(query).to.deep.equal({ Id: '5301', page: '1' });
    expect(page.Records.map(({ Id }) => Id)).to.deep.equal([5301]);
  });

  it('may find nothing', async () => {
    const { page } = await find(credits.search({ CoworkerBookingCredit_Coworker: 1 }));
    expect(page).to.deep.include({ Records: [], TotalItems: 0, HasNextPage: false });
  });

  it('sends no _shape, also where only some fields are read', async () => {
    const room = openRoom();
    const shape = createShape<Page<object>>()(['HasNextPage']);
    const { data } = await new HttpClient().get(credits.search(), deskOf(room), { shape });
    expect(data).to.deep.equal({ HasNextPage: true });
    expect((await room.requests())[0]?.query).to.deep.equal({ page: '1' });
  });

  it('skips a record that can’t be read, and says so', async () => {
    const room = openRoom();
    await room.answer({
      [`${billing}/coworkerbookingcredits`]: {
        Records: [
          { Id: 1, TotalCredit: 5, RemainingCredit: 'much' },
          { Id: 2, TotalCredit: '5', RemainingCredit: 1 },
          null,
        ],
        HasNextPage: false,
      },
    });
    const { data, skipped } = await new HttpClient().get(credits.search(), deskOf(room));
    expect(data.Records.map(({ Id, TotalCredit }) => [Id, TotalCredit])).to.deep.equal([[2, 5]]);
    expect(skipped).to.equal(2);
  });

  for (const body of [{ WasSuccessful: false, Status: 500 }, [], {}, 'Not found', { Id: 1 }]) {
    it(`takes ${JSON.stringify(body)} for malformed`, async () => {
      const room = openRoom();
      await room.answer({ [`${billing}/coworkerbookingcredits`]: body });
      const error = await failureOf(new HttpClient().get(credits.search(), deskOf(room)));
      expect(error).to.include({ kind: 'malformed', path: `${billing}/coworkerbookingcredits` });
    });
  }

  it('is for the front desk alone', async () => {
    const error = await failureOf(new HttpClient().get(credits.search(), memberOf(openRoom())));
    expect(error.kind).to.equal('unauthorized');
  });

  it('may go through a proxy with a session of its own', async () => {
    const room = openRoom('session=operator');
    const session: Session = { baseUrl: room.baseUrl, credentials: 'same-origin' };
    const { data } = await new HttpClient().get(credits.search({ size: 1 }), session);
    expect(data.Records).to.have.lengthOf(1);
    expect((await room.requests())[0]?.headers).not.to.have.property('authorization');
  });
});

/** How a field is read. */
type Kind = 'id' | 'number' | 'text' | 'flag' | 'ids' | 'date' | 'period' | 'unread';

/** Fields by how they are read. */
const fields = (kind: Kind, names: string): [name: string, kind: Kind][] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => [name, kind]);

// As the documentation of each record lists them.
const base = [
  ...fields('id', 'Id'),
  ...fields('text', 'UniqueId CreatedOn UpdatedOn UpdatedBy SystemId ToStringText'),
  ...fields('flag', 'IsNew'),
  ...fields('unread', 'LocalizationDetails CustomFields'),
];
const records: Record<string, { resource: Resource<object, object>; ids: number[]; fields: [string, Kind][] }> = {
  coworkerbookingcredits: {
    resource: credits,
    ids: [5181, 5183, 5192, 6001],
    fields: [
      ...fields('number', 'CoworkerId BusinessId TariffBookingCreditId RemainingCredit TotalCredit'),
      ...fields('text', 'BusinessName BusinessCurrencyCode Description TariffBookingCreditName ValidFrom'),
      ...fields('text', 'CoworkerProductUniqueId CoworkerContractUniqueId'),
      ...fields('date', 'ExpireDate'),
      ...fields('ids', 'ElegibleResourceTypes ElegibleProducts ElegibleTariffs ElegiblePasses EventCategories'),
      ...fields('flag', 'CaneBeUsedForBookings CaneBeUsedForEvents IsUniversalCredit UseCreditPrice AppliesToCharges'),
      ...base,
    ],
  },
  coworkerextraservices: {
    resource: services,
    ids: [5201, 5202, 5294, 5299],
    fields: [
      ...fields('number', 'CoworkerId BusinessId ExtraServiceId RemainingUses TotalUses Price'),
      ...fields('number', 'LastMinutePriceAdjustment DynamicPriceAdjustment PriceFactorLastMinute PriceFactorDemand'),
      ...fields('number', 'DiscountAmount BookingId'),
      ...fields('text', 'ExtraServiceName ExtraServiceCurrencyCode Description Notes PurchaseOrder DiscountCode'),
      ...fields('text', 'BookingResourceName ValidFrom DueDate InvoiceDate BookingFromTime BookingToTime'),
      ...fields('text', 'TariffTimePassUniqueId CoworkerProductUniqueId BookingUniqueId CoworkerDiscountUniqueId'),
      ...fields('text', 'CoworkerContractUniqueId'),
      ...fields('date', 'ExpireDate'),
      ...fields('period', 'ChargePeriod'),
      ...fields('flag', 'ExtraServiceIsPrintingCredit Free Invoiced IsFromTariff AutomaticallyAdded'),
      ...fields('flag', 'InvoiceThisCoworker'),
      ...base,
    ],
  },
  coworkertimepasses: {
    resource: passes,
    ids: [5303, 5326, 5329, 5394],
    fields: [
      ...fields('number', 'CoworkerId BusinessId TimePassId RemainingUses TotalUses Price CreateMultiple'),
      ...fields('text', 'TimePassName TimePassCurrencyCode Notes PurchaseOrder UsedDate InvoiceDate'),
      ...fields('text', 'TariffTimePassUniqueId CoworkerProductUniqueId CoworkerContractUniqueId'),
      ...fields('date', 'ExpireDate'),
      ...fields('flag', 'Used CheckedIn Free Invoiced IsFromTariff IsPayAsYouGo'),
      ...base,
    ],
  },
};

/** Spellings of a value on the wire, and what they are read as. */
const spellings: Record<Kind, [wire: unknown, read: unknown][]> = {
  // The one that was asked for.
  id: [
    [1, 1],
    ['1', 1],
  ],
  number: [
    [12.5, 12.5],
    ['12.5', 12.5],
    [-3, -3],
    [0, 0],
  ],
  text: [
    ['Räume', 'Räume'],
    [' ', null],
    [null, null],
    [12, '12'],
  ],
  flag: [
    [true, true],
    ['True', true],
    [1, true],
    [false, false],
    ['false', false],
    [0, false],
    [null, false],
  ],
  ids: [
    [
      [11, 12],
      [11, 12],
    ],
    [
      ['11', 'x', 12],
      [11, 12],
    ],
    [[], []],
    [null, null],
  ],
  date: [
    ['2026-05-31T23:59:59Z', '2026-05-31T23:59:59Z'],
    [null, null],
  ],
  period: [
    [1, 'Minutes'],
    ['6', 'FourWeekMonths'],
    ['Weeks', 'Weeks'],
    [9, null],
    [null, null],
  ],
  unread: [
    [{ a: 1 }, null],
    [null, null],
  ],
};

for (const [name, { resource, ids, fields }] of Object.entries(records)) {
  describe(`a record of ${name}`, () => {
    const path = `${billing}/${name}`;

    it('has every documented field, and no other', async () => {
      const record = await ask(resource.get(ids[0] ?? 0));
      expect(record).to.have.all.keys(fields.map(([field]) => field));
    });

    it('is read as the server sent it', async () => {
      for (const id of ids) {
        const room = openRoom();
        const sent = (await (
          await fetch(`${room.baseUrl}${path}/${id}`, { headers: { Authorization: 'Bearer operator' } })
        ).json()) as Record<string, unknown>;
        const record = await ask(resource.get(id), room);
        const periods: ChargePeriod[] = ['Minutes', 'Days', 'Weeks', 'Months', 'Uses', 'FourWeekMonths'];
        const { ChargePeriod: period } = sent;
        expect(record).to.deep.equal(
          period === undefined ? sent : { ...sent, ChargePeriod: periods[Number(period) - 1] },
        );
      }
    });

    for (const [field, kind] of fields) {
      it(`reads ${field} as ${kind}`, async () => {
        for (const [wire, read] of spellings[kind]) {
          const room = openRoom();
          const whole = { Id: 1, TotalCredit: 5, RemainingCredit: 5, TotalUses: 5, RemainingUses: 5 };
          await room.answer({ [`${path}/1`]: { ...whole, [field]: wire } });
          expect(await ask(resource.get(1), room)).to.have.deep.property(field, read);
        }
      });
    }

    it('is asked for at the path of its id, without a query', async () => {
      const room = openRoom();
      await ask(resource.get(ids[0] ?? 0), room);
      const [request] = await room.requests();
      expect(request).to.deep.include({ path: `${path}/${ids[0] ?? ''}`, query: {} });
    });

    it('that is not there is not-found', async () => {
      const error = await failureOf(ask(resource.get(99)));
      expect(error).to.include({ kind: 'not-found', status: 404, path: `${path}/99` });
    });

    for (const body of [{}, { Message: 'An error' }, [{ Id: 1 }], null, 'Not found', { Records: [] }]) {
      it(`that is ${JSON.stringify(body)} is malformed`, async () => {
        const room = openRoom();
        await room.answer({ [`${path}/1`]: body });
        expect((await failureOf(ask(resource.get(1), room))).kind).to.equal('malformed');
      });
    }

    for (const [field, value] of [
      ['Id', 'x'],
      ['ExpireDate', 'soon'],
    ]) {
      it(`that says ${value ?? ''} for its ${field ?? ''} is malformed`, async () => {
        const room = openRoom();
        const whole = { Id: 1, TotalCredit: 5, RemainingCredit: 5, TotalUses: 5, RemainingUses: 5 };
        await room.answer({ [`${path}/1`]: { ...whole, [field ?? '']: value } });
        expect((await failureOf(ask(resource.get(1), room))).kind).to.equal('malformed');
      });
    }

    it('of another id than was asked for is malformed', async () => {
      const room = openRoom();
      const whole = { Id: 2, TotalCredit: 5, RemainingCredit: 5, TotalUses: 5, RemainingUses: 5 };
      await room.answer({ [`${path}/1`]: whole });
      expect((await failureOf(ask(resource.get(1), room))).kind).to.equal('malformed');
    });

    it('keeps its place in the path, whatever is given for an id', async () => {
      const room = openRoom();
      await failureOf(ask(resource.get('../../public?a=1#' as unknown as number), room));
      const seen = await room.requests();
      expect(seen.every((request) => request.path.startsWith(`${path}/`))).to.be.true;
    });
  });
}

describe('the unit of a time credit', () => {
  const units = ['Minutes', 'Days', 'Weeks', 'Months', 'Uses', 'FourWeekMonths'];
  for (const [index, unit] of units.entries()) {
    it(`is ${unit} for ${index + 1}`, async () => {
      const room = openRoom();
      await room.answer({
        [`${billing}/coworkerextraservices/1`]: { Id: 1, TotalUses: 1, RemainingUses: 1, ChargePeriod: index + 1 },
      });
      expect((await ask(services.get(1), room)).ChargePeriod).to.equal(unit);
    });
  }

  it('is searched for by its number', async () => {
    for (const period of [1, 2, 3, 4, 5, 6] as const) {
      const { page, query } = await find(services.search({ CoworkerExtraService_ChargePeriod: period, size: 200 }));
      expect(query).to.include({ CoworkerExtraService_ChargePeriod: String(period) });
      expect(new Set(page.Records.map(({ ChargePeriod }) => ChargePeriod))).to.deep.equal(new Set([units[period - 1]]));
    }
  });
});

describe('all pages of a search', () => {
  /** Ids and requested pages of what a search finds, page by page. */
  async function all<R extends { Id: number }>(search: Search<R>, room = openRoom()) {
    const ids: number[][] = [];
    for await (const { data } of pages(new HttpClient(), search, deskOf(room))) {
      ids.push(data.Records.map(({ Id }) => Id));
    }
    return { ids, asked: (await room.requests()).map(({ query }) => query['page']) };
  }

  const searches: [what: string, search: Search<{ Id: number }>, count: number, sizes: number[]][] = [
    ['money credits', credits.search({ CoworkerBookingCredit_Coworker: atlas }), 64, [25, 25, 14]],
    ['time credits', services.search({ CoworkerExtraService_Coworker: atlas }), 62, [25, 25, 12]],
    ['passes', passes.search({ CoworkerTimePass_Coworker: atlas, size: 20 }), 70, [20, 20, 20, 10]],
    ['passes in full pages', passes.search({ CoworkerTimePass_Coworker: atlas, size: 35 }), 70, [35, 35]],
    ['passes on one page', passes.search({ CoworkerTimePass_Coworker: atlas, size: 100 }), 70, [70]],
  ];
  for (const [what, search, count, sizes] of searches) {
    it(`bring all ${what}, each page asked for once`, async () => {
      const { ids, asked } = await all(search);
      expect(ids.map(({ length }) => length)).to.deep.equal(sizes);
      expect(new Set(ids.flat()).size).to.equal(count);
      expect(asked).to.deep.equal(sizes.map((_, index) => String(index + 1)));
    });
  }

  it('keep the other parameters', async () => {
    const room = openRoom();
    await all(passes.search({ CoworkerTimePass_Coworker: atlas, size: 35, orderBy: 'Id', dir: 1 }), room);
    const queries = (await room.requests()).map(({ query }) => query);
    expect(queries).to.have.lengthOf(2);
    for (const query of queries) {
      expect(query).to.include({ CoworkerTimePass_Coworker: String(atlas), size: '35', orderBy: 'Id', dir: '1' });
      expect(query).not.to.have.property('_shape');
    }
  });

  it('begin where the search says', async () => {
    const { asked } = await all(credits.search({ CoworkerBookingCredit_Coworker: atlas, page: 2 }));
    expect(asked).to.deep.equal(['2', '3']);
  });

  it('are one that is empty where nothing is found', async () => {
    const { ids, asked } = await all(credits.search({ CoworkerBookingCredit_Coworker: 1 }));
    expect(ids).to.deep.equal([[]]);
    expect(asked).to.deep.equal(['1']);
  });

  it('are asked for one by one, when they are wanted', async () => {
    const room = openRoom();
    const walk = pages(new HttpClient(), credits.search({ CoworkerBookingCredit_Coworker: atlas }), deskOf(room));
    expect(await room.requests()).to.be.empty;
    await walk.next();
    expect(await room.requests()).to.have.lengthOf(1);
    await walk.next();
    expect(await room.requests()).to.have.lengthOf(2);
    await walk.return();
    expect(await walk.next()).to.deep.equal({ done: true, value: undefined });
    expect(await room.requests()).to.have.lengthOf(2);
  });

  it('end when the loop is left', async () => {
    const room = openRoom();
    for await (const { data } of pages(new HttpClient(), credits.search(), deskOf(room))) {
      expect(data.HasNextPage).to.be.true;
      break;
    }
    expect(await room.requests()).to.have.lengthOf(1);
  });

  it('end with the reason of the signal, before the next page', async () => {
    const room = openRoom();
    const controller = new AbortController();
    const { signal } = controller;
    const seen: number[] = [];
    const walk = async () => {
      for await (const { data } of pages(new HttpClient(), credits.search(), deskOf(room), { signal })) {
        seen.push(data.Records.length);
        controller.abort('enough');
      }
    };
    expect(await reasonOf(walk())).to.equal('enough');
    expect(seen).to.deep.equal([25]);
    expect(await room.requests()).to.have.lengthOf(1);
  });

  it('end with the reason of the signal, while a page is on its way', async () => {
    const room = openRoom('hang');
    const controller = new AbortController();
    const { signal } = controller;
    const reason = reasonOf(pages(new HttpClient(), credits.search(), deskOf(room), { signal }).next());
    await arrived(room, 1);
    controller.abort('enough');
    expect(await reason).to.equal('enough');
  });

  it('fail with the page that fails', async () => {
    const room = openRoom();
    const walk = pages(new HttpClient(), credits.search(), deskOf(room));
    await walk.next();
    await room.play('404');
    expect((await failureOf(walk.next())).kind).to.equal('not-found');
  });

  const record = { Id: 1, TotalCredit: 5, RemainingCredit: 5 };
  const stubborn: [what: string, answer: object, requests: number][] = [
    ['the same page again and again', { Records: [record], CurrentPage: 1, HasNextPage: true }, 2],
    ['a page of many without its number', { Records: [record], HasNextPage: true }, 1],
  ];
  for (const [what, answer, requests] of stubborn) {
    it(`are malformed where a server gives ${what}, since some would be missed in silence`, async () => {
      const room = openRoom();
      await room.answer({ [`${billing}/coworkerbookingcredits`]: answer });
      const error = await failureOf(all(credits.search(), room));
      expect(error).to.include({ kind: 'malformed', path: `${billing}/coworkerbookingcredits` });
      expect(await room.requests()).to.have.lengthOf(requests);
    });
  }

  it('end at an empty one, whatever it says', async () => {
    const room = openRoom();
    await room.answer({ [`${billing}/coworkerbookingcredits`]: { Records: [], CurrentPage: null, HasNextPage: true } });
    expect((await all(credits.search(), room)).asked).to.deep.equal(['1']);
  });

  it('are counted by PageNumber where a server is older', async () => {
    const room = openRoom();
    await room.answer({
      [`${billing}/coworkerbookingcredits`]: { Records: [record], PageNumber: 1, HasNextPage: false },
    });
    expect((await all(credits.search(), room)).ids).to.have.lengthOf(1);
  });

  it('end where a server does not say whether another comes', async () => {
    const room = openRoom();
    await room.answer({ [`${billing}/coworkerbookingcredits`]: { Records: [record], CurrentPage: 1 } });
    expect((await all(credits.search(), room)).asked).to.deep.equal(['1']);
  });
});
