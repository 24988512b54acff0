/** Where the widgets have their tokens from, what happens when one is refused, and where none is ever seen. */
import { aTimeout, expect, fixture } from '@open-wc/testing';
import type { TokenProvider, TokenRequest } from '../../src/elements.js';
import en from '../../src/locales/en.js';
import { PageContext } from '../../src/page-context.js';
import { providing } from '../api/asking.js';
import { grantingTokens, openTokenHost } from '../api/token-host.js';
import { context, hasState, parts, settled, shownBy, textOf, until } from '../support/fixture.js';
import { type Room, asked, openRoom, paths, signIn, tokensOf } from '../support/room.js';
import { type Tag, type Widget, widgets } from '../support/states.js';
import { afterwards, allTexts, consoleOf, eventNames, eventsOnPage, goOn } from '../support/watching.js';

/** Tokens of maya that the API refuses, and that it takes, told apart by what they ask of the emulator. */
const refused = 'maya~401';
const good = 'maya';
const another = 'maya~slow=1';

type Sources = Pick<Widget, 'token' | 'tokenProvider' | 'tokenUrl' | 'credentials'>;

/** Puts a widget on the page with all that it needs at once, as a framework does. */
async function placeWith(tag: Tag, room: Room, sources: Partial<Sources>): Promise<Widget> {
  const around = await fixture<HTMLElement>('<div lang="en-GB"></div>');
  const element = document.createElement(tag);
  Object.assign(element, { baseUrl: room.baseUrl, ...sources });
  around.append(element);
  return element;
}

/** The same, and waits until it has loaded or failed. */
const mountWith = async (tag: Tag, room: Room, sources: Partial<Sources>): Promise<Widget> =>
  settled(await placeWith(tag, room, sources));

/** The widgets of a page that share what it says, of all tags and with different things to ask. */
async function placeTwenty(room: Room, sources: Partial<Sources>): Promise<Widget[]> {
  const kinds = ['booking', 'event', 'time', 'printing', 'pass'];
  const markup = Array.from({ length: 20 }, (_, index) => {
    const { tag } = widgets[index % widgets.length] ?? widgets[0];
    return `<${tag} kind="${kinds[index % kinds.length] ?? ''}"></${tag}>`;
  });
  const around = await fixture<HTMLElement>(`<div lang="en-GB"><nx-config></nx-config>${markup.join('')}</div>`);
  Object.assign(around.firstElementChild ?? {}, { baseUrl: room.baseUrl, ...sources });
  return [...around.querySelectorAll<Widget>(widgets.map(({ tag }) => tag).join())];
}

/** How often each of these saw each event. */
function countsOf(all: readonly Widget[]): Record<string, number>[] {
  const counts = all.map((): Record<string, number> => ({}));
  all.forEach((each, index) => {
    const count = counts[index] ?? {};
    for (const name of eventNames) each.addEventListener(name, () => (count[name] = (count[name] ?? 0) + 1));
  });
  return counts;
}

const loaded = (all: readonly Widget[]) => until(() => all.every(({ data }) => data), 'the data of all');
const failed = (all: readonly Widget[]) =>
  until(() => all.every((each) => hasState(each, 'unauthorized')), 'the state unauthorized of all');

/** The answers to the requests for a path, in order. */
const statuses = async (room: Room, path: string) => (await asked(room, path)).map(({ status }) => status);

for (const { tag, path, ofMaya } of widgets) {
  describe(`<${tag}>`, () => {
    describe('with tokenProvider', () => {
      it('asks it once for its first token, and sends that', async () => {
        const room = openRoom();
        const { tokenProvider, requests } = providing(good);
        const element = await mountWith(tag, room, { tokenProvider });
        expect(shownBy(element)).to.contain(ofMaya);
        expect(requests.map(({ reason }) => reason)).to.deep.equal(['initial']);
        expect(requests[0]?.signal).to.be.instanceOf(AbortSignal);
        expect(tokensOf(await asked(room, path))).to.deep.equal([good]);
      });

      it('waits with its skeleton until there is one', async () => {
        const room = openRoom();
        let give: ((token: string) => void) | undefined;
        const element = await placeWith(tag, room, {
          tokenProvider: () => new Promise((resolve) => (give = resolve)),
        });
        await until(() => give, 'the question');
        expect(hasState(element, 'loading')).to.be.true;
        expect(parts(element, 'skeleton')).not.to.be.empty;
        give?.(good);
        await settled(element);
        expect(shownBy(element)).to.contain(ofMaya);
      });

      for (const [said, none] of [
        ['null', null],
        ['an empty text', ''],
        ['no text', { token: good }],
      ] as const) {
        it(`that gives ${said} asks the member to sign in, and sends nothing`, async () => {
          const room = openRoom();
          const element = await mountWith(tag, room, providing(none));
          expect(textOf(element, 'message')).to.equal(en.errors.unauthorized);
          expect(hasState(element, 'unauthorized')).to.be.true;
          expect(await room.requests()).to.be.empty;
        });
      }

      it('that rejects asks the member to sign in, and quotes nothing of why', async () => {
        const room = openRoom();
        let element: Widget | undefined;
        const written = await consoleOf(async () => {
          element = await mountWith(tag, room, { tokenProvider: () => Promise.reject(new Error('secret-4f9d2a')) });
        });
        expect(textOf(element as Widget, 'message')).to.equal(en.errors.unauthorized);
        expect(written.join('\n') + allTexts(element?.error)).not.to.contain('secret-4f9d2a');
        expect(await room.requests()).to.be.empty;
      });

      it('that throws does the same', async () => {
        const tokenProvider = (() => {
          throw new Error('not yet');
        }) as TokenProvider;
        expect((await mountWith(tag, openRoom(), { tokenProvider })).error?.kind).to.equal('unauthorized');
      });

      it('renews a refused token, and asks once more', async () => {
        const room = openRoom();
        const { tokenProvider, reasons } = providing(refused, good);
        const seen = eventsOnPage();
        const element = await mountWith(tag, room, { tokenProvider });
        expect(shownBy(element)).to.contain(ofMaya);
        expect(reasons()).to.deep.equal(['initial', 'expired']);
        expect(tokensOf(await asked(room, path))).to.deep.equal([refused, good]);
        expect(seen.map(({ type }) => type)).not.to.include.members(['nx-unauthorized', 'nx-error']);
      });

      it('and token takes the token first, and the provider for the next one', async () => {
        const room = openRoom();
        const { tokenProvider, reasons } = providing(good);
        await mountWith(tag, room, { token: refused, tokenProvider });
        expect(tokensOf(await asked(room, path))).to.deep.equal([refused, good]);
        expect(reasons()).to.deep.equal(['expired']);
      });

      it('tells it when nobody needs the token any more', async () => {
        let signal: AbortSignal | undefined;
        const tokenProvider = (request: TokenRequest) => {
          ({ signal } = request);
          return new Promise<never>(() => undefined);
        };
        const element = await placeWith(tag, openRoom(), { tokenProvider });
        await until(() => signal, 'the question');
        element.remove();
        await until(() => signal?.aborted, 'the abort');
      });
    });

    describe('with token-url', () => {
      for (const [said, answer] of [
        ['access_token', { body: '{"access_token":"maya","token_type":"bearer","expires_in":1209599}' }],
        ['token', { body: '{"token":"maya","expires_in":86400}' }],
        ['a JSON text', { body: '"maya"' }],
        ['plain text', { type: 'text/plain', body: 'maya\n' }],
      ] as const) {
        it(`reads ${said}`, async () => {
          const room = openRoom();
          const host = await openTokenHost(answer);
          const element = await mountWith(tag, room, { tokenUrl: host.path });
          expect(shownBy(element)).to.contain(ofMaya);
          expect(tokensOf(await asked(room, path))).to.deep.equal([good]);
          expect(await host.requests()).to.have.length(1);
        });
      }

      it('as an attribute, with a whole address, reads it too', async () => {
        const host = await grantingTokens(3600, good);
        const around = await fixture<HTMLElement>(
          `<div lang="en-GB"><${tag} base-url="${openRoom().baseUrl}" token-url="${location.origin}${host.path}?of=me"></${tag}></div>`,
        );
        expect(shownBy(await settled(around.firstElementChild as Widget))).to.contain(ofMaya);
        expect((await host.requests()).map(({ query }) => query)).to.deep.equal(['?of=me']);
      });

      it('sends the page’s cookies to it, and none to the API', async () => {
        document.cookie = 'nx-test=1; path=/';
        afterwards(() => (document.cookie = 'nx-test=; path=/; max-age=0'));
        const room = openRoom();
        const host = await grantingTokens(3600, good);
        await mountWith(tag, room, { tokenUrl: host.path });
        expect((await host.requests()).map(({ headers }) => headers['cookie'])).to.deep.equal(['nx-test=1']);
        expect((await asked(room, path)).map(({ headers }) => headers['cookie'])).to.deep.equal([undefined]);
      });

      it('sends it no token, and no cookie to another origin', async () => {
        document.cookie = 'nx-test=1; path=/';
        afterwards(() => (document.cookie = 'nx-test=; path=/; max-age=0'));
        const host = await openTokenHost({ type: 'text/plain', body: refused }, { type: 'text/plain', body: good });
        await mountWith(tag, openRoom(), { tokenUrl: host.elsewhere });
        const requests = await host.requests();
        expect(requests).to.have.length(2);
        for (const { headers } of requests) expect(headers).to.not.have.any.keys('cookie', 'authorization');
      });

      it('asks it again when a token is refused, and the API once more', async () => {
        const room = openRoom();
        const host = await grantingTokens(3600, refused, good);
        const element = await mountWith(tag, room, { tokenUrl: host.path });
        expect(shownBy(element)).to.contain(ofMaya);
        expect(await host.requests()).to.have.length(2);
        expect(tokensOf(await asked(room, path))).to.deep.equal([refused, good]);
      });

      it('asks it shortly before expires_in is over, so that no request is refused', async () => {
        const room = openRoom();
        const host = await grantingTokens(3600, good, another);
        const element = await mountWith(tag, room, { tokenUrl: host.path });
        goOn(3500_000);
        await element.reload();
        expect(await host.requests()).to.have.length(1);
        goOn(75_000);
        await element.reload();
        expect(await host.requests()).to.have.length(2);
        expect(tokensOf(await asked(room, path))).to.deep.equal([good, good, another]);
        expect(new Set(await statuses(room, path))).to.deep.equal(new Set([200]));
      });

      for (const [said, answer] of [
        ['the server fails', { status: 500, body: '{"Message":"An error has occurred."}' }],
        ['it answers a page of HTML', { type: 'text/html', body: '<!doctype html><title>Sign in</title>' }],
        ['there is no token in the answer', { body: '{"user":"maya"}' }],
        ['it refuses', { status: 403, body: '' }],
        ['there is nothing at its address', { status: 404, body: '' }],
      ] as const) {
        it(`says that the page could not sign in when ${said}, and tries again by a click`, async () => {
          const room = openRoom();
          const tries = said === 'the server fails' ? 3 : 1;
          const host = await openTokenHost(...Array.from({ length: tries }, () => answer), { body: '"maya"' });
          const element = await mountWith(tag, room, { tokenUrl: host.path });
          expect(textOf(element, 'message')).to.contain('This page couldn’t sign you in. Please try again.');
          expect(hasState(element, 'error')).to.be.true;
          expect(hasState(element, 'unauthorized')).to.be.false;
          expect(await room.requests()).to.be.empty;
          const [button] = parts(element, 'button') as HTMLElement[];
          expect(button?.textContent).to.equal('Try again');
          button?.click();
          await until(() => shownBy(element).includes(ofMaya), 'the data');
          expect(await host.requests()).to.have.length(tries + 1);
        });
      }

      it('says that it is not set up where the address is not allowed, and asks nobody', async () => {
        const room = openRoom();
        const element = await mountWith(tag, room, { tokenUrl: 'token' });
        expect(textOf(element, 'message')).to.equal(en.errors.config);
        expect(element.error?.kind).to.equal('config');
        expect(parts(element, 'button')).to.be.empty;
        expect(await room.requests()).to.be.empty;
      });

      it('tells the integrator what token-url must be', async () => {
        const host = await openTokenHost({ body: '{}' });
        const written = await consoleOf(() => mountWith(tag, openRoom(), { tokenUrl: host.path }));
        expect(written).to.have.length(1);
        expect(written[0]).to.match(new RegExp(`<${tag}> malformed: GET ${host.path}.*token-url`));
      });

      for (const [said, answer] of [
        ['401', { status: 401 }],
        ['null', { body: 'null' }],
        ['nothing', { body: '' }],
      ] as const) {
        it(`that answers ${said} asks the member to sign in, without a button`, async () => {
          const room = openRoom();
          const seen = eventsOnPage();
          const host = await openTokenHost(answer);
          const element = await mountWith(tag, room, { tokenUrl: host.path });
          expect(textOf(element, 'message')).to.equal(en.errors.unauthorized);
          expect(parts(element, 'button')).to.be.empty;
          expect(hasState(element, 'unauthorized')).to.be.true;
          expect(seen.map(({ type }) => type)).to.deep.equal(['nx-unauthorized', 'nx-error']);
          expect(await host.requests()).to.have.length(1);
          expect(await room.requests()).to.be.empty;
        });
      }

      it('that fails at a refresh keeps the data, and says so', async () => {
        const room = openRoom();
        const host = await openTokenHost({ body: '{"access_token":"maya","expires_in":60}' }, { body: '{}' });
        const element = await mountWith(tag, room, { tokenUrl: host.path });
        await room.play('401');
        await element.reload();
        expect(shownBy(element)).to.contain(ofMaya);
        expect(textOf(element, 'note')).to.contain(en.notUpdated);
        expect(hasState(element, 'stale')).to.be.true;
      });

      it('that fails before the token is refused leaves it in use', async () => {
        const room = openRoom();
        const host = await openTokenHost({ body: '{"access_token":"maya","expires_in":60}' }, { body: '{}' });
        const element = await mountWith(tag, room, { tokenUrl: host.path });
        goOn(60_000);
        await element.reload();
        expect(await host.requests()).to.have.length(2);
        expect(element.error).to.be.undefined;
        expect(textOf(element, 'note')).to.be.undefined;
      });

      for (const wrong of ['http://acme.example/token', '//evil.example/token', 'token', 'https://a:b@acme.example/']) {
        it(`does not ask at "${wrong}"`, async () => {
          const room = openRoom();
          const element = await mountWith(tag, room, { tokenUrl: wrong });
          expect(element.error).to.include({ kind: 'config', subject: 'token' });
          expect(await room.requests()).to.be.empty;
        });
      }
    });

    describe('with credentials', () => {
      for (const credentials of ['same-origin', 'include'] as const) {
        it(`"${credentials}" sends the page’s cookies to its own origin, and no token`, async () => {
          document.cookie = 'nx-test=1; path=/';
          afterwards(() => (document.cookie = 'nx-test=; path=/; max-age=0'));
          const room = openRoom('session=maya');
          const element = await mountWith(tag, room, { credentials });
          expect(shownBy(element)).to.contain(ofMaya);
          const [request] = await asked(room, path);
          expect(request?.headers).to.include({ cookie: 'nx-test=1' });
          expect(request?.headers).not.to.have.property('authorization');
        });
      }

      it('of another word are none', async () => {
        const room = openRoom('session=maya');
        const element = await mountWith(tag, room, { credentials: 'always' as never });
        expect(hasState(element, 'unauthorized')).to.be.true;
        expect(await room.requests()).to.be.empty;
      });

      it('and a provider sends both', async () => {
        const room = openRoom('session=noah');
        const element = await mountWith(tag, room, { credentials: 'same-origin', ...providing(good) });
        expect(shownBy(element)).to.contain(ofMaya);
      });
    });
  });
}

describe('Twenty widgets whose token expires', () => {
  /** A room whose tokens expire when it is told, until the page is asked for a new one. */
  async function expiring(renewed: (room: Room) => Promise<string | null>) {
    const room = openRoom();
    const reasons: string[] = [];
    const tokenProvider = async ({ reason }: TokenRequest) => {
      reasons.push(reason);
      return reason === 'initial' ? good : renewed(room);
    };
    const all = await placeTwenty(room, { tokenProvider });
    await loaded(all);
    expect(reasons).to.deep.equal(['initial']);
    await room.play('401');
    const before = { benefits: await asked(room, paths.benefits), plans: await asked(room, paths.plans) };
    /** The tokens of the requests since then. */
    const since = async () => ({
      benefits: tokensOf(await asked(room, paths.benefits)).slice(before.benefits.length),
      plans: tokensOf(await asked(room, paths.plans)).slice(before.plans.length),
    });
    return { room, all, reasons, since };
  }

  it('ask the page once, and each request is sent once more', async () => {
    const { all, reasons, since } = await expiring(async (room) => {
      // Not before both have been refused: they are sent one after the other.
      await until(
        async () =>
          [...(await statuses(room, paths.benefits)), ...(await statuses(room, paths.plans))].filter(
            (status) => status === 401,
          ).length === 2,
        'both refusals',
      );
      await room.play('');
      return another;
    });
    const counts = countsOf(all);
    await Promise.all(all.map((each) => each.reload()));
    expect(reasons).to.deep.equal(['initial', 'expired']);
    expect(await since()).to.deep.equal({ benefits: [good, another], plans: [good, another] });
    for (const count of counts) expect(count).to.include({ 'nx-load': 1 }).and.not.to.have.property('nx-error');
    expect(all.map(({ data }) => Boolean(data))).not.to.include(false);
  });

  it('from the start do the same', async () => {
    const room = openRoom();
    const { tokenProvider, reasons } = providing(refused, good);
    const all = await placeTwenty(room, { tokenProvider });
    await loaded(all);
    expect(reasons()).to.deep.equal(['initial', 'expired']);
    expect(tokensOf(await asked(room, paths.benefits))).to.deep.equal([refused, good]);
    expect(tokensOf(await asked(room, paths.plans))).to.deep.equal([refused, good]);
  });

  it('ask a token-url once', async () => {
    const room = openRoom();
    const host = await grantingTokens(3600, refused, good);
    const all = await placeTwenty(room, { tokenUrl: host.path });
    await loaded(all);
    expect(await host.requests()).to.have.length(2);
    expect(tokensOf(await asked(room, paths.benefits))).to.deep.equal([refused, good]);
  });

  for (const [said, renewed] of [
    ['the new one is refused as well', () => Promise.resolve(another)],
    ['the same one is given again', () => Promise.resolve(good)],
    ['nobody is signed in any more', () => Promise.resolve(null)],
    ['the page fails', () => Promise.reject(new Error('No.'))],
  ] as const) {
    it(`ask the member to sign in when ${said}, and tell the page once each`, async () => {
      const { all, reasons, since } = await expiring(renewed);
      const counts = countsOf(all);
      await Promise.all(all.map((each) => each.reload()));
      await failed(all);
      const isSent = said.includes('one ');
      const expected = { benefits: isSent ? 2 : 1, plans: isSent ? 2 : 1 };
      const seen = async () => {
        const { benefits, plans } = await since();
        return { benefits: benefits.length, plans: plans.length };
      };
      expect(reasons).to.deep.equal(['initial', 'expired']);
      expect(await seen()).to.deep.equal(expected);
      // Whatever would go round would have gone round often by then.
      await aTimeout(600);
      expect(reasons).to.deep.equal(['initial', 'expired']);
      expect(await seen()).to.deep.equal(expected);
      for (const count of counts) expect(count).to.deep.equal({ 'nx-unauthorized': 1, 'nx-error': 1 });
      for (const each of all) {
        expect(each.data).to.equal(undefined);
        expect(textOf(each, 'message')).to.equal(en.errors.unauthorized);
      }
    });
  }

  it('without permission, from the start, ask once, and tell the page once each', async () => {
    const room = openRoom('401');
    const { tokenProvider, reasons } = providing(good, another);
    const all = await placeTwenty(room, { tokenProvider });
    const counts = countsOf(all);
    await failed(all);
    await aTimeout(600);
    expect(reasons()).to.deep.equal(['initial', 'expired']);
    expect(tokensOf(await asked(room, paths.benefits))).to.deep.equal([good, another]);
    expect(tokensOf(await asked(room, paths.plans))).to.deep.equal([good, another]);
    for (const count of counts) expect(count).to.deep.equal({ 'nx-unauthorized': 1, 'nx-error': 1 });
  });

  it('with nothing to renew it from, ask once', async () => {
    const room = openRoom();
    const all = await placeTwenty(room, { token: refused });
    const counts = countsOf(all);
    await failed(all);
    await aTimeout(300);
    expect(await asked(room, paths.benefits)).to.have.length(1);
    expect(await asked(room, paths.plans)).to.have.length(1);
    for (const count of counts) expect(count).to.deep.equal({ 'nx-unauthorized': 1, 'nx-error': 1 });
  });

  it('come back when the page has a member again', async () => {
    let renewed: string | null = null;
    const { all, reasons, room } = await expiring(() => Promise.resolve(renewed));
    await Promise.all(all.map((each) => each.reload()));
    await failed(all);
    await room.play('');
    renewed = another;
    const before = reasons.length;
    await Promise.all(all.map((each) => each.reload()));
    await loaded(all);
    expect(reasons.length).to.be.at.most(before + 1);
    expect(all.filter((each) => hasState(each, 'unauthorized') || each.error)).to.be.empty;
  });

  it('come back with another provider', async () => {
    const { all, room } = await expiring(() => Promise.resolve(null));
    await Promise.all(all.map((each) => each.reload()));
    await failed(all);
    await room.play('');
    Object.assign(document.querySelector('nx-config') as Element, providing(good));
    await loaded(all);
  });

  it('are not shown to each other’s members', async () => {
    const room = openRoom();
    const [first, second] = await Promise.all([
      mountWith('nx-credit-meter', room, providing('maya')),
      mountWith('nx-credit-meter', room, providing('freya')),
    ]);
    expect(shownBy(first)).to.contain('€195.50');
    expect(shownBy(second)).to.contain('€90.00');
  });
});

describe('The token', () => {
  /** How a page may hand it over without writing it into the page. */
  const ways: Readonly<Record<string, (token: string) => Promise<Partial<Sources>>>> = {
    'of tokenProvider': (token) => Promise.resolve(providing(token)),
    'of token-url': async (token) => ({ tokenUrl: (await grantingTokens(3600, token)).path }),
  };

  for (const [way, sourcesOf] of Object.entries(ways)) {
    for (const { tag, path, ofMaya } of widgets) {
      it(`${way} can be found nowhere around <${tag}>`, async () => {
        const room = openRoom();
        const token = await signIn(room, 'maya');
        const seen = eventsOnPage();
        let element: Widget | undefined;
        const written = await consoleOf(async () => {
          element = await mountWith(tag, room, await sourcesOf(token));
          await room.play('403');
          await element.reload();
          await room.play('401');
          await element.reload();
          await room.play('');
          await element.reload();
        });
        const widget = element as Widget;
        expect(shownBy(widget)).to.contain(ofMaya);
        expect(tokensOf(await asked(room, path))).to.include(token);
        expect(seen.map(({ type }) => type)).to.include.members(['nx-load', 'nx-error', 'nx-unauthorized']);
        const everything = {
          attributes: widget.outerHTML,
          shadow: widget.shadowRoot?.innerHTML,
          events: seen.map(allTexts).join('\n'),
          properties: allTexts(widget),
          console: written.join('\n'),
          context: allTexts(context),
          storage: JSON.stringify([localStorage, sessionStorage]) + document.cookie,
          addresses: performance
            .getEntries()
            .map(({ name }) => name)
            .join('\n'),
        };
        for (const [place, text] of Object.entries(everything)) expect(text, place).not.to.contain(token);
        for (const { headers, ...others } of await room.requests()) {
          const { authorization, ...rest } = headers;
          expect(JSON.stringify([others, rest])).not.to.contain(token);
          expect(authorization === undefined || authorization === `Bearer ${token}`).to.be.true;
        }
      });
    }
  }

  it('can not be had from what all widgets of the page share', async () => {
    const room = openRoom();
    const token = await signIn(room, 'maya');
    context.configure({ baseUrl: room.baseUrl, token });
    afterwards(() => context.configure({ baseUrl: undefined, token: undefined }));
    const shared = (globalThis as Record<symbol, unknown>)[Symbol.for('nx-widgets@1')] as PageContext;
    expect(shared).to.be.instanceOf(PageContext);
    expect(shared.setting({}, 'token' as never)).to.equal(undefined);
    expect(allTexts(shared.identity({}))).not.to.contain(token);
    const elsewhere = openRoom();
    const endpoint = { path: paths.plans, unwrap: () => ({}) };
    const kind = await shared.get(endpoint, { baseUrl: elsewhere.baseUrl }).then(
      () => 'an answer',
      (error: unknown) => (error as { kind?: string }).kind,
    );
    expect(kind).to.equal('unauthorized');
    expect(await elsewhere.requests()).to.be.empty;
  });

  for (const [way, sourcesOf] of Object.entries(ways)) {
    it(`${way} does not go along with a redirect to another origin`, async () => {
      const room = openRoom('redirect');
      const element = await mountWith('nx-my-plans', room, await sourcesOf(good));
      expect(element.error?.kind).to.equal('malformed');
      const hosts = (await room.requests()).map(({ headers }) => [headers['host'], headers['authorization']]);
      expect(hosts.filter(([host, authorization]) => host !== location.host && authorization)).to.be.empty;
      expect(hosts.some(([host]) => host !== location.host)).to.be.true;
    });
  }
});
