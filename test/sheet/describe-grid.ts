/** What must hold of every widget in every state of the grid, in each language and at each width. */
import { expect } from '@open-wc/testing';
import { resetBrowser } from '../support/commands.js';
import { faint, misshapen } from './faults.js';
import { type Setting, grid, widths } from './grid.mjs';
import { type Tag, faultsIn, patience, show } from './showing.js';

/** The shortest of the languages, the longest, other scripts, and both directions. */
const languages = [
  { lang: 'en-GB', dir: 'ltr' },
  { lang: 'de', dir: 'ltr' },
  { lang: 'pl', dir: 'ltr' },
  { lang: 'ja', dir: 'ltr' },
  { lang: 'ar', dir: 'rtl' },
  { lang: 'he', dir: 'rtl' },
] as const;

/** What a host may set, and nothing else: the ends of each scale, and colors that no text can have on either page. */
const accents = ['', '#000', '#fff', '#808080', '#ff0', '#0f0', '#00f', '#f0f', 'oklch(0.7 0.4 30)'];

export function describeGrid(tag: Tag): void {
  describe(`<${tag}>`, function () {
    this.timeout(patience);

    afterEach(resetBrowser);

    for (const sample of grid[tag]) {
      describe(sample.name, () => {
        it('is drawn without a fault at every width in every language', async () => {
          const settings = languages.flatMap((language) =>
            widths.map((width): Setting => ({ ...language, width, scheme: 'light' })),
          );
          const widgets = await show(tag, sample, settings);
          expect(faultsIn(widgets, (widget) => misshapen(widget, sample.shares))).to.deep.equal([]);
        });

        it('stands out in every color that a host sets', async () => {
          const settings = (['light', 'dark'] as const).map((scheme): Setting => ({
            scheme,
            lang: 'en-GB',
            dir: 'ltr',
            width: 420,
          }));
          const widgets = await show(tag, sample, settings);
          const faults = accents.flatMap((accent) => {
            for (const widget of widgets) widget.style.setProperty('--nx-color-accent', accent);
            return faultsIn(widgets, faint).map((fault) => `${accent || 'default'}: ${fault}`);
          });
          expect(faults).to.deep.equal([]);
        });
      });
    }
  });
}
