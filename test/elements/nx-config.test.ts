/** `<nx-config>` and `configure()`: what a page says once for all of its widgets, and to whom its credentials go. */
import { expect, fixture, fixtureSync } from '@open-wc/testing';
import { type NxConfig, type Settings, configure } from '../../src/elements.js';
import en from '../../src/locales/en.js';
import { providing } from '../api/asking.js';
import { openTokenHost } from '../api/token-host.js';
import { hasState, mount, parts, place, settled, shownBy, textOf, textsOf, until } from '../support/fixture.js';
import { beginPage, openPage, sources } from '../support/page.js';
import { benefits, credit } from '../support/records.js';
import { type Room, asked, openRoom, paths, signIn, tokensOf } from '../support/room.js';
import { type Widget, widgets } from '../support/states.js';
import { afterwards, eventsOnPage, everyViewOf } from '../support/watching.js';

/** Attributes with these values; what is `undefined` is left out, and so is what no attribute can hold. */
const written = (settings: Settings): string =>
  Object.entries(settings)
    .filter(([, value]) => value != null && typeof value !== 'function')
    .map(([name, value]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}="${String(value)}"`)
    .join(' ');

const tagsTogether =
  '<nx-benefits-panel></nx-benefits-panel><nx-my-plans></nx-my-plans><nx-credit-meter></nx-credit-meter>';

/** All three widgets in a box, without a setting of their own. */
const placeAll = async (inFront = '', after = ''): Promise<{ around: HTMLElement; all: Widget[] }> => {
  const around = await fixture<HTMLElement>(`<div lang="en-GB">${inFront}${tagsTogether}${after}</div>`);
  return { around, all: widgets.map(({ tag }) => around.querySelector(tag) as Widget) };
};

const placeConfig = (settings: Settings) => place<NxConfig>(`<nx-config ${written(settings)}></nx-config>`);

/** The same place by the other name of this machine: another origin. */
const abroad = (room: Room): string => {
  const other = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return room.baseUrl.replace(`//${location.hostname}:`, `//${other}:`);
};

afterEach(() =>
  configure({
    baseUrl: undefined,
    token: undefined,
    tokenUrl: undefined,
    tokenProvider: undefined,
    credentials: undefined,
    currency: undefined,
    scope: undefined,
    heading: undefined,
    headingLevel: undefined,
    refreshInterval: undefined,
  }),
);

describe('<nx-config>', () => {
  const settings: Settings = {
    baseUrl: 'https://acme.example',
    token: 'maya',
    heading: 'Everybody’s',
    headingLevel: 3,
  };

  it('draws nothing and takes no place', async () => {
    const config = await placeConfig(settings);
    expect(shownBy(config)).to.equal('');
    expect(getComputedStyle(config).display).to.equal('none');
    expect(config.getClientRects()).to.have.length(0);
  });

  it('draws nothing whatever the page says of everything', async () => {
    const style = new CSSStyleSheet();
    style.replaceSync('* { display: block }');
    document.adoptedStyleSheets.push(style);
    afterwards(() => (document.adoptedStyleSheets = []));
    expect((await placeConfig(settings)).getClientRects()).to.have.length(0);
  });

  it('asks nothing and fires nothing', async () => {
    const room = openRoom();
    const seen = eventsOnPage();
    await placeConfig({ baseUrl: room.baseUrl, token: 'maya', credentials: 'include' });
    await mount(`<nx-my-plans base-url="${openRoom().baseUrl}" token="maya"></nx-my-plans>`);
    expect(await room.requests()).to.be.empty;
    expect(seen.map(({ target }) => (target as Element).localName)).to.deep.equal(['nx-my-plans']);
  });

  it('takes a token as a property without showing it', async () => {
    const room = openRoom();
    const token = await signIn(room, 'maya');
    const config = await placeConfig({ baseUrl: room.baseUrl });
    config.token = token;
    const element = await settled(await place<Widget>('<nx-my-plans></nx-my-plans>'));
    expect(shownBy(element)).to.contain('Resident desk');
    for (const each of [config, element]) {
      expect(each.outerHTML + (each.shadowRoot?.innerHTML ?? '')).not.to.contain(token);
    }
    expect(element.token).to.equal(undefined);
  });
});

/** Where a page can say something once: by an attribute, by a property, or by `configure()`. */
const places: Readonly<Record<string, (settings: Settings) => Promise<unknown>>> = {
  'an attribute of <nx-config>': placeConfig,
  'a property of <nx-config>': async (settings) => Object.assign(await placeConfig({}), settings),
  'configure()': async (settings) => {
    configure(settings);
    await Promise.resolve();
  },
};

for (const [where, say] of Object.entries(places)) {
  describe(`For the whole page, ${where}`, () => {
    it('says base-url and token', async () => {
      const room = openRoom();
      await say({ baseUrl: room.baseUrl, token: 'maya' });
      const { all } = await placeAll();
      await Promise.all(all.map(settled));
      all.forEach((each, index) => expect(shownBy(each)).to.contain(widgets[index]?.ofMaya));
      expect(new Set(tokensOf(await asked(room)).filter(Boolean))).to.deep.equal(new Set(['maya']));
    });

    it('says token-url', async () => {
      const room = openRoom();
      const host = await openTokenHost({ body: '{"access_token":"maya"}' });
      await say({ baseUrl: room.baseUrl, tokenUrl: host.path });
      const { all } = await placeAll();
      await Promise.all(all.map(settled));
      all.forEach((each, index) => expect(shownBy(each)).to.contain(widgets[index]?.ofMaya));
      expect(await host.requests()).to.have.length(1);
    });

    if (!where.includes('attribute')) {
      it('says tokenProvider', async () => {
        const room = openRoom();
        const { tokenProvider, reasons } = providing('maya');
        await say({ baseUrl: room.baseUrl, tokenProvider });
        const { all } = await placeAll();
        await Promise.all(all.map(settled));
        all.forEach((each, index) => expect(shownBy(each)).to.contain(widgets[index]?.ofMaya));
        expect(reasons()).to.deep.equal(['initial']);
      });
    }

    it('says credentials', async () => {
      await say({ baseUrl: openRoom('session=maya').baseUrl, credentials: 'same-origin' });
      const { all } = await placeAll();
      await Promise.all(all.map(settled));
      all.forEach((each, index) => expect(shownBy(each)).to.contain(widgets[index]?.ofMaya));
    });

    it('says currency', async () => {
      await say({ baseUrl: openRoom().baseUrl, token: 'maya', currency: 'GBP' });
      const { all } = await placeAll();
      const [panel, , meter] = await Promise.all(all.map(settled));
      expect(shownBy(panel as Widget)).to.contain('£145.50 of £200.00 left');
      expect(shownBy(meter as Widget)).to.contain('£195.50');
    });

    it('says scope', async () => {
      await say({ baseUrl: openRoom().baseUrl, token: 'ines', scope: 'team' });
      const { all } = await placeAll();
      const [panel, , meter] = await Promise.all(all.map(settled));
      expect(shownBy(panel as Widget))
        .to.contain('Studio meeting budget')
        .and.not.to.contain('Birthday credit');
      expect(textsOf(meter as Widget, 'amount')).to.deep.equal(['€232.80 of €600.00 left']);
    });

    it('says heading and heading-level', async () => {
      await say({ baseUrl: openRoom().baseUrl, token: 'maya', heading: 'Everybody’s', headingLevel: 4 });
      const { all } = await placeAll();
      for (const each of await Promise.all(all.map(settled))) {
        expect(textOf(each, 'heading')).to.equal('Everybody’s');
        expect(parts(each, 'heading')[0]?.getAttribute('aria-level')).to.equal('4');
      }
    });

    it('says that there is no heading', async () => {
      await say({ baseUrl: openRoom().baseUrl, token: 'maya', heading: '' });
      const { all } = await placeAll();
      for (const each of await Promise.all(all.map(settled))) expect(parts(each, 'heading')).to.be.empty;
    });

    it('says refresh-interval', async () => {
      const own = globalThis.setInterval;
      const set: (number | undefined)[] = [];
      afterwards(() => (globalThis.setInterval = own));
      globalThis.setInterval = ((handler: TimerHandler, timeout?: number) => {
        set.push(timeout);
        return own(handler, timeout);
      }) as typeof setInterval;
      await say({ baseUrl: openRoom().baseUrl, token: 'maya', refreshInterval: 300 });
      const { all } = await placeAll();
      await Promise.all(all.map(settled));
      expect(set.filter((each) => each === 300_000)).to.have.length(3);
    });
  });
}

describe('An own attribute beats <nx-config>, which beats configure()', () => {
  /** What a widget with these of its own shows, under an element and a `configure()` with these. */
  async function under(
    configured: Settings,
    element: Settings,
    own: Settings,
    tag = 'nx-credit-meter',
  ): Promise<Widget> {
    configure(configured);
    await placeConfig(element);
    return mount(`<${tag} ${written(own)} lang="en-GB"></${tag}>`);
  }

  it('for base-url', async () => {
    const rooms = [openRoom(), openRoom(), openRoom()] as const;
    const [own, element, configured] = rooms.map(({ baseUrl }) => ({ baseUrl, token: 'maya' }));
    const counts = () => Promise.all(rooms.map(async (room) => (await asked(room)).length));
    await under(configured as Settings, element as Settings, own as Settings);
    expect(await counts()).to.deep.equal([1, 0, 0]);
    await mount('<nx-credit-meter></nx-credit-meter>');
    expect(await counts()).to.deep.equal([1, 1, 0]);
    document.querySelector('nx-config')?.remove();
    await mount('<nx-credit-meter></nx-credit-meter>');
    expect(await counts()).to.deep.equal([1, 1, 1]);
  });

  it('for token', async () => {
    const room = openRoom();
    const { baseUrl } = room;
    await under({ baseUrl, token: 'noah' }, { token: 'freya' }, { token: 'maya' });
    await mount('<nx-credit-meter></nx-credit-meter>');
    document.querySelector('nx-config')?.remove();
    await mount('<nx-credit-meter></nx-credit-meter>');
    expect(tokensOf(await asked(room, paths.benefits))).to.deep.equal(['maya', 'freya', 'noah']);
  });

  it('for token-url, over a token of the level below', async () => {
    const room = openRoom();
    const { baseUrl } = room;
    const [own, element] = await Promise.all(
      ['maya', 'freya'].map((body) => openTokenHost({ type: 'text/plain', body })),
    );
    await under({ baseUrl, token: 'noah' }, { tokenUrl: element?.path }, { tokenUrl: own?.path });
    await mount('<nx-credit-meter></nx-credit-meter>');
    expect(tokensOf(await asked(room, paths.benefits))).to.deep.equal(['maya', 'freya']);
  });

  it('for tokenProvider, over a token-url of the level below', async () => {
    const room = openRoom();
    const host = await openTokenHost({ type: 'text/plain', body: 'freya' });
    configure({ baseUrl: room.baseUrl, tokenUrl: host.path });
    Object.assign(await placeConfig({}), { tokenProvider: () => Promise.resolve('maya') });
    expect(shownBy(await mount('<nx-credit-meter lang="en-GB"></nx-credit-meter>'))).to.contain('€195.50');
    expect(await host.requests()).to.be.empty;
  });

  it('for credentials', async () => {
    const { baseUrl } = openRoom('session=maya');
    const element = await under({ baseUrl, credentials: 'same-origin' }, {}, { credentials: 'omit' });
    expect(hasState(element, 'unauthorized')).to.be.true;
    const other = await under({ credentials: 'omit' }, { credentials: 'include' }, {});
    expect(shownBy(other)).to.contain('€195.50');
  });

  for (const [name, configured, element, own, read] of [
    ['currency', 'SEK', 'GBP', 'USD', (widget: Widget) => textOf(widget, 'amount')?.replace(/150.*/, '')],
    ['heading', 'Configured', 'Element', 'Own', (widget: Widget) => textOf(widget, 'heading')],
    ['headingLevel', 3, 4, 5, (widget: Widget) => parts(widget, 'heading')[0]?.getAttribute('aria-level')],
  ] as const) {
    it(`for ${name}`, async () => {
      const room = openRoom();
      await room.answer({ [paths.benefits]: benefits({ BookingCredits: [credit()] }) });
      const base = { baseUrl: room.baseUrl, token: 'maya' };
      const widget = await under({ ...base, [name]: configured }, { [name]: element }, { [name]: own });
      const seen = [read(widget)];
      widget.removeAttribute(name === 'headingLevel' ? 'heading-level' : name);
      await widget.updateComplete;
      seen.push(read(widget));
      document.querySelector('nx-config')?.remove();
      await widget.updateComplete;
      seen.push(read(widget));
      expect(seen).to.deep.equal(
        { currency: ['US$', '£', 'SEK '], heading: ['Own', 'Element', 'Configured'], headingLevel: ['5', '4', '3'] }[
          name
        ],
      );
    });
  }

  it('for scope', async () => {
    const { baseUrl } = openRoom();
    const widget = await under(
      { baseUrl, token: 'ines', scope: 'team' },
      { scope: 'personal' },
      { scope: 'all' },
      'nx-benefits-panel',
    );
    expect(textsOf(widget, 'scope-heading')).to.deep.equal(['Personal', 'Team']);
    const other = await mount('<nx-benefits-panel lang="en-GB"></nx-benefits-panel>');
    expect(shownBy(other)).to.contain('Birthday credit').and.not.to.contain('Studio');
  });

  it('for an empty heading, which is one', async () => {
    const { baseUrl } = openRoom();
    const base = { baseUrl, token: 'maya' };
    const widget = await under({ ...base, heading: 'Configured' }, { heading: 'Element' }, { heading: '' });
    expect(parts(widget, 'heading')).to.be.empty;
  });

  it('name by name: what one level leaves out, the next one says', async () => {
    const { baseUrl } = openRoom();
    const widget = await under(
      { baseUrl, token: 'maya', currency: 'GBP' },
      { heading: 'Element' },
      { headingLevel: 5 },
    );
    expect(textOf(widget, 'heading')).to.equal('Element');
    expect(parts(widget, 'heading')[0]?.getAttribute('aria-level')).to.equal('5');
    expect(textOf(widget, 'amount')).to.match(/^£/);
  });

  it('and of two <nx-config> the earlier beats the later', async () => {
    const { baseUrl } = openRoom();
    await placeConfig({ baseUrl, token: 'maya' });
    await placeConfig({ baseUrl: openRoom().baseUrl, token: 'freya', heading: 'Later' });
    const widget = await mount('<nx-credit-meter lang="en-GB"></nx-credit-meter>');
    expect(shownBy(widget)).to.contain('€195.50');
    expect(textOf(widget, 'heading')).to.equal('Later');
  });

  it('and configure() keeps what it is not told, and takes away what is undefined', async () => {
    configure({ baseUrl: openRoom().baseUrl, token: 'maya', heading: 'First' });
    configure({ headingLevel: 4 });
    const widget = await mount<Widget>('<nx-credit-meter lang="en-GB"></nx-credit-meter>');
    expect(textOf(widget, 'heading')).to.equal('First');
    configure({ heading: undefined });
    await widget.updateComplete;
    expect(textOf(widget, 'heading')).to.equal('Booking credit');
    expect(parts(widget, 'heading')[0]?.getAttribute('aria-level')).to.equal('4');
  });
});

describe('A change of what the page says', () => {
  /** The ways to go from maya's token to freya's, which `say` has to be told before. */
  const ways: Readonly<Record<string, (config: NxConfig) => void>> = {
    'of an attribute': (config) => config.setAttribute('token', 'freya'),
    'of a property': (config) => (config.token = 'freya'),
    'by a removed attribute': (config) => config.removeAttribute('token'),
    'by a removed element': (config) => config.remove(),
    'to a provider': (config) =>
      Object.assign(config, { token: undefined, tokenProvider: () => Promise.resolve('freya') }),
  };

  /** Three widgets that show maya's data, and then freya's as soon as `change` was made. */
  async function changes(room: Room, change: () => void): Promise<void> {
    const { all } = await placeAll();
    await Promise.all(all.map(settled));
    all.forEach((each, index) => expect(shownBy(each)).to.contain(widgets[index]?.ofMaya));
    await room.play('slow=200');
    const views = all.map((each) => everyViewOf(each, shownBy));
    change();
    expect(all.map(({ data }) => data)).to.deep.equal([undefined, undefined, undefined]);
    expect(all.map(({ loadedAt }) => loadedAt)).to.deep.equal([undefined, undefined, undefined]);
    await until(
      () => all.every((each, index) => shownBy(each).includes(widgets[index]?.ofFreya ?? '?')),
      'the data of the other member',
    );
    views.forEach((shown, index) => {
      expect(shown).not.to.be.empty;
      expect(shown.filter((text) => text.includes(widgets[index]?.ofMaya ?? '?'))).to.be.empty;
    });
    // Their skeletons, all of them, before any has new data.
    expect(views.map(([first]) => first?.includes(en.loading))).to.deep.equal([true, true, true]);
  }

  for (const [way, change] of Object.entries(ways)) {
    it(`${way} reaches all widgets at once, and no frame shows the former member’s data`, async () => {
      const room = openRoom();
      const { baseUrl } = room;
      configure({ baseUrl, token: 'freya' });
      const config = await placeConfig({ token: 'maya' });
      await changes(room, () => change(config));
    });
  }

  it('by configure() reaches all widgets at once, and no frame shows the former member’s data', async () => {
    const room = openRoom();
    configure({ baseUrl: room.baseUrl, token: 'maya' });
    await changes(room, () => configure({ token: 'freya' }));
  });

  it('by another provider reaches all widgets at once, and no frame shows the former member’s data', async () => {
    const room = openRoom();
    configure({ baseUrl: room.baseUrl, tokenProvider: () => Promise.resolve('maya') });
    await changes(room, () => configure({ tokenProvider: () => Promise.resolve('freya') }));
  });

  it('by an element that is added reaches all widgets at once, and no frame shows the former member’s data', async () => {
    const room = openRoom();
    configure({ baseUrl: room.baseUrl, token: 'maya' });
    await changes(room, () => fixtureSync('<nx-config token="freya"></nx-config>'));
  });

  it('does not reach a widget that has its own', async () => {
    const room = openRoom();
    configure({ baseUrl: room.baseUrl, token: 'maya' });
    const own = await mount<Widget>('<nx-credit-meter token="maya" lang="en-GB"></nx-credit-meter>');
    const other = await mount<Widget>('<nx-credit-meter lang="en-GB"></nx-credit-meter>');
    configure({ token: 'freya' });
    await until(() => shownBy(other).includes('€90.00'), 'the data of the other member');
    expect(shownBy(own)).to.contain('€195.50');
  });

  it('that makes no difference asks nothing again', async () => {
    const room = openRoom();
    configure({ baseUrl: room.baseUrl, token: 'maya' });
    const { all } = await placeAll();
    await Promise.all(all.map(settled));
    const before = (await asked(room)).length;
    configure({ baseUrl: room.baseUrl, token: 'maya' });
    const config = await placeConfig({ baseUrl: `${room.baseUrl}/`, heading: 'Mine' });
    config.remove();
    await Promise.all(all.map(({ updateComplete }) => updateComplete));
    await mount('<nx-my-plans token="freya"></nx-my-plans>');
    expect(await asked(room)).to.have.length(before + 1);
  });

  it('of a heading, a level and a currency is drawn without a request', async () => {
    const room = openRoom();
    const config = await placeConfig({ baseUrl: room.baseUrl, token: 'maya', currency: 'GBP' });
    const { all } = await placeAll();
    await Promise.all(all.map(settled));
    const before = (await asked(room)).length;
    Object.assign(config, { heading: 'Mine', headingLevel: 5, currency: 'USD' });
    await until(() => all.every((each) => textOf(each, 'heading') === 'Mine'), 'the heading');
    expect(shownBy(all[2] as Widget)).to.contain('US$195.50');
    expect(await asked(room)).to.have.length(before);
  });

  it('while a widget is away reaches it when it comes back', async () => {
    const room = openRoom();
    configure({ baseUrl: room.baseUrl, token: 'maya' });
    const element = await mount<Widget>('<nx-credit-meter lang="en-GB"></nx-credit-meter>');
    const parent = element.parentElement;
    element.remove();
    configure({ token: 'freya' });
    const views: string[] = [];
    parent?.append(element);
    views.push(...everyViewOf(element, shownBy));
    expect(element.data).to.equal(undefined);
    await until(() => shownBy(element).includes('€90.00'), 'the data of the other member');
    expect(views.filter((text) => text.includes('€195.50'))).to.be.empty;
  });
});

describe('The order does not matter:', () => {
  const config = (room: Room) => `<nx-config base-url="${room.baseUrl}" token="maya"></nx-config>`;

  const showsMaya = async (all: readonly Widget[]) =>
    until(() => all.every((each, index) => shownBy(each).includes(widgets[index]?.ofMaya ?? '?')), 'the data');

  it('the element may stand before the widgets', async () => {
    const seen = eventsOnPage();
    await showsMaya((await placeAll(config(openRoom()))).all);
    expect(seen.map(({ type }) => type)).not.to.include('nx-error');
  });

  it('the element may stand after them', async () => {
    const seen = eventsOnPage();
    const room = openRoom();
    await showsMaya((await placeAll('', config(room))).all);
    expect(seen.map(({ type }) => type)).not.to.include('nx-error');
    expect((await asked(room, paths.benefits)).map(({ status }) => status)).to.deep.equal([200]);
  });

  it('the element may stand inside a shadow root', async () => {
    const host = await fixture<HTMLElement>('<div></div>');
    host.attachShadow({ mode: 'closed' }).innerHTML = config(openRoom());
    await showsMaya((await placeAll()).all);
  });

  it('the widgets may stand inside a shadow root', async () => {
    const host = await fixture<HTMLElement>('<div></div>');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = `<div lang="en-GB">${tagsTogether}</div>${config(openRoom())}`;
    await showsMaya(widgets.map(({ tag }) => root.querySelector(tag) as Widget));
  });

  it('the element may be added after the widgets have failed for lack of it', async () => {
    const { all } = await placeAll();
    await Promise.all(all.map(settled));
    expect(all.map(({ error }) => error?.kind)).to.deep.equal(['config', 'config', 'config']);
    await place(config(openRoom()));
    await showsMaya(all);
    expect(all.map(({ error }) => error)).to.deep.equal([undefined, undefined, undefined]);
  });

  it('configure() may be called after the widgets have failed for lack of it', async () => {
    const { all } = await placeAll();
    await Promise.all(all.map(settled));
    configure({ baseUrl: openRoom().baseUrl, token: 'maya' });
    await showsMaya(all);
  });

  it('the element may be moved', async () => {
    const room = openRoom();
    const { around, all } = await placeAll(config(room));
    await showsMaya(all);
    const before = (await asked(room)).length;
    const seen = eventsOnPage();
    const moved = around.querySelector('nx-config') as NxConfig;
    around.append(moved);
    await moved.updateComplete;
    await Promise.all(all.map(({ updateComplete }) => updateComplete));
    await mount('<nx-my-plans token="freya"></nx-my-plans>');
    await showsMaya(all);
    expect(await asked(room)).to.have.length(before + 1);
    expect(seen.filter(({ type }) => type === 'nx-error')).to.be.empty;
  });

  it('its properties may be set before its class is there', async () => {
    // In a document without a browsing context no class is found; it is when the element comes to the page.
    const early = document.implementation.createHTMLDocument().createElement('nx-config');
    const tokenProvider = () => Promise.resolve('maya');
    Object.assign(early, { baseUrl: openRoom().baseUrl, tokenProvider, heading: 'Early' });
    expect(early).not.to.have.property('updateComplete');
    const { around, all } = await placeAll();
    around.append(early);
    await showsMaya(all);
    expect(textOf(all[0] as Widget, 'heading')).to.equal('Early');
  });

  for (const [first, second] of [
    ['nx-config', 'nx-my-plans'],
    ['nx-my-plans', 'nx-config'],
  ] as const) {
    it(`<${first}> may be registered before <${second}>`, async () => {
      const { document, errors, window } = await openPage('', `${config(openRoom())}<nx-my-plans></nx-my-plans>`);
      const load = async (tag: string) => {
        const script = document.createElement('script');
        Object.assign(script, { type: 'module', src: `/src/define/${tag}.ts` });
        document.head.append(script);
        await window.customElements.whenDefined(tag);
      };
      await load(first);
      await load(second);
      await until(() => shownBy(document.querySelector('nx-my-plans') as Widget).includes('Resident desk'), 'the data');
      expect(errors).to.be.empty;
    });
  }
});

describe('While the document is still loading', () => {
  /** A page that is still loading, with all widgets, of which one may go ahead. */
  async function begun(widgetsOf: string) {
    const room = openRoom();
    const page = await beginPage(`${sources}</head><body>${widgetsOf}`);
    const ahead = `<nx-my-plans id="ahead" base-url="${room.baseUrl}" token="luis" show="all"></nx-my-plans>`;
    page.write(ahead);
    const waiting = [...page.document.querySelectorAll<Widget>('body > :not(#ahead)')];
    const whole = page.document.querySelector('#ahead') as Widget;
    await until(() => whole.data, 'the data of the widget that has all it needs');
    expect(page.document.readyState).to.equal('loading');
    return { page, room, waiting };
  }

  it('a widget that lacks settings waits, without an error', async () => {
    const { page, waiting } = await begun(tagsTogether);
    for (const each of waiting) {
      expect(hasState(each, 'loading')).to.be.true;
      expect(parts(each, 'skeleton')).not.to.be.empty;
      expect(each.error).to.equal(undefined);
    }
    expect(page.events.map(({ type, target }) => [type, (target as Element).id])).to.deep.equal([['nx-load', 'ahead']]);
    expect(page.written).to.be.empty;
  });

  it('the settings may come in a later piece', async () => {
    const { page, room, waiting } = await begun(tagsTogether);
    page.write(`<nx-config base-url="${room.baseUrl}" token="maya"></nx-config>`);
    await until(
      () => waiting.every((each, index) => shownBy(each).includes(widgets[index]?.ofMaya ?? '?')),
      'the data',
    );
    expect(page.document.readyState).to.equal('loading');
    page.close();
    await until(() => page.document.readyState === 'complete', 'the end of the document');
    expect(page.events.map(({ type }) => type)).to.deep.equal(['nx-load', 'nx-load', 'nx-load', 'nx-load']);
    expect(page.written).to.be.empty;
    expect(page.errors).to.be.empty;
  });

  it('the settings may come from a script at the end', async () => {
    const { page, room, waiting } = await begun(tagsTogether);
    page.write(
      `<script type="module">
        import { configure } from '/src/index.ts';
        configure({ baseUrl: '${room.baseUrl}', tokenProvider: async () => 'maya' });
      </script>`,
    );
    page.close();
    await until(
      () => waiting.every((each, index) => shownBy(each).includes(widgets[index]?.ofMaya ?? '?')),
      'the data',
    );
    expect(page.events.map(({ type }) => type)).not.to.include('nx-error');
    expect(page.written).to.be.empty;
  });

  for (const [lack, attributes, kind] of [
    ['base-url', 'token="maya"', 'config'],
    ['a token', `base-url="${openRoom().baseUrl}"`, 'unauthorized'],
  ] as const) {
    it(`a widget that lacks ${lack} waits, and says so when the document is whole`, async () => {
      const { page, waiting } = await begun(`<nx-credit-meter ${attributes}></nx-credit-meter>`);
      expect(page.events.map(({ target }) => (target as Element).id)).to.deep.equal(['ahead']);
      page.close();
      const [element] = waiting as [Widget];
      await until(() => element.error, 'the error');
      expect(element.error?.kind).to.equal(kind);
      expect(page.events.filter(({ type }) => type === 'nx-error').map(({ target }) => target)).to.deep.equal([
        element,
      ]);
    });
  }

  it('a widget that waits and is removed says nothing', async () => {
    const { page, waiting } = await begun('<nx-credit-meter></nx-credit-meter>');
    waiting[0]?.remove();
    page.close();
    await until(() => page.document.readyState === 'complete', 'the end of the document');
    page.document.body.append(page.document.createElement('nx-my-plans'));
    await until(() => page.events.some(({ type }) => type === 'nx-error'), 'the error of another one');
    expect(page.events.filter(({ type }) => type === 'nx-error')).to.have.length(1);
  });
});

describe('Credentials of the page', () => {
  for (const [where, say] of Object.entries(places)) {
    for (const { tag } of widgets) {
      describe(`by ${where}, and <${tag}> with a base-url of another origin:`, () => {
        const foreign = (room: Room) => `<${tag} base-url="${abroad(room)}" lang="en-GB"></${tag}>`;

        it('a token does not go there', async () => {
          const [home, other] = [openRoom(), openRoom()];
          await say({ baseUrl: home.baseUrl, token: 'maya' });
          const element = await mount<Widget>(foreign(other));
          expect(hasState(element, 'unauthorized')).to.be.true;
          expect(await other.requests()).to.be.empty;
        });

        it('token-url is not asked for it', async () => {
          const [home, other] = [openRoom(), openRoom()];
          const host = await openTokenHost({ body: '"maya"' });
          await say({ baseUrl: home.baseUrl, tokenUrl: host.path });
          const element = await mount<Widget>(foreign(other));
          expect(hasState(element, 'unauthorized')).to.be.true;
          expect(await other.requests()).to.be.empty;
          expect(await host.requests()).to.be.empty;
        });

        it('a session is not used there', async () => {
          const [home, other] = [openRoom('session=maya'), openRoom('session=freya')];
          await say({ baseUrl: home.baseUrl, credentials: 'include' });
          const element = await mount<Widget>(foreign(other));
          expect(hasState(element, 'unauthorized')).to.be.true;
          expect(await other.requests()).to.be.empty;
        });

        it('what it asks there with its own, it asks with its own alone', async () => {
          const [home, other] = [openRoom(), openRoom()];
          const host = await openTokenHost({ body: '"maya"' });
          await say({ baseUrl: home.baseUrl, token: 'maya', tokenUrl: host.path, credentials: 'include' });
          await mount(foreign(other).replace(' lang', ' token="freya" lang'));
          expect(new Set(tokensOf(await other.requests()).filter(Boolean))).to.deep.equal(new Set(['freya']));
          expect(await host.requests()).to.be.empty;
        });

        it('with a session of its own there, no token goes along', async () => {
          const [home, other] = [openRoom(), openRoom('session=freya')];
          await say({ baseUrl: home.baseUrl, token: 'maya' });
          await mount(foreign(other).replace(' lang', ' credentials="include" lang'));
          const requests = await other.requests();
          expect(requests).not.to.be.empty;
          expect(tokensOf(requests).filter(Boolean)).to.be.empty;
        });

        if (!where.includes('attribute')) {
          it('a provider is not asked for it', async () => {
            const [home, other] = [openRoom(), openRoom()];
            const { tokenProvider, reasons } = providing('maya');
            await say({ baseUrl: home.baseUrl, tokenProvider });
            const element = await mount<Widget>(foreign(other));
            expect(hasState(element, 'unauthorized')).to.be.true;
            expect(await other.requests()).to.be.empty;
            expect(reasons()).to.be.empty;
          });
        }
      });
    }
  }

  it('do not go to another path of the same origin', async () => {
    const [home, other] = [openRoom(), openRoom()];
    configure({ baseUrl: home.baseUrl, token: 'maya' });
    await mount(`<nx-my-plans base-url="${other.baseUrl}"></nx-my-plans>`);
    expect(await other.requests()).to.be.empty;
  });

  it('go where the same base-url is written in another way', async () => {
    const room = openRoom();
    configure({ baseUrl: room.baseUrl, token: 'maya' });
    for (const same of [`${room.baseUrl}/`, ` ${room.baseUrl} `, new URL(room.baseUrl).pathname]) {
      expect(shownBy(await mount(`<nx-my-plans base-url="${same}"></nx-my-plans>`))).to.contain('Resident desk');
    }
  });

  it('that were given without a base-url go to no base-url of a widget’s own', async () => {
    const room = openRoom();
    configure({ token: 'maya', credentials: 'include' });
    const element = await mount<Widget>(`<nx-my-plans base-url="${room.baseUrl}"></nx-my-plans>`);
    expect(element.error?.kind).to.equal('unauthorized');
    expect(await room.requests()).to.be.empty;
  });

  it('of configure() do not go to the base-url of an <nx-config>', async () => {
    const [home, other] = [openRoom(), openRoom()];
    configure({ baseUrl: home.baseUrl, token: 'maya', credentials: 'include' });
    await placeConfig({ baseUrl: abroad(other) });
    const { all } = await placeAll();
    await Promise.all(all.map(settled));
    expect([...(await home.requests()), ...(await other.requests())]).to.be.empty;
  });

  for (const order of ['before', 'after']) {
    it(`of an <nx-config> do not go to the base-url of another one ${order} it`, async () => {
      const [home, other] = [openRoom(), openRoom()];
      const good = () => placeConfig({ baseUrl: home.baseUrl, token: 'maya', credentials: 'include' });
      if (order === 'after') await good();
      await placeConfig({ baseUrl: abroad(other) });
      if (order === 'before') await good();
      const { all } = await placeAll();
      await Promise.all(all.map(settled));
      expect(await other.requests()).to.be.empty;
    });
  }

  it('of an <nx-config> without a base-url go to that of configure()', async () => {
    configure({ baseUrl: openRoom().baseUrl });
    await placeConfig({ token: 'maya' });
    expect(shownBy(await mount('<nx-my-plans></nx-my-plans>'))).to.contain('Resident desk');
  });

  it('stop when a widget’s base-url is switched to another origin', async () => {
    const [home, other] = [openRoom(), openRoom()];
    configure({ baseUrl: home.baseUrl, token: 'maya' });
    const element = await mount<Widget>('<nx-my-plans></nx-my-plans>');
    element.baseUrl = abroad(other);
    await until(() => hasState(element, 'unauthorized'), 'the state unauthorized');
    expect(shownBy(element)).not.to.contain('Resident desk');
    expect(await other.requests()).to.be.empty;
  });
});
