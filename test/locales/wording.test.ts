import { expect } from '@open-wc/testing';
import { en } from '../../src/locales/en.js';
import { fill } from '../../src/locales/fill.js';
import type { PluralText, Translation } from '../../src/locales/translation.js';
import { wordingFor } from '../../src/locales/wording.js';
import { plural } from '../../src/templates/amount.js';

/** Every text of a translation with the way to it; what has places for values is filled. */
function textsOf(branch: object, way: readonly string[] = []): [way: string, text: unknown][] {
  return Object.entries(branch).flatMap(([key, value]: [string, string | object]) => {
    const path = [...way, key];
    if (typeof value === 'object') return textsOf(value, path);
    return [[path.join('.'), fill(value, 'first', 'second')]];
  });
}

/** Texts that take a count. */
const pluralsOf = ({ units, across, plus }: Translation): PluralText[] => [
  ...Object.values(units),
  ...Object.values(across),
  plus,
];

/** Every language that there is, by its tag. */
const languages: Record<string, Translation> = { en };

for (const [tag, translation] of Object.entries(languages)) {
  describe(`the texts in ${tag}`, () => {
    const texts = textsOf(translation);

    for (const [way, text] of texts) {
      it(`have words for ${way}`, () => {
        expect(text).to.be.a('string');
        expect(String(text).trim()).not.to.equal('');
        expect(text).to.equal(String(text).trim());
      });
    }

    it('never show what is missing, or code', () => {
      const odd = texts.filter(([, text]) => /undefined|null|NaN|\$\{|<|>|\[object/.test(String(text)));
      expect(odd).to.deep.equal([]);
    });

    it('have a place for each count', () => {
      const without = pluralsOf(translation)
        .flatMap((text) => Object.values(text))
        .filter((text) => text.split('#').length !== 2);
      expect(without).to.deep.equal([]);
    });

    it('have no plural that the language does not know', () => {
      const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
      const unknown = pluralsOf(translation).flatMap((text) =>
        Object.keys(text).filter((category) => !pluralCategories.includes(category as Intl.LDMLPluralRule)),
      );
      expect(unknown).to.deep.equal([]);
    });

    it('say what they are given', () => {
      const { left, expires, expired, part, asOf, states } = translation;
      expect(fill(left, '3', '5')).to.match(/3.*5|5.*3/);
      expect(fill(left, '3')).to.contain('3');
      expect(fill(expires, 'soon')).to.contain('soon');
      expect(fill(expired, 'then')).to.contain('then');
      expect(fill(part, 'soon', '3')).to.match(/3.*soon|soon.*3/);
      expect(fill(asOf, '14:02')).to.contain('14:02');
      expect(fill(states.changing, 'then', 'Desk')).to.match(/Desk.*then|then.*Desk/);
      for (const state of ['upcoming', 'paused', 'pausing', 'ending', 'ended'] as const) {
        expect(fill(states[state], 'then')).to.contain('then');
      }
    });

    it('go without the day where there is none', () => {
      for (const state of ['paused', 'pausing', 'changing', 'ending', 'ended'] as const) {
        expect(fill(translation.states[state], '', 'Desk')).to.match(/\S$/);
      }
    });

    it('have a sentence of its own for every kind of failure', () => {
      const sentences = Object.values(translation.errors);
      expect(new Set(sentences).size).to.equal(sentences.length);
    });
  });
}

describe('the plurals in English', () => {
  const wording = wordingFor('en');
  const texts: [text: PluralText, count: number, written: string][] = [
    [en.units.Uses, 0, '0 uses'],
    [en.units.Uses, 1, '1 use'],
    [en.units.Uses, 1.5, '1.5 uses'],
    [en.units.Uses, 12_000, '12,000 uses'],
    [en.units.FourWeekMonths, 1, '1 four-week month'],
    [en.units.FourWeekMonths, 2, '2 four-week months'],
    [en.across.credits, 2, 'Across 2 credits'],
    [en.across.passes, 3, 'Across 3 passes'],
    [en.plus, 1, 'Plus 1 unlimited'],
  ];
  for (const [text, count, written] of texts) {
    it(`write ${written}`, () => expect(plural(text, count, wording)).to.equal(written));
  }
});

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
