/**
 * What a screen reader says on its way through a widget: names, roles, and the order. From the browser's accessibility tree,
 * because what is there is not what is written in the markup.
 */
import { expect } from '@open-wc/testing';
import en from '../../src/locales/en.js';
import { accessibleNodes, reading, resetBrowser } from '../support/commands.js';
import { hasState, mount, parts, settled, textOf, until } from '../support/fixture.js';
import { liveRegions } from '../support/live-region.js';
import {
  benefits,
  contract,
  credit,
  endOfDay,
  pass,
  printingCredit,
  startOfDay,
  timeCredit,
  writtenDay,
} from '../support/records.js';
import { type Room, openRoom, paths } from '../support/room.js';
import { type Widget, placeIn, states, tags } from '../support/states.js';

const place = async (tag: (typeof tags)[number], room: Room, attributes = '') =>
  settled(await placeIn('', tag, room.baseUrl, `${attributes} token="maya"`));

/** What is read of the widgets, and not of the sentences that they had read out before. */
const readingOfWidgets = async () =>
  (await reading())
    .filter((line) => !line.startsWith('status'))
    // The space between a name and how many there are is drawn, but Chromium's tree leaves it out.
    .map((line) => line.replace(/ ?×/, ' ×'));

/** The same in Hebrew, from right to left. */
async function placeInHebrew(tag: (typeof tags)[number], room: Room, attributes = ''): Promise<void> {
  const element = await place(tag, room, `dir="rtl" ${attributes}`);
  element.lang = 'he';
  await until(() => parts(element, 'base')[0]?.getAttribute('lang') === 'he', 'Hebrew');
}

async function answering(answers: Readonly<Record<string, unknown>>): Promise<Room> {
  const room = openRoom();
  await room.answer(answers);
  return room;
}

/** Names of what has a role, in the order of reading. */
const named = async (role: string) =>
  (await accessibleNodes()).filter((node) => node.role === role).map(({ name }) => name);

describe('A screen reader', () => {
  // Of what was said by earlier tests.
  beforeEach(() => liveRegions().forEach((region) => region.remove()));
  afterEach(resetBrowser);

  describe('reads', () => {
    it('a panel', async () => {
      const room = await answering({
        [paths.benefits]: benefits(
          {
            BookingCredits: [credit({ ExpireDate: endOfDay(20), IsFromTariff: true })],
            ExtraServices: [timeCredit({ ExpireDate: endOfDay(3) }), printingCredit()],
            TimePasses: [pass(), pass(), pass({ TimePass: { Name: 'Guest pass' }, Used: true })],
          },
          { BookingCredits: [credit({ Name: 'Team money', RemainingCredit: -5, CaneBeUsedForEvents: true })] },
        ),
      });
      await place('nx-benefits-panel', room);
      expect(await readingOfWidgets()).to.deep.equal([
        'heading 2: Your benefits',
        'heading 3: Personal',
        'heading 4: Money credit',
        'list of 1',
        'listitem: Room money',
        '€150.00 of €200.00 left',
        'meter: Room money, €150.00 of €200.00 left',
        `For bookings · From the plan · Expires ${writtenDay(20)}`,
        'end of list',
        'heading 4: Time credit',
        'list of 1',
        'listitem: Room time',
        '3 uses of 10 left',
        'meter: Room time, 3 uses of 10 left',
        'Added by the space · Expires in 3 days',
        'end of list',
        'heading 4: Printing credit',
        'list of 1',
        'listitem: Prints',
        '40 of 100 left',
        'meter: Prints, 40 of 100 left',
        'Added by the space',
        'end of list',
        'heading 4: Passes',
        'list of 2',
        'listitem: Day pass ×2',
        'Unlimited',
        'Added by the space',
        'listitem: Guest pass',
        'Used',
        'Added by the space',
        'end of list',
        'heading 3: Team',
        'heading 4: Money credit',
        'list of 1',
        'listitem: Team money',
        '-€5.00 of €200.00 left',
        'meter: Team money, -€5.00 of €200.00 left',
        'For bookings and events · Added by the space',
        'end of list',
      ]);
    });

    it('plans', async () => {
      const room = await answering({
        [paths.plans]: [
          contract({
            Id: 9,
            MainContract: true,
            Cancelled: true,
            CancellationDate: startOfDay(20),
            StartDate: '2020-02-03T00:00:00',
            DepositsAmount: 50,
            DepositsAmountFormatted: '€50.00',
            Desks: 'Quay 14',
          }),
          contract({ Tariff: { Name: 'Post box' } }),
        ],
      });
      await place('nx-my-plans', room, 'plan-href="/plans/{id}" heading-level="3"');
      expect(await readingOfWidgets()).to.deep.equal([
        'heading 3: Your plans',
        'list of 2',
        'listitem, heading 4, link: Desk',
        '€100.00',
        `Ends on ${writtenDay(20)}`,
        'Main plan',
        'DescriptionList of 3',
        'term: Start',
        'definition: 3 February 2020',
        'term: Deposit',
        'definition: €50.00',
        'term: Desks',
        'definition: Quay 14',
        'end of DescriptionList',
        'listitem, heading 4, link: Post box',
        '€100.00',
        'Active',
        'DescriptionList of 1',
        'term: Start',
        'definition: 3 February 2020',
        'end of DescriptionList',
        'end of list',
      ]);
    });

    const booking = {
      BookingCredits: [credit({ RemainingCredit: 20, ExpireDate: endOfDay(3) }), credit({ RemainingCredit: 0 })],
    };

    for (const variant of ['bar', 'ring']) {
      it(`a meter as a ${variant}`, async () => {
        const room = await answering({ [paths.benefits]: benefits(booking) });
        await place('nx-credit-meter', room, `variant="${variant}"`);
        expect(await readingOfWidgets()).to.deep.equal([
          'heading 2: Booking credit',
          'list of 1',
          'listitem: Room money',
          '€20.00 of €400.00 left',
          'meter: Room money, €20.00 of €400.00 left',
          'Running low · Across 2 credits · Expires in 3 days',
          'end of list',
        ]);
      });
    }

    it('a meter as text', async () => {
      const room = await answering({ [paths.benefits]: benefits(booking) });
      await place('nx-credit-meter', room, 'variant="text"');
      expect(await readingOfWidgets()).to.deep.equal([
        'heading 2: Booking credit',
        'list of 1',
        'listitem: Room money',
        '€20.00 of €400.00 left',
        'Running low · Across 2 credits · Expires in 3 days',
        'end of list',
      ]);
    });

    it('a meter in Hebrew', async () => {
      const time = [timeCredit({ ExtraService: { Name: 'חדר ישיבות' }, ExpireDate: endOfDay(3) })];
      const room = await answering({ [paths.benefits]: benefits({ ExtraServices: time }) });
      await placeInHebrew('nx-credit-meter', room, 'kind="time"');
      expect(await readingOfWidgets()).to.deep.equal([
        'heading 2: קרדיט זמן',
        'list of 1',
        'listitem: חדר ישיבות',
        'יתרה: 3 שימושים מתוך 10',
        'meter: חדר ישיבות, יתרה: 3 שימושים מתוך 10',
        'התוקף יפוג בעוד 3 ימים',
        'end of list',
      ]);
    });

    it('plans in Hebrew', async () => {
      const room = await answering({ [paths.plans]: [contract({ Tariff: { Name: 'שולחן' }, MainContract: true })] });
      await placeInHebrew('nx-my-plans', room);
      expect(await readingOfWidgets()).to.deep.equal([
        'heading 2: המסלולים שלך',
        'list of 1',
        'listitem, heading 3: שולחן',
        '€100.00',
        'פעיל',
        'מסלול ראשי',
        'DescriptionList of 1',
        'term: התחלה',
        'definition: 3 בפברואר 2020',
        'end of DescriptionList',
        'end of list',
      ]);
    });
  });

  for (const tag of tags) {
    describe(`on <${tag}>`, () => {
      it('reads that it loads, and nothing of the skeleton', async () => {
        await states['loading']?.(tag, '');
        const [heading, ...more] = await readingOfWidgets();
        expect(heading).to.match(/^heading 2: /);
        expect(more).to.deep.equal(['Loading…']);
      });

      it('reads what failed, and what can be done', async () => {
        await states['error']?.(tag, '');
        expect((await readingOfWidgets()).slice(1, 3)).to.deep.equal([en.errors.server, `button: ${en.retry}`]);
      });

      it('reads that the browser is offline, and of no error', async () => {
        const element = (await states['offline']?.(tag, '')) as Widget;
        expect((await readingOfWidgets())[1]).to.equal(en.offline);
        expect(hasState(element, 'offline')).to.be.true;
        expect(hasState(element, 'error')).to.be.false;
      });

      it('reads that there is nothing', async () => {
        const element = await states['empty']?.(tag, '');
        expect((await readingOfWidgets()).slice(1)).to.deep.equal([textOf(element as Widget, 'message')]);
      });

      it('reads what is missing after what is there', async () => {
        await states['partial']?.(tag, '');
        expect((await readingOfWidgets()).at(-1)).to.equal('Some entries can’t be shown.');
      });

      it('finds every text in the order in which it is seen', async () => {
        for (const direction of ['ltr', 'rtl']) {
          for (const width of [200, 700]) {
            const element = await states['data']?.(tag, `width: ${width}px; direction: ${direction}`);
            expect(outOfOrder(element as Widget), `${direction}, ${width} px`).to.be.empty;
          }
        }
      });

      it('has each text in the language that it is written in', async () => {
        for (const [lang, written] of [
          ['de-CH', 'de-CH'],
          ['ar', 'ar'],
          ['tlh', 'en'],
        ]) {
          const element = await mount<Widget>(
            `<${tag} base-url="${openRoom().baseUrl}" token="maya" lang="${lang}"></${tag}>`,
          );
          expect(parts(element, 'base')[0]?.getAttribute('lang')).to.equal(written);
        }
      });
    });
  }

  describe('on a panel', () => {
    for (const [asked, levels] of [
      ['1', [1, 2, 3]],
      ['3', [3, 4, 5]],
      ['5', [5, 6, 6]],
    ] as const) {
      it(`finds headings from level ${asked} on`, async () => {
        await place('nx-benefits-panel', openRoom(), `token="ines" heading-level="${asked}"`);
        const headings = (await readingOfWidgets()).filter((line) => line.startsWith('heading'));
        expect(headings.map((line) => Number(line.slice(8, 9)))).to.deep.equal([
          levels[0],
          levels[1],
          ...Array<number>(3).fill(levels[2]),
          levels[1],
          ...Array<number>(4).fill(levels[2]),
        ]);
      });
    }

    it('finds a name and a text at each meter', async () => {
      const element = await place('nx-benefits-panel', openRoom(), 'show="time"');
      expect(await named('meter')).to.deep.equal(['Meeting room hours', 'Meeting room hours', 'Phone booth calls']);
      expect(parts(element, 'meter').map((meter) => meter.getAttribute('aria-valuetext'))).to.deep.equal(
        parts(element, 'amount').map((amount) => amount.textContent.replace(/\s+/g, ' ').trim()),
      );
    });
  });

  describe('on plans', () => {
    it('finds a definition after each term', async () => {
      await place('nx-my-plans', openRoom(), 'token="freya"');
      const facts = (await readingOfWidgets()).filter((line) => /^(term|definition)/.test(line));
      expect(facts).to.have.length(22);
      for (const [index, fact] of facts.entries()) expect(fact).to.match(index % 2 ? /^definition/ : /^term: ./);
    });

    it('finds no empty list of facts', async () => {
      await place('nx-my-plans', await answering({ [paths.plans]: [contract({ StartDate: null })] }));
      expect((await readingOfWidgets()).join('\n')).not.to.contain('DescriptionList');
    });
  });

  // Without the role, a list without markers is none in Safari, nor one whose items are laid out as a grid.
  it('finds lists that are lists in WebKit, too', async () => {
    for (const tag of tags) {
      const element = await place(tag, openRoom(), 'show="all"');
      const lists = [...(element.shadowRoot?.querySelectorAll('ul') ?? [])];
      expect(lists).not.to.be.empty;
      expect(lists.map((list) => list.getAttribute('role'))).to.deep.equal(lists.map(() => 'list'));
    }
  });
});

/** A text as it is seen: the words of one block, and where they are. */
interface Block {
  readonly text: string;
  readonly box: DOMRect;
  readonly item: Element | null;
}

function blocksOf(element: Widget): Block[] {
  const texts = document.createTreeWalker(parts(element, 'base')[0] as Element, NodeFilter.SHOW_TEXT);
  const blocks = new Set<Element>();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (!node.textContent?.trim()) continue;
    let block = node.parentElement as Element;
    while (/^(inline|contents)$/.test(getComputedStyle(block).display)) block = block.parentElement as Element;
    blocks.add(block);
  }
  return [...blocks].map((block) => ({
    text: block.textContent.trim(),
    box: block.getBoundingClientRect(),
    item: block.closest('li'),
  }));
}

/** Texts that are seen above, or beside and before, the one that is read before them. */
function outOfOrder(element: Widget): string[] {
  const isRightToLeft = getComputedStyle(element).direction === 'rtl';
  return blocksOf(element).flatMap(({ text, box, item }, index, blocks) => {
    const before = blocks[index - 1];
    // A card may stand beside the one before it, and so begin above its end.
    if (!before || item !== before.item) return [];
    const isBelow = box.top >= before.box.bottom - 2;
    const isBeside = isRightToLeft ? box.right <= before.box.left + 1 : box.left >= before.box.right - 1;
    return isBelow || isBeside ? [] : `${text} after ${before.text}`;
  });
}
