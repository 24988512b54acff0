import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noAnswer } from '../../demo/emulator/connection.mjs';
import { createServices } from '../../demo/services.mjs';

const plans = '/api/public/plans/my';

/** As a service worker asks: with a request, and without a connection. */
function visitor() {
  const services = createServices({ readEmbedPage: async () => '' });
  /**
   * @param {string} room With its scenarios.
   * @param {RequestInit} [init]
   */
  const ask = async (room, init) => services.fetch(new Request(`http://demo.invalid/at/${room}${plans}`, init));
  const log = async (/** @type {string} */ room) =>
    (await services.fetch(new Request(`http://demo.invalid/at/${room}/log`))).json();
  return { ask, log };
}

describe('the services, without a connection of their own', () => {
  it('answer', async () => {
    const response = await visitor().ask('calm~session=maya');
    assert.equal(response.status, 200);
    assert.equal((await response.json())[0].PriceFormatted, '€390.00');
  });

  it('mark an answer that is none', async () => {
    const { ask, log } = visitor();
    assert.ok((await ask('broken~session=maya~reset')).headers.has(noAnswer));
    const [{ status, aborted }] = await log('broken');
    assert.deepEqual({ status, aborted }, { status: null, aborted: false });
  });

  it('say nothing until the client has left, and write that down', async () => {
    const { ask, log } = visitor();
    const client = new AbortController();
    const answer = ask('silent~session=maya~hang', { signal: client.signal });
    client.abort();
    assert.ok((await answer).headers.has(noAnswer));
    const [{ status, aborted }] = await log('silent');
    assert.deepEqual({ status, aborted }, { status: null, aborted: true });
  });

  it('break off in the middle of a body', async () => {
    const whole = await (await visitor().ask('calm~session=maya')).text();
    const reader = (await visitor().ask('broken~session=maya~truncated')).body.getReader();
    const { value } = await reader.read();
    assert.ok(whole.startsWith(new TextDecoder().decode(value)));
    assert.ok(value.length > 0 && value.length < new TextEncoder().encode(whole).length);
    await assert.rejects(reader.read());
  });

  it('refuse the one scenario that takes a server', async () => {
    const response = await visitor().ask('away~session=maya~redirect');
    assert.equal(response.status, 501);
    assert.deepEqual(await response.json(), { Message: 'A redirect needs a server.' });
  });
});
