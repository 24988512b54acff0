/** The host themes of the demo: made of tokens and parts alone, and as good to read as the widgets are without them. */
import { expect } from '@open-wc/testing';
import { resetBrowser } from '../support/commands.js';
import { faint, misshapen } from './faults.js';
import { type Setting, looks, smallGrid, widths } from './grid.mjs';
import { faultsIn, patience, show } from './showing.js';

/** What a host may know of the widgets, from the manifest. */
interface Surface {
  readonly parts: ReadonlySet<string>;
  readonly tokens: ReadonlySet<string>;
}

interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly { name: string }[];
  readonly cssProperties?: readonly { name: string }[];
}

async function surfaceOfWidgets(): Promise<Surface> {
  const { modules } = (await (await fetch('/custom-elements.json')).json()) as {
    modules: readonly { declarations?: readonly Declaration[] }[];
  };
  const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  const namesIn = (key: 'cssParts' | 'cssProperties') =>
    new Set(elements.flatMap((element) => (element[key] ?? []).map(({ name }) => name)));
  return { parts: namesIn('cssParts'), tokens: namesIn('cssProperties') };
}

/** Loads a theme into the page. */
async function wear(look: string): Promise<HTMLLinkElement> {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'stylesheet', href: `/demo/looks/${look}.css` });
  const isLoaded = new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
  });
  document.head.append(link);
  await isLoaded;
  return link;
}

/** Every width, in both directions. */
const places = widths.flatMap((width): Setting[] => [
  { scheme: 'light', width, lang: 'en-GB', dir: 'ltr' },
  { scheme: 'light', width, lang: 'ar', dir: 'rtl' },
]);

/** Both color schemes. */
const pages = (['light', 'dark'] as const).map((scheme): Setting => ({
  scheme,
  width: 420,
  lang: 'en-GB',
  dir: 'ltr',
}));

/** The page, or parts of widgets on it: nothing that reaches inside of one, or depends on how it is made. */
const allowed =
  /^\.site(?: (?:nx-[\w-]+|:is\(nx-[\w-]+(?:, nx-[\w-]+)*\))::part\((?<parts>[\w -]+)\)(?::hover|:focus-visible)?)?$/;

for (const look of looks) {
  describe(`The host theme ${look}`, function () {
    this.timeout(patience);

    let link: HTMLLinkElement;
    let rules: CSSStyleRule[];

    before(async () => {
      link = await wear(look);
      rules = [...(link.sheet?.cssRules ?? [])] as CSSStyleRule[];
    });

    after(() => link.remove());

    afterEach(resetBrowser);

    it('styles the page, and the widgets by their parts alone', () => {
      expect(rules.filter(({ selectorText }) => !allowed.test(selectorText))).to.deep.equal([]);
    });

    it('names parts and tokens that there are', async () => {
      const { parts, tokens } = await surfaceOfWidgets();
      const namedParts = rules.flatMap(
        ({ selectorText }) => allowed.exec(selectorText)?.groups?.['parts']?.split(' ') ?? [],
      );
      const namedTokens = rules.flatMap(({ style }) => [...style]).filter((name) => name.startsWith('--'));
      expect(namedParts).not.to.be.empty;
      expect(namedTokens).not.to.be.empty;
      expect(namedParts.filter((name) => !parts.has(name))).to.deep.equal([]);
      expect(namedTokens.filter((name) => !tokens.has(name))).to.deep.equal([]);
    });

    it('outranks nothing by force', () => {
      const forced = rules.flatMap(({ style }) => [...style].filter((name) => style.getPropertyPriority(name)));
      expect(forced).to.deep.equal([]);
    });

    for (const { tag, sample } of smallGrid) {
      it(`leaves <${tag}> its shape: ${sample.name}`, async () => {
        const widgets = await show(tag, sample, places, true);
        expect(faultsIn(widgets, (widget) => misshapen(widget, sample.shares))).to.deep.equal([]);
      });

      it(`lets <${tag}> stand out: ${sample.name}`, async () => {
        const widgets = await show(tag, sample, pages, true);
        expect(faultsIn(widgets, faint)).to.deep.equal([]);
      });
    }
  });
}
