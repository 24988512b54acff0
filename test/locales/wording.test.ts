import { expect } from '@open-wc/testing';
import en from '../../src/locales/en.js';
import { type OwnTexts, textsFor, wordingFor } from '../../src/locales/wording.js';
import { translations } from './translations.js';

describe('wordingFor', () => {
  const locales: [tag: string, locale: string][] = [
    ['en', 'en'],
    ['en-GB', 'en-GB'],
    ['EN-gb', 'en-GB'],
    ['en-Latn-US', 'en-Latn-US'],
    ['en-GB-u-nu-arab', 'en-GB'],
    ['de', 'en'],
    ['de-AT', 'en'],
    ['zz', 'en'],
    ['', 'en'],
    [' ', 'en'],
    ['en_GB', 'en'],
    ['english please', 'en'],
    ['[object Object]', 'en'],
    ['constructor', 'en'],
    ['undefined', 'en'],
    ['x-private', 'en'],
    ['-', 'en'],
    ['e', 'en'],
  ];
  for (const [tag, locale] of locales) {
    it(`writes ${JSON.stringify(tag)} in English with the formats of ${locale}`, () =>
      expect(wordingFor(tag)).to.deep.equal({ terms: en, locale }));
  }

  it('gives a locale that Intl takes, whatever the page says', () => {
    for (const [tag] of locales) expect(() => new Intl.NumberFormat(wordingFor(tag).locale)).not.to.throw();
  });
});

describe('textsFor', () => {
  for (const tag of ['en', 'en-GB', 'zz', '', '[object Object]', 'constructor', '__proto__']) {
    it(`has nothing to wait for with ${JSON.stringify(tag)}`, () => expect(textsFor(tag)).to.equal(undefined));
  }

  for (const [language, terms] of Object.entries(translations)) {
    it(`brings ${language}, for all who ask for it`, async () => {
      await Promise.all([textsFor(`${language}-001`), textsFor(language)]);
      expect(textsFor(language)).to.equal(undefined);
      expect(wordingFor(language)).to.deep.equal({ terms, locale: language });
    });
  }

  it('brings a language for its regions too, whose formats stay', async () => {
    await textsFor('de-CH');
    expect(wordingFor('de-CH')).to.deep.equal({ terms: translations['de'], locale: 'de-CH' });
    expect(wordingFor('DE-at')).to.deep.equal({ terms: translations['de'], locale: 'de-AT' });
  });
});

describe('own texts', () => {
  const own = (texts: Record<string, OwnTexts[]>) => new Map(Object.entries(texts));

  it('take the place of single ones', () => {
    const { terms } = wordingFor('en-GB', own({ en: [{ plan: 'Membership', kinds: { pass: 'Day passes' } }] }));
    expect(terms).to.deep.equal({ ...en, plan: 'Membership', kinds: { ...en.kinds, pass: 'Day passes' } });
  });

  it('of a region beat those of its language, the later the earlier', () => {
    const texts = own({
      'en-GB': [{ plan: 'Tariff' }],
      en: [{ plan: 'Membership', retry: 'Once more' }, { retry: 'Again' }],
    });
    const { plan, retry } = wordingFor('en-GB', texts).terms;
    expect([plan, retry]).to.deep.equal(['Tariff', 'Again']);
    expect(wordingFor('en-US', texts).terms.plan).to.equal('Membership');
  });

  it('make a language that there is none of, the rest in English', () => {
    const { terms, locale } = wordingFor('da-DK', own({ da: [{ retry: 'Prøv igen' }] }));
    expect([terms.retry, terms.plan, locale]).to.deep.equal(['Prøv igen', 'Plan', 'da-DK']);
  });

  it('of other languages change nothing', () =>
    expect(wordingFor('en', own({ fr: [{ plan: 'Formule' }] })).terms).to.deep.equal(en));

  it('leave the table of the language as it is', () => {
    wordingFor('en', own({ en: [{ kinds: { pass: 'Day passes' } }] }));
    expect(wordingFor('en').terms.kinds.pass).to.equal('Passes');
  });
});
