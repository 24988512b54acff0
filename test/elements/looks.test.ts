/** What is seen: colours that hold on any page, conditions apart by more than colour, and the tokens. */
import { expect, fixture } from '@open-wc/testing';
import { emulateMedia, needs, resetBrowser } from '../support/commands.js';
import { contrastOn } from '../support/contrast.js';
import { parts, settled } from '../support/fixture.js';
import { benefits, calendarDay, contract, credit, pass } from '../support/records.js';
import { openRoom, paths } from '../support/room.js';
import { type Tag, type Widget, placeIn } from '../support/states.js';

const schemes = {
  light: 'color-scheme: light; background: #fff; color: #1a1a1a',
  'light on grey': 'color-scheme: light; background: #f5f5f5; color: #1a1a1a',
  dark: 'color-scheme: dark; background: #14171a; color: #f2f2f2',
  'dark on grey': 'color-scheme: dark; background: #222; color: #f2f2f2',
};

const expired = `${calendarDay(-2)}T23:59:59Z`;
const answers = {
  [paths.benefits]: benefits({
    BookingCredits: [
      credit({ Id: 1 }),
      credit({ Id: 2, RemainingCredit: 10 }),
      credit({ Id: 3, RemainingCredit: 0 }),
      credit({ Id: 4, ExpireDate: expired }),
      credit({ Id: 5, RemainingCredit: 260 }),
    ],
    TimePasses: [pass({ Id: 6 })],
  }),
  [paths.plans]: [
    contract({ Tariff: { Name: 'Desk' }, NextTariff: { Name: 'Office' } }),
    contract({ NextTariff: null }),
    contract({ NextTariff: null, CancellationDate: '2099-01-01T00:00:00' }),
  ],
};

/** By the name of the condition, what brings a meter into it. */
const conditions = {
  usual: 'credit-id="1"',
  low: 'credit-id="2"',
  empty: 'credit-id="3"',
  over: 'credit-id="4"',
  full: 'credit-id="5"',
  unlimited: 'credit-id="6" kind="pass"',
};

async function widget(tag: Tag, inside = schemes.light, attributes = ''): Promise<Widget> {
  const room = openRoom();
  await room.answer(answers);
  return settled(await placeIn(inside, tag, room.baseUrl, `token="maya" ${attributes}`));
}

const first = (element: Element, part: string): Element => {
  const [found] = parts(element, part);
  if (!found) throw new Error(`There is no part ${part}.`);
  return found;
};

const styleOf = (element: Element, part: string) => getComputedStyle(first(element, part));

describe('Looks', () => {
  afterEach(resetBrowser);

  describe('with nothing but an accent', () => {
    const wheel = Array.from({ length: 24 }, (_, index) => index * 15);
    const accents = [
      ...wheel.map((hue) => `hsl(${hue} 100% 50%)`),
      ...wheel.map((hue) => `hsl(${hue} 60% 85%)`),
      ...wheel.map((hue) => `oklch(0.7 0.4 ${hue})`),
      ...['#ffe600', '#ffd1dc', '#001f5b', '#1b1f6b', '#000', '#fff', '#808080'],
      ...['light-dark(#ffe600, #001f5b)', 'currentColor'],
    ];
    for (const [scheme, inside] of Object.entries(schemes)) {
      it(`a bar stands out from page and track in ${scheme}`, async () => {
        const element = await widget('nx-credit-meter', inside, conditions.usual);
        for (const accent of accents) {
          element.style.setProperty('--nx-color-accent', accent);
          const { color } = styleOf(element, 'fill');
          expect(contrastOn(first(element, 'meter'), color), `${accent} on the page`).to.be.at.least(3);
          expect(contrastOn(first(element, 'track'), color), `${accent} on the track`).to.be.at.least(3);
        }
      });

      it(`a text can be read in ${scheme}`, async () => {
        const element = await widget('nx-my-plans', inside);
        for (const accent of accents) {
          element.style.setProperty('--nx-color-accent', accent);
          const text = first(element, 'status-changing');
          expect(contrastOn(text, getComputedStyle(text).color), accent).to.be.at.least(4.5);
        }
      });
    }

    it('a colour that any page can carry is taken as it is', async () => {
      const element = await widget('nx-credit-meter', schemes.light, conditions.usual);
      element.style.setProperty('--nx-color-accent', 'oklch(0.45 0.1 200)');
      expect(styleOf(element, 'fill').color).to.equal('oklch(0.45 0.1 200)');
    });

    it('an expired balance is not of that colour', async () => {
      const element = await widget('nx-credit-meter', schemes.light, conditions.over);
      const before = styleOf(element, 'fill').color;
      element.style.setProperty('--nx-color-accent', '#ff0');
      expect(styleOf(element, 'fill').color).to.equal(before);
      expect(contrastOn(first(element, 'track'), before)).to.be.at.least(3);
    });
  });

  describe('a token changes what it is for:', () => {
    const red = 'rgb(255, 0, 0)';
    const tokens: [token: string, value: string, tag: Tag, attributes: string, part: string, property: string][] = [
      ['--nx-color-success', red, 'nx-my-plans', '', 'status-active', 'color'],
      ['--nx-color-warning', red, 'nx-my-plans', '', 'status-ending', 'color'],
      ['--nx-color-warning', red, 'nx-credit-meter', conditions.low, 'fill', 'background-color'],
      ['--nx-color-alert', red, 'nx-credit-meter', conditions.empty, 'track', 'background-color'],
      ['--nx-color-muted', red, 'nx-credit-meter', conditions.over, 'detail', 'color'],
      ['--nx-color-border', red, 'nx-my-plans', '', 'item', 'border-top-color'],
      ['--nx-color-track', red, 'nx-credit-meter', conditions.usual, 'track', 'background-color'],
      ['--nx-color-surface', red, 'nx-my-plans', '', 'item', 'background-color'],
      ['--nx-space', '40px', 'nx-my-plans', '', 'list', 'row-gap'],
      ['--nx-space', '40px', 'nx-my-plans', '', 'item', 'padding-top'],
      ['--nx-radius', '3px', 'nx-my-plans', '', 'item', 'border-top-left-radius'],
      ['--nx-meter-size', '20px', 'nx-credit-meter', conditions.usual, 'track', 'height'],
      ['--nx-meter-size', '20px', 'nx-credit-meter', conditions.usual, 'fill', 'height'],
    ];
    for (const [token, value, tag, attributes, part, property] of tokens) {
      it(`${token} the ${property} of ${part} in <${tag}>`, async () => {
        const element = await widget(tag, schemes.light, attributes);
        expect(styleOf(element, part).getPropertyValue(property)).not.to.equal(value);
        element.style.setProperty(token, value);
        expect(styleOf(element, part).getPropertyValue(property)).to.equal(value);
      });
    }

    it('--nx-ring-size the diameter of a ring', async () => {
      const element = await widget('nx-credit-meter', schemes.light, `${conditions.usual} variant="ring"`);
      element.style.setProperty('--nx-ring-size', '150px');
      expect(element.shadowRoot?.querySelector('svg')?.getBoundingClientRect().width).to.equal(150);
    });
  });

  describe('of a condition', () => {
    /** Everything about a picture that is neither its colour nor how much is left. */
    function formOf(element: Element): string {
      const [track, fill] = [styleOf(element, 'track'), styleOf(element, 'fill')];
      const dashes = fill.strokeDasharray.split(',').map(parseFloat);
      return JSON.stringify([
        [track.height, track.maskImage, track.strokeDasharray, track.strokeWidth],
        [fill.maskImage, fill.borderBlockEndStyle, fill.strokeWidth, fill.strokeLinecap],
        dashes.length === 2 && dashes[1] === 100 ? 'one piece' : dashes,
      ]);
    }

    for (const forced of ['none', 'active'] as const) {
      describe(`forced colours: ${forced}`, () => {
        if (forced === 'active') before(needs('forced colors'));

        for (const variant of ['bar', 'ring']) {
          it(`no ${variant} has the form of another`, async () => {
            await emulateMedia({ 'forced-colors': forced });
            const forms = new Map<string, string>();
            for (const [condition, attributes] of Object.entries(conditions)) {
              const element = await widget('nx-credit-meter', schemes.light, `${attributes} variant="${variant}"`);
              const form = formOf(element);
              expect(forms.get(form), `${condition}: ${form}`).to.equal(undefined);
              forms.set(form, condition);
            }
          });
        }
      });
    }

    it('an unlimited one is drawn, but measures nothing', async () => {
      const element = await widget('nx-credit-meter', schemes.light, conditions.unlimited);
      expect(element.shadowRoot?.querySelector('[role=meter]')).to.equal(null);
      expect(first(element, 'fill').getBoundingClientRect().width).to.be.greaterThan(100);
    });
  });

  describe('in forced colours', () => {
    before(needs('forced colors'));

    for (const [condition, attributes] of Object.entries(conditions)) {
      for (const variant of ['bar', 'ring']) {
        it(`a ${variant} that is ${condition} is of the system’s colours`, async () => {
          await emulateMedia({ 'forced-colors': 'active' });
          const element = await widget('nx-credit-meter', schemes.light, `${attributes} variant="${variant}"`);
          const probe = await fixture<HTMLElement>('<p style="color: CanvasText; forced-color-adjust: none"></p>');
          element.style.setProperty('--nx-color-accent', getComputedStyle(document.body).backgroundColor);
          expect(styleOf(element, 'fill').color).to.equal(getComputedStyle(probe).color);
        });
      }
    }
  });

  describe('in print', () => {
    before(needs('print'));

    it('bars are drawn although backgrounds are not', async () => {
      await emulateMedia({ media: 'print' });
      const element = await widget('nx-credit-meter', schemes.light, conditions.usual);
      expect(styleOf(element, 'track').getPropertyValue('print-color-adjust')).to.equal('exact');
      expect(styleOf(element, 'fill').getPropertyValue('print-color-adjust')).to.equal('exact');
      expect(first(element, 'amount').getBoundingClientRect().height).to.be.greaterThan(0);
    });

    it('there is no button', async () => {
      await emulateMedia({ media: 'print' });
      const element = await settled(await placeIn('', 'nx-my-plans', openRoom('503').baseUrl, 'token="maya"'));
      expect(styleOf(element, 'button').display).to.equal('none');
      expect(first(element, 'message').getBoundingClientRect().height).to.be.greaterThan(0);
    });
  });

  describe('of a ring', () => {
    /** The part that is seen at an angle, clockwise from the top in degrees. */
    function partAt(element: Element, angle: number): string | undefined {
      const box = (first(element, 'track') as SVGCircleElement).getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const turn = ((angle - 90) * Math.PI) / 180;
      // Half its thickness inside its edge.
      const radius = (box.width / 2) * 0.97;
      const seen = element.shadowRoot?.elementFromPoint(x + radius * Math.cos(turn), y + radius * Math.sin(turn));
      return seen?.part.value;
    }

    for (const [direction, fill, track] of [
      ['ltr', 45, 315],
      ['rtl', 315, 45],
    ] as const) {
      it(`what is left begins at the top and goes the way that text does, ${direction}`, async () => {
        const room = openRoom();
        await room.answer({ [paths.benefits]: benefits({ BookingCredits: [credit({ RemainingCredit: 50 })] }) });
        const element = await settled(
          await placeIn(
            'width: 300px; padding: 20px',
            'nx-credit-meter',
            room.baseUrl,
            `token="maya" variant="ring" dir="${direction}"`,
          ),
        );
        expect(partAt(element, fill)).to.equal('fill');
        expect(partAt(element, track)).to.equal('track');
        expect(partAt(element, 180)).to.equal('track');
      });
    }

    it('the text stands beside it, and below it where there is no place', async () => {
      const lefts = async (width: number) => {
        const element = await widget(
          'nx-credit-meter',
          `width: ${width}px; font-size: 16px`,
          `${conditions.usual} variant="ring"`,
        );
        const [ring, text] = ['meter', 'amount'].map((part) => first(element, part).getBoundingClientRect());
        return (text?.left ?? NaN) - (ring?.left ?? NaN);
      };
      expect(await lefts(300)).to.be.greaterThan(70);
      expect(await lefts(200)).to.equal(0);
    });
  });

  describe('of what stands side by side', () => {
    /** How many columns the parts of a name stand in. */
    const columnsOf = (element: Element, part: string) =>
      new Set(parts(element, part).map((each) => Math.round(each.getBoundingClientRect().left))).size;

    for (const [width, columns] of [
      [320, 1],
      [600, 1],
      [1200, 3],
    ] as const) {
      const inside = `width: ${width}px; font-size: 16px`;
      it(`plans have ${columns} columns in ${width} px`, async () => {
        expect(columnsOf(await widget('nx-my-plans', inside), 'item')).to.equal(columns);
      });
      it(`groups have ${Math.min(columns, 2)} columns in ${width} px`, async () => {
        expect(columnsOf(await widget('nx-benefits-panel', inside), 'group')).to.equal(Math.min(columns, 2));
      });
    }
  });

  it('a link is large enough to hit, whatever its letters', async () => {
    const room = openRoom();
    await room.answer({ [paths.plans]: [contract({ Tariff: { Name: 'i' } })] });
    const element = await settled(
      await placeIn('font-size: 6px', 'nx-my-plans', room.baseUrl, 'token="maya" plan-href="#{id}"'),
    );
    const { width, height } = first(element, 'link').getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
  });
});
