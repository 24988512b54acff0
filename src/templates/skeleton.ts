import { type TemplateResult, html } from 'lit';

/** The place that the data will take: as many items as usually come, each of as many lines. */
export const skeleton = (items: number, lines: number, loadingText: string): TemplateResult =>
  html`<p part="loading">${loadingText}</p>
    <div part="list" aria-hidden="true">
      ${Array.from(
        { length: items },
        () => html`<div part="item">${Array.from({ length: lines }, () => html`<p part="skeleton">&nbsp;</p>`)}</div>`,
      )}
    </div>`;
