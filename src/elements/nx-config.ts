import { pageContext } from '../page-context.js';
import hiddenStyles from '../styles/hidden.styles.js';
import { Configurable } from './configurable.js';

/**
 * Defaults for all widgets of the page. It shows nothing and may stand anywhere; a widget's own attributes beat it, and it
 * beats `configure()`. Its token, `token-url` or provider goes only to the `base-url` given with it.
 */
export class NxConfig extends Configurable {
  static override styles = [hiddenStyles];

  override connectedCallback(): void {
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
