import { expect } from '@open-wc/testing';
import { pseudo } from '../../demo/pseudo-locale.js';
import en from '../../src/locales/en.js';
import { wordingFor } from '../../src/locales/wording.js';
import { amountText, expiryText } from '../../src/templates/amount.js';
import { allowance, today } from '../models/samples.js';
import { textsOf } from './translations.js';

describe('the pseudo-locale', () => {
  const english = textsOf(en);
  const texts = textsOf(pseudo(en));
  const lettersOf = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;

  it('has every text of English', () => expect(texts.map(([way]) => way)).to.deep.equal(english.map(([way]) => way)));

  it('has no letter without an accent', () =>
    expect(texts.filter(([, text]) => /[a-z]/i.test(text))).to.deep.equal([]));

  it('keeps the places for values, the brackets and what is between words', () => {
    const bare = (text: string) => text.replace(/[\p{L}⟦⟧]/gu, '');
    expect(texts.map(([, text]) => bare(text))).to.deep.equal(english.map(([, text]) => bare(text)));
  });

  it('has 40 % more letters', () => {
    const expected = english.map(([way, text]) => [way, lettersOf(text) + Math.round(lettersOf(text) * 0.4)]);
    expect(texts.map(([way, text]) => [way, lettersOf(text)])).to.deep.equal(expected);
  });

  it('shows where each text begins and ends', () =>
    expect(texts.filter(([, text]) => lettersOf(text) > 0 && !/^⟦.*⟧$/.test(text))).to.deep.equal([]));

  it('is written as English is', () => {
    const wording = wordingFor('en-XA', new Map([['en-XA', [pseudo(en)]]]));
    const writing = { ...wording, today, currency: undefined, localCurrency: 'EUR' };
    expect(wording.locale).to.equal('en-XA');
    expect(amountText(allowance(), writing)).to.equal('⟦€15.00 ööƒ €20.00 ļééƒţ⟧');
    expect(expiryText(today + 3, writing)).to.equal('⟦Ééẋþîîŕééš in 3 days⟧');
  });
});
