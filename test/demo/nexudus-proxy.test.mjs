import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { creditsPath, eventually, passesPath, servicesPath } from '../emulator/running-emulator.mjs';
import { foreign, runSite, runUpstream } from './running-site.mjs';

const businessPath = '/api/public/businesses/current';

describe('the front desk’s proxy', () => {
  /** @type {Awaited<ReturnType<typeof runUpstream>>} */
  let upstream;
  /** @type {Awaited<ReturnType<typeof runSite>>} */
  let site;
  /** @type {ReturnType<Awaited<ReturnType<typeof runSite>>['visit']>} */
  let staff;
  /** @type {import('./running-site.mjs').Told | Promise<import('./running-site.mjs').Told>} */
  let told;
  before(async () => {
    upstream = await runUpstream(() => told);
    site = await runSite({ nexudus: { url: upstream.url } });
  });
  after(() => {
    site.stop();
    upstream.stop();
  });
  beforeEach(async () => {
    told = {};
    upstream.requests.length = 0;
    staff = site.visit();
    assert.equal((await staff.enterFrontDesk()).status, 204);
  });

  for (const path of [
    creditsPath,
    servicesPath,
    passesPath,
    `${creditsPath}/5101`,
    `${servicesPath}/5201`,
    `${passesPath}/5301`,
    businessPath,
  ]) {
    it(`passes on GET ${path}, query and all`, async () => {
      const query = '?CoworkerTimePass_Coworker=4101&page=2&_shape=A,B.C&name=%C3%AB%26%2F';
      assert.equal((await staff.ask(`/nexudus${path}${query}`)).status, 200);
      assert.deepEqual(
        upstream.requests.map(({ method, url }) => `${method} ${url}`),
        [`GET ${path}${query}`],
      );
    });
  }

  for (const path of [
    '',
    '/',
    '/api',
    '/api/billing/coworkerinvoices',
    '/api/billing/coworkerbookingcredits/',
    '/api/billing/coworkerbookingcredits/5101/uses',
    '/api/billing/coworkerbookingcredits/5101.0',
    '/api/billing/coworkerbookingcredits/-5101',
    '/api/billing/coworkerbookingcredits/current',
    '/api/billing/coworkerbookingcredits/%35101',
    '/api/billing/coworkerbookingcredits/..%2Fcoworkerinvoices',
    '/api/billing/coworkerbookingcredits/%2e%2e/coworkerinvoices',
    '/api/billing/coworkerbookingcreditusehistories',
    '/api/billing/CoworkerBookingCredits',
    '/x/api/billing/coworkerbookingcredits',
    '//api/billing/coworkerbookingcredits',
    '/api/public/businesses/current/1',
    '/api/public/coworkers/profiles/current/benefits',
    '/api/sys/users/exchange',
    '/api/token',
  ]) {
    it(`has nothing at “${path}”`, async () => {
      assert.equal((await staff.ask(`/nexudus${path}`)).status, 404);
      assert.equal(upstream.requests.length, 0);
    });
  }

  for (const method of ['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    it(`refuses ${method}`, async () => {
      const response = await staff.ask(`/nexudus${creditsPath}`, { method });
      assert.equal(response.status, 405);
      assert.equal(response.headers.get('allow'), 'GET');
      assert.equal(upstream.requests.length, 0);
      assert.equal((await staff.ask('/nexudus/api/token', { method })).status, 404);
    });
  }

  it('sends the administrator’s credential, and nothing that the browser sent', async () => {
    await staff.signIn('maya');
    await staff.ask(`/nexudus${creditsPath}`, {
      headers: {
        Authorization: 'Bearer of-the-browser',
        'X-Forwarded-For': '203.0.113.7',
        'X-Use-Timezone': 'true',
        Referer: 'https://intranet.example/desk',
        Range: 'bytes=0-1',
        Accept: 'text/html',
      },
    });
    const [{ headers }] = upstream.requests;
    assert.equal(headers.authorization, 'Bearer operator');
    assert.equal(headers.accept, 'application/json');
    for (const name of [
      'cookie',
      'x-forwarded-for',
      'x-use-timezone',
      'referer',
      'range',
      'origin',
      'sec-fetch-site',
    ]) {
      assert.equal(headers[name], undefined, name);
    }
  });

  it('passes on status, body, content type and Retry-After, and no other header', async () => {
    told = {
      status: 429,
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Retry-After': '7',
        'Set-Cookie': 'upstream=1; Path=/',
        'Access-Control-Allow-Origin': '*',
        'Cache-Control': 'public, max-age=600',
        ETag: '"upstream"',
        'X-Powered-By': 'upstream',
      },
      body: '{"Message":"wait"}',
    };
    const response = await staff.ask(`/nexudus${creditsPath}`);
    assert.equal(response.status, 429);
    assert.equal(await response.text(), '{"Message":"wait"}');
    // What belongs to the connection and not to the answer.
    const ofTransport = ['connection', 'content-length', 'date', 'keep-alive'];
    const headers = Object.fromEntries([...response.headers].filter(([name]) => !ofTransport.includes(name)));
    assert.deepEqual(headers, {
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'content-type': 'application/json; charset=utf-8',
      'cross-origin-resource-policy': 'same-origin',
      'retry-after': '7',
      'x-content-type-options': 'nosniff',
    });
  });

  for (const status of [204, 400, 401, 404, 409, 500, 503]) {
    it(`passes on status ${status} without a body`, async () => {
      told = { status, headers: {}, body: '' };
      const response = await staff.ask(`/nexudus${creditsPath}`);
      assert.equal(response.status, status);
      assert.equal(await response.text(), '');
    });
  }

  it('follows no redirect, and names none', async () => {
    told = { status: 302, headers: { Location: '/api/billing/coworkerinvoices' }, body: 'upstream-words' };
    const response = await staff.ask(`/nexudus${creditsPath}`);
    assert.equal(response.status, 502);
    assert.equal(await response.text(), '');
    assert.equal(response.headers.get('location'), null);
    assert.equal(upstream.requests.length, 1);
  });

  it('does not pass off half an answer as a whole one', async () => {
    told = { body: '{"Records":[]', breaksOff: true };
    const response = await staff.ask(`/nexudus${creditsPath}`);
    assert.equal(response.status, 502);
    assert.equal(await response.text(), '');
  });

  it('leaves off when the browser does', async () => {
    told = new Promise(() => undefined);
    const before = site.warnings.length;
    const browser = new AbortController();
    const asked = staff.ask(`/nexudus${creditsPath}`, { signal: browser.signal });
    const has = await eventually(
      async () => upstream.requests.length,
      (count) => count === 1,
    );
    assert.equal(has, 1);
    browser.abort();
    await assert.rejects(asked, { name: 'AbortError' });
    const isLeft = await eventually(
      async () => upstream.requests[0].isLeft,
      (left) => left,
    );
    assert.ok(isLeft);
    assert.equal(site.warnings.length, before);
  });

  it('answers 401 without a word to who is not of the staff', async () => {
    const member = site.visit();
    await member.signIn('maya');
    const former = site.visit();
    await former.enterFrontDesk();
    const [[name, value]] = former.cookies;
    await former.ask('/host/front-desk/session', { method: 'DELETE' });
    former.cookies.set(name, value);
    for (const visitor of [site.visit(), member, former]) {
      for (const path of [creditsPath, businessPath, '/api/token']) {
        for (const headers of [{}, { Authorization: 'Bearer operator' }]) {
          const response = await visitor.ask(`/nexudus${path}`, { headers });
          assert.equal(response.status, 401);
          assert.equal(await response.text(), '');
        }
      }
    }
    assert.equal(upstream.requests.length, 0);
  });

  for (const [whom, headers] of foreign) {
    it(`refuses what ${whom} asks`, async () => {
      for (const [path, method] of [
        [`/nexudus${creditsPath}`, 'GET'],
        ['/host/front-desk/customers', 'GET'],
        ['/host/front-desk/session', 'POST'],
        ['/host/front-desk/session', 'DELETE'],
      ]) {
        const response = await staff.ask(path, { method, headers });
        assert.equal(response.status, 403);
        assert.equal(await response.text(), '');
        assert.deepEqual(response.headers.getSetCookie(), []);
        assert.equal(response.headers.get('access-control-allow-origin'), null);
      }
      assert.equal(upstream.requests.length, 0);
      assert.equal((await staff.ask(`/nexudus${creditsPath}`)).status, 200);
    });
  }
});

describe('the front desk', () => {
  /** @type {Awaited<ReturnType<typeof runSite>>} */
  let site;
  before(async () => {
    site = await runSite();
  });
  after(() => site.stop());

  it('reads a customer’s records through the proxy', async () => {
    const staff = site.visit();
    await staff.enterFrontDesk();
    const response = await staff.ask(`/nexudus${creditsPath}?CoworkerBookingCredit_Coworker=4101`);
    assert.equal(response.status, 200);
    const { Records: records } = await response.json();
    assert.ok(records.length > 0);
    assert.ok(records.every(({ CoworkerId }) => CoworkerId === 4101));
    const one = await (await staff.ask(`/nexudus${passesPath}/5301`)).json();
    assert.equal(one.Id, 5301);
    assert.equal((await (await staff.ask(`/nexudus${businessPath}`)).json()).Name, 'Harbour Loft');
  });

  it('shows the customers to the staff and to nobody else', async () => {
    const visitor = site.visit();
    const customers = () => visitor.ask('/host/front-desk/customers');
    await visitor.signIn('maya');
    const refused = await customers();
    assert.equal(refused.status, 401);
    assert.equal(await refused.text(), '');

    await visitor.enterFrontDesk();
    const list = await (await customers()).json();
    assert.deepEqual(list[2], { coworkerId: 4103, name: 'Inês Carvalho', company: 'Brightwater Studio' });
    assert.ok(list.every((each) => Object.keys(each).join() === 'coworkerId,name,company'));
    assert.deepEqual(
      list.filter(({ name }) => name === 'Brightwater Studio'),
      [{ coworkerId: 4190, name: 'Brightwater Studio', company: null }],
    );

    await visitor.ask('/host/front-desk/session', { method: 'DELETE' });
    assert.equal((await customers()).status, 401);
  });

  it('has a session of its own beside that of a member', async () => {
    const visitor = site.visit();
    await visitor.enterFrontDesk();
    await visitor.signIn('maya');
    assert.deepEqual([...visitor.cookies.keys()].sort(), ['demo-front-desk', 'demo-member']);
    await visitor.signOut();
    assert.equal((await visitor.ask('/host/front-desk/customers')).status, 200);
    assert.equal((await visitor.token()).status, 401);
  });
});
