import { type TemplateResult, html, nothing } from 'lit';

/**
 * A calm sentence in the place of the data.
 *
 * @param slot by which the page may put another one there
 * @param action text of the button, where there is a way on
 */
export const message = (slot: string, text: string, action?: string | false, act?: () => void): TemplateResult =>
  html`<div part="message">
    <slot name=${slot}><p>${text}</p></slot>
    ${action ? html`<button part="button" type="button" @click=${act}>${action}</button>` : nothing}
  </div>`;

/** A line below the data: that some is missing, or from when it is. */
export const note = (text: string): TemplateResult => html`<p part="note">${text}</p>`;

/** A heading at the level that the page needs. */
export const heading = (part: string, level: number, text: unknown): TemplateResult =>
  html`<div part=${part} role="heading" aria-level=${Math.min(Math.max(level || 2, 1), 6)}>${text}</div>`;
