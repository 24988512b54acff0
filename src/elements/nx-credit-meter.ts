import type { TemplateResult } from 'lit';
import { NxLowEvent } from '../events.js';
import type { Translation } from '../locales/translation.js';
import {
  type Allowance,
  type AskedBenefits,
  type Group,
  type Kind,
  isUsable,
  kinds,
  listOf,
} from '../models/allowance.js';
import { balancesOf, isLow } from '../models/balance.js';
import meterStyles from '../styles/meter.styles.js';
import { type Writing, plural } from '../templates/amount.js';
import { balanceItem } from '../templates/balance.js';
import { list } from '../templates/list.js';
import { BenefitsElement } from './benefits-element.js';
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
 * @csspart status - The words that say of a balance that it is low.
 * @csspart item-low - An item whose balance is low.
 * @csspart item-over - An item that is used or expired.
 * @csspart item-empty - An item of which nothing is left.
 * @csspart item-full - An item of which more is left than its total.
 * @csspart item-unlimited - An item without a limit. Its track and fill are a picture; there is no meter.
 *
 * @cssstate low - A balance is under `low`.
 */
export class NxCreditMeter extends BenefitsElement {
  static override styles = [...NxElement.styles, meterStyles];

  /** What to measure: money for bookings, for events or for anything, time, printing, or passes. */
  @property() kind: 'booking' | 'event' | 'universal' | 'time' | 'printing' | 'pass' = 'booking';

  /** Id of the one record to draw, even an expired one. It is looked for among the records of `kind`. */
  @property({ attribute: 'credit-id', type: Number }) creditId: number | null | undefined;

  /** For the front desk: id of one money credit, whatever its kind, read through the administrator API. See `coworker-id`. */
  @property({ attribute: 'booking-credit-id', type: Number }) bookingCreditId: number | null | undefined;

  /** The same for a time or printing credit. */
  @property({ attribute: 'extra-service-id', type: Number }) extraServiceId: number | null | undefined;

  /** The same for a pass. */
  @property({ attribute: 'time-pass-id', type: Number }) timePassId: number | null | undefined;

  /** How to draw it: a bar, a ring, or only the text. */
  @property() variant: 'bar' | 'ring' | 'text' = 'bar';

  /** Share of the total, 0 to 1, under which a balance counts as low. */
  @property({ type: Number }) low = 0.2;

  #saidLow = false;

  protected override get asked() {
    return [[this.#kind], this.creditId == null ? '' : 'Id'] as const;
  }

  protected override get lists() {
    return [listOf(this.#kind)];
  }

  protected override get record() {
    const ids = [
      ['BookingCredits', this.bookingCreditId],
      ['ExtraServices', this.extraServiceId],
      ['TimePasses', this.timePassId],
    ] as const;
    return ids.find(([, id]) => id != null);
  }

  /** All of the kind, or exactly the one that was named. */
  protected override drawn(data: AskedBenefits): Allowance[] {
    const allowances = this.allowancesOf(data);
    if (this.record) return allowances;
    return allowances.filter(({ id, kinds }) =>
      this.creditId == null ? kinds.includes(this.#kind) : id === Number(this.creditId as unknown),
    );
  }

  protected override views({ kinds, none }: Translation): Views {
    return { heading: kinds[this.#label], empty: none.kind, items: 1, variant: this.variant };
  }

  protected override draw(data: AskedBenefits, writing: Writing): TemplateResult | undefined {
    const { terms, today } = writing;
    const balances = balancesOf(this.drawn(data).filter((allowance) => this.#isOne || isUsable(allowance, today)));
    const low = parseFloat(String(this.low));
    const share = Number.isFinite(low) ? low : undefined;
    const running = new Set(balances.filter((balance) => isLow(balance, share) && isUsable(balance.records[0], today)));
    this.isLow = running.size > 0;
    if (balances.length === 0) return undefined;
    return list(
      balances.map((balance) => {
        const { count, group, scope, unlimited } = balance;
        return balanceItem(balance, writing, {
          label: terms.kinds[this.#label],
          isLabelled: this.setting('heading') !== '',
          badge: balances.some((other) => other.scope === 'team') && terms.scopes[scope],
          isLow: running.has(balance),
          variant: this.variant,
          details: [
            count > 1 && plural(terms.across[group === 'pass' ? 'passes' : 'credits'], count, writing),
            unlimited > 0 && plural(terms.plus, unlimited, writing),
          ],
        });
      }),
    );
  }

  protected override updated(): void {
    super.updated();
    const isLow = this.isLow && this.data !== undefined;
    if (isLow && !this.#saidLow) this.dispatchEvent(new NxLowEvent());
    this.#saidLow = isLow;
  }

  get #kind(): Kind {
    return kinds.includes(this.kind) ? this.kind : 'booking';
  }

  /** Whether it is one record that was named, which is drawn even if it has expired. */
  get #isOne(): boolean {
    return (this.creditId ?? this.record) != null;
  }

  /** What it is called: the kind, or what the record that was named turns out to be. */
  get #label(): Kind | Group {
    if (!this.record) return this.#kind;
    const [only] = this.data ? this.drawn(this.data) : [];
    return (
      only?.group ?? ({ BookingCredits: 'money', ExtraServices: 'time', TimePasses: 'pass' } as const)[this.record[0]]
    );
  }
}
