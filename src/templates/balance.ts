import { type TemplateResult, html, nothing } from 'lit';
import { formatDay } from '../format/format.js';
import { fill } from '../locales/fill.js';
import { type Allowance, isUsable } from '../models/allowance.js';
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
  const { expiring, remaining } = balance;
  if (!expiring) return undefined;
  const { amount, day, isAll } = expiring;
  if (isAll) return expiryText(day, writing);
  return remaining === null || amount <= 0
    ? undefined
    : fill(writing.terms.part, dayAhead(day, writing), quantity(amount, balance, writing));
}

/** From when on it can be used, where that is ahead: all of it, or the part that has to wait. */
function waitingText({ records, ...balance }: Balance, writing: Writing): string | undefined {
  const { terms, today } = writing;
  const waiting = records.filter(({ starts }) => starts !== null && starts > today);
  if (waiting.length === 0) return undefined;
  const day = dayAhead(Math.min(...waiting.map(({ starts }) => starts ?? today)), writing);
  if (waiting.length === records.length) return fill(terms.validFrom, day);
  let amount = 0;
  for (const { remaining } of waiting) amount += remaining ?? 0;
  return fill(terms.partFrom, day, quantity(amount, balance, writing));
}

/** One item of a list of balances: its name, what is left, what it is for, and until when. */
export function balanceItem(balance: Balance, writing: Writing, look: Look): TemplateResult {
  const { records } = balance;
  const [first] = records;
  const { badge, isLow, label, variant } = look;
  const { locale, terms, today } = writing;
  /** What all of them say alike. */
  const common = <K extends keyof Allowance>(key: K) => records.every((each) => each[key] === first[key]) && first[key];
  const description = common('description');
  const own = common('name') || description;
  const usedOn = common('usedOn');
  const name = own || (look.isLabelled ? '' : label);
  const text = first.used ? terms.used : amountText(balance, writing);
  const isOver = !isUsable(first, today);
  const details = [
    isLow && terms.low,
    description !== own && description,
    ...look.details,
    common('checkedIn') && terms.checkedIn,
    usedOn && fill(terms.usedOn, formatDay(usedOn, locale)),
    waitingText(balance, writing),
    expiringText(balance, writing),
    common('location'),
  ]
    .filter(Boolean)
    .join(' · ');
  return html`<li part="item${isOver ? ' item-over' : isLow ? ' item-low' : ''}">
    ${
      name || badge
        ? html`<p part="name">${name} ${badge ? html`<span part="badge">${badge}</span>` : nothing}</p>`
        : nothing
    }
    <p part="amount">${text}</p>
    ${first.used ? nothing : meter(balance, own || label, text, variant)}
    ${details ? html`<p part="detail">${details}</p>` : nothing}
  </li>`;
}
