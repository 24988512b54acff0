import type { ApiError } from '../api/api-error.js';

/** Pages replace their console, some by one that can only log. */
const output: Partial<Console> = console;

/** Tells the integrator, in the console, what a widget could not do and why. Only this file writes there. */
export const report = (widget: Element, { message }: ApiError): void => {
  output.error?.(`<${widget.localName}> ${message}`);
};

/** Tells the integrator that an administrator's token is in the page. */
export const warnOfAdministrator = (widget: Element): void => {
  output.warn?.(`<${widget.localName}> Any script can take an administrator's token: use a proxy`);
};

/** Tells the integrator which names the page had given away already. */
export const reportTaken = (tags: readonly string[]): void => {
  output.info?.(`${tags.join(', ')}: already registered`);
};

/** Tells the integrator that a tag swallows what follows it. */
export const reportUnclosed = ({ localName }: Element): void => {
  output.warn?.(`<${localName}> must end with </${localName}>`);
};
