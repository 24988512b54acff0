/** Registers everything and exports everything. */
// First, so that the widgets find what it says.
import './define/nx-config.js';
import './define/nx-benefits-panel.js';
import './define/nx-credit-meter.js';
import './define/nx-my-plans.js';

export * from './elements.js';
