/** Widgets that are gone leave nothing behind: counted by the browser, and by a ledger of all that the page opens. */
import { aTimeout, expect } from '@open-wc/testing';
import { type PageMetrics, collectGarbage, liveInstances, needs, pageMetrics } from '../support/commands.js';
import { parts } from '../support/fixture.js';
import { type Ledger, openLedger } from '../support/ledger.js';
import { type Room, openRoom } from '../support/room.js';
import { type Widget, tags } from '../support/states.js';
import '../../src/index.js';

/** So many widgets come and go at least. */
const wanted = 2000;

/**
 * Bytes by which the heap may have grown. What may stay is the answers, which the client keeps for ten minutes, and what
 * the browser has compiled: 1 MB by measure. A widget that stays takes 10 kB, so 2,000 of them are far above it.
 */
const heapAllowance = 5_000_000;

/** The rooms of one round. */
interface Rooms {
  readonly good: Room;
  readonly slow: Room;
  readonly silent: Room;
  readonly refusing: Room;
  readonly failing: Room;
  readonly unreadable: Room;
  readonly unlocated: Room;
}

const openRooms = (): Rooms => ({
  good: openRoom(),
  slow: openRoom('slow=60'),
  silent: openRoom('hang'),
  refusing: openRoom('404'),
  failing: openRoom('503'),
  unreadable: openRoom('html'),
  unlocated: openRoom('nocurrency'),
});

/** A round: two places on the page, and how to make a widget of the kind whose turn it is. */
interface Round extends Rooms {
  readonly here: HTMLElement;
  readonly there: HTMLElement;
  make(attributes: Readonly<Record<string, string>>): Widget;
}

const at = ({ baseUrl }: Room, more: Readonly<Record<string, string>> = {}) => ({
  'base-url': baseUrl,
  token: 'maya',
  ...more,
});

/** Waits until the room has been asked. Not with a helper that has a time limit: its timer would be found open. */
async function untilAsked(room: Room): Promise<void> {
  while ((await room.requests()).length === 0) await aTimeout(20);
}

/** Puts a widget into a place and waits until it has loaded or failed. */
async function load(widget: Widget, place: Element): Promise<void> {
  const end = new Promise((resolve) => {
    widget.addEventListener('nx-load', resolve, { once: true });
    widget.addEventListener('nx-error', resolve, { once: true });
  });
  place.append(widget);
  await end;
  await widget.updateComplete;
}

/** What can happen to a widget, each to its end: it is off the page. */
const fates: Readonly<Record<string, (round: Round) => Promise<void> | void>> = {
  'never placed': ({ make, good }) => void make(at(good)),
  'removed at once': ({ make, here, good }) => {
    const widget = make(at(good));
    here.append(widget);
    widget.remove();
  },
  'removed before it asked': async ({ make, here, good }) => {
    const widget = make(at(good));
    here.append(widget);
    await widget.updateComplete;
    widget.remove();
  },
  'removed while it asked': async ({ make, here, silent }) => {
    const widget = make(at(silent));
    here.append(widget);
    await untilAsked(silent);
    widget.remove();
  },
  'removed while it asked again': async ({ make, here, failing }) => {
    const widget = make(at(failing));
    here.append(widget);
    await untilAsked(failing);
    widget.remove();
  },
  'removed while it asked for the location': async ({ make, here, unlocated }) => {
    const first = make(at(unlocated, { currency: 'EUR' }));
    await load(first, here);
    await unlocated.play('hang~nocurrency');
    const second = make(at(unlocated));
    here.append(second);
    await second.updateComplete;
    await aTimeout(20);
    first.remove();
    second.remove();
  },
  loaded: async ({ make, here, good }) => {
    const widget = make(at(good, { variant: 'ring', show: 'all', 'plan-href': '/{id}' }));
    await load(widget, here);
    widget.remove();
  },
  empty: async ({ make, here, good }) => {
    const widget = make(at(good, { token: 'noah' }));
    await load(widget, here);
    widget.remove();
  },
  'not set up': async ({ make, here }) => {
    const widget = make({});
    await load(widget, here);
    widget.remove();
  },
  'signed out': async ({ make, here, good }) => {
    const widget = make({ 'base-url': good.baseUrl });
    await load(widget, here);
    widget.remove();
  },
  refused: async ({ make, here, refusing }) => {
    const widget = make(at(refusing));
    await load(widget, here);
    widget.remove();
  },
  'tried again by its button': async ({ make, here, unreadable }) => {
    const widget = make(at(unreadable));
    await load(widget, here);
    (parts(widget, 'button')[0] as HTMLElement | undefined)?.click();
    await widget.reload();
    widget.remove();
  },
  refreshing: async ({ make, here, good }) => {
    const widget = make(at(good, { 'refresh-interval': '60' }));
    await load(widget, here);
    widget.refreshInterval = 3600;
    await widget.updateComplete;
    widget.remove();
  },
  'removed while it was refreshed': async ({ make, here, slow }) => {
    const widget = make(at(slow, { 'refresh-interval': '60' }));
    await load(widget, here);
    void widget.reload();
    await widget.updateComplete;
    widget.remove();
  },
  moved: async ({ make, here, there, good }) => {
    const widget = make(at(good, { 'refresh-interval': '60' }));
    await load(widget, here);
    there.append(widget);
    // In browsers that have it.
    if ('moveBefore' in there) there.moveBefore(widget, null);
    await widget.updateComplete;
    widget.remove();
  },
  'moved while it asked': async ({ make, here, there, slow }) => {
    const widget = make(at(slow, { 'refresh-interval': '60' }));
    here.append(widget);
    await widget.updateComplete;
    await load(widget, there);
    widget.remove();
  },
  'put back': async ({ make, here, good }) => {
    const widget = make(at(good, { 'refresh-interval': '60' }));
    await load(widget, here);
    widget.remove();
    await aTimeout(0);
    here.append(widget);
    await widget.updateComplete;
    widget.remove();
  },
  'put back while it asked': async ({ make, here, there, silent }) => {
    const widget = make(at(silent, { 'refresh-interval': '60' }));
    here.append(widget);
    await untilAsked(silent);
    widget.remove();
    await aTimeout(0);
    there.append(widget);
    await aTimeout(20);
    widget.remove();
  },
  'given to another member while it asked': async ({ make, here, slow }) => {
    const widget = make(at(slow));
    here.append(widget);
    await widget.updateComplete;
    widget.token = 'ines';
    await load(widget, here);
    widget.remove();
  },
  'given a token by a function of its own': async ({ make, here, good }) => {
    const widget = make({ 'base-url': good.baseUrl });
    widget.tokenProvider = () => Promise.resolve(widget.isConnected ? 'maya' : null);
    await load(widget, here);
    widget.remove();
  },
  'given another token when the first was refused': async ({ make, here, good }) => {
    const widget = make(at(good, { token: 'nobody' }));
    widget.tokenProvider = () => Promise.resolve('maya');
    await load(widget, here);
    widget.remove();
  },
  'removed while it waited for a token': async ({ make, here, good }) => {
    const widget = make({ 'base-url': good.baseUrl });
    const isAsked = new Promise<void>((resolve) => {
      widget.tokenProvider = ({ signal }) => {
        resolve();
        return new Promise((_, reject) => signal.addEventListener('abort', reject));
      };
    });
    here.append(widget);
    await isAsked;
    widget.remove();
  },
  'shown to the front desk': async ({ make, here, good }) => {
    const widget = make(at(good, { token: 'operator', 'coworker-id': '4101' }));
    await load(widget, here);
    widget.remove();
  },
  'adopted by another document': async ({ make, here, good }) => {
    const widget = make(at(good, { 'refresh-interval': '60' }));
    await load(widget, here);
    const other = document.implementation.createHTMLDocument();
    other.body.append(widget);
    await widget.updateComplete;
    widget.remove();
  },
};

/** What happens to all widgets of the page at once. */
async function configure({ make, here, good }: Round): Promise<void> {
  const config = document.createElement('nx-config');
  config.setAttribute('base-url', good.baseUrl);
  config.setAttribute('token', 'maya');
  const widget = make({});
  here.append(config);
  await load(widget, here);
  config.setAttribute('currency', 'CHF');
  await widget.updateComplete;
  config.remove();
  widget.remove();
}

/** Each fate for each kind of widget. */
async function playRound(): Promise<number> {
  const here = document.createElement('div');
  const there = document.createElement('div');
  document.body.append(here, there);
  let made = 0;
  const rounds = tags.map((tag): Round => {
    const make = (attributes: Readonly<Record<string, string>>) => {
      made++;
      const widget = document.createElement(tag) as Widget;
      for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
      return widget;
    };
    // Rooms of its own: requests to one are spaced.
    return { ...openRooms(), here, there, make };
  });
  const all = Object.values(fates);
  await Promise.all(
    rounds.flatMap((round) =>
      all.map(async (fate) => {
        await fate(round);
      }),
    ),
  );
  for (const round of rounds) await configure(round);
  expect(here.childElementCount + there.childElementCount).to.equal(0);
  here.remove();
  there.remove();
  return made;
}

/** What lives in the page, and what is open in it. */
interface Count {
  readonly metrics: PageMetrics;
  readonly open: Readonly<Record<string, number>>;
}

describe('Two thousand widgets that came and went', function () {
  this.timeout(300_000);

  let ledger: Ledger;
  let first: Count;
  let last: Count;

  async function count(): Promise<Count> {
    await collectGarbage();
    return { metrics: await pageMetrics(), open: ledger.open() };
  }

  /**
   * Counts when all is quiet. The time limit of a request, 15 s, may run on after its answer; so what is open is given
   * twice that time, and what is still there afterwards is left behind.
   */
  async function countInTheEnd(isEnd: (count: Count) => boolean): Promise<Count> {
    const latest = Date.now() + 30_000;
    let found = await count();
    while (!isEnd(found) && Date.now() < latest) {
      await aTimeout(500);
      found = await count();
    }
    return found;
  }

  before(() => void (ledger = openLedger()));
  before(needs('counts'));
  before(async () => {
    // What is shared and stays on purpose is made now: style sheets, formatters, templates, the client.
    for (let turn = 0; turn < 3; turn++) await playRound();
    first = await countInTheEnd(({ open }) => !Object.keys(open).some((name) => /^(set|AbortSignal|fetch)/.test(name)));
    for (let made = 0; made < wanted;) made += await playRound();
    last = await countInTheEnd(
      ({ metrics, open }) =>
        metrics.nodes === first.metrics.nodes &&
        metrics.listeners === first.metrics.listeners &&
        Object.keys(open).every((name) => open[name] === first.open[name]),
    );
  });

  after(() => ledger.close());

  for (const tag of [...tags, 'nx-config']) {
    it(`no <${tag}> is alive`, async () => {
      expect(await liveInstances(`customElements.get('${tag}')`)).to.equal(0);
    });
  }

  it('there are as many nodes as before', () => expect(last.metrics.nodes).to.equal(first.metrics.nodes));

  it('there are as many documents as before', () => expect(last.metrics.documents).to.equal(first.metrics.documents));

  it('there are as many listeners as before', () => expect(last.metrics.listeners).to.equal(first.metrics.listeners));

  it('no timer, request, listener or observer is open that was not open before', () =>
    expect(last.open).to.deep.equal(first.open));

  it('the memory is as full as before, but for the answers that are kept', () =>
    expect(last.metrics.heap - first.metrics.heap).to.be.below(heapAllowance));
});
