import { expect } from '@open-wc/testing';
import { dateOf, isAbout, parseDay, today } from '../../src/format/calendar-day.js';
import { needs, resetBrowser, setTimeZone } from '../support/commands.js';

const day = 20_573; // 2026-04-30
const zones = ['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Etc/GMT+12'];

describe('parseDay', () => {
  const texts = [
    '2026-04-30',
    '2026-04-30T00:00:00',
    '2026-04-30T00:00:00Z',
    '2026-04-30T23:59:59Z',
    '2026-04-30T23:59:59.9999999',
    '2026-04-30T23:59:59+14:00',
    '2026-04-30T00:00:00-12:00',
    '2026-04-30 12:00',
  ];
  for (const text of texts) it(`reads the day off ${text}`, () => expect(parseDay(text)).to.equal(day));

  it('counts from 1970-01-01', () => expect(parseDay('1970-01-01')).to.equal(0));
  it('counts backwards too', () => expect(parseDay('1969-12-31')).to.equal(-1));
  it('knows leap days', () => expect(parseDay('2028-02-29')).to.be.a('number'));
  it('reads the first year', () => expect(parseDay('0001-01-01T00:00:00')).to.be.a('number'));
  it('reads the last year with four digits', () => expect(parseDay('9999-12-31T23:59:59')).to.be.a('number'));

  const invalid = [
    ...['2026-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-04-00', '1900-02-29'],
    ...['2026-4-30', '30/04/2026', '30.04.2026', 'April 30, 2026', '20260430', '2026-04', '2026', 'soon', '', ' '],
    ...[' 2026-04-30', '/Date(1777507200000)/', 'Thu Apr 30 2026'],
  ];
  for (const text of [...invalid, null, undefined]) {
    it(`takes ${JSON.stringify(text)} for no day`, () => expect(parseDay(text)).to.equal(null));
  }

  describe('whatever the viewer’s zone', () => {
    before(needs('time zones'));
    afterEach(() => resetBrowser());

    for (const zone of zones) {
      it(`reads the same day in ${zone}`, async () => {
        await setTimeZone(zone);
        expect(texts.map((text) => parseDay(text))).to.deep.equal(texts.map(() => day));
      });
    }
  });
});

describe('dateOf', () => {
  it('is midnight UTC of the day', () => expect(dateOf(day).toISOString()).to.equal('2026-04-30T00:00:00.000Z'));
});

describe('today', () => {
  const evening = new Date('2026-04-30T20:00:00Z');
  const morning = new Date('2026-04-30T04:00:00Z');

  it('is the day in the zone, which may be ahead', () => {
    expect(today('Asia/Tokyo', evening)).to.equal(day + 1);
  });

  it('is the day in the zone, which may be behind', () => {
    expect(today('America/Los_Angeles', morning)).to.equal(day - 1);
  });

  it('is two days ahead at one end of the world of the day at the other', () => {
    const moment = new Date('2026-04-30T11:00:00Z');
    expect(today('Pacific/Kiritimati', moment) - today('Etc/GMT+12', moment)).to.equal(2);
  });

  it('begins at midnight of the zone', () => {
    expect(today('Europe/Lisbon', new Date('2026-04-29T22:59:59Z'))).to.equal(day - 1);
    expect(today('Europe/Lisbon', new Date('2026-04-29T23:00:00Z'))).to.equal(day);
  });

  describe('for a viewer elsewhere', () => {
    before(needs('time zones'));
    afterEach(() => resetBrowser());

    it('does not ask for the viewer’s zone where there is one', async () => {
      await setTimeZone('Asia/Tokyo');
      expect(today('America/Los_Angeles', evening)).to.equal(day);
    });

    for (const zone of [undefined, null, '', 'Atlantis/Capital', 'GMT Standard Time']) {
      const written = JSON.stringify(zone);
      it(`is the viewer’s day with ${written} for a zone`, async () => {
        await setTimeZone('Asia/Tokyo');
        expect(today(zone, evening)).to.equal(day + 1);
      });
    }

    it('follows a viewer who travels', async () => {
      await setTimeZone('Asia/Tokyo');
      const there = today(undefined, evening);
      await setTimeZone('America/Los_Angeles');
      expect([there, today(undefined, evening)]).to.deep.equal([day + 1, day]);
    });
  });

  it('is now by default', () => {
    expect(today('UTC') - Date.now() / 86_400_000).to.be.within(-1, 0);
  });
});

describe('isAbout', () => {
  for (const near of [day - 8, day - 1, day, day + 1, day + 8]) {
    it(`holds ${near - day} days from today`, () => expect(isAbout(near, day)).to.be.true);
  }
  for (const far of [day - 9, day + 9, null]) {
    it(`does not hold for ${far === null ? 'no day' : `${far - day} days from today`}`, () =>
      expect(isAbout(far, day)).to.be.false);
  }
});
