import type { TemplateResult } from 'lit';
import type { Answer } from '../api/http-client.js';
import { myPlans } from '../api/member-endpoints.js';
import { type CalendarDay, isAbout, parseDay } from '../format/calendar-day.js';
import type { Translation } from '../locales/translation.js';
import { type AskedPlans, plansOf, plansShape } from '../models/plan.js';
import plansStyles from '../styles/plans.styles.js';
import type { Writing } from '../templates/amount.js';
import { list } from '../templates/list.js';
import { planCard } from '../templates/plan.js';
import { type Ask, NxElement, type Views } from './nx-element.js';
import { property } from './property.js';

/**
 * The member's plans: name, price, what each is at, and what comes next.
 *
 * @csspart summary - Name, price and status of a plan.
 * @csspart link - The plan's name as a link, with `plan-href`.
 * @csspart price - The price.
 * @csspart status - What the plan is at; also `status-active`, `-upcoming`, `-paused`, `-pausing`, `-changing`, `-ending`, `-ended`.
 * @csspart facts - The list of facts.
 * @csspart fact - One fact: a label and its value; also `fact-renewal`, `-nextPrice`, `-start`, `-term`, `-notice`, `-deposit`, `-quantity`, `-desks`, `-location`, `-terms`.
 * @csspart label - What a fact is about.
 * @csspart value - What it says.
 * @csspart item-over - A plan that has ended.
 * @csspart amount - A line of the placeholder.
 * @csspart meter - An empty line of the placeholder.
 * @csspart detail - The last line of the placeholder.
 */
export class NxMyPlans extends NxElement<AskedPlans> {
  static override styles = [...NxElement.styles, plansStyles];

  /** Which plans: those that run or will run, or the ended ones too. */
  @property() show: 'current' | 'all' = 'current';

  /** Pattern of an address with `{id}` in it, which makes each plan's name a link. The id is the contract's. */
  @property({ attribute: 'plan-href' }) planHref: string | undefined;

  protected override readonly request = [];

  protected override load(ask: Ask): Promise<Answer<AskedPlans>> {
    return ask(myPlans, plansShape);
  }

  protected override needsLocation({ Records }: AskedPlans, today: CalendarDay): boolean {
    return Records.some(({ CancellationDate, StartDate }) =>
      [CancellationDate, StartDate].some((date) => isAbout(parseDay(date), today)),
    );
  }

  protected override views({ plans, none }: Translation): Views {
    return { heading: plans, empty: none.plans, items: 2, variant: 'text' };
  }

  protected override draw(data: AskedPlans, writing: Writing): TemplateResult | undefined {
    const plans = plansOf(data, writing.today, this.show === 'all');
    if (plans.length === 0) return undefined;
    return list(plans.map((plan) => planCard(plan, writing, this.level + 1, this.#href(plan.id))));
  }

  #href(id: number): string | undefined {
    const href = this.planHref?.replaceAll('{id}', String(id));
    // Whoever may write the attribute must not get a link that runs script: of schemes, only http and https.
    return /^(?!https?:)[^/?#]*:/i.test(href ?? ':') ? undefined : href;
  }
}
