import { expect } from '@open-wc/testing';
import type { Endpoint } from '../../src/api/endpoint.js';
import { endpoints } from '../../src/api/endpoints.js';
import { HttpClient, type Session } from '../../src/api/http-client.js';
import type { TokenProvider, TokenRequest } from '../../src/api/token-source.js';
import { type Room, openRoom, paths } from '../support/room.js';
import { until } from '../support/until.js';
import { arrived, failureOf, providing, reasonOf, sentTo } from './asking.js';
import { grantingTokens } from './token-host.js';

const { benefits } = endpoints.coworkers;
const { my: plans } = endpoints.plans;
const { business } = endpoints.system;
const credits = endpoints.billing.coworkerBookingCredits.search();

const both = [benefits, plans] as Endpoint<unknown>[];
const sent = {
  'a stale one': 'Bearer stale',
  maya: 'Bearer maya',
} as const;

/** Asks a room with the tokens that a page gives. */
const asking = ({ baseUrl }: Room, tokenProvider: unknown): Session => ({
  baseUrl,
  tokenProvider: tokenProvider as TokenProvider,
});

describe('a page that provides tokens', () => {
  it('is asked once by all who ask at the same time', async () => {
    const room = openRoom();
    const client = new HttpClient();
    const { tokenProvider, reasons } = providing('maya');
    await Promise.all([...both, ...both].map((each) => client.get(each, asking(room, tokenProvider))));
    expect(reasons()).to.deep.equal(['initial']);
    expect(await sentTo(room)).to.deep.equal(['Bearer maya', 'Bearer maya']);
  });

  it('is asked once for all base URLs', async () => {
    const client = new HttpClient();
    const { tokenProvider, reasons } = providing('maya');
    await Promise.all([openRoom(), openRoom()].map((room) => client.get(plans, asking(room, tokenProvider))));
    expect(reasons()).to.deep.equal(['initial']);
  });

  it('is not asked again while its token is good', async () => {
    const room = openRoom();
    const client = new HttpClient();
    const { tokenProvider, reasons } = providing('maya', 'omar');
    await client.get(plans, asking(room, tokenProvider));
    await client.get(plans, asking(room, tokenProvider), { maxAge: 0 });
    expect(reasons()).to.deep.equal(['initial']);
  });

  it('is not asked where no token is needed', async () => {
    const { tokenProvider, reasons } = providing('maya');
    await new HttpClient().get(business, asking(openRoom(), tokenProvider));
    expect(reasons()).to.be.empty;
  });

  it('is not asked where nobody can be asked for data', async () => {
    const { tokenProvider, reasons } = providing('maya');
    const error = await failureOf(new HttpClient().get(plans, { baseUrl: 'http://acme.example', tokenProvider }));
    expect(error.kind).to.equal('config');
    expect(reasons()).to.be.empty;
  });

  it('is asked by each client for itself', async () => {
    const room = openRoom();
    const { tokenProvider, reasons } = providing('maya');
    await new HttpClient().get(plans, asking(room, tokenProvider));
    await new HttpClient().get(plans, asking(room, tokenProvider));
    expect(reasons()).to.deep.equal(['initial', 'initial']);
  });

  it('may give a token with spaces around it', async () => {
    const room = openRoom();
    await new HttpClient().get(plans, asking(room, providing(' maya\n').tokenProvider));
    expect(await sentTo(room)).to.deep.equal([sent.maya]);
  });

  it('stands for another member than another one', async () => {
    const room = openRoom();
    const client = new HttpClient();
    const [maya, omar] = [providing('maya'), providing('omar')];
    const one = await client.get(benefits, asking(room, maya.tokenProvider));
    const two = await client.get(benefits, asking(room, omar.tokenProvider));
    expect(two.data).not.to.deep.equal(one.data);
  });

  it('may be a member by cookies too', async () => {
    const room = openRoom();
    const { tokenProvider } = providing('maya');
    await new HttpClient().get(plans, { ...asking(room, tokenProvider), credentials: 'same-origin' });
    expect(await sentTo(room)).to.deep.equal([sent.maya]);
  });
});

describe('a refused token', () => {
  it('is renewed once for all requests that hold it, and each of them is sent once more', async () => {
    const room = openRoom();
    const client = new HttpClient();
    const { tokenProvider, reasons } = providing('stale', 'maya');
    const answers = await Promise.all([...both, ...both].map((each) => client.get(each, asking(room, tokenProvider))));
    expect(answers).to.have.lengthOf(4);
    expect(reasons()).to.deep.equal(['initial', 'expired']);
    expect(await sentTo(room, paths.benefits)).to.deep.equal([sent['a stale one'], sent.maya]);
    expect(await sentTo(room, paths.plans)).to.deep.equal([sent['a stale one'], sent.maya]);
  });

  it('is renewed once also where one of the requests is refused later', async () => {
    const [fast, slow] = [openRoom(), openRoom('slow=500')];
    const client = new HttpClient();
    const { tokenProvider, reasons } = providing('stale', 'maya');
    await Promise.all([fast, slow].map((room) => client.get(plans, asking(room, tokenProvider))));
    expect(reasons()).to.deep.equal(['initial', 'expired']);
    expect(await sentTo(slow)).to.deep.equal([sent['a stale one'], sent.maya]);
  });

  it('is followed by one that all later requests use', async () => {
    const room = openRoom();
    const client = new HttpClient();
    const { tokenProvider } = providing('stale', 'maya');
    await client.get(plans, asking(room, tokenProvider));
    await client.get(benefits, asking(room, tokenProvider));
    expect(await sentTo(room, paths.benefits)).to.deep.equal([sent.maya]);
  });

  it('that is followed by another refused one is unauthorized', async () => {
    const room = openRoom();
    const client = new HttpClient();
    const { tokenProvider, reasons } = providing('stale', 'staler');
    const errors = await Promise.all(both.map((each) => failureOf(client.get(each, asking(room, tokenProvider)))));
    for (const error of errors) expect(error).to.include({ kind: 'unauthorized', status: 401, subject: 'data' });
    expect(reasons()).to.deep.equal(['initial', 'expired']);
    for (const path of [paths.benefits, paths.plans]) {
      expect(await sentTo(room, path)).to.deep.equal(['Bearer stale', 'Bearer staler']);
    }
  });

  it('that is followed by none is unauthorized, and nothing is sent again', async () => {
    const room = openRoom();
    const { tokenProvider, reasons } = providing('stale', null);
    expect(await failureOf(new HttpClient().get(plans, asking(room, tokenProvider)))).to.include({
      kind: 'unauthorized',
      status: undefined,
    });
    expect(reasons()).to.deep.equal(['initial', 'expired']);
    expect(await sentTo(room)).to.deep.equal(['Bearer stale']);
  });

  it('that was followed by none is asked for anew by the next', async () => {
    const room = openRoom();
    const client = new HttpClient();
    const { tokenProvider, reasons } = providing('stale', null, 'maya');
    await failureOf(client.get(plans, asking(room, tokenProvider)));
    await client.get(plans, asking(room, tokenProvider));
    expect(reasons()).to.deep.equal(['initial', 'expired', 'initial']);
    expect(await sentTo(room)).to.deep.equal(['Bearer stale', 'Bearer maya']);
  });

  it('takes the answers with it that came under it', async () => {
    const room = openRoom();
    const client = new HttpClient();
    const { tokenProvider } = providing('maya', 'omar');
    const before = await client.get(benefits, asking(room, tokenProvider));
    await room.play('401');
    await failureOf(client.get(plans, asking(room, tokenProvider)));
    await room.play('');
    const after = await client.get(benefits, asking(room, tokenProvider));
    expect(await sentTo(room, paths.benefits)).to.deep.equal(['Bearer maya', 'Bearer omar']);
    expect(after.data).not.to.deep.equal(before.data);
  });

  it('is final where nothing can renew it', async () => {
    const room = openRoom();
    const error = await failureOf(new HttpClient().get(plans, { baseUrl: room.baseUrl, token: 'stale' }));
    expect(error).to.include({ kind: 'unauthorized', status: 401 });
    expect(await sentTo(room)).to.deep.equal(['Bearer stale']);
  });
});

describe('a 401 that means that the member may not', () => {
  it('is asked for twice and no more', async () => {
    const room = openRoom();
    const { tokenProvider, reasons } = providing('maya');
    const error = await failureOf(new HttpClient().get(credits, asking(room, tokenProvider)));
    expect(error).to.include({ kind: 'unauthorized', status: 401 });
    expect(await sentTo(room)).to.deep.equal([sent.maya, sent.maya]);
    expect(reasons()).to.deep.equal(['initial', 'expired']);
  });

  it('asks the page once more for each later get', async () => {
    const room = openRoom('401');
    const client = new HttpClient();
    const { tokenProvider, reasons } = providing('maya');
    for (const count of [1, 2, 3]) {
      await failureOf(client.get(plans, asking(room, tokenProvider)));
      expect(reasons()).to.have.lengthOf(count + 1);
      expect(await sentTo(room)).to.have.lengthOf(2 * count);
    }
  });

  it('leaves what the member may see', async () => {
    const room = openRoom();
    const client = new HttpClient();
    const { tokenProvider } = providing('maya');
    const [refused, seen] = await Promise.all([
      failureOf(client.get(credits, asking(room, tokenProvider))),
      client.get(plans, asking(room, tokenProvider)),
    ]);
    expect(refused.kind).to.equal('unauthorized');
    expect(seen.data.Records).not.to.be.empty;
  });
});

describe('a page that gives no token', () => {
  const nothings: [what: string, token: unknown][] = [
    ['null', null],
    ['nothing', undefined],
    ['an empty text', ''],
    ['spaces', ' \n'],
    ['a number', 5],
    ['a truth value', true],
    ['an object', { token: 'maya' }],
    ['a list', ['maya']],
    ['a text with a space in it', 'ma ya'],
    ['a text with a line break in it', 'ma\nya'],
    ['a whole header', 'Bearer maya'],
    ['a text beyond ASCII', 'mäya'],
  ];
  for (const [what, token] of nothings) {
    it(`but ${what} is unauthorized, and sends nothing`, async () => {
      const room = openRoom();
      const { tokenProvider, reasons } = providing(token);
      const error = await failureOf(new HttpClient().get(plans, asking(room, tokenProvider)));
      expect(error).to.include({ kind: 'unauthorized', status: undefined, cause: undefined });
      expect(error.message).to.contain('tokenProvider');
      expect(reasons()).to.deep.equal(['initial']);
      expect(await room.requests()).to.be.empty;
    });
  }

  const failures: [what: string, provider: () => unknown][] = [
    ['rejects', () => Promise.reject(new Error('no session'))],
    ['throws', () => void JSON.parse('no session')],
    ['gives a token at once, and not as a promise, but null', () => null],
  ];
  for (const [what, provider] of failures) {
    it(`but ${what} is unauthorized, and sends nothing`, async () => {
      const room = openRoom();
      const error = await failureOf(new HttpClient().get(plans, asking(room, provider)));
      expect(error).to.include({ kind: 'unauthorized', cause: undefined });
      expect(error.message).not.to.contain('session');
      expect(await room.requests()).to.be.empty;
    });
  }

  it('but stumbles, as fetch does without a connection, is network, about the token, and says nothing of who is signed in', async () => {
    const room = openRoom();
    const provider = () => Promise.reject(new TypeError('Failed to fetch'));
    const error = await failureOf(new HttpClient().get(plans, asking(room, provider)));
    expect(error).to.include({ kind: 'network', subject: 'token', cause: undefined });
    expect(await room.requests()).to.be.empty;
  });

  it('but is no function is none at all', async () => {
    const room = openRoom();
    const error = await failureOf(new HttpClient().get(plans, asking(room, 'maya')));
    expect(error.kind).to.equal('unauthorized');
    expect(await room.requests()).to.be.empty;
  });

  it('fails all who ask at the same time, and is asked once', async () => {
    const client = new HttpClient();
    const { tokenProvider, reasons } = providing(new Promise((resolve) => setTimeout(() => resolve(null), 20)));
    const room = openRoom();
    await Promise.all(both.map((each) => failureOf(client.get(each, asking(room, tokenProvider)))));
    expect(reasons()).to.deep.equal(['initial']);
  });

  it('is asked once more by the next get', async () => {
    const room = openRoom();
    const client = new HttpClient();
    const { tokenProvider, reasons } = providing(null, 'maya');
    await failureOf(client.get(plans, asking(room, tokenProvider)));
    await client.get(plans, asking(room, tokenProvider));
    expect(reasons()).to.deep.equal(['initial', 'initial']);
  });
});

describe('a page that keeps everybody waiting', () => {
  /** A page whose answers the test gives, each when it wants. */
  function slowPage() {
    const calls: (TokenRequest & PromiseWithResolvers<string | null>)[] = [];
    const tokenProvider: TokenProvider = (request) => {
      const call = { ...request, ...Promise.withResolvers<string | null>() };
      calls.push(call);
      return call.promise;
    };
    return { calls, tokenProvider };
  }
  const called = (page: ReturnType<typeof slowPage>, count: number) =>
    until(() => page.calls.length === count, `the page to be asked ${count} times`);

  it('lets those go who leave', async () => {
    const page = slowPage();
    const controller = new AbortController();
    const { signal } = controller;
    const reason = reasonOf(new HttpClient().get(plans, asking(openRoom(), page.tokenProvider), { signal }));
    await called(page, 1);
    controller.abort('enough');
    expect(await reason).to.equal('enough');
  });

  it('is told when the last one has left, and not before', async () => {
    const page = slowPage();
    const room = openRoom();
    const client = new HttpClient();
    const controllers = both.map(() => new AbortController());
    const leavers = both.map((each, index) =>
      reasonOf(client.get(each, asking(room, page.tokenProvider), { signal: controllers[index]?.signal })),
    );
    await called(page, 1);
    controllers[0]?.abort();
    await leavers[0];
    expect(page.calls[0]?.signal.aborted).to.be.false;
    controllers[1]?.abort();
    await leavers[1];
    await until(() => page.calls[0]?.signal.aborted, 'the page to be told');
    expect(await room.requests()).to.be.empty;
  });

  it('goes on for those who stay', async () => {
    const page = slowPage();
    const room = openRoom();
    const client = new HttpClient();
    const controller = new AbortController();
    const { signal } = controller;
    const leaver = reasonOf(client.get(benefits, asking(room, page.tokenProvider), { signal }));
    const stayer = client.get(plans, asking(room, page.tokenProvider));
    await called(page, 1);
    controller.abort();
    await leaver;
    page.calls[0]?.resolve('maya');
    expect((await stayer).data.Records).not.to.be.empty;
    expect((await room.requests()).map(({ path }) => path)).to.deep.equal([paths.plans]);
  });

  it('is asked anew by those who come after the last has left', async () => {
    const page = slowPage();
    const room = openRoom();
    const client = new HttpClient();
    const controller = new AbortController();
    const { signal } = controller;
    const leaver = reasonOf(client.get(plans, asking(room, page.tokenProvider), { signal }));
    await called(page, 1);
    controller.abort();
    await leaver;
    const asked = client.get(plans, asking(room, page.tokenProvider));
    await called(page, 2);
    page.calls[1]?.resolve('maya');
    await asked;
    expect(page.calls.map(({ reason }) => reason)).to.deep.equal(['initial', 'initial']);
  });

  for (const [what, late] of [
    ['another token', 'stale'],
    ['none', null],
  ] as const) {
    it(`no more changes the token when it says ${what} to those who have left`, async () => {
      const page = slowPage();
      const room = openRoom();
      const client = new HttpClient();
      const controller = new AbortController();
      const { signal } = controller;
      const leaver = reasonOf(client.get(plans, asking(room, page.tokenProvider), { signal }));
      await called(page, 1);
      controller.abort();
      await leaver;
      const asked = client.get(plans, asking(room, page.tokenProvider));
      await called(page, 2);
      page.calls[1]?.resolve('maya');
      await asked;
      page.calls[0]?.resolve(late);
      await page.calls[0]?.promise;
      const next = client.get(benefits, asking(room, page.tokenProvider));
      const third = until(() => page.calls[2], 'a third question', 1000);
      await Promise.race([next, third.catch(() => undefined)]);
      expect(page.calls).to.have.lengthOf(2);
      await next;
      expect(await sentTo(room)).to.deep.equal([sent.maya, sent.maya]);
    });
  }

  it('is told when the last one leaves who waits for a renewal', async () => {
    const page = slowPage();
    const room = openRoom();
    const controller = new AbortController();
    const { signal } = controller;
    const leaver = reasonOf(new HttpClient().get(plans, asking(room, page.tokenProvider), { signal }));
    await called(page, 1);
    page.calls[0]?.resolve('stale');
    await called(page, 2);
    controller.abort();
    await leaver;
    await until(() => page.calls[1]?.signal.aborted, 'the page to be told');
    expect(page.calls[0]?.signal.aborted).to.be.false;
  });
});

describe('a token with something to renew it', () => {
  it('is used first', async () => {
    const room = openRoom();
    const { tokenProvider, reasons } = providing('omar');
    await new HttpClient().get(plans, { ...asking(room, tokenProvider), token: 'maya' });
    expect(await sentTo(room)).to.deep.equal([sent.maya]);
    expect(reasons()).to.be.empty;
  });

  it('is followed by what the page provides', async () => {
    const room = openRoom();
    const client = new HttpClient();
    const { tokenProvider, reasons } = providing('maya');
    const session = { ...asking(room, tokenProvider), token: 'stale' };
    await Promise.all(both.map((each) => client.get(each, session)));
    expect(reasons()).to.deep.equal(['expired']);
    expect(await sentTo(room, paths.plans)).to.deep.equal([sent['a stale one'], sent.maya]);
    expect(await sentTo(room, paths.benefits)).to.deep.equal([sent['a stale one'], sent.maya]);
  });

  it('is followed by what the token-url answers', async () => {
    const [room, host] = [openRoom(), await grantingTokens(3600, 'maya')];
    await new HttpClient().get(plans, { baseUrl: room.baseUrl, token: 'stale', tokenUrl: host.path });
    expect(await sentTo(room)).to.deep.equal([sent['a stale one'], sent.maya]);
    expect(await host.requests()).to.have.lengthOf(1);
  });

  for (const token of ['ma ya', '', null]) {
    it(`is passed over where it is ${JSON.stringify(token)}`, async () => {
      const room = openRoom();
      const { tokenProvider, reasons } = providing('maya');
      await new HttpClient().get(plans, { ...asking(room, tokenProvider), token });
      expect(reasons()).to.deep.equal(['initial']);
      expect(await sentTo(room)).to.deep.equal([sent.maya]);
    });
  }
});

describe('a page with two ways to a token', () => {
  it('is asked itself rather than its token-url', async () => {
    const [room, host] = [openRoom(), await grantingTokens(3600, 'omar')];
    await new HttpClient().get(plans, { ...asking(room, providing('maya').tokenProvider), tokenUrl: host.path });
    expect(await sentTo(room)).to.deep.equal([sent.maya]);
    expect(await host.requests()).to.be.empty;
  });
});

describe('HttpClient.sourceId', () => {
  const client = new HttpClient();
  const [one, two] = [providing('maya').tokenProvider, providing('maya').tokenProvider];

  it('is a number', () => expect(client.sourceId({ token: 'maya' })).to.be.a('number'));
  it('is none where there is nothing to get a token from', () => {
    for (const token of [undefined, null, '', ' ']) expect(client.sourceId({ token })).to.equal(undefined);
  });
  it('is a number for what can be no token, so that no cookie speaks in its place', () =>
    expect(client.sourceId({ token: 'ma ya' })).to.be.a('number'));

  const same = (first: object, second: object) => client.sourceId(first) === client.sourceId(second);
  it('is the same for the same token', () => expect(same({ token: 'maya' }, { token: ' maya ' })).to.be.true);
  it('is another for another token', () => expect(same({ token: 'maya' }, { token: 'omar' })).to.be.false);
  it('is the same for the same provider', () =>
    expect(same({ tokenProvider: one }, { tokenProvider: one })).to.be.true);
  it('is another for another provider', () => expect(same({ tokenProvider: one }, { tokenProvider: two })).to.be.false);
  it('is the same for the same address', () => expect(same({ tokenUrl: '/a' }, { tokenUrl: '/a' })).to.be.true);
  it('is another for another address', () => expect(same({ tokenUrl: '/a' }, { tokenUrl: '/b' })).to.be.false);
  it('is another with a provider than without', () =>
    expect(same({ token: 'maya' }, { token: 'maya', tokenProvider: one })).to.be.false);
});

describe('a request that waits for a token', () => {
  it('asks for the fields of all who come meanwhile', async () => {
    const room = openRoom();
    const client = new HttpClient();
    const token = Promise.withResolvers<string>();
    const session = asking(room, () => token.promise);
    const one = client.get(plans, session);
    const two = client.get(plans, session);
    token.resolve('maya');
    await Promise.all([one, two]);
    await arrived(room, 1);
    expect(await room.requests()).to.have.lengthOf(1);
  });
});
