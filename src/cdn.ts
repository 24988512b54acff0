/** What the self-contained files do: register everything, put widgets in their places, and hand out what a page may call. */
// First, so that the widgets find what it says.
import './define/nx-config.js';
import './define/nx-benefits-panel.js';
import './define/nx-credit-meter.js';
import './define/nx-my-plans.js';
import { load } from './loader.js';

load();

export { configure, registerTranslation } from './page-context.js';
