import { type TemplateResult, html } from 'lit';

/** A list of items. */
export const list = (items: readonly TemplateResult[]): TemplateResult =>
  // Where the items are no list items to CSS, Safari takes the list for none, unless it is said to be one.
  // eslint-disable-next-line lit-a11y/no-redundant-role
  html`<ul part="list" role="list">
    ${items}
  </ul>`;
