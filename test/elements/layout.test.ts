/** The box: narrow columns, long texts, hosts with letters of their own, and no jump when the data comes. */
import { expect } from '@open-wc/testing';
import { resetBrowser } from '../support/commands.js';
import { hasState, mount, parts, place, settled, until } from '../support/fixture.js';
import { benefits, contract, credit, pass, printingCredit, timeCredit } from '../support/records.js';
import { openRoom, paths } from '../support/room.js';
import { type Widget, placeIn, states, tags } from '../support/states.js';

describe('The layout', () => {
  afterEach(resetBrowser);

  const long = 'Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüssel '.repeat(2) + 'W'.repeat(300);
  const answers = {
    [paths.benefits]: benefits(
      {
        BookingCredits: [credit({ Name: long, TotalCredit: 1e12, RemainingCredit: -123456789012.34 }), credit()],
        ExtraServices: [
          timeCredit({ ChargePeriod: 'FourWeekMonths', ExtraService: { Name: long, IsPrintingCredit: false } }),
          timeCredit({ ChargePeriod: 'Minutes', TotalUses: 1e9, RemainingUses: 1234567 }),
          printingCredit({ TotalUses: 1e15, RemainingUses: 1e15 }),
        ],
        TimePasses: [pass({ TimePass: { Name: long } }), pass({ TimePass: { Name: long } })],
      },
      { BookingCredits: [credit({ Name: long })] },
    ),
    [paths.plans]: [
      contract({
        Tariff: { Name: long },
        NextTariff: { Name: `${long}!` },
        RenewalDate: '2099-09-30T00:00:00',
        PriceFormatted: `€${'9,999,'.repeat(40)}`,
        NextPriceFormatted: `€${'8,888,'.repeat(40)}`,
        Desks: long,
        IssuedBy: { Name: long },
        MainContract: true,
        PricePlanTermsAccepted: false,
      }),
      contract({ Active: false, StartDate: '2099-09-30T00:00:00' }),
    ],
  };

  /** What sticks out, of all that a widget draws. */
  function overflowing(element: Widget): string[] {
    const box = element.getBoundingClientRect();
    return [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])]
      .filter((each) => {
        const { left, right, width } = each.getBoundingClientRect();
        // Inline boxes have no client width of their own.
        const scrolls = each.clientWidth > 0 && each.scrollWidth > each.clientWidth;
        return scrolls || (width > 0 && (left < box.left - 0.5 || right > box.right + 0.5));
      })
      .map((each) => `${each.localName}[part=${each.getAttribute('part') ?? ''}]`);
  }

  for (const tag of tags) {
    for (const width of [180, 200, 320, 768]) {
      for (const direction of ['ltr', 'rtl']) {
        it(`of <${tag}> stays inside ${width} px, ${direction}`, async () => {
          const inside = `width: ${width}px; direction: ${direction}`;
          const room = openRoom();
          await room.answer(answers);
          const kinds = tag === 'nx-credit-meter' ? ['booking', 'time', 'printing', 'pass'] : [''];
          for (const kind of kinds) {
            const attributes = `token="maya" kind="${kind}" show="all" plan-href="/{id}"`;
            const element = await settled(await placeIn(inside, tag, room.baseUrl, attributes));
            expect(element.getBoundingClientRect().width).to.equal(width);
            expect(overflowing(element), kind).to.be.empty;
          }
        });
      }
    }

    for (const width of [180, 320]) {
      it(`of <${tag}> stays inside ${width} px in every state`, async () => {
        for (const [name, reach] of Object.entries(states)) {
          const element = await reach(tag, `width: ${width}px`);
          expect(overflowing(element), name).to.be.empty;
        }
      });
    }

    it(`of <${tag}> does not come from the host’s letters`, async () => {
      const inside =
        'width: 300px; text-transform: uppercase; letter-spacing: 1em; white-space: nowrap; text-indent: 5em; word-spacing: 3em';
      const element = await settled(await placeIn(inside, tag, openRoom().baseUrl, 'token="maya"'));
      const { letterSpacing, textIndent, textTransform, whiteSpace } = getComputedStyle(
        parts(element, 'name')[0] ?? (parts(element, 'amount')[0] as Element),
      );
      expect({ letterSpacing, textIndent, textTransform, whiteSpace }).to.deep.equal({
        letterSpacing: 'normal',
        textIndent: '0px',
        textTransform: 'none',
        whiteSpace: 'normal',
      });
      expect(overflowing(element)).to.be.empty;
    });
  }

  describe('with the text spacing that a reader may need', () => {
    const names = [
      'heading',
      'name',
      'badge',
      'amount',
      'detail',
      'price',
      'status',
      'label',
      'value',
      'message',
      'note',
    ];
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      names
        .map((name) => `::part(${name}) { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em }`)
        .join('\n'),
    );
    beforeEach(() => document.adoptedStyleSheets.push(sheet));
    afterEach(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    });

    for (const tag of tags) {
      it(`of <${tag}> stays inside 200 px, and no name is cut`, async () => {
        const room = openRoom();
        const name = 'Meeting rooms and phone booths of the harbour building, first floor';
        await room.answer({
          [paths.benefits]: benefits({ BookingCredits: [credit({ Name: name })] }),
          [paths.plans]: [contract({ Tariff: { Name: name }, MainContract: true })],
        });
        const element = await settled(
          await placeIn('width: 200px; font-size: 32px', tag, room.baseUrl, 'token="maya" plan-href="#{id}"'),
        );
        expect(overflowing(element)).to.be.empty;
        const [found] = parts(element, 'name');
        expect(getComputedStyle(found as Element).letterSpacing).to.equal(`${0.12 * 32}px`);
        expect(found?.scrollHeight).to.equal(found?.clientHeight);
      });
    }
  });

  describe('does not jump:', () => {
    for (const width of [200, 320, 600, 1000]) {
      it(`a meter of ${width} px is as high while it loads as it is then`, async () => {
        const room = openRoom('hang');
        const element = await placeIn(
          `width: ${width}px`,
          'nx-credit-meter',
          room.baseUrl,
          'token="tomas" kind="time"',
        );
        await until(() => hasState(element, 'loading'), 'the state');
        const before = element.getBoundingClientRect().height;
        element.remove();
        const usual = await settled(
          await placeIn(`width: ${width}px`, 'nx-credit-meter', openRoom().baseUrl, 'token="tomas" kind="time"'),
        );
        expect(usual.getBoundingClientRect().height).to.be.closeTo(before, 2);
      });
    }
  });

  describe('on a page from right to left', () => {
    /** Where the words of a part begin, from the left. */
    function startsOf(element: Element, part: string, words: readonly string[]): number[] {
      const [found] = parts(element, part);
      const texts = document.createTreeWalker(found as Element, NodeFilter.SHOW_TEXT);
      const starts: number[] = [];
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        for (const word of words) {
          const at = node.textContent?.indexOf(word) ?? -1;
          if (at < 0) continue;
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + word.length);
          starts.push(range.getBoundingClientRect().left);
        }
      }
      return starts;
    }

    it('English amounts still read from left to right', async () => {
      const element = await settled(
        await placeIn('width: 700px; direction: rtl', 'nx-credit-meter', openRoom().baseUrl, 'token="maya"'),
      );
      const [sum, total] = startsOf(element, 'amount', ['€195.50', '€250.00']);
      expect(sum).to.be.lessThan(total ?? NaN);
    });

    it('English days still read from left to right', async () => {
      const room = openRoom();
      await room.answer({ [paths.plans]: [contract({ StartDate: '2020-02-13T00:00:00' })] });
      const element = await settled(
        await placeIn('width: 700px; direction: rtl', 'nx-my-plans', room.baseUrl, 'token="maya"'),
      );
      const [day, month, year] = startsOf(element, 'fact', ['13', 'February', '2020']);
      expect(day).to.be.lessThan(month ?? NaN);
      expect(month).to.be.lessThan(year ?? NaN);
    });
  });

  it('keeps the host’s font, size and colour', async () => {
    const inside = 'font: italic 22px/1.1 serif; color: rgb(1, 2, 3)';
    const element = await settled(await placeIn(inside, 'nx-credit-meter', openRoom().baseUrl, 'token="maya"'));
    const { fontFamily, fontSize, fontStyle, color } = getComputedStyle(parts(element, 'amount')[0] as Element);
    expect({ fontFamily, fontSize, fontStyle, color }).to.deep.equal({
      fontFamily: 'serif',
      fontSize: '22px',
      fontStyle: 'italic',
      color: 'rgb(1, 2, 3)',
    });
  });

  it('does not depend on the root’s font size', async () => {
    const heightOf = async () => {
      const element = await mount<Widget>(
        `<nx-credit-meter base-url="${openRoom().baseUrl}" token="maya" style="font-size: 16px"></nx-credit-meter>`,
      );
      return element.getBoundingClientRect().height;
    };
    const usual = await heightOf();
    document.documentElement.style.fontSize = '5px';
    const tiny = await heightOf();
    document.documentElement.style.fontSize = '';
    expect(tiny).to.equal(usual);
  });

  it('is that of a placed widget before anything is asked', async () => {
    const element = await place<Widget>(
      `<nx-credit-meter base-url="${openRoom('hang').baseUrl}" token="x"></nx-credit-meter>`,
    );
    expect(element.getBoundingClientRect().height).to.be.greaterThan(50);
  });
});
