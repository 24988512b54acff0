import { expect } from '@open-wc/testing';
import { heading, message, note } from '../../src/templates/message.js';
import { skeleton } from '../../src/templates/skeleton.js';
import { drawn, part, saidBy } from './drawing.js';

describe('message', () => {
  it('stands in a slot, by which a page can put another one there', () => {
    const slot = drawn(message('empty', 'Nothing here.')).querySelector('slot') ?? undefined;
    expect(slot?.name).to.equal('empty');
    expect(saidBy(slot)).to.equal('Nothing here.');
  });
  it('has no button without a way on', () =>
    expect(part(drawn(message('error', 'Not found.')), 'button')).to.equal(undefined));
  it('has none for an action that is not there', () =>
    expect(part(drawn(message('error', 'Not found.', false)), 'button')).to.equal(undefined));
  it('has a button that acts', () => {
    let acted = 0;
    const element = drawn(
      message('error', 'Unreachable.', 'Try again', () => {
        acted++;
      }),
    );
    (part(element, 'button') as HTMLButtonElement).click();
    expect(acted).to.equal(1);
  });
  it('has a button that sends no form of the page', () =>
    expect((part(drawn(message('error', 'Unreachable.', 'Try again')), 'button') as HTMLButtonElement).type).to.equal(
      'button',
    ));
  it('has a button that stays when the page puts another sentence there', () => {
    const element = drawn(message('error', 'Unreachable.', 'Try again'));
    expect(element.querySelector('slot [part="button"]')).to.equal(null);
  });
});

describe('note', () => {
  it('says what it is given', () => expect(saidBy(part(drawn(note('As of 14:02')), 'note'))).to.equal('As of 14:02'));
});

describe('heading', () => {
  const levels: [given: number, level: string][] = [
    [1, '1'],
    [3, '3'],
    [6, '6'],
    [7, '6'],
    [-1, '1'],
    [0, '2'],
    [NaN, '2'],
  ];
  for (const [given, level] of levels) {
    it(`is of level ${level} for ${given}`, () => {
      const element = part(drawn(heading('name', given, 'Your plans')), 'name');
      expect(element?.getAttribute('role')).to.equal('heading');
      expect(element?.getAttribute('aria-level')).to.equal(level);
    });
  }
});

describe('skeleton', () => {
  it('has as many items as usually come', () =>
    expect(drawn(skeleton(3, 'Loading…')).querySelectorAll('[part="item"]')).to.have.lengthOf(3));
  it('says to screen readers that it loads', () =>
    expect(saidBy(part(drawn(skeleton(1, 'Loading…')), 'loading'))).to.equal('Loading…'));
  it('keeps its boxes from them', () =>
    expect(part(drawn(skeleton(1, 'Loading…')), 'list')?.getAttribute('aria-hidden')).to.equal('true'));
});
