import { type TemplateResult, html, nothing } from 'lit';
import type { ApiError } from '../api/api-error.js';
import type { Business } from '../api/businesses.js';
import type { Endpoint } from '../api/endpoint.js';
import type { Answer } from '../api/http-client.js';
import { business } from '../api/member-endpoints.js';
import { pause, unlessAborted } from '../api/pause.js';
import { type Shape, createShape } from '../api/shape.js';
import { reportUnclosed } from '../controllers/console.js';
import { announce } from '../controllers/announcer.js';
import { setHostStates } from '../controllers/host-states.js';
import { RefreshController } from '../controllers/refresh-controller.js';
import { ResourceController } from '../controllers/resource-controller.js';
import { type CalendarDay, today } from '../format/calendar-day.js';
import { formatTime } from '../format/format.js';
import { fill } from '../locales/fill.js';
import type { Translation } from '../locales/translation.js';
import { type Wording, textsFor, wordingFor } from '../locales/wording.js';
import { type PageContext, type Settings, pageContext } from '../page-context.js';
import hostStyles from '../styles/host.styles.js';
import type { Writing } from '../templates/amount.js';
import { heading, message, note } from '../templates/message.js';
import { type Variant, drawing as picture, emptied } from '../templates/meter.js';
import { skeleton, wordless } from '../templates/skeleton.js';
import { Configurable } from './configurable.js';
import { langOf } from './lang.js';
import { isServer, serverDrawing } from './server-drawn.js';

// Whoever imports one widget has the types of its events, and the DOM's maps of events know them.
export type * from '../events.js';

const locationShape = createShape<Business>()(['Currency.Code', 'TimeZone']);

/** An answer, and where it makes a difference the location. */
interface Located<T> extends Answer<T> {
  readonly location: typeof locationShape.type | undefined;
}

/** Waits until the page has been read, and its scripts have run: those that wait for the same, too. */
const pageRead = async (signal: AbortSignal): Promise<void> => {
  const read = new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', resolve, { signal });
    addEventListener('load', resolve, { signal });
  });
  await unlessAborted(read, signal);
  await pause(0, signal);
};

/**
 * Milliseconds after which a widget goes on without what it can do without: the location, which adds a currency sign, and the
 * texts of a language, without which it is written in English.
 */
const patience = 4000;

/** Asks an endpoint for what a shape says. */
export type Ask = <W, S>(endpoint: Endpoint<W>, shape: Shape<S, W>) => Promise<Answer<S>>;

/** The views of a widget that are not its data. */
export interface Views {
  readonly heading: string;
  readonly empty: string;
  /** How many items there usually are. */
  readonly items: number;
  /** How their balances are drawn. */
  readonly variant?: Variant;
}

/**
 * What all widgets have in common: whom to ask, how to load, and the views that are not data.
 *
 * @fires {NxLoadEvent} nx-load - The data is on screen.
 * @fires {NxErrorEvent} nx-error - A load failed; `error` says why.
 * @fires {NxUnauthorizedEvent} nx-unauthorized - There is no token, or it is not accepted. Cancelable: cancelled, no sign-in message is shown.
 *
 * @slot heading - Takes the place of the heading, element and all, so that a page brings its own level.
 * @slot empty - What to say where there is nothing to show.
 * @slot error - What to say where a load failed and there is no data. The button that tries again stays.
 * @slot signed-out - What to say where the member has to sign in: the place for a link that leads there.
 * @slot footer - Below everything, whatever is shown.
 *
 * @csspart base - The box around everything.
 * @csspart heading - The heading.
 * @csspart list - The list of items.
 * @csspart item - One item.
 * @csspart name - Name of an item.
 * @csspart badge - A word beside a name.
 * @csspart message - The box of a message in the place of data.
 * @csspart button - The button that tries again.
 * @csspart note - A line below the data: that some is missing, or from when it is.
 * @csspart footer - The slot below everything.
 * @csspart skeleton - A line of the placeholder while loading.
 * @csspart loading - The text for screen readers while loading.
 *
 * @cssstate loading - A request is under way.
 * @cssstate empty - There is nothing to show.
 * @cssstate stale - The data on screen is being refreshed, or could not be.
 * @cssstate partial - Some records could not be read.
 * @cssstate unauthorized - The member has to sign in.
 * @cssstate offline - The browser is offline and there is no data.
 * @cssstate error - The load failed and there is no data.
 *
 * @cssprop [--nx-color-accent=light-dark(#1f6f5c, #63c9ad)] - Bars and rings, plans that change or are to come. Made darker on light pages and lighter on dark ones as far as contrast needs it.
 * @cssprop [--nx-color-success=light-dark(#1f6f5c, #63c9ad)] - Plans that run.
 * @cssprop [--nx-color-warning=light-dark(#a34a05, #f0a35e)] - Low balances, plans that pause or end, terms that are not accepted.
 * @cssprop [--nx-color-alert=light-dark(#b3261e, #ff9c8f)] - Balances of which nothing is left.
 * @cssprop [--nx-color-muted=color-mix(in srgb, currentColor 90%, transparent)] - Text of lesser weight, and what is over.
 * @cssprop [--nx-color-border=color-mix(in srgb, currentColor 16%, transparent)] - Borders.
 * @cssprop [--nx-color-track=color-mix(in srgb, currentColor 16%, transparent)] - The empty part of bars, and placeholders.
 * @cssprop [--nx-color-surface=transparent] - Background of the plans' cards.
 * @cssprop [--nx-space=16px] - Distance between items, and from a card's edge to its text.
 * @cssprop [--nx-radius=10px] - Roundness of cards.
 * @cssprop [--nx-meter-size=8px] - Thickness of bars; of rings in proportion. What is empty or over is thinner.
 * @cssprop [--nx-ring-size=4.5em] - Diameter of rings.
 */
export abstract class NxElement<T> extends Configurable {
  static override styles = [hostStyles];

  readonly #internals = this.attachInternals();
  readonly #resource = new ResourceController<Located<T>>(
    this,
    () => [...pageContext().identity(this), !this.setting('currency'), ...this.request],
    (signal, maxAge) => this.#load(signal, maxAge),
  );
  readonly #changed = () => {
    if (this.isConnected) this.requestUpdate();
  };

  constructor() {
    super();
    new RefreshController(
      this,
      () => this.setting('refreshInterval'),
      (maxAge) => {
        if (this.error?.kind !== 'config') void this.#resource.reload(maxAge);
      },
    );
  }

  override connectedCallback(): void {
    if (isServer) return;
    super.connectedCallback();
    pageContext().watch(this.#changed, this.getRootNode());
    // What an unclosed tag swallows may come after the data.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.#changed, { once: true });
    // What the page says may have changed meanwhile.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    pageContext().unwatch(this.#changed);
  }

  /** The data on screen, under the API's names. `undefined` until there is some. */
  get data(): T | undefined {
    return this.#resource.loaded?.data;
  }

  /** Why the last load failed. `undefined` after a good one. */
  get error(): ApiError | undefined {
    return this.#resource.error;
  }

  /** When the data on screen arrived. */
  get loadedAt(): Date | undefined {
    const { loaded } = this.#resource;
    return loaded && new Date(loaded.receivedAt);
  }

  /**
   * Asks again.
   *
   * @returns when the outcome is on screen. A failure is shown and fired as `nx-error`; it is not thrown.
   */
  reload(): Promise<void> {
    return this.#resource.reload();
  }

  /** What to ask for, beside whom and on whose behalf: another request loads anew. */
  protected abstract get request(): readonly unknown[];

  /** Asks for it. */
  protected abstract load(ask: Ask): Promise<Answer<T>>;

  /** Whether the location makes a difference to what is drawn: by its currency, or by its time zone. */
  protected needsLocation(_data: T, _today: CalendarDay): boolean {
    return false;
  }

  /** Draws the data; nothing to draw is `undefined`. */
  protected abstract draw(data: T, writing: Writing): TemplateResult | undefined;

  /** Texts and size of the views that are not data. */
  protected abstract views(terms: Translation): Views;

  /** Whether what was drawn last is low. */
  protected isLow = false;

  /** The widget's own setting, else the page's. */
  protected setting<K extends Parameters<PageContext['setting']>[1]>(name: K): Settings[K] {
    return pageContext().setting(this, name);
  }

  /** Level of the widget's own heading. */
  protected get level(): number {
    return Number(this.setting('headingLevel')) || 2;
  }

  protected override render(): TemplateResult {
    this.#focused = this.shadowRoot?.activeElement;
    const { error, isSlow, loaded, pending, signInHandled } = this.#resource;
    const tag = langOf(this);
    // A server has the texts that it was given.
    const awaited = isServer ? undefined : textsFor(tag);
    // In another language when its texts are there: until then as it was.
    if (awaited) void awaited.then(this.#changed);
    const wording = (awaited && this.#wording) ?? wordingFor(tag, pageContext().texts);
    if (!awaited) this.#wording = wording;
    const { terms, locale } = wording;
    const isUnwritten = isServer
      ? !tag.toLowerCase().startsWith(locale.toLowerCase())
      : !this.#wording && !loaded && !error;
    const writing: Writing = {
      ...wording,
      today: today(loaded?.location?.TimeZone),
      currency: this.setting('currency'),
      localCurrency: loaded?.location?.Currency?.Code,
    };
    const views = this.views(terms);
    const server = serverDrawing(this, isUnwritten, views);
    const title = this.setting('heading') ?? views.heading;
    const drawing = loaded && this.draw(loaded.data, writing);
    // Where nothing could be read, that there is nothing would be a guess.
    const isEmpty = loaded && !drawing && !loaded.skipped;
    const kind = loaded ? undefined : error?.kind;
    const isOffline = kind === 'network' && !navigator.onLine;
    const isUnauthorized = kind === 'unauthorized';
    const isHandled = isUnauthorized && signInHandled;
    // Not the DOM, so it may be done while rendering; and listeners of the events that follow find it done.
    setHostStates(this.#internals, {
      loading: pending,
      empty: isEmpty,
      stale: loaded && (pending || error),
      partial: loaded?.skipped,
      unauthorized: isUnauthorized,
      offline: isOffline,
      error: kind && !isOffline && !isUnauthorized,
      low: drawing && this.isLow,
    });
    const isSignIn = error?.subject === 'token' && !isUnauthorized && kind !== 'config';
    const failure = kind && (isOffline ? terms.offline : isSignIn ? terms.signIn : terms.errors[kind]);
    const slot = isUnauthorized ? 'signed-out' : 'error';
    const instead = () => {
      if (loaded) return isEmpty ? message('empty', views.empty) : nothing;
      if (!failure)
        return skeleton(views.items, terms.loading, isServer ? emptied(views.variant) : picture(0, views.variant));
      if (isHandled) return nothing;
      const action = (isSignIn || error?.isTransient) && (pending ? terms.loading : terms.retry);
      return message(slot, failure, action, this.#retry);
    };
    const asOf = () => (loaded ? fill(terms.asOf, formatTime(loaded.receivedAt, locale)) : '');
    const status = loaded ? error && 'stale' : isOffline ? 'offline' : kind;
    // That something failed, and that it is over: neither a first load nor a refresh. By what happened and not by its words,
    // which change with the language. Of what nobody sees nothing is said.
    if (!pending && (loaded ?? kind) && !isHandled && status !== this.#said && this.checkVisibility()) {
      const own = this.querySelector(`:scope > [slot=${slot}]`)?.textContent;
      const outcome = [title, error ? terms.notUpdated : asOf()].filter(Boolean).join(' · ');
      announce(this, loaded ? outcome : (own ?? failure ?? outcome), locale);
      this.#said = status;
    }
    const swallowed = !isServer && !server && !this.nextSibling && this.querySelector(':scope > :not([slot], a)');
    if (swallowed && !this.#swallowed) reportUnclosed(this);
    this.#swallowed = swallowed;
    return html`<div part="base" lang=${server?.locale ?? locale}>
        <slot name="heading"
          >${server?.title ?? (title ? (isUnwritten ? wordless() : heading('heading', this.level, title)) : nothing)}</slot
        >
        ${server?.content ?? drawing ?? instead()} ${loaded?.skipped ? note(terms.partial) : nothing}
        ${loaded && (error ?? isSlow) ? note(error ? `${asOf()} · ${terms.notUpdated}` : asOf()) : nothing}
        <slot name="footer" part="footer"></slot>
      </div>
      ${swallowed ? html`<slot></slot>` : nothing}`;
  }

  /** What was read out last: of which kind the failure was that isn't over. */
  #said: string | undefined;

  /** The last wording of which the texts were there. */
  #wording: Wording | undefined;

  /** What the tag holds of its parent's, where it was written as `<nx-… />`. */
  #swallowed: Element | false | null | undefined;

  /** What had the focus before the update. */
  #focused: Element | null | undefined;

  readonly #retry = (): void => {
    // Whatever comes of it is to be heard.
    this.#said = '';
    void this.reload();
  };

  protected override updated(): void {
    const { ownerDocument, shadowRoot } = this;
    // A button or a link that goes takes the focus along; whoever was there goes on from the widget.
    if (!this.#focused || this.#focused.isConnected || ownerDocument.activeElement !== ownerDocument.body) return;
    const base = shadowRoot?.querySelector<HTMLElement>('[part=base]');
    base?.setAttribute('tabindex', '-1');
    base?.focus();
  }

  async #load(signal: AbortSignal, maxAge: number | undefined): Promise<Located<T>> {
    const context = pageContext();
    const [baseUrl, credentials, source] = context.identity(this);
    // What the page says for all may come after the widget in the page, or from who waits for the script to be there; until
    // all of it is read, nothing is amiss.
    if (!(baseUrl && (credentials ?? source))) {
      await (/^(load|inter)/.test(document.readyState) ? pageRead(signal) : pause(0, signal));
    }
    const loading = this.load((endpoint, shape) => context.get(endpoint, this, { shape, signal, maxAge }));
    // Any formatter: a page's first takes a browser longer than all that is drawn, and now it has nothing else to do.
    setTimeout(() => today('UTC'));
    const texts = textsFor(langOf(this));
    if (texts) {
      // What comes of it is to be said in the right language from the start, a failure too.
      loading.catch(() => undefined);
      await Promise.race([texts, pause(patience, signal)]);
    }
    const answer = await loading;
    return { ...answer, location: this.needsLocation(answer.data, today()) ? await this.#location(signal) : undefined };
  }

  async #location(signal: AbortSignal) {
    try {
      const { data } = await pageContext().get(business, this, {
        shape: locationShape,
        signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
      });
      return data;
    } catch {
      return undefined;
    }
  }
}
