import { expect } from '@open-wc/testing';
import type { ChargePeriod } from '../../src/api/benefits.js';
import type { Amount } from '../../src/models/allowance.js';
import { type Writing, amountText, dayAhead, expiryText, plural, quantity } from '../../src/templates/amount.js';
import { allowance, pass, today } from '../models/samples.js';
import { writing } from './drawing.js';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const time = (unit: ChargePeriod | null): Amount => allowance({ group: 'time', unit, currency: undefined });

describe('quantity', () => {
  const quantities: [value: number, unit: ChargePeriod | null, written: string][] = [
    [150, 'Minutes', '2 hrs 30 mins'],
    [1, 'Days', '1 day'],
    [3, 'Days', '3 days'],
    [2, 'Weeks', '2 weeks'],
    [1, 'Months', '1 month'],
    [1, 'Uses', '1 use'],
    [0, 'Uses', '0 uses'],
    [4, 'FourWeekMonths', '4 four-week months'],
    [12_000, null, '12,000'],
  ];
  for (const [value, unit, written] of quantities) {
    it(`writes ${value} of ${unit ?? 'no unit'} as ${written}`, () =>
      expect(plain(quantity(value, time(unit), writing))).to.equal(written));
  }

  it('writes money in its own currency', () =>
    expect(quantity(5, allowance({ currency: 'GBP' }), writing)).to.equal('£5.00'));
  it('writes money in the currency of the page rather than in its own', () =>
    expect(quantity(5, allowance({ currency: 'GBP' }), { ...writing, currency: 'USD' })).to.equal('US$5.00'));
  it('writes money without one in that of the space', () =>
    expect(quantity(5, allowance({ currency: null }), writing)).to.equal('€5.00'));
  it('writes money as a plain number where there is no currency at all', () => {
    const nowhere = { ...writing, localCurrency: undefined };
    expect(quantity(5.5, allowance({ currency: null }), nowhere)).to.equal('5.50');
  });
  it('never writes passes as money', () => expect(quantity(5, pass(), writing)).to.equal('5'));
  it('never writes prints as money', () =>
    expect(quantity(5, allowance({ group: 'printing', currency: undefined }), writing)).to.equal('5'));
});

describe('amountText', () => {
  const amounts: [remaining: number | null, total: number | null, written: string][] = [
    [15, 20, '€15.00 of €20.00 left'],
    [15, null, '€15.00 left'],
    [0, 20, '€0.00 of €20.00 left'],
    [-5, 20, '-€5.00 of €20.00 left'],
    [25, 20, '€25.00 of €20.00 left'],
    [null, null, 'Unlimited'],
    [null, 20, 'Unlimited'],
  ];
  for (const [remaining, total, written] of amounts) {
    it(`writes ${written}`, () => expect(amountText(allowance({ remaining, total }), writing)).to.equal(written));
  }

  const times: [remaining: number, total: number | null, unit: ChargePeriod | null, written: string][] = [
    [3, 5, 'Days', '3 days of 5 left'],
    [1, 5, 'Uses', '1 use of 5 left'],
    [2, 3, 'FourWeekMonths', '2 four-week months of 3 left'],
    [3, null, 'Weeks', '3 weeks left'],
    [45, 120, 'Minutes', '45 mins of 2 hrs left'],
    [3, 5, null, '3 of 5 left'],
  ];
  for (const [remaining, total, unit, written] of times) {
    it(`writes ${written}`, () =>
      expect(plain(amountText({ ...time(unit), remaining, total }, writing))).to.equal(written));
  }
});

describe('plural', () => {
  const text = { one: 'one', two: 'a pair', other: '# of them' };
  // With the same digits in every engine, whatever the age of its data of languages.
  const arabic = { locale: 'ar-u-nu-latn' } as Writing;
  const counts: [count: number, written: string][] = [
    [1, 'one'],
    [2, 'a pair'],
    [3, '3 of them'],
    [-2, '-2 of them'],
    [0.5, '0.5 of them'],
  ];
  for (const [count, written] of counts) {
    it(`writes ${count} as ${written}`, () =>
      expect(plural(text, count, arabic).replace('\u200e', '')).to.equal(written));
  }
});

describe('a language', () => {
  const days = { one: '# Tag der Nutzung', other: '# Tage der Nutzung' };
  const german = (terms: Partial<Writing['terms']>) => ({
    ...writing,
    locale: 'de',
    terms: { ...writing.terms, ...terms },
  });

  it('may call a unit by another name than Intl does', () => {
    const { units } = writing.terms;
    expect(quantity(3, time('Days'), german({}))).to.equal('3 Tage');
    expect(quantity(3, time('Days'), german({ units: { ...units, Days: days } }))).to.equal('3 Tage der Nutzung');
  });

  it('may have a word before a date, and none before a count of days', () => {
    expect(dayAhead(today + 8, german({ onDay: 'am #' }))).to.equal('am 8. Mai 2026');
    expect(dayAhead(today + 7, german({ onDay: 'am #' }))).to.equal('in 7 Tagen');
  });
});

describe('dayAhead', () => {
  const days: [ahead: number, written: string][] = [
    [0, 'today'],
    [1, 'tomorrow'],
    [3, 'in 3 days'],
    [7, 'in 7 days'],
    [8, '8 May 2026'],
    [-1, 'yesterday'],
  ];
  for (const [ahead, written] of days) {
    it(`writes ${ahead} days from today as ${written}`, () =>
      expect(dayAhead(today + ahead, writing)).to.equal(written));
  }
});

describe('expiryText', () => {
  it('counts the days when it is near', () => expect(expiryText(today + 3, writing)).to.equal('Expires in 3 days'));
  it('says the day when it is far', () => expect(expiryText(today + 31, writing)).to.equal('Expires 31 May 2026'));
  it('has not expired on its last day', () => expect(expiryText(today, writing)).to.equal('Expires today'));
  it('says the day when it is over', () => expect(expiryText(today - 1, writing)).to.equal('Expired 29 April 2026'));
});
