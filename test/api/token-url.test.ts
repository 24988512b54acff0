import { expect } from '@open-wc/testing';
import type { ApiErrorKind } from '../../src/api/api-error.js';
import type { Endpoint } from '../../src/api/endpoint.js';
import { endpoints } from '../../src/api/endpoints.js';
import { HttpClient } from '../../src/api/http-client.js';
import { goOffline, resetBrowser } from '../support/commands.js';
import { type Room, openRoom, paths } from '../support/room.js';
import { failureOf, fetchCount, later, sentTo } from './asking.js';
import { type TokenAnswer, grantingTokens, openTokenHost } from './token-host.js';

const { benefits } = endpoints.coworkers;
const { my: plans } = endpoints.plans;

const asking = ({ baseUrl }: Room, tokenUrl: string) => ({ baseUrl, tokenUrl });
const json = (body: unknown): TokenAnswer => ({ body: JSON.stringify(body) });
const text = (body: string): TokenAnswer => ({ body, type: 'text/plain' });

describe('a token-url', () => {
  const answers: [what: string, answer: TokenAnswer][] = [
    ['JSON with access_token', json({ access_token: 'maya', token_type: 'bearer', expires_in: 3600 })],
    ['JSON with token', json({ token: 'maya', token_type: 'bearer', expires_in: 3600 })],
    ['JSON with both, of which access_token counts', json({ access_token: 'maya', token: 'omar' })],
    ['JSON with a token and nothing else', json({ token: 'maya' })],
    ['JSON with spaces around the token', json({ token: ' maya\n' })],
    ['a JSON text', json('maya')],
    ['plain text', text('maya')],
    ['plain text with a line break', text('maya\r\n')],
    ['plain text that is called JSON', { body: 'maya' }],
    ['JSON that is called plain text', text('{"access_token":"maya"}')],
    ['a token with status 201', { ...text('maya'), status: 201 }],
  ];
  for (const [what, answer] of answers) {
    it(`may answer ${what}`, async () => {
      const [room, host] = [openRoom(), await openTokenHost(answer)];
      await new HttpClient().get(plans, asking(room, host.path));
      expect(await sentTo(room)).to.deep.equal(['Bearer maya']);
    });
  }

  it('is asked once by all who ask at the same time', async () => {
    const [room, host] = [openRoom(), await grantingTokens(3600, 'maya')];
    const client = new HttpClient();
    const both = [benefits, plans] as Endpoint<unknown>[];
    await Promise.all([...both, ...both].map((each) => client.get(each, asking(room, host.path))));
    expect(await host.requests()).to.have.lengthOf(1);
    expect(await sentTo(room)).to.have.lengthOf(2);
  });

  it('is asked once more for all requests whose token was refused', async () => {
    const [room, host] = [openRoom(), await grantingTokens(3600, 'stale', 'maya')];
    const client = new HttpClient();
    await Promise.all(
      ([benefits, plans] as Endpoint<unknown>[]).map((each) => client.get(each, asking(room, host.path))),
    );
    expect(await host.requests()).to.have.lengthOf(2);
    expect(await sentTo(room, paths.plans)).to.deep.equal(['Bearer stale', 'Bearer maya']);
    expect(await sentTo(room, paths.benefits)).to.deep.equal(['Bearer stale', 'Bearer maya']);
  });

  it('that gives one refused token after the other is unauthorized', async () => {
    const [room, host] = [openRoom(), await grantingTokens(3600, 'stale', 'staler')];
    const error = await failureOf(new HttpClient().get(plans, asking(room, host.path)));
    expect(error).to.include({ kind: 'unauthorized', status: 401, subject: 'data', path: paths.plans });
    expect(await host.requests()).to.have.lengthOf(2);
    expect(await sentTo(room)).to.deep.equal(['Bearer stale', 'Bearer staler']);
  });

  it('is asked for JSON, without a token and without any query of ours', async () => {
    const host = await grantingTokens(3600, 'maya');
    await new HttpClient().get(plans, { ...asking(openRoom(), host.path), token: 'stale' });
    const [request] = await host.requests();
    expect(request?.query).to.equal('');
    expect(request?.headers).to.include({ accept: 'application/json' });
    expect(request?.headers).not.to.have.property('authorization');
  });

  it('may have a query', async () => {
    const host = await grantingTokens(3600, 'maya');
    await new HttpClient().get(plans, asking(openRoom(), `${host.path}?for=nexudus&x=1`));
    expect((await host.requests()).map(({ query }) => query)).to.deep.equal(['?for=nexudus&x=1']);
  });

  it('may be at another origin', async () => {
    const [room, host] = [openRoom(), await grantingTokens(3600, 'maya')];
    await new HttpClient().get(plans, asking(room, host.elsewhere));
    expect(await sentTo(room)).to.deep.equal(['Bearer maya']);
  });
});

describe('the cookies of the page', () => {
  before(() => void (document.cookie = 'nx-page-session=1; path=/token-host/'));
  after(() => void (document.cookie = 'nx-page-session=; path=/token-host/; max-age=0'));

  it('go along to a token-url of the page’s own origin', async () => {
    const host = await grantingTokens(3600, 'maya');
    await new HttpClient().get(plans, asking(openRoom(), host.path));
    expect((await host.requests())[0]?.headers['cookie']).to.contain('nx-page-session=1');
  });

  it('stay at home with a token-url of another origin', async () => {
    const host = await grantingTokens(3600, 'maya');
    await new HttpClient().get(plans, asking(openRoom(), host.elsewhere));
    await fetch(host.elsewhere, { credentials: 'include' });
    const [ours, theirs] = await host.requests();
    expect(ours?.headers).not.to.have.property('cookie');
    expect(theirs?.headers['cookie'], 'cookies would have come').to.contain('nx-page-session=1');
  });

  it('stay at home with `credentials` of the widget', async () => {
    const [room, host] = [openRoom(), await grantingTokens(3600, 'maya')];
    await new HttpClient().get(plans, { ...asking(room, host.elsewhere), credentials: 'include' });
    expect((await host.requests())[0]?.headers).not.to.have.property('cookie');
  });
});

describe('a token that expires', () => {
  it('is asked for again when it is about to', async () => {
    const [room, host] = [openRoom(), await grantingTokens(0.001, 'maya')];
    const client = new HttpClient();
    for (const count of [1, 2, 3]) {
      await client.get(plans, asking(room, host.path), { maxAge: 0 });
      expect(await host.requests()).to.have.lengthOf(count);
    }
    expect(await sentTo(room)).to.have.lengthOf(3);
  });

  it('is not asked for again before', async () => {
    const [room, host] = [openRoom(), await grantingTokens(3600, 'maya', 'omar')];
    const client = new HttpClient();
    await client.get(plans, asking(room, host.path));
    await later(3_500_000, () => client.get(plans, asking(room, host.path), { maxAge: 0 }));
    expect(await host.requests()).to.have.lengthOf(1);
  });

  it('is asked for again before the server refuses it', async () => {
    const [room, host] = [openRoom(), await grantingTokens(3600, 'maya', 'omar')];
    const client = new HttpClient();
    await client.get(plans, asking(room, host.path));
    await later(3_590_000, () => client.get(plans, asking(room, host.path), { maxAge: 0 }));
    expect(await sentTo(room)).to.deep.equal(['Bearer maya', 'Bearer omar']);
  });

  it('is asked for again once by all who ask at the same time', async () => {
    const [room, host] = [openRoom(), await grantingTokens(3600, 'stale', 'maya')];
    const client = new HttpClient();
    await client.get(endpoints.system.business, asking(room, host.path));
    expect(await host.requests(), 'no token is needed for that').to.be.empty;
    await failureOf(client.get(plans, asking(room, (await grantingTokens(3600, 'stale')).path)));
    const session = asking(room, host.path);
    await client.get(plans, session);
    await later(3_590_000, () =>
      Promise.all(([benefits, plans] as Endpoint<unknown>[]).map((each) => client.get(each, session, { maxAge: 0 }))),
    );
    expect(await host.requests()).to.have.lengthOf(3);
  });

  for (const seconds of [0, -5]) {
    it(`after ${seconds} seconds has expired already`, async () => {
      const room = openRoom();
      const host = await openTokenHost(json({ access_token: 'maya', expires_in: seconds }));
      const client = new HttpClient();
      await client.get(plans, asking(room, host.path));
      await client.get(plans, { ...asking(room, host.path) }, { maxAge: 0 });
      expect(await host.requests()).to.have.lengthOf(2);
      expect(await sentTo(room)).to.deep.equal(['Bearer maya', 'Bearer maya']);
    });
  }

  for (const seconds of [null, 'soon', {}]) {
    it(`after ${JSON.stringify(seconds)} seconds is used until it is refused`, async () => {
      const room = openRoom();
      const host = await openTokenHost(json({ access_token: 'maya', expires_in: seconds }));
      const client = new HttpClient();
      await client.get(plans, asking(room, host.path));
      await later(86_400_000, () => client.get(plans, asking(room, host.path), { maxAge: 0 }));
      expect(await host.requests()).to.have.lengthOf(1);
    });
  }

  it('may say so in a text', async () => {
    const host = await openTokenHost(json({ access_token: 'maya', expires_in: '3600' }));
    const [room, client] = [openRoom(), new HttpClient()];
    await client.get(plans, asking(room, host.path));
    await later(3_590_000, () => client.get(plans, asking(room, host.path), { maxAge: 0 }));
    expect(await host.requests()).to.have.lengthOf(2);
  });
});

describe('a token-url without a token', () => {
  const failures: [what: string, answer: TokenAnswer, kind: ApiErrorKind, tries?: number][] = [
    ['204', { status: 204 }, 'unauthorized'],
    ['nothing', text(''), 'unauthorized'],
    ['spaces', text(' \n'), 'unauthorized'],
    ['null', json(null), 'unauthorized'],
    ['an empty JSON text', json(''), 'unauthorized'],
    ['401', { status: 401 }, 'unauthorized'],
    ['401 with a page', { status: 401, type: 'text/html', body: '<h1>Sign in</h1>' }, 'unauthorized'],
    ['403', { status: 403 }, 'forbidden'],
    ['404', { status: 404 }, 'not-found'],
    ['400', { status: 400 }, 'server'],
    ['500', { status: 500 }, 'server', 3],
    ['503', { status: 503 }, 'server', 3],
    ['429', { status: 429 }, 'rate-limited', 3],
    ['a page', { type: 'text/html', body: '<!doctype html>\n<title>Sign in</title>' }, 'malformed'],
    ['a page without a space', { type: 'text/html', body: '<html><title>Hi</title></html>' }, 'malformed'],
    ['a text that is no token', text('not signed in'), 'malformed'],
    ['a whole header', text('Bearer maya'), 'malformed'],
    ['JSON of something else', json({ WasSuccessful: false, Value: null }), 'malformed'],
    ['JSON with a token that is none', json({ access_token: 'ma ya' }), 'malformed'],
    ['JSON with a number for a token', json({ token: 5 }), 'malformed'],
    ['an empty JSON object', json({}), 'malformed'],
    ['a JSON list', json(['maya']), 'malformed'],
    ['a JSON truth value', json(false), 'malformed'],
  ];
  for (const [what, answer, kind, tries = 1] of failures) {
    it(`but ${what} is ${kind}, asked for ${tries === 1 ? 'once' : 'three times'}`, async () => {
      const [room, host] = [openRoom(), await openTokenHost(answer)];
      const client = new HttpClient({ retryDelay: 5 });
      const error = await failureOf(client.get(plans, asking(room, host.path)));
      expect(error).to.include({ kind, subject: 'token', path: host.path });
      expect(await host.requests()).to.have.lengthOf(tries);
      expect(await room.requests()).to.be.empty;
    });
  }

  it('is asked again by the next get', async () => {
    const [room, host] = [openRoom(), await openTokenHost({ status: 401 }, text('maya'))];
    const client = new HttpClient();
    await failureOf(client.get(plans, asking(room, host.path)));
    await client.get(plans, asking(room, host.path));
    expect(await host.requests()).to.have.lengthOf(2);
  });

  it('is asked again by the next get also after trouble of its own', async () => {
    const [room, host] = [openRoom(), await openTokenHost({ status: 404 }, json({}), text('maya'))];
    const client = new HttpClient();
    await failureOf(client.get(plans, asking(room, host.path)));
    await failureOf(client.get(plans, asking(room, host.path)));
    await client.get(plans, asking(room, host.path));
    expect(await host.requests()).to.have.lengthOf(3);
  });

  it('keeps the pause that it asks for', async () => {
    const host = await openTokenHost({ status: 503, headers: { 'Retry-After': '60' } });
    const error = await failureOf(new HttpClient().get(plans, asking(openRoom(), host.path)));
    expect(error).to.include({ kind: 'server', retryAfter: 60_000, subject: 'token' });
    expect(await host.requests()).to.have.lengthOf(1);
  });

  it('gives up after its time', async () => {
    // A room that answers nothing will do for a page that doesn't.
    const { baseUrl } = openRoom('hang');
    const error = await failureOf(
      new HttpClient({ timeout: 200 }).get(plans, asking(openRoom(), baseUrl + paths.business)),
    );
    expect(error).to.include({ kind: 'timeout', subject: 'token' });
  });

  it('that sends on to another origin is malformed', async () => {
    const elsewhere = await grantingTokens(3600, 'maya');
    const host = await openTokenHost({ status: 302, headers: { Location: elsewhere.elsewhere } });
    const room = openRoom();
    const error = await failureOf(new HttpClient().get(plans, asking(room, host.path)));
    expect(error).to.include({ kind: 'malformed', subject: 'token' });
    expect(await room.requests()).to.be.empty;
  });

  it('may send on within its origin', async () => {
    const home = await grantingTokens(3600, 'maya');
    const host = await openTokenHost({ status: 302, headers: { Location: home.path } });
    const room = openRoom();
    await new HttpClient().get(plans, asking(room, host.path));
    expect(await sentTo(room)).to.deep.equal(['Bearer maya']);
  });

  describe('in a browser that is offline', () => {
    afterEach(resetBrowser);

    it('is network, asked for once', async () => {
      const host = await grantingTokens(3600, 'maya');
      await goOffline();
      const asked = () => failureOf(new HttpClient().get(plans, asking(openRoom(), host.path)));
      expect(await asked()).to.include({ kind: 'network', subject: 'token' });
      expect(await fetchCount(asked)).to.equal(1);
    });
  });

  it('is not told by the part of its address that may be a secret', async () => {
    const host = await openTokenHost({ status: 404 });
    const error = await failureOf(new HttpClient().get(plans, asking(openRoom(), `${host.path}?session=secret`)));
    expect(error.path).to.equal(host.path);
    expect(error.message).to.contain(host.path).and.not.to.contain('secret');
  });
});

describe('a token-url that is not allowed', () => {
  for (const tokenUrl of [
    ...['token', './token', 'http://acme.example/token', '//acme.example/token', '/\\acme.example/token'],
    ...['https://maya:secret@acme.example/token', '/token#top', 'javascript:"maya"', 'data:text/plain,maya'],
    ...['blob:https://acme.example/0', '[object Object]'],
  ]) {
    it(`is config, and nothing is sent: ${tokenUrl}`, async () => {
      const room = openRoom();
      const asked = () => failureOf(new HttpClient().get(plans, asking(room, tokenUrl)));
      expect(await asked()).to.include({ kind: 'config', subject: 'token', path: 'token-url' });
      expect(await fetchCount(asked)).to.equal(0);
      expect((await asked()).message).not.to.contain('secret');
    });
  }

  it('does not matter where the token is good', async () => {
    const room = openRoom();
    await new HttpClient().get(plans, { ...asking(room, 'token'), token: 'maya' });
    expect(await sentTo(room)).to.deep.equal(['Bearer maya']);
  });

  it('is none where it is empty', async () => {
    const error = await failureOf(new HttpClient().get(plans, asking(openRoom(), '')));
    expect(error).to.include({ kind: 'unauthorized', subject: 'data' });
  });
});
