/** Registers `<nx-config>`. */
import { NxConfig } from '../elements/nx-config.js';
import { define } from './define.js';

define('nx-config', NxConfig);

export { NxConfig };

declare global {
  interface HTMLElementTagNameMap {
    'nx-config': NxConfig;
  }
}
