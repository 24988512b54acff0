/** What people set in their system: colours of their own, and no motion. */
import { expect } from '@open-wc/testing';
import { type MediaOptions, emulateMedia, needs, press, resetBrowser } from '../support/commands.js';
import { contrastOn } from '../support/contrast.js';
import { parts, settled } from '../support/fixture.js';
import { openRoom } from '../support/room.js';
import { type Widget, placeIn, states, tags } from '../support/states.js';

describe('In forced colours', () => {
  before(needs('forced colors'));
  beforeEach(() => emulateMedia({ 'forced-colors': 'active' }));
  afterEach(resetBrowser);

  for (const [variant, property] of [
    ['bar', 'backgroundColor'],
    ['ring', 'stroke'],
  ] as const) {
    const meter = async (accent: string) =>
      settled(
        await placeIn(
          `--nx-color-accent: ${accent}`,
          'nx-credit-meter',
          openRoom().baseUrl,
          `token="maya" variant="${variant}"`,
        ),
      );

    it(`the fill of a ${variant} is seen, whatever colour the page gives it`, async () => {
      for (const accent of ['#000', '#fff']) {
        const element = await meter(accent);
        const [fill] = parts(element, 'fill') as [Element];
        expect(contrastOn(element, getComputedStyle(fill)[property]), accent).to.be.at.least(3);
      }
    });

    it(`the whole of a ${variant} is seen, too`, async () => {
      const element = await meter('');
      const [track] = parts(element, 'track') as [Element];
      const { borderTopColor, borderTopStyle, outlineColor, outlineStyle, stroke } = getComputedStyle(track);
      const colours = [
        ...(variant === 'ring' ? [stroke] : []),
        ...(borderTopStyle === 'none' ? [] : [borderTopColor]),
        ...(outlineStyle === 'none' ? [] : [outlineColor]),
      ];
      expect(colours.map((colour) => contrastOn(element, colour)).some((contrast) => contrast >= 3)).to.be.true;
    });
  }

  for (const tag of tags) {
    it(`<${tag}> shows that it loads`, async () => {
      const element = (await states['loading']?.(tag, '')) as Widget;
      const [text] = parts(element, 'loading') as [Element];
      const lines = parts(element, 'skeleton').map((line) => {
        const { backgroundColor, borderTopColor, borderTopStyle } = getComputedStyle(line);
        return contrastOn(element, borderTopStyle === 'none' ? backgroundColor : borderTopColor);
      });
      expect(getComputedStyle(text).clipPath === 'none' || Math.min(...lines) >= 1.2).to.be.true;
    });

    it(`<${tag}> shows the focus`, async () => {
      for (const accent of ['#000', '#fff']) {
        const inside = `--nx-color-accent: ${accent}`;
        const element = await settled(await placeIn(inside, tag, openRoom('503').baseUrl, 'token="maya"'));
        await press('Tab');
        const [button] = parts(element, 'button') as [HTMLElement];
        expect(element.shadowRoot?.activeElement === button).to.be.true;
        const { outlineColor, outlineStyle } = getComputedStyle(button);
        expect(outlineStyle).not.to.equal('none');
        expect(contrastOn(button, outlineColor), accent).to.be.at.least(3);
      }
    });
  }
});

describe('Where people want no motion', () => {
  const reduced: MediaOptions = { 'prefers-reduced-motion': 'reduce' };

  before(needs('media'));
  beforeEach(() => emulateMedia(reduced));
  afterEach(resetBrowser);

  const seconds = (list: string) => Math.max(...list.split(',').map(parseFloat));

  for (const tag of tags) {
    it(`nothing of <${tag}> moves`, async () => {
      for (const [state, reach] of Object.entries(states)) {
        const element = await reach(tag, '');
        // Only the state that needs it takes the network away; it comes back with the rest of the browser.
        if (state === 'offline') await resetBrowser().then(() => emulateMedia(reduced));
        const moving = [...(element.shadowRoot?.querySelectorAll('*') ?? [])].filter((each) =>
          ['', '::before', '::after'].some((pseudo) => {
            const { animationDuration, animationName, transitionDuration } = getComputedStyle(each, pseudo);
            return (animationName !== 'none' && seconds(animationDuration) > 0) || seconds(transitionDuration) > 0;
          }),
        );
        expect(
          moving.map((each) => each.getAttribute('part')),
          state,
        ).to.be.empty;
        element.parentElement?.remove();
      }
    });
  }
});
