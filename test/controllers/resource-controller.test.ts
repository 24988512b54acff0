import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { LitElement } from 'lit';
import { ApiError, type ApiErrorKind } from '../../src/api/api-error.js';
import { ResourceController } from '../../src/controllers/resource-controller.js';

/** One call of the loading function, answered by the test. */
interface Load {
  readonly signal: AbortSignal;
  readonly maxAge: number | undefined;
  readonly resolve: (value: string) => void;
  readonly reject: (reason: Error) => void;
}

/** A host that shows what it has and remembers every frame of it. */
class ResourceHost extends LitElement {
  args: readonly unknown[] = ['maya'];
  readonly loads: Load[] = [];
  readonly frames: (string | undefined)[] = [];
  readonly resource = new ResourceController<string>(
    this,
    () => this.args,
    (signal, maxAge) =>
      new Promise((resolve, reject) => {
        this.loads.push({ signal, maxAge, resolve, reject });
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      }),
  );

  override render() {
    this.frames.push(this.resource.loaded);
    return html`${this.resource.loaded}`;
  }

  /** The latest load. */
  get latest(): Load {
    const load = this.loads.at(-1);
    if (!load) throw new Error('Nothing was loaded.');
    return load;
  }

  /** Lets the latest load end, and waits until the outcome is on screen. */
  async answer(value: string): Promise<void> {
    const event = oneEvent(this, 'nx-load');
    this.latest.resolve(value);
    await event;
  }

  async fail(reason: Error): Promise<void> {
    const event = oneEvent(this, 'nx-error');
    this.latest.reject(reason);
    await event;
  }

  async become(...args: unknown[]): Promise<void> {
    this.args = args;
    this.requestUpdate();
    await this.updateComplete;
  }
}
customElements.define('resource-host', ResourceHost);

const host = () => fixture<ResourceHost>(html`<resource-host></resource-host>`);
const failure = (kind: ApiErrorKind) => new ApiError(kind, { path: '/api/x' });

/** Names of the events that an element fires from now on. */
function eventsOf(element: Element): string[] {
  const names: string[] = [];
  for (const name of ['nx-load', 'nx-error', 'nx-unauthorized']) {
    element.addEventListener(name, () => void names.push(name));
  }
  return names;
}

describe('ResourceController', () => {
  const { error: consoleError } = console;
  let said: string[] = [];
  beforeEach(() => {
    said = [];
    console.error = (...texts: unknown[]) => void said.push(texts.join(' '));
  });
  afterEach(() => (console.error = consoleError));

  describe('the first load', () => {
    it('begins with the host', async () => expect((await host()).loads).to.have.lengthOf(1));

    it('leaves the age to the client', async () => expect((await host()).latest.maxAge).to.equal(undefined));

    it('is under way until it ends', async () => {
      const element = await host();
      expect(element.resource.pending).to.be.true;
      await element.answer('a');
      expect(element.resource.pending).to.be.false;
    });

    it('brings the data to the screen', async () => {
      const element = await host();
      await element.answer('a');
      expect(element.resource.loaded).to.equal('a');
      expect(element.shadowRoot?.textContent).to.equal('a');
    });

    it('has nothing before it ends', async () => expect((await host()).resource.loaded).to.equal(undefined));

    it('tells the page when the data is on screen', async () => {
      const element = await host();
      let shown: string | null | undefined;
      element.addEventListener('nx-load', () => (shown = element.shadowRoot?.textContent));
      await element.answer('a');
      expect(shown).to.equal('a');
    });

    it('is not repeated by an update that changes nothing', async () => {
      const element = await host();
      await element.answer('a');
      await element.become('maya');
      expect(element.loads).to.have.lengthOf(1);
    });
  });

  describe('reload', () => {
    it('asks anew', async () => {
      const element = await host();
      await element.answer('a');
      void element.resource.reload();
      expect(element.latest.maxAge).to.equal(0);
    });

    it('passes an age on', async () => {
      const element = await host();
      await element.answer('a');
      void element.resource.reload(30_000);
      expect(element.latest.maxAge).to.equal(30_000);
    });

    it('twice at once is one load', async () => {
      const element = await host();
      await element.answer('a');
      const both = Promise.all([element.resource.reload(), element.resource.reload()]);
      element.latest.resolve('b');
      await both;
      expect(element.loads).to.have.lengthOf(2);
    });

    it('joins the first load', async () => {
      const element = await host();
      const reload = element.resource.reload();
      element.latest.resolve('a');
      await reload;
      expect(element.loads).to.have.lengthOf(1);
    });

    it('ends when the outcome is on screen', async () => {
      const element = await host();
      await element.answer('a');
      const reload = element.resource.reload();
      element.latest.resolve('b');
      await reload;
      expect(element.shadowRoot?.textContent).to.equal('b');
    });

    it('does not throw a failure', async () => {
      const element = await host();
      await element.answer('a');
      const reload = element.resource.reload();
      element.latest.reject(failure('server'));
      await reload;
      expect(element.resource.error?.kind).to.equal('server');
    });

    it('keeps the data on screen meanwhile', async () => {
      const element = await host();
      await element.answer('a');
      void element.resource.reload();
      await element.updateComplete;
      expect(element.resource.loaded).to.equal('a');
    });

    it('does not pass its age on to the next load', async () => {
      const element = await host();
      await element.answer('a');
      const reload = element.resource.reload();
      element.latest.resolve('b');
      await reload;
      await element.become('omar');
      expect(element.latest.maxAge).to.equal(undefined);
    });
  });

  describe('what the data depends on', () => {
    it('loads anew when it changes', async () => {
      const element = await host();
      await element.answer('a');
      await element.become('omar');
      expect(element.loads).to.have.lengthOf(2);
    });

    it('hides the data of before at once, even before the next update', async () => {
      const element = await host();
      await element.answer('a');
      element.args = ['omar'];
      expect(element.resource.loaded).to.equal(undefined);
    });

    it('never shows the data of before in a frame', async () => {
      const element = await host();
      await element.answer('a');
      const { length } = element.frames;
      await element.become('omar');
      await element.answer('b');
      expect(element.frames.slice(length)).not.to.include('a');
      expect(element.frames.at(-1)).to.equal('b');
    });

    it('takes no answer of before for its own', async () => {
      const element = await host();
      const [first] = element.loads;
      await element.become('omar');
      first?.resolve('a');
      await element.answer('b');
      expect(element.frames).not.to.include('a');
    });

    it('ends the load of before', async () => {
      const element = await host();
      const { signal } = element.latest;
      await element.become('omar');
      expect(signal.aborted).to.be.true;
    });

    it('forgets the failure of before', async () => {
      const element = await host();
      await element.fail(failure('server'));
      await element.become('omar');
      expect(element.resource.error).to.equal(undefined);
    });

    it('does not bring the data back that it had under them once', async () => {
      const element = await host();
      await element.answer('a');
      await element.become('omar');
      await element.become('maya');
      expect(element.resource.loaded).to.equal(undefined);
    });
  });

  describe('a failure', () => {
    it('is there for the page, and on its event', async () => {
      const element = await host();
      const error = failure('server');
      const event = oneEvent(element, 'nx-error');
      element.latest.reject(error);
      expect(await event).to.have.property('error', error);
      expect(element.resource.error).to.equal(error);
    });

    it('bubbles up, out of shadow roots too', async () => {
      const element = await host();
      const event = oneEvent(element, 'nx-error');
      element.latest.reject(failure('server'));
      expect(await event).to.include({ bubbles: true, composed: true, cancelable: false });
    });

    it('is told to the integrator with the name of the widget', async () => {
      const element = await host();
      await element.fail(failure('server'));
      expect(said).to.deep.equal([`<resource-host> ${failure('server').message}`]);
    });

    it('of a refresh keeps the last good data', async () => {
      const element = await host();
      await element.answer('a');
      void element.resource.reload();
      await element.fail(failure('server'));
      expect(element.resource.loaded).to.equal('a');
    });

    it('is over with the next good load', async () => {
      const element = await host();
      await element.fail(failure('server'));
      void element.resource.reload();
      await element.answer('a');
      expect(element.resource.error).to.equal(undefined);
    });

    it('that nobody foresaw is malformed, with its cause', async () => {
      const element = await host();
      const cause = new RangeError('surprise');
      await element.fail(cause);
      expect(element.resource.error).to.include({ kind: 'malformed', cause });
    });

    it('keeps its words to itself if nobody foresaw it', async () => {
      const element = await host();
      await element.fail(new RangeError('surprise'));
      expect(element.resource.error?.message).not.to.contain('surprise');
    });
  });

  describe('a failure to be authorized', () => {
    it('takes the data off the screen', async () => {
      const element = await host();
      await element.answer('a');
      void element.resource.reload();
      await element.fail(failure('unauthorized'));
      expect(element.resource.loaded).to.equal(undefined);
    });

    it('is told by two events', async () => {
      const element = await host();
      const events = eventsOf(element);
      await element.fail(failure('unauthorized'));
      expect(events).to.deep.equal(['nx-unauthorized', 'nx-error']);
    });

    it('may be handled by the page, before the next frame', async () => {
      const element = await host();
      const { length } = element.frames;
      let frames: number | undefined;
      element.addEventListener('nx-unauthorized', (event) => {
        event.preventDefault();
        frames = element.frames.length;
      });
      await element.fail(failure('unauthorized'));
      expect(element.resource.signInHandled).to.be.true;
      expect(frames).to.equal(length);
    });

    it('is not handled by a page that does nothing', async () => {
      const element = await host();
      await element.fail(failure('unauthorized'));
      expect(element.resource.signInHandled).to.be.false;
    });

    it('may be handled once and not the next time', async () => {
      const element = await host();
      element.addEventListener('nx-unauthorized', (event) => event.preventDefault(), { once: true });
      await element.fail(failure('unauthorized'));
      void element.resource.reload();
      await element.fail(failure('unauthorized'));
      expect(element.resource.signInHandled).to.be.false;
    });

    it('is told by no such event for other kinds', async () => {
      const element = await host();
      const events = eventsOf(element);
      await element.fail(failure('forbidden'));
      expect(events).to.deep.equal(['nx-error']);
    });
  });

  describe('a host that leaves the page', () => {
    it('ends its load', async () => {
      const element = await host();
      element.remove();
      await aTimeout(0);
      expect(element.latest.signal.aborted).to.be.true;
    });

    it('does not take that for a failure', async () => {
      const element = await host();
      const events = eventsOf(element);
      element.remove();
      await aTimeout(0);
      expect(element.resource.error).to.equal(undefined);
      expect([...events, ...said]).to.deep.equal([]);
    });

    it('loads again when it comes back', async () => {
      const element = await host();
      const parent = element.parentElement;
      element.remove();
      await aTimeout(0);
      parent?.append(element);
      expect(element.loads).to.have.lengthOf(2);
      await element.answer('a');
      expect(element.resource.loaded).to.equal('a');
    });

    it('does not load again when it had loaded', async () => {
      const element = await host();
      const parent = element.parentElement;
      await element.answer('a');
      element.remove();
      await aTimeout(0);
      parent?.append(element);
      await aTimeout(0);
      expect(element.loads).to.have.lengthOf(1);
      expect(element.resource.loaded).to.equal('a');
    });

    it('loads again only once, however often it comes back', async () => {
      const element = await host();
      const parent = element.parentElement;
      element.remove();
      await aTimeout(0);
      parent?.append(element);
      await element.answer('a');
      element.remove();
      await aTimeout(0);
      parent?.append(element);
      await aTimeout(0);
      expect(element.loads).to.have.lengthOf(2);
    });

    it('goes on with its load when it only moves', async () => {
      const element = await host();
      const elsewhere = document.createElement('div');
      element.parentElement?.append(elsewhere);
      elsewhere.append(element);
      await aTimeout(0);
      expect(element.loads).to.have.lengthOf(1);
      expect(element.latest.signal.aborted).to.be.false;
    });

    it('tells a failure of a reload that it makes while it is away', async () => {
      const element = await host();
      element.remove();
      await aTimeout(0);
      const reload = element.resource.reload();
      element.latest.reject(failure('server'));
      await reload;
      expect(element.resource.error?.kind).to.equal('server');
    });
  });
});
