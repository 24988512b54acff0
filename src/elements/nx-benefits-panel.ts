import { type TemplateResult, html, nothing } from 'lit';
import { endpoints } from '../api/endpoints.js';
import type { CalendarDay } from '../format/calendar-day.js';
import { formatNumber } from '../format/format.js';
import type { Translation } from '../locales/translation.js';
import {
  type Allowance,
  type AskedBenefits,
  type Group,
  allowancesOf,
  benefitsShape,
  groups,
  inOrderOfUse,
  needLocation,
} from '../models/allowance.js';
import { mergeEqual, sumOf } from '../models/balance.js';
import meterStyles from '../styles/meter.styles.js';
import type { Writing } from '../templates/amount.js';
import { balanceItem } from '../templates/balance.js';
import { heading } from '../templates/message.js';
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
 * @csspart item-over - An item that is used or expired.
 * @csspart amount - What is left, as text.
 * @csspart meter - The bar.
 * @csspart track - The whole of the bar.
 * @csspart fill - The part that is left.
 * @csspart detail - The line of details below an item.
 */
export class NxBenefitsPanel extends NxElement<AskedBenefits> {
  static override styles = [...NxElement.styles, meterStyles];

  /** Which groups, in which order: `money`, `time`, `printing`, `pass`, separated by spaces or commas. By default all. */
  @property() show: string | undefined;

  protected override readonly endpoint = endpoints.coworkers.benefits;

  protected override get shape() {
    return benefitsShape(this.scope, this.#groups, 'IsFromTariff');
  }

  protected override needsLocation(data: AskedBenefits, today: CalendarDay): boolean {
    return needLocation(allowancesOf(data, this.scope), today, this.currency);
  }

  protected override views({ benefits, none }: Translation): Views {
    return { heading: benefits, empty: none.benefits, items: 3 };
  }

  protected override draw(data: AskedBenefits, writing: Writing): TemplateResult | undefined {
    const byScope = Map.groupBy(
      allowancesOf(data, this.scope).filter(({ group }) => this.#groups.includes(group)),
      ({ scope }) => scope,
    );
    if (byScope.size === 0) return undefined;
    const named = byScope.has('team');
    return html`${Array.from(
      byScope,
      ([scope, allowances]) =>
        html`<div part="scope">
          ${named ? heading('scope-heading', this.headingLevel + 1, writing.terms.scopes[scope]) : nothing}
          ${this.#groups.map((group) => this.#drawGroup(group, allowances, writing, this.headingLevel + (named ? 2 : 1)))}
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
      <ul part="list">
        ${mergeEqual(inOrderOfUse(allowances, today)).map((records) => {
          const { fromPlan, kinds } = records[0];
          return balanceItem(sumOf([records[0]]), writing, {
            label,
            badge: records.length > 1 && `×${formatNumber(records.length, locale)}`,
            details: [
              group === 'money' &&
                terms.paysFor[kinds.includes('universal') ? 'universal' : (String(kinds) as 'booking')],
              terms.from[fromPlan ? 'plan' : 'hand'],
            ],
          });
        })}
      </ul>
    </div>`;
  }

  get #groups(): readonly Group[] {
    const shown = (this.show ?? '').split(/[\s,]+/).filter((name): name is Group => groups.includes(name as Group));
    return shown.length > 0 ? [...new Set(shown)] : groups;
  }
}
