/** Placeholders: what stands for a widget where its tag does not survive. */
import { expect } from '@open-wc/testing';
import { copies } from '../support/copies.js';
import { goOffline, goOnline, resetBrowser } from '../support/commands.js';
import { hasState, parts, shownBy, textOf, until } from '../support/fixture.js';
import { type Page, beginPage, openPage } from '../support/page.js';
import { type Room, asked, openRoom, paths, tokensOf } from '../support/room.js';
import { type Widget, tags, widgets } from '../support/states.js';
import { config, drawn, failed, find, isSeen, textsOn, widgetsIn } from './reading.js';

for (const [which, { script, configureOf }] of Object.entries(copies)) {
  /** Opens a page that says whom to ask. */
  const open = (body: string, room = openRoom()) => openPage(script, config(room) + body);

  describe(`A placeholder, with ${which},`, () => {
    afterEach(resetBrowser);

    describe('on a page that gets in the way', () => {
      const seen = async (page: Page) => {
        const [only] = await drawn(page);
        expect(isSeen(only)).to.be.true;
        expect(page.errors).to.be.empty;
        return only;
      };

      it('that takes away what is hidden waits for the page, and does not hang it', async () => {
        const page = await openPage(script, config(openRoom()));
        let taken = 0;
        const taker = new page.window.MutationObserver(() => {
          for (const each of page.document.querySelectorAll('[hidden]')) {
            each.remove();
            taken++;
          }
        });
        taker.observe(page.document, { childList: true, subtree: true });
        page.document.body.insertAdjacentHTML('beforeend', '<div data-nx-widget="my-plans">a text</div>');
        await until(() => taken > 2, 'some that were taken away');
        taker.disconnect();
        await seen(page);
      });

      it('that writes it anew at each change does not hang', async () => {
        const page = await openPage(script, `${config(openRoom())}<main></main>`);
        const main = find(page, 'main');
        let written = 0;
        const write = () => {
          written++;
          main.innerHTML = '<div data-nx-widget="my-plans">a text</div>';
          observer.takeRecords();
        };
        const observer = new page.window.MutationObserver(write);
        observer.observe(main, { childList: true, subtree: true });
        write();
        await until(() => written > 2, 'some that were written anew');
        observer.disconnect();
        await seen(page);
      });

      it('that is still being read when it begins holds its text until there is data', async () => {
        const page = await beginPage(
          `${script.replace(' defer', '').replace('type="module"', 'type="module" async')}</head><body>`,
        );
        await until(() => page.window.customElements.get('nx-my-plans'), 'the class');
        page.write(`${config(openRoom('503'))}<div data-nx-widget="my-plans">`);
        await new Promise((resolve) => page.window.setTimeout(resolve));
        page.write('a text</div>');
        page.close();
        const [plans] = await failed(page);
        expect(isSeen(plans)).to.be.false;
        expect(textsOn(page)).to.equal('a text');
      });
    });

    describe('becomes a widget:', () => {
      it('whatever element it is', async () => {
        const elements = ['div', 'span', 'p', 'section', 'h3', 'ul', 'li', 'em', 'blockquote', 'x-box'];
        const page = await open(
          elements.map((each) => `<${each} data-nx-widget="credit-meter">a text</${each}>`).join('') +
            '<table><tr><td data-nx-widget="credit-meter">a text</td></tr></table>',
        );
        const all = await drawn(page, elements.length + 1);
        expect(all.map(({ parentElement }) => parentElement?.localName)).to.deep.equal([...elements, 'td']);
        for (const each of all) {
          expect(isSeen(each), each.parentElement?.localName).to.be.true;
          expect(shownBy(each)).to.contain('€195.50');
        }
        expect(textsOn(page)).to.equal('');
        expect(page.errors).to.be.empty;
      });

      for (const { tag, ofMaya } of widgets) {
        const name = tag.replace('nx-', '');

        it(`<${tag}>, by data-nx-widget and by class`, async () => {
          const page = await open(
            `<div data-nx-widget="${name}">a text</div><div class="nx-widget-${name}">a text</div>`,
          );
          for (const each of await drawn(page, 2)) {
            expect(each.localName).to.equal(tag);
            expect(isSeen(each)).to.be.true;
            expect(shownBy(each)).to.contain(ofMaya);
          }
          expect(textsOn(page)).to.equal('');
        });

        it(`<${tag}>, with every attribute that it has, but token-url`, async () => {
          const page = await openPage(script, '');
          await until(() => page.window.customElements.get(tag), 'the class');
          const { observedAttributes } = page.window.customElements.get(tag) as unknown as typeof HTMLElement & {
            observedAttributes: readonly string[];
          };
          expect(observedAttributes).to.include.members(['base-url', 'token', 'heading']);
          for (const attribute of observedAttributes.filter((each) => !/^token-?url$/.test(each))) {
            const place = page.document.createElement('div');
            place.dataset['nxWidget'] = name;
            place.setAttribute(`data-${attribute}`, `a ${attribute}`);
            page.document.body.append(place);
            await until(() => place.querySelector(tag), 'the widget');
            expect(place.querySelector(tag)?.getAttribute(attribute)).to.equal(`a ${attribute}`);
          }
        });
      }

      for (const spelling of ['data-base-url', 'data-baseurl', 'data-baseUrl']) {
        it(`asking where ${spelling} says, with the token of data-token`, async () => {
          const room = openRoom();
          const page = await openPage(
            script,
            `<div data-nx-widget="my-plans" ${spelling}="${room.baseUrl}" data-token="freya">a text</div>`,
          );
          const [plans] = await drawn(page);
          expect(plans && shownBy(plans)).to.contain('Harbour office');
          expect(tokensOf(await asked(room, paths.plans))).to.deep.equal(['freya']);
        });
      }

      it('of the kind, with the heading and as the drawing that its data- attributes say', async () => {
        const page = await open(
          `<div data-nx-widget="credit-meter" data-kind="time" data-variant="ring" data-heading="Hours" data-heading-level="4"></div>`,
        );
        const [meter] = await drawn(page);
        expect(meter && textOf(meter, 'heading')).to.equal('Hours');
        expect(meter && parts(meter, 'heading')[0]?.getAttribute('aria-level')).to.equal('4');
        expect(meter?.shadowRoot?.querySelector('[part="meter"] svg, svg[part="meter"], [part="meter"] circle')).to
          .exist;
        expect(meter && shownBy(meter)).not.to.contain('€');
      });

      for (const classes of [
        'nx-widget-my-plans',
        'box nx-widget-my-plans wide',
        'nx-widget-my-plans nx-widget-wide',
        'nx-widget-wide nx-widget-my-plans',
        'box\n  nx-widget-my-plans\n',
      ]) {
        it(`by class="${classes.replace(/\s+/g, ' ')}" and data-heading`, async () => {
          const page = await open(`<div class="${classes}" data-heading="Desks">a text</div>`);
          const [plans] = await drawn(page);
          expect(plans && textOf(plans, 'heading')).to.equal('Desks');
          expect(isSeen(plans)).to.be.true;
          expect(textsOn(page)).to.equal('');
        });
      }

      it('together with two hundred others, by one request', async () => {
        const room = openRoom();
        const page = await open('<span data-nx-widget="credit-meter">a text</span>'.repeat(200), room);
        for (const each of await drawn(page, 200)) expect(isSeen(each)).to.be.true;
        expect(await asked(room, paths.benefits)).to.have.length(1);
      });
    });

    describe('that comes later becomes a widget, one and no more:', () => {
      const markup = '<p>Before</p><div data-nx-widget="my-plans">a text</div>';

      const ways: Readonly<Record<string, (page: Page) => void>> = {
        'made and appended': ({ document }) => {
          const place = document.createElement('div');
          document.body.append(place);
          const inner = document.createElement('div');
          inner.dataset['nxWidget'] = 'my-plans';
          inner.textContent = 'a text';
          place.append(inner);
        },
        'written by innerHTML': (page) => (find(page, 'main').innerHTML = markup),
        'written by insertAdjacentHTML': (page) => find(page, 'main').insertAdjacentHTML('beforeend', markup),
        'in a section that takes the place of another': (page) => {
          const section = page.document.createElement('section');
          section.innerHTML = markup;
          find(page, 'main').replaceWith(section);
        },
        'in a body that takes the place of another': ({ document }) => {
          const body = document.createElement('body');
          body.innerHTML = config(openRoom()) + markup;
          document.body.replaceWith(body);
        },
        'cloned out of a template': (page) => {
          const template = page.document.createElement('template');
          template.innerHTML = markup;
          page.document.body.append(template);
          find(page, 'main').append(template.content.cloneNode(true));
        },
        'taken away and put back at once': (page) => {
          const main = find(page, 'main');
          main.innerHTML = markup;
          const { lastElementChild } = main;
          main.replaceChildren();
          if (lastElementChild) main.append(lastElementChild);
        },
      };

      for (const [way, add] of Object.entries(ways)) {
        it(way, async () => {
          const page = await open('<main></main><div class="nx-widget-credit-meter">a text</div>');
          await drawn(page);
          add(page);
          // Of what was there before, the new body has nothing.
          const all = await drawn(page, way.includes('body') ? 1 : 2);
          const plans = all.find(({ localName }) => localName === 'nx-my-plans');
          expect(plans && shownBy(plans)).to.contain('Resident desk');
          for (const each of all) expect(isSeen(each)).to.be.true;
          expect(textsOn(page)).not.to.contain('a text');
          expect(page.errors).to.be.empty;
        });
      }

      it('and in a template it stays as it is', async () => {
        const page = await open(
          '<template><div data-nx-widget="my-plans">a text</div></template><div data-nx-widget="credit-meter"></div>',
        );
        await drawn(page);
        const template = find(page, 'template') as HTMLTemplateElement;
        expect(template.innerHTML).to.equal('<div data-nx-widget="my-plans">a text</div>');
      });
    });

    describe('on a page that is swapped for its own copy has one widget,', () => {
      const markup = `<div data-nx-widget="my-plans">a text</div>
        <p class="nx-widget-credit-meter">a text</p>
        <p class="content"><a href="#nx-widget=benefits-panel">a link</a></p>`;

      /** Waits for three widgets, each in its place, with data, and nothing of what stood there. */
      async function expectDrawn(page: Page): Promise<void> {
        const all = await drawn(page, 3);
        expect(all.map(({ localName }) => localName)).to.have.members([...tags]);
        for (const each of all) {
          expect(isSeen(each)).to.be.true;
          expect(shownBy(each)).to.contain(widgets.find(({ tag }) => tag === each.localName)?.ofMaya);
        }
        expect(textsOn(page)).to.equal('');
        expect(page.errors).to.be.empty;
      }

      const openContent = (room: Room) =>
        openPage(script, config(room, 'token="maya" links=".content"') + `<main>${markup}</main>`);

      it('taken when it had loaded', async () => {
        const page = await openContent(openRoom());
        await expectDrawn(page);
        const copy = page.document.body.cloneNode(true);
        page.document.body.replaceWith(page.document.createElement('body'));
        await until(() => widgetsIn(page.document).length === 0, 'the other page');
        page.document.body.replaceWith(copy);
        await expectDrawn(page);
      });

      it('taken while it was loading', async () => {
        const room = openRoom('hang');
        const page = await openContent(room);
        await until(() => widgetsIn(page.document).length === 3, 'the widgets');
        const copy = page.document.body.cloneNode(true);
        page.document.body.replaceWith(page.document.createElement('body'));
        await until(() => widgetsIn(page.document).length === 0, 'the other page');
        await room.play('');
        page.document.body.replaceWith(copy);
        await expectDrawn(page);
      });

      it('and so where the markup of the page is written again', async () => {
        const page = await openContent(openRoom());
        await expectDrawn(page);
        find(page, 'main').innerHTML = markup;
        await expectDrawn(page);
      });

      it('and so where each place gets back what stood in it', async () => {
        const page = await openContent(openRoom());
        await expectDrawn(page);
        find(page, '[data-nx-widget]').replaceChildren('a text');
        find(page, '.nx-widget-credit-meter').replaceChildren('a text');
        find(page, '.content').innerHTML = '<a href="#nx-widget=benefits-panel">a link</a>';
        await expectDrawn(page);
      });

      it('and so where only the widgets are taken away', async () => {
        const page = await openContent(openRoom());
        await expectDrawn(page);
        for (const each of widgetsIn(page.document)) if (each.parentElement?.className !== 'content') each.remove();
        await expectDrawn(page);
      });

      it('and so where it is moved', async () => {
        const page = await openContent(openRoom());
        await expectDrawn(page);
        const aside = page.document.createElement('aside');
        page.document.body.append(aside);
        aside.append(...find(page, 'main').childNodes);
        await expectDrawn(page);
      });
    });

    describe('keeps what stands in it', () => {
      const both = `<div data-nx-widget="my-plans"><a href="/plans">Your plans</a></div>
        <p class="content"><a href="#nx-widget=credit-meter">Your credit</a></p>`;
      const openBoth = (room: Room, attributes = 'token="maya"') =>
        openPage(script, config(room, `${attributes} links=".content"`) + both);

      /** The texts are there, and nothing of the widgets. */
      function expectTexts(page: Page): void {
        expect(textsOn(page)).to.equal('Your plans Your credit');
        for (const each of page.document.querySelectorAll('a')) expect(isSeen(each)).to.be.true;
        for (const each of widgetsIn(page.document)) expect(isSeen(each), each.localName).to.be.false;
      }

      /** The widgets are there, and nothing of the texts. */
      function expectWidgets(page: Page): void {
        expect(textsOn(page)).to.equal('');
        for (const each of widgetsIn(page.document)) expect(isSeen(each), each.localName).to.be.true;
      }

      it('while it loads', async () => {
        const room = openRoom('hang');
        const page = await openBoth(room);
        await until(async () => (await asked(room)).length === 2, 'the requests');
        const all = widgetsIn(page.document);
        expect(all).to.have.length(2);
        for (const each of all) expect(hasState(each, 'loading')).to.be.true;
        expectTexts(page);
      });

      it('until there is data', async () => {
        const page = await openBoth(openRoom());
        await drawn(page, 2);
        expectWidgets(page);
      });

      it('until there is an answer, even if there is nothing in it', async () => {
        const page = await openBoth(openRoom('empty'));
        for (const each of await drawn(page, 2)) expect(hasState(each, 'empty')).to.be.true;
        expectWidgets(page);
      });

      it('where nobody is signed in', async () => {
        const page = await openBoth(openRoom(), '');
        for (const { error } of await failed(page, 2)) expect(error?.kind).to.equal('unauthorized');
        expectTexts(page);
      });

      for (const [scenario, kind] of [
        ['401', 'unauthorized'],
        ['403', 'forbidden'],
        ['html', 'malformed'],
      ] as const) {
        it(`where the answer is ${scenario}`, async () => {
          const page = await openBoth(openRoom(scenario));
          for (const { error } of await failed(page, 2)) expect(error?.kind).to.equal(kind);
          expectTexts(page);
        });
      }

      it('where nobody has said whom to ask', async () => {
        const page = await openPage(script, '<nx-config links=".content"></nx-config>' + both);
        for (const { error } of await failed(page, 2)) expect(error?.kind).to.equal('config');
        expectTexts(page);
      });

      it('where the server is down, and until it is up again', async () => {
        const room = openRoom('503');
        const page = await openBoth(room);
        for (const { error } of await failed(page, 2)) expect(error?.kind).to.equal('server');
        expectTexts(page);
        await room.play('');
        await Promise.all(widgetsIn(page.document).map((each) => each.reload()));
        expectWidgets(page);
      });

      it('where there is no network, and until there is one', async () => {
        const page = await open('<div data-nx-widget="benefits-panel"></div>');
        await drawn(page);
        await goOffline();
        const main = page.document.createElement('main');
        find(page, 'nx-config').setAttribute('links', '.content');
        find(page, 'nx-config').setAttribute('base-url', openRoom().baseUrl);
        main.innerHTML = both;
        find(page, '[data-nx-widget]').replaceWith(main);
        for (const { error } of await failed(page, 2)) expect(error?.kind).to.equal('network');
        expectTexts(page);
        await goOnline();
        page.window.dispatchEvent(new page.window.Event('online'));
        await drawn(page, 2);
        expectWidgets(page);
      });

      it('and not what it had, when later the server is down', async () => {
        const room = openRoom();
        const page = await openBoth(room);
        await drawn(page, 2);
        await room.play('403');
        await Promise.all(widgetsIn(page.document).map((each) => each.reload()));
        expectWidgets(page);
      });
    });

    describe('without a text shows its widget at once:', () => {
      for (const [what, inside] of [
        ['empty', ''],
        ['with a space', ' \n '],
        ['with a no-break space', '&nbsp;'],
        ['with a paragraph of one', '<p>&nbsp;</p>'],
        ['with a line break', '<br>'],
        ['with a comment', '<!-- here go the plans -->'],
      ] as const) {
        it(what, async () => {
          const page = await open(`<div data-nx-widget="my-plans">${inside}</div>`, openRoom('hang'));
          await until(() => widgetsIn(page.document).length === 1, 'the widget');
          const [plans] = widgetsIn(page.document);
          await until(() => plans && hasState(plans, 'loading'), 'the state');
          expect(isSeen(plans)).to.be.true;
        });
      }

      it('also what it has to say of a failure', async () => {
        const page = await open('<div data-nx-widget="my-plans">&nbsp;</div>', openRoom('403'));
        const [plans] = await failed(page);
        expect(isSeen(plans)).to.be.true;
        expect(plans && textOf(plans, 'message')).to.be.a('string').that.is.not.empty;
      });
    });

    describe('as it is refreshed', () => {
      it('lets the focus be where it is', async () => {
        const page = await open('<div data-nx-widget="my-plans" data-plan-href="/plans/{id}">a text</div>');
        const [plans] = await drawn(page);
        const link = plans && (parts(plans, 'link')[0] as HTMLElement);
        link?.focus();
        const isFocused = () => link !== undefined && plans?.shadowRoot?.activeElement === link;
        expect(isFocused()).to.be.true;
        await plans?.reload();
        expect(isFocused()).to.be.true;
      });

      it('lets what the page has put behind the widget be there', async () => {
        const page = await open('<div data-nx-widget="my-plans">a text</div>');
        const [plans] = await drawn(page);
        const more = page.document.createElement('small');
        more.textContent = 'As agreed';
        find(page, '[data-nx-widget]').append(more);
        await plans?.reload();
        await drawn(page);
        expect(textsOn(page)).to.equal('As agreed');
      });
    });

    describe('has one widget', () => {
      it('also when the page puts something behind it while it loads', async () => {
        const room = openRoom('hang');
        const page = await open(
          '<div data-nx-widget="my-plans">a text</div><div data-nx-widget="credit-meter">a text</div>',
          room,
        );
        await until(() => widgetsIn(page.document).length === 2, 'the widgets');
        find(page, '[data-nx-widget="my-plans"]').append(page.document.createElement('small'));
        const late = page.document.createElement('div');
        late.dataset['nxWidget'] = 'benefits-panel';
        page.document.body.append(late);
        // By now the page has been looked through.
        await until(() => late.firstElementChild, 'the late widget');
        expect(page.document.querySelectorAll('nx-my-plans')).to.have.length(1);
      });

      it('in place of all that stands in it, other placeholders too', async () => {
        const page = await open(
          '<div data-nx-widget="my-plans">one <p>two <span data-nx-widget="credit-meter">three</span></p></div>',
        );
        await until(
          () =>
            widgetsIn(page.document)
              .map(({ localName }) => localName)
              .join() === 'nx-my-plans',
          'one',
        );
        const [plans] = await drawn(page);
        expect(isSeen(plans)).to.be.true;
        expect(textsOn(page)).to.equal('');
        expect(page.errors).to.be.empty;
      });

      it('and one for the placeholder in it, as long as its own has no data', async () => {
        const page = await open(
          '<div data-nx-widget="my-plans" data-token="maya~401">one <span data-nx-widget="credit-meter">two</span></div>',
        );
        await until(() => isSeen(page.document.querySelector('nx-credit-meter')), 'the meter');
        await until(() => page.document.querySelector<Widget>('nx-my-plans')?.error, 'the failure');
        expect(isSeen(find(page, 'nx-credit-meter'))).to.be.true;
        expect(isSeen(find(page, 'nx-my-plans'))).to.be.false;
        expect(textsOn(page)).to.equal('one');
      });

      it('also if the page wrote its tag there', async () => {
        const page = await open('<div data-nx-widget="my-plans">a text <nx-my-plans></nx-my-plans></div>');
        const [plans] = await drawn(page);
        expect(isSeen(plans)).to.be.true;
        expect(textsOn(page)).to.equal('');
      });
    });

    it('that an unclosed tag has swallowed is shown behind that tag', async () => {
      const page = await open('<nx-my-plans /><div data-nx-widget="credit-meter">a text</div><p>The rest</p>');
      for (const each of await drawn(page, 2)) expect(isSeen(each), each.localName).to.be.true;
      expect(textsOn(page)).to.equal('The rest');
    });

    it('between the tags of a widget is of no use, and does no harm', async () => {
      const page = await open('<nx-my-plans><div data-nx-widget="credit-meter">a text</div></nx-my-plans><p>more</p>');
      const [plans] = await drawn(page, 2);
      expect(plans && shownBy(plans)).to.contain('Resident desk');
      expect(page.errors).to.be.empty;
    });
  });

  describe(`A page without MutationObserver, with ${which},`, () => {
    for (const [how, without] of [
      ['not there', 'delete window.MutationObserver'],
      ['undefined', 'window.MutationObserver = undefined'],
    ] as const) {
      it(`throws nothing, and its tags are widgets: ${how}`, async () => {
        const page = await openPage(
          `<script>${without}</script>${script}`,
          config(openRoom()) + '<nx-my-plans></nx-my-plans>',
        );
        await until(() => page.document.querySelector<Widget>('nx-my-plans')?.data, 'the data');
        expect(page.errors).to.be.empty;
        expect(await configureOf(page)).to.be.a('function');
      });
    }
  });
}

describe('Placeholders on a page with both self-contained files', () => {
  const { script: module = '' } = copies['the module file'] ?? {};
  const { script: classic = '' } = copies['the classic file'] ?? {};

  for (const [order, script] of [
    ['the module file first', module + classic],
    ['the classic file first', classic + module],
    ['one of them twice', classic + module + classic],
  ] as const) {
    it(`have one widget each: ${order}`, async () => {
      const room = openRoom();
      const page = await openPage(
        script,
        config(room, 'token="maya" links="main"') +
          `<div data-nx-widget="my-plans">a text</div><p class="nx-widget-credit-meter">a text</p>
           <main><a href="#nx-widget=benefits-panel">a link</a></main><div data-nx-widget="my-plans"></div>`,
      );
      await drawn(page, 4);
      page.document.body.insertAdjacentHTML('beforeend', '<div data-nx-widget="credit-meter">a text</div>');
      for (const each of await drawn(page, 5)) expect(isSeen(each), each.localName).to.be.true;
      expect(textsOn(page)).to.equal('');
      expect(await asked(room, paths.plans)).to.have.length(1);
      expect(page.errors).to.be.empty;
    });
  }
});
