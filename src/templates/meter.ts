import { type TemplateResult, html, nothing } from 'lit';
import { type Amount, shareLeft } from '../models/allowance.js';

/** How a balance is drawn beside its text. */
export type Variant = 'bar' | 'ring' | 'text';

const bar = (percent: number) =>
  html`<div part="track"><div part="fill" .style=${`inline-size:${percent}%`}></div></div>`;

// A pathLength of 100 makes percentages of the dashes, whatever the radius.
const ring = (percent: number) =>
  html`<svg viewBox="0 0 36 36" aria-hidden="true">
    <circle part="track" cx="18" cy="18" r="15"></circle>
    <circle part="fill" cx="18" cy="18" r="15" pathLength="100" stroke-dasharray="${percent} 100"></circle>
  </svg>`;

/** A bar or a ring, or nothing beside a text. */
export const drawing = (percent: number, variant: Variant = 'bar'): TemplateResult | typeof nothing =>
  variant === 'text' ? nothing : (variant === 'ring' ? ring : bar)(percent);

/** The same without anything left, for servers: they write a style as an attribute, which the page's policy may block. */
export const emptied = (variant?: Variant): TemplateResult | typeof nothing =>
  variant === 'ring' || variant === 'text' ? drawing(0, variant) : html`<div part="track"></div>`;

/**
 * A meter. What it says stands beside it as real text; for assistive technology the same text is its value, because a
 * bare percentage says nothing about hours or money.
 *
 * @param label what is measured
 * @param valueText the amount in words
 */
export function meter(
  amount: Amount,
  label: string,
  valueText: string,
  variant?: Variant,
): TemplateResult | typeof nothing {
  // A picture of what has no end. It measures nothing.
  if (amount.remaining === null) return drawing(100, variant);
  const share = shareLeft(amount);
  if (share === undefined || variant === 'text') return nothing;
  // ARIA wants the value inside the range, and the range not empty. The true numbers are in the text.
  const max = Math.max(amount.total ?? 0, 1);
  return html`<div
    part="meter"
    role="meter"
    aria-label=${label}
    aria-valuemin="0"
    aria-valuemax=${max}
    aria-valuenow=${share * max}
    aria-valuetext=${valueText}
  >
    ${drawing(share * 100, variant)}
  </div>`;
}
