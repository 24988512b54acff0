/** All that can be done can be done with the keyboard, and it is always seen where the focus is. */
import { expect, fixture } from '@open-wc/testing';
import { press, resetBrowser } from '../support/commands.js';
import { clippersOf, contrastOn } from '../support/contrast.js';
import { parts, settled, shownBy, textOf, until } from '../support/fixture.js';
import { contract } from '../support/records.js';
import { type Room, asked, openRoom, paths } from '../support/room.js';
import { type Tag, type Widget, placeIn, widgets } from '../support/states.js';

/** The element that has the focus, inside of shadow roots, too. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Puts a widget between two buttons, and presses Tab on the first. */
async function tabInto(tag: Tag, { baseUrl }: Room, attributes = ''): Promise<Widget> {
  const around = await fixture<HTMLElement>(
    `<div>
      <button>before</button>
      <${tag} base-url="${baseUrl}" token="maya" lang="en" ${attributes}></${tag}>
      <button>after</button>
    </div>`,
  );
  const [before, element] = around.children as unknown as [HTMLElement, Widget];
  await settled(element);
  before.focus();
  await press('Tab');
  return element;
}

/** Where Tab goes from here on, as many times, by what is written there. */
async function tour(steps: number): Promise<(string | undefined)[]> {
  const stops = [focused()?.textContent.trim()];
  while (stops.length < steps) {
    await press('Tab');
    stops.push(focused()?.textContent.trim());
  }
  return stops;
}

const themes = {
  light: 'color-scheme: light; background: #fff; color: #1a1a1a',
  dark: 'color-scheme: dark; background: #14171a; color: #f2f2f2',
  'light with a pale accent': 'color-scheme: light; background: #fff; color: #1a1a1a; --nx-color-accent: #ffe600',
  'dark with a dim accent': 'color-scheme: dark; background: #14171a; color: #f2f2f2; --nx-color-accent: #1b1f6b',
};

/** That the outline of what has the focus is seen, whole, and against what is around it. */
function expectSeen(element: Element): void {
  const { outlineColor, outlineOffset, outlineStyle, outlineWidth } = getComputedStyle(element);
  expect(outlineStyle).not.to.equal('none');
  expect(parseFloat(outlineWidth)).to.be.at.least(2);
  expect(contrastOn(element, outlineColor)).to.be.at.least(3);
  const reach = parseFloat(outlineOffset) + parseFloat(outlineWidth);
  const { left, top, right, bottom } = element.getBoundingClientRect();
  for (const box of clippersOf(element)) {
    if (box === document.documentElement || box === document.body) continue;
    const around = box.getBoundingClientRect();
    const room = Math.min(left - around.left, top - around.top, around.right - right, around.bottom - bottom);
    expect(room, `around it in ${box.localName}[part=${box.getAttribute('part') ?? ''}]`).to.be.at.least(reach);
  }
}

describe('The keyboard', () => {
  afterEach(resetBrowser);

  for (const { tag, path, ofMaya } of widgets) {
    describe(`on <${tag}>`, () => {
      it('reaches the button in the order of Tab, and no more', async () => {
        await tabInto(tag, openRoom('503'));
        expect(await tour(2)).to.deep.equal(['Try again', 'after']);
        await press('Shift+Tab');
        expect(focused()?.textContent.trim()).to.equal('Try again');
        await press('Shift+Tab');
        expect(focused()?.textContent).to.equal('before');
      });

      it('stops nowhere where there is nothing to do', async () => {
        await tabInto(tag, openRoom());
        expect(focused()?.textContent).to.equal('after');
      });

      for (const key of ['Enter', 'Space']) {
        it(`tries again with ${key}`, async () => {
          const room = openRoom('503');
          const element = await tabInto(tag, room);
          await room.play('');
          const before = (await asked(room, path)).length;
          await press(key);
          await until(() => shownBy(element).includes(ofMaya), 'the data');
          expect((await asked(room, path)).length).to.equal(before + 1);
        });
      }

      it('stays on the button while it tries, and when it fails again', async () => {
        const room = openRoom('503');
        const element = await tabInto(tag, room);
        const button = focused();
        await room.play('slow=200~503');
        await press('Enter');
        await until(() => textOf(element, 'button') === 'Loading…', 'the try');
        expect(focused() === button).to.be.true;
        await until(() => textOf(element, 'button') === 'Try again', 'the failure');
        expect(focused() === button).to.be.true;
      });

      it('goes on from the widget when the button is gone', async () => {
        const room = openRoom('503');
        const element = await tabInto(tag, room);
        await room.play('');
        await press('Enter');
        await until(() => shownBy(element).includes(ofMaya), 'the data');
        await until(() => focused() === parts(element, 'base')[0], 'the focus on the widget');
        expectSeen(focused() as Element);
        await press('Tab');
        expect(focused()?.textContent).to.equal('after');
      });

      it('goes on from the widget when the button goes without being pressed', async () => {
        const room = openRoom('503');
        const element = await tabInto(tag, room);
        await room.play('');
        await element.reload();
        expect(shownBy(element)).to.contain(ofMaya);
        expect(focused() === parts(element, 'base')[0]).to.be.true;
      });

      it('is not taken from who went on meanwhile', async () => {
        const room = openRoom('503');
        const element = await tabInto(tag, room);
        await room.play('slow=300');
        await press('Enter');
        await press('Tab');
        await until(() => shownBy(element).includes(ofMaya), 'the data');
        await element.updateComplete;
        expect(focused()?.textContent).to.equal('after');
      });

      it('is not taken from who presses nothing', async () => {
        const room = openRoom('503');
        const element = await tabInto(tag, room);
        await press('Tab');
        (focused() as HTMLElement).blur();
        await room.play('');
        await element.reload();
        expect(shownBy(element)).to.contain(ofMaya);
        expect(focused() === document.body).to.be.true;
      });

      for (const [theme, inside] of Object.entries(themes)) {
        it(`shows the focus on the button: ${theme}`, async () => {
          const element = await settled(await placeIn(inside, tag, openRoom('503').baseUrl, 'token="maya"'));
          await press('Tab');
          expect(focused() === parts(element, 'button')[0]).to.be.true;
          expectSeen(focused() as Element);
        });
      }
    });
  }

  describe('on the links of <nx-my-plans>', () => {
    const href = 'plan-href="#plan-{id}"';

    afterEach(() => history.replaceState(null, '', location.href.replace(/#.*/, '')));

    it('goes from plan to plan in the order of reading', async () => {
      const element = await tabInto('nx-my-plans', openRoom(), href);
      const names = parts(element, 'link').map(({ textContent }) => textContent.trim());
      expect(names).to.have.length(2);
      expect(await tour(3)).to.deep.equal([...names, 'after']);
    });

    it('follows with Enter', async () => {
      await tabInto('nx-my-plans', openRoom(), href);
      await press('Enter');
      await until(() => location.hash === '#plan-9101', 'the address');
    });

    for (const [theme, inside] of Object.entries(themes)) {
      it(`shows the focus: ${theme}`, async () => {
        await settled(await placeIn(inside, 'nx-my-plans', openRoom().baseUrl, `token="maya" ${href}`));
        for (const name of ['Resident desk', 'Post box']) {
          await press('Tab');
          expect(focused()?.textContent.trim()).to.equal(name);
          expectSeen(focused() as Element);
        }
      });
    }

    const plans = [contract({ Id: 1, Tariff: { Name: 'Desk' } }), contract({ Id: 2, Tariff: { Name: 'Post box' } })];

    /** Plans with the focus on the second. */
    async function onSecond(room: Room): Promise<Widget> {
      await room.answer({ [paths.plans]: plans });
      const element = await tabInto('nx-my-plans', room, href);
      await press('Tab');
      expect(focused()?.textContent.trim()).to.equal('Post box');
      return element;
    }

    it('stays on the link through a refresh that changes nothing', async () => {
      const element = await onSecond(openRoom());
      const link = focused();
      await element.reload();
      expect(focused() === link).to.be.true;
    });

    it('stays on the link through a refresh that changes its plan', async () => {
      const room = openRoom();
      const element = await onSecond(room);
      await room.answer({ [paths.plans]: [plans[0], contract({ Id: 2, Tariff: { Name: 'Letter box' } })] });
      await element.reload();
      expect(focused()?.textContent.trim()).to.equal('Letter box');
    });

    it('stays on the link through a refresh that fails, and through the next', async () => {
      const room = openRoom();
      const element = await onSecond(room);
      await room.play('500');
      await element.reload();
      expect(textOf(element, 'note')).to.match(/^As of/);
      expect(focused()?.textContent.trim()).to.equal('Post box');
      await room.play('');
      await element.reload();
      expect(focused()?.textContent.trim()).to.equal('Post box');
    });

    it('goes on from the widget when the plan of the link is gone', async () => {
      const room = openRoom();
      const element = await onSecond(room);
      await room.answer({ [paths.plans]: [plans[0]] });
      await element.reload();
      expect(focused() === parts(element, 'base')[0]).to.be.true;
      await press('Tab');
      expect(focused()?.textContent.trim()).to.equal('Desk');
    });
  });
});
