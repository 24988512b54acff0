/** The language of a widget: which one, when it changes, and in whose words. */
import { expect } from '@open-wc/testing';
import { registerTranslation } from '../../src/elements.js';
import { languages } from '../../src/locales/languages.js';
import de from '../../src/locales/de.js';
import { context, mount, place, settled, shownBy, textOf, until } from '../support/fixture.js';
import { openRoom } from '../support/room.js';
import { type Widget, tags } from '../support/states.js';

const attributesIn = (baseUrl: string) => `base-url="${baseUrl}" token="maya"`;

const plansIn = (lang: string, { baseUrl } = openRoom()) =>
  mount<Widget>(`<nx-my-plans ${attributesIn(baseUrl)} lang="${lang}"></nx-my-plans>`);

const writtenIn = ({ shadowRoot }: Element) =>
  shadowRoot?.querySelector('[part="base"]')?.getAttribute('lang') ?? undefined;

/** Waits until a widget is written in a language. */
const becomes = (element: Element, locale: string) =>
  until(() => writtenIn(element) === locale, `<${element.localName}> in ${locale}`);

describe('The language of a widget', () => {
  afterEach(() => context.texts.clear());

  for (const [language, load] of Object.entries(languages)) {
    for (const tag of tags) {
      it(`is ${language} on <${tag} lang="${language}">, from its first word`, async () => {
        const { baseUrl } = openRoom();
        const element = await place<Widget>(`<${tag} ${attributesIn(baseUrl)} lang="${language}"></${tag}>`);
        // No word of English while the texts are on their way.
        await until(() => {
          const [locale, heading = ''] = [writtenIn(element), textOf(element, 'heading')];
          expect(locale === language || heading.trim() === '', `${locale}: ${heading}`).to.equal(true);
          return element.data;
        }, 'the data');
        await settled(element);
        const { default: texts } = await load();
        const { benefits, plans, kinds } = texts;
        expect([benefits, plans, kinds.booking]).to.include(textOf(element, 'heading'));
        expect(writtenIn(element)).to.equal(language);
      });
    }
  }

  it('is that of the nearest lang, through shadow roots', async () => {
    const { baseUrl } = openRoom();
    const outer = await place<HTMLElement>('<div lang="fr"><section></section></div>');
    const root = outer.querySelector('section')?.attachShadow({ mode: 'open' });
    const element = Object.assign(document.createElement('nx-my-plans'), { baseUrl, token: 'maya' });
    root?.append(element);
    await settled(element);
    expect(writtenIn(element)).to.equal('fr');
  });

  it('follows a lang that changes around it, without asking the API again', async () => {
    const room = openRoom();
    const page = await place<HTMLElement>(
      `<div lang="en"><nx-my-plans ${attributesIn(room.baseUrl)}></nx-my-plans></div>`,
    );
    const element = page.querySelector('nx-my-plans') as Widget;
    await settled(element);
    const asked = (await room.requests()).length;
    page.lang = 'de-AT';
    await becomes(element, 'de-AT');
    expect(textOf(element, 'heading')).to.equal(de.plans);
    page.lang = 'en-GB';
    await becomes(element, 'en-GB');
    expect(textOf(element, 'heading')).to.equal('Your plans');
    expect(await room.requests()).to.have.length(asked);
  });

  it('follows its own lang', async () => {
    const element = await plansIn('en');
    element.lang = 'de';
    await becomes(element, 'de');
    element.removeAttribute('lang');
    await becomes(element, new Intl.Locale(document.documentElement.lang || navigator.language).baseName);
  });

  it('follows a lang that changes in the shadow root that it is in', async () => {
    const { baseUrl } = openRoom();
    const host = await place<HTMLElement>('<div></div>');
    const root = host.attachShadow({ mode: 'open' });
    const section = document.createElement('section');
    const element = Object.assign(document.createElement('nx-my-plans'), { baseUrl, token: 'maya' });
    section.append(element);
    root.append(section);
    await settled(element);
    section.lang = 'de';
    await becomes(element, 'de');
  });

  it('follows a lang that changes in a shadow root further out', async () => {
    const { baseUrl } = openRoom();
    const outer = (await place<HTMLElement>('<div></div>')).attachShadow({ mode: 'open' });
    const section = document.createElement('section');
    const host = document.createElement('div');
    const element = Object.assign(document.createElement('nx-my-plans'), { baseUrl, token: 'maya' });
    outer.append(section);
    section.append(host);
    host.attachShadow({ mode: 'open' }).append(element);
    await settled(element);
    section.lang = 'de';
    await becomes(element, 'de');
  });

  it('is that of the document where the nearest lang is empty', async () => {
    const { baseUrl } = openRoom();
    const page = await place<HTMLElement>(
      `<div lang="de"><p lang=""><nx-my-plans ${attributesIn(baseUrl)}></nx-my-plans></p></div>`,
    );
    const element = await settled(page.querySelector('nx-my-plans') as Widget);
    expect(writtenIn(element)).to.equal('de');
  });

  it('writes dates and money by the whole tag', async () => {
    const { baseUrl } = openRoom();
    const amount = async (lang: string) => {
      const element = await mount<Widget>(
        `<nx-credit-meter ${attributesIn(baseUrl)} lang="${lang}"></nx-credit-meter>`,
      );
      return textOf(element, 'amount');
    };
    const money = (locale: string) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(250);
    for (const locale of ['de', 'de-CH', 'de-AT']) {
      expect((await amount(locale))?.replaceAll(/\s/g, ' ')).to.contain(money(locale).replaceAll(/\s/g, ' '));
    }
  });

  for (const lang of ['tlh', 'xx-YY', 'constructor', '__proto__', 'english please', '']) {
    it(`is English with English formats for lang="${lang}"${lang ? '' : ', if that of the browser is'}`, async () => {
      const element = await plansIn(lang);
      expect(writtenIn(element)?.slice(0, 2)).to.equal('en');
      expect(textOf(element, 'heading')).to.equal('Your plans');
    });
  }
});

describe('registerTranslation', () => {
  afterEach(() => context.texts.clear());

  it('says single texts in other words, at once and in every widget of the language', async () => {
    const [english, german] = [await plansIn('en-GB'), await plansIn('de')];
    registerTranslation('en', { plans: 'Memberships', states: { active: 'Running' } });
    await english.updateComplete;
    expect(textOf(english, 'heading')).to.equal('Memberships');
    expect(textOf(english, 'status')).to.equal('Running');
    expect(textOf(english, 'label')).to.equal(textOf(await plansIn('tlh'), 'label'));
    expect(textOf(german, 'heading')).to.equal(de.plans);
  });

  it('keeps the words that were given before, and takes the later of two', async () => {
    const element = await plansIn('en');
    registerTranslation('en', { plans: 'Memberships', states: { active: 'Running' } });
    registerTranslation('en', { plans: 'Subscriptions' });
    await element.updateComplete;
    expect([textOf(element, 'heading'), textOf(element, 'status')]).to.deep.equal(['Subscriptions', 'Running']);
  });

  it('says a region in its own words, and leaves the others', async () => {
    registerTranslation('de-ch', { plans: 'Deine Abos' });
    expect(textOf(await plansIn('de-CH'), 'heading')).to.equal('Deine Abos');
    expect(textOf(await plansIn('de-CH-1996'), 'heading')).to.equal('Deine Abos');
    expect(textOf(await plansIn('de'), 'heading')).to.equal(de.plans);
  });

  it('adds a language, and writes what it does not say in English', async () => {
    registerTranslation('da', { plans: 'Dine abonnementer' });
    const element = await plansIn('da-DK');
    expect(textOf(element, 'heading')).to.equal('Dine abonnementer');
    expect(writtenIn(element)).to.equal('da-DK');
    expect(shownBy(element)).to.contain('Active');
  });

  it('leaves a text as it is that is given as undefined', async () => {
    registerTranslation('en', { plans: undefined, states: undefined });
    expect(textOf(await plansIn('en'), 'heading')).to.equal('Your plans');
  });

  it('leaves texts as they are for null, as a content management system may give it', async () => {
    const nulls = JSON.parse('{ "plans": null, "errors": null }') as Parameters<typeof registerTranslation>[1];
    registerTranslation('en', nulls);
    expect(textOf(await plansIn('en'), 'heading')).to.equal('Your plans');
  });

  it('throws for what is no language tag', () => {
    expect(() => registerTranslation('english please', { plans: 'x' })).to.throw(RangeError);
  });
});
