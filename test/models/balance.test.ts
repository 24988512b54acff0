import { expect } from '@open-wc/testing';
import type { Allowance } from '../../src/models/allowance.js';
import { balancesOf, isLow, mergeEqual, sumOf } from '../../src/models/balance.js';
import { allowance, pass, today } from './samples.js';

const expiring = (records: [Allowance, ...Allowance[]]) => sumOf(records).expiring;

describe('mergeEqual', () => {
  const counts = (allowances: Allowance[]) => mergeEqual(allowances).map(({ length }) => length);

  it('takes equal passes for one', () =>
    expect(counts([pass({ id: 1 }), pass({ id: 2 }), pass({ id: 3 })])).to.deep.equal([3]));

  it('takes equal passes for one also where others stand between', () => {
    expect(counts([pass(), pass({ name: 'Week pass' }), pass()])).to.deep.equal([2, 1]);
  });

  const differences: Partial<Allowance>[] = [
    { name: 'Week pass' },
    { name: null },
    { scope: 'team' },
    { used: true },
    { fromPlan: true },
    { expires: today },
    { remaining: 3, total: 5 },
    { remaining: 0 },
  ];
  for (const fields of differences) {
    it(`keeps passes apart that differ in ${JSON.stringify(fields)}`, () =>
      expect(counts([pass(), pass(fields)])).to.deep.equal([1, 1]));
  }

  it('keeps credits apart, equal or not', () => expect(counts([allowance(), allowance()])).to.deep.equal([1, 1]));
  it('gives nothing for nothing', () => expect(mergeEqual([])).to.deep.equal([]));
});

describe('balancesOf', () => {
  const sums = (allowances: Allowance[]) => balancesOf(allowances).map(({ remaining, total }) => [remaining, total]);

  it('adds up what is of one unit, currency and scope', () => {
    expect(sums([allowance(), allowance({ remaining: 5, total: 10 })])).to.deep.equal([[20, 30]]);
  });

  it('never adds up two currencies', () => {
    expect(sums([allowance(), allowance({ currency: 'GBP' })])).to.have.lengthOf(2);
  });

  it('never adds up a known currency and an unknown one', () => {
    expect(sums([allowance(), allowance({ currency: undefined })])).to.have.lengthOf(2);
  });

  it('never adds up two units', () => {
    const time = { group: 'time', currency: undefined } as const;
    expect(sums([allowance({ ...time, unit: 'Minutes' }), allowance({ ...time, unit: 'Uses' })])).to.have.lengthOf(2);
  });

  it('never adds up the member’s own and the team’s', () => {
    expect(sums([allowance(), allowance({ scope: 'team' })])).to.have.lengthOf(2);
  });

  it('never adds up passes of two names, which may count different things', () => {
    const [five, sixty] = [pass({ remaining: 3, total: 5 }), pass({ name: 'Hours', remaining: 60, total: 600 })];
    expect(sums([five, sixty])).to.deep.equal([
      [3, 5],
      [60, 600],
    ]);
  });

  it('adds up passes of one name', () => {
    expect(sums([pass({ remaining: 3, total: 5 }), pass({ remaining: 1, total: 5 })])).to.deep.equal([[4, 10]]);
  });

  it('adds up credits of different names', () => {
    expect(balancesOf([allowance(), allowance({ name: 'Other money' })])).to.have.lengthOf(1);
  });

  it('keeps the order of the first of each', () => {
    const found = balancesOf([allowance(), allowance({ currency: 'GBP' }), allowance()]);
    expect(found.map(({ currency }) => currency)).to.deep.equal(['EUR', 'GBP']);
  });

  it('gives nothing for nothing', () => expect(balancesOf([])).to.deep.equal([]));
});

describe('sumOf', () => {
  it('of one is that one', () => {
    const one = allowance();
    expect(sumOf([one])).to.deep.include({ remaining: 15, total: 20, count: 1, unlimited: 0, records: [one] });
  });

  it('counts unlimited ones and does not add them', () => {
    const sum = sumOf([pass(), pass({ remaining: 3, total: 5 }), pass()]);
    expect(sum).to.include({ remaining: 3, total: 5, count: 1, unlimited: 2 });
  });

  it('of unlimited ones alone is unlimited', () => {
    expect(sumOf([pass(), pass()])).to.include({ remaining: null, total: null, count: 2, unlimited: 0 });
  });

  it('has no total if one of them has none', () => {
    expect(sumOf([pass({ remaining: 3, total: 5 }), pass({ remaining: 2 })])).to.include({ remaining: 5, total: null });
  });

  it('adds negative balances', () => {
    expect(sumOf([allowance(), allowance({ remaining: -20 })])).to.include({ remaining: -5, total: 40 });
  });

  it('adds what is over its total', () => {
    expect(sumOf([allowance({ remaining: 900 }), allowance()])).to.include({ remaining: 915, total: 40 });
  });
});

describe('the part of a sum that expires first', () => {
  it('is none where nothing expires', () => expect(expiring([allowance(), allowance()])).to.equal(undefined));

  it('is all where everything expires on one day', () => {
    expect(expiring([allowance({ expires: today }), allowance({ expires: today })])).to.deep.equal({
      day: today,
      amount: 30,
      isAll: true,
    });
  });

  it('is what expires on the first day', () => {
    const records: [Allowance, ...Allowance[]] = [
      allowance({ remaining: 1, expires: today + 9 }),
      allowance({ remaining: 2, expires: today + 3 }),
      allowance({ remaining: 4, expires: today + 3 }),
      allowance({ remaining: 8 }),
    ];
    expect(expiring(records)).to.deep.equal({ day: today + 3, amount: 6, isAll: false });
  });

  it('is not an unlimited one, which the sum leaves out', () => {
    expect(expiring([pass({ expires: today }), pass({ remaining: 3, total: 5 })])).to.equal(undefined);
  });

  it('is the day of unlimited ones where there are no others', () => {
    expect(expiring([pass({ expires: today })])).to.include({ day: today, isAll: true });
  });

  it('is the first in which there is something left', () => {
    const spent = allowance({ remaining: 0, expires: today + 1 });
    const [left, lasting] = [allowance({ remaining: 10, expires: today + 3 }), allowance({ remaining: 5 })];
    expect(expiring([spent, left, lasting])).to.include({ day: today + 3, amount: 10 });
  });
});

describe('isLow', () => {
  const cases: [remaining: number | null, total: number | null, low: boolean][] = [
    [3.99, 20, true],
    [4, 20, false],
    [0, 20, true],
    [-5, 20, true],
    [25, 20, false],
    [0, 0, false],
    [null, null, false],
    [3, null, false],
    [null, 20, false],
  ];
  for (const [remaining, total, low] of cases) {
    it(`is ${low} for ${remaining ?? 'unlimited'} of ${total ?? 'nothing'} under a fifth`, () =>
      expect(isLow(allowance({ remaining, total }), 0.2)).to.equal(low));
  }

  it('never holds under a share of 0', () => expect(isLow(allowance({ remaining: 0 }), 0)).to.be.false);
});
