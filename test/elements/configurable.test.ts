/** What a widget takes, in whatever form a page brings it: spellings, texts for objects, early properties, other documents, unclosed tags. */
import { expect, fixture } from '@open-wc/testing';
import en from '../../src/locales/en.js';
import { openTokenHost } from '../api/token-host.js';
import { copies, importIn, importer } from '../support/copies.js';
import { mount, parts, place, settled, shownBy, textOf, until } from '../support/fixture.js';
import { type Page, beginPage, openPage } from '../support/page.js';
import { asked, openRoom, paths } from '../support/room.js';
import { type Tag, type Widget, tags, widgets } from '../support/states.js';
import { consoleOf } from '../support/watching.js';

type ObservingClass = CustomElementConstructor & { readonly observedAttributes: readonly string[] };

/** A widget or `<nx-config>`, by the names of its properties. */
type ByName = HTMLElement & Record<string, unknown>;

const camelCased = (attribute: string): string =>
  attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The attributes of an element as they are documented, with hyphens; those without come from the frameworks. */
function attributesOf(tag: string): string[] {
  const { observedAttributes } = customElements.get(tag) as ObservingClass;
  const hyphenated = observedAttributes.filter((name) => name.includes('-')).map((name) => name.replaceAll('-', ''));
  return [...new Set(observedAttributes)].filter((name) => !hyphenated.includes(name));
}

const allTags = [...tags, 'nx-config'];

describe('An attribute without its hyphens', () => {
  it('baseurl is whom to ask', async () => {
    for (const { tag, ofMaya } of widgets) {
      const element = await mount(`<${tag} baseurl="${openRoom().baseUrl}" token="maya"></${tag}>`);
      expect(shownBy(element)).to.contain(ofMaya);
    }
  });

  it('tokenurl is who knows the token', async () => {
    const host = await openTokenHost({ body: '{"access_token":"maya"}' });
    const { baseUrl } = openRoom();
    expect(shownBy(await mount(`<nx-my-plans baseurl="${baseUrl}" tokenurl="${host.path}"></nx-my-plans>`))).to.contain(
      'Resident desk',
    );
    expect(await host.requests()).to.have.length(1);
  });

  it('headinglevel is the level of the heading', async () => {
    const element = await mount(
      `<nx-my-plans base-url="${openRoom().baseUrl}" token="maya" headinglevel="4"></nx-my-plans>`,
    );
    expect(parts(element, 'heading')[0]?.getAttribute('aria-level')).to.equal('4');
  });

  it('planhref is where the plans lead to', async () => {
    const element = await mount(
      `<nx-my-plans base-url="${openRoom().baseUrl}" token="maya" planhref="/plans/{id}"></nx-my-plans>`,
    );
    expect(parts(element, 'link')[0]?.getAttribute('href')).to.match(/^\/plans\/\d+$/);
  });

  it('coworkerid is whose records to read', async () => {
    const room = openRoom('session=operator');
    await mount(
      `<nx-benefits-panel base-url="${room.baseUrl}" credentials="same-origin" coworkerid="4109"></nx-benefits-panel>`,
    );
    const paths = (await room.requests()).map(({ path }) => path);
    expect(paths).to.include('/api/billing/coworkerbookingcredits');
  });

  it('is the same for <nx-config>', async () => {
    await place(`<nx-config baseurl="${openRoom().baseUrl}" token="maya" headinglevel="5"></nx-config>`);
    const element = await mount('<nx-my-plans></nx-my-plans>');
    expect(shownBy(element)).to.contain('Resident desk');
    expect(parts(element, 'heading')[0]?.getAttribute('aria-level')).to.equal('5');
  });

  for (const tag of allTags) {
    it(`says the same as the one with them: each of <${tag}>`, () => {
      for (const attribute of attributesOf(tag)) {
        const [plain, joined] = [document.createElement(tag) as ByName, document.createElement(tag) as ByName];
        plain.setAttribute(attribute, '120');
        joined.setAttribute(attribute.replaceAll('-', ''), '120');
        const name = camelCased(attribute);
        expect(plain[name], attribute).to.satisfy((value: unknown) => value === 120 || value === '120');
        expect(joined[name], attribute).to.equal(plain[name]);
        plain.removeAttribute(attribute);
        joined.removeAttribute(attribute.replaceAll('-', ''));
        expect(plain[name], attribute).to.equal(null);
        expect(joined[name], attribute).to.equal(null);
      }
    });
  }

  it('counts no longer when it is taken away', async () => {
    const element = await mount<Widget>(
      `<nx-my-plans baseurl="${openRoom().baseUrl}" token="maya" heading="Desks"></nx-my-plans>`,
    );
    element.removeAttribute('baseurl');
    await until(() => element.error?.kind === 'config', 'the failure');
    await element.updateComplete;
    expect(textOf(element, 'message')).to.equal(en.errors.config);
    element.removeAttribute('heading');
    await element.updateComplete;
    expect(textOf(element, 'heading')).to.equal(en.plans);
  });

  for (const [first, last] of [
    ['base-url', 'baseurl'],
    ['baseurl', 'base-url'],
  ] as const) {
    it(`counts with the one that has them by which was last: ${last} behind ${first}`, async () => {
      const [one, two, three] = [openRoom(), openRoom(), openRoom()];
      const element = await mount<Widget>(
        `<nx-my-plans ${first}="${one.baseUrl}" ${last}="${two.baseUrl}" token="maya"></nx-my-plans>`,
      );
      expect(await one.requests()).to.be.empty;
      expect(await asked(two, paths.plans)).to.have.length(1);
      element.setAttribute(first, three.baseUrl);
      await until(async () => (await asked(three, paths.plans)).length === 1, 'the request');
    });
  }
});

describe('The text [object Object]', () => {
  const attributesBut = (tag: string) =>
    (customElements.get(tag) as ObservingClass).observedAttributes.filter((name) => !name.endsWith('id'));

  for (const tag of allTags) {
    it(`is no value: of every attribute of <${tag}> but ids`, () => {
      for (const attribute of attributesBut(tag)) {
        const [untouched, element] = [document.createElement(tag) as ByName, document.createElement(tag) as ByName];
        const name = camelCased(attributesOf(tag).find((each) => each.replaceAll('-', '') === attribute) ?? attribute);
        element.setAttribute(attribute, '[object Object]');
        expect(element[name], attribute).to.equal(untouched[name]);
      }
    });

    it(`takes no value away: of every attribute of <${tag}> but ids`, () => {
      for (const attribute of attributesBut(tag)) {
        const element = document.createElement(tag) as ByName;
        const name = camelCased(attributesOf(tag).find((each) => each.replaceAll('-', '') === attribute) ?? attribute);
        element.setAttribute(attribute, '120');
        element.setAttribute(attribute, '[object Object]');
        expect(element[name], attribute).to.satisfy((value: unknown) => value === 120 || value === '120');
      }
    });
  }

  for (const attribute of ['coworker-id', 'coworkerid']) {
    it(`is nobody as ${attribute}, and nothing is asked for anybody`, async () => {
      const room = openRoom('session=operator');
      const element = await mount(
        `<nx-benefits-panel base-url="${room.baseUrl}" credentials="same-origin" ${attribute}="[object Object]"></nx-benefits-panel>`,
      );
      expect(element.error?.kind).to.equal('config');
      expect(await room.requests()).to.be.empty;
    });
  }

  it('leaves whom to ask to the page', async () => {
    const { baseUrl } = openRoom();
    await place(`<nx-config base-url="${baseUrl}" token="maya" heading="Ours"></nx-config>`);
    const element = await mount(
      '<nx-my-plans baseurl="[object Object]" token="[object Object]" heading="[object Object]"></nx-my-plans>',
    );
    expect(shownBy(element)).to.contain('Resident desk');
    expect(textOf(element, 'heading')).to.equal('Ours');
  });

  it('is not drawn in the place of what a property says', async () => {
    const element = await mount<Widget>(
      `<nx-my-plans base-url="${openRoom().baseUrl}" token="maya" heading="Desks"></nx-my-plans>`,
    );
    element.setAttribute('heading', '[object Object]');
    await element.updateComplete;
    expect(textOf(element, 'heading')).to.equal('Desks');
  });
});

describe('Properties that are set before the class is there', () => {
  const common = {
    baseUrl: 'https://acme.example',
    token: 'maya',
    tokenUrl: '/token',
    tokenProvider: () => Promise.resolve('maya'),
    credentials: 'same-origin',
    currency: 'EUR',
    scope: 'personal',
    heading: 'Mine',
    headingLevel: 4,
    refreshInterval: 120,
  };
  const early: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    'nx-benefits-panel': { ...common, coworkerId: 4101, show: 'time money' },
    'nx-my-plans': { ...common, show: 'all', planHref: '/plans/{id}' },
    'nx-credit-meter': {
      ...common,
      coworkerId: 4101,
      kind: 'time',
      creditId: 1,
      bookingCreditId: 2,
      extraServiceId: 3,
      timePassId: 4,
      variant: 'ring',
      low: 0.5,
    },
    'nx-config': { ...common, links: '.content' },
  };

  for (const [tag, properties] of Object.entries(early)) {
    it(`are those that there are: <${tag}>`, () => {
      const names = Object.keys(properties).filter((name) => name !== 'tokenProvider');
      expect(names).to.have.members(attributesOf(tag).map(camelCased));
    });
  }

  for (const [which, load] of Object.entries({
    'the sources': '/src/cdn.ts',
    'the module file': '/cdn/nx-widgets.js',
    'the package': '/dist/index.js',
  })) {
    it(`are all taken over, by ${which}`, async () => {
      const page = await openPage(importer, '');
      const made = Object.entries(early).map(([tag, properties]) => {
        const element = page.document.createElement(tag) as ByName;
        Object.assign(element, properties);
        page.document.body.append(element);
        return { element, properties };
      });
      await importIn(page, load);
      for (const { element, properties } of made) {
        for (const [name, value] of Object.entries(properties)) {
          expect(element[name], name).to.equal(value);
          expect(Object.hasOwn(element, name), name).to.be.false;
        }
      }
    });

    it(`draw what they say, by ${which}`, async () => {
      const page = await openPage(importer, '');
      const { baseUrl } = openRoom();
      const plans = Object.assign(page.document.createElement('nx-my-plans'), {
        baseUrl,
        tokenProvider: () => Promise.resolve('maya'),
        heading: 'Desks',
        headingLevel: 4,
        planHref: '/plans/{id}',
      }) as Widget;
      page.document.body.append(plans);
      await importIn(page, load);
      await settled(plans);
      expect(textOf(plans, 'heading')).to.equal('Desks');
      expect(parts(plans, 'heading')[0]?.getAttribute('aria-level')).to.equal('4');
      expect(parts(plans, 'link')).not.to.be.empty;
    });
  }
});

describe('A widget in another document', () => {
  /** What is drawn of a meter, as it is computed where the meter is. */
  function pictureOf(meter: Element): Readonly<Record<string, string>> {
    const { defaultView } = meter.ownerDocument;
    const styleOf = (part: string) => {
      const [found] = parts(meter, part);
      return found && defaultView?.getComputedStyle(found);
    };
    const share = (part: string) => parts(meter, part)[0]?.getBoundingClientRect().width ?? NaN;
    return {
      display: defaultView?.getComputedStyle(meter).display ?? '',
      fill: styleOf('fill')?.backgroundColor ?? '',
      height: styleOf('fill')?.height ?? '',
      share: (share('fill') / share('track')).toFixed(2),
      weight: styleOf('amount')?.fontWeight ?? '',
    };
  }

  const drawn = { display: 'block', fill: 'rgb(31, 111, 92)', height: '8px', share: '0.78', weight: '600' };

  const openFrame = async () => {
    const frame = await fixture<HTMLIFrameElement>('<iframe title="pop-out" width="500" height="300"></iframe>');
    return frame.contentDocument as Document;
  };

  const attributes = (baseUrl: string) => `base-url="${baseUrl}" token="maya" scope="personal" lang="en-GB"`;

  /** A meter that has not been on any page. */
  function makeMeter({ document }: Page): Widget {
    const around = document.createElement('template');
    around.innerHTML = `<nx-credit-meter ${attributes(openRoom().baseUrl)}></nx-credit-meter>`;
    return document.importNode(around.content, true).firstElementChild as Widget;
  }

  for (const [which, { script }] of Object.entries(copies)) {
    describe(`with ${which}`, () => {
      const open = async () => {
        const page = await openPage(
          `${script}<style>:root { color-scheme: light }</style>`,
          `<nx-credit-meter ${attributes(openRoom().baseUrl)}></nx-credit-meter>`,
        );
        const meter = page.document.querySelector('nx-credit-meter') as Widget;
        await settled(meter);
        expect(pictureOf(meter)).to.deep.equal(drawn);
        return { page, meter };
      };

      it('draws there what it drew here, and here again', async () => {
        const { page, meter } = await open();
        const other = await openFrame();
        other.body.append(meter);
        expect(pictureOf(meter)).to.deep.equal(drawn);
        expect(meter.shadowRoot?.adoptedStyleSheets).not.to.be.empty;
        await meter.reload();
        expect(pictureOf(meter)).to.deep.equal(drawn);
        page.document.body.append(meter);
        expect(pictureOf(meter)).to.deep.equal(drawn);
        expect(page.errors).to.be.empty;
      });

      it('draws there if it was never anywhere before', async () => {
        const { page } = await open();
        const meter = makeMeter(page);
        (await openFrame()).body.append(meter);
        await settled(meter);
        expect(pictureOf(meter)).to.deep.equal(drawn);
        expect(meter.shadowRoot?.adoptedStyleSheets).not.to.be.empty;
        page.document.body.append(meter);
        expect(pictureOf(meter)).to.deep.equal(drawn);
        expect(page.errors).to.be.empty;
      });

      it('as its copy draws there', async () => {
        const { page, meter } = await open();
        const copy = page.document.importNode(meter, true);
        (await openFrame()).body.append(copy);
        await settled(copy);
        expect(pictureOf(copy)).to.deep.equal(drawn);
        expect(page.errors).to.be.empty;
      });

      it('comes back as it was from one that nobody sees', async () => {
        const { page, meter } = await open();
        const unseen = page.document.implementation.createHTMLDocument();
        unseen.body.append(meter);
        page.document.body.append(meter);
        expect(pictureOf(meter)).to.deep.equal(drawn);
        expect(page.errors).to.be.empty;
      });

      it('draws here if it first was in one that nobody sees', async () => {
        const { page } = await open();
        const meter = makeMeter(page);
        page.document.implementation.createHTMLDocument().body.append(meter);
        page.document.body.append(meter);
        await settled(meter);
        expect(pictureOf(meter)).to.deep.equal(drawn);
        expect(page.errors).to.be.empty;
      });

      it('leaves the others of its kind as they are', async () => {
        const { page, meter } = await open();
        const other = page.document.importNode(meter, true);
        page.document.body.append(other);
        await settled(other);
        (await openFrame()).body.append(meter);
        expect(pictureOf(other)).to.deep.equal(drawn);
        expect(pictureOf(meter)).to.deep.equal(drawn);
      });
    });
  }
});

describe('A tag that is closed as <nx-… />', () => {
  const unclosed = (tag: Tag, baseUrl: string, token = 'maya') => `<${tag} base-url="${baseUrl}" token="${token}" />`;

  for (const { tag, ofMaya } of widgets) {
    it(`draws, and so does what follows it: <${tag}>`, async () => {
      const around = await place(`<div>${unclosed(tag, openRoom().baseUrl)}<p>after</p></div>`);
      const element = await settled(around.querySelector(tag) as Widget);
      expect(shownBy(element)).to.contain(ofMaya);
      const after = around.querySelector('p');
      expect(after?.checkVisibility()).to.be.true;
      expect(after?.getBoundingClientRect().top).to.be.at.least(
        parts(element, 'base')[0]?.getBoundingClientRect().bottom ?? NaN,
      );
    });

    it(`is warned of once for the widget, whatever happens later: <${tag}>`, async () => {
      const written = await consoleOf(async () => {
        const around = await place(`<div>${unclosed(tag, openRoom().baseUrl)}<p>after</p></div>`);
        const element = await settled(around.querySelector(tag) as Widget);
        await element.reload();
        element.setAttribute('heading', 'Another');
        await element.updateComplete;
      });
      expect(written).to.have.length(1);
      expect(written[0]).to.contain(`</${tag}>`);
    });
  }

  it('lets what follows be seen while it loads', async () => {
    const around = await place(`<div>${unclosed('nx-my-plans', openRoom('hang').baseUrl)}<p>after</p></div>`);
    await until(() => around.querySelector('p')?.checkVisibility(), 'the rest');
    expect(around.querySelector<Widget>('nx-my-plans')?.data).to.equal(undefined);
  });

  it('lets what follows be seen when it fails', async () => {
    const around = await place(`<div>${unclosed('nx-my-plans', openRoom('403').baseUrl)}<p>after</p></div>`);
    const element = await settled(around.querySelector('nx-my-plans') as Widget);
    expect(element.error?.kind).to.equal('forbidden');
    expect(around.querySelector('p')?.checkVisibility()).to.be.true;
  });

  it('twice in a row draws twice', async () => {
    const { baseUrl } = openRoom();
    const around = await place(
      `<div>${unclosed('nx-my-plans', baseUrl)}${unclosed('nx-credit-meter', baseUrl)}<p>after</p></div>`,
    );
    for (const each of around.querySelectorAll<Widget>(tags.join())) {
      await settled(each);
      expect(each.checkVisibility()).to.be.true;
      expect(shownBy(each)).to.contain(widgets.find(({ tag }) => tag === each.localName)?.ofMaya);
    }
    expect(around.querySelector('p')?.checkVisibility()).to.be.true;
  });

  for (const [which, { script }] of Object.entries(copies)) {
    it(`lets the rest of a page be seen that comes late, with ${which}`, async () => {
      const page = await beginPage(
        `${script.replace(' type="module"', ' type="module" async').replace(' defer', '')}</head><body>`,
      );
      page.write(`<main>${unclosed('nx-my-plans', openRoom().baseUrl)}`);
      await until(() => page.document.querySelector<Widget>('nx-my-plans')?.data, 'the data');
      page.write('<p>after</p></main>');
      page.close();
      await until(() => page.document.querySelector('p')?.checkVisibility(), 'the rest');
    });
  }
});

describe('A tag that is closed as it must be is not warned of', () => {
  for (const [what, inside, behind] of [
    ['with nothing in it', '', ''],
    ['with spaces in it', '\n  ', '<p>after</p>'],
    ['with a text in it', 'Your plans', '<p>after</p>'],
    ['with a link in it, the last of its parent', '<a href="/plans">Your plans</a>', ''],
    ['with a link in it, something behind', '<a href="/plans">Your plans</a>', '<p>after</p>'],
    ['with a link in it, a text behind', '<a href="/plans">Your plans</a>', ' and more'],
    ['with something for a slot in it', '<p slot="footer">As agreed</p>', ''],
    ['with something for a slot in it, something behind', '<p slot="footer">As agreed</p>', '<p>after</p>'],
  ] as const) {
    it(what, async () => {
      const written = await consoleOf(async () => {
        const around = await place(
          `<div><nx-my-plans base-url="${openRoom().baseUrl}" token="maya">${inside}</nx-my-plans>${behind}</div>`,
        );
        const element = await settled(around.querySelector('nx-my-plans') as Widget);
        await element.reload();
        expect(shownBy(element)).to.contain('Resident desk');
        // But for what it has a slot for.
        for (const each of element.children) expect(each.checkVisibility()).to.equal(each.slot === 'footer');
      });
      expect(written).to.be.empty;
    });
  }
});
