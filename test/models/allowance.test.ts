import { expect } from '@open-wc/testing';
import type { MyBenefits } from '../../src/api/benefits.js';
import { endpoints } from '../../src/api/endpoints.js';
import { HttpClient } from '../../src/api/http-client.js';
import {
  type Allowance,
  type AskedBenefits,
  type AskedHalf,
  allowancesOf,
  benefitsShape,
  groups,
  inOrderOfUse,
  isUsable,
  kinds,
  needLocation,
  shareLeft,
} from '../../src/models/allowance.js';
import * as records from '../support/records.js';
import { openRoom } from '../support/room.js';
import { allowance, dayOf, pass, today } from './samples.js';

/** The allowances of an answer. */
const read = (personal: records.Half, team: records.Half = {}, scope = 'all'): Allowance[] =>
  allowancesOf(records.benefits(personal, team), scope);

/** The one allowance of a record. */
const creditOf = (fields: object) => read({ BookingCredits: [records.credit({ ...fields })] })[0];
const timeOf = (fields: object) => read({ ExtraServices: [records.timeCredit({ ...fields })] })[0];
const printingOf = (fields: object) => read({ ExtraServices: [records.printingCredit({ ...fields })] })[0];
const passOf = (fields: object) => read({ TimePasses: [records.pass({ ...fields })] })[0];

const paying = (bookings: boolean, events: boolean, anything: boolean) =>
  creditOf({ CaneBeUsedForBookings: bookings, CaneBeUsedForEvents: events, IsUniversalCredit: anything })?.kinds;

describe('a money credit', () => {
  it('is an allowance with all that its record says', () => {
    expect(creditOf({ IsFromTariff: true, ExpireDate: '2026-05-31T23:59:59Z' })).to.deep.equal({
      ...{ id: 1, group: 'money', scope: 'personal', name: 'Room money', remaining: 150, total: 200, unit: null },
      ...{ currency: 'EUR', kinds: ['booking'], fromPlan: true, expires: dayOf('2026-05-31'), used: undefined },
      ...{ starts: null, description: undefined, location: undefined, checkedIn: undefined, usedOn: null },
    });
  });

  it('pays for bookings', () => expect(paying(true, false, false)).to.deep.equal(['booking']));
  it('pays for events', () => expect(paying(false, true, false)).to.deep.equal(['event']));
  it('pays for both', () => expect(paying(true, true, false)).to.deep.equal(['booking', 'event']));
  it('pays for anything', () => expect(paying(true, true, true)).to.deep.equal(['booking', 'event', 'universal']));
  it('pays for none of these', () => expect(paying(false, false, false)).to.deep.equal([]));

  it('may have a negative balance', () => expect(creditOf({ RemainingCredit: -75 })?.remaining).to.equal(-75));
  it('may be over its total', () => expect(creditOf({ RemainingCredit: 900 })?.remaining).to.equal(900));
  it('may be spent', () => expect(creditOf({ RemainingCredit: 0 })?.remaining).to.equal(0));
  it('may have no name', () => expect(creditOf({ Name: null })?.name ?? null).to.equal(null));

  for (const business of [null, { Currency: null }, { Currency: { Code: null } }, undefined]) {
    it(`has no currency with ${JSON.stringify(business)} for its location`, () =>
      expect(creditOf({ Business: business })?.currency ?? null).to.equal(null));
  }
});

describe('a time credit', () => {
  for (const unit of ['Minutes', 'Days', 'Weeks', 'Months', 'Uses', 'FourWeekMonths']) {
    it(`is counted in ${unit}`, () => expect(timeOf({ ChargePeriod: unit })).to.include({ group: 'time', unit }));
  }
  it('has no unit where the answer says none', () => expect(timeOf({ ChargePeriod: null })?.unit).to.equal(null));
  it('is called as its kind', () => expect(timeOf({})?.name).to.equal('Room time'));
  it('has what is left of what was granted', () => expect(timeOf({})).to.include({ remaining: 3, total: 10 }));
  it('counts as time', () => expect(timeOf({})?.kinds).to.deep.equal(['time']));
  it('is one also where its kind is not known', () =>
    expect(timeOf({ ExtraService: null })).to.include({ group: 'time', remaining: 3 }));
});

describe('a printing credit', () => {
  it('has no unit, whatever its record says', () =>
    expect(printingOf({ ChargePeriod: 'Minutes' })).to.include({ group: 'printing', unit: null }));
  it('counts as printing', () => expect(printingOf({})?.kinds).to.deep.equal(['printing']));
  it('is called as its kind', () => expect(printingOf({})?.name).to.equal('Prints'));
});

describe('a pass', () => {
  it('is unlimited without counters', () =>
    expect(passOf({})).to.include({ group: 'pass', remaining: null, total: null }));
  it('is unlimited with 0 left of nothing', () => expect(passOf({ RemainingUses: 0 })?.remaining).to.equal(null));
  it('has what is left without a total', () => expect(passOf({ RemainingUses: 4 })?.remaining).to.equal(4));
  it('has what is left of its total', () =>
    expect(passOf({ TotalUses: 5, RemainingUses: 3 })).to.include({ remaining: 3, total: 5 }));
  it('may be used up', () => expect(passOf({ TotalUses: 5, RemainingUses: 0 })?.remaining).to.equal(0));
  it('is used if it says so, whatever the counters say', () =>
    expect(passOf({ Used: true, TotalUses: 5, RemainingUses: 3 })?.used).to.be.true);
  it('has no unit', () => expect(passOf({ TotalUses: 600, RemainingUses: 60 })?.unit ?? null).to.equal(null));
  it('is called as its kind', () => expect(passOf({})?.name).to.equal('Day pass'));
  it('counts as a pass', () => expect(passOf({})?.kinds).to.deep.equal(['pass']));
});

describe('an expiry', () => {
  it('is a day of the space’s calendar, whatever offset stands behind it', () => {
    for (const time of ['T00:00:00', 'T23:59:59Z', 'T23:59:59-11:00', 'T00:00:00+14:00']) {
      expect(creditOf({ ExpireDate: `2026-05-31${time}` })?.expires).to.equal(dayOf('2026-05-31'));
    }
  });
  it('may never come', () => expect(creditOf({ ExpireDate: null })?.expires).to.equal(null));
});

describe('allowancesOf', () => {
  const half = {
    BookingCredits: [records.credit()],
    ExtraServices: [records.timeCredit(), records.printingCredit()],
    TimePasses: [records.pass()],
  };

  it('gives money, time and printing, and passes, the member’s own before the team’s', () => {
    expect(read(half, half).map(({ scope, group }) => `${scope} ${group}`)).to.deep.equal([
      ...['personal money', 'personal time', 'personal printing', 'personal pass'],
      ...['team money', 'team time', 'team printing', 'team pass'],
    ]);
  });

  it('gives the member’s own alone', () =>
    expect(read(half, half, 'personal').every(({ scope }) => scope === 'personal')).to.be.true);
  it('gives the team’s alone', () =>
    expect(read(half, half, 'team').every(({ scope }) => scope === 'team')).to.be.true);
  it('gives both for a scope that nobody knows', () => expect(read(half, half, 'x')).to.have.lengthOf(8));

  it('keeps the order of the answer', () => {
    const credits = [3, 1, 2].map((Id) => records.credit({ Id }));
    expect(read({ BookingCredits: credits }).map(({ id }) => id)).to.deep.equal([3, 1, 2]);
  });

  for (const answer of [{}, { Personal: null }, { Personal: null, Team: null }, { Personal: {}, Team: {} }]) {
    it(`gives nothing out of ${JSON.stringify(answer)}`, () => expect(allowancesOf(answer, 'all')).to.deep.equal([]));
  }
});

describe('a customer’s record of the administrator API', () => {
  const ofCustomer = (list: keyof AskedHalf, fields: object) =>
    allowancesOf({ Personal: { [list]: [fields] } }, 'all')[0];

  it('is an allowance of money, with its location and its first day', () => {
    const record = {
      ...{ Id: 1, TariffBookingCreditName: 'Room money', TotalCredit: 20, RemainingCredit: 15, Description: 'Refund' },
      ...{ CaneBeUsedForBookings: true, CaneBeUsedForEvents: false, IsUniversalCredit: false, BusinessName: 'Loft' },
      ...{ BusinessCurrencyCode: 'EUR', ValidFrom: '2026-04-30T00:00:00Z', ExpireDate: null },
    };
    expect(ofCustomer('BookingCredits', record)).to.deep.include({
      ...{ id: 1, group: 'money', name: 'Room money', remaining: 15, total: 20, currency: 'EUR', kinds: ['booking'] },
      ...{ starts: today, expires: null, description: 'Refund', location: 'Loft' },
    });
  });

  for (const [isPrinting, group] of [
    [true, 'printing'],
    [false, 'time'],
  ] as const) {
    it(`is an allowance of ${group}`, () => {
      const record = {
        ...{ Id: 2, ExtraServiceName: 'Rooms', ExtraServiceIsPrintingCredit: isPrinting, ChargePeriod: 'Minutes' },
        ...{ TotalUses: 60, RemainingUses: 30, ValidFrom: null, ExpireDate: null },
      };
      const unit = isPrinting ? null : 'Minutes';
      expect(ofCustomer('ExtraServices', record)).to.include({
        group,
        name: 'Rooms',
        unit,
        remaining: 30,
        starts: null,
      });
    });
  }

  it('is a pass, with the day of its use', () => {
    const record = {
      ...{ Id: 3, TimePassName: 'Day pass', TotalUses: null, RemainingUses: null, Used: true, CheckedIn: true },
      ...{ UsedDate: '2026-04-30T09:15:00Z', ExpireDate: null },
    };
    expect(ofCustomer('TimePasses', record)).to.include({
      ...{ group: 'pass', name: 'Day pass', used: true, checkedIn: true, usedOn: today, remaining: null },
    });
  });
});

describe('benefitsShape', () => {
  const lone = (kind: Allowance['kinds'][number]) => benefitsShape('personal', [kind], '').fields;

  it('asks for what a meter of booking credit draws, and for nothing else', () => {
    expect(lone('booking')).to.have.members(
      ['Name', 'TotalCredit', 'RemainingCredit', 'ExpireDate', 'Business.Currency.Code', 'CaneBeUsedForBookings'].map(
        (field) => `Personal.BookingCredits.${field}`,
      ),
    );
  });

  it('asks for what a meter of printing credit draws, and for nothing else', () => {
    expect(lone('printing')).to.have.members(
      ['ExtraService.Name', 'ExtraService.IsPrintingCredit', 'TotalUses', 'RemainingUses', 'ExpireDate'].map(
        (field) => `Personal.ExtraServices.${field}`,
      ),
    );
  });

  it('asks for what a meter of passes draws, and for nothing else', () => {
    expect(lone('pass')).to.have.members(
      ['TimePass.Name', 'TotalUses', 'RemainingUses', 'Used', 'ExpireDate'].map(
        (field) => `Personal.TimePasses.${field}`,
      ),
    );
  });

  it('asks for the unit of time alone', () => {
    const asking = kinds.filter((kind) => lone(kind).some((field) => field.endsWith('.ChargePeriod')));
    expect(asking).to.deep.equal(['time']);
  });

  for (const [kind, flag] of [
    ['booking', 'CaneBeUsedForBookings'],
    ['event', 'CaneBeUsedForEvents'],
    ['universal', 'IsUniversalCredit'],
  ] as const) {
    it(`asks of ${kind} credit for no flag but its own`, () => {
      expect(lone(kind).filter((field) => /Cane|Universal/.test(field))).to.deep.equal([
        `Personal.BookingCredits.${flag}`,
      ]);
    });
  }

  it('asks of money in the panel for all flags', () => {
    expect(
      benefitsShape('team', ['money'], '').fields.filter((field) => /Cane|Universal/.test(field)),
    ).to.have.lengthOf(3);
  });

  it('asks for both halves, the member’s own first', () => {
    const { fields } = benefitsShape('all', ['pass'], '');
    expect(fields.map((field) => field.split('.')[0])).to.deep.equal([
      ...Array<string>(5).fill('Personal'),
      ...Array<string>(5).fill('Team'),
    ]);
  });

  it('asks for the team’s half alone', () => {
    expect(benefitsShape('team', ['pass'], '').fields.every((field) => field.startsWith('Team.'))).to.be.true;
  });

  it('asks for one more field where it is drawn', () => {
    expect(benefitsShape('personal', ['pass'], 'Id').fields).to.include('Personal.TimePasses.Id');
  });

  it('asks for each field once', () => {
    const { fields } = benefitsShape('all', groups, 'IsFromTariff');
    expect(new Set(fields).size).to.equal(fields.length);
  });

  it('brings everything that the allowances are made from', async () => {
    const session = { baseUrl: openRoom().baseUrl, token: 'omar' };
    const client = new HttpClient();
    const whole = await client.get(endpoints.coworkers.benefits, session);
    const asked = await client.get<MyBenefits, AskedBenefits>(endpoints.coworkers.benefits, session, {
      shape: benefitsShape('all', groups, 'IsFromTariff'),
    });
    expect(allowancesOf(asked.data, 'all').map((each) => ({ ...each, id: 0 }))).to.deep.equal(
      allowancesOf(whole.data, 'all').map((each) => ({ ...each, id: 0 })),
    );
  });
});

describe('needLocation', () => {
  const soon = today + 8;

  it('holds for money without a currency', () =>
    expect(needLocation([allowance({ currency: null })], today, undefined)).to.be.true);
  it('does not hold for money whose currency the page gives', () =>
    expect(needLocation([allowance({ currency: null })], today, 'EUR')).to.be.false);
  it('does not hold for money with a currency', () =>
    expect(needLocation([allowance()], today, undefined)).to.be.false);
  it('does not hold for passes, which have none', () => expect(needLocation([pass()], today, undefined)).to.be.false);
  it('holds for what expires within the days that are counted', () =>
    expect(needLocation([pass(), pass({ expires: soon })], today, 'EUR')).to.be.true);
  it('does not hold for what expires later', () =>
    expect(needLocation([pass({ expires: today + 9 })], today, undefined)).to.be.false);
  it('does not hold for nothing', () => expect(needLocation([], today, undefined)).to.be.false);
});

describe('isUsable', () => {
  it('holds for what never expires', () => expect(isUsable(allowance(), today)).to.be.true);
  it('holds before the day of expiry', () => expect(isUsable(allowance({ expires: today + 1 }), today)).to.be.true);
  it('holds on the day of expiry', () => expect(isUsable(allowance({ expires: today }), today)).to.be.true);
  it('does not hold after it', () => expect(isUsable(allowance({ expires: today - 1 }), today)).to.be.false);
  it('does not hold for what is used', () => expect(isUsable(pass({ used: true }), today)).to.be.false);
});

describe('shareLeft', () => {
  const shares: [remaining: number | null, total: number | null, share: number | undefined][] = [
    [15, 20, 0.75],
    [0, 20, 0],
    [20, 20, 1],
    [25, 20, 1],
    [-5, 20, 0],
    [0, 0, 0],
    [3, -1, 0],
    [null, 20, undefined],
    [15, null, undefined],
    [null, null, undefined],
  ];
  for (const [remaining, total, share] of shares) {
    it(`is ${share ?? 'nothing'} for ${remaining ?? 'unlimited'} of ${total ?? 'nothing'}`, () =>
      expect(shareLeft(allowance({ remaining, total }))).to.equal(share));
  }
});

describe('inOrderOfUse', () => {
  const order = (allowances: Allowance[]) => inOrderOfUse(allowances, today).map(({ id }) => id);

  it('puts the usable first, the soonest to expire before what lasts', () => {
    expect(
      order([
        pass({ id: 1, used: true }),
        pass({ id: 2 }),
        pass({ id: 3, expires: today - 3 }),
        pass({ id: 4, expires: today + 30 }),
        pass({ id: 5, expires: today }),
      ]),
    ).to.deep.equal([5, 4, 2, 3, 1]);
  });

  it('keeps the order of the answer among equals', () => {
    expect(order([3, 1, 2].map((id) => pass({ id })))).to.deep.equal([3, 1, 2]);
  });

  it('leaves what it was given as it was', () => {
    const given = [pass({ used: true }), pass()];
    const before = [...given];
    inOrderOfUse(given, today);
    expect(given).to.deep.equal(before);
  });
});
