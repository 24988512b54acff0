import { expect } from '@open-wc/testing';
import { allReaders } from '../../src/api/all-readers.js';
import { type Reading, readRecord } from '../../src/api/read.js';
import { wantedTree } from '../../src/api/shape.js';

type List = 'BookingCredits' | 'ExtraServices' | 'TimePasses' | 'Records';

/** Reads a whole answer, or the fields of it. */
function read(body: Record<string, unknown>, fields?: readonly string[]) {
  const reading: Reading = { skipped: 0 };
  const data = readRecord(
    body,
    fields && wantedTree(fields),
    reading,
    undefined,
    fields ? undefined : allReaders,
  ) as Record<string, unknown>;
  return { data, ...reading };
}

/** Reads one record of a list; `skipped` where it could not be read. */
function readIn(list: List, record: unknown): unknown {
  const { data, skipped } = read({ [list]: [record] });
  return skipped ? 'skipped' : (data[list] as unknown[])[0];
}

/** Reads one field of a record of a list. */
function fieldIn(list: List, name: string, value: unknown): unknown {
  const found = readIn(list, { [name]: value });
  return found === 'skipped' ? found : (found as Record<string, unknown>)[name];
}

describe('a number', () => {
  const values: [value: unknown, read: unknown][] = [
    [12.5, 12.5],
    [0, 0],
    [-3, -3],
    ['12.5', 12.5],
    [' 7 ', 7],
    ['-0.5', -0.5],
    ['1e3', 1000],
    [1e308, 1e308],
    ['', 'skipped'],
    [' ', 'skipped'],
    ['twelve', 'skipped'],
    ['1,5', 'skipped'],
    ['NaN', 'skipped'],
    ['Infinity', 'skipped'],
    ['-Infinity', 'skipped'],
    ['1e999', 'skipped'],
    [null, 'skipped'],
    [true, 'skipped'],
    [[1, 2], 'skipped'],
    [[1], 'skipped'],
    [{}, 'skipped'],
  ];
  for (const [value, expected] of values) {
    it(`reads ${JSON.stringify(value)} as ${String(expected)}`, () =>
      expect(fieldIn('BookingCredits', 'RemainingCredit', value)).to.equal(expected));
  }

  it('skips its record when it was asked for and is not there', () => {
    const { skipped } = read({ Records: [{ Name: 'x' }] }, ['Records.Id']);
    expect(skipped).to.equal(1);
  });
});

describe('a number that only adds to its record', () => {
  for (const value of [null, 'a lot', 'NaN', 'Infinity', '', ' ', [], [5], {}]) {
    it(`reads ${JSON.stringify(value)} as null`, () => expect(fieldIn('Records', 'Quantity', value)).to.equal(null));
  }
  for (const value of [3, '3', ' 3 ']) {
    it(`reads ${JSON.stringify(value)} as 3`, () => expect(fieldIn('Records', 'Quantity', value)).to.equal(3));
  }
});

describe('a count', () => {
  it('of a pass is null for unlimited', () => expect(fieldIn('TimePasses', 'TotalUses', null)).to.equal(null));
  it('of a pass may be a text', () => expect(fieldIn('TimePasses', 'RemainingUses', '3')).to.equal(3));
  it('of a pass can’t be a word', () => expect(fieldIn('TimePasses', 'RemainingUses', 'x')).to.equal('skipped'));
  it('of a time credit is never null', () => expect(fieldIn('ExtraServices', 'TotalUses', null)).to.equal('skipped'));
});

describe('a truth value', () => {
  for (const value of [true, 'true', 'True', 'TRUE', 1, '1']) {
    it(`reads ${JSON.stringify(value)} as true`, () => expect(fieldIn('TimePasses', 'Used', value)).to.equal(true));
  }
  for (const value of [false, 'false', 'False', 0, '0', null, '', 'no', 2]) {
    it(`reads ${JSON.stringify(value)} as false`, () => expect(fieldIn('TimePasses', 'Used', value)).to.equal(false));
  }
});

describe('a truth value whose lack is not a no', () => {
  const values: [value: unknown, read: boolean | null][] = [
    [null, null],
    ['', null],
    ['perhaps', null],
    [false, false],
    ['False', false],
    [0, false],
    [true, true],
    ['True', true],
  ];
  for (const [value, expected] of values) {
    it(`reads ${JSON.stringify(value)} as ${String(expected)}`, () =>
      expect(fieldIn('Records', 'PricePlanTermsAccepted', value)).to.equal(expected));
  }
});

describe('an expiry', () => {
  for (const value of ['2026-04-30', '2026-04-30T23:59:59Z', '2026-04-30T23:59:59.123+02:00', null]) {
    it(`keeps ${JSON.stringify(value)} as it was sent`, () =>
      expect(fieldIn('BookingCredits', 'ExpireDate', value)).to.equal(value));
  }
  for (const value of ['', 'soon', '30/04/2026', 1777500000, {}, true]) {
    it(`can’t be ${JSON.stringify(value)}`, () =>
      expect(fieldIn('BookingCredits', 'ExpireDate', value)).to.equal('skipped'));
  }
  // Read as “never expires”, an expired credit would pass for a good one.
  for (const value of ['2026-02-30T00:00:00Z', '2026-13-01']) {
    it(`can’t be ${value}, which is no day`, () =>
      expect(fieldIn('BookingCredits', 'ExpireDate', value)).to.equal('skipped'));
  }
});

describe('a text', () => {
  const values: [value: unknown, read: string | null][] = [
    ['Resident', 'Resident'],
    ['', null],
    [' ', null],
    [42, '42'],
    [null, null],
    [true, null],
    [['a'], null],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ];
  for (const [value, expected] of values) {
    it(`reads ${JSON.stringify(value)} as ${JSON.stringify(expected)}`, () =>
      expect(fieldIn('BookingCredits', 'Name', value)).to.equal(expected));
  }
});

describe('a text that was asked for', () => {
  it('reads an object as null', () => {
    const { data } = read({ BookingCredits: [{ Name: { en: 'Room money' } }] }, ['BookingCredits.Name']);
    expect(data).to.deep.equal({ BookingCredits: [{ Name: null }] });
  });
});

describe('a charge period', () => {
  const names = ['Minutes', 'Days', 'Weeks', 'Months', 'Uses', 'FourWeekMonths'];
  for (const [index, name] of names.entries()) {
    it(`may be ${name}`, () => expect(fieldIn('ExtraServices', 'ChargePeriod', name)).to.equal(name));
    it(`may be ${index + 1} for ${name}`, () =>
      expect(fieldIn('ExtraServices', 'ChargePeriod', index + 1)).to.equal(name));
    it(`may be "${index + 1}" for ${name}`, () =>
      expect(fieldIn('ExtraServices', 'ChargePeriod', String(index + 1))).to.equal(name));
  }
  for (const value of [0, 7, '', 'Fortnights', 'constructor', null, {}]) {
    it(`is null for ${JSON.stringify(value)}`, () =>
      expect(fieldIn('ExtraServices', 'ChargePeriod', value)).to.equal(null));
  }
});

describe('a list', () => {
  it('skips what can’t be read, keeps the rest in order, and counts', () => {
    const { data, skipped } = read({
      BookingCredits: [{ Id: 1 }, 'not a record', null, [], 42, { Id: 'x' }, { Id: '2' }],
    });
    expect(data['BookingCredits']).to.deep.equal([{ Id: 1 }, { Id: 2 }]);
    expect(skipped).to.equal(5);
  });

  it('is empty for null', () => {
    expect(read({ TimePasses: null })).to.deep.equal({ data: { TimePasses: [] }, skipped: 0 });
  });

  it('is empty when it is not there', () => {
    expect(read({}, ['TimePasses.Used'])).to.deep.equal({ data: { TimePasses: [] }, skipped: 0 });
  });

  it('is the one record that stands in its place', () => {
    expect(read({ Records: { Id: 1 } }).data).to.deep.equal({ Records: [{ Id: 1 }] });
  });

  it('skips a text in its place', () => {
    expect(read({ Records: 'none' })).to.deep.equal({ data: { Records: [] }, skipped: 1 });
  });

  it('reads 10,000 records that can’t be read', () => {
    expect(read({ Records: Array.from({ length: 10_000 }, () => ({ Id: 'x' })) }).skipped).to.equal(10_000);
  });
});

describe('a record inside a record', () => {
  for (const value of ['Harbour', 5, null, [{ Name: 'x' }], true]) {
    it(`is null for ${JSON.stringify(value)}`, () => {
      const { data } = read({ Records: [{ Tariff: value }] }, ['Records.Tariff.Name']);
      expect(data['Records']).to.deep.equal([{ Tariff: null }]);
    });
  }

  it('is null when it is not there', () => {
    expect(read({ Records: [{}] }, ['Records.Tariff.Name']).data).to.deep.equal({ Records: [{ Tariff: null }] });
  });

  it('is read where the whole was asked for', () => {
    expect(readIn('Records', { Id: 1, Tariff: { Name: 5, Price: '9.5' } })).to.deep.equal({
      Id: 1,
      Tariff: { Name: '5', Price: 9.5 },
    });
  });

  for (const [list, record] of [
    ['ExtraServices', { ExtraService: { Id: null, Name: 'Room hours' } }],
    ['TimePasses', { TimePass: { Id: null, Name: 'Day pass' } }],
    ['Records', { Tariff: { Id: null, Name: 'Resident' } }],
    ['Records', { IssuedBy: { Id: null, Name: 'Harbour Loft' } }],
  ] as const) {
    it(`may have no Id: ${Object.keys(record).join()}`, () => expect(readIn(list, record)).to.deep.equal(record));
  }
});

describe('readRecord', () => {
  it('reads only what was asked for', () => {
    const { data } = read({ BookingCredits: [{ Id: 1, Name: 'x', TotalCredit: 'unreadable' }], Team: {} }, [
      'BookingCredits.Name',
    ]);
    expect(data).to.deep.equal({ BookingCredits: [{ Name: 'x' }] });
  });

  it('does not skip a record for a field that was not asked for', () => {
    expect(read({ BookingCredits: [{ Id: {}, Name: 'x' }] }, ['BookingCredits.Name']).skipped).to.equal(0);
  });

  it('reads everything without a shape, also fields that nobody documented', () => {
    expect(read({ Extra: 'x', Personal: { TimePasses: [{ Used: 1 }] } }).data).to.deep.equal({
      Extra: 'x',
      Personal: { TimePasses: [{ Used: true }] },
    });
  });

  it('does not throw for a location without an Id', () => {
    expect(read({ Id: null, Name: 'Harbour Loft' }).data).to.deep.equal({ Id: null, Name: 'Harbour Loft' });
  });

  it('gives a field named __proto__ no power over the record', () => {
    const body = JSON.parse('{"Records":[{"Id":1,"__proto__":{"Active":true}}]}') as Record<string, unknown>;
    const [record] = read(body).data['Records'] as object[];
    expect(Object.getPrototypeOf(record)).to.equal(Object.prototype);
    expect((record as { Active?: boolean }).Active).to.equal(undefined);
  });

  it('reads fields named as the methods of objects as texts', () => {
    const record = { constructor: 'c', toString: 't', hasOwnProperty: 'h' };
    expect(readIn('Records', record)).to.deep.equal(record);
  });

  it('does not find an inherited member where a field is not there', () => {
    expect(read({}, ['constructor', 'toString']).data).to.deep.equal({ constructor: null, toString: null });
  });

  it('reads a name by the list that it is in', () => {
    expect(fieldIn('TimePasses', 'TotalUses', null)).to.equal(null);
    expect(fieldIn('ExtraServices', 'TotalUses', null)).to.equal('skipped');
  });
});
