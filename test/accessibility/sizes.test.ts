/** Large enough to hit, and whole: however narrow the page, however large the text, however far apart its letters. */
import { expect } from '@open-wc/testing';
import { resetBrowser, setViewport } from '../support/commands.js';
import { parts, settled, until } from '../support/fixture.js';
import { benefits, contract, credit } from '../support/records.js';
import { openRoom, paths } from '../support/room.js';
import { type Widget, placeIn, states, tags } from '../support/states.js';

// The spacing that WCAG 2.2 (1.4.12) asks for, set by who can: a page through parts.
const spacing = 'letter-spacing: 0.12em; word-spacing: 0.16em; line-height: 1.5';
const spaced = new CSSStyleSheet();
spaced.replaceSync(tags.map((tag) => `.spaced > ${tag}::part(base) { ${spacing} }`).join('\n'));

/** How a widget is looked at. `page` is the width of the window, where it is not the usual. */
interface View {
  readonly name: string;
  readonly page?: number;
  readonly box: string;
  readonly lang?: string;
  readonly spaced?: boolean;
}

const views: readonly View[] = [
  { name: 'a page of 320 px', page: 320, box: '' },
  { name: 'a page of 320 px, German', page: 320, box: '', lang: 'de' },
  { name: 'a page of 320 px, Arabic', page: 320, box: 'direction: rtl', lang: 'ar' },
  ...[200, 320, 700].map((width) => ({
    name: `text of 200 %, ${width} px`,
    box: `font-size: 32px; width: ${width}px`,
  })),
  ...[200, 700].map((width) => ({ name: `wide letters, ${width} px`, box: `width: ${width}px`, spaced: true })),
];

const named = (element: Element): string => `${element.localName}[part=${element.getAttribute('part') ?? ''}]`;

const inside = (element: Widget): Element[] => [...(element.shadowRoot?.querySelectorAll('*') ?? [])];

/** Elements that hide a part of their text; not those that are for screen readers alone. */
const cutIn = (element: Widget): string[] =>
  inside(element)
    .filter((each) => {
      const { clipPath, overflow } = getComputedStyle(each);
      if (clipPath !== 'none' || overflow === 'visible' || !each.textContent.trim()) return false;
      return each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1;
    })
    .map(named);

/** Texts that are drawn over the one before them. */
const overlapsIn = (element: Widget): string[] =>
  inside(element)
    .flatMap((parent) => {
      const texts = [...parent.children].filter(
        (child) => child.textContent.trim() && !/^(inline|contents)$/.test(getComputedStyle(child).display),
      );
      return texts.filter((text, index) => {
        const before = texts[index - 1];
        if (!before) return false;
        const [a, b] = [before.getBoundingClientRect(), text.getBoundingClientRect()];
        const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        return width > 1 && height > 1;
      });
    })
    .map(named);

/** Looks at a widget from all views, and finds it whole. */
async function expectWhole(element: Widget, { isCutOnPurpose = false } = {}): Promise<void> {
  const around = element.parentElement as HTMLElement;
  for (const { name, page, box, lang = 'en-GB', spaced = false } of views) {
    if (page) await setViewport(page, 640);
    around.setAttribute('style', box);
    around.classList.toggle('spaced', spaced);
    element.lang = lang;
    await until(() => parts(element, 'base')[0]?.getAttribute('lang') === lang, `the language ${lang}`);
    const { clientWidth, scrollWidth } = document.documentElement;
    if (page) expect(scrollWidth, name).to.equal(clientWidth);
    if (!isCutOnPurpose) expect(cutIn(element), name).to.be.empty;
    expect(overlapsIn(element), name).to.be.empty;
    if (page) await setViewport(800, 600);
  }
}

describe('Sizes', () => {
  before(() => document.adoptedStyleSheets.push(spaced));
  after(() => void document.adoptedStyleSheets.pop());
  afterEach(resetBrowser);

  it('of letters are a page’s to set', async () => {
    const element = await settled(await placeIn('', 'nx-my-plans', openRoom().baseUrl, 'token="maya"'));
    element.parentElement?.classList.add('spaced');
    const { fontSize, letterSpacing } = getComputedStyle(parts(element, 'price')[0] as Element);
    expect(parseFloat(letterSpacing)).to.be.at.least(0.1 * parseFloat(fontSize));
  });

  for (const tag of tags) {
    describe(`of <${tag}>`, () => {
      for (const size of [10, 16]) {
        it(`have targets of at least 24 px, even in text of ${size} px`, async () => {
          const inText = `font-size: ${size}px`;
          const failed = await settled(await placeIn(inText, tag, openRoom('503').baseUrl, 'token="maya"'));
          const linked = await settled(
            await placeIn(inText, tag, openRoom().baseUrl, 'token="maya" plan-href="/{id}"'),
          );
          const targets = [...parts(failed, 'button'), ...parts(linked, 'link')];
          expect(targets).to.have.length(tag === 'nx-my-plans' ? 3 : 1);
          for (const target of targets) {
            const { width, height } = target.getBoundingClientRect();
            expect(Math.min(width, height), named(target)).to.be.at.least(24);
          }
        });
      }

      for (const [state, reach] of Object.entries(states)) {
        it(`leave it whole: ${state}`, async () => {
          // Names of thousands of letters are.
          await expectWhole(await reach(tag, ''), { isCutOnPurpose: state === 'hostile' });
        });
      }

      it('leave it whole with long names', async () => {
        const name = 'Monthly meeting room allowance for the members of the network';
        const room = openRoom();
        await room.answer({
          [paths.benefits]: benefits({ BookingCredits: [credit({ Name: name })] }),
          [paths.plans]: [contract({ Tariff: { Name: name }, MainContract: true })],
        });
        await expectWhole(await settled(await placeIn('', tag, room.baseUrl, 'token="maya" plan-href="/{id}"')));
      });
    });
  }
});
