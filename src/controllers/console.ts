import type { ApiError } from '../api/api-error.js';

/** Tells the integrator, in the console, what a widget could not do and why. Only this file writes there. */
export const report = (widget: Element, { message }: ApiError): void => {
  console.error(`<${widget.localName}> ${message}`);
};

let isWarned = false;

/** Tells the integrator, once, that an administrator's token is in the page. */
export const warnOfAdministrator = (widget: Element): void => {
  if (!isWarned) console.warn(`<${widget.localName}> An administrator's token in a page is anybody's: use a proxy`);
  isWarned = true;
};
