/** Registers `<nx-credit-meter>`. */
import { NxCreditMeter } from '../elements/nx-credit-meter.js';
import { define } from './define.js';

define('nx-credit-meter', NxCreditMeter);

export { NxCreditMeter };

declare global {
  interface HTMLElementTagNameMap {
    'nx-credit-meter': NxCreditMeter;
  }
}
