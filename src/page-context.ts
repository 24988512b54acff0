import { parseBaseUrl } from './api/base-url.js';
import type { Endpoint } from './api/endpoint.js';
import { type Answer, type GetOptions, HttpClient, type Session } from './api/http-client.js';
import type { OwnTexts } from './locales/wording.js';

/** What a widget can be told, and a page for all of its widgets. What is empty or not there is left to the next in line. */
export interface Settings extends Session {
  /** ISO 4217. */
  readonly currency?: string | null | undefined;
  readonly scope?: 'all' | 'personal' | 'team' | null | undefined;
  /** Empty: no heading. */
  readonly heading?: string | null | undefined;
  /** 1 to 6. */
  readonly headingLevel?: number | null | undefined;
  /** Seconds, at least 60. */
  readonly refreshInterval?: number | null | undefined;
  /**
   * CSS selector of the parts of the page whose links become widgets, where their fragment names one: `#nx-widget=my-plans`.
   * None by default, since links come through where strangers may write. For the self-contained files.
   */
  readonly links?: string | null | undefined;
}

/** Settings that anybody may read. */
type Public = Exclude<keyof Settings, 'token' | 'tokenProvider' | 'tokenUrl'>;

const noCredentials = { token: undefined, tokenProvider: undefined, tokenUrl: undefined, credentials: undefined };

/** The strongest of these settings that say one of these. */
const first = (levels: readonly Settings[], ...names: (keyof Settings)[]): Settings | undefined =>
  levels.find((level) => names.some((name) => level[name]));

/**
 * What all widgets of a page share: the client, so that they ask once together, and the page's own settings. A widget's own
 * beat those of `<nx-config>`, which beat those of {@link configure}. Of several `<nx-config>`, the earlier beat the later.
 */
export class PageContext {
  readonly #client: HttpClient;
  readonly #elements: Settings[] = [];
  #configured: Settings = {};
  readonly #watchers = new Set<() => void>();
  /** Sees when a part of the page is said to be in another language. */
  #languages: MutationObserver | undefined;
  /** What the page says in other words, by BCP 47 tag. */
  readonly texts = new Map<string, OwnTexts[]>();
  /** The integrator has been told that an administrator's token is in the page. */
  isWarned = false;

  constructor(client = new HttpClient()) {
    this.#client = client;
  }

  /** Sets the given settings for the whole page, and keeps the others. */
  configure(settings: Settings): void {
    const { baseUrl } = this.#configured;
    // Credentials stay with the base URL that they were given for.
    const isMoved = baseUrl && settings.baseUrl && parseBaseUrl(baseUrl) !== parseBaseUrl(settings.baseUrl);
    this.#configured = { ...this.#configured, ...(isMoved ? noCredentials : undefined), ...settings };
    this.changed();
  }

  /** Takes texts for a language or a region, beside those given before. */
  registerTranslation(tag: string, texts: OwnTexts): void {
    const { baseName } = new Intl.Locale(tag);
    this.texts.set(baseName, [...(this.texts.get(baseName) ?? []), texts]);
    this.changed();
  }

  /** Takes the settings of an element, for as long as it is there. It says by {@link changed} when they change. */
  add(element: Settings): void {
    this.#elements.push(element);
    this.changed();
  }

  /** Ends {@link add}. */
  remove(element: Settings): void {
    this.#elements.splice(this.#elements.indexOf(element), 1);
    this.changed();
  }

  /** Tells all who watch that settings may have changed. */
  changed(): void {
    for (const watcher of this.#watchers) watcher();
  }

  /** Calls the watcher at every change, also of a language in the document or in the shadow root that it is in. */
  watch(watcher: () => void, root: Node = document): void {
    this.#watchers.add(watcher);
    if (typeof MutationObserver !== 'function') return;
    const options = { subtree: true, attributeFilter: ['lang'] };
    if (!this.#languages) {
      this.#languages = new MutationObserver(() => this.changed());
      this.#languages.observe(document, options);
    }
    // The document once: each time it is observed again Chromium keeps two kilobytes.
    for (let node = root; node !== document; node = (node as Partial<ShadowRoot>).host?.getRootNode() ?? document)
      this.#languages.observe(node, options);
  }

  /** Ends {@link watch}. */
  unwatch(watcher: () => void): void {
    this.#watchers.delete(watcher);
  }

  /** A setting for a widget that has these of its own. */
  setting<K extends Public>(own: Settings, name: K): Settings[K] {
    // The context can be found by every script of the page, and a token must not be. As a text, since what is none might
    // be written in two ways.
    const key = [name].join() as K;
    if (key.startsWith('token')) return undefined;
    // An empty heading is a setting: none. Of the others, what is empty says nothing.
    return this.#levels(own).find((level) => (key === 'heading' ? level[key] != null : level[key]))?.[key];
  }

  /**
   * Whom a widget asks and on whose behalf, in terms that tell one session from another and hold no token: base URL,
   * credentials mode, and the number of the source of tokens, if there is one.
   */
  identity(own: Settings): readonly [baseUrl: unknown, credentials: unknown, source: number | undefined] {
    const session = this.#session(own);
    return [session.baseUrl, session.credentials, this.#client.sourceId(session)];
  }

  /** Asks an endpoint for a widget; see {@link HttpClient.get}. */
  get<T, S = T>(endpoint: Endpoint<T>, own: Settings, options?: GetOptions<S, T>): Promise<Answer<S>> {
    return this.#client.get(endpoint, this.#session(own), options);
  }

  #levels(own: Settings): Settings[] {
    return [own, ...this.#elements, this.#configured];
  }

  #session(own: Settings): Session {
    const levels = this.#levels(own);
    // Once, and handed on as it was read: an object might be written in two ways.
    const baseUrl = parseBaseUrl(first(levels, 'baseUrl')?.baseUrl);
    // Whoever writes a widget into the page may choose whom it asks, but not to whom the page's own credentials go: these
    // are for the base URL that the page gave with them.
    const granted = (...names: (keyof Session)[]): Settings => {
      const level = first(levels, ...names);
      if (!level || level === own) return own;
      // Its own one or that of configure(): another `<nx-config>` may be an author's.
      const meant = level.baseUrl || this.#configured.baseUrl;
      return parseBaseUrl(meant) === baseUrl ? level : {};
    };
    const { token, tokenProvider, tokenUrl } = granted('token', 'tokenProvider', 'tokenUrl');
    return { baseUrl, credentials: granted('credentials').credentials, token, tokenProvider, tokenUrl };
  }
}

/** Changes with what another version of the library could not work with. */
const key = Symbol.for('nx-widgets@1');

/** The context of this page: one for all copies of the library in it, whichever came first. */
export const pageContext = (): PageContext =>
  ((globalThis as { [key]?: PageContext | undefined })[key] ??= new PageContext());

/**
 * Sets defaults for all widgets of the page, by the names of their properties. What is not given stays as it is; `undefined` takes a
 * default away. Credentials go only to the `baseUrl` that was given with them.
 *
 * @example
 * configure({ baseUrl: 'https://acme.spaces.nexudus.com', tokenProvider: async () => (await signIn()).token });
 */
export const configure = (settings: Settings): void => pageContext().configure(settings);

/**
 * Says texts in other words, or in another language: as many as are given. They show at once, in all widgets of that language.
 *
 * @param tag BCP 47: a language (`de`), or for a region alone (`de-CH`)
 * @throws RangeError where that is no language tag
 * @example
 * registerTranslation('en', { kinds: { pass: 'Day passes' } });
 */
export const registerTranslation = (tag: string, texts: OwnTexts): void =>
  pageContext().registerTranslation(tag, texts);
