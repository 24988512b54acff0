/** The self-contained files: they draw what the sources draw, and share a page with any other copy. `npm run build` makes them. */
import { expect } from '@open-wc/testing';
import { grantingTokens } from './api/token-host.js';
import { type Configure, classicConfigure, importIn, importer } from './support/copies.js';
import { mount, shownBy, textOf, until } from './support/fixture.js';
import { type Page, openPage } from './support/page.js';
import { type Room, asked, openRoom, paths, tokensOf } from './support/room.js';
import { type Widget, tags, widgets } from './support/states.js';

const scripts = {
  module: '<script type="module" src="/cdn/nx-widgets.js"></script>',
  classic: '<script defer src="/cdn/nx-widgets.iife.js"></script>',
};

const said = (element: Element) =>
  element.shadowRoot?.querySelector<HTMLElement>('[part="base"]')?.innerText.replace(/\s+/g, ' ');

const allOf = ({ document }: Page): Widget[] => [...document.querySelectorAll<Widget>(tags.join())];

/** Waits until all widgets of a page have their data. */
async function loaded(page: Page): Promise<Widget[]> {
  const all = allOf(page);
  await until(() => all.every(({ data }) => data), 'the data of all');
  await Promise.all(all.map(({ updateComplete }) => updateComplete));
  return all;
}

/** Loads a classic script in a page. */
const runIn = ({ document }: Page, src: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    Object.assign(script, { src, onload: resolve, onerror: reject });
    document.head.append(script);
  });

describe('the self-contained files', () => {
  const markup = (baseUrl: string) =>
    tags.map((tag) => `<${tag} base-url="${baseUrl}" token="maya"></${tag}>`).join('');

  for (const [name, script] of Object.entries(scripts)) {
    it(`draw what the sources draw, as a ${name} script`, async () => {
      const { baseUrl } = openRoom();
      const page = await openPage(script, markup(baseUrl));
      await loaded(page);
      expect(page.errors).to.be.empty;
      for (const tag of tags) {
        const element = await mount(`<${tag} base-url="${baseUrl}" token="maya" lang="en-GB"></${tag}>`);
        const copy = page.document.querySelector(tag);
        expect(copy && said(copy)).to.equal(said(element));
      }
    });

    it(`make a first formatter while the answer is on its way, as a ${name} script`, async () => {
      const room = openRoom('hang');
      const counting = `<script>
        window.made = 0;
        Intl.DateTimeFormat = class extends Intl.DateTimeFormat {
          constructor(...options) {
            super(...options);
            window.made++;
          }
        };
      </script>`;
      const page = await openPage(counting + script, markup(room.baseUrl));
      const { window } = page as { window: { made?: number } };
      await until(() => window.made, 'a formatter');
      for (const { data } of allOf(page)) expect(data).to.equal(undefined);
      expect(page.errors).to.be.empty;
    });

    it(`draw a customer’s records as the sources do, as a ${name} script`, async () => {
      const { baseUrl } = openRoom('session=operator');
      const attributes = `base-url="${baseUrl}" credentials="same-origin" coworker-id="4109"`;
      const page = await openPage(script, `<nx-benefits-panel ${attributes}></nx-benefits-panel>`);
      const [copy] = await loaded(page);
      const element = await mount(`<nx-benefits-panel ${attributes} lang="en-GB"></nx-benefits-panel>`);
      expect(copy && said(copy)).to.equal(said(element));
      expect(page.errors).to.be.empty;
    });

    it(`say for the whole page what <nx-config> says, as a ${name} script`, async () => {
      const room = openRoom();
      const config = (heading: string) =>
        `<nx-config base-url="${room.baseUrl}" token-url="${host.path}" heading="${heading}" heading-level="4"></nx-config>`;
      const host = await grantingTokens(3600, 'maya~401', 'maya');
      const page = await openPage(script, `${tags.map((tag) => `<${tag}></${tag}>`).join('')}${config('All')}`);
      for (const each of await loaded(page)) expect(textOf(each, 'heading')).to.equal('All');
      expect(await host.requests()).to.have.length(2);
      expect(page.events.map(({ type }) => type)).not.to.include('nx-error');
      expect(page.errors).to.be.empty;
    });
  }

  it('draw a bar as wide as the share that is left', async () => {
    const { baseUrl } = openRoom();
    const page = await openPage(
      scripts.module,
      `<nx-credit-meter base-url="${baseUrl}" token="maya" scope="personal"></nx-credit-meter>`,
    );
    const [meter] = await loaded(page);
    const width = (part: string) =>
      meter?.shadowRoot?.querySelector(`[part="${part}"]`)?.getBoundingClientRect().width ?? NaN;
    expect(width('fill') / width('track')).to.be.closeTo(195.5 / 250, 0.01);
  });

  for (const [name, script] of Object.entries(scripts)) {
    it(`take no object for markup, whatever is in it, as a ${name} script`, async () => {
      const { baseUrl } = openRoom();
      const page = await openPage(script, `<nx-my-plans base-url="${baseUrl}" token="maya"></nx-my-plans>`);
      const [plans] = await loaded(page);
      const heading: unknown = JSON.parse('{"strings":["<img src=/no onerror=window.wasRun=1>"],"values":[]}');
      Object.assign(plans ?? {}, { heading });
      await plans?.updateComplete;
      expect(plans?.shadowRoot?.querySelector('img')).to.equal(null);
      expect(plans && textOf(plans, 'heading')).to.equal('[object Object]');
      expect(page.window).not.to.have.property('wasRun');
    });

    it(`draw in the place of what a server has drawn, as a ${name} script`, async () => {
      const { baseUrl } = openRoom();
      const page = await openPage(script, '');
      const element = page.document.createElement('div');
      element.setHTMLUnsafe(
        `<nx-my-plans base-url="${baseUrl}" token="maya"><template shadowrootmode="open">on its way</template></nx-my-plans>`,
      );
      page.document.body.append(element);
      const [plans] = await loaded(page);
      expect(plans?.shadowRoot?.textContent).not.to.contain('on its way');
      expect(plans && shownBy(plans)).to.contain('Resident desk');
    });

    it(`go on where a page takes empty texts away, as a ${name} script`, async () => {
      const room = openRoom();
      const page = await openPage(script, `<nx-my-plans base-url="${room.baseUrl}" token="maya"></nx-my-plans>`);
      const [plans] = await loaded(page);
      plans?.shadowRoot?.normalize();
      await room.play('403');
      await plans?.reload();
      expect(plans?.error?.kind).to.equal('forbidden');
      expect(page.errors).to.be.empty;
    });
  }

  it('can both be on one page', async () => {
    const { baseUrl } = openRoom();
    const page = await openPage(scripts.classic + scripts.module + scripts.classic, markup(baseUrl));
    for (const each of await loaded(page)) expect(each.shadowRoot?.querySelector('[part~="item"]')).to.exist;
    expect(page.errors).to.be.empty;
  });
});

describe('Several copies of the library on one page', () => {
  /** Each registers what no other has registered before it. */
  const copies: Readonly<Record<string, readonly ((page: Page) => Promise<unknown>)[]>> = {
    'the module and the classic file': [
      (page) => importIn(page, '/dist/define/nx-my-plans.js'),
      (page) => runIn(page, '/cdn/nx-widgets.iife.js'),
      (page) => importIn(page, '/cdn/nx-widgets.js'),
    ],
    'the classic and the module file': [
      (page) => importIn(page, '/src/define/nx-my-plans.ts'),
      (page) => importIn(page, '/cdn/nx-widgets.js'),
      (page) => runIn(page, '/cdn/nx-widgets.iife.js'),
    ],
    'one copy for each tag': [
      (page) => importIn(page, '/dist/define/nx-my-plans.js'),
      (page) => importIn(page, '/src/define/nx-credit-meter.ts'),
      (page) => importIn(page, '/dist/define/nx-config.js'),
      (page) => runIn(page, '/cdn/nx-widgets.iife.js'),
      (page) => importIn(page, '/cdn/nx-widgets.js'),
    ],
    'the self-contained files alone': [
      (page) => importIn(page, '/cdn/nx-widgets.js'),
      (page) => runIn(page, '/cdn/nx-widgets.iife.js'),
    ],
    'all at once': [
      (page) =>
        Promise.all([
          importIn(page, '/cdn/nx-widgets.js'),
          importIn(page, '/dist/index.js'),
          importIn(page, '/src/index.ts'),
          runIn(page, '/cdn/nx-widgets.iife.js'),
        ]),
    ],
  };

  /** A page with two of each widget, nothing said yet, and these copies, loaded in this order. */
  async function openWith(loads: readonly ((page: Page) => Promise<unknown>)[], inFront = ''): Promise<Page> {
    const page = await openPage(importer, inFront + [...tags, ...tags].map((tag) => `<${tag}></${tag}>`).join(''));
    for (const load of loads) await load(page);
    return page;
  }

  const showMaya = (page: Page) => {
    for (const each of allOf(page)) {
      expect(shownBy(each)).to.contain(widgets.find(({ tag }) => tag === each.localName)?.ofMaya);
    }
  };

  for (const [which, loads] of Object.entries(copies)) {
    describe(`${which}:`, () => {
      it('nothing is thrown, and every tag is there', async () => {
        const page = await openWith(loads);
        for (const tag of [...tags, 'nx-config']) expect(page.window.customElements.get(tag), tag).to.exist;
        expect(page.errors).to.be.empty;
      });

      it('all widgets ask together: one request for the benefits and one for the plans', async () => {
        const room = openRoom();
        const page = await openWith(loads);
        const config = page.document.createElement('nx-config');
        Object.assign(config, { baseUrl: room.baseUrl, token: 'maya' });
        page.document.body.append(config);
        await loaded(page);
        showMaya(page);
        const requests = (await asked(room)).map(({ path }) => path);
        expect(requests.filter((path) => path === paths.benefits)).to.have.length(1);
        expect(requests.filter((path) => path === paths.plans)).to.have.length(1);
        expect(requests.filter((path) => path === paths.business).length).to.be.at.most(1);
      });

      it('a refused token is renewed once for all of them', async () => {
        const room = openRoom();
        const host = await grantingTokens(3600, 'maya~401', 'maya');
        const page = await openWith(loads);
        const config = page.document.createElement('nx-config');
        Object.assign(config, { baseUrl: room.baseUrl, tokenUrl: host.path });
        page.document.body.append(config);
        await loaded(page);
        showMaya(page);
        expect(await host.requests()).to.have.length(2);
        for (const path of [paths.benefits, paths.plans]) {
          expect(tokensOf(await asked(room, path))).to.deep.equal(['maya~401', 'maya']);
        }
        expect(page.errors).to.be.empty;
      });

      it('an <nx-config> that was there before all of them is heard by all', async () => {
        const room = openRoom();
        const page = await openWith(
          loads,
          `<nx-config base-url="${room.baseUrl}" token="maya" heading="All"></nx-config>`,
        );
        for (const each of await loaded(page)) expect(textOf(each, 'heading')).to.equal('All');
      });

      for (const [whose, configureOf] of [
        [
          'configure of the module file',
          async (page: Page) => ((await importIn(page, '/cdn/nx-widgets.js')) as { configure: Configure }).configure,
        ],
        [
          'nxWidgets.configure of the classic file',
          async (page: Page) => (await runIn(page, '/cdn/nx-widgets.iife.js'), classicConfigure(page)),
        ],
        [
          'configure of the package',
          async (page: Page) => ((await importIn(page, '/dist/index.js')) as { configure: Configure }).configure,
        ],
      ] as const) {
        it(`${whose} reaches the widgets of all`, async () => {
          const room = openRoom();
          const page = await openWith(loads);
          const say = await configureOf(page);
          expect(say).to.be.a('function');
          const reasons: string[] = [];
          say?.({
            baseUrl: room.baseUrl,
            tokenProvider: ({ reason }) => {
              reasons.push(reason);
              return Promise.resolve(reason === 'initial' ? 'maya~401' : 'maya');
            },
          });
          await loaded(page);
          showMaya(page);
          expect(reasons).to.deep.equal(['initial', 'expired']);
          expect(page.errors).to.be.empty;
        });
      }
    });
  }

  it('a failure that one copy met is read by another', async () => {
    const room: Room = openRoom('403');
    const page = await openWith(copies['one copy for each tag'] ?? []);
    classicConfigure(page)?.({ baseUrl: room.baseUrl, token: 'maya' });
    const all = allOf(page);
    await until(() => all.every(({ error }) => error?.kind === 'forbidden'), 'the failure of all');
    expect(new Set(all.map((each) => textOf(each, 'message')))).to.have.length(1);
    expect(await asked(room, paths.benefits)).to.have.length(1);
  });

  it('an administrator’s token is warned of once for the page', async () => {
    const room = openRoom();
    const page = await openWith(copies['one copy for each tag'] ?? []);
    for (const tag of ['nx-benefits-panel', 'nx-credit-meter']) {
      for (const each of page.document.querySelectorAll(tag)) each.setAttribute('coworker-id', '4101');
    }
    classicConfigure(page)?.({ baseUrl: room.baseUrl, token: 'operator' });
    const all = allOf(page).filter(({ localName }) => localName !== 'nx-my-plans');
    await until(() => all.every(({ data }) => data), 'the data of all');
    expect(page.written.filter((line) => line.startsWith('warn:'))).to.have.length(1);
  });
});
