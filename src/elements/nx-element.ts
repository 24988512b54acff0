import { LitElement, type TemplateResult, html, nothing } from 'lit';
import type { ApiError } from '../api/api-error.js';
import type { Business } from '../api/businesses.js';
import { type Endpoint, endpoints } from '../api/endpoints.js';
import type { Answer } from '../api/http-client.js';
import { type Shape, createShape } from '../api/shape.js';
import { sharedClient } from '../api/shared-client.js';
import { setHostStates } from '../controllers/host-states.js';
import { RefreshController } from '../controllers/refresh-controller.js';
import { ResourceController } from '../controllers/resource-controller.js';
import { type CalendarDay, today } from '../format/calendar-day.js';
import { formatTime } from '../format/format.js';
import { fill } from '../locales/fill.js';
import type { Translation } from '../locales/translation.js';
import { wordingFor } from '../locales/wording.js';
import hostStyles from '../styles/host.styles.js';
import type { Writing } from '../templates/amount.js';
import { heading, message, note } from '../templates/message.js';
import { skeleton } from '../templates/skeleton.js';
import { langOf } from './lang.js';
import { property } from './property.js';

const locationShape = createShape<Business>()(['Currency.Code', 'TimeZone']);

/** An answer, and where it makes a difference the location. */
interface Located<T> extends Answer<T> {
  readonly location: typeof locationShape.type | undefined;
}

/** Milliseconds after which a widget goes on without the location: it adds a currency sign, and that is all. */
const locationPatience = 4000;

/** The views of a widget that are not its data. */
export interface Views {
  readonly heading: string;
  readonly empty: string;
  /** How many items there usually are. */
  readonly items: number;
}

/**
 * What all widgets have in common: whom to ask, how to load, and the views that are not data.
 *
 * @fires {NxLoadEvent} nx-load - The data is on screen.
 * @fires {NxErrorEvent} nx-error - A load failed; `error` says why.
 * @fires {NxUnauthorizedEvent} nx-unauthorized - There is no token, or it is not accepted. Cancelable: cancelled, no sign-in message is shown.
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
 * @cssprop [--nx-color-accent=light-dark(#1f6f5c, #63c9ad)] - Bars, focus rings, good news.
 * @cssprop [--nx-color-warning=light-dark(#a34a05, #f0a35e)] - Low balances, and plans that pause or end.
 * @cssprop [--nx-color-muted=color-mix(in srgb, currentColor 78%, transparent)] - Text of lesser weight.
 * @cssprop [--nx-color-border=color-mix(in srgb, currentColor 16%, transparent)] - Borders.
 * @cssprop [--nx-color-track=color-mix(in srgb, currentColor 16%, transparent)] - The empty part of bars, and placeholders.
 * @cssprop [--nx-color-surface=transparent] - Background of the plans' cards.
 * @cssprop [--nx-space=16px] - Distance between items.
 * @cssprop [--nx-radius=10px] - Roundness of cards.
 */
export abstract class NxElement<T> extends LitElement {
  static override styles = [hostStyles];

  /** Address of the space or of a proxy, path allowed: `https://acme.spaces.nexudus.com`, or `/path` on the page's own origin. */
  @property({ attribute: 'base-url' }) baseUrl: string | undefined;

  /** The member's bearer token. Never reflected, stored, logged, or put in a URL, an event or an error. */
  @property() token: string | undefined;

  /** Cookies, as in `fetch`. With `same-origin` or `include` a proxy may know the member by its own session. */
  @property() credentials: 'omit' | 'same-origin' | 'include' = 'omit';

  /** ISO 4217 code for amounts. By default the one in the answer, else the location's, else plain numbers. */
  @property() currency: string | undefined;

  /** Whose benefits: the member's own, the team's, or both. Plans are always the member's own. */
  @property() scope: 'all' | 'personal' | 'team' = 'all';

  /** Text of the heading; empty for none. */
  @property() heading: string | undefined;

  /** Level of the heading, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** Seconds between refreshes, at least 60. By default there are none. Paused while the page is hidden. */
  @property({ attribute: 'refresh-interval', type: Number }) refreshInterval: number | undefined;

  readonly #internals = this.attachInternals();
  readonly #resource = new ResourceController<Located<T>>(
    this,
    () => [this.baseUrl, this.token, this.credentials, !this.currency, String(this.shape.fields)],
    (signal, maxAge) => this.#load(signal, maxAge),
  );

  constructor() {
    super();
    new RefreshController(this, (maxAge) => {
      if (this.error?.kind !== 'config') void this.#resource.reload(maxAge);
    });
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

  /** Whom to ask. */
  protected abstract readonly endpoint: Endpoint<unknown>;

  /** What to ask for. Another shape loads anew. */
  protected abstract readonly shape: Shape<T>;

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

  protected override render(): TemplateResult {
    const wording = wordingFor(langOf(this));
    const { terms, locale } = wording;
    const { error, loaded, pending, signInHandled } = this.#resource;
    const writing: Writing = {
      ...wording,
      today: today(loaded?.location?.TimeZone),
      currency: this.currency,
      localCurrency: loaded?.location?.Currency?.Code,
    };
    const views = this.views(terms);
    const title = this.heading ?? views.heading;
    const drawing = loaded && this.draw(loaded.data, writing);
    // Where nothing could be read, that there is nothing would be a guess.
    const isEmpty = loaded && !drawing && !loaded.skipped;
    const kind = loaded ? undefined : error?.kind;
    const isOffline = kind === 'network' && !navigator.onLine;
    const isUnauthorized = kind === 'unauthorized';
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
    const instead = () => {
      if (loaded) return isEmpty ? message(views.empty) : nothing;
      if (!kind) return skeleton(views.items, terms.loading);
      if (isUnauthorized && signInHandled) return nothing;
      const action = error?.isTransient && (pending ? terms.loading : terms.retry);
      return message(isOffline ? terms.offline : terms.errors[kind], action, this.#retry);
    };
    return html`<div part="base" lang=${locale}>
      ${title ? heading('heading', this.headingLevel, title) : nothing} ${drawing ?? instead()}
      ${loaded?.skipped ? note(terms.partial) : nothing}
      ${loaded && error ? note(fill(terms.asOf, formatTime(loaded.receivedAt, locale))) : nothing}
    </div>`;
  }

  readonly #retry = () => void this.reload();

  async #load(signal: AbortSignal, maxAge: number | undefined): Promise<Located<T>> {
    const { endpoint, shape } = this;
    const answer = await sharedClient().get(endpoint, this, { shape, signal, maxAge });
    return { ...answer, location: this.needsLocation(answer.data, today()) ? await this.#location(signal) : undefined };
  }

  async #location(signal: AbortSignal) {
    try {
      const patience = AbortSignal.any([signal, AbortSignal.timeout(locationPatience)]);
      const options = { shape: locationShape, signal: patience };
      const { data } = await sharedClient().get(endpoints.system.business, this, options);
      return data;
    } catch {
      return undefined;
    }
  }
}
