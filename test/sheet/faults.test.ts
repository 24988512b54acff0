import { expect, fixture } from '@open-wc/testing';
import { cut, faint, misdrawn, misplacedHeadings, overflowing, overlapping, tooSmall } from './faults.js';

/** What stands for a widget: a box of 200 px with a shadow root. */
async function drawing(markup: string, inside = ''): Promise<Element> {
  const box = await fixture<HTMLElement>(`<div style="inline-size: 200px; ${inside}"><div></div></div>`);
  const host = box.firstElementChild as HTMLElement;
  host.attachShadow({ mode: 'open' }).innerHTML = markup;
  return host;
}

/** A meter, and how it is drawn. */
const meter = (now: number, drawn: string) =>
  `<div part="meter" role="meter" aria-valuemax="100" aria-valuenow="${now}">${drawn}</div>`;

const bar = (width: string, colors = 'background: #ccc', fill = 'background: #333') =>
  `<div part="track" style="${colors}"><div part="fill" style="${fill}; height: 8px; width: ${width}"></div></div>`;

const ring = (dashes: string, colors: readonly [track: string, fill: string] = ['#ccc', '#333']) =>
  `<svg viewBox="0 0 36 36" width="36" fill="none" stroke-width="5">
    <circle part="track" cx="18" cy="18" r="15" stroke="${colors[0]}"></circle>
    <circle part="fill" cx="18" cy="18" r="15" stroke="${colors[1]}" pathLength="100" stroke-dasharray="${dashes}"></circle>
  </svg>`;

const long = 'a name of some words that goes on and on over several lines of text';

describe('The faults of a drawing', () => {
  it('are none where there is none', async () => {
    const element = await drawing(`
      <div part="base">
        <div part="heading" role="heading" aria-level="2">Your benefits</div>
        <p part="name">${long}</p>
        <p part="amount">3 of 10 left</p>
        ${meter(30, bar('30%'))}
        ${meter(30, ring('30 100'))}
        <button part="button" style="outline-color: #000; padding: 8px">Try again</button>
      </div>`);
    for (const faultsOf of [cut, faint, misdrawn, misplacedHeadings, overflowing, overlapping, tooSmall]) {
      expect(faultsOf(element), faultsOf.name).to.deep.equal([]);
    }
  });

  describe('overflowing:', () => {
    it('a part that is wider than the widget', async () => {
      const element = await drawing('<p part="name" style="inline-size: 201px">x</p>');
      expect(overflowing(element)).to.include('[part=name] sticks out');
    });

    it('a word that can’t break', async () => {
      const element = await drawing(`<p part="name">${'x'.repeat(80)}</p>`);
      expect(overflowing(element)).to.include('[part=name] sticks out');
    });

    it('a part that is moved out at the start', async () => {
      const element = await drawing('<p part="name" style="margin-inline-start: -2px">x</p>');
      expect(overflowing(element)).to.deep.equal(['[part=name] sticks out']);
    });

    it('a widget that is not as wide as its place', async () => {
      const element = await drawing('<p>x</p>', 'display: flex');
      expect(overflowing(element)).to.have.length(1);
    });
  });

  describe('overlapping:', () => {
    it('two parts side by side', async () => {
      const element = await drawing(
        '<p part="name">Maya</p><p part="amount" style="margin-block-start: -40px">3 of 10</p>',
      );
      expect(overlapping(element)).to.include.members([
        '“Maya” and “3 of 10” overlap',
        '[part=name] and [part=amount] overlap',
      ]);
    });

    it('a text and a bar, however deep they are', async () => {
      const element = await drawing(`
        <div part="item"><p part="name">Maya</p></div>
        <div style="margin-block-start: -30px">${meter(50, bar('50%'))}</div>`);
      expect(overlapping(element)).to.include('“Maya” and [part=track] overlap');
    });

    it('not what is there for screen readers alone', async () => {
      const element = await drawing(
        '<p part="loading" style="position: absolute; clip-path: inset(50%); margin: 0">Loading</p><p part="name" style="margin: 0">Maya</p>',
      );
      expect(overlapping(element)).to.deep.equal([]);
    });
  });

  describe('cut:', () => {
    it('a line that is too high for its box', async () => {
      const element = await drawing(`<p part="detail" style="overflow: hidden; block-size: 30px">${long}</p>`);
      expect(cut(element)).to.deep.equal(['“a name of some words that goes on and on…” is cut']);
    });

    it('a line that goes on behind dots', async () => {
      const element = await drawing(
        `<p part="detail" style="overflow: hidden; text-overflow: ellipsis; white-space: nowrap">${long}</p>`,
      );
      expect(cut(element)).to.have.length(1);
    });

    it('not a name that is clamped', async () => {
      const element = await drawing(
        `<p part="name" style="display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden">${long}</p>`,
      );
      expect(cut(element)).to.deep.equal([]);
    });
  });

  it('too small: a button and a link, but no anchor without an address', async () => {
    const element = await drawing(`
      <button part="button" style="block-size: 23px; inline-size: 90px; padding: 0">Again</button>
      <a part="link" href="#" style="display: block; block-size: 40px; inline-size: 20px">x</a>
      <a>x</a>`);
    expect(tooSmall(element)).to.deep.equal([
      '[part=button] “Again” is too small to hit',
      '[part=link] “x” is too small to hit',
    ]);
  });

  describe('headings:', () => {
    const headings = (...levels: number[]) =>
      drawing(levels.map((level) => `<div role="heading" aria-level="${level}">x</div>`).join(''));

    it('not those that go down one by one, and up again', async () => {
      expect(misplacedHeadings(await headings(2, 3, 4, 4, 3, 4))).to.deep.equal([]);
    });

    it('one that leaves a level out', async () => {
      expect(misplacedHeadings(await headings(2, 4))).to.deep.equal(['heading 2 has level 4']);
    });

    it('a first one on another level, and a second one on the first’s', async () => {
      expect(misplacedHeadings(await headings(3, 2))).to.have.length(2);
    });
  });

  describe('misdrawn:', () => {
    it('a bar of another length than it is told', async () => {
      const element = await drawing(meter(30, bar('32%')));
      expect(misdrawn(element)).to.deep.equal(['meter 1 is drawn as 0.32, not 0.3']);
    });

    it('a bar that is told as another share than it stands for', async () => {
      const element = await drawing(meter(30, bar('30%')));
      expect(misdrawn(element, [0.4])).to.have.length(2);
    });

    it('a bar that begins at the end', async () => {
      const element = await drawing(meter(30, bar('30%', 'display: flex; justify-content: flex-end')));
      expect(misdrawn(element)).to.deep.equal(['meter 1 does not begin left']);
    });

    it('a bar that begins at the left of a page from right to left', async () => {
      const element = await drawing(meter(30, `<div dir="ltr">${bar('30%')}</div>`), 'direction: rtl');
      expect(misdrawn(element)).to.deep.equal(['meter 1 does not begin right']);
    });

    for (const [dashes, share] of [
      ['0 100', 0],
      ['30 100', 0.3],
      ['100 100', 1],
      ['90 4 6', 1],
    ] as const) {
      it(`not a ring of ${dashes} that stands for ${share}`, async () => {
        expect(misdrawn(await drawing(meter(share * 100, ring(dashes))), [share])).to.deep.equal([]);
      });
    }

    it('a ring of another length', async () => {
      expect(misdrawn(await drawing(meter(30, ring('40 100'))))).to.deep.equal(['meter 1 is drawn as 0.4, not 0.3']);
    });

    it('a meter that is not there, or not drawn', async () => {
      expect(misdrawn(await drawing(''), [1])).to.deep.equal(['has 0 meters, not 1']);
      expect(misdrawn(await drawing(meter(30, '')), [0.3])).to.deep.equal(['meter 1 is not drawn']);
    });
  });

  describe('faint:', () => {
    it('a text that is light on white', async () => {
      expect(faint(await drawing('<p part="detail" style="color: #777">Expires</p>'))).to.deep.equal([
        '“Expires” in [part=detail] has 4.48:1',
      ]);
    });

    it('a text that is half transparent on a gray page', async () => {
      const element = await drawing('<p style="color: rgb(0 0 0 / 0.5)">x</p>', 'background: #ccc');
      expect(faint(element)).to.have.length(1);
    });

    it('not the same text where it is large', async () => {
      const texts = ['font-size: 24px', 'font-size: 19px; font-weight: 700'];
      const element = await drawing(texts.map((font) => `<p style="color: #777; ${font}">x</p>`).join(''));
      expect(faint(element)).to.deep.equal([]);
    });

    it('a bar that is like its track', async () => {
      const element = await drawing(meter(30, bar('30%', 'background: #888')));
      expect(faint(element)).to.deep.equal([]);
      const fainter = await drawing(meter(30, bar('30%', 'background: #666')));
      expect(faint(fainter)).to.deep.equal(['[part=fill] has 2.20:1 on its track']);
    });

    it('a ring that is like the page', async () => {
      const element = await drawing(meter(30, ring('30 100', ['#000', '#eee'])));
      expect(faint(element)).to.deep.equal(['[part=fill] has 1.16:1 on the page']);
    });

    it('a focus that nobody sees', async () => {
      const hidden = await drawing('<a part="link" href="#" style="outline: none; color: #000">x</a>');
      expect(faint(hidden)).to.deep.equal(['the focus on [part=link] has 1.00:1']);
      const pale = await drawing('<a part="link" href="#" style="outline: 2px solid #ff0; color: #000">x</a>');
      expect(faint(pale)).to.have.length(1);
    });

    it('a focus around a button that has the color of the text in it', async () => {
      const button = (offset: string) =>
        drawing(
          `<button style="background: #00f; border: 0; color: #fff; outline: 2px solid #fff; outline-offset: ${offset}">x</button>`,
        );
      expect(faint(await button('-2px'))).to.deep.equal([]);
      expect(faint(await button('2px'))).to.deep.equal(['the focus on button has 1.00:1']);
    });
  });
});
