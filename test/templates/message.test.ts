import { expect } from '@open-wc/testing';
import { heading, message, note } from '../../src/templates/message.js';
import { skeleton } from '../../src/templates/skeleton.js';
import { drawn, part, saidBy } from './drawing.js';

describe('message', () => {
  it('is told to screen readers when it comes', () =>
    expect(part(drawn(message('Please sign in.')), 'message')?.getAttribute('role')).to.equal('status'));
  it('has no button without a way on', () => expect(part(drawn(message('Not found.')), 'button')).to.equal(undefined));
  it('has none for an action that is not there', () =>
    expect(part(drawn(message('Not found.', false)), 'button')).to.equal(undefined));
  it('has a button that acts', () => {
    let acted = 0;
    const element = drawn(
      message('Unreachable.', 'Try again', () => {
        acted++;
      }),
    );
    (part(element, 'button') as HTMLButtonElement).click();
    expect(acted).to.equal(1);
  });
  it('has a button that sends no form of the page', () =>
    expect((part(drawn(message('Unreachable.', 'Try again')), 'button') as HTMLButtonElement).type).to.equal('button'));
});

describe('note', () => {
  it('is told to screen readers when it comes', () => {
    const element = part(drawn(note('As of 14:02.')), 'note');
    expect(element?.getAttribute('role')).to.equal('status');
    expect(saidBy(element)).to.equal('As of 14:02.');
  });
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
