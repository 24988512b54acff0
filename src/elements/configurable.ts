import { LitElement } from 'lit';
import type { TokenProvider } from '../api/token-source.js';
import type { Settings } from '../page-context.js';
import { property } from './property.js';

/** What widgets and `<nx-config>` take alike. */
export abstract class Configurable extends LitElement implements Settings {
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
}
