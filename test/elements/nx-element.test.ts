import { expect, fixture, fixtureSync } from '@open-wc/testing';
import type { NxBenefitsPanel, NxCreditMeter, NxMyPlans } from '../../src/elements.js';
import { NxErrorEvent } from '../../src/events.js';
import en from '../../src/locales/en.js';
import { goOffline, goOnline, press, resetBrowser } from '../support/commands.js';
import { hasState, mount, parts, place, settled, shownBy, textOf, textsOf, until } from '../support/fixture.js';
import { benefits, contract, credit } from '../support/records.js';
import { type Room, asked, openRoom, paths, signIn } from '../support/room.js';
import { type Widget, widgets } from '../support/states.js';
import {
  afterwards,
  allTexts,
  changesIn,
  consoleOf,
  eventNames,
  eventsOnPage,
  everyViewOf,
  goOn,
  setHidden,
} from '../support/watching.js';

for (const { tag, path, heading, ofMaya, ofFreya } of widgets) {
  describe(`<${tag}>, as every widget,`, () => {
    const markup = (room: Room, attributes = 'token="maya"') =>
      `<${tag} base-url="${room.baseUrl}" lang="en-GB" ${attributes}></${tag}>`;

    it('is accessible', async () => {
      await expect(await mount(markup(openRoom()))).to.be.accessible();
    });

    it('shows the data of the token’s member', async () => {
      expect(shownBy(await mount(markup(openRoom())))).to.contain(ofMaya);
    });

    describe('without base-url', () => {
      it('shows that it is not set up, and no button', async () => {
        const element = await mount(`<${tag} token="maya"></${tag}>`);
        expect(textOf(element, 'message')).to.equal(en.errors.config);
        expect(parts(element, 'button')).to.be.empty;
      });

      it('fires nx-error of kind config', async () => {
        const seen = eventsOnPage();
        await mount(`<${tag} token="maya"></${tag}>`);
        expect(seen.map((event) => event instanceof NxErrorEvent && event.error.kind)).to.deep.equal(['config']);
      });

      it('has the state error', async () => {
        expect(hasState(await mount(`<${tag} token="maya"></${tag}>`), 'error')).to.be.true;
      });

      it('tells the integrator what base-url must be', async () => {
        const written = await consoleOf(() => mount(`<${tag} token="maya"></${tag}>`));
        expect(written.join('\n')).to.match(new RegExp(`<${tag}> config: GET ${path}.*base-url`));
      });
    });

    for (const wrong of ['//evil.example', 'rooms', 'http://acme.example', 'https://a:b@acme.example', '/at/x?y']) {
      it(`does not ask at base-url="${wrong}"`, async () => {
        const element = await mount(`<${tag} base-url="${wrong}" token="maya"></${tag}>`);
        expect(element.error?.kind).to.equal('config');
      });
    }

    describe('without a token', () => {
      it('asks the member to sign in, without a button', async () => {
        const element = await mount(markup(openRoom(), ''));
        expect(textOf(element, 'message')).to.equal('Please sign in to see this.');
        expect(parts(element, 'button')).to.be.empty;
      });

      it('has the state unauthorized, and not error', async () => {
        const element = await mount(markup(openRoom(), ''));
        expect(hasState(element, 'unauthorized')).to.be.true;
        expect(hasState(element, 'error')).to.be.false;
      });

      it('fires nx-unauthorized, then nx-error', async () => {
        const seen = eventsOnPage();
        await mount(markup(openRoom(), ''));
        expect(seen.map(({ type }) => type)).to.deep.equal(['nx-unauthorized', 'nx-error']);
      });

      it('sends no request', async () => {
        const room = openRoom();
        await mount(markup(room, ''));
        expect(await asked(room)).to.be.empty;
      });

      it('takes a token of nothing but spaces for none', async () => {
        const room = openRoom();
        await mount(markup(room, 'token="  "'));
        expect(await asked(room)).to.be.empty;
      });

      it('shows no message when nx-unauthorized is cancelled', async () => {
        document.addEventListener('nx-unauthorized', (event) => event.preventDefault(), { once: true });
        const element = await mount(markup(openRoom(), ''));
        expect(parts(element, 'message')).to.be.empty;
        expect(hasState(element, 'unauthorized')).to.be.true;
      });

      it('loads once it gets one', async () => {
        const element = await mount<Widget>(markup(openRoom(), ''));
        element.token = 'maya';
        await until(() => shownBy(element).includes(ofMaya), 'the data');
        expect(hasState(element, 'unauthorized')).to.be.false;
      });
    });

    describe('nx-load', () => {
      it('bubbles out of shadow roots', async () => {
        const host = fixtureSync<HTMLElement>('<div></div>');
        const seen = eventsOnPage();
        const inner = document.createElement(tag) as Widget;
        inner.baseUrl = openRoom().baseUrl;
        inner.token = 'maya';
        host.attachShadow({ mode: 'open' }).append(inner);
        await settled(inner);
        expect(seen.map(({ type }) => type)).to.include('nx-load');
        expect(seen[0]?.target === host).to.be.true;
      });

      it('fires when the data is on screen', async () => {
        let shown = '';
        document.addEventListener('nx-load', ({ target }) => (shown = shownBy(target as Element)), { once: true });
        await mount(markup(openRoom()));
        expect(shown).to.contain(ofMaya);
      });

      it('fires for each load, also of the same data', async () => {
        const element = await mount<Widget>(markup(openRoom()));
        const seen = eventsOnPage();
        await element.reload();
        expect(seen.filter(({ type }) => type === 'nx-load')).to.have.length(1);
      });

      it('is not fired for a failure', async () => {
        const seen = eventsOnPage();
        await mount(markup(openRoom('403')));
        expect(seen.map(({ type }) => type)).to.deep.equal(['nx-error']);
      });
    });

    describe('for a listener that comes late', () => {
      it('has data and loadedAt', async () => {
        const before = Date.now();
        const element = await mount<Widget>(markup(openRoom()));
        expect(element.data).to.be.an('object');
        expect(element.error).to.equal(undefined);
        expect(element.loadedAt?.getTime()).to.be.within(before, Date.now());
      });

      it('has the error', async () => {
        const element = await mount<Widget>(markup(openRoom('404')));
        expect(element.error).to.include({ kind: 'not-found', status: 404, path });
        expect(element.data).to.equal(undefined);
        expect(element.loadedAt).to.equal(undefined);
      });
    });

    describe('the token', () => {
      it('goes into the Authorization header only', async () => {
        const room = openRoom();
        const token = await signIn(room, 'maya');
        const element = fixtureSync<Widget>(markup(room, ''));
        element.token = token;
        await until(() => element.data, 'the data');
        const requests = await asked(room, path);
        expect(requests.map(({ headers }) => headers['authorization'])).to.deep.equal([`Bearer ${token}`]);
        const { authorization, ...others } = requests[0]?.headers ?? {};
        expect(authorization).to.contain(token);
        expect(JSON.stringify([others, requests[0]?.query, requests[0]?.path])).not.to.contain(token);
        expect(performance.getEntries().map(({ name }) => name)).not.to.satisfy((names: string[]) =>
          names.some((name) => name.includes(token)),
        );
      });

      it('set as a property is in no attribute and in no markup', async () => {
        const room = openRoom();
        const token = await signIn(room, 'maya');
        const element = fixtureSync<Widget>(markup(room, ''));
        element.token = token;
        await until(() => element.data, 'the data');
        expect(element.getAttributeNames()).not.to.include('token');
        expect(element.outerHTML).not.to.contain(token);
        expect(element.shadowRoot?.innerHTML).not.to.contain(token);
      });

      it('is in no event, no error and no line of the console', async () => {
        const secret = 'not-a-member-4f9d2a';
        const seen = eventsOnPage();
        const written = await consoleOf(() => mount(markup(openRoom(), `token="${secret}"`)));
        expect(seen.map(({ type }) => type)).to.deep.equal(['nx-unauthorized', 'nx-error']);
        expect([...seen.map(allTexts), ...written].join('\n')).not.to.contain(secret);
      });

      it('that no header can carry is neither sent nor quoted', async () => {
        const room = openRoom();
        const element = fixtureSync<Widget>(markup(room, ''));
        const written = await consoleOf(async () => {
          element.token = 'línea\nsecret-4f9d2a';
          await until(() => hasState(element, 'unauthorized'), 'the state unauthorized');
        });
        expect(written.join('\n') + allTexts(element.error)).not.to.contain('secret-4f9d2a');
        expect(await asked(room)).to.be.empty;
      });

      it('stays in memory', async () => {
        const room = openRoom();
        const token = await signIn(room, 'maya');
        await mount(markup(room, `token="${token}"`));
        expect(
          [localStorage, sessionStorage].map((storage) => JSON.stringify(storage)).join() + document.cookie,
        ).not.to.contain(token);
      });
    });

    describe('when the token is switched', () => {
      it('has no data at once', async () => {
        const element = await mount<Widget>(markup(openRoom()));
        element.token = 'freya';
        expect(element.data).to.equal(undefined);
        expect(element.loadedAt).to.equal(undefined);
      });

      it('never shows the former member’s data again', async () => {
        const room = openRoom();
        const element = await mount<Widget>(markup(room));
        await room.play('slow=150');
        // A refresh for the former member is still under way.
        void element.reload();
        const shown = everyViewOf(element, shownBy);
        element.token = 'freya';
        await until(() => shownBy(element).includes(ofFreya), 'the data of the other member');
        expect(shown).not.to.be.empty;
        expect(shown.filter((text) => text.includes(ofMaya))).to.be.empty;
      });

      it('shows the skeleton until the other data is there', async () => {
        const room = openRoom();
        const element = await mount<Widget>(markup(room));
        await room.play('hang');
        element.token = 'freya';
        await element.updateComplete;
        expect(parts(element, 'skeleton')).not.to.be.empty;
        expect(hasState(element, 'loading')).to.be.true;
        expect(hasState(element, 'stale')).to.be.false;
      });

      it('drops the data when the token goes', async () => {
        const element = await mount<Widget>(markup(openRoom()));
        element.token = undefined;
        await until(() => hasState(element, 'unauthorized'), 'the state unauthorized');
        expect(shownBy(element)).not.to.contain(ofMaya);
        expect(element.data).to.equal(undefined);
      });

      it('drops the data when the attribute goes', async () => {
        const element = await mount<Widget>(markup(openRoom()));
        element.removeAttribute('token');
        await until(() => hasState(element, 'unauthorized'), 'the state unauthorized');
        expect(shownBy(element)).not.to.contain(ofMaya);
      });
    });

    it('asks the other space when base-url is switched', async () => {
      const [first, second] = [openRoom(), openRoom()];
      await second.answer({ [paths.benefits]: benefits({}), [paths.plans]: [] });
      const element = await mount<Widget>(markup(first));
      element.baseUrl = second.baseUrl;
      expect(element.data).to.equal(undefined);
      await until(() => hasState(element, 'empty'), 'the state empty');
      expect(await asked(first, path)).to.have.length(1);
      expect(await asked(second, path)).not.to.be.empty;
    });

    describe('reload()', () => {
      it('asks again', async () => {
        const room = openRoom();
        const element = await mount<Widget>(markup(room));
        await element.reload();
        expect(await asked(room, path)).to.have.length(2);
      });

      it('resolves when the new data is on screen', async () => {
        const room = openRoom();
        const element = await mount<Widget>(markup(room));
        await room.answer({ [paths.benefits]: benefits({}), [paths.plans]: [] });
        await element.reload();
        expect(hasState(element, 'empty')).to.be.true;
        expect(shownBy(element)).not.to.contain(ofMaya);
      });

      it('twice at once is one request', async () => {
        const room = openRoom();
        const element = await mount<Widget>(markup(room));
        await Promise.all([element.reload(), element.reload(), element.reload()]);
        expect(await asked(room, path)).to.have.length(2);
      });

      it('keeps the data on screen meanwhile, as stale', async () => {
        const room = openRoom();
        const element = await mount<Widget>(markup(room));
        await room.play('hang');
        void element.reload();
        await until(() => hasState(element, 'loading'), 'the state loading');
        expect(hasState(element, 'stale')).to.be.true;
        expect(shownBy(element)).to.contain(ofMaya);
        expect(parts(element, 'skeleton')).to.be.empty;
      });

      it('takes the state stale away when it succeeds', async () => {
        const element = await mount<Widget>(markup(openRoom()));
        await element.reload();
        expect(hasState(element, 'stale')).to.be.false;
        expect(hasState(element, 'loading')).to.be.false;
      });

      it('does not throw when it fails', async () => {
        const room = openRoom();
        const element = await mount<Widget>(markup(room));
        await room.play('404');
        await element.reload();
        expect(element.error?.kind).to.equal('not-found');
      });

      it('that fails keeps the data and says from when it is', async () => {
        const room = openRoom();
        const element = await mount<Widget>(markup(room));
        const loadedAt = element.loadedAt ?? new Date(NaN);
        await room.play('500');
        await element.reload();
        expect(shownBy(element)).to.contain(ofMaya);
        expect(hasState(element, 'stale')).to.be.true;
        expect(hasState(element, 'error')).to.be.false;
        const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(loadedAt);
        expect(textsOf(element, 'note')).to.deep.equal([`As of ${time} · Couldn’t be updated`]);
        expect(element.loadedAt).to.deep.equal(loadedAt);
      });

      it('takes the note away when it succeeds again', async () => {
        const room = openRoom();
        const element = await mount<Widget>(markup(room));
        await room.play('500');
        await element.reload();
        await room.play('');
        await element.reload();
        expect(parts(element, 'note')).to.be.empty;
        expect(element.error).to.equal(undefined);
      });

      it('that is unauthorized drops the data', async () => {
        const room = openRoom();
        const element = await mount<Widget>(markup(room));
        await room.play('401');
        await element.reload();
        expect(element.data).to.equal(undefined);
        expect(shownBy(element)).not.to.contain(ofMaya);
        expect(textOf(element, 'message')).to.equal('Please sign in to see this.');
      });

      it('before the first load sends no second request', async () => {
        const room = openRoom();
        const element = fixtureSync<Widget>(markup(room));
        await element.reload();
        await settled(element);
        expect(await asked(room, path)).to.have.length(1);
      });
    });

    describe('a refresh', () => {
      const minute = 60_000;
      const timeOf = (element: Widget) =>
        new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(element.loadedAt);

      it('comes when somebody comes back to the page', async () => {
        const room = openRoom();
        const element = await mount<Widget>(markup(room));
        setHidden(true);
        goOn(minute);
        const seen = eventsOnPage();
        setHidden(false);
        await until(() => seen.some(({ type }) => type === 'nx-load'), 'the refresh');
        expect(await asked(room, path)).to.have.length(2);
        expect(shownBy(element)).to.contain(ofMaya);
      });

      it('comes when the network is back', async () => {
        const room = openRoom();
        await mount<Widget>(markup(room));
        goOn(minute);
        const seen = eventsOnPage();
        dispatchEvent(new Event('online'));
        await until(() => seen.some(({ type }) => type === 'nx-load'), 'the refresh');
        expect(await asked(room, path)).to.have.length(2);
      });

      it('asks nothing within a minute', async () => {
        const room = openRoom();
        await mount<Widget>(markup(room));
        goOn(minute / 2);
        const seen = eventsOnPage();
        setHidden(false);
        await until(() => seen.some(({ type }) => type === 'nx-load'), 'the refresh');
        expect(await asked(room, path)).to.have.length(1);
      });

      it('does not come while the page is hidden', async () => {
        const room = openRoom();
        const element = await mount<Widget>(markup(room));
        goOn(minute);
        setHidden(true);
        dispatchEvent(new Event('online'));
        expect(hasState(element, 'loading')).to.be.false;
        // Whatever it had asked would be under way before this answers.
        await mount(markup(openRoom()));
        expect(await asked(room, path)).to.have.length(1);
      });

      it('is one, however many reasons there are at once', async () => {
        const room = openRoom();
        const element = await mount<Widget>(markup(room));
        goOn(minute);
        await room.play('slow=150');
        const seen = eventsOnPage();
        dispatchEvent(new Event('online'));
        setHidden(false);
        dispatchEvent(new Event('online'));
        const reloads = [element.reload(), element.reload()];
        await until(async () => (await asked(room, path)).length > 1, 'the request');
        setHidden(false);
        await Promise.all(reloads);
        expect(seen.map(({ type }) => type).filter((type) => type === 'nx-load')).to.have.length(1);
        expect(await asked(room, path)).to.have.length(2);
      });

      it('that is slow says from when the data is', async () => {
        const room = openRoom();
        const element = await mount<Widget>(markup(room));
        await room.play('slow=3000');
        const reloaded = element.reload();
        await until(() => textOf(element, 'note'), 'the note');
        expect(textsOf(element, 'note')).to.deep.equal([`As of ${timeOf(element)}`]);
        expect(shownBy(element)).to.contain(ofMaya);
        expect(hasState(element, 'stale')).to.be.true;
        await reloaded;
        expect(parts(element, 'note')).to.be.empty;
        expect(hasState(element, 'stale')).to.be.false;
      });

      it('without a network keeps the data, and the next one is when it is back', async () => {
        const room = openRoom();
        const element = await mount<Widget>(markup(room));
        await goOffline();
        await element.reload();
        expect(shownBy(element)).to.contain(ofMaya);
        expect(hasState(element, 'offline')).to.be.false;
        expect(textsOf(element, 'note')).to.deep.equal([`As of ${timeOf(element)} · Couldn’t be updated`]);
        await goOnline();
        await until(() => parts(element, 'note').length === 0, 'the refresh');
        expect(element.error).to.equal(undefined);
        expect(await asked(room, path)).to.have.length(2);
      });

      for (const member of ['maya', 'freya', 'omar']) {
        it(`with the same answer touches nothing of what ${member} sees`, async () => {
          const room = openRoom();
          const element = await mount<Widget>(markup(room, `token="${member}" show="all" refresh-interval="60"`));
          const changes = changesIn(element);
          await element.reload();
          await element.reload();
          expect(await asked(room, path)).to.have.length(3);
          expect(changes().map(({ type, target, attributeName }) => [type, target.nodeName, attributeName])).to.be
            .empty;
        });
      }

      for (const scenario of ['absurd', 'empty', 'expiring', 'nulls', 'odd']) {
        it(`with the same answer touches nothing, ${scenario} as it is`, async () => {
          const element = await mount<Widget>(markup(openRoom(scenario), 'token="maya" show="all"'));
          const changes = changesIn(element);
          await element.reload();
          expect(changes().map(({ type, target, attributeName }) => [type, target.nodeName, attributeName])).to.be
            .empty;
        });
      }

      it('with the same failure touches nothing but the button', async () => {
        const element = await mount<Widget>(markup(openRoom('503')));
        const [button] = parts(element, 'button');
        const changes = changesIn(element);
        await element.reload();
        expect(changes().filter(({ target }) => !button?.contains(target))).to.be.empty;
        expect(textOf(element, 'button')).to.equal('Try again');
      });
    });

    describe('after a failure that may pass', () => {
      it('tries again by a click', async () => {
        const room = openRoom('503');
        const element = await mount(markup(room));
        expect(textOf(element, 'button')).to.equal('Try again');
        await room.play('');
        (parts(element, 'button')[0] as HTMLElement).click();
        await until(() => shownBy(element).includes(ofMaya), 'the data');
        expect(hasState(element, 'error')).to.be.false;
      });

      for (const key of ['Enter', 'Space']) {
        it(`tries again by ${key}`, async () => {
          const room = openRoom('503');
          const element = await mount(markup(room));
          await room.play('');
          (parts(element, 'button')[0] as HTMLElement).focus();
          await press(key);
          await until(() => shownBy(element).includes(ofMaya), 'the data');
        });
      }

      it('keeps the focus on the button while it tries', async () => {
        const room = openRoom('503');
        const element = await mount(markup(room));
        await room.play('hang');
        const [button] = parts(element, 'button') as HTMLElement[];
        button?.focus();
        button?.click();
        await until(() => hasState(element, 'loading'), 'the state loading');
        expect(element.shadowRoot?.activeElement === button).to.be.true;
      });

      it('sends one request however often the button is pressed', async () => {
        const room = openRoom('503');
        const element = await mount(markup(room));
        const before = (await asked(room, path)).length;
        await room.play('slow=100');
        const [button] = parts(element, 'button') as HTMLElement[];
        button?.click();
        button?.click();
        button?.click();
        await until(() => shownBy(element).includes(ofMaya), 'the data');
        expect(await asked(room, path)).to.have.length(before + 1);
      });
    });

    describe('when it is moved', () => {
      it('does not ask again, and keeps working', async () => {
        const room = openRoom();
        const element = await mount<Widget>(markup(room));
        const [from, to] = fixtureSync<HTMLElement>('<div><p></p><div></div></div>').children;
        from?.append(element);
        to?.append(element);
        await element.updateComplete;
        expect(shownBy(element)).to.contain(ofMaya);
        expect(await asked(room, path)).to.have.length(1);
        await element.reload();
        expect(shownBy(element)).to.contain(ofMaya);
        expect(await asked(room, path)).to.have.length(2);
      });

      it('goes on with the request that is under way', async () => {
        const room = openRoom('slow=200');
        const element = await place<Widget>(markup(room));
        const elsewhere = fixtureSync<HTMLElement>('<div></div>');
        await until(async () => (await asked(room, path)).length > 0, 'the request');
        elsewhere.append(element);
        await settled(element);
        expect(shownBy(element)).to.contain(ofMaya);
        const requests = await asked(room, path);
        expect(requests).to.have.length(1);
        expect(requests[0]?.aborted).to.be.false;
      });

      it('through a fragment goes on too', async () => {
        const room = openRoom('slow=200');
        const element = await place<Widget>(markup(room));
        const elsewhere = fixtureSync<HTMLElement>('<div></div>');
        await until(async () => (await asked(room, path)).length > 0, 'the request');
        const fragment = new DocumentFragment();
        fragment.append(element);
        elsewhere.append(fragment);
        await settled(element);
        expect(await asked(room, path)).to.have.length(1);
      });
    });

    describe('when it is removed', () => {
      it('aborts its request at the server', async () => {
        const room = openRoom('hang');
        const element = await place(markup(room));
        await until(async () => (await asked(room, path)).length > 0, 'the request');
        element.remove();
        await until(async () => (await asked(room, path))[0]?.aborted, 'the abort');
      });

      it('fires nothing', async () => {
        const room = openRoom('hang');
        const element = await place(markup(room));
        const seen: Event[] = [];
        for (const name of eventNames) element.addEventListener(name, (event) => seen.push(event));
        await until(async () => (await asked(room, path)).length > 0, 'the request');
        element.remove();
        await until(async () => (await asked(room, path))[0]?.aborted, 'the abort');
        expect(seen).to.be.empty;
      });

      it('and comes back, it loads', async () => {
        const room = openRoom('hang');
        const element = await place<Widget>(markup(room));
        const parent = element.parentElement;
        await until(async () => (await asked(room, path)).length > 0, 'the request');
        element.remove();
        await until(async () => (await asked(room, path))[0]?.aborted, 'the abort');
        await room.play('');
        parent?.append(element);
        await until(() => shownBy(element).includes(ofMaya), 'the data');
      });

      it('and comes back after its load, it shows the data without a request', async () => {
        const room = openRoom();
        const element = await mount<Widget>(markup(room));
        const parent = element.parentElement;
        element.remove();
        await Promise.resolve();
        parent?.append(element);
        await element.updateComplete;
        expect(shownBy(element)).to.contain(ofMaya);
        expect(await asked(room, path)).to.have.length(1);
      });

      it('before its first update, it asks nothing', async () => {
        const room = openRoom();
        const element = fixtureSync<Widget>(markup(room));
        element.remove();
        await element.updateComplete;
        await mount(markup(room, 'token="freya"'));
        expect((await asked(room, path)).map(({ headers }) => headers['authorization'])).to.deep.equal([
          'Bearer freya',
        ]);
      });
    });

    it('takes over properties that were set before its class was there', async () => {
      // In a document without a browsing context no class is found; it is when the element comes to the page.
      const early = document.implementation.createHTMLDocument().createElement(tag);
      Object.assign(early, { baseUrl: openRoom().baseUrl, token: 'maya', heading: 'Early', lang: 'en-GB' });
      expect(early).not.to.have.property('updateComplete');
      const parent = fixtureSync<HTMLElement>('<div></div>');
      parent.append(early);
      await until(() => shownBy(early).includes(ofMaya), 'the data');
      expect(textOf(early, 'heading')).to.equal('Early');
      expect(Object.keys(early)).not.to.include('token');
    });

    describe('base-url', () => {
      it('may end in a slash', async () => {
        const room = openRoom();
        await mount(`<${tag} base-url="${room.baseUrl}/" token="maya"></${tag}>`);
        expect(await asked(room, path)).to.have.length(1);
      });

      it('may have spaces around it', async () => {
        const room = openRoom();
        await mount(`<${tag} base-url=" ${room.baseUrl} " token="maya"></${tag}>`);
        expect(await asked(room, path)).to.have.length(1);
      });

      it('may be a path on the page’s own origin', async () => {
        const room = openRoom();
        await mount(`<${tag} base-url="${new URL(room.baseUrl).pathname}" token="maya"></${tag}>`);
        expect(await asked(room, path)).to.have.length(1);
      });

      it('as a path is not moved by <base href>', async () => {
        const room = openRoom();
        const base = document.createElement('base');
        base.href = 'https://elsewhere.example/deep/';
        document.head.append(base);
        afterwards(() => base.remove());
        await mount(`<${tag} base-url="${new URL(room.baseUrl).pathname}" token="maya"></${tag}>`);
        expect(await asked(room, path)).to.have.length(1);
      });
    });

    describe('credentials="same-origin"', () => {
      const behindProxy = 'credentials="same-origin"';

      it('asks without a token, and the proxy’s session answers', async () => {
        const room = openRoom('session=maya');
        const element = await mount(markup(room, behindProxy));
        expect(shownBy(element)).to.contain(ofMaya);
        expect((await asked(room, path))[0]?.headers).not.to.have.property('authorization');
      });

      it('asks the member to sign in when there is no session', async () => {
        const element = await mount(markup(openRoom(), behindProxy));
        expect(hasState(element, 'unauthorized')).to.be.true;
      });
    });

    it('sends no cookies by default', async () => {
      document.cookie = 'nx-test=1; path=/';
      afterwards(() => (document.cookie = 'nx-test=; path=/; max-age=0'));
      const room = openRoom();
      await mount(markup(room));
      expect((await asked(room, path))[0]?.headers).not.to.have.property('cookie');
    });

    describe('refresh-interval', () => {
      /** The milliseconds of the intervals that a widget sets. */
      async function intervalsOf(attributes: string): Promise<(number | undefined)[]> {
        const own = globalThis.setInterval;
        const set: (number | undefined)[] = [];
        globalThis.setInterval = ((handler: TimerHandler, timeout?: number) => {
          set.push(timeout);
          return own(handler, timeout);
        }) as typeof setInterval;
        try {
          await mount(markup(openRoom(), `token="maya" ${attributes}`));
        } finally {
          globalThis.setInterval = own;
        }
        return set;
      }

      it('is none by default', async () => {
        expect(await intervalsOf('')).to.deep.equal([]);
      });

      it('is in seconds', async () => {
        expect(await intervalsOf('refresh-interval="300"')).to.deep.equal([300_000]);
      });

      for (const short of ['1', '59', '-5']) {
        it(`of ${short} is 60`, async () => {
          expect(await intervalsOf(`refresh-interval="${short}"`)).to.deep.equal([60_000]);
        });
      }

      it('that is no number is none', async () => {
        expect(await intervalsOf('refresh-interval="x"')).to.deep.equal([]);
      });
    });

    describe('the heading', () => {
      it('says what the widget shows', async () => {
        const element = await mount(markup(openRoom()));
        expect(textOf(element, 'heading')).to.equal(heading);
        expect(parts(element, 'heading')[0]?.getAttribute('role')).to.equal('heading');
      });

      it('is at level 2', async () => {
        const element = await mount(markup(openRoom()));
        expect(parts(element, 'heading')[0]?.getAttribute('aria-level')).to.equal('2');
      });

      it('may be another text', async () => {
        const element = await mount(markup(openRoom(), 'token="maya" heading="<b>Mine</b>"'));
        expect(textOf(element, 'heading')).to.equal('<b>Mine</b>');
      });

      it('is none when it is empty', async () => {
        const element = await mount(markup(openRoom(), 'token="maya" heading=""'));
        expect(parts(element, 'heading')).to.be.empty;
      });

      for (const [given, level] of [
        ['1', '1'],
        ['4', '4'],
        ['6', '6'],
        ['0', '2'],
        ['9', '6'],
        ['-3', '1'],
        ['x', '2'],
        ['', '2'],
      ]) {
        it(`with heading-level="${String(given)}" is at level ${String(level)}`, async () => {
          const element = await mount(markup(openRoom(), `token="maya" heading-level="${String(given)}"`));
          expect(parts(element, 'heading')[0]?.getAttribute('aria-level')).to.equal(level);
        });
      }

      for (const level of ['5', '6']) {
        it(`at level ${level} has none below it beyond 6`, async () => {
          const element = await mount(markup(openRoom(), `token="maya" heading-level="${level}"`));
          const levels = [...(element.shadowRoot?.querySelectorAll('[role="heading"]') ?? [])].map((each) =>
            Number(each.getAttribute('aria-level')),
          );
          expect(Math.max(...levels)).to.be.at.most(6);
        });
      }

      it('stands above every message', async () => {
        const element = await mount(markup(openRoom('404')));
        expect(textOf(element, 'heading')).to.equal(heading);
      });
    });

    it('takes no place with hidden', async () => {
      const element = await mount<Widget>(markup(openRoom(), 'token="maya" hidden'));
      expect(element.getBoundingClientRect().height).to.equal(0);
      expect(getComputedStyle(element).display).to.equal('none');
    });

    it('is a block, whatever the page says of everything', async () => {
      const style = new CSSStyleSheet();
      style.replaceSync('* { display: inline } :empty { display: none } div { display: none !important }');
      const element = await mount<Widget>(markup(openRoom()));
      document.adoptedStyleSheets.push(style);
      afterwards(() => (document.adoptedStyleSheets = []));
      expect(getComputedStyle(element).display).to.equal('block');
    });
  });
}

describe('The language', () => {
  const far = '2099-04-30T23:59:59Z';
  let room: Room;

  beforeEach(async () => {
    room = openRoom();
    await room.answer({
      [paths.benefits]: benefits({ BookingCredits: [credit({ TotalCredit: 2000, ExpireDate: far })] }),
      [paths.plans]: [contract({ RenewalDate: '2099-04-30T00:00:00' })],
    });
  });

  const meter = (attributes: string) =>
    `<nx-credit-meter base-url="${room.baseUrl}" token="maya" ${attributes}></nx-credit-meter>`;

  for (const [lang, day] of [
    ['en-GB', '30 April 2099'],
    ['en-US', 'April 30, 2099'],
    ['en-IE', '30 April 2099'],
  ] as const) {
    it(`${lang} writes ${day}`, async () => {
      expect(shownBy(await mount(meter(`lang="${lang}"`)))).to.contain(`Expires ${day}`);
    });

    it(`${lang} of an ancestor does too`, async () => {
      const around = await fixture<HTMLElement>(`<div lang="${lang}"><p lang="fr"></p><div>${meter('')}</div></div>`);
      const element = await settled(around.querySelector('nx-credit-meter') as NxCreditMeter);
      expect(shownBy(element)).to.contain(`Expires ${day}`);
    });
  }

  it('is that of the nearest ancestor', async () => {
    const around = await fixture<HTMLElement>(`<div lang="en-US"><div lang="en-GB">${meter('')}</div></div>`);
    const element = await settled(around.querySelector('nx-credit-meter') as NxCreditMeter);
    expect(shownBy(element)).to.contain('Expires 30 April 2099');
  });

  it('is found through a shadow root', async () => {
    const around = await fixture<HTMLElement>('<div lang="en-GB"><div></div></div>');
    const element = document.createElement('nx-credit-meter');
    Object.assign(element, { baseUrl: room.baseUrl, token: 'maya' });
    around.firstElementChild?.attachShadow({ mode: 'open' }).append(element);
    expect(shownBy(await settled(element))).to.contain('Expires 30 April 2099');
  });

  it('is told to assistive technology', async () => {
    expect(parts(await mount(meter('lang="en-GB"')), 'base')[0]?.getAttribute('lang')).to.equal('en-GB');
  });

  for (const unknown of ['tlh', 'xx-DE', '%%', 'not a language', 'zz_ZZ']) {
    it(`"${unknown}" falls back to English, with English formats`, async () => {
      const element = await mount(meter(`lang="${unknown}"`));
      expect(shownBy(element)).to.contain('€150.00 of €2,000.00 left').and.to.contain('Expires April 30, 2099');
      expect(parts(element, 'base')[0]?.getAttribute('lang')).to.equal('en');
    });
  }

  it('of the plans’ dates is the same', async () => {
    const element = await mount(`<nx-my-plans base-url="${room.baseUrl}" token="maya" lang="en-US"></nx-my-plans>`);
    expect(shownBy(element)).to.contain('April 30, 2099');
  });
});

describe('Widgets on one page', () => {
  const place3 = (room: Room, ...markups: string[]) =>
    fixture<HTMLElement>(
      `<div lang="en-GB">${markups
        .map((each) => each.replace(/ |>/, (end) => ` base-url="${room.baseUrl}" token="maya"${end}`))
        .join('')}</div>`,
    );

  const settle = (around: HTMLElement) => Promise.all(([...around.children] as Widget[]).map(settled));

  const panel = '<nx-benefits-panel></nx-benefits-panel>';
  const meter = (attributes: string) => `<nx-credit-meter ${attributes}></nx-credit-meter>`;

  it('asks for the benefits once, for all of them', async () => {
    const room = openRoom();
    const around = await place3(room, panel, meter('kind="time"'), panel);
    await settle(around);
    expect(await asked(room, paths.benefits)).to.have.length(1);
  });

  it('asks for the union of their fields', async () => {
    const shapeOf = async (...markups: string[]) => {
      const room = openRoom();
      await settle(await place3(room, ...markups));
      return (await asked(room, paths.benefits)).map(({ shape }) => [...(shape ?? [])].sort());
    };
    const widgets = [panel, meter('kind="time" credit-id="5201"'), meter('kind="pass" scope="team"')];
    const alone = await Promise.all(widgets.map((each) => shapeOf(each)));
    const together = await shapeOf(...widgets);
    expect(together).to.deep.equal([[...new Set(alone.flat(2))].sort()]);
  });

  it('asks for the benefits and the plans with one request each', async () => {
    const room = openRoom();
    await settle(await place3(room, panel, '<nx-my-plans></nx-my-plans>', meter('variant="ring"'), panel));
    expect((await asked(room)).map(({ path }) => path).sort()).to.deep.equal([
      paths.business,
      paths.benefits,
      paths.plans,
    ]);
  });

  it('leaves with the request for the location when it is removed', async () => {
    const room = openRoom('slow=1500');
    await room.answer({
      [paths.benefits]: { Personal: { BookingCredits: [{ Id: 1, TotalCredit: 2, RemainingCredit: 1 }] }, Team: null },
    });
    const around = await place3(room, panel);
    await until(async () => (await asked(room, paths.business)).length > 0, 'the request');
    around.remove();
    await until(async () => (await asked(room, paths.business))[0]?.aborted, 'the abort');
  });

  it('keeps the requests of two members apart', async () => {
    const room = openRoom();
    const around = await place3(room, meter(''), '<nx-my-plans></nx-my-plans>');
    const other = await mount<NxCreditMeter>(
      `<nx-credit-meter base-url="${room.baseUrl}" token="freya" lang="en-GB"></nx-credit-meter>`,
    );
    await settle(around);
    expect(shownBy(other)).to.contain('€90.00');
    expect(shownBy(around.firstElementChild as Widget)).to.contain('€195.50');
    expect(await asked(room, paths.benefits)).to.have.length(2);
  });

  it('lets a later widget share the answer of an earlier one', async () => {
    const room = openRoom();
    await settle(await place3(room, panel));
    await settle(await place3(room, meter('kind="time"')));
    expect(await asked(room, paths.benefits)).to.have.length(1);
  });

  it('sends one request when all of them reload', async () => {
    const room = openRoom();
    const around = await place3(room, panel, meter('kind="time"'), panel);
    const all = await settle(around);
    await Promise.all(all.map((each) => each.reload()));
    expect(await asked(room, paths.benefits)).to.have.length(2);
  });

  it('keeps the request going when one of two leaves', async () => {
    const room = openRoom('slow=200');
    const around = await place3(room, panel, panel);
    await until(async () => (await asked(room)).length > 0, 'the request');
    around.firstElementChild?.remove();
    await settle(around);
    expect((await asked(room, paths.benefits)).map(({ aborted }) => aborted)).to.deep.equal([false]);
  });

  describe('asks only for what is drawn:', () => {
    const shapeOf = async (markup: string): Promise<string[]> => {
      const room = openRoom();
      await settle(await place3(room, markup));
      const requests = await asked(room, paths.benefits);
      expect(requests).to.have.length(1);
      return [...(requests[0]?.shape ?? [])].sort();
    };

    it('a meter of booking credit of the member’s own', async () => {
      expect(await shapeOf(meter('kind="booking" scope="personal"'))).to.deep.equal([
        'Personal.BookingCredits.Business.Currency.Code',
        'Personal.BookingCredits.CaneBeUsedForBookings',
        'Personal.BookingCredits.ExpireDate',
        'Personal.BookingCredits.Name',
        'Personal.BookingCredits.RemainingCredit',
        'Personal.BookingCredits.TotalCredit',
      ]);
    });

    it('a meter of the team’s time', async () => {
      expect(await shapeOf(meter('kind="time" scope="team"'))).to.deep.equal([
        'Team.ExtraServices.ChargePeriod',
        'Team.ExtraServices.ExpireDate',
        'Team.ExtraServices.ExtraService.IsPrintingCredit',
        'Team.ExtraServices.ExtraService.Name',
        'Team.ExtraServices.RemainingUses',
        'Team.ExtraServices.TotalUses',
      ]);
    });

    it('a meter of passes', async () => {
      expect(await shapeOf(meter('kind="pass" scope="personal"'))).to.deep.equal([
        'Personal.TimePasses.ExpireDate',
        'Personal.TimePasses.RemainingUses',
        'Personal.TimePasses.TimePass.Name',
        'Personal.TimePasses.TotalUses',
        'Personal.TimePasses.Used',
      ]);
    });

    it('a meter of printing has no use for periods', async () => {
      expect((await shapeOf(meter('kind="printing"'))).join()).not.to.contain('ChargePeriod');
    });

    it('a meter of event credit asks for that flag alone', async () => {
      const flags = (await shapeOf(meter('kind="event"'))).filter((field) => /Cane|Universal/.test(field));
      expect(flags).to.deep.equal([
        'Personal.BookingCredits.CaneBeUsedForEvents',
        'Team.BookingCredits.CaneBeUsedForEvents',
      ]);
    });

    it('ids where one record is looked for', async () => {
      expect(await shapeOf(meter('kind="booking" scope="personal" credit-id="5101"'))).to.include(
        'Personal.BookingCredits.Id',
      );
    });

    it('a panel of time asks for one list', async () => {
      const lists = (await shapeOf('<nx-benefits-panel show="time"></nx-benefits-panel>')).map(
        (field) => field.split('.')[1],
      );
      expect([...new Set(lists)]).to.deep.equal(['ExtraServices']);
    });

    it('a panel of everything asks for all three lists of both, but for no ids', async () => {
      const shape = await shapeOf(panel);
      expect([...new Set(shape.map((field) => field.split('.').slice(0, 2).join('.')))]).to.deep.equal([
        'Personal.BookingCredits',
        'Personal.ExtraServices',
        'Personal.TimePasses',
        'Team.BookingCredits',
        'Team.ExtraServices',
        'Team.TimePasses',
      ]);
      expect(shape.filter((field) => field.endsWith('.Id'))).to.be.empty;
    });

    it('a panel of the team asks for nothing personal', async () => {
      expect((await shapeOf('<nx-benefits-panel scope="team"></nx-benefits-panel>')).join()).not.to.contain('Personal');
    });

    it('plans without the operator’s notes', async () => {
      const room = openRoom();
      await settle(await place3(room, '<nx-my-plans></nx-my-plans>'));
      const [request] = await asked(room, paths.plans);
      expect(request?.shape?.join())
        .to.contain('Tariff.Name')
        .and.not.to.match(/Notes|Coworker|Description/);
    });
  });
});

describe('The currency', () => {
  const panel = (room: Room, attributes = '') =>
    `<nx-benefits-panel base-url="${room.baseUrl}" token="maya" lang="en-GB" ${attributes}></nx-benefits-panel>`;
  const meter = (room: Room, attributes = '') =>
    `<nx-credit-meter base-url="${room.baseUrl}" token="maya" lang="en-GB" ${attributes}></nx-credit-meter>`;
  const bare = { [paths.benefits]: benefits({ BookingCredits: [credit({ Business: null })] }) };

  for (const [name, markup] of [
    ['panel', panel],
    ['meter', meter],
  ] as const) {
    describe(`of a ${name}`, () => {
      it('is that of the answer', async () => {
        const room = openRoom();
        await room.answer({
          [paths.benefits]: benefits({ BookingCredits: [credit({ Business: { Currency: { Code: 'GBP' } } })] }),
        });
        expect(textOf(await mount(markup(room)), 'amount')).to.equal('£150.00 of £200.00 left');
        expect(await asked(room, paths.business)).to.be.empty;
      });

      it('is that of the attribute when there is one', async () => {
        const room = openRoom();
        await room.answer({ [paths.benefits]: benefits({ BookingCredits: [credit()] }) });
        expect(textOf(await mount(markup(room, 'currency="GBP"')), 'amount')).to.equal('£150.00 of £200.00 left');
      });

      it('is that of the attribute when the answer has none, without asking the location', async () => {
        const room = openRoom();
        await room.answer(bare);
        expect(textOf(await mount(markup(room, 'currency="JPY"')), 'amount')).to.equal('JP¥150 of JP¥200 left');
        expect(await asked(room, paths.business)).to.be.empty;
      });

      it('is the location’s when the answer has none', async () => {
        const room = openRoom();
        await room.answer(bare);
        expect(textOf(await mount(markup(room)), 'amount')).to.equal('€150.00 of €200.00 left');
      });

      it('is asked of the location without a token', async () => {
        const room = openRoom();
        await room.answer(bare);
        await mount(markup(room));
        const requests = await asked(room, paths.business);
        expect(requests).to.have.length(1);
        expect(requests[0]?.headers).not.to.have.property('authorization');
      });

      it('is none, and the amounts are plain numbers, when the location has none', async () => {
        expect(textOf(await mount(markup(openRoom('nocurrency'))), 'amount')).to.match(/^[\d.]+ of [\d.]+ left$/);
      });

      it('is none when the location does not answer as it should', async () => {
        const room = openRoom();
        await room.answer({ ...bare, [paths.business]: 'no location' });
        const element = await mount<Widget>(markup(room));
        expect(textOf(element, 'amount')).to.equal('150 of 200 left');
        expect(element.error).to.equal(undefined);
      });

      for (const [said, wrong] of [
        ['a null', null],
        ['no code', '$'],
        ['no text', 12],
      ] as const) {
        it(`is none when the location says ${said}`, async () => {
          const room = openRoom();
          await room.answer({ ...bare, [paths.business]: { Currency: { Code: wrong } } });
          expect(textOf(await mount(markup(room)), 'amount')).to.equal('150 of 200 left');
        });
      }

      it('of an unreadable attribute leaves a plain number', async () => {
        const room = openRoom();
        await room.answer(bare);
        expect(textOf(await mount(markup(room, 'currency="€"')), 'amount')).to.equal('150 of 200 left');
      });
    });
  }

  it('is asked of the location once for several widgets', async () => {
    const room = openRoom();
    await room.answer(bare);
    const around = await fixture<HTMLElement>(
      `<div>${panel(room)}${meter(room)}${meter(room, 'kind="booking"')}</div>`,
    );
    await Promise.all(([...around.children] as Widget[]).map(settled));
    expect(await asked(room, paths.business)).to.have.length(1);
  });

  it('is never guessed from the language', async () => {
    const room = openRoom('nocurrency');
    const element = await mount(panel(room).replace('en-GB', 'en-US'));
    expect(shownBy(element)).not.to.match(/\$|£|€|USD/);
  });

  it('is not asked for where no money is drawn', async () => {
    const room = openRoom('nocurrency');
    await mount(meter(room, 'kind="time"'));
    expect(await asked(room, paths.business)).to.be.empty;
  });

  it('is not asked for where money is not of the kind that is drawn', async () => {
    const room = openRoom();
    await room.answer({
      [paths.benefits]: benefits({
        BookingCredits: [credit(), credit({ CaneBeUsedForBookings: false, Business: null })],
      }),
    });
    await mount(meter(room, 'kind="booking"'));
    expect(await asked(room, paths.business)).to.be.empty;
  });

  it('is not asked for by plans, whose prices say it', async () => {
    const room = openRoom('nocurrency');
    await mount(`<nx-my-plans base-url="${room.baseUrl}" token="maya"></nx-my-plans>`);
    expect(await asked(room, paths.business)).to.be.empty;
  });

  it('follows the attribute without a new request for the benefits', async () => {
    const room = openRoom();
    await room.answer(bare);
    const element = await mount<NxBenefitsPanel>(panel(room, 'currency="GBP"'));
    element.currency = 'USD';
    await element.updateComplete;
    expect(textOf(element, 'amount')).to.equal('US$150.00 of US$200.00 left');
    expect(await asked(room, paths.benefits)).to.have.length(1);
  });
});

describe('Attributes of a kind that no widget knows', () => {
  const room = openRoom();
  const markup = (tag: string, attributes: string) =>
    `<${tag} base-url="${room.baseUrl}" token="maya" lang="en-GB" ${attributes}></${tag}>`;

  it('kind is booking', async () => {
    expect(textOf(await mount(markup('nx-credit-meter', 'kind="money-bags"')), 'heading')).to.equal('Booking credit');
  });

  it('kind of a name that objects inherit is booking too', async () => {
    expect(textOf(await mount(markup('nx-credit-meter', 'kind="constructor"')), 'heading')).to.equal('Booking credit');
  });

  it('variant is a bar', async () => {
    const element = await mount(markup('nx-credit-meter', 'variant="pie"'));
    expect(element.shadowRoot?.querySelectorAll('div[part="fill"]')).to.have.length(1);
  });

  it('show of the panel is everything', async () => {
    const element = await mount(markup('nx-benefits-panel', 'show="bananas"'));
    expect(textsOf(element, 'group-heading')).to.have.length(4);
  });

  it('show of the plans is the current ones', async () => {
    const element = await mount(markup('nx-my-plans', 'show="bananas"').replace('maya', 'luis'));
    expect(parts(element, 'item')).to.have.length(1);
  });

  it('scope is all', async () => {
    const element = await mount(markup('nx-benefits-panel', 'scope="mine"').replace('maya', 'ines'));
    expect(textsOf(element, 'scope-heading')).to.deep.equal(['Personal', 'Team']);
  });

  it('low is 0.2', async () => {
    const own = openRoom();
    await own.answer({ [paths.benefits]: benefits({ BookingCredits: [credit({ RemainingCredit: 10 })] }) });
    const element = await mount<NxCreditMeter>(markup('nx-credit-meter', 'low="x"').replace(room.baseUrl, own.baseUrl));
    expect(hasState(element, 'low')).to.be.true;
  });

  it('low that is taken away is 0.2', async () => {
    const own = openRoom();
    await own.answer({ [paths.benefits]: benefits({ BookingCredits: [credit({ RemainingCredit: 10 })] }) });
    const element = await mount<NxCreditMeter>(
      markup('nx-credit-meter', 'low="0.01"').replace(room.baseUrl, own.baseUrl),
    );
    expect(hasState(element, 'low')).to.be.false;
    element.removeAttribute('low');
    await element.updateComplete;
    expect(hasState(element, 'low')).to.be.true;
  });

  it('attributes that a framework takes away again are the defaults', async () => {
    const element = await mount<NxMyPlans>(markup('nx-my-plans', 'show="all" heading="Mine" heading-level="4"'));
    for (const name of ['show', 'heading', 'heading-level']) element.removeAttribute(name);
    await element.updateComplete;
    expect(textOf(element, 'heading')).to.equal('Your plans');
    expect(parts(element, 'heading')[0]?.getAttribute('aria-level')).to.equal('2');
  });
});

after(resetBrowser);
