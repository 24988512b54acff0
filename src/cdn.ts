/** What the self-contained files do: register the three widgets. */
import './define/nx-benefits-panel.js';
import './define/nx-credit-meter.js';
import './define/nx-my-plans.js';
