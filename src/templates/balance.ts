import { type TemplateResult, html, nothing } from 'lit';
import type { CalendarDay } from '../format/calendar-day.js';
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

/** What a space wrote, whichever way it runs. */
const isolated = (text: string | false | null | undefined) => text && html`<bdi>${text}</bdi>`;

/** What is amiss with a balance, or remarkable: one word for all that draws it; empty where it is neither. */
function conditionOf({ records: [first], remaining, total }: Balance, today: CalendarDay, isLow?: boolean): string {
  if (!isUsable(first, today)) return 'over';
  if (remaining === null) return 'unlimited';
  if (remaining <= 0) return 'empty';
  if (isLow) return 'low';
  return total && total > 0 && remaining > total ? 'full' : '';
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
  // What is left stands out from the rest of its sentence, wherever a language puts it.
  const marked = { ...writing, terms: { ...terms, left: terms.left.replace('#', '\n#\n') } };
  const sentence = first.used ? terms.used : amountText(balance, marked);
  const [before, left, after] = sentence.split('\n');
  const condition = conditionOf(balance, today, isLow);
  const details = [
    condition === 'low' && html`<span part="status">${terms.low}</span>`,
    description !== own && isolated(description),
    ...look.details,
    common('checkedIn') && terms.checkedIn,
    usedOn && fill(terms.usedOn, formatDay(usedOn, locale)),
    waitingText(balance, writing),
    expiringText(balance, writing),
    isolated(common('location')),
  ].filter(Boolean);
  return html`<li part="item${condition && ` item-${condition}`}">
    ${
      name || badge
        ? html`<div part="name">${isolated(name)} ${badge ? html`<bdi part="badge">${badge}</bdi>` : nothing}</div>`
        : nothing
    }
    <p part="amount">${left ? html`<span>${before}</span><bdi>${left}</bdi><span>${after}</span>` : before}</p>
    ${first.used || (condition === 'over' && balance.remaining === null) ? nothing : meter(balance, own || label, sentence.replaceAll('\n', ''), variant)}
    ${
      details.length > 0
        ? html`<p part="detail">${details.map((detail, index) => html`${index ? ' · ' : ''}${detail}`)}</p>`
        : nothing
    }
  </li>`;
}
