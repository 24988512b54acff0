import { expect } from '@open-wc/testing';
import en from '../../src/locales/en.js';
import { fill } from '../../src/locales/fill.js';
import { pluralsOf, textsOf, translations } from './translations.js';

const english = new Map(textsOf(en));

/** The same text in English; of a plural that English doesn't know, its `other`. Units that only `Intl` names have none. */
const inEnglish = (way: string) => english.get(way) ?? english.get(way.replace(/\.(zero|one|two|few|many)$/, '.other'));

/** The places for values in a text, in an order that does not depend on the language: `#`, `@`, `[#]`, `[@]`. */
const placesOf = (text: string) =>
  [...text.matchAll(/\[[^#@]*([#@])[^#@]*\]|[#@]/g)]
    .map(([place, inBrackets]) => (inBrackets ? `[${inBrackets}]` : place))
    .sort()
    .join(' ');

/** How wide a text is, in letters: Chinese characters and kana are twice as wide as others, and marks have no width. */
function widthOf(text: string): number {
  const letters = text.replace(/[[\]#@\p{M}]/gu, '');
  return letters.length + (letters.match(/[\u3000-\u9fff\uff00-\uff60]/g) ?? []).length;
}

/** In letters, what there is room for where a text can't go on in the next line. */
const room: Readonly<Record<string, number>> = {
  retry: 18,
  loading: 18,
  main: 16,
  'scopes.personal': 16,
  'scopes.team': 16,
  'states.active': 16,
  // Has a line of its own.
  asOf: 24,
};

/** Whether a text is whole sentences. All others are parts of a line. */
const isSentence = (way: string) => /^(errors|none)\.|^(signIn|offline|partial)$/.test(way);

const words = (list: string) => new RegExp(`(?<!\\p{L})(?:${list})(?!\\p{L})`, 'iu');

/** Words that would address the reader in another way than all texts of the language do. */
const otherAddress: Readonly<Record<string, RegExp>> = {
  es: words('usted|sus?|vuestr[oa]s?|intente|pruebe|compruebe|avise|pregunte|inicie'),
  fr: words('tu|te|toi|ton|ta|tes|réessaie|vérifie|contacte|connecte-toi'),
  de: words('Sie|Ihnen|Ihre?[mnrs]?'),
  it: words('Lei|su[oae]|suoi|vostr[oaie]|riprovi|acceda|avvisi|chieda|controlli'),
  pt: words('tu|te|teus?|tuas?|tenta|avisa|fala|verifica|inicia'),
  nl: words('u|uw|uzelf'),
  pl: words('Pan|Pani|Pana|Państwo|Państwa|proszę'),
  sv: words('ni|er|ert|era'),
  ar: words('حاول|حاولي|سجّل|سجل|تحقق|تواصل|أبلغ'),
  he: words('נסה|נסי|התחבר|התחברי|פנה|פני|בדוק|בדקי|הודע|הודיעי'),
  ja: /(?<!です|ます|ません|ました|でした|ください)。/,
};

describe('the languages', () => {
  it('are these', () =>
    expect(Object.keys(translations).sort().join(' ')).to.equal('ar de en es fr he it ja nl pl pt sv'));
});

for (const [language, translation] of Object.entries(translations)) {
  describe(`the texts in ${language}`, () => {
    const texts = textsOf(translation);
    const plurals = pluralsOf(translation);
    const rules = new Intl.PluralRules(language);

    /** Ways and texts of those that are not as they must be. */
    const odd = (isOdd: (text: string, way: string) => unknown) => texts.filter(([way, text]) => isOdd(text, way));

    it('have words for everything', () => {
      expect(odd((text) => fill(text, 'first', 'second').trim() === '')).to.deep.equal([]);
    });

    it('begin and end with no space, and have no two in a row', () => {
      expect(odd((text) => text !== text.trim() || /\s\s/.test(text))).to.deep.equal([]);
    });

    it('never show what is missing, or code', () => {
      expect(odd((text) => /undefined|null|NaN|\$\{|<|>|\[object/.test(text))).to.deep.equal([]);
    });

    it('have the places for values that the English ones have', () => {
      /** Such as “two days”: the word says the count. */
      const saysCount = (way: string) =>
        plurals.some(([plural, , counts]) => {
          const category = way.slice(plural.length + 1);
          return way.startsWith(plural) && counts.filter((count) => rules.select(count) === category).length === 1;
        });
      const places = (text: string, way: string) => {
        const expected = placesOf(inEnglish(way) ?? '#');
        return placesOf(text) !== expected && !(placesOf(text) === '' && expected === '#' && saysCount(way));
      };
      expect(odd(places)).to.deep.equal([]);
    });

    it('have every plural that their counts take, unless it never changes', () => {
      const missing = plurals.flatMap(([way, text, counts]) =>
        Object.keys(text).length === 1
          ? []
          : counts
              .map((count) => `${way}.${rules.select(count)}`)
              .filter((form) => !texts.some(([way]) => way === form)),
      );
      expect([...new Set(missing)]).to.deep.equal([]);
    });

    it('have no plural that their counts never take', () => {
      const unused = plurals.flatMap(([way, text, counts]) =>
        Object.keys(text)
          .filter((category) => category !== 'other' && !counts.some((count) => rules.select(count) === category))
          .map((category) => `${way}.${category}`),
      );
      expect(unused).to.deep.equal([]);
    });

    it('are not much longer than the English ones', () => {
      const long = (text: string, way: string) => {
        const width = widthOf(inEnglish(way) ?? text);
        return widthOf(text) > (room[way] ?? Math.max(width * 1.8, width + 10));
      };
      expect(odd(long)).to.deep.equal([]);
    });

    it('have a sentence of its own for every kind of failure', () => {
      const sentences = [...Object.values(translation.errors), translation.signIn, translation.offline];
      expect(new Set(sentences).size).to.equal(sentences.length);
    });

    it('end in a full stop where they are sentences, and nowhere else', () => {
      expect(odd((text, way) => /[.。]$/.test(text) !== isSentence(way))).to.deep.equal([]);
    });

    it('are calm', () => expect(odd((text) => /[!！]/.test(text))).to.deep.equal([]));

    it('have the quotes, dots and dashes of print', () => {
      expect(odd((text) => /['"`]|\.\.|\s-|-\s|--/.test(text))).to.deep.equal([]);
    });

    if (language !== 'en') {
      it('address the reader in one way', () => {
        const address = otherAddress[language];
        expect(address).to.exist;
        expect(odd((text) => address?.test(text))).to.deep.equal([]);
      });

      it('are not left in English', () => {
        // Words that a language has taken over are the same.
        const shared = ['Passes', 'Plan', 'Start', 'Team', '#'];
        expect(odd((text, way) => text === english.get(way) && !shared.includes(text))).to.deep.equal([]);
      });
    }
  });
}
