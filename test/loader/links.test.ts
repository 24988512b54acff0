/** Links that stand for widgets, where the owner of the page wants it. */
import { expect } from '@open-wc/testing';
import type { NxConfig } from '../../src/elements.js';
import { copies } from '../support/copies.js';
import { parts, shownBy, textOf, until } from '../support/fixture.js';
import { openPage } from '../support/page.js';
import { openRoom } from '../support/room.js';
import type { Widget } from '../support/states.js';
import { config, drawn, find, isSeen, textsOn, widgetsIn } from './reading.js';

for (const [which, { script, configureOf }] of Object.entries(copies)) {
  /** Opens a page that says whom to ask. */
  const open = (body: string, room = openRoom()) => openPage(script, config(room) + body);

  describe(`Links, with ${which},`, () => {
    const link = '<a href="#nx-widget=my-plans">Plans</a>';

    it('are left alone by default, right in front of a widget too', async () => {
      const markup = `<p class="content">${link}</p><p>${link}<nx-credit-meter></nx-credit-meter></p>`;
      const page = await open(markup);
      const [meter] = await drawn(page);
      expect(meter?.localName).to.equal('nx-credit-meter');
      for (const each of page.document.querySelectorAll('a')) expect(isSeen(each)).to.be.true;
      expect(textsOn(page)).to.equal('Plans Plans');
    });

    it('become widgets in what <nx-config links> selects, and nowhere else', async () => {
      const page = await openPage(
        script,
        config(openRoom(), 'token="maya" links=".content, #aside"') +
          `<div class="content"><p>${link}</p></div><div id="aside">${link}</div><div class="comments">${link}</div>`,
      );
      const all = await drawn(page, 2);
      for (const each of all) {
        expect(isSeen(each)).to.be.true;
        expect(each.closest('a, .comments')).to.equal(null);
        expect(shownBy(each)).to.contain('Resident desk');
      }
      expect(textsOn(page)).to.equal('Plans');
      expect(isSeen(find(page, '.comments a'))).to.be.true;
    });

    it('become widgets in what configure() says', async () => {
      const page = await open(`<div class="content">${link}</div><div class="comments">${link}</div>`);
      const configure = await configureOf(page);
      configure?.({ links: '.content' });
      const [plans] = await drawn(page);
      expect(plans?.parentElement?.className).to.equal('content');
      expect(isSeen(plans)).to.be.true;
      expect(textsOn(page)).to.equal('Plans');
    });

    it('become widgets when the setting changes, and when they come later', async () => {
      const page = await open(`<div class="one">${link}</div><div class="two">${link}</div><div class="three"></div>`);
      find(page, 'nx-config').setAttribute('links', '.one');
      const [first] = await drawn(page);
      expect(first?.parentElement?.className).to.equal('one');
      find(page, 'nx-config').setAttribute('links', '.two, .three');
      await drawn(page, 2);
      find(page, '.three').innerHTML = link;
      const all = await drawn(page, 3);
      expect(all.map(({ parentElement }) => parentElement?.className)).to.deep.equal(['one', 'two', 'three']);
      expect(textsOn(page)).to.equal('');
    });

    it('are left alone again when the setting is taken away', async () => {
      const page = await open('<div class="one"></div><div class="two"></div>');
      const settings = page.document.querySelector<NxConfig>('nx-config');
      settings?.setAttribute('links', 'div');
      find(page, '.one').innerHTML = link;
      await drawn(page);
      settings?.removeAttribute('links');
      await settings?.updateComplete;
      find(page, '.two').innerHTML = link;
      page.document.body.append(page.document.createElement('main'));
      find(page, 'main').dataset['nxWidget'] = 'credit-meter';
      find(page, 'main').append('');
      await drawn(page, 2);
      expect(textsOn(page)).to.equal('Plans');
    });

    it('say in their fragment what the widget is to be like', async () => {
      const fragment =
        'nx-widget=credit-meter&amp;kind=time&amp;heading=My%20hours+left&amp;heading-level=5&amp;variant=text';
      const page = await openPage(
        script,
        config(openRoom(), 'token="maya" links="main"') +
          `<main><a href="https://elsewhere.example/credit?x=1#${fragment}">Hours</a></main>`,
      );
      const [meter] = await drawn(page);
      expect(meter && textOf(meter, 'heading')).to.equal('My hours left');
      expect(meter && parts(meter, 'heading')[0]?.getAttribute('aria-level')).to.equal('5');
      expect(meter && parts(meter, 'meter')).to.be.empty;
    });

    for (const [what, markup] of [
      ['with data-nx-widget', '<a href="/plans" data-nx-widget="my-plans">Plans</a>'],
      ['with a class', '<a href="/plans" class="nx-widget-my-plans">Plans</a>'],
      ['with a fragment', link],
    ] as const) {
      it(`${what} get the widget behind them, and not in them`, async () => {
        const page = await openPage(
          script,
          config(openRoom(), 'token="maya" links="main"') + `<main>Here: ${markup} <b>are they</b></main>`,
        );
        const [plans] = await drawn(page);
        expect(plans?.closest('a')).to.equal(null);
        expect(plans?.previousElementSibling?.localName ?? 'a').to.equal('a');
        expect(isSeen(plans)).to.be.true;
        expect(textsOn(page)).to.equal('Here: are they');
      });

      it(`${what} are gone with the data whatever the page makes of links`, async () => {
        const style = '<style>a { display: inline-block } main > a { display: block !important }</style>';
        const page = await openPage(
          script + style,
          config(openRoom(), 'token="maya" links="main"') + `<main>${markup}</main>`,
        );
        await drawn(page);
        expect(textsOn(page)).to.equal('');
      });

      it(`${what} get one widget, also when the page puts something between the two`, async () => {
        const room = openRoom('hang');
        const page = await openPage(script, config(room, 'token="maya" links="main"') + `<main>${markup}</main>`);
        await until(() => widgetsIn(page.document).length === 1, 'the widget');
        find(page, 'a').after(page.document.createElement('small'));
        const late = page.document.createElement('div');
        late.dataset['nxWidget'] = 'benefits-panel';
        page.document.body.append(late);
        // By now the page has been looked through.
        await until(() => late.firstElementChild, 'the late widget');
        expect(page.document.querySelectorAll('nx-my-plans')).to.have.length(1);
      });
    }

    it('of two widgets stand side by side', async () => {
      const page = await openPage(
        script,
        config(openRoom(), 'token="maya" links="main"') +
          `<main>${link} ${link} <a href="#nx-widget=credit-meter">Credit</a></main>`,
      );
      for (const each of await drawn(page, 3)) expect(isSeen(each)).to.be.true;
      expect(textsOn(page)).to.equal('');
    });

    for (const selector of [')', '[', ':nonsense', '*|', 'a >']) {
      it(`and placeholders do no harm to each other where links="${selector}"`, async () => {
        const page = await openPage(
          script,
          config(openRoom(), `token="maya" links="${selector}"`) +
            `<div data-nx-widget="credit-meter">a text</div><p class="comments">${link}</p><nx-my-plans></nx-my-plans>`,
        );
        for (const tag of ['nx-credit-meter', 'nx-my-plans']) {
          await until(() => page.document.querySelector<Widget>(tag)?.data, `the data of <${tag}>`);
          expect(isSeen(find(page, tag)), tag).to.be.true;
        }
        expect(page.errors).to.be.empty;
        expect(await configureOf(page)).to.be.a('function');
      });
    }
  });
}
