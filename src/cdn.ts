/** What the self-contained files hold: the three widgets, registered. */
export * from './define/nx-benefits-panel.js';
export * from './define/nx-credit-meter.js';
export * from './define/nx-my-plans.js';
