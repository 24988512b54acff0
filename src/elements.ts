/** The classes, without registering anything. */
export { ApiError, type ApiErrorKind } from './api/api-error.js';
export type { TokenProvider, TokenRequest } from './api/token-source.js';
export { NxBenefitsPanel } from './elements/nx-benefits-panel.js';
export { NxConfig } from './elements/nx-config.js';
export { NxCreditMeter } from './elements/nx-credit-meter.js';
export { NxElement } from './elements/nx-element.js';
export { NxMyPlans } from './elements/nx-my-plans.js';
export { NxErrorEvent, NxLoadEvent, NxLowEvent, NxUnauthorizedEvent } from './events.js';
export type { OwnTexts } from './locales/wording.js';
export type { Translation } from './locales/translation.js';
export { type Settings, configure, registerTranslation } from './page-context.js';
