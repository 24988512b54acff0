import { expect } from '@open-wc/testing';
import { fill } from '../../src/locales/fill.js';

describe('fill', () => {
  for (const [text, first, second, written] of [
    ['# of @', '1', '2', '1 of 2'],
    ['As of #', '14:02', undefined, 'As of 14:02'],
    ['Wechselt[ am #] zu @', '1. Mai', 'Desk', 'Wechselt am 1. Mai zu Desk'],
    ['Wechselt[ am #] zu @', '', 'Desk', 'Wechselt zu Desk'],
    ['Paused[ until #]', '1 May', undefined, 'Paused until 1 May'],
    ['Paused[ until #]', '', undefined, 'Paused'],
    ['#[ of @] left', '3', '5', '3 of 5 left'],
    ['#[ of @] left', '3', undefined, '3 left'],
    ['Changes to @[ on #]', '', 'Desk', 'Changes to Desk'],
    ['no places', 'a', 'b', 'no places'],
  ] as const) {
    it(`makes “${written}” of “${text}”`, () => {
      expect(fill(text, first, second)).to.equal(written);
    });
  }

  it('takes a value as it is, whatever it holds', () => {
    expect(fill('Changes to @[ on #]', '1 # [x]', '$& $1 @')).to.equal('Changes to $& $1 @ on 1 # [x]');
  });
});
