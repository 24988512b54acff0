/** Each of the emulator's scenarios on each widget: a calm and right view, whatever the server does. */
import { expect } from '@open-wc/testing';
import { hostileStrings } from '../../demo/emulator/distort/hostile.mjs';
import { scenarios } from '../../demo/emulator/scenarios.mjs';
import type { NxElement } from '../../src/elements.js';
import en from '../../src/locales/en.js';
import { foreignTags, hasState, mount, parts, place, settled, shownBy, textOf, until } from '../support/fixture.js';
import { type Room, openRoom, paths } from '../support/room.js';

type Widget = NxElement<unknown>;

/** What a member should see. An error is named by its kind. */
type View = 'data' | 'partial' | 'empty' | 'loading' | keyof typeof en.errors;

/** The widgets, and a text that is on each when it shows data. */
const widgets = [
  { tag: 'nx-benefits-panel', path: paths.benefits, data: 'Printing credit', empty: en.none.benefits },
  { tag: 'nx-my-plans', path: paths.plans, data: 'Main plan', empty: en.none.plans },
  { tag: 'nx-credit-meter', path: paths.benefits, data: 'left', empty: en.none.kind },
] as const;

/** What each scenario comes to: one view for all widgets, or one for each. With an argument where the plain one takes long. */
const views: Readonly<Record<string, View | readonly [panel: View, plans: View, meter: View]>> = {
  'slow=100': 'data',
  '409': 'rate-limited',
  '429': 'rate-limited',
  '429=date': 'rate-limited',
  '429=none': 'rate-limited',
  '500': 'server',
  '502': 'server',
  '503': 'server',
  html: 'malformed',
  cut: 'malformed',
  truncated: 'network',
  hang: 'loading',
  stall: 'loading',
  reset: 'network',
  redirect: 'malformed',
  '400': 'server',
  '401': 'unauthorized',
  '403': 'forbidden',
  '404': 'not-found',
  confirm: 'malformed',
  noshape: 'data',
  hollow: 'data',
  records: 'data',
  contracts: 'data',
  empty: 'empty',
  nulls: 'data',
  'nulls=team': 'data',
  'nulls=lists': ['empty', 'malformed', 'empty'],
  'nulls=root': ['empty', 'malformed', 'empty'],
  odd: 'partial',
  hostile: 'data',
  absurd: ['partial', 'data', 'partial'],
  nocurrency: 'data',
  expiring: 'data',
};

/** Those that need more than one look, below. */
const apart = ['flaky', 'huge', 'session'];

const withRetry: readonly View[] = ['rate-limited', 'server', 'network', 'timeout', 'malformed'];

const noise = /\b(undefined|NaN|null|Infinity)\b|\[object|∞/;

/** All that a widget says, to eyes and to assistive technology, but for the texts that the scenario `hostile` sends. */
function allTextOf(element: Element): string {
  const attributes = [...(element.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((each) =>
    [...each.attributes].map(({ name, value }) => `${name}=${value}`),
  );
  return hostileStrings.reduce(
    (text, hostile) => text.replaceAll(hostile || '\uFFFF', ' '),
    [element.shadowRoot?.textContent, ...attributes].join('\n'),
  );
}

describe('The scenarios', () => {
  let faults: unknown[] = [];
  const onFault = (event: ErrorEvent | PromiseRejectionEvent) =>
    faults.push('reason' in event ? event.reason : event.message);

  beforeEach(() => {
    faults = [];
    addEventListener('error', onFault);
    addEventListener('unhandledrejection', onFault);
  });

  afterEach(() => {
    removeEventListener('error', onFault);
    removeEventListener('unhandledrejection', onFault);
  });

  const markup = (tag: string, room: Room, attributes = 'token="maya"') =>
    `<${tag} base-url="${room.baseUrl}" lang="en-GB" ${attributes}></${tag}>`;

  it('are all looked at here', () => {
    const looked = new Set([...Object.keys(views).map((name) => name.replace(/=.*/, '')), ...apart]);
    expect(scenarios.map(({ name }) => name).filter((name) => !looked.has(name))).to.be.empty;
  });

  widgets.forEach(({ tag, path, data, empty }, index) => {
    describe(`on <${tag}>`, () => {
      for (const [scenario, expected] of Object.entries(views)) {
        const view = typeof expected === 'string' ? expected : (expected[index] as View);

        it(`${scenario}: ${view}`, async () => {
          const room = openRoom(scenario);
          const element = await place<Widget>(markup(tag, room));
          if (view === 'loading') {
            await until(async () => (await room.requests()).length > 0, 'the request');
            expect(parts(element, 'skeleton')).not.to.be.empty;
            expect(hasState(element, 'loading')).to.be.true;
          } else {
            await settled(element);
            expect(hasState(element, 'loading')).to.be.false;
            expect(parts(element, 'skeleton')).to.be.empty;
          }

          if (view === 'data' || view === 'partial') {
            expect(shownBy(element)).to.contain(data);
            expect(element.error).to.equal(undefined);
            expect(hasState(element, 'partial')).to.equal(view === 'partial');
            expect(shownBy(element).includes(en.partial)).to.equal(view === 'partial');
          } else if (view === 'empty') {
            expect(textOf(element, 'message')).to.equal(empty);
            expect(hasState(element, 'empty')).to.be.true;
          } else if (view !== 'loading') {
            expect(element.error?.kind).to.equal(view);
            expect(textOf(element, 'message')).to.contain(en.errors[view]);
            expect(textOf(element, 'button')).to.equal(withRetry.includes(view) ? en.retry : undefined);
            expect(hasState(element, view === 'unauthorized' ? 'unauthorized' : 'error')).to.be.true;
          }

          expect(allTextOf(element)).not.to.match(noise).and.not.to.contain('maya');
          expect(foreignTags(element)).to.be.empty;
          expect(faults).to.be.empty;
        });
      }

      it('flaky: data, at the latest by the button', async () => {
        const element = await mount(markup(tag, openRoom('flaky')));
        parts(element, 'button').forEach((button) => (button as HTMLElement).click());
        await until(() => shownBy(element).includes(data), 'the data');
        expect(faults).to.be.empty;
      });

      it('session: data without a token', async () => {
        const element = await mount(markup(tag, openRoom('session=maya'), 'credentials="same-origin"'));
        expect(shownBy(element)).to.contain(data);
        expect(faults).to.be.empty;
      });

      it('session: sign-in where the session is nobody’s', async () => {
        const element = await mount(markup(tag, openRoom('session=nobody'), 'credentials="same-origin"'));
        expect(textOf(element, 'message')).to.equal(en.errors.unauthorized);
      });

      it('redirect: the token does not go to the other origin', async () => {
        const room = openRoom('redirect');
        await mount(markup(tag, room));
        const [first, ...others] = await room.requests();
        expect(first?.headers['authorization']).to.equal('Bearer maya');
        expect(others.map(({ headers }) => headers['authorization']).filter(Boolean)).to.be.empty;
      });

      for (const scenario of ['hang', 'stall']) {
        it(`${scenario}: removed, the widget aborts its request`, async () => {
          const room = openRoom(scenario);
          const element = await place(markup(tag, room));
          await until(async () => (await room.requests()).length > 0, 'the request');
          element.remove();
          await until(async () => (await room.requests())[0]?.aborted, 'the abort');
          expect(faults).to.be.empty;
        });
      }

      for (const [scenario, member] of [
        ['nulls~odd~absurd', 'maya'],
        ['absurd', 'atlas'],
        ['expiring', 'omar'],
        ['odd', 'omar'],
        ['nulls', 'ines'],
      ]) {
        it(`${String(scenario)} of ${String(member)}: calm texts`, async () => {
          const element = await mount(markup(tag, openRoom(scenario), `token="${String(member)}" show="all"`));
          expect(allTextOf(element)).not.to.match(noise);
          expect(faults).to.be.empty;
        });
      }

      it('hostile: nothing runs and nothing is polluted', async () => {
        const element = await mount(markup(tag, openRoom('hostile'), 'token="freya" show="all"'));
        expect(globalThis).not.to.have.property('__pwned');
        expect({}).not.to.have.property('polluted');
        expect(foreignTags(element)).to.be.empty;
        expect(faults).to.be.empty;
      });

      it('huge: usable, with ten thousand records', async function () {
        // Three engines side by side share what the machine has.
        this.timeout(240_000);
        const room = openRoom('huge');
        const element = await place<Widget>(markup(tag, room));
        await until(() => element.data ?? element.error, 'the answer', 100_000);
        await element.updateComplete;
        expect(element.error).to.equal(undefined);
        expect(shownBy(element)).to.contain(data);
        expect(allTextOf(element)).not.to.match(noise);
        await room.play('');
        await element.reload();
        expect(shownBy(element)).to.contain(data);
        expect(await room.requests()).to.satisfy((requests: { path: string }[]) =>
          requests.every((request) => request.path === path || request.path === paths.business),
        );
        expect(faults).to.be.empty;
      });
    });
  });

  it('hostile: the texts arrive as they are', async () => {
    const element = await mount(markup('nx-benefits-panel', openRoom('hostile'), 'token="atlas"'));
    const shown = element.shadowRoot?.textContent ?? '';
    for (const text of hostileStrings.slice(0, 6)) expect(shown).to.contain(text);
  });

  it('hostile: in a plan’s link, too', async () => {
    const element = await mount(markup('nx-my-plans', openRoom('hostile'), 'token="freya" plan-href="/plan/{id}"'));
    const hrefs = parts(element, 'link').map((link) => link.getAttribute('href'));
    expect(hrefs.sort()).to.deep.equal(['/plan/9171', '/plan/9172']);
  });

  describe('through the token', () => {
    for (const [scenario, kind] of [
      ['503', 'server'],
      ['403', 'forbidden'],
      ['confirm', 'malformed'],
    ] as const) {
      it(`${scenario} reaches only the member’s widget`, async () => {
        const room = openRoom();
        const failing = await mount<Widget>(markup('nx-my-plans', room, `token="maya~${scenario}"`));
        const good = await mount<Widget>(markup('nx-my-plans', room));
        expect(failing.error?.kind).to.equal(kind);
        expect(shownBy(good)).to.contain('Resident desk');
      });
    }
  });
});
