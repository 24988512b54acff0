import { pageContext } from '../page-context.js';
import hiddenStyles from '../styles/hidden.styles.js';
import { Configurable } from './configurable.js';
import { property } from './property.js';
import { isServer } from './server-drawn.js';

/**
 * Defaults for all widgets of the page. It shows nothing and may stand anywhere; a widget's own attributes beat it, and it
 * beats `configure()`. Its token, `token-url` or provider goes only to the `base-url` given with it.
 */
export class NxConfig extends Configurable {
  static override styles = [hiddenStyles];

  /**
   * CSS selector of the parts of the page whose links become widgets, where their fragment names one: `#nx-widget=my-plans`.
   * None by default. Leave out comments and whatever else strangers may write.
   */
  @property() links: string | undefined;

  override connectedCallback(): void {
    // A server has many pages, and their settings are not to meet.
    if (isServer) return;
    super.connectedCallback();
    pageContext().add(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    pageContext().remove(this);
  }

  protected override updated(): void {
    pageContext().changed();
  }
}
