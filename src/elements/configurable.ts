import type { CSSResult } from 'lit';
import type { TokenProvider } from '../api/token-source.js';
import type { Settings } from '../page-context.js';
import { property } from './property.js';
import { ServerDrawn } from './server-drawn.js';

/** What widgets and `<nx-config>` take alike. */
export abstract class Configurable extends ServerDrawn implements Settings {
  static override styles: CSSResult[];

  /** Address of the space or of a proxy, path allowed: `https://acme.spaces.nexudus.com`, or `/path` on the page's own origin. */
  @property({ attribute: 'base-url' }) baseUrl: string | undefined;

  /** The member's bearer token. Never reflected, stored, logged, or put in a URL, an event or an error. */
  @property() token: string | undefined;

  /**
   * Address of the page's own server that answers the token of the member who is signed in there: as JSON, `access_token` or
   * `token` with `expires_in` in seconds, or as plain text. It stands for one member; give another address for another one.
   */
  @property({ attribute: 'token-url' }) tokenUrl: string | undefined;

  /** Gives the member's token, or `null` where nobody is signed in. It stands for one member; give another function for another one. */
  @property({ attribute: false }) tokenProvider: TokenProvider | undefined;

  /** Cookies, as in `fetch`; `omit` by default. With `same-origin` or `include` a proxy may know the member by its own session. */
  @property() credentials: 'omit' | 'same-origin' | 'include' | undefined;

  /** ISO 4217 code for amounts. By default the one in the answer, else the location's, else plain numbers. */
  @property() currency: string | undefined;

  /** Whose benefits: the member's own, the team's, or both, which is the default. Plans are always the member's own. */
  @property() scope: 'all' | 'personal' | 'team' | undefined;

  /** Text of the heading; empty for none. */
  @property() heading: string | undefined;

  /** Level of the heading, 1 to 6; 2 by default. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel: number | undefined;

  /** Seconds between refreshes, at least 60. By default there are none. Paused while the page is hidden. */
  @property({ attribute: 'refresh-interval', type: Number }) refreshInterval: number | undefined;

  /** Attributes, also in the spelling of frameworks that know no property of that name yet: `baseUrl` becomes `baseurl`. */
  static override get observedAttributes(): string[] {
    return super.observedAttributes.flatMap((name) => [name, joined(name)]);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    // What a framework makes of an object that comes before the class. An id that is none must not pass for none at all.
    if (value === '[object Object]' && !name.endsWith('id')) return;
    const { observedAttributes } = this.constructor as typeof Configurable;
    super.attributeChangedCallback(observedAttributes.find((each) => joined(each) === name) ?? name, old, value);
  }

  /**
   * Constructed style sheets stay with the document that they were made in (CSSOM, adoptedStyleSheets), so in another one,
   * such as a pop-out, they are made anew.
   */
  adoptedCallback(): void {
    const { ownerDocument, shadowRoot } = this;
    const view = ownerDocument.defaultView;
    if (!view || !shadowRoot) return;
    const { styles } = this.constructor as typeof Configurable;
    shadowRoot.adoptedStyleSheets = styles.map(({ cssText }) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(cssText);
      return sheet;
    });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    try {
      return super.createRenderRoot();
    } catch {
      // Moved into another document before it was ever on a page.
      this.adoptedCallback();
      return this.shadowRoot as ShadowRoot;
    }
  }
}

/** `base-url` as `baseurl`. */
const joined = (name: string): string => name.replaceAll('-', '');
