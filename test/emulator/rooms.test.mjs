import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { benefitsPath, eventually, plansPath, runEmulator } from './running-emulator.mjs';

describe('a room', () => {
  /** @type {Awaited<ReturnType<typeof runEmulator>>} */
  let emulator;
  before(async () => {
    emulator = await runEmulator();
  });
  after(() => emulator.stop());

  it('answers as the API does without a room', async () => {
    assert.deepEqual(await emulator.json(`/at/plain${benefitsPath}`), await emulator.json(benefitsPath));
  });

  it('logs what it was asked, in order', async () => {
    await emulator.ask(`/at/logged${plansPath}?_shape=Id%2CPrice&x=1&x=2`, { token: 'tomas' });
    await emulator.ask(`/at/logged${benefitsPath}`, { token: 'stranger' });
    const [first, second, ...rest] = await emulator.log('logged');
    assert.equal(first.method, 'GET');
    assert.equal(first.path, plansPath);
    assert.deepEqual(first.query, { _shape: 'Id,Price', x: ['1', '2'] });
    assert.deepEqual(first.shape, ['Id', 'Price']);
    assert.equal(first.headers.authorization, 'Bearer tomas');
    assert.equal(first.status, 200);
    assert.equal(first.aborted, false);
    assert.ok(Math.abs(first.at - Date.now()) < 10_000);
    assert.equal(second.status, 401);
    assert.equal(second.shape, null);
    assert.deepEqual(rest, []);
  });

  it('keeps its log apart from that of other rooms', async () => {
    await emulator.ask(`/at/one${plansPath}`);
    assert.equal((await emulator.log('one')).length, 1);
    assert.deepEqual(await emulator.log('two'), []);
  });

  it('shares the log between the spellings of its name with a scenario', async () => {
    await emulator.ask(`/at/spelled~slow=1${plansPath}`);
    await emulator.ask(`/at/spelled${plansPath}`);
    assert.equal((await emulator.log('spelled~500')).length, 2);
  });

  it('logs requests without a room as those of the default one', async () => {
    await emulator.ask(plansPath);
    assert.ok((await emulator.log('default')).length);
  });

  it('forgets its log on DELETE', async () => {
    await emulator.ask(`/at/forgetful${plansPath}`);
    const { status } = await emulator.ask('/at/forgetful/log', { method: 'DELETE' });
    assert.equal(status, 204);
    assert.deepEqual(await emulator.log('forgetful'), []);
  });

  it('keeps no more than 500 requests', async () => {
    for (let index = 0; index < 505; index++) {
      await (await emulator.ask(`/at/busy${plansPath}?n=${index}`, { token: null })).text();
    }
    const log = await emulator.log('busy');
    assert.equal(log.length, 500);
    assert.equal(log[0].query.n, '5');
  });

  it('marks a request whose client went away', async () => {
    const client = new AbortController();
    const request = emulator.ask(`/at/left~slow=5000${plansPath}`, { signal: client.signal });
    await eventually(
      () => emulator.log('left'),
      ({ length }) => length === 1,
    );
    client.abort();
    await assert.rejects(request, { name: 'AbortError' });
    const [entry] = await eventually(
      () => emulator.log('left'),
      ([first]) => first.aborted,
    );
    assert.equal(entry.aborted, true);
    assert.equal(entry.status, null);
  });

  it('answers with the body that it was given', async () => {
    await emulator.ask('/at/told/answers', {
      method: 'PUT',
      body: JSON.stringify({ [plansPath]: [{ Id: 1, Price: 2 }], [benefitsPath]: 'odd' }),
    });
    assert.deepEqual(await emulator.json(`/at/told${plansPath}`), [{ Id: 1, Price: 2 }]);
    assert.equal(await emulator.json(`/at/told${benefitsPath}`), 'odd');
    assert.notEqual((await emulator.json(`/at/untold${plansPath}`)).length, 0);
  });

  it('still shapes, guards and distorts a body that it was given', async () => {
    await emulator.ask('/at/still/answers', {
      method: 'PUT',
      body: JSON.stringify({ [plansPath]: [{ Id: 1, Price: 2 }] }),
    });
    assert.deepEqual(await emulator.json(`/at/still${plansPath}?_shape=Records.Price`), [{ Price: 2 }]);
    assert.deepEqual(await emulator.json(`/at/still~empty${plansPath}`), []);
    assert.equal((await emulator.ask(`/at/still${plansPath}`, { token: null })).status, 401);
  });

  it('takes its own bodies up again when given {}', async () => {
    for (const body of [`{"${plansPath}": []}`, '{}']) {
      await emulator.ask('/at/reset/answers', { method: 'PUT', body });
    }
    assert.notEqual((await emulator.json(`/at/reset${plansPath}`)).length, 0);
  });

  it('refuses answers that are no object', async () => {
    for (const body of ['[]', 'null', 'no json']) {
      assert.equal((await emulator.ask('/at/refused/answers', { method: 'PUT', body })).status, 400);
    }
  });

  it('changes its scenario at run time, even one in the base URL', async () => {
    const set = (/** @type {string} */ body) => emulator.ask('/at/moody/scenario', { method: 'PUT', body });
    const status = async () => (await emulator.ask(`/at/moody~500${plansPath}`)).status;
    assert.equal(await status(), 500);
    await set('');
    assert.equal(await status(), 200);
    await set('503~slow=1');
    assert.equal(await status(), 503);
    await emulator.ask('/at/moody/scenario', { method: 'DELETE' });
    assert.equal(await status(), 500);
  });

  it('says which scenarios there are when it does not know one', async () => {
    const inUrl = await emulator.ask(`/at/typo~sloow${plansPath}`);
    assert.equal(inUrl.status, 400);
    assert.match(await inUrl.text(), /"sloow".*slow/);
    assert.equal((await emulator.ask('/at/typo/scenario', { method: 'PUT', body: 'sloow' })).status, 400);
  });
});
