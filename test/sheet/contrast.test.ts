import { expect, fixture } from '@open-wc/testing';
import { Backgrounds, type Color, colorOf, contrast, over } from './contrast.js';

const black: Color = [0, 0, 0, 1];
const white: Color = [1, 1, 1, 1];

/** A color in the notation that people read, of 0 to 255. */
const inBytes = ([red, green, blue, alpha]: Color) =>
  [red * 255, green * 255, blue * 255].map(Math.round).concat(alpha);

/** The innermost of boxes that lie in each other, each with its styles, the outermost first. */
async function boxes(...styles: string[]): Promise<Element> {
  let inner = await fixture<HTMLElement>('<div></div>');
  for (const style of styles) {
    const box = document.createElement('div');
    box.style.cssText = style;
    inner.append(box);
    inner = box;
  }
  return inner;
}

describe('Contrast', () => {
  it('is 21 of black and white, in either order', () => {
    expect(contrast(black, white)).to.equal(21);
    expect(contrast(white, black)).to.equal(21);
  });

  it('is 1 of a color and itself', () => {
    expect(contrast(colorOf('#1f6f5c'), colorOf('#1f6f5c'))).to.equal(1);
  });

  it('is that of the lightest gray that AA allows on white', () => {
    expect(contrast(colorOf('#767676'), white)).to.be.closeTo(4.54, 0.005);
    expect(contrast(colorOf('#777777'), white)).to.be.closeTo(4.48, 0.005);
  });

  describe('of a color', () => {
    for (const [color, bytes] of [
      ['#fa8072', [250, 128, 114, 1]],
      ['rgb(250 128 114 / 0.25)', [250, 128, 114, 0.25]],
      ['hsl(120 100% 25%)', [0, 128, 0, 1]],
      ['oklch(0.62796 0.25768 29.234)', [255, 0, 0, 1]],
      ['color-mix(in srgb, red 50%, transparent)', [255, 0, 0, 0.5]],
      ['color(srgb 1.2 -0.1 0.5)', [255, 0, 128, 1]],
      ['transparent', [0, 0, 0, 0]],
    ] as const) {
      it(`written as ${color} reads it`, () => {
        expect(inBytes(colorOf(color))).to.deep.equal(bytes);
      });
    }

    it('that is none says so', () => {
      expect(() => colorOf('burgundy wine')).to.throw(RangeError);
    });
  });

  describe('on a page', () => {
    const under = (element: Element, color?: Color) => inBytes(new Backgrounds().under(element, color));

    it('is that on white where nothing is behind', async () => {
      expect(under(await boxes('', ''))).to.deep.equal([255, 255, 255, 1]);
    });

    it('mixes with every background that is behind', async () => {
      const inner = await boxes('background: #000', 'background: rgb(255 255 255 / 0.2)', '');
      expect(under(inner)).to.deep.equal([51, 51, 51, 1]);
      expect(under(inner, [1, 1, 1, 0.5])).to.deep.equal([153, 153, 153, 1]);
    });

    it('ends at the first background that hides the rest', async () => {
      expect(under(await boxes('background: red', 'background: #00f', ''))).to.deep.equal([0, 0, 255, 1]);
    });

    it('fades with what is around it, background and all', async () => {
      const inner = await boxes('background: #fff', 'background: #000; opacity: 0.5', '');
      expect(under(inner)).to.deep.equal([128, 128, 128, 1]);
      expect(under(inner, white)).to.deep.equal([255, 255, 255, 1]);
    });

    it('goes on outside of a shadow root', async () => {
      const host = await boxes('background: #00f', '');
      const inside = document.createElement('p');
      host.attachShadow({ mode: 'open' }).append(inside);
      expect(under(inside)).to.deep.equal([0, 0, 255, 1]);
    });

    it('has no background of a shape in a drawing, and has that of the drawing', async () => {
      const inner = await boxes('', '');
      inner.innerHTML = '<svg style="background: #00f"><circle style="background: red"></circle></svg>';
      expect(under(inner.querySelector('circle') as Element)).to.deep.equal([0, 0, 255, 1]);
    });

    it('is not guessed where a picture is behind', async () => {
      const inner = await boxes('background: linear-gradient(red, blue)', '');
      expect(() => under(inner)).to.throw('picture');
    });
  });

  it('of nothing over nothing is nothing', () => {
    expect(over([1, 0, 0, 0], [0, 1, 0, 0])).to.deep.equal([0, 0, 0, 0]);
  });
});
