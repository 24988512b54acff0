/** Registers `<nx-benefits-panel>`. */
import { NxBenefitsPanel } from '../elements/nx-benefits-panel.js';
import { define } from './define.js';

define('nx-benefits-panel', NxBenefitsPanel);

export { NxBenefitsPanel };

declare global {
  interface HTMLElementTagNameMap {
    'nx-benefits-panel': NxBenefitsPanel;
  }
}
