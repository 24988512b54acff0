import { type TemplateResult, html } from 'lit';

// The parts of a real item, so that it is as high as one.
const item = (picture: unknown): TemplateResult =>
  html`<div part="item">
    <p part="name skeleton"> </p>
    <p part="amount skeleton"> </p>
    <div part="meter">${picture}</div>
    <p part="detail skeleton"> </p>
  </div>`;

/**
 * The place that the data will take: as many items as usually come.
 *
 * @param loading the text for screen readers
 * @param picture of each item: a bar or a ring
 */
export const skeleton = (items: number, loading: unknown, picture?: unknown): TemplateResult =>
  html`<p part="loading">${loading}</p>
    <div part="list" aria-hidden="true">${Array<TemplateResult>(items).fill(item(picture))}</div>`;

/** The place of a heading whose words are not there yet. */
export const wordless = (): TemplateResult => html`<p part="heading skeleton"> </p>`;
