import { expect } from '@open-wc/testing';
import { type Variant, meter } from '../../src/templates/meter.js';
import { allowance } from '../models/samples.js';
import { drawn, part } from './drawing.js';

const draw = (remaining: number | null, total: number | null, variant?: Variant) =>
  drawn(meter(allowance({ remaining, total }), 'Room money', '€15.00 of €20.00 left', variant));

const attribute = (name: string, remaining: number, total: number) =>
  part(draw(remaining, total), 'meter')?.getAttribute(name);

const filled = (element: Element) => (part(element, 'fill') as HTMLElement).style.inlineSize;

describe('meter', () => {
  it('is a meter with name, range, value, and the amount in words', () => {
    const element = part(draw(15, 20), 'meter');
    const attributes = ['role', 'aria-label', 'aria-valuemin', 'aria-valuemax', 'aria-valuenow', 'aria-valuetext'];
    expect(attributes.map((name) => element?.getAttribute(name))).to.deep.equal([
      ...['meter', 'Room money', '0', '20', '15', '€15.00 of €20.00 left'],
    ]);
  });

  it('is accessible', async () => {
    const element = draw(15, 20);
    document.body.append(element);
    try {
      await expect(element).to.be.accessible();
    } finally {
      element.remove();
    }
  });

  it('is filled by what is left', () => expect(filled(draw(15, 20))).to.equal('75%'));
  it('is empty when nothing is left', () => expect(filled(draw(0, 20))).to.equal('0%'));
  it('is empty below nothing', () => expect(filled(draw(-5, 20))).to.equal('0%'));
  it('is full over its total', () => expect(filled(draw(25, 20))).to.equal('100%'));
  it('is empty without a total to fill', () => expect(filled(draw(0, 0))).to.equal('0%'));

  it('has a value inside its range below nothing', () => expect(attribute('aria-valuenow', -5, 20)).to.equal('0'));
  it('has a value inside its range over its total', () => expect(attribute('aria-valuenow', 25, 20)).to.equal('20'));
  it('has a range that is not empty', () => expect(attribute('aria-valuemax', 0, 0)).to.equal('1'));

  it('is a ring on demand', () => {
    const element = draw(15, 20, 'ring');
    expect(part(element, 'fill')?.getAttribute('stroke-dasharray')).to.equal('75 100');
    expect(element.querySelector('svg')?.getAttribute('aria-hidden')).to.equal('true');
  });
  it('is a bar for a variant that nobody knows', () => expect(filled(draw(15, 20, 'pie' as Variant))).to.equal('75%'));
  it('is nothing as text', () => expect(draw(15, 20, 'text').childElementCount).to.equal(0));
  for (const variant of ['bar', 'ring'] as const) {
    it(`is only a picture of what is unlimited as a ${variant}`, () => {
      const element = draw(null, null, variant);
      expect(part(element, 'meter')).to.equal(undefined);
      expect(element.querySelector('[role]')).to.equal(null);
      expect(part(element, 'fill')).to.exist;
    });
  }
  it('is nothing for what is unlimited as text', () => expect(draw(null, null, 'text').childElementCount).to.equal(0));
  it('is nothing without a total', () => expect(draw(15, null).childElementCount).to.equal(0));

  it('writes no style attribute, which CSP would block', () => {
    const written: string[] = [];
    const { setAttribute } = Element.prototype;
    Element.prototype.setAttribute = function (this: Element, name: string, value: string) {
      written.push(name);
      setAttribute.call(this, name, value);
    };
    try {
      draw(15, 20);
    } finally {
      Element.prototype.setAttribute = setAttribute;
    }
    expect(written).to.include('aria-valuenow').and.not.to.include('style');
  });
});
