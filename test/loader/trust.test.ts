/** What whoever writes into the content of a page can make of placeholders, and what not. */
import { expect } from '@open-wc/testing';
import { grantingTokens } from '../api/token-host.js';
import { copies } from '../support/copies.js';
import { parts, shownBy, textOf, until } from '../support/fixture.js';
import { openPage } from '../support/page.js';
import { type Room, asked, openRoom, paths, tokensOf } from '../support/room.js';
import type { Widget } from '../support/states.js';
import { config, drawn, failed, find, isSeen, textsOn } from './reading.js';

for (const [which, { script, configureOf }] of Object.entries(copies)) {
  /** Opens a page that says whom to ask. */
  const open = (body: string, room = openRoom()) => openPage(script, config(room) + body);

  describe(`What is none of these, with ${which},`, () => {
    for (const [what, markup] of [
      ['a name that no widget has', '<div data-nx-widget="clock">a text</div>'],
      ['a name with nx-', '<div data-nx-widget="nx-my-plans">a text</div>'],
      ['what somebody is writing', '<div contenteditable="true"><p data-nx-widget="my-plans">a text</p></div>'],
      ['an empty name', '<div data-nx-widget="">a text</div>'],
      ['a name in capitals', '<div data-nx-widget="MY-PLANS">a text</div>'],
      ['a name and more', '<div data-nx-widget="my-plans credit-meter">a text</div>'],
      ['two lines', '<div data-nx-widget="x\nmy-plans">a text</div>'],
      ['a name that objects have', '<div data-nx-widget="constructor">a text</div>'],
      ['settings', '<div data-nx-widget="config" data-links="body" data-token="freya">a text</div>'],
      ['settings by class', '<div class="nx-widget-config" data-heading="Mine">a text</div>'],
      ['a class in capitals', '<div class="NX-WIDGET-MY-PLANS">a text</div>'],
      ['a class with more in front', '<div class="acme-nx-widget-my-plans">a text</div>'],
      ['a class with more behind', '<div class="nx-widget-my-plans__title nx-widget-my-plans-2">a text</div>'],
      ['a class without a name', '<div class="nx-widget-">a text</div>'],
      ['a drawing', '<svg class="nx-widget-clock"><g data-nx-widget="clock"></g></svg>'],
      ['a link to a place of the page', '<a href="#nx-widget">a text</a>'],
      ['a link to no widget', '<a href="#nx-widget=config&amp;heading=Mine">a text</a>'],
      ['a link that is cut off', '<a href="#nx-widget=%E0%A4%A">a text</a>'],
    ] as const) {
      it(`stays as it is: ${what}`, async () => {
        const page = await openPage(
          script,
          config(openRoom(), 'token="maya" links="body"') +
            `<main>${markup}</main><div data-nx-widget="my-plans"></div>`,
        );
        const [plans] = await drawn(page);
        expect(plans && textOf(plans, 'heading')).to.equal('Your plans');
        const unread = page.document.createElement('main');
        unread.innerHTML = markup;
        expect(find(page, 'main').innerHTML).to.equal(unread.innerHTML);
        expect(page.errors).to.be.empty;
      });
    }

    for (const [what, markup] of [
      [
        'names of its fields',
        '<form data-nx-widget="my-plans">a text<input name="append"><input name="dataset"></form>',
      ],
      [
        'other names of its fields',
        '<form class="nx-widget-my-plans">a text<input name="className"><input name="getAttribute"></form>',
      ],
      ['another language', '<math class="nx-widget-my-plans" data-nx-widget="my-plans"><mi>x</mi></math>'],
      [
        'a drawing',
        '<svg class="nx-widget-my-plans"><a class="nx-widget-my-plans" href="#nx-widget=my-plans"></a></svg>',
      ],
      ['an image', '<img alt="" class="nx-widget-my-plans">'],
    ] as const) {
      it(`does not keep placeholders behind it from becoming widgets: ${what}`, async () => {
        const page = await open(`${markup}<div id="good" data-nx-widget="credit-meter">a text</div>`);
        await until(() => isSeen(page.document.querySelector('#good > nx-credit-meter')), 'the widget');
        expect(page.errors).to.be.empty;
      });
    }
  });

  describe(`Who may write into the content of a page, with ${which},`, () => {
    /** What one may try to have on the widget. */
    const tries = {
      onclick: 'window.wasRun = true',
      onfocus: 'window.wasRun = true',
      onanimationstart: 'window.wasRun = true',
      autofocus: '',
      tabindex: '0',
      style: 'animation: 1s x; position: fixed',
      id: 'clobbered',
      class: 'fixed',
      is: 'x-other',
      slot: 'x',
      part: 'base',
      href: 'javascript:window.wasRun=true',
      'nx-widget': 'config',
    };

    const written = (entries: Readonly<Record<string, string>>) =>
      Object.entries(entries)
        .map(([name, value]) => `data-${name}="${value}"`)
        .join(' ');

    for (const [what, markup] of Object.entries({
      'data-nx-widget': `<div data-nx-widget="my-plans" ${written(tries)}>a text</div>`,
      'a class': `<div class="nx-widget-my-plans" ${written({ ...tries, 'nx-widget': 'my-plans' })}>a text</div>`,
      'a link': `<a href="#nx-widget=my-plans&amp;${new URLSearchParams(tries).toString().replaceAll('&', '&amp;')}">a text</a>`,
    })) {
      it(`gives the widget none but its own attributes, by ${what}`, async () => {
        const page = await openPage(
          `${script}<style>@keyframes x { to { opacity: 0 } }</style>`,
          config(openRoom(), 'token="maya" links="body"') + markup,
        );
        const [plans] = await drawn(page);
        plans?.click();
        plans?.focus();
        expect(page.window).not.to.have.property('wasRun');
        expect(plans?.getAttributeNames()).to.be.empty;
        expect(page.window.getComputedStyle(plans as Widget).position).to.equal('static');
      });
    }

    for (const address of ['javascript:window.wasRun=true//{id}', 'https://elsewhere.example/{id}', '/plans/{id}']) {
      it(`gives a plan no link that a class or a link names: ${address}`, async () => {
        const page = await openPage(
          script,
          config(openRoom(), 'token="maya" links="body"') +
            `<a href="#nx-widget=my-plans&amp;plan-href=${encodeURIComponent(address)}">a text</a>` +
            `<p class="nx-widget-my-plans" data-plan-href="${address}" data-planhref="${address}">a text</p>`,
        );
        for (const plans of await drawn(page, 2)) expect(parts(plans, 'link')).to.be.empty;
      });
    }

    it('gives a plan no link that runs script', async () => {
      const page = await openPage(
        script,
        config(openRoom()) +
          '<div data-nx-widget="my-plans" data-plan-href="javascript:window.wasRun=true//{id}">a text</div>',
      );
      const [plans] = await drawn(page);
      expect(plans && parts(plans, 'link')).to.be.empty;
    });

    it('leaves the page as it is where the page itself has the class', async () => {
      const page = await openPage(script, `${config(openRoom())}<p>all of it</p>`);
      page.document.body.className = 'nx-widget-my-plans';
      find(page, 'p').insertAdjacentHTML('afterend', '<div data-nx-widget="credit-meter">a text</div>');
      await drawn(page);
      expect(textsOn(page)).to.equal('all of it');
    });

    describe('does not choose where the page’s own credentials go:', () => {
      const foreignPlace = (foreign: Room) =>
        `<div data-nx-widget="my-plans" data-base-url="${foreign.baseUrl}">a text</div>`;

      it('the token of <nx-config>', async () => {
        const [home, foreign] = [openRoom(), openRoom()];
        const page = await openPage(script, config(home) + foreignPlace(foreign));
        const [plans] = await failed(page);
        expect(plans?.error?.kind).to.equal('unauthorized');
        expect(await foreign.requests()).to.be.empty;
        expect(textsOn(page)).to.equal('a text');
      });

      it('the token of token-url, which is not even asked for', async () => {
        const [home, foreign] = [openRoom(), openRoom()];
        const host = await grantingTokens(3600, 'maya');
        const page = await openPage(script, config(home, `token-url="${host.path}"`) + foreignPlace(foreign));
        await failed(page);
        expect(await foreign.requests()).to.be.empty;
        expect(await host.requests()).to.be.empty;
        page.document.body.insertAdjacentHTML('beforeend', '<div id="home" data-nx-widget="my-plans"></div>');
        await until(() => page.document.querySelector<Widget>('#home > nx-my-plans')?.data, 'the data');
        expect(await host.requests()).to.have.length(1);
        expect(await foreign.requests()).to.be.empty;
      });

      for (const spelling of ['data-token-url', 'data-tokenurl', 'data-tokenUrl']) {
        it(`the tokens that the page’s own server would give, by ${spelling}`, async () => {
          const [home, foreign] = [openRoom(), openRoom()];
          const host = await grantingTokens(3600, 'maya');
          const place = foreignPlace(foreign).replace('>', ` ${spelling}="${host.path}">`);
          const page = await openPage(script, config(home) + place);
          const [plans] = await failed(page);
          expect(plans?.error?.kind).to.equal('unauthorized');
          expect(await foreign.requests()).to.be.empty;
          expect(await host.requests()).to.be.empty;
        });
      }

      it('the token of the provider, which is not even asked', async () => {
        const [home, foreign] = [openRoom(), openRoom()];
        const reasons: string[] = [];
        const page = await openPage(script, '');
        const configure = await configureOf(page);
        configure?.({
          baseUrl: home.baseUrl,
          tokenProvider: ({ reason }) => {
            reasons.push(reason);
            return Promise.resolve('maya');
          },
        });
        page.document.body.innerHTML = foreignPlace(foreign);
        await failed(page);
        expect(reasons).to.be.empty;
        expect(await foreign.requests()).to.be.empty;
        page.document.body.innerHTML = '<div data-nx-widget="my-plans"></div>';
        await drawn(page);
        expect(reasons).to.deep.equal(['initial']);
        expect(tokensOf(await asked(home, paths.plans))).to.deep.equal(['maya']);
      });

      it('the cookies', async () => {
        const [home, foreign] = [openRoom('session=maya'), openRoom('session=maya')];
        const page = await openPage(script, config(home, 'credentials="same-origin"') + foreignPlace(foreign));
        await failed(page);
        expect(await foreign.requests()).to.be.empty;
      });
    });

    /** What a class or a link may try to choose, in all spellings. */
    const chosen = (foreign: Room, tokenUrl: string) =>
      Object.entries({
        'base-url': foreign.baseUrl,
        baseurl: foreign.baseUrl,
        baseUrl: foreign.baseUrl,
        'BASE-URL': foreign.baseUrl,
        token: 'freya',
        Token: 'freya',
        'token-url': tokenUrl,
        tokenurl: tokenUrl,
        tokenUrl,
        'token-provider': 'alert',
        credentials: 'include',
        Credentials: 'include',
      });

    for (const [what, markup] of Object.entries({
      'a class': (name: string, value: string) =>
        `<div class="nx-widget-my-plans" data-${name}="${value}">a text</div>`,
      'a class on a link': (name: string, value: string) =>
        `<a class="nx-widget-my-plans" data-${name}="${value}" href="#${name}=${encodeURIComponent(value)}">a text</a>`,
      'a link': (name: string, value: string) =>
        `<a href="#nx-widget=my-plans&amp;${name}=${encodeURIComponent(value)}">a text</a>`,
      'a link with data-': (name: string, value: string) =>
        `<a href="#nx-widget=my-plans" data-${name}="${value}">a text</a>`,
    })) {
      it(`chooses neither whom to ask nor on whose behalf, by ${what}`, async () => {
        const [home, foreign] = [openRoom(), openRoom()];
        const host = await grantingTokens(3600, 'freya');
        const entries = chosen(foreign, host.path);
        const page = await openPage(
          script,
          config(home, 'token="maya" links="body"') + entries.map(([name, value]) => markup(name, value)).join(''),
        );
        for (const each of await drawn(page, entries.length)) {
          expect(shownBy(each)).to.contain('Resident desk');
          expect(each.getAttributeNames()).to.be.empty;
        }
        expect(await foreign.requests()).to.be.empty;
        expect(await host.requests()).to.be.empty;
        expect(tokensOf(await asked(home, paths.plans))).to.deep.equal(['maya']);
      });

      it(`chooses nobody to ask where the page has said nobody, by ${what}`, async () => {
        const foreign = openRoom();
        const host = await grantingTokens(3600, 'freya');
        const entries = chosen(foreign, host.path);
        const page = await openPage(
          script,
          '<nx-config links="body"></nx-config>' + entries.map(([name, value]) => markup(name, value)).join(''),
        );
        for (const { error } of await failed(page, entries.length)) expect(error?.kind).to.equal('config');
        expect(await foreign.requests()).to.be.empty;
        expect(await host.requests()).to.be.empty;
      });
    }
  });
}
