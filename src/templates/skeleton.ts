import { type TemplateResult, html } from 'lit';
import { type Variant, drawing } from './meter.js';

// The parts of a real item, so that it is as high as one.
const item = (variant?: Variant): TemplateResult =>
  html`<div part="item">
    <p part="name skeleton"> </p>
    <p part="amount skeleton"> </p>
    <div part="meter">${drawing(0, variant)}</div>
    <p part="detail skeleton"> </p>
  </div>`;

/** The place that the data will take: as many items as usually come. */
export const skeleton = (items: number, loading: string, variant?: Variant): TemplateResult =>
  html`<p part="loading">${loading}</p>
    <div part="list" aria-hidden="true">${Array<TemplateResult>(items).fill(item(variant))}</div>`;
