import { type TemplateResult, html, nothing } from 'lit';
import { isUsable } from '../models/allowance.js';
import type { Balance } from '../models/balance.js';
import { type Writing, amountText, dayAhead, expiryText, quantity } from './amount.js';
import { type Variant, meter } from './meter.js';

/** What a widget says about a balance beside the balance itself. */
export interface Look {
  /** Name for a balance that has none of its own. */
  readonly label: string;
  /** Whether a heading says the label already. */
  readonly isLabelled?: boolean;
  /** A word beside the name. */
  readonly badge?: string | false;
  readonly isLow?: boolean;
  readonly variant?: Variant;
  /** What else to say, in the order of reading; what is empty is left out. */
  readonly details: readonly (string | false | undefined)[];
}

/** When a balance expires: all of it, or the part that does so first. */
function expiringText(balance: Balance, writing: Writing): string | undefined {
  const { expiring, records } = balance;
  const day = expiring?.day ?? records[0].expires;
  if (day === null) return undefined;
  return !expiring || expiring.isAll || expiring.amount <= 0
    ? expiryText(day, writing)
    : writing.terms.partExpires(quantity(expiring.amount, balance, writing), dayAhead(day, writing));
}

/** One item of a list of balances: its name, what is left, what it is for, and until when. */
export function balanceItem(balance: Balance, writing: Writing, look: Look): TemplateResult {
  const { records } = balance;
  const [first] = records;
  const { used } = first;
  const own = records.every((record) => record.name === first.name) && first.name;
  const name = own || look.label;
  const text = used ? writing.terms.used : amountText(balance, writing);
  const details = [look.isLow && writing.terms.low, ...look.details, expiringText(balance, writing)].filter(Boolean);
  return html`<li part="item${isUsable(first, writing.today) ? (look.isLow ? ' item-low' : '') : ' item-over'}">
    <p part="name">
      ${own || !look.isLabelled ? name : nothing}
      ${look.badge ? html`<span part="badge">${look.badge}</span>` : nothing}
    </p>
    <p part="amount">${text}</p>
    ${used ? nothing : meter(balance, name, text, look.variant)}
    ${details.length > 0 ? html`<p part="detail">${details.join(' · ')}</p>` : nothing}
  </li>`;
}
