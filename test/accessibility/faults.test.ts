/** No fault that axe-core can find: in each state, light and dark, from left and from right, in several languages. */
import { expect, fixture } from '@open-wc/testing';
import { resetBrowser } from '../support/commands.js';
import { faultsIn } from '../support/faults.js';
import { parts, settled, until } from '../support/fixture.js';
import { openRoom } from '../support/room.js';
import { type Tag, type Widget, placeIn, states, tags } from '../support/states.js';

const light = 'color-scheme: light; background: #fff; color: #1a1a1a; padding: 8px';
const dark = 'color-scheme: dark; background: #14171a; color: #f2f2f2; padding: 8px';

/** Both themes and both directions; then languages, which have no colours of their own. */
const views = [
  { lang: 'en-GB', dir: 'ltr', inside: light, colours: true },
  { lang: 'en-GB', dir: 'rtl', inside: dark, colours: true },
  { lang: 'ar', dir: 'rtl', inside: light, colours: false },
  { lang: 'he', dir: 'rtl', inside: dark, colours: false },
  { lang: 'ja', dir: 'ltr', inside: dark, colours: false },
  { lang: 'de', dir: 'ltr', inside: light, colours: false },
];

const withData = (scenario: string, attributes: string) => async (tag: Tag, inside: string) =>
  settled(await placeIn(inside, tag, openRoom(scenario).baseUrl, attributes));

const all: typeof states = {
  ...states,
  forbidden: withData('403', 'token="maya"'),
  'data as text': withData('', 'token="omar" kind="time" variant="text"'),
  'data without a limit': withData('', 'token="maya" kind="pass" show="pass"'),
  'data that has expired': withData('', 'token="omar" kind="time" credit-id="5298" show="time"'),
};

async function turn(element: Widget, { lang, dir, inside }: (typeof views)[number]): Promise<void> {
  const around = element.parentElement as HTMLElement;
  around.setAttribute('style', inside);
  around.dir = dir;
  element.lang = lang;
  await until(() => parts(element, 'base')[0]?.getAttribute('lang') === lang, `the language ${lang}`);
}

/** Pages whose own text has a contrast of 7, and not of 17. */
const grey = {
  light: 'color-scheme: light; background: #fff; color: #595959; padding: 8px',
  dark: 'color-scheme: dark; background: #14171a; color: #a3a3a3; padding: 8px',
};

describe('Faults', () => {
  afterEach(resetBrowser);

  it('are found where there are some', async () => {
    const element = await fixture<HTMLElement>(`<div style="${light}"><p style="color: #999">Too pale</p></div>`);
    expect((await faultsIn(element)).join()).to.match(/^color-contrast/);
  });

  for (const tag of tags) {
    for (const [theme, inside] of Object.entries(grey)) {
      it(`are not in <${tag}> on a page with grey text, ${theme}`, async () => {
        for (const state of ['data', 'data that has ended', 'stale']) {
          const element = await all[state]?.(tag, inside);
          expect(await faultsIn(element?.parentElement as Element), state).to.be.empty;
        }
      });
    }

    for (const [state, reach] of Object.entries(all)) {
      it(`are not in <${tag}>: ${state}`, async () => {
        const element = await reach(tag, light);
        for (const view of views) {
          await turn(element, view);
          expect(await faultsIn(element.parentElement as Element, view), `${view.lang} ${view.dir}`).to.be.empty;
        }
      });
    }
  }
});
