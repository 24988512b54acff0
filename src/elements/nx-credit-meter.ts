import { type TemplateResult, html } from 'lit';
import { endpoints } from '../api/endpoints.js';
import { NxLowEvent } from '../events.js';
import type { CalendarDay } from '../format/calendar-day.js';
import type { Translation } from '../locales/translation.js';
import {
  type Allowance,
  type AskedBenefits,
  type Kind,
  allowancesOf,
  benefitsShape,
  isUsable,
  kinds,
  needLocation,
} from '../models/allowance.js';
import { balancesOf, isLow } from '../models/balance.js';
import meterStyles from '../styles/meter.styles.js';
import { type Writing, plural } from '../templates/amount.js';
import { balanceItem } from '../templates/balance.js';
import { NxElement, type Views } from './nx-element.js';
import { property } from './property.js';

/**
 * One balance: how much is left of how much, of what kind, until when. One bar for each unit, currency and scope.
 *
 * @fires {NxLowEvent} nx-low - A balance came under `low`.
 *
 * @csspart amount - What is left, as text.
 * @csspart meter - The bar or ring.
 * @csspart track - The whole of it.
 * @csspart fill - The part that is left.
 * @csspart detail - The line of details below an item.
 * @csspart item-low - An item whose balance is low.
 * @csspart item-over - An item that is used or expired.
 *
 * @cssstate low - A balance is under `low`.
 */
export class NxCreditMeter extends NxElement<AskedBenefits> {
  static override styles = [...NxElement.styles, meterStyles];

  /** What to measure: money for bookings, for events or for anything, time, printing, or passes. */
  @property() kind: 'booking' | 'event' | 'universal' | 'time' | 'printing' | 'pass' = 'booking';

  /** Id of the one record to draw, even an expired one. It is looked for among the records of `kind`. */
  @property({ attribute: 'credit-id', type: Number }) creditId: number | null | undefined;

  /** How to draw it: a bar, a ring, or only the text. */
  @property() variant: 'bar' | 'ring' | 'text' = 'bar';

  /** Share of the total, 0 to 1, under which a balance counts as low. */
  @property({ type: Number }) low = 0.2;

  protected override readonly endpoint = endpoints.coworkers.benefits;
  #saidLow = false;

  protected override get shape() {
    return benefitsShape(this.scope, [this.#kind], this.creditId == null ? '' : 'Id');
  }

  protected override needsLocation(data: AskedBenefits, today: CalendarDay): boolean {
    return needLocation(this.#ofKind(data), today, this.currency);
  }

  protected override views({ kinds, none }: Translation): Views {
    return { heading: kinds[this.#kind], empty: none.kind, items: 1 };
  }

  protected override draw(data: AskedBenefits, writing: Writing): TemplateResult | undefined {
    const { terms, today } = writing;
    const balances = balancesOf(
      this.#ofKind(data).filter((allowance) => this.creditId != null || isUsable(allowance, today)),
    );
    const share = Number.isFinite(this.low) ? this.low : 0.2;
    const low = new Set(balances.filter((balance) => isLow(balance, share) && isUsable(balance.records[0], today)));
    this.isLow = low.size > 0;
    if (balances.length === 0) return undefined;
    return html`<ul part="list">
      ${balances.map((balance) => {
        const { count, group, scope, unlimited } = balance;
        return balanceItem(balance, writing, {
          label: terms.kinds[this.#kind],
          isLabelled: this.heading !== '',
          badge: balances.some((other) => other.scope === 'team') && terms.scopes[scope],
          isLow: low.has(balance),
          variant: this.variant,
          details: [
            count > 1 && plural(terms.across[group === 'pass' ? 'passes' : 'credits'], count, writing),
            unlimited > 0 && plural(terms.plus, unlimited, writing),
          ],
        });
      })}
    </ul>`;
  }

  protected override updated(): void {
    const isLow = this.isLow && this.data !== undefined;
    if (isLow && !this.#saidLow) this.dispatchEvent(new NxLowEvent());
    this.#saidLow = isLow;
  }

  /** All of the kind, or exactly the one that was named. */
  #ofKind(data: AskedBenefits): Allowance[] {
    return allowancesOf(data, this.scope).filter(({ id, kinds }) =>
      this.creditId == null ? kinds.includes(this.#kind) : id === this.creditId,
    );
  }

  get #kind(): Kind {
    return kinds.includes(this.kind) ? this.kind : 'booking';
  }
}
