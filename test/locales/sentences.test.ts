import { expect } from '@open-wc/testing';
import type { ChargePeriod } from '../../src/api/benefits.js';
import { formatDay, formatNumber, formatTime } from '../../src/format/format.js';
import { fill } from '../../src/locales/fill.js';
import type { Amount } from '../../src/models/allowance.js';
import { type Writing, amountText, dayAhead, expiryText, plural, quantity } from '../../src/templates/amount.js';
import { allowance, today } from '../models/samples.js';
import { pluralsOf, translations } from './translations.js';

const units: (ChargePeriod | null)[] = ['Minutes', 'Days', 'Weeks', 'Months', 'Uses', 'FourWeekMonths', null];
const counts = [-2, -1, 0, 1, 1.5, 2, 3, 5, 11, 100];

const time = (unit: ChargePeriod | null): Amount => allowance({ group: 'time', unit, currency: undefined });

const writingIn = (locale: string): Writing => {
  const terms = translations[locale.slice(0, 2)];
  if (!terms) throw new Error(`no texts in ${locale}`);
  return { terms, locale, today, currency: undefined, localCurrency: 'EUR' };
};

/** With plain spaces, and without the marks that only say a direction. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u061c\u200e\u200f]/g, '');

/** Everything that a widget may say with a value in it. */
function sentencesIn(locale: string): string[] {
  const writing = writingIn(locale);
  const { terms } = writing;
  const amounts = [allowance({ currency: 'EUR' }), ...units.map(time)];
  const parts = amounts.map((amount) => quantity(3, amount, writing));
  const ahead = [0, 1, 2, 3, 7, 8, 60].map((days) => dayAhead(today + days, writing));
  const date = formatDay(today, locale);
  return [
    ...amounts.flatMap((amount) =>
      counts.flatMap((remaining) =>
        [null, 0, 1, 5, 100].map((total) => amountText({ ...amount, remaining, total }, writing)),
      ),
    ),
    ...pluralsOf(terms).flatMap(([, text, made]) => made.map((count) => plural(text, count, writing))),
    ...[-400, -1, 0, 1, 2, 3, 7, 8, 60].map((days) => expiryText(today + days, writing)),
    ...ahead.flatMap((day) => [
      fill(terms.validFrom, day),
      ...parts.flatMap((part) => [fill(terms.part, day, part), fill(terms.partFrom, day, part)]),
    ]),
    fill(terms.usedOn, date),
    ...Object.values(terms.states).map((state) => fill(state, date, 'Desk 12')),
    // All but the first day of a plan may be unknown.
    ...Object.entries(terms.states).flatMap(([state, text]) =>
      state === 'upcoming' ? [] : [fill(text, '', 'Desk 12')],
    ),
    ...[Date.now(), 0].flatMap((moment) => {
      const asOf = fill(terms.asOf, formatTime(moment, locale));
      return [asOf, `${asOf} · ${terms.notUpdated}`];
    }),
  ];
}

for (const locale of [...Object.keys(translations), 'ar-EG', 'de-CH', 'en-GB', 'es-MX', 'fr-CA', 'pt-PT']) {
  describe(`what is written in ${locale}`, () => {
    const sentences = sentencesIn(locale);
    const writing = writingIn(locale);

    it('has no place left without a value', () =>
      expect(sentences.filter((text) => /[#@[\]]|undefined|NaN/.test(text))).to.deep.equal([]));

    it('has a space only between words', () =>
      expect(sentences.filter((text) => /\s\s|^\s|\s$|\s[.,。、）)]|[（(]\s/.test(text))).to.deep.equal([]));

    it('has no two full stops in a row', () =>
      expect(sentences.filter((text) => /[.。]\s?[.。]/.test(text))).to.deep.equal([]));

    it('tells every amount from every other', () => {
      for (const unit of units) {
        const written = counts.map((remaining) => amountText({ ...time(unit), remaining, total: null }, writing));
        expect(new Set(written).size, String(unit)).to.equal(counts.length);
      }
    });

    it('says the total as a number, behind or before what is left', () => {
      for (const unit of units.filter((unit) => unit !== 'Minutes')) {
        const written = amountText({ ...time(unit), remaining: 3, total: 70 }, writing);
        expect(written)
          .to.contain(quantity(3, time(unit), writing))
          .and.to.contain(formatNumber(70, locale));
      }
    });
  });
}

type Say = (writing: Writing) => string;

const left =
  (remaining: number, unit: ChargePeriod): Say =>
  (writing) =>
    amountText({ ...time(unit), remaining, total: 5 }, writing);
const count =
  (value: number, unit: ChargePeriod): Say =>
  (writing) =>
    quantity(value, time(unit), writing);
const expires =
  (days: number): Say =>
  (writing) =>
    expiryText(today + days, writing);
const valid =
  (days: number): Say =>
  (writing) =>
    fill(writing.terms.validFrom, dayAhead(today + days, writing));
const part =
  (days: number): Say =>
  (writing) =>
    fill(writing.terms.part, dayAhead(today + days, writing), '3');
const changing =
  (day: number | null): Say =>
  ({ locale, terms }) =>
    fill(terms.states.changing, day === null ? '' : formatDay(day, locale), 'Desk');

/** What speakers of a language say where its grammar is not that of English. */
const said: Readonly<Record<string, readonly (readonly [sentence: string, say: Say])[]>> = {
  en: [
    ['3 days of 5 left', left(3, 'Days')],
    ['2 hr of 5 min left', left(120, 'Minutes')],
    ['Expires in 3 days', expires(3)],
    ['3 of it expires tomorrow', part(1)],
  ],
  es: [
    ['Saldo: 3 días de 5', left(3, 'Days')],
    ['Caduca el 29 de junio de 2026', expires(60)],
    ['Caduca dentro de 3 días', expires(3)],
    ['Disponible el 29 de junio de 2026', valid(60)],
    ['1.000.000 de usos', count(1_000_000, 'Uses')],
  ],
  fr: [
    ['Il reste 1,5 jour sur 5', left(1.5, 'Days')],
    ['Expire le 29 juin 2026', expires(60)],
    ['Expire dans 3 jours', expires(3)],
    ['0 utilisation', count(0, 'Uses')],
    ['1 000 000 d’utilisations', count(1_000_000, 'Uses')],
  ],
  de: [
    ['3 Tage von 5 übrig', left(3, 'Days')],
    ['Läuft am 29. Juni 2026 ab', expires(60)],
    ['Läuft in 3 Tagen ab', expires(3)],
    ['Wird am 29. Juni 2026 gültig', valid(60)],
    ['Ein Teil (3) läuft morgen ab', part(1)],
    ['Wechselt am 30. April 2026 zu Desk', changing(today)],
    ['Wechselt zu Desk', changing(null)],
  ],
  it: [
    ['Residuo: 3 giorni su 5', left(3, 'Days')],
    ['Scadenza: 8 maggio 2026', expires(8)],
    ['Scadenza: tra 3 giorni', expires(3)],
    ['1.000.000 di utilizzi', count(1_000_000, 'Uses')],
  ],
  pt: [
    ['Saldo: 3 dias de 5', left(3, 'Days')],
    ['Expira em 29 de junho de 2026', expires(60)],
    ['Expira depois de amanhã', expires(2)],
    ['1.000.000 de usos', count(1_000_000, 'Uses')],
  ],
  nl: [
    ['3 dagen van de 5 over', left(3, 'Days')],
    ['Verloopt op 29 juni 2026', expires(60)],
    ['Gaat over 3 dagen in', valid(3)],
    ['Wijzigt op 30 april 2026 in Desk', changing(today)],
  ],
  pl: [
    ['Zostało: 3 dni z 5', left(3, 'Days')],
    ['Wygasa 29 czerwca 2026', expires(60)],
    ['Wygasa za 3 dni', expires(3)],
    ['1 użycie', count(1, 'Uses')],
    ['22 użycia', count(22, 'Uses')],
    ['5 użyć', count(5, 'Uses')],
    ['1,5 użycia', count(1.5, 'Uses')],
    ['3 miesiące 4\u2011tygodniowe', count(3, 'FourWeekMonths')],
  ],
  sv: [
    ['3 dagar av 5 kvar', left(3, 'Days')],
    ['1 dag', count(1, 'Days')],
    ['Går ut den 29 juni 2026', expires(60)],
    ['Går ut om 3 dagar', expires(3)],
  ],
  ar: [
    ['المتبقي: 3 أيام من 5', left(3, 'Days')],
    ['المتبقي: استخدامان من 5', left(2, 'Uses')],
    ['-2 استخدام', count(-2, 'Uses')],
    ['11 استخدامًا', count(11, 'Uses')],
    ['مجموع رصيدين', (writing) => plural(writing.terms.across.credits, 2, writing)],
    ['ينتهي في 29 يونيو 2026', expires(60)],
  ],
  he: [
    ['יתרה: יומיים מתוך 5', left(2, 'Days')],
    ['-יומיים', count(-2, 'Days')],
    ['-שעתיים', count(-120, 'Minutes')],
    ['התוקף יפוג ב־29 ביוני 2026', expires(60)],
    ['התוקף יפוג מחר', expires(1)],
  ],
  ja: [
    ['残り3日／5', left(3, 'Days')],
    ['有効期限：2026年6月29日', expires(60)],
    ['明日から利用可能', valid(1)],
    ['2026年4月30日にDeskへ変更予定', changing(today)],
    ['Deskへ変更予定', changing(null)],
  ],
};

/** With the digits and words of the newest data of languages; an engine may write by older ones. */
const asOfLate = (text: string) =>
  text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(' doby', ' dni');

for (const [language, sentences] of Object.entries(said)) {
  describe(`in ${language} one reads`, () => {
    for (const [sentence, say] of sentences) {
      it(sentence, () => expect(asOfLate(plain(say(writingIn(language))))).to.equal(sentence));
    }
  });
}
