import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { benefitsPath } from '../emulator/running-emulator.mjs';
import { foreign, runSite, runUpstream } from './running-site.mjs';

const hour = 3_600_000;

describe('the host’s token endpoint', () => {
  const start = new Date('2026-03-02T09:00:00Z').getTime();
  let now = start;
  /** @type {Awaited<ReturnType<typeof runSite>>} */
  let site;
  before(async () => {
    site = await runSite({ now: () => new Date(now) });
  });
  after(() => site.stop());

  const benefits = (/** @type {string} */ token, room = '') =>
    fetch(site.origin + room + benefitsPath, { headers: { Authorization: `Bearer ${token}` } });
  const exchanges = async () =>
    (await site.log('default')).filter(({ path }) => path === '/api/sys/users/exchange').length;

  it('gives the signed-in member a token that opens that member’s benefits, in every room', async () => {
    const visitor = site.visit();
    assert.equal((await visitor.signIn('ines')).status, 204);
    const response = await visitor.token();
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type'), /^application\/json\b/);
    const answer = await response.json();
    assert.deepEqual(Object.keys(answer), ['access_token', 'token_type', 'expires_in']);
    assert.equal(answer.token_type, 'bearer');
    assert.equal(answer.expires_in, 3600);
    const own = await (await benefits('ines')).json();
    for (const room of ['', '/at/somewhere']) {
      assert.deepEqual(await (await benefits(answer.access_token, room)).json(), own);
    }
  });

  it('says nothing but 401 to who is not signed in, or not any more', async () => {
    const visitor = site.visit();
    const refused = async () => {
      const response = await visitor.token();
      assert.equal(response.status, 401);
      assert.equal(await response.text(), '');
    };
    await refused();
    await visitor.signIn('maya');
    assert.equal((await visitor.token()).status, 200);
    assert.equal((await visitor.signOut()).status, 204);
    await refused();
    assert.equal((await visitor.signOut()).status, 204);
    visitor.cookies.set('demo-member', 'guessed');
    await refused();
  });

  it('forgets a session when its member signs out, whoever still has the cookie', async () => {
    const visitor = site.visit();
    await visitor.signIn('maya');
    const cookies = new Map(visitor.cookies);
    await visitor.signOut();
    assert.equal(visitor.cookies.size, 0);
    for (const [name, value] of cookies) visitor.cookies.set(name, value);
    assert.equal((await visitor.token()).status, 401);
  });

  it('signs in under a new cookie each time, and ends the session before', async () => {
    const visitor = site.visit();
    await visitor.signIn('maya');
    const [[name, first]] = visitor.cookies;
    await visitor.signIn('tomas');
    const second = visitor.cookies.get(name);
    assert.notEqual(second, first);
    visitor.cookies.set(name, first);
    assert.equal((await visitor.token()).status, 401);
    visitor.cookies.set(name, second);
    const { access_token: token } = await (await visitor.token()).json();
    assert.deepEqual(await (await benefits(token)).json(), await (await benefits('tomas')).json());
  });

  it('sets a cookie that scripts can’t read and other sites don’t send', async () => {
    const response = await site.visit().signIn('maya');
    const [cookie, ...others] = response.headers.getSetCookie();
    assert.equal(others.length, 0);
    const [pair, ...attributes] = cookie.split('; ');
    assert.match(pair, /^demo-member=[\w-]{43}$/);
    assert.deepEqual(attributes.sort(), ['HttpOnly', 'Path=/', 'SameSite=Strict']);
  });

  it('ends a session after eight hours', async () => {
    const visitor = site.visit();
    await visitor.signIn('maya');
    now += 8 * hour - 1;
    assert.equal((await visitor.token()).status, 200);
    now += 1;
    assert.equal((await visitor.token()).status, 401);
  });

  it('takes nobody it does not know, and nothing but a small piece of JSON', async () => {
    const visitor = site.visit();
    const post = (/** @type {string} */ body, type = 'application/json') =>
      visitor.ask('/host/session', { method: 'POST', headers: { 'Content-Type': type }, body });
    assert.equal((await visitor.signIn('stranger')).status, 400);
    assert.equal((await visitor.signIn('maya~503')).status, 400);
    for (const body of ['', 'maya', 'null', '{}', '[]', '{"member":7}', '{"member":{"toString":"maya"}}']) {
      assert.equal((await post(body)).status, 400, body);
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      assert.equal((await post('{"member":"maya"}', type)).status, 415, type);
    }
    assert.equal((await post(JSON.stringify({ member: 'x'.repeat(2000) }))).status, 413);
    assert.equal((await visitor.token()).status, 401);
  });

  it('mints once for a session, and counts down', async () => {
    const visitor = site.visit();
    await visitor.signIn('freya');
    const before = await exchanges();
    const first = await (await visitor.token()).json();
    now += 600_500;
    const second = await (await visitor.token()).json();
    assert.equal(second.access_token, first.access_token);
    assert.equal(second.expires_in, first.expires_in - 601);
    assert.equal(await exchanges(), before + 1);
  });

  it('renews a token that is good for less than a minute', async () => {
    const visitor = site.visit();
    await visitor.signIn('freya');
    const first = await (await visitor.token()).json();
    now += hour - 60_000;
    const second = await (await visitor.token()).json();
    assert.equal(second.access_token, first.access_token);
    assert.equal(second.expires_in, 60);
    now += 1;
    const third = await (await visitor.token()).json();
    assert.notEqual(third.access_token, first.access_token);
    assert.equal(third.expires_in, 3600);
    assert.equal((await benefits(third.access_token)).status, 200);
  });

  it('gives no answer to a cache, and lets no page elsewhere read or embed one', async () => {
    const visitor = site.visit();
    const answers = [await visitor.token(), await visitor.signIn('maya'), await visitor.token()];
    for (const { headers } of answers) {
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
      assert.equal(headers.get('access-control-allow-origin'), null);
      assert.equal(headers.get('access-control-allow-credentials'), null);
      assert.equal(headers.get('etag'), null);
    }
  });

  for (const [whom, headers] of foreign) {
    it(`refuses what ${whom} asks`, async () => {
      const visitor = site.visit();
      await visitor.signIn('maya');
      for (const response of [
        await visitor.ask('/host/token', { headers }),
        await visitor.ask('/host/session', { method: 'DELETE', headers }),
        await visitor.signIn('tomas', headers),
      ]) {
        assert.equal(response.status, 403);
        assert.equal(await response.text(), '');
        assert.deepEqual(response.headers.getSetCookie(), []);
        assert.equal(response.headers.get('access-control-allow-origin'), null);
      }
      assert.equal((await visitor.token()).status, 200);
    });
  }

  it('lets no other origin ask what it may', async () => {
    const response = await site.visit().ask('/host/session', {
      method: 'OPTIONS',
      headers: {
        'Sec-Fetch-Site': null,
        Origin: 'https://elsewhere.example',
        'Access-Control-Request-Method': 'DELETE',
      },
    });
    assert.equal(response.status, 403);
    assert.equal(response.headers.get('access-control-allow-methods'), null);
  });

  it('takes its own pages’ word for it where a browser sends no Sec-Fetch-Site', async () => {
    const visitor = site.visit();
    const headers = { 'Sec-Fetch-Site': null, Origin: site.origin };
    assert.equal((await visitor.signIn('maya', headers)).status, 204);
    assert.equal((await visitor.ask('/host/token', { headers: { 'Sec-Fetch-Site': null } })).status, 200);
  });

  it('notes for the demo page what was asked, and of whom nothing', async () => {
    const visitor = site.visit();
    const ask = () => visitor.ask('/host/token?log=a-page&visit=1');
    await ask();
    await visitor.signIn('maya');
    const { access_token: token } = await (await ask()).json();
    await visitor.ask('/host/token?log=another-page');
    const text = await (await fetch(`${site.origin}/host/log/a-page`)).text();
    assert.ok(!text.includes(token));
    assert.deepEqual(
      JSON.parse(text).map(({ at, ...rest }) => [typeof at, rest]),
      [401, 200].map((status) => ['number', { method: 'GET', path: '/host/token', status }]),
    );
    assert.deepEqual(await (await fetch(`${site.origin}/host/log/nobody-s`)).json(), []);
  });
});

describe('the host’s token endpoint, before another API', () => {
  const answered = { token: 'access-1', token_type: 'bearer', expires_in: 3600, refresh_token: 'refresh-1' };
  /** @type {Awaited<ReturnType<typeof runUpstream>>} */
  let upstream;
  /** @type {Awaited<ReturnType<typeof runSite>>} */
  let site;
  /** @type {() => import('./running-site.mjs').Told | Promise<import('./running-site.mjs').Told>} */
  let answer;
  before(async () => {
    upstream = await runUpstream(() => answer());
    site = await runSite({ nexudus: { url: upstream.url } });
  });
  after(() => {
    site.stop();
    upstream.stop();
  });

  it('exchanges a JWT for an hour’s token, and gives the browser’s own headers to nobody', async () => {
    answer = () => ({ body: JSON.stringify(answered) });
    const visitor = site.visit();
    await visitor.signIn('maya');
    await visitor.ask('/host/token?log=x&visit=2', { headers: { Authorization: 'Bearer of-the-browser' } });
    const { method, url, headers, body } = upstream.requests.at(-1);
    const { pathname, searchParams } = new URL(url, upstream.url);
    assert.equal(method, 'POST');
    assert.equal(pathname, '/api/sys/users/exchange');
    assert.deepEqual([...searchParams.keys()], ['token', 'validForInMinutes']);
    const [, payload] = searchParams.get('token').split('.');
    assert.equal(JSON.parse(String(Buffer.from(payload, 'base64url'))).email, 'maya@harbourloft.example');
    assert.equal(searchParams.get('validForInMinutes'), '60');
    assert.equal(headers.cookie, undefined);
    assert.equal(headers.authorization, undefined);
    assert.equal(body, '');
  });

  it('never hands out the refresh token', async () => {
    answer = () => ({ body: JSON.stringify(answered) });
    const visitor = site.visit();
    await visitor.enterFrontDesk();
    const signedIn = await visitor.signIn('maya');
    for (const response of [
      signedIn,
      await visitor.token(),
      await visitor.ask('/host/token?log=page'),
      await visitor.ask('/host/log/page'),
      await visitor.ask('/host/front-desk/customers'),
      await visitor.ask('/registry.json'),
      await visitor.signOut(),
    ]) {
      const text = JSON.stringify([...response.headers]) + (await response.text());
      assert.ok(!text.includes(answered.refresh_token), response.url);
    }
  });

  it('mints once for all who ask at the same time', async () => {
    /** @type {(value?: unknown) => void} */
    let letGo;
    const gate = new Promise((resolve) => (letGo = resolve));
    answer = async () => {
      await gate;
      return { body: JSON.stringify(answered) };
    };
    const visitor = site.visit();
    await visitor.signIn('maya');
    const before = upstream.requests.length;
    const asked = [visitor.token(), visitor.token(), visitor.token()];
    await new Promise((resolve) => setTimeout(resolve, 50));
    letGo();
    for (const response of await Promise.all(asked)) assert.equal((await response.json()).access_token, 'access-1');
    assert.equal(upstream.requests.length, before + 1);
  });

  it('gives no token to who has signed out while it was made', async () => {
    /** @type {(value?: unknown) => void} */
    let letGo;
    const gate = new Promise((resolve) => (letGo = resolve));
    answer = async () => {
      await gate;
      return { body: JSON.stringify(answered) };
    };
    const visitor = site.visit();
    await visitor.signIn('maya');
    const asked = visitor.token();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await visitor.signOut();
    letGo();
    assert.equal((await asked).status, 401);
  });

  for (const [what, told] of /** @type {[string, import('./running-site.mjs').Told][]} */ ([
    ['refuses', { status: 401, body: 'secret' }],
    ['answers with an error', { status: 500, body: '{"Message":"secret"}' }],
    ['throttles', { status: 409, headers: { 'Retry-After': '1' }, body: '' }],
    ['answers with a web page', { headers: { 'Content-Type': 'text/html' }, body: '<secret />' }],
    ['answers without a token', { body: '{"access_token":"secret","expires_in":60}' }],
    ['answers without a lifetime', { body: '{"token":"secret"}' }],
    ['answers null', { body: 'null' }],
    ['redirects', { status: 307, headers: { Location: '/elsewhere' }, body: '' }],
    ['breaks off', { body: '{"token":"secret"', breaksOff: true }],
  ])) {
    it(`answers 502 without a word when the API ${what}, and tries again the next time`, async () => {
      answer = () => told;
      const visitor = site.visit();
      await visitor.signIn('maya');
      const before = upstream.requests.length;
      const response = await visitor.token();
      assert.equal(response.status, 502);
      assert.equal(await response.text(), '');
      assert.ok(!JSON.stringify([...response.headers, ...site.warnings]).includes('secret'));
      assert.ok(!site.warnings.some((warning) => warning.includes('validForInMinutes')));
      assert.equal(upstream.requests.length, before + 1);

      answer = () => ({ body: JSON.stringify(answered) });
      assert.equal((await visitor.token()).status, 200);
    });
  }

  it('answers 502 when the API can’t be reached', async () => {
    const gone = await runUpstream();
    gone.stop();
    const lost = await runSite({ nexudus: { url: gone.url } });
    try {
      const visitor = lost.visit();
      await visitor.signIn('maya');
      assert.equal((await visitor.token()).status, 502);
      assert.equal(lost.warnings.length, 1);
    } finally {
      lost.stop();
    }
  });
});
