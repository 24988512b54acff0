/** What every member must be able to use: with a screen reader, with the keyboard, in the dark. */
import { expect, fixture } from '@open-wc/testing';
import { accessibilityTree, emulateMedia, press, resetBrowser } from '../support/commands.js';
import { hasState, mount, parts, settled, textOf } from '../support/fixture.js';
import { contract } from '../support/records.js';
import { type Room, openRoom, paths } from '../support/room.js';
import { type Tag, type Widget, states, tags } from '../support/states.js';

const schemes = {
  light: 'color-scheme: light; background: #fff; color: #1a1a1a; padding: 8px',
  dark: 'color-scheme: dark; background: #14171a; color: #f2f2f2; padding: 8px',
};

/** Names and roles as assistive technology gets them. */
const told = async (role: string) =>
  (await accessibilityTree()).filter((node) => node.role === role).map(({ name }) => name);

/** Puts a widget between two buttons, and presses Tab on the first. */
async function tabInto(tag: Tag, { baseUrl }: Room): Promise<Widget> {
  const around = await fixture<HTMLElement>(
    `<div>
      <button>before</button>
      <${tag} base-url="${baseUrl}" token="maya"></${tag}>
      <button>after</button>
    </div>`,
  );
  const [before, element] = around.children as unknown as [HTMLElement, Widget];
  await settled(element);
  before.focus();
  await press('Tab');
  return element;
}

describe('Accessibility', () => {
  afterEach(resetBrowser);

  for (const tag of tags) {
    describe(`of <${tag}>`, () => {
      for (const [scheme, inside] of Object.entries(schemes)) {
        for (const [state, reach] of Object.entries(states)) {
          it(`has no fault in ${scheme}: ${state}`, async () => {
            const element = await reach(tag, inside);
            await expect(element.parentElement).to.be.accessible();
          });
        }
      }

      it('offline, says so calmly', async () => {
        const element = await states['offline']?.(tag, schemes.light);
        expect(hasState(element as Widget, 'offline')).to.be.true;
        expect(hasState(element as Widget, 'error')).to.be.false;
        expect(textOf(element as Widget, 'message')).to.contain('You’re offline.');
      });

      it('has its retry button in the order of Tab', async () => {
        const element = await tabInto(tag, openRoom('503'));
        expect(document.activeElement === element).to.be.true;
        expect(element.shadowRoot?.activeElement?.textContent).to.equal('Try again');
        await press('Tab');
        expect(document.activeElement?.textContent).to.equal('after');
      });

      it('shows where the focus is', async () => {
        const element = await mount(`<${tag} base-url="${openRoom('503').baseUrl}" token="maya"></${tag}>`);
        await press('Tab');
        const { outlineStyle, outlineWidth } = getComputedStyle(parts(element, 'button')[0] as Element);
        expect(outlineStyle).not.to.equal('none');
        expect(parseFloat(outlineWidth)).to.be.at.least(2);
      });

      it('has a button that is large enough to hit', async () => {
        const element = await mount(`<${tag} base-url="${openRoom('503').baseUrl}" token="maya"></${tag}>`);
        const { width, height } = parts(element, 'button')[0]?.getBoundingClientRect() ?? new DOMRect();
        expect(Math.min(width, height)).to.be.at.least(24);
      });

      it('has nothing to Tab to where there is nothing to do', async () => {
        await tabInto(tag, openRoom());
        expect(document.activeElement?.textContent).to.equal('after');
      });

      it('says that it loads, once', async () => {
        await states['loading']?.(tag, '');
        expect((await told('StaticText')).filter((text) => text.includes('Loading'))).to.deep.equal(['Loading…']);
      });

      it('says a failure as a status', async () => {
        await states['error']?.(tag, '');
        expect((await accessibilityTree()).filter(({ role }) => role === 'status')).to.have.length(1);
        expect(await told('button')).to.deep.equal(['Try again']);
      });

      it('has its texts in the language that it is told to be in', async () => {
        const element = await mount<Widget>(
          `<${tag} base-url="${openRoom().baseUrl}" token="maya" lang="tlh"></${tag}>`,
        );
        expect(parts(element, 'base')[0]?.getAttribute('lang')).to.equal('en');
      });
    });
  }

  describe('of a panel', () => {
    it('has headings for the panel, the scopes and the groups', async () => {
      const element = await mount(
        `<nx-benefits-panel base-url="${openRoom().baseUrl}" token="ines" heading-level="3"></nx-benefits-panel>`,
      );
      expect(await told('heading')).to.deep.equal([
        'Your benefits',
        'Personal',
        'Money credit',
        'Printing credit',
        'Passes',
        'Team',
        'Money credit',
        'Time credit',
        'Printing credit',
        'Passes',
      ]);
      const levels = [...(element.shadowRoot?.querySelectorAll('[role="heading"]') ?? [])].map((heading) =>
        heading.getAttribute('aria-level'),
      );
      expect(levels).to.deep.equal(['3', '4', '5', '5', '5', '4', '5', '5', '5', '5']);
    });

    it('is lists of items', async () => {
      await mount(`<nx-benefits-panel base-url="${openRoom().baseUrl}" token="maya"></nx-benefits-panel>`);
      expect(await told('list')).to.have.length(4);
      expect(await told('listitem')).to.have.length(11);
    });

    it('has meters that say what is on screen', async () => {
      const element = await mount(
        `<nx-benefits-panel base-url="${openRoom().baseUrl}" token="maya" show="time" lang="en-GB"></nx-benefits-panel>`,
      );
      const meters = (await accessibilityTree()).filter(({ role }) => role === 'meter');
      expect(meters.map(({ name }) => name)).to.deep.equal([
        'Meeting room hours',
        'Meeting room hours',
        'Phone booth calls',
      ]);
      expect(parts(element, 'meter').map((meter) => meter.getAttribute('aria-valuetext'))).to.deep.equal(
        parts(element, 'amount').map((amount) => amount.textContent),
      );
    });
  });

  describe('of plans', () => {
    it('has a heading for each plan', async () => {
      await mount(`<nx-my-plans base-url="${openRoom().baseUrl}" token="maya"></nx-my-plans>`);
      expect(await told('heading')).to.deep.equal(['Your plans', 'Resident desk', 'Post box']);
    });

    it('is one list of items', async () => {
      await mount(`<nx-my-plans base-url="${openRoom().baseUrl}" token="maya"></nx-my-plans>`);
      expect(await told('list')).to.have.length(1);
      expect(await told('listitem')).to.have.length(2);
    });

    it('has facts as terms and their definitions', async () => {
      await mount(`<nx-my-plans base-url="${openRoom().baseUrl}" token="tomas"></nx-my-plans>`);
      expect(await told('term')).to.have.length(3);
      expect(await told('definition')).to.have.length(3);
    });

    it('has no empty list of facts', async () => {
      const room = openRoom();
      await room.answer({ [paths.plans]: [contract({ StartDate: null })] });
      const element = await mount(`<nx-my-plans base-url="${room.baseUrl}" token="maya"></nx-my-plans>`);
      expect(element.shadowRoot?.querySelectorAll('dl:not(:has(dt))')).to.have.length(0);
    });

    it('has links that Tab reaches, with the focus in full view', async () => {
      const element = await mount(
        `<nx-my-plans base-url="${openRoom().baseUrl}" token="maya" plan-href="#{id}"></nx-my-plans>`,
      );
      await press('Tab');
      const link = element.shadowRoot?.activeElement as HTMLElement;
      expect(link.textContent).to.equal('Resident desk');
      const { outlineOffset, outlineWidth } = getComputedStyle(link);
      const reach = parseFloat(outlineOffset) + parseFloat(outlineWidth);
      const { left, top } = link.getBoundingClientRect();
      for (let box = link.parentElement; box; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== 'hidden') continue;
        const around = box.getBoundingClientRect();
        expect(left - around.left, `left of ${box.part.value}`).to.be.at.least(reach);
        expect(top - around.top, `top of ${box.part.value}`).to.be.at.least(reach);
      }
    });
  });

  describe('of a meter', () => {
    it('is a meter with a name and a heading', async () => {
      await mount(`<nx-credit-meter base-url="${openRoom().baseUrl}" token="ines" scope="personal"></nx-credit-meter>`);
      expect(await told('meter')).to.deep.equal(['Birthday credit']);
      expect(await told('heading')).to.deep.equal(['Booking credit']);
    });
  });

  describe('in forced colours', () => {
    for (const [variant, property] of [
      ['bar', 'backgroundColor'],
      ['ring', 'stroke'],
    ] as const) {
      it(`the fill of a ${variant} is not of the colour of the page`, async () => {
        await emulateMedia({ 'forced-colors': 'active' });
        const element = await mount<Widget>(
          `<nx-credit-meter base-url="${openRoom().baseUrl}" token="maya" variant="${variant}"></nx-credit-meter>`,
        );
        const page = await fixture<HTMLElement>('<p style="color: Canvas; forced-color-adjust: none"></p>');
        const [fill] = parts(element, 'fill');
        expect(getComputedStyle(fill as Element)[property]).not.to.equal(getComputedStyle(page).color);
      });
    }
  });
});
