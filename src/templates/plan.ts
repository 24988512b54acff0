import { type TemplateResult, html, nothing } from 'lit';
import type { CalendarDay } from '../format/calendar-day.js';
import { formatDay } from '../format/format.js';
import { fill } from '../locales/fill.js';
import type { Plan } from '../models/plan.js';
import type { Writing } from './amount.js';
import { heading } from './message.js';

/**
 * A plan as a card: name, price, what it is at, and the rest as facts.
 *
 * @param level level of the plan's heading
 * @param href address that the name links to
 */
export function planCard(
  plan: Plan,
  { terms, locale }: Writing,
  level: number,
  href: string | undefined,
): TemplateResult {
  const { day, facts, isMain, nextName, price, state } = plan;
  const name = html`<bdi>${plan.name || terms.plan}</bdi>`;
  const written = (value: CalendarDay | null) => (value === null ? '' : formatDay(value, locale));
  // The next plan's name is the space's, and may run the other way.
  const [before, after] = fill(terms.states[state], written(day), nextName ? '@' : '').split('@');
  return html`<li part="item${state === 'ended' ? ' item-over' : ''}">
    <div part="summary">
      ${heading('name', level, href ? html`<a part="link" href=${href}>${name}</a>` : name)}
      ${price ? html`<p part="price"><bdi>${price}</bdi></p>` : nothing}
      <p part="status status-${state}">
        ${before}${after === undefined ? nothing : html`<bdi>${nextName}</bdi>${after}`}
      </p>
      ${isMain ? html`<bdi part="badge">${terms.main}</bdi>` : nothing}
    </div>
    ${
      facts.length > 0
        ? html`<dl part="facts">
            ${facts.map(
              ([fact, value]) =>
                html`<div part="fact fact-${fact}">
                  <dt part="label">${terms.facts[fact]}</dt>
                  <dd part="value">
                    <bdi>${typeof value === 'number' ? written(value) : value === true ? nothing : value}</bdi>
                  </dd>
                </div>`,
            )}
          </dl>`
        : nothing
    }
  </li>`;
}
