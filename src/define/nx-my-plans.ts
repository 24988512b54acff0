/** Registers `<nx-my-plans>`. */
import { NxMyPlans } from '../elements/nx-my-plans.js';
import { define } from './define.js';

define('nx-my-plans', NxMyPlans);

export { NxMyPlans };

declare global {
  interface HTMLElementTagNameMap {
    'nx-my-plans': NxMyPlans;
  }
}
