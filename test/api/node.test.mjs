/** The client without a browser: the built package, in Node, over real HTTP. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ApiError, HttpClient, createShape, endpoints } from '../../dist/api/index.js';
import { runEmulator } from '../emulator/running-emulator.mjs';

const ofBrowsers = ['window', 'document', 'location', 'customElements', 'HTMLElement', 'localStorage'];

describe('nx-widgets/api in Node', () => {
  let emulator;
  let session;

  before(async () => {
    emulator = await runEmulator();
    session = { baseUrl: emulator.origin, token: 'maya' };
  });
  after(() => emulator.stop());

  it('needs nothing that only browsers have', () => {
    const there = ofBrowsers.filter((name) => Object.getOwnPropertyDescriptor(globalThis, name)?.value !== undefined);
    assert.deepEqual(there, []);
  });

  it('gets the benefits', async () => {
    const { data, skipped } = await new HttpClient().get(endpoints.coworkers.benefits, session);
    assert.ok(data.Personal.BookingCredits.length > 0);
    assert.equal(typeof data.Personal.BookingCredits[0].RemainingCredit, 'number');
    assert.equal(skipped, 0);
  });

  it('gets the fields of the plans that a shape names', async () => {
    const shape = createShape()(['Records.Tariff.Name']);
    const { data } = await new HttpClient().get(endpoints.plans.my, session, { shape });
    assert.deepEqual(data.Records[0], { Tariff: { Name: 'Resident desk' } });
  });

  it('gets the location without a token', async () => {
    const { data } = await new HttpClient().get(endpoints.system.business, { baseUrl: emulator.origin });
    assert.equal(data.Currency.Code, 'EUR');
  });

  it('refuses /path, since there is no page whose origin it could be', async () => {
    const asked = new HttpClient().get(endpoints.plans.my, { baseUrl: '/nexudus', token: 'maya' });
    await assert.rejects(asked, { name: 'ApiError', kind: 'config' });
  });

  it('fails with an ApiError', async () => {
    const asked = new HttpClient().get(endpoints.plans.my, { ...session, token: 'nobody' });
    await assert.rejects(asked, (error) => error instanceof ApiError && error.kind === 'unauthorized');
  });

  it('takes a refused connection for network', async () => {
    const session = { baseUrl: 'http://127.0.0.1:1', token: 'maya' };
    const asked = new HttpClient({ retryDelay: 5 }).get(endpoints.plans.my, session);
    await assert.rejects(asked, { kind: 'network' });
  });

  it('gives up after its time', async () => {
    const baseUrl = `${emulator.origin}/at/node~hang`;
    const asked = new HttpClient({ timeout: 200 }).get(endpoints.plans.my, { baseUrl, token: 'maya' });
    await assert.rejects(asked, { kind: 'timeout' });
  });

  it('carries no token along to another origin', async () => {
    const baseUrl = `${emulator.origin}/at/redirected~redirect`;
    const asked = new HttpClient().get(endpoints.plans.my, { baseUrl, token: 'maya' });
    await assert.rejects(asked, { name: 'ApiError', kind: 'malformed' });
    const sent = (await emulator.log('redirected')).map(({ headers }) => headers.authorization);
    assert.deepEqual(sent, ['Bearer maya', undefined]);
  });
});
