/** A token is sent to the API as a header, and found nowhere else. */
import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/api/api-error.js';
import type { Endpoint } from '../../src/api/endpoint.js';
import { endpoints } from '../../src/api/endpoints.js';
import { HttpClient, type Session } from '../../src/api/http-client.js';
import { PageContext, type Settings, pageContext } from '../../src/page-context.js';
import { openRoom } from '../support/room.js';
import { providing } from './asking.js';
import { openTokenHost } from './token-host.js';

// Good and refused ones, in forms that no other text has.
const tokens = ['secret-token-1', 'secret-token-2', 'secret-token-3'] as const;
const [good, stale, staler] = tokens;
const isSecret = (text: string) => text.toLowerCase().includes('secret-token');

const plans = endpoints.plans.my as Endpoint<unknown>;
const benefits = endpoints.coworkers.benefits as Endpoint<unknown>;

/**
 * Everything that a script finds that is given a value: properties that are not enumerable and those of prototypes too,
 * the results of getters, the entries of collections.
 */
function* reachable(value: unknown, way = '', seen = new Set<unknown>()): Generator<[way: string, text: string]> {
  if (typeof value === 'string' || typeof value === 'symbol') yield [way, String(value)];
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return;
  seen.add(value);
  for (let owner: object | null = value; owner; owner = Object.getPrototypeOf(owner) as object | null) {
    for (const key of Reflect.ownKeys(owner)) {
      yield [`${way} (name)`, String(key)];
      let found: unknown;
      try {
        found = Reflect.get(owner, key, value);
      } catch {
        continue;
      }
      yield* reachable(found, `${way}.${String(key)}`, seen);
    }
    if (owner !== value) seen.add(owner);
  }
  if (value instanceof Map || value instanceof Set) yield* reachable([...value], `${way}(entries)`, seen);
}

/** Where a token is found in a value. */
const leaksIn = (value: unknown): string[] =>
  [...reachable(value)].flatMap(([way, text]) => (isSecret(text) ? [way] : []));

/** All that was said in the console and asked of the network while something ran. */
async function overheard(run: () => Promise<unknown>): Promise<{ said: unknown[]; urls: string[] }> {
  const said: unknown[] = [];
  const urls: string[] = [];
  const { fetch } = globalThis;
  const own = { ...console };
  for (const method of Object.keys(own) as (keyof Console)[]) {
    if (typeof console[method] === 'function')
      Object.assign(console, { [method]: (...words: unknown[]) => said.push(words) });
  }
  globalThis.fetch = (request, init) => {
    const url = request instanceof Request ? request.url : String(request);
    urls.push(url, init?.referrer ?? '', typeof init?.body === 'string' ? init.body : '');
    return fetch(request, init);
  };
  const first = performance.getEntriesByType('resource').length;
  try {
    await run();
  } finally {
    globalThis.fetch = fetch;
    Object.assign(console, own);
  }
  const entries = performance.getEntriesByType('resource').slice(first);
  return { said, urls: [...urls, ...entries.map(({ name }) => name)] };
}

/** What a request came to. */
const outcomeOf = (asked: Promise<unknown>): Promise<unknown> => asked.catch((reason: unknown) => reason);

describe('the search for a token', () => {
  it('finds it wherever it is', () => {
    const hidden = Object.create({
      get token() {
        return good;
      },
    }) as object;
    const error = new Error('outer', { cause: new Error(good) });
    const unlisted = Object.defineProperty({}, 'token', { value: good, enumerable: false });
    const held = [
      good,
      { a: [good] },
      new Map([[good, 1]]),
      hidden,
      error,
      unlisted,
      { [good]: 1 },
      Object.assign(() => undefined, { a: good }),
    ];
    for (const value of held) expect(leaksIn(value)).not.to.be.empty;
  });

  it('finds nothing where there is none', () => expect(leaksIn({ a: new Error('no'), b: new Map() })).to.be.empty);
});

/** Ways for a member to be known; all tokens are unknown to the emulator, so that each is refused. */
const ways: Record<string, () => Promise<Partial<Session>>> = {
  'a token': () => Promise.resolve({ token: stale }),
  'a token with a line break in it': () => Promise.resolve({ token: `${stale}\n${good}` }),
  'a provider': () => Promise.resolve({ tokenProvider: providing(stale, staler).tokenProvider }),
  'a provider of nonsense': () => Promise.resolve({ tokenProvider: providing(`${stale} ${good}`).tokenProvider }),
  'a provider of objects': () => Promise.resolve({ tokenProvider: providing({ token: good }).tokenProvider }),
  'a provider that quotes it': () =>
    Promise.resolve({ tokenProvider: () => Promise.reject(new Error(`no good: ${good}`, { cause: good })) }),
  'a provider that throws it': () =>
    Promise.resolve({
      tokenProvider: () => {
        throw new ApiError('server', { path: good });
      },
    }),
  'a token and a provider': () =>
    Promise.resolve({ token: stale, tokenProvider: providing(staler, null).tokenProvider }),
  'a token-url': async () => ({ tokenUrl: (await openTokenHost({ body: JSON.stringify({ token: stale }) })).path }),
  'a token-url in plain text': async () => ({
    tokenUrl: (await openTokenHost({ body: stale, type: 'text/plain' })).path,
  }),
  'a token-url that answers something else': async () => ({
    tokenUrl: (await openTokenHost({ body: JSON.stringify({ jwt: good }) })).path,
  }),
  'a token-url that answers half a token': async () => ({
    tokenUrl: (await openTokenHost({ body: `{"access_token":"${good}` })).path,
  }),
  'a token-url that fails and quotes it': async () => ({
    tokenUrl: (await openTokenHost({ status: 500, body: good })).path,
  }),
  'a token-url with a secret in its query': async () => ({
    tokenUrl: `${(await openTokenHost({ status: 404 })).path}?session=${good}`,
  }),
  'a token-url that is not allowed': () => Promise.resolve({ tokenUrl: `https://${good}@acme.example/token` }),
};

/** What the API makes of it. */
const scenarios = ['', '400', '403', '404', '429=none', '500', 'html', 'cut', 'confirm', 'reset', 'hang', 'redirect'];

describe('a request', () => {
  for (const [way, make] of Object.entries(ways)) {
    it(`by ${way} leaves no token in errors, URLs or the console`, async () => {
      const given = await make();
      const outcomes: unknown[] = [];
      const { said, urls } = await overheard(async () => {
        const client = new HttpClient({ timeout: 150, retryDelay: 1 });
        const asked = scenarios.map((scenario) => {
          const { baseUrl } = openRoom(scenario);
          return outcomeOf(client.get(plans, { baseUrl, ...given }));
        });
        outcomes.push(...(await Promise.all(asked)));
      });
      expect(outcomes).not.to.be.empty;
      for (const outcome of outcomes) {
        expect(outcome).to.be.instanceOf(ApiError);
        expect(leaksIn(outcome)).to.deep.equal([]);
        expect(isSecret(`${JSON.stringify(outcome)} ${String(outcome)}`)).to.be.false;
      }
      expect(leaksIn(said)).to.deep.equal([]);
      // What the page itself writes into its address is no doing of ours.
      expect(urls.filter((url) => isSecret(url) && !url.includes(`?session=${good}`))).to.deep.equal([]);
    });
  }

  it('that goes well leaves none in its answer either', async () => {
    const { baseUrl } = openRoom();
    const client = new HttpClient();
    const { token } = { token: 'maya' };
    const answer = await client.get(plans, { baseUrl, token });
    expect([...reachable(answer)].filter(([, text]) => text.includes(token)).map(([way]) => way)).to.deep.equal([]);
  });

  it('that goes well has none in its URLs', async () => {
    const room = openRoom();
    const { urls, said } = await overheard(() =>
      new HttpClient().get(benefits, { baseUrl: room.baseUrl, token: 'maya' }),
    );
    expect(urls).not.to.be.empty;
    expect([...urls, JSON.stringify(said)].filter((text) => text.includes('maya'))).to.deep.equal([]);
    expect(JSON.stringify((await room.requests()).map(({ query, path }) => [query, path]))).not.to.contain('maya');
  });
});

describe('a redirect to another origin', () => {
  const redirected: [what: string, session: () => Promise<Partial<Session>>][] = [
    ['a token', () => Promise.resolve({ token: good })],
    ['a provider', () => Promise.resolve({ tokenProvider: providing(good, stale).tokenProvider })],
    ['a token-url', async () => ({ tokenUrl: (await openTokenHost({ body: `"${good}"` })).path })],
    ['a token and cookies', () => Promise.resolve({ token: good, credentials: 'include' as const })],
  ];
  for (const [what, make] of redirected) {
    it(`carries nothing along of ${what}`, async () => {
      const room = openRoom('redirect');
      const error = await outcomeOf(new HttpClient().get(plans, { baseUrl: room.baseUrl, ...(await make()) }));
      expect(error).to.include({ kind: 'malformed' });
      const [here, there, ...more] = await room.requests();
      expect(here?.headers['authorization']).to.equal(`Bearer ${good}`);
      expect(there?.headers['host']).not.to.equal(here?.headers['host']);
      expect(leaksIn(there)).to.deep.equal([]);
      expect(more, 'it is not tried again').to.be.empty;
    });
  }

  it('asks nobody for another token', async () => {
    const { tokenProvider, reasons } = providing(good);
    await outcomeOf(new HttpClient().get(plans, { baseUrl: openRoom('redirect').baseUrl, tokenProvider }));
    expect(reasons()).to.deep.equal(['initial']);
  });
});

describe('a page', () => {
  const key = Symbol.for('nx-widgets@1');
  const page = globalThis as { [key]?: unknown };
  let before: unknown;

  beforeEach(() => {
    before = page[key];
    page[key] = new PageContext(new HttpClient({ retryDelay: 1 }));
  });
  afterEach(() => void (page[key] = before));

  /** Uses the context in every way in which a token gets into it. */
  async function useContext(): Promise<unknown[]> {
    const context = pageContext();
    const { baseUrl } = openRoom();
    const host = await openTokenHost({ body: `"${stale}"` });
    const settings: Settings[] = [
      { baseUrl, token: good },
      { baseUrl, tokenProvider: providing(stale, staler).tokenProvider },
      { baseUrl, tokenUrl: `${host.path}?session=${good}` },
    ];
    context.configure({ ...settings[0], heading: 'Yours' });
    for (const element of settings) context.add(element);
    const asked = [...settings, {}].flatMap((own) =>
      [plans, benefits].map((each) => outcomeOf(context.get(each, own))),
    );
    return Promise.all(asked);
  }

  it('finds no token in what its scripts can reach', async () => {
    const outcomes = await useContext();
    expect(outcomes).to.have.lengthOf(8);
    expect(leaksIn(page[key])).to.deep.equal([]);
    expect(leaksIn(outcomes)).to.deep.equal([]);
  });

  it('finds no token by what its scripts can call', async () => {
    await useContext();
    const context = pageContext();
    const names = [...reachable(context)].map(([, text]) => text);
    const tried = new Set([...names, 'token', 'tokenProvider', 'tokenUrl', 'credentials', 'baseUrl', '__proto__']);
    for (const name of tried) expect(leaksIn(context.setting({}, name as 'scope'))).to.deep.equal([]);
    expect(leaksIn(context.identity({}))).to.deep.equal([]);
  });

  it('finds no token by a name that is no text', () => {
    const context = pageContext();
    context.configure({ token: good });
    const name = { startsWith: () => false, toString: () => 'token' };
    expect(leaksIn(context.setting({}, name as unknown as 'scope'))).to.deep.equal([]);
  });

  const detours: [what: string, endpoint: Endpoint<unknown>, own: () => Settings][] = [
    ['an endpoint that goes on with the host', { ...plans, path: '.elsewhere.example/x' }, () => ({})],
    ['an endpoint that makes a user of the host', { ...plans, path: '@elsewhere.example/x' }, () => ({})],
    [
      'a base URL that is another each time it is read',
      plans,
      () => {
        let reads = 0;
        const toString = () => (reads++ === 0 ? 'https://acme.example' : 'https://elsewhere.example');
        return { baseUrl: { toString } as unknown as string };
      },
    ],
  ];
  for (const [what, endpoint, own] of detours) {
    it(`sends no token elsewhere for ${what}`, async () => {
      const context = pageContext();
      context.configure({ baseUrl: 'https://acme.example', token: good });
      const hosts: string[] = [];
      const { fetch } = globalThis;
      // No such host is to be asked in earnest.
      globalThis.fetch = (request, init) => {
        if (leaksIn(init?.headers).length > 0) hosts.push(new URL(request as string).host);
        return Promise.reject(new TypeError('Failed to fetch'));
      };
      try {
        await outcomeOf(context.get(endpoint, own()));
      } finally {
        globalThis.fetch = fetch;
      }
      expect(hosts.filter((host) => host !== 'acme.example')).to.deep.equal([]);
    });
  }

  it('finds no token in what the browser keeps', async () => {
    await useContext();
    expect(leaksIn(Object.entries(localStorage))).to.deep.equal([]);
    expect(leaksIn(Object.entries(sessionStorage))).to.deep.equal([]);
    expect(isSecret(document.cookie)).to.be.false;
    expect(isSecret(JSON.stringify(history.state) + location.href + document.documentElement.outerHTML)).to.be.false;
    expect(await indexedDB.databases()).to.deep.equal([]);
    expect(await caches.keys()).to.deep.equal([]);
  });

  it('hears no token in the console', async () => {
    const { said } = await overheard(useContext);
    expect(leaksIn(said)).to.deep.equal([]);
  });
});
