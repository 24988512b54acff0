import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, describe, it } from 'node:test';
import { hostileStrings } from '../../demo/emulator/distort/hostile.mjs';
import { parseScenarios, scenarios } from '../../demo/emulator/scenarios.mjs';
import { benefitsPath, businessPath, creditsPath, eventually, plansPath, runEmulator } from './running-emulator.mjs';

describe('scenarios', () => {
  /** @type {Awaited<ReturnType<typeof runEmulator>>} */
  let emulator;
  before(async () => {
    emulator = await runEmulator();
  });
  after(() => emulator.stop());

  const ask = (/** @type {string} */ scenario, path = benefitsPath, options = {}) =>
    emulator.ask(`/at/s~${scenario}${path}`, options);
  const json = async (/** @type {string} */ scenario, path = benefitsPath, options = {}) =>
    (await ask(scenario, path, options)).json();
  const lists = (/** @type {any} */ { Personal }) => [
    Personal.BookingCredits,
    Personal.ExtraServices,
    Personal.TimePasses,
  ];

  it('are read with their arguments', () => {
    assert.deepEqual(parseScenarios('slow=800~redirect=http://a=b~noshape'), [
      { name: 'slow', kind: 'transport', argument: '800' },
      { name: 'redirect', kind: 'transport', argument: 'http://a=b' },
      { name: 'noshape', kind: 'shape', argument: '' },
    ]);
  });

  it('are each described in one sentence', () => {
    for (const { name, description } of scenarios) {
      assert.match(description, /^[A-Z].*\.$/, name);
    }
  });

  it('come from the token as well as from the room', async () => {
    assert.equal((await emulator.ask(benefitsPath, { token: 'maya~403' })).status, 403);
    assert.equal((await ask('slow=1', benefitsPath, { token: 'maya~slow=1~503' })).status, 503);
  });

  it('of transport reach the open endpoints, refusals and data do not', async () => {
    const open = { token: null };
    assert.equal((await ask('500', businessPath, open)).status, 500);
    assert.equal((await ask('500', '/api/token', { ...open, method: 'POST' })).status, 500);
    for (const scenario of ['401', '404', 'confirm', 'empty', 'hostile', 'nulls']) {
      assert.deepEqual(await json(scenario, businessPath, open), await emulator.json(businessPath, open));
    }
  });

  it('of refusal come after the token was found good', async () => {
    assert.equal((await ask('404', benefitsPath, { token: null })).status, 401);
    assert.equal((await ask('500', benefitsPath, { token: null })).status, 500);
  });

  describe('slow', () => {
    it('answers late', async () => {
      const start = Date.now();
      assert.equal((await ask('slow=120')).status, 200);
      assert.ok(Date.now() - start >= 115);
    });
  });

  for (const status of [400, 401, 403, 404, 409, 429, 500, 502, 503]) {
    describe(String(status), () => {
      it('is the status', async () => {
        assert.equal((await ask(String(status))).status, status);
        assert.equal((await ask(String(status), creditsPath, { token: 'operator' })).status, status);
      });
    });
  }

  it('409 says when to come back, in no body', async () => {
    const response = await ask('409');
    assert.equal(response.headers.get('retry-after'), '1');
    assert.equal(response.headers.get('content-length'), '0');
    assert.equal(await response.text(), '');
  });

  it('429 says when to come back in seconds, as a date, or not', async () => {
    const retryAfter = async (/** @type {string} */ scenario) => (await ask(scenario)).headers.get('retry-after');
    assert.equal(await retryAfter('429'), '1');
    assert.equal(await retryAfter('429=7'), '7');
    assert.ok(Date.parse((await retryAfter('429=date')) ?? '') > Date.now());
    assert.equal(await retryAfter('429=none'), null);
  });

  it('flaky fails first, then succeeds, for each path by itself', async () => {
    const statuses = [];
    for (const path of [benefitsPath, benefitsPath, plansPath, benefitsPath, plansPath]) {
      statuses.push((await emulator.ask(`/at/shaky~flaky${path}`)).status);
    }
    assert.deepEqual(statuses, [503, 200, 503, 503, 200]);
  });

  it('flaky=2 fails twice in a row', async () => {
    const statuses = [];
    for (let turn = 0; turn < 4; turn++) {
      statuses.push((await emulator.ask(`/at/shakier~flaky=2${benefitsPath}`)).status);
    }
    assert.deepEqual(statuses, [503, 503, 200, 503]);
  });

  it('html is a page with status 200', async () => {
    const response = await ask('html');
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
    assert.match(await response.text(), /^<!doctype html>/);
  });

  it('cut is JSON that stops in the middle', async () => {
    const response = await ask('cut');
    const text = await response.text();
    assert.match(response.headers.get('content-type') ?? '', /json/);
    assert.equal(response.headers.get('content-length'), String(Buffer.byteLength(text)));
    assert.throws(() => JSON.parse(text));
  });

  it('truncated breaks off before the promised length', async () => {
    const response = await ask('truncated');
    assert.equal(response.status, 200);
    await assert.rejects(response.text());
    const log = await emulator.log('s');
    assert.equal(log.at(-1).aborted, false);
  });

  it('hang sends nothing, until the client gives up', async () => {
    const client = new AbortController();
    const before = await emulator.log('s');
    const request = ask('hang', plansPath, { signal: client.signal });
    await eventually(
      () => emulator.log('s'),
      ({ length }) => length > before.length,
    );
    client.abort();
    await assert.rejects(request, { name: 'AbortError' });
    const log = await eventually(
      () => emulator.log('s'),
      (entries) => entries.at(-1).aborted,
    );
    assert.deepEqual([log.at(-1).aborted, log.at(-1).status], [true, null]);
  });

  it('stall sends headers and half of the body', async () => {
    const controller = new AbortController();
    const response = await ask('stall', plansPath, { signal: controller.signal });
    assert.equal(response.status, 200);
    const { value } = /** @type {any} */ (await response.body?.getReader().read());
    assert.ok(value.length < Number(response.headers.get('content-length')));
    controller.abort();
    const log = await eventually(
      () => emulator.log('s'),
      (entries) => entries.at(-1).aborted,
    );
    assert.deepEqual([log.at(-1).aborted, log.at(-1).status], [true, 200]);
  });

  it('reset resets the connection', async () => {
    const error = await new Promise((resolve) => {
      http.get(`${emulator.origin}/at/s~reset${benefitsPath}`, resolve).on('error', resolve);
    });
    assert.equal(error.code, 'ECONNRESET');
    assert.equal((await emulator.log('s')).at(-1).aborted, false);
  });

  it('redirect sends to the same path at the other loopback name, which answers', async () => {
    const response = await ask('redirect', `${benefitsPath}?_shape=Personal`);
    const target = response.headers.get('location') ?? '';
    assert.equal(response.status, 302);
    assert.equal(target, `http://localhost:${emulator.port}/at/s~redirect${benefitsPath}?_shape=Personal`);
    const followed = await fetch(target, { redirect: 'manual', headers: { Authorization: 'Bearer maya' } });
    assert.equal(followed.status, 200);
  });

  it('redirect sends to the origin that it is given', async () => {
    const response = await ask(`redirect=${encodeURIComponent('https://evil.example')}`);
    assert.match(response.headers.get('location') ?? '', /^https:\/\/evil\.example\/at\/s~redirect/);
  });

  it('confirm is status 200 around a failure', async () => {
    const response = await ask('confirm');
    assert.equal(response.status, 200);
    const body = await response.json();
    assert.deepEqual(Object.keys(body), ['WasSuccessful', 'Value', 'Status', 'Message', 'Errors']);
    assert.deepEqual([body.WasSuccessful, body.Status], [false, 500]);
  });

  it('empty has no records, in their envelopes', async () => {
    const nothing = { BookingCredits: [], ExtraServices: [], TimePasses: [] };
    assert.deepEqual(await json('empty'), { Personal: nothing, Team: nothing });
    assert.deepEqual(await json('empty', plansPath), []);
    const page = await json('empty', creditsPath, { token: 'operator' });
    assert.deepEqual([page.Records, page.TotalItems, page.TotalPages], [[], 0, 0]);
    assert.equal((await ask('empty', `${creditsPath}/5101`, { token: 'operator' })).status, 404);
  });

  it('nulls has null for each field that may be null, and for each object', async () => {
    const body = await json('nulls');
    assert.deepEqual(body.Team, { BookingCredits: null, ExtraServices: null, TimePasses: null });
    const [credits, services, passes] = lists(body);
    const some = (/** @type {any[]} */ list, /** @type {(record: any) => unknown} */ read) =>
      assert.ok(
        list.some((record) => read(record) === null),
        String(read),
      );
    some(credits, ({ Name }) => Name);
    some(credits, ({ Business }) => Business);
    some(credits, ({ Business }) => Business?.Currency);
    some(services, ({ ChargePeriod }) => ChargePeriod);
    some(services, ({ ExtraService }) => ExtraService);
    some(services, ({ ExtraService }) => ExtraService?.Name);
    some(passes, ({ TotalUses }) => TotalUses);
    some(passes, ({ TimePass }) => TimePass);
    assert.ok(services.every(({ TotalUses }) => TotalUses !== null));
    const plans = await json('nulls', plansPath);
    for (const field of ['Tariff', 'IssuedBy', 'Schedules', 'Price', 'PriceFormatted', 'StartDate', 'Desks', 'Notes']) {
      some(plans, (plan) => plan[field]);
    }
    some(plans, ({ Tariff }) => Tariff?.Name);
  });

  it('nulls can null a whole level', async () => {
    assert.equal((await json('nulls=team')).Team, null);
    assert.equal((await json('nulls=lists')).Personal.TimePasses, null);
    assert.deepEqual(await json('nulls=root'), { Personal: null, Team: null });
    assert.equal(await json('nulls=root', plansPath), null);
    assert.equal((await json('nulls=lists', creditsPath, { token: 'operator' })).Records, null);
  });

  it('odd spells every record of its own in another way, and has some that cannot be read', async () => {
    const [credits, services] = lists(await json('odd'));
    assert.ok(credits.some((/** @type {any} */ record) => record?.RemainingCredit === '145.5'));
    assert.ok(credits.some((/** @type {any} */ record) => record?.IsFromTariff === 'True'));
    assert.ok(credits.some((/** @type {any} */ record) => record?.CaneBeUsedForEvents === 1));
    assert.ok(credits.some((/** @type {any} */ record) => /\+01:00$/.test(record?.ExpireDate)));
    assert.ok(services.some((/** @type {any} */ record) => record?.ChargePeriod === 1));
    assert.ok(services.some((/** @type {any} */ record) => record && !record.ExtraService && record.Id));
    for (const list of [credits, services, await json('odd', plansPath)]) {
      assert.ok(list.includes('not a record'));
      assert.ok(list.includes(null));
      assert.ok(list.some((/** @type {any} */ record) => Array.isArray(record?.Id)));
    }
    assert.equal((await json('odd')).Team, undefined);
    assert.ok((await json('odd', benefitsPath, { token: 'ines' })).Team);
  });

  it('hostile puts its strings everywhere, and keeps what makes a record', async () => {
    const text = await (await ask('hostile', benefitsPath, { token: 'atlas' })).text();
    for (const string of hostileStrings) {
      assert.ok(text.includes(JSON.stringify(string)), string.slice(0, 40));
    }
    const [credits, services] = lists(JSON.parse(text));
    assert.ok(Object.hasOwn(credits[0], '__proto__'));
    assert.equal(credits[0].Business.Currency.Code, '"><b>');
    assert.equal(services[0].ChargePeriod, 'Minutes');
    const [plan] = await json('hostile', plansPath);
    assert.ok(hostileStrings.includes(plan.PriceFormatted));
    assert.match(plan.StartDate, /^\d{4}-/);
  });

  it('huge has ten thousand records, each with an id of its own', async () => {
    const body = await json('huge');
    const all = lists(body).flat();
    assert.ok(all.length >= 10_000 && all.length < 10_010);
    assert.equal(new Set(body.Personal.TimePasses.map((/** @type {any} */ { Id }) => Id)).size, all.length / 3);
    assert.equal((await json('huge=40', plansPath)).length, 40);
    const page = await json('huge', `${creditsPath}?CoworkerBookingCredit_Coworker=4101`, { token: 'operator' });
    assert.deepEqual([page.TotalItems, page.Records.length, page.Records[0].CoworkerId], [10_000, 25, 4101]);
  });

  it('absurd goes beyond reason', async () => {
    const [credits] = lists(await json('absurd'));
    const pairs = credits.map((/** @type {any} */ { TotalCredit, RemainingCredit }) => [TotalCredit, RemainingCredit]);
    for (const pair of [
      [1e308, 1e308],
      [100, -5],
      [0, 0],
      [10, 25],
      ['NaN', 'Infinity'],
    ]) {
      assert.ok(pairs.some((/** @type {any[]} */ other) => other[0] === pair[0] && other[1] === pair[1]));
    }
    assert.ok(credits.some((/** @type {any} */ { ExpireDate }) => ExpireDate?.startsWith('9999')));
  });

  it('nocurrency names none', async () => {
    assert.equal((await json('nocurrency', businessPath, { token: null })).Currency, undefined);
    const [credits] = lists(await json('nocurrency'));
    assert.ok(credits.every((/** @type {any} */ credit) => credit.Id && !credit.Business));
    const page = await json('nocurrency', creditsPath, { token: 'operator' });
    assert.ok(page.Records.every((/** @type {any} */ record) => record.BusinessCurrencyCode === null));
  });

  it('expiring lets all expire today or tomorrow', async () => {
    const space = await runEmulator({ now: () => new Date('2026-03-10T12:00:00Z') });
    const body = await space.json(`/at/s~expiring${benefitsPath}`);
    space.stop();
    const dates = new Set(
      lists(body)
        .flat()
        .map(({ ExpireDate }) => ExpireDate),
    );
    assert.deepEqual([...dates].sort(), ['2026-03-10T23:59:59Z', '2026-03-11T23:59:59Z']);
  });
});
