import { expect } from '@open-wc/testing';
import { parseDay } from '../../src/format/calendar-day.js';
import {
  formatDay,
  formatDaysAhead,
  formatMinutes,
  formatMoney,
  formatNumber,
  formatTime,
  formatUnit,
  pluralCategory,
} from '../../src/format/format.js';
import { needs, resetBrowser, setTimeZone } from '../support/commands.js';

const day = parseDay('2026-04-30') as number;

/** With plain spaces in the place of those that keep a number and its unit on one line, and with plain apostrophes. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replaceAll('’', "'");

/** Without the marks that only say in which direction to read. */
const unmarked = (text: string) => plain(text).replace(/[\u061c\u200e\u200f]/g, '');

describe('formatNumber', () => {
  const numbers: [value: number, written: string][] = [
    [0, '0'],
    [7, '7'],
    [-7, '-7'],
    [1234.5, '1,234.5'],
    [0.125, '0.13'],
    [-0.001, '-0'],
    [999_999_999_999_999, '999,999,999,999,999'],
    [1e15, '1E15'],
    [1e308, '1E308'],
    [-1e308, '-1E308'],
  ];
  for (const [value, written] of numbers) {
    it(`writes ${value} as ${written}`, () => expect(formatNumber(value, 'en')).to.equal(written));
  }

  const ways: [locale: string, written: string][] = [
    ['de', '1.234.567,5'],
    ['de-AT', '1 234 567,5'],
    ['de-CH', "1'234'567.5"],
    ['en-IN', '12,34,567.5'],
    ['es', '1.234.567,5'],
    ['es-MX', '1,234,567.5'],
    ['fr', '1 234 567,5'],
    ['pl', '1 234 567,5'],
    ['pt-PT', '1 234 567,5'],
    ['ar-EG', '١٬٢٣٤٬٥٦٧٫٥'],
    ['ja', '1,234,567.5'],
  ];
  for (const [locale, written] of ways) {
    it(`writes in the way of ${locale}`, () => expect(plain(formatNumber(1234567.5, locale))).to.equal(written));
  }

  it('takes other options', () => expect(formatNumber(0.25, 'en', { style: 'percent' })).to.equal('25%'));
});

describe('formatMoney', () => {
  const amounts: [value: number, currency: string | null | undefined, written: string][] = [
    [1234.5, 'EUR', '€1,234.50'],
    [150, 'EUR', '€150.00'],
    [0, 'GBP', '£0.00'],
    [1234.5, 'JPY', '¥1,235'],
    [5, 'KWD', 'KWD 5.000'],
    [-75, 'EUR', '-€75.00'],
    [5, 'eur', '€5.00'],
    [5, 'XTS', 'XTS 5.00'],
    [5, 'QQQ', 'QQQ 5.00'],
    [150, undefined, '150'],
    [150, null, '150'],
    [150, '', '150'],
    [150, '€', '150'],
    [150, 'EURO', '150'],
    [150, 'e1r', '150'],
    [150.5, undefined, '150.50'],
    [-0.125, undefined, '-0.13'],
  ];
  for (const [value, currency, written] of amounts) {
    it(`writes ${value} of ${JSON.stringify(currency)} as ${written}`, () =>
      expect(plain(formatMoney(value, currency, 'en'))).to.equal(written));
  }

  it('writes no more digits than it knows', () => {
    // WebKit gives a power the decimals of the currency, too.
    expect(formatMoney(1e308, 'EUR', 'en')).to.match(/^€1(\.00)?E308$/);
  });

  const ways: [locale: string, written: string][] = [
    ['de', '1.234,50 €'],
    ['de-CH', "EUR 1'234.50"],
    ['fr', '1 234,50 €'],
    ['he', '1,234.50 €'],
    ['ja', '€1,234.50'],
    ['nl', '€ 1.234,50'],
    ['pt', '€ 1.234,50'],
    ['pt-PT', '1234,50 €'],
    ['ar-EG', '١٬٢٣٤٫٥٠ €'],
  ];
  for (const [locale, written] of ways) {
    it(`writes in the way of ${locale}`, () => expect(unmarked(formatMoney(1234.5, 'EUR', locale))).to.equal(written));
  }
});

describe('formatUnit', () => {
  it('writes one in the singular', () => expect(formatUnit(1, 'day', 'en')).to.equal('1 day'));
  it('writes none in the plural', () => expect(formatUnit(0, 'day', 'en')).to.equal('0 days'));
  it('writes several in the plural', () => expect(formatUnit(3, 'week', 'en')).to.equal('3 weeks'));
  it('writes a part in the plural', () => expect(formatUnit(1.5, 'month', 'en')).to.equal('1.5 months'));
  it('writes a negative count', () => expect(formatUnit(-2, 'day', 'en')).to.equal('-2 days'));
  it('writes short on demand', () => expect(formatUnit(3, 'hour', 'en', 'short')).to.equal('3 hr'));
  it('knows the plurals of the language', () => expect(formatUnit(2, 'day', 'ru')).to.equal('2 дня'));

  const negative: [value: number, unit: string, locale: string, written: string][] = [
    [-2, 'day', 'ar', '-يومان'],
    [-2, 'week', 'he', '-שבועיים'],
    [-3, 'day', 'he', '-3 ימים'],
    [-3, 'day', 'ar-EG', '-٣ أيام'],
  ];
  for (const [value, unit, locale, written] of negative) {
    it(`writes a minus before ${-value} of ${unit} in ${locale}, whether it has a digit or not`, () =>
      expect(unmarked(formatUnit(value, unit, locale))).to.equal(written));
  }
  it('writes no minus before what is not negative', () => expect(formatUnit(2, 'day', 'he')).to.equal('יומיים'));
});

describe('formatMinutes', () => {
  const minutes: [value: number, written: string][] = [
    [0, '0 min'],
    [1, '1 min'],
    [45, '45 min'],
    [59, '59 min'],
    [60, '1 hr'],
    [61, '1 hr 1 min'],
    [150, '2 hr 30 min'],
    [600, '10 hr'],
    [90_000, '1,500 hr'],
    [-45, '-45 min'],
    [-60, '-1 hr'],
    [-75, '-1 hr 15 min'],
    [12.5, '12.5 min'],
    [90.5, '1 hr 30.5 min'],
  ];
  for (const [value, written] of minutes) {
    it(`writes ${value} as ${written}`, () => expect(plain(formatMinutes(value, 'en'))).to.equal(written));
  }

  it('does not burst the page with 1e308', () => expect(formatMinutes(1e308, 'en').length).to.be.below(40));
});

describe('formatDay', () => {
  it('writes the day out', () => expect(formatDay(day, 'en-GB')).to.equal('30 April 2026'));

  const ways: [locale: string, written: string][] = [
    ['en-US', 'April 30, 2026'],
    ['en-CA', 'April 30, 2026'],
    ['de-CH', '30. April 2026'],
    ['es-MX', '30 de abril de 2026'],
    ['pl', '30 kwietnia 2026'],
    ['sv', '30 april 2026'],
    ['ar-EG', '٣٠ أبريل ٢٠٢٦'],
    ['ja', '2026年4月30日'],
  ];
  for (const [locale, written] of ways) {
    it(`writes in the way of ${locale}`, () => expect(formatDay(day, locale)).to.equal(written));
  }

  describe('whatever the viewer’s zone', () => {
    before(needs('time zones'));
    afterEach(() => resetBrowser());

    for (const zone of ['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      it(`writes the same day in ${zone}`, async () => {
        await setTimeZone(zone);
        expect(formatDay(day, 'en-GB')).to.equal('30 April 2026');
        expect(formatDay(day, 'en-IE')).to.equal('30 April 2026');
      });
    }
  });
});

describe('formatDaysAhead', () => {
  const days: [count: number, written: string][] = [
    [-1, 'yesterday'],
    [0, 'today'],
    [1, 'tomorrow'],
    [3, 'in 3 days'],
  ];
  for (const [count, written] of days) {
    it(`writes ${count} as ${written}`, () => expect(formatDaysAhead(count, 'en')).to.equal(written));
  }
});

describe('formatTime', () => {
  before(needs('time zones'));
  afterEach(() => resetBrowser());
  const time = Date.UTC(2026, 3, 30, 14, 2);

  it('writes the time of the viewer’s clock', async () => {
    await setTimeZone('Asia/Tokyo');
    const today = new Date().setHours(23, 2);
    expect(formatTime(today, 'en-GB')).to.equal('23:02');
  });

  it('says the day of another day', async () => {
    await setTimeZone('Asia/Tokyo');
    expect(formatTime(time, 'en-GB')).to.equal('30 Apr 2026, 23:02');
  });
});

describe('pluralCategory', () => {
  it('is `one` for one', () => expect(pluralCategory(1, 'en')).to.equal('one'));
  it('is `other` for none', () => expect(pluralCategory(0, 'en')).to.equal('other'));
  it('goes by the language', () => expect(pluralCategory(3, 'ar')).to.equal('few'));
});

describe('formatters', () => {
  it('are made once for a locale and options', () => {
    const { NumberFormat } = Intl;
    let made = 0;
    Intl.NumberFormat = new Proxy(NumberFormat, {
      construct(target, args: [string]) {
        made++;
        return new target(...args);
      },
    });
    try {
      for (const value of [1, 2, 3]) formatNumber(value, 'en-NZ', { minimumIntegerDigits: 3 });
    } finally {
      Intl.NumberFormat = NumberFormat;
    }
    expect(made).to.equal(1);
  });

  it('are not mixed up by a toJSON on Object.prototype', () => {
    Object.defineProperty(Object.prototype, 'toJSON', { configurable: true, value: () => 'same' });
    try {
      expect(formatNumber(0.5, 'en-AU', { style: 'percent' })).to.equal('50%');
      expect(formatNumber(0.5, 'en-AU')).to.equal('0.5');
      expect(formatDay(day, 'en-AU')).to.equal('30 April 2026');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'toJSON');
    }
  });

  it('are not mixed up by an enumerable member of Object.prototype', () => {
    Object.defineProperty(Object.prototype, 'extra', { configurable: true, enumerable: true, value: 'x' });
    try {
      expect(formatMoney(5, 'EUR', 'en-ZA')).to.contain('5');
      expect(formatNumber(5, 'en-ZA')).to.equal('5');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'extra');
    }
  });
});
