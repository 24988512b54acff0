/** Registers all widgets and exports everything. */
import './define/nx-benefits-panel.js';
import './define/nx-credit-meter.js';
import './define/nx-my-plans.js';

export * from './elements.js';
