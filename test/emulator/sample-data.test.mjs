import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { calendarOf } from '../../demo/emulator/data/calendar.mjs';
import { members } from '../../demo/emulator/data/members.mjs';
import { benefitsPath, businessPath, plansPath, runEmulator } from './running-emulator.mjs';

describe('the sample space', () => {
  let now = new Date('2026-07-10T12:00:00Z');
  /** @type {Awaited<ReturnType<typeof runEmulator>>} */
  let emulator;
  before(async () => {
    emulator = await runEmulator({ now: () => now });
  });
  after(() => emulator.stop());

  const benefits = (/** @type {string} */ token) => emulator.json(benefitsPath, { token });
  const plans = (/** @type {string} */ token) => emulator.json(plansPath, { token });

  it('has at least seven members, each with a sentence', () => {
    assert.ok(members.length >= 7);
    for (const { token, name, description } of members) {
      assert.match(token, /^[a-z]+$/);
      assert.ok(name);
      assert.match(description, /\.$/);
    }
  });

  it('names itself, its currency, culture and zone', async () => {
    const business = await emulator.json(businessPath, { token: null });
    assert.equal(business.Name, 'Harbour Loft');
    assert.deepEqual(business.Currency, { Code: 'EUR', Name: 'Euro', Format: '€{0:0.00}' });
    assert.equal(business.LanguageCulture, 'en-GB');
    assert.equal(business.TimeZone, 'Europe/Lisbon');
    for (const field of ['Id', 'UniqueId', 'WebAddress', 'Address', 'TownCity', 'PostalCode', 'Country']) {
      assert.ok(business[field], field);
    }
  });

  it('mirrors the token in the profiles', async () => {
    const { User, DefaultBusiness, Profiles } = await emulator.json('/api/public/coworkers/profiles', {
      token: 'ines~noshape',
    });
    assert.equal(User.AccessToken, 'ines');
    assert.equal(DefaultBusiness.WebAddress, 'harbourloft');
    assert.equal(Profiles[0].CompanyName, 'Brightwater Studio');
  });

  it('has every documented field of a benefit', async () => {
    const { Personal } = await benefits('maya');
    const [credit] = Personal.BookingCredits;
    assert.deepEqual(credit, {
      Id: 5101,
      Name: 'Monthly room allowance',
      TotalCredit: 200,
      RemainingCredit: 145.5,
      CaneBeUsedForBookings: true,
      CaneBeUsedForEvents: false,
      IsUniversalCredit: false,
      IsFromTariff: true,
      ExpireDate: '2026-07-28T23:59:59Z',
      Business: { Currency: { Code: 'EUR' } },
    });
    assert.deepEqual(Personal.ExtraServices[0], {
      Id: 5201,
      ExtraService: { Id: 21, Name: 'Meeting room hours', IsPrintingCredit: false },
      TotalUses: 600,
      RemainingUses: 150,
      ChargePeriod: 'Minutes',
      IsFromTariff: true,
      ExpireDate: '2026-07-28T23:59:59Z',
    });
    assert.deepEqual(Personal.TimePasses[0], {
      Id: 5301,
      TimePass: { Id: 34, Name: 'Guest pass' },
      TotalUses: null,
      RemainingUses: null,
      Used: false,
      IsFromTariff: true,
      ExpireDate: '2026-07-28T23:59:59Z',
    });
  });

  it('has every documented field of a plan', async () => {
    const [plan] = await plans('maya');
    const fields = `Id UniqueId StartDate ContractTerm RenewalDate RenewalDateUtc CancellationDate CancellationDateUtc
      EarliestCancellationDate NextAutoInvoice Price PriceWithMinimum PriceFormatted NextPrice NextPriceFormatted Value
      DepositsAmount DepositsAmountFormatted Active Cancelled MainContract PricePlanTermsAccepted
      PricePlanTermsAcceptedOn IsPaused IsPausedNow CanBePausedNow InPausedPeriod InPausedPeriodFrom
      InPausedPeriodUntil BillingDay Quantity Notes Desks IssuedBy Coworker Tariff NextTariff Schedules CreatedOn
      CreatedOnUtc UpdatedOn UpdatedOnUtc`.split(/\s+/);
    assert.deepEqual(Object.keys(plan).sort(), fields.sort());
    assert.equal(plan.RenewalDate, '2026-07-29T00:00:00');
    assert.equal(plan.RenewalDateUtc, '2026-07-28T23:00:00Z');
  });

  it('shows a resident with a credit that is low and expires in three days', async () => {
    const { Personal } = await benefits('maya');
    assert.ok(
      Personal.BookingCredits.some(
        (/** @type {any} */ { RemainingCredit, TotalCredit, ExpireDate }) =>
          RemainingCredit / TotalCredit < 0.2 && ExpireDate === '2026-07-13T23:59:59Z',
      ),
    );
    assert.ok(Personal.ExtraServices.some((/** @type {any} */ { ExtraService }) => ExtraService.IsPrintingCredit));
  });

  it('shows a hot-desker with five equal passes, a counted one and used ones', async () => {
    const { TimePasses } = (await benefits('tomas')).Personal;
    const equal = TimePasses.filter((/** @type {any} */ pass) => pass.TotalUses === null && !pass.Used);
    assert.equal(equal.length, 5);
    assert.equal(new Set(equal.map((/** @type {any} */ pass) => JSON.stringify({ ...pass, Id: 0 }))).size, 1);
    assert.ok(TimePasses.some((/** @type {any} */ pass) => pass.RemainingUses === 3 && pass.TotalUses === 5));
    assert.ok(TimePasses.some((/** @type {any} */ pass) => pass.Used));
  });

  it('shows a member whose team shares all kinds of benefits', async () => {
    const { Team } = await benefits('ines');
    assert.ok(Team.BookingCredits.length && Team.ExtraServices.length && Team.TimePasses.length);
  });

  it('shows a new member with nothing at all', async () => {
    const nothing = { BookingCredits: [], ExtraServices: [], TimePasses: [] };
    assert.deepEqual(await benefits('noah'), { Personal: nothing, Team: nothing });
    assert.deepEqual(await plans('noah'), []);
  });

  it('shows a pause that is on and one that is planned', async () => {
    const [paused, planned] = await plans('priya');
    assert.equal(paused.IsPausedNow, true);
    assert.equal(paused.InPausedPeriodUntil, '2026-08-01T00:00:00');
    assert.deepEqual([planned.IsPaused, planned.IsPausedNow], [true, false]);
  });

  it('shows a plan to come and one that has ended', async () => {
    const [upcoming, ended] = await plans('luis');
    assert.deepEqual([upcoming.Active, upcoming.StartDate], [false, '2026-07-17T00:00:00']);
    assert.deepEqual([ended.Active, ended.CancellationDate], [false, '2026-06-20T00:00:00']);
  });

  it('shows a plan that ends, and one that changes, with all that hangs on it', async () => {
    const [ending, changing] = await plans('freya');
    assert.deepEqual([ending.Active, ending.Cancelled, ending.CancellationDate], [true, true, '2026-07-26T00:00:00']);
    assert.equal(changing.NextTariff.Name, 'Harbour office with terrace');
    assert.equal(changing.NextPriceFormatted, '€3,450.00');
    assert.equal(changing.PricePlanTermsAccepted, false);
    assert.ok(changing.DepositsAmount > 0);
    assert.equal(changing.Quantity, 3);
    assert.equal(changing.Desks, 'Deck 21, Deck 22, Deck 23');
  });

  it('shows a member with credits in two currencies', async () => {
    const { Personal } = await benefits('kenji');
    const codes = Personal.BookingCredits.map((/** @type {any} */ { Business }) => Business.Currency.Code);
    assert.deepEqual(new Set(codes), new Set(['EUR', 'GBP']));
    assert.ok((await plans('kenji')).some((/** @type {any} */ plan) => plan.PriceFormatted === '£140.00'));
  });

  it('shows every charge period, a balance over its total and a negative one', async () => {
    const { BookingCredits, ExtraServices } = (await benefits('omar')).Personal;
    const periods = new Set(ExtraServices.map((/** @type {any} */ { ChargePeriod }) => ChargePeriod));
    assert.deepEqual(periods, new Set(['Minutes', 'Days', 'Weeks', 'Months', 'Uses', 'FourWeekMonths']));
    assert.ok(BookingCredits.some((/** @type {any} */ credit) => credit.RemainingCredit > credit.TotalCredit));
    assert.ok(BookingCredits.some((/** @type {any} */ credit) => credit.RemainingCredit < 0));
  });

  it('moves with the day of the space', async () => {
    const previous = now;
    now = new Date('2026-07-10T23:30:00Z');
    const [, credit] = (await benefits('maya')).Personal.BookingCredits;
    now = previous;
    assert.equal(credit.ExpireDate, '2026-07-14T23:59:59Z');
  });

  it('knows the clock change', () => {
    const days = calendarOf('Europe/Lisbon')(new Date('2026-03-28T12:00:00Z'));
    assert.equal(days.utcDay(1), '2026-03-29T00:00:00Z');
    assert.equal(days.utcDay(2), '2026-03-29T23:00:00Z');
    assert.equal(days.dayFromToday(-28), '2026-02-28T23:59:59Z');
  });
});
