import { expect } from '@open-wc/testing';
import type { Endpoint } from '../src/api/endpoint.js';
import { endpoints } from '../src/api/endpoints.js';
import { HttpClient } from '../src/api/http-client.js';
import { PageContext, type Settings, configure, pageContext } from '../src/page-context.js';
import { failureOf, providing, reasonOf } from './api/asking.js';
import { grantingTokens } from './api/token-host.js';
import { type Room, openRoom } from './support/room.js';

const plans = endpoints.plans.my as Endpoint<unknown>;

/** Who was asked, and how the member was known. */
interface Sent {
  readonly at: 'here' | 'there';
  readonly authorization: string | undefined;
  readonly hasCookie: boolean;
}

/** Where the requests went, and with what. */
async function sentTo(here: Room, there: Room): Promise<Sent[]> {
  const read = async (room: Room, at: Sent['at']) =>
    (await room.requests()).map(({ headers }) => ({
      at,
      authorization: headers['authorization'],
      hasCookie: /nx-context/.test(headers['cookie'] ?? ''),
    }));
  return [...(await read(here, 'here')), ...(await read(there, 'there'))];
}

describe('what a setting is', () => {
  let context: PageContext;
  beforeEach(() => (context = new PageContext()));

  const currency = (own: Settings = {}) => context.setting(own, 'currency');

  it('is none where nobody says one', () => expect(currency() ?? null).to.equal(null));

  it('is what the page is configured to', () => {
    context.configure({ currency: 'EUR' });
    expect(currency()).to.equal('EUR');
  });

  it('is rather what an element says', () => {
    context.configure({ currency: 'EUR' });
    context.add({ currency: 'USD' });
    expect(currency()).to.equal('USD');
  });

  it('is rather what the widget says itself', () => {
    context.configure({ currency: 'EUR' });
    context.add({ currency: 'USD' });
    expect(currency({ currency: 'JPY' })).to.equal('JPY');
  });

  it('is what comes next where somebody says an empty one', () => {
    context.configure({ currency: 'EUR', heading: 'Yours', headingLevel: 3, scope: 'team' });
    const empty = { currency: '', heading: '', headingLevel: NaN, scope: '' as 'all' };
    expect(currency(empty)).to.equal('EUR');
    expect(context.setting(empty, 'headingLevel')).to.equal(3);
    expect(context.setting(empty, 'scope')).to.equal('team');
    expect(context.setting(empty, 'heading'), 'a heading can be empty').to.equal('');
  });

  it('is what the first of several elements says', () => {
    context.add({ scope: 'team' });
    context.add({ currency: 'USD', scope: 'personal' });
    expect(currency()).to.equal('USD');
    expect(context.setting({}, 'scope')).to.equal('team');
  });

  it('is what the next one says when the first has gone', () => {
    const [one, two] = [{ currency: 'USD' }, { currency: 'JPY' }];
    context.add(one);
    context.add(two);
    context.remove(one);
    expect(currency()).to.equal('JPY');
    context.remove(two);
    expect(currency() ?? null).to.equal(null);
  });

  it('is left to the next in line where it is not there', () => {
    context.configure({ currency: 'EUR' });
    context.add({ currency: null });
    expect(currency({ currency: undefined })).to.equal('EUR');
  });

  it('may be an empty heading, which is none', () => {
    context.configure({ heading: 'Yours' });
    expect(context.setting({ heading: '' }, 'heading')).to.equal('');
  });

  it('stays when others are configured', () => {
    context.configure({ currency: 'EUR', scope: 'team' });
    context.configure({ scope: 'personal' });
    expect(currency()).to.equal('EUR');
    expect(context.setting({}, 'scope')).to.equal('personal');
  });

  it('is taken away by undefined', () => {
    context.configure({ currency: 'EUR', scope: 'team' });
    context.configure({ currency: undefined });
    expect(currency()).to.equal(undefined);
    expect(context.setting({}, 'scope')).to.equal('team');
  });

  it('follows an element that changes', () => {
    const element: { currency: string } = { currency: 'USD' };
    context.add(element);
    element.currency = 'JPY';
    expect(currency()).to.equal('JPY');
  });

  for (const name of ['token', 'tokenProvider', 'tokenUrl']) {
    it(`is never told of ${name}`, () => {
      const secret = { token: 'maya', tokenProvider: () => Promise.resolve('maya'), tokenUrl: '/token' };
      context.configure(secret);
      context.add(secret);
      expect(context.setting({}, name as 'scope')).to.equal(undefined);
      expect(context.setting(secret, name as 'scope')).to.equal(undefined);
    });
  }
});

describe('whoever watches', () => {
  let context: PageContext;
  let changes: number;
  const watcher = () => changes++;

  beforeEach(() => {
    context = new PageContext();
    changes = 0;
    context.watch(watcher);
  });

  it('is told nothing at first', () => expect(changes).to.equal(0));

  it('is told of each change', () => {
    const element = {};
    context.configure({ currency: 'EUR' });
    expect(changes).to.equal(1);
    context.add(element);
    expect(changes).to.equal(2);
    context.changed();
    expect(changes).to.equal(3);
    context.remove(element);
    expect(changes).to.equal(4);
  });

  it('finds the change made when it is told', () => {
    const seen: unknown[] = [];
    context.watch(() => seen.push(context.setting({}, 'currency')));
    context.configure({ currency: 'EUR' });
    const element = { currency: 'USD' };
    context.add(element);
    context.remove(element);
    expect(seen).to.deep.equal(['EUR', 'USD', 'EUR']);
  });

  it('is told once, however often it began to watch', () => {
    context.watch(watcher);
    context.changed();
    expect(changes).to.equal(1);
  });

  it('is told nothing any more when it has stopped', () => {
    context.unwatch(watcher);
    context.changed();
    expect(changes).to.equal(0);
  });

  it('leaves the others when it stops while all are told', () => {
    const last: string[] = [];
    const leaver = () => context.unwatch(leaver);
    context.watch(leaver);
    context.watch(() => last.push('told'));
    context.changed();
    context.changed();
    expect(last).to.have.lengthOf(2);
  });
});

describe('whom a widget asks', () => {
  let context: PageContext;
  let here: Room;
  let there: Room;

  beforeEach(() => {
    context = new PageContext(new HttpClient({ retryDelay: 5 }));
    here = openRoom();
    there = openRoom();
    document.cookie = 'nx-context=1; path=/at/';
  });
  afterEach(() => void (document.cookie = 'nx-context=; path=/at/; max-age=0'));

  /** Asks as a widget with these settings of its own does, and tells what was sent. */
  async function sent(own: Settings = {}): Promise<Sent[]> {
    await context.get(plans, own).catch((reason: unknown) => reason);
    return sentTo(here, there);
  }
  const at = (room: Sent['at'], authorization?: string, hasCookie = false): Sent[] => [
    { at: room, authorization, hasCookie },
  ];

  it('is nobody without a base URL', async () => {
    expect((await failureOf(context.get(plans, { token: 'maya' }))).kind).to.equal('config');
  });

  it('is its own base URL before that of an element, before that of the page', () => {
    context.configure({ baseUrl: 'https://configured.example' });
    expect(context.identity({})[0]).to.equal('https://configured.example');
    context.add({ baseUrl: 'https://element.example' });
    expect(context.identity({})[0]).to.equal('https://element.example');
    expect(context.identity({ baseUrl: 'https://own.example' })[0]).to.equal('https://own.example');
  });

  it('is who the page says, on behalf of whom the page says', async () => {
    context.configure({ baseUrl: here.baseUrl, token: 'maya' });
    expect(await sent()).to.deep.equal(at('here', 'Bearer maya'));
  });

  it('is who an element says, on behalf of whom it says', async () => {
    context.configure({ baseUrl: there.baseUrl, token: 'omar' });
    context.add({ baseUrl: here.baseUrl, token: 'maya' });
    expect(await sent()).to.deep.equal(at('here', 'Bearer maya'));
  });

  it('gets its own token, wherever it asks', async () => {
    context.configure({ baseUrl: here.baseUrl, token: 'omar' });
    expect(await sent({ token: 'maya' })).to.deep.equal(at('here', 'Bearer maya'));
  });

  it('fails as the client does, with the reason of its signal too', async () => {
    context.configure({ baseUrl: here.baseUrl, token: 'maya' });
    expect(await reasonOf(context.get(plans, {}, { signal: AbortSignal.abort('enough') }))).to.equal('enough');
  });

  /** The page's credentials, by what they are. */
  const credentials: Record<string, (known: Sent['at']) => Promise<[given: Settings, sent: Sent[]]>> = {
    token: (known) => Promise.resolve([{ token: 'maya' }, at(known, 'Bearer maya')]),
    tokenProvider: (known) =>
      Promise.resolve([{ tokenProvider: providing('maya').tokenProvider }, at(known, 'Bearer maya')]),
    tokenUrl: async (known) => [{ tokenUrl: (await grantingTokens(3600, 'maya')).path }, at(known, 'Bearer maya')],
    credentials: (known) => Promise.resolve([{ credentials: 'same-origin' }, at(known, undefined, true)]),
  };

  /** Where the page gives them; each puts the base URL, or none, with them. */
  const places: Record<string, (given: Settings, baseUrl?: string) => void> = {
    'of configure()': (given, baseUrl) => context.configure({ ...given, ...(baseUrl && { baseUrl }) }),
    'of an element': (given, baseUrl) => context.add({ ...given, ...(baseUrl && { baseUrl }) }),
    'of a second element': (given, baseUrl) => {
      context.add({ heading: 'Yours' });
      context.add({ ...given, ...(baseUrl && { baseUrl }) });
    },
  };

  for (const [what, make] of Object.entries(credentials)) {
    for (const [where, give] of Object.entries(places)) {
      describe(`with the ${what} ${where}`, () => {
        let given: Settings;
        let known: Sent[];
        beforeEach(async () => ([given, known] = await make('here')));

        it('is known at the base URL given with it', async () => {
          give(given, here.baseUrl);
          expect(await sent()).to.deep.equal(known);
        });

        it('is known there also where the widget names it itself, however it writes it', async () => {
          give(given, here.baseUrl);
          expect(await sent({ baseUrl: `${new URL(here.baseUrl).pathname}/` })).to.deep.equal(known);
        });

        it('is not known where the widget names another base URL', async () => {
          give(given, here.baseUrl);
          expect(await sent({ baseUrl: there.baseUrl })).to.be.empty;
        });

        it('is not known at a base URL that merely begins alike', async () => {
          give(given, here.baseUrl);
          for (const baseUrl of [`${here.baseUrl}/..`, `${here.baseUrl}x`, location.origin]) {
            expect((await failureOf(context.get(plans, { baseUrl }))).kind).to.equal('unauthorized');
          }
        });

        it('is not known where it came without any base URL', async () => {
          give(given);
          expect(await sent({ baseUrl: there.baseUrl })).to.be.empty;
          expect(await sent({ baseUrl: here.baseUrl })).to.be.empty;
        });

        it('is known as whom the widget itself says, where it says so', async () => {
          give(given, here.baseUrl);
          expect(await sent({ baseUrl: there.baseUrl, token: 'omar' })).to.deep.equal(at('there', 'Bearer omar'));
        });
      });
    }

    it(`is known by the ${what} of an element at the base URL of configure()`, async () => {
      const [given, known] = await make('here');
      context.configure({ baseUrl: here.baseUrl });
      context.add(given);
      expect(await sent()).to.deep.equal(known);
      expect(context.identity({ baseUrl: there.baseUrl })[2]).to.equal(undefined);
    });

    it(`is not known by the ${what} of configure() at the base URL of an element`, async () => {
      const [given] = await make('here');
      context.configure({ ...given, baseUrl: here.baseUrl });
      context.add({ baseUrl: there.baseUrl });
      expect(await sent()).to.be.empty;
    });

    it(`is not known by the ${what} of a later element at the base URL of an earlier`, async () => {
      const [given] = await make('here');
      context.add({ baseUrl: there.baseUrl });
      context.add({ ...given, baseUrl: here.baseUrl });
      expect(await sent()).to.be.empty;
    });

    for (const [order, isFirst] of [
      ['an earlier', true],
      ['a later', false],
    ] as const) {
      it(`is not known by the ${what} of an element without a base URL at that of ${order} one`, async () => {
        const [given] = await make('here');
        context.configure({ baseUrl: here.baseUrl });
        const elements = [given, { baseUrl: there.baseUrl }];
        for (const element of isFirst ? elements.reverse() : elements) context.add(element);
        expect(await sent()).to.be.empty;
      });
    }

    it(`is not known by the ${what} of configure() at another base URL that is configured later`, async () => {
      const [given, known] = await make('here');
      context.configure(given);
      context.configure({ baseUrl: here.baseUrl });
      expect(await sent()).to.deep.equal(known);
      context.configure({ baseUrl: there.baseUrl });
      expect(await sent()).to.deep.equal(known);
    });

    it(`is not known by the ${what} of the page when the page’s base URL has changed since`, async () => {
      const [given] = await make('here');
      context.configure({ ...given, baseUrl: here.baseUrl });
      expect(await sent({ baseUrl: there.baseUrl })).to.be.empty;
      context.configure({ [what]: undefined });
      expect(await sent()).to.be.empty;
    });
  }

  it('gets no cookies of the page beside a token of its own at another base URL', async () => {
    context.configure({ baseUrl: here.baseUrl, credentials: 'same-origin' });
    expect(await sent({ baseUrl: there.baseUrl, token: 'maya' })).to.deep.equal(at('there', 'Bearer maya', false));
  });

  it('gets cookies of the page beside a token of its own at the page’s base URL', async () => {
    context.configure({ baseUrl: here.baseUrl, credentials: 'same-origin' });
    expect(await sent({ token: 'maya' })).to.deep.equal(at('here', 'Bearer maya', true));
  });

  it('asks once together with widgets that say the same in another way', async () => {
    context.configure({ baseUrl: here.baseUrl, token: 'maya' });
    await Promise.all([context.get(plans, {}), context.get(plans, { baseUrl: here.baseUrl, token: 'maya' })]);
    expect(await here.requests()).to.have.lengthOf(1);
  });
});

describe('the identity of a widget', () => {
  let context: PageContext;
  beforeEach(() => (context = new PageContext()));

  const same = (one: Settings, other: Settings) => expect(context.identity(one)).to.deep.equal(context.identity(other));
  const differ = (one: Settings, other: Settings) =>
    expect(context.identity(one)).not.to.deep.equal(context.identity(other));
  const baseUrl = 'https://acme.example';

  it('holds no token', () => {
    const secret = {
      baseUrl,
      token: 'maya-secret',
      tokenUrl: '/secret',
      tokenProvider: () => Promise.resolve('secret'),
    };
    context.configure(secret);
    for (const own of [{}, secret, { baseUrl, token: 'maya-secret' }]) {
      expect(JSON.stringify(context.identity(own))).not.to.contain('secret');
      for (const value of context.identity(own)) expect(value).not.to.be.a('function');
    }
  });

  it('is the same for the same token', () => same({ baseUrl, token: 'maya' }, { baseUrl, token: 'maya' }));
  it('is another for another token', () => differ({ baseUrl, token: 'maya' }, { baseUrl, token: 'omar' }));
  it('is another without a token', () => differ({ baseUrl, token: 'maya' }, { baseUrl }));
  it('is another at another base URL', () =>
    differ({ baseUrl, token: 'maya' }, { baseUrl: 'https://other.example', token: 'maya' }));
  it('is another with other credentials', () => differ({ baseUrl }, { baseUrl, credentials: 'include' }));
  it('is another with another provider', () => {
    const [one, two] = [providing('maya').tokenProvider, providing('maya').tokenProvider];
    differ({ baseUrl, tokenProvider: one }, { baseUrl, tokenProvider: two });
    same({ baseUrl, tokenProvider: one }, { baseUrl, tokenProvider: one });
  });
  it('has no source where the page’s credentials are for another base URL', () => {
    context.configure({ baseUrl, token: 'maya' });
    expect(context.identity({ baseUrl: 'https://other.example' })).to.deep.equal([
      'https://other.example',
      undefined,
      undefined,
    ]);
  });
});

describe('pageContext', () => {
  it('is one for the whole page', () => expect(pageContext()).to.equal(pageContext()));

  it('is that of whichever copy came first', () => {
    const key = Symbol.for('nx-widgets@1');
    const page = globalThis as { [key]?: unknown };
    const before = page[key];
    const other = new PageContext();
    page[key] = other;
    try {
      expect(pageContext()).to.equal(other);
      configure({ currency: 'JPY' });
      expect(other.setting({}, 'currency')).to.equal('JPY');
    } finally {
      page[key] = before;
    }
  });

  it('is what configure() sets', () => {
    configure({ currency: 'JPY' });
    try {
      expect(pageContext().setting({}, 'currency')).to.equal('JPY');
    } finally {
      configure({ currency: undefined });
    }
  });
});
