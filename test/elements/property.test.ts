/** The widgets stay calm whatever the API answers, over real HTTP. */
import { aTimeout, expect } from '@open-wc/testing';
import { ApiError, endpoints } from '../../src/api/index.js';
import en from '../../src/locales/en.js';
import { answers, anyApi, manyOf, noise, simplest } from '../support/answers.js';
import { foreignTags, hasState, parts, shownBy } from '../support/fixture.js';
import { openRoom } from '../support/room.js';
import type { Widget } from '../support/states.js';
import '../../src/index.js';

/** How many answers of each endpoint are drawn at least. */
const wanted = 2000;

/** A few more may be needed: the location is asked for only where days are near or an amount lacks its currency. */
const most = 3000;

/** How many are drawn at a time, each in a room of its own. */
const batch = 100;

const { benefits } = endpoints.coworkers;
const { my: plans } = endpoints.plans;
const { business } = endpoints.system;

const arbitrary = anyApi({
  [benefits.path]: answers.benefits,
  [plans.path]: answers.plans,
  [business.path]: answers.business,
});

const paths = [benefits.path, plans.path, business.path];

/** In how many rooms the path was asked. */
function roomsAsked(path: string): number {
  const asked = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  return new Set(asked.filter((found) => found.endsWith(path))).size;
}

/** What draws them: tags with attributes, and the path that each asks. */
const widgets: readonly (readonly [markup: string, path: string])[] = [
  ['nx-benefits-panel', benefits.path],
  ['nx-credit-meter kind="booking"', benefits.path],
  ['nx-credit-meter kind="event" variant="ring"', benefits.path],
  ['nx-credit-meter kind="universal"', benefits.path],
  ['nx-credit-meter kind="time" variant="ring"', benefits.path],
  ['nx-credit-meter kind="printing" variant="text"', benefits.path],
  ['nx-credit-meter kind="pass"', benefits.path],
  ['nx-my-plans show="all" plan-href="/plan/{id}"', plans.path],
];

/** What a member sees. */
function viewOf(widget: Widget): string {
  if (widget.error) return widget.error.kind;
  if (hasState(widget, 'empty')) return 'empty';
  if (hasState(widget, 'partial')) return 'partial';
  return parts(widget, 'item').length > 0 ? 'data' : 'nothing';
}

/** What is wrong with a widget that has loaded or failed. */
function* faultsOf(widget: Widget, path: string): Iterable<string> {
  const inside = [...(widget.shadowRoot?.querySelectorAll('*') ?? [])];
  const attributes = inside.flatMap((each) => [...each.attributes].map(({ name, value }) => `${name}="${value}"`));
  const said = shownBy(widget);
  const words = [said, ...attributes].filter((text) => noise.test(text));
  if (words.length > 0) yield `says ${words.join(', ')}`;

  const foreign = foreignTags(widget);
  if (foreign.length > 0) yield `has the elements ${foreign.join()}`;

  for (const meter of parts(widget, 'meter')) {
    const [min, now, max] = ['min', 'now', 'max'].map((name) => Number(meter.getAttribute(`aria-value${name}`)));
    if (!(Number(min) <= Number(now) && Number(now) <= Number(max))) yield `measures ${String([min, now, max])}`;
  }

  const { error } = widget;
  const view = viewOf(widget);
  if (!['data', 'empty', 'malformed', 'partial'].includes(view)) yield `ends in ${view}`;
  if (view === 'partial' && !said.includes(en.partial)) yield 'does not say that something is missing';
  if (view === 'malformed' && !said.includes(en.errors.malformed)) yield 'does not say that it failed';
  if (error && !(error instanceof ApiError && error.path === path)) yield `failed by ${String(error)}`;
}

describe('Whatever the API answers', function () {
  this.timeout(540_000);

  /** Exceptions and rejections that nobody caught. */
  let uncaught: unknown[] = [];
  let onUncaught: (() => void) | undefined;
  /** What was seen, by tag. */
  const views: Record<string, Set<string>> = {};

  // Caught before the test runner's own listener: the answer that it came from is to be found first.
  function keep(event: ErrorEvent | PromiseRejectionEvent): void {
    event.preventDefault();
    event.stopImmediatePropagation();
    uncaught.push('reason' in event ? event.reason : event.message);
    onUncaught?.();
  }

  before(() => {
    addEventListener('error', keep, true);
    addEventListener('unhandledrejection', keep, true);
    performance.setResourceTimingBufferSize(1_000_000);
  });

  after(() => {
    removeEventListener('error', keep, true);
    removeEventListener('unhandledrejection', keep, true);
    performance.clearResourceTimings();
    performance.setResourceTimingBufferSize(250);
  });

  async function place(answer: string): Promise<Element> {
    // The whole answer, also what was not asked for, and what is not in the place where it was asked for.
    const room = openRoom('noshape');
    await room.answer(JSON.parse(answer) as Record<string, unknown>);
    const box = document.createElement('div');
    for (const [markup] of widgets) {
      box.insertAdjacentHTML('beforeend', `<${markup} base-url="${room.baseUrl}" token="maya" lang="en-GB">`);
    }
    return box;
  }

  /** Draws each answer, and says what is wrong with it; an empty text where nothing is. */
  async function draw(texts: readonly string[]): Promise<string[]> {
    const page = document.createElement('div');
    // What it looks like is of no interest here, and to lay out 400 widgets would take most of the time.
    page.hidden = true;
    uncaught = [];
    try {
      page.append(...(await Promise.all(texts.map(place))));
      const boxes = [...page.children].map((box) => [...box.children] as Widget[]);
      const settled = boxes.flat().map(
        (widget) =>
          new Promise<unknown>((resolve) => {
            widget.addEventListener('nx-load', resolve);
            widget.addEventListener('nx-error', resolve);
          }),
      );
      const failed = new Promise<void>((resolve) => {
        onUncaught = resolve;
      });
      document.body.append(page);
      await Promise.race([Promise.all(settled), failed, aTimeout(30_000)]);
      await Promise.allSettled(boxes.flat().map((widget) => widget.updateComplete));
      return boxes.map((drawn) =>
        [
          ...uncaught.map((reason) => `uncaught: ${String(reason)}`),
          ...drawn.flatMap((widget, index) => {
            const [markup, path] = widgets[index] ?? ['', ''];
            (views[widget.localName] ??= new Set()).add(viewOf(widget));
            return [...faultsOf(widget, path)].map((fault) => `<${markup}> ${fault}`);
          }),
        ].join('\n'),
      );
    } finally {
      onUncaught = undefined;
      page.remove();
    }
  }

  async function expectCalm(answer: string): Promise<void> {
    const [faults] = await draw([answer]);
    expect(faults).to.equal('');
  }

  it('every widget shows data, some of it, that there is none, or that it can’t be shown', async () => {
    const all = manyOf(arbitrary, most);
    for (let start = 0; start < all.length && !paths.every((path) => roomsAsked(path) >= wanted); start += batch) {
      const faults = await draw(all.slice(start, start + batch));
      for (const [offset, found] of faults.entries()) {
        // What nobody caught is everybody's in the batch, but not everybody fails alone.
        if (found && (await draw([all[start + offset] ?? '']))[0]) {
          throw await simplest(arbitrary, start + offset, expectCalm);
        }
      }
      expect(faults.filter(Boolean), 'not of any one alone').to.deep.equal([]);
    }
  });

  for (const path of paths) {
    it(`${wanted} answers or more came from ${path}`, () => expect(roomsAsked(path)).to.be.at.least(wanted));
  }

  for (const tag of new Set(widgets.map(([markup]) => markup.replace(/ .*/, '')))) {
    it(`<${tag}> came to each of these views`, () =>
      expect([...(views[tag] ?? [])]).to.have.members(['data', 'empty', 'malformed', 'partial']));
  }

  it('nothing in it runs', () => {
    expect(globalThis).not.to.have.property('__pwned');
    expect({}).not.to.have.property('polluted');
  });
});
