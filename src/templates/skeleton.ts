import { type TemplateResult, html } from 'lit';

const item = html`<div part="item">
  <p part="skeleton">&nbsp;</p>
  <p part="skeleton">&nbsp;</p>
  <p part="skeleton">&nbsp;</p>
</div>`;

/** The place that the data will take: as many items as usually come. */
export const skeleton = (items: number, loading: string): TemplateResult =>
  html`<p part="loading">${loading}</p>
    <div part="list" aria-hidden="true">${Array<TemplateResult>(items).fill(item)}</div>`;
