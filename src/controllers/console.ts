import type { ApiError } from '../api/api-error.js';

/** Tells the integrator, in the console, what a widget could not do and why. The only place that writes there. */
export const report = (widget: Element, { message }: ApiError): void => {
  console.error(`<${widget.localName}> ${message}`);
};
