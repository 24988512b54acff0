import { type TemplateResult, html, nothing } from 'lit';
import { formatNumber } from '../format/format.js';
import type { Translation } from '../locales/translation.js';
import {
  type Allowance,
  type AskedBenefits,
  type Group,
  groups,
  inOrderOfUse,
  isUsable,
  listOf,
} from '../models/allowance.js';
import { isLow, mergeEqual, sumOf } from '../models/balance.js';
import meterStyles from '../styles/meter.styles.js';
import type { Writing } from '../templates/amount.js';
import { balanceItem } from '../templates/balance.js';
import { list } from '../templates/list.js';
import { heading } from '../templates/message.js';
import { BenefitsElement } from './benefits-element.js';
import { NxElement, type Views } from './nx-element.js';
import { property } from './property.js';

/**
 * Every benefit of the member, in groups: money, time and printing credits, and passes; the member's own first, then
 * the team's.
 *
 * @csspart scope - The member's own benefits, or the team's.
 * @csspart scope-heading - Its heading, where there are the team's.
 * @csspart group - One group.
 * @csspart group-heading - Its heading.
 * @csspart status - The words that say of a balance that it is low.
 * @csspart item-low - An item whose balance is low.
 * @csspart item-over - An item that is used or expired.
 * @csspart item-empty - An item of which nothing is left.
 * @csspart item-full - An item of which more is left than its total.
 * @csspart item-unlimited - An item without a limit. Its track and fill are a picture; there is no meter.
 * @csspart amount - What is left, as text.
 * @csspart meter - The bar.
 * @csspart track - The whole of the bar.
 * @csspart fill - The part that is left.
 * @csspart detail - The line of details below an item.
 *
 * @cssstate low - Of a balance less than a fifth is left.
 */
export class NxBenefitsPanel extends BenefitsElement {
  static override styles = [...NxElement.styles, meterStyles];

  /** Which groups, in which order: `money`, `time`, `printing`, `pass`, separated by spaces or commas. By default all. */
  @property() show: string | undefined;

  protected override get asked() {
    return [this.#groups, 'IsFromTariff'] as const;
  }

  protected override get lists() {
    return [...new Set(this.#groups.map(listOf))];
  }

  protected override drawn(data: AskedBenefits): Allowance[] {
    return this.allowancesOf(data).filter(({ group }) => this.#groups.includes(group));
  }

  protected override views({ benefits, customer, none }: Translation): Views {
    return { heading: this.isCustomers ? customer : benefits, empty: none.benefits, items: 3 };
  }

  protected override draw(data: AskedBenefits, writing: Writing): TemplateResult | undefined {
    this.isLow = false;
    const byScope = Map.groupBy(this.drawn(data), ({ scope }) => scope);
    if (byScope.size === 0) return undefined;
    const named = byScope.has('team');
    return html`${[...byScope].map(
      ([scope, allowances]) =>
        html`<div part="scope">
          ${named ? heading('scope-heading', this.level + 1, writing.terms.scopes[scope]) : nothing}
          ${this.#groups.map((group) => this.#drawGroup(group, allowances, writing, this.level + (named ? 2 : 1)))}
        </div>`,
    )}`;
  }

  #drawGroup(group: Group, all: readonly Allowance[], writing: Writing, level: number): unknown {
    const { terms, locale, today } = writing;
    const allowances = all.filter((allowance) => allowance.group === group);
    if (allowances.length === 0) return nothing;
    const label = terms.kinds[group];
    return html`<div part="group">
      ${heading('group-heading', level, label)}
      ${list(
        mergeEqual(inOrderOfUse(allowances, today)).map((records) => {
          const [first] = records;
          const { fromPlan, kinds } = first;
          const balance = sumOf([first]);
          const low = isLow(balance) && isUsable(first, today);
          this.isLow ||= low;
          return balanceItem(balance, writing, {
            label,
            badge: records.length > 1 && `×${formatNumber(records.length, locale)}`,
            isLow: low,
            details: [
              group === 'money' &&
                terms.paysFor[kinds.includes('universal') ? 'universal' : (String(kinds) as 'booking')],
              fromPlan !== undefined && terms.from[fromPlan ? 'plan' : 'hand'],
            ],
          });
        }),
      )}
    </div>`;
  }

  get #groups(): readonly Group[] {
    const shown = (this.show ?? '').split(/[\s,]+/).filter((name): name is Group => groups.includes(name as Group));
    return shown.length > 0 ? [...new Set(shown)] : groups;
  }
}
