import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { members, samplePassword } from '../../demo/emulator/data/members.mjs';
import { sampleJwt } from '../../demo/emulator/token.mjs';
import { benefitsPath, businessPath, creditsPath, plansPath, runEmulator } from './running-emulator.mjs';

describe('authorization', () => {
  let now = new Date();
  /** @type {Awaited<ReturnType<typeof runEmulator>>} */
  let emulator;
  before(async () => {
    emulator = await runEmulator({ now: () => now });
  });
  after(() => emulator.stop());

  /**
   * @param {Record<string, string>} form
   * @param {Record<string, string>} [headers]
   */
  const grant = async (form, headers) => {
    const response = await emulator.ask('/api/token', {
      method: 'POST',
      token: null,
      headers,
      body: new URLSearchParams(form),
    });
    return { status: response.status, body: await response.json() };
  };
  const signIn = (/** @type {string} */ name, rest = {}) =>
    grant({
      grant_type: 'password',
      username: `${name}@harbourloft.example`,
      password: samplePassword,
      ...rest,
    });

  for (const [what, header] of [
    ['no token', undefined],
    ['an unknown token', 'Bearer stranger'],
    ['an empty token', 'Bearer '],
    ['a token of another scheme', 'Basic maya'],
    ['the operator’s token', 'Bearer operator'],
  ]) {
    it(`answers 401 with an empty body to ${what}`, async () => {
      for (const path of [benefitsPath, plansPath, '/api/public/coworkers/profiles']) {
        const response = await emulator.ask(path, { token: null, headers: header ? { Authorization: header } : {} });
        assert.equal(response.status, 401);
        assert.equal(await response.text(), '');
      }
    });
  }

  it('knows each sample member by the plain name', async () => {
    for (const { token } of members) {
      assert.equal((await emulator.ask(benefitsPath, { token })).status, 200);
    }
  });

  it('asks for no token to name the location', async () => {
    assert.equal((await emulator.ask(businessPath, { token: null })).status, 200);
    assert.equal((await emulator.ask(businessPath, { token: 'stranger~500' })).status, 200);
  });

  it('refuses members the administrator’s records with 401', async () => {
    for (const path of [creditsPath, `${creditsPath}/5101`]) {
      assert.equal((await emulator.ask(path, { token: 'maya' })).status, 401);
      assert.equal((await emulator.ask(path, { token: 'operator' })).status, 200);
    }
  });

  it('takes Basic for the administrator’s records', async () => {
    const basic = (/** @type {string} */ password) => ({
      Authorization: `Basic ${Buffer.from(`operator@harbourloft.example:${password}`).toString('base64')}`,
    });
    assert.equal((await emulator.ask(creditsPath, { token: null, headers: basic(samplePassword) })).status, 200);
    assert.equal((await emulator.ask(creditsPath, { token: null, headers: basic('wrong') })).status, 401);
  });

  it('hands out a token for a password', async () => {
    const { status, body } = await signIn('maya');
    assert.equal(status, 200);
    assert.equal(body.token_type, 'bearer');
    assert.equal(body.expires_in, 1_209_599);
    assert.match(body.refresh_token, /^[0-9a-f]{32}$/);
    const benefits = await emulator.json(benefitsPath, { token: body.access_token });
    assert.deepEqual(benefits, await emulator.json(benefitsPath));
    assert.equal((await emulator.ask(benefitsPath, { token: `${body.access_token}~503` })).status, 503);
  });

  it('lets a token expire', async () => {
    const { body } = await signIn('maya');
    now = new Date(now.getTime() + (body.expires_in + 1) * 1000);
    assert.equal((await emulator.ask(benefitsPath, { token: body.access_token })).status, 401);
  });

  it('refuses a wrong password', async () => {
    const { status, body } = await signIn('maya', { password: 'wrong' });
    assert.equal(status, 400);
    assert.equal(body.error, 'invalid_grant');
    assert.equal(typeof body.error_description, 'string');
  });

  it('fails on an account that nobody knows', async () => {
    assert.equal((await signIn('nobody')).status, 500);
  });

  it('asks for a second factor', async () => {
    assert.equal((await signIn('priya', { totp: '' })).body.error, 'two_factor_auth_check');
    assert.equal((await signIn('priya', { totp: '000000' })).status, 200);
  });

  it('asks for a new password, with a token to set it', async () => {
    const { status, body } = await signIn('luis');
    assert.equal(status, 400);
    assert.equal(body.error, 'must_reset_password');
    assert.ok(body.error_description);
  });

  it('takes no JSON and no other grant', async () => {
    const response = await emulator.ask('/api/token', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ grant_type: 'password' }),
    });
    assert.equal(response.status, 400);
    assert.equal((await response.json()).error, 'unsupported_grant_type');
    assert.equal((await grant({ grant_type: 'client_credentials' })).body.error, 'unsupported_grant_type');
  });

  it('renews a token once, for the client id that it was given to', async () => {
    const { body: first } = await signIn('tomas');
    const renew = (/** @type {string} */ token, /** @type {string} */ clientId) =>
      grant({ grant_type: 'refresh_token', refresh_token: token }, clientId ? { client_id: clientId } : {});
    const email = 'tomas@harbourloft.example';
    assert.equal((await renew(first.refresh_token, '')).body.error, 'invalid_grant');
    assert.equal((await renew(first.refresh_token, 'somebody')).body.error, 'invalid_grant');
    const { status, body: second } = await renew(first.refresh_token, email);
    assert.equal(status, 200);
    assert.notEqual(second.refresh_token, first.refresh_token);
    assert.equal((await renew(first.refresh_token, email)).body.error, 'invalid_grant');
    for (const { access_token: token } of [first, second]) {
      assert.equal((await emulator.ask(benefitsPath, { token })).status, 200);
    }
  });

  it('forgets a refresh token when the same client id signs in again', async () => {
    const headers = { client_id: 'nexudus.portal.freya@harbourloft.example' };
    const form = { grant_type: 'password', username: 'freya@harbourloft.example', password: samplePassword };
    const { body: first } = await grant(form, headers);
    await grant(form, headers);
    const { body } = await grant({ grant_type: 'refresh_token', refresh_token: first.refresh_token }, headers);
    assert.equal(body.error, 'invalid_grant');
  });

  it('exchanges a JWT', async () => {
    const exchange = (/** @type {string} */ query) =>
      emulator.ask(`/api/sys/users/exchange${query}`, { method: 'POST', token: null });
    const response = await exchange(`?token=${sampleJwt(members[1])}&validForInMinutes=60`);
    const body = await response.json();
    assert.deepEqual(Object.keys(body), ['token', 'token_type', 'expires_in', 'refresh_token']);
    assert.equal(body.expires_in, 3600);
    assert.equal((await emulator.ask(benefitsPath, { token: body.token })).status, 200);
    assert.equal((await exchange('')).status, 400);
    assert.equal((await exchange('?token=a.b.c')).status, 401);
  });

  it('answers for the session of a proxy when the room has one', async () => {
    const benefits = await emulator.json(`/at/proxied~session=ines${benefitsPath}`, { token: null });
    assert.deepEqual(benefits, await emulator.json(benefitsPath, { token: 'ines' }));
    assert.equal((await emulator.ask(`/at/proxied~session${creditsPath}`, { token: null })).status, 200);
    assert.equal((await emulator.ask(`/at/proxied~session${creditsPath}`, { token: 'maya' })).status, 401);
  });
});
