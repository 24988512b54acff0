/** The panel in Lit, with a component for each row. */
import { LitElement, html, nothing } from 'lit';
import { benefits } from './benefits.js';
import { sheet } from './sheet.js';

const heading = (part, level, text) => html`<div part=${part} role="heading" aria-level=${level}>${text}</div>`;

const track = (share) => html`<div part="track"><div part="fill" .style=${`inline-size:${share * 100}%`}></div></div>`;

class BenefitRow extends LitElement {
  static properties = { item: { attribute: false } };
  static styles = sheet;

  #meter() {
    const { isMeasured, left, name, rest, share, total } = this.item;
    if (!isMeasured) return rest === 'Used' ? nothing : track(share ?? 1);
    return html`<div
      part="meter"
      role="meter"
      aria-label=${name}
      aria-valuemin="0"
      aria-valuemax=${total}
      aria-valuenow=${share * total}
      aria-valuetext=${left + rest}
    >
      ${track(share)}
    </div>`;
  }

  render() {
    const { badge, detail, isLow, left, name, part, rest } = this.item;
    return html`<li part=${part || 'item'}>
      <div part="name"><bdi>${name}</bdi> ${badge ? html`<bdi part="badge">${badge}</bdi>` : nothing}</div>
      <p part="amount">${left ? html`<span></span><bdi>${left}</bdi><span>${rest}</span>` : rest}</p>
      ${this.#meter()}
      <p part="detail">${isLow ? html`<span part="status">Running low</span> · ` : nothing}${detail}</p>
    </li>`;
  }
}

const skeletonItem = () =>
  html`<div part="item">
    <p part="name skeleton"> </p>
    <p part="amount skeleton"> </p>
    <div part="meter">${track(0)}</div>
    <p part="detail skeleton"> </p>
  </div>`;

const message = (text) => html`<div part="message"><p>${text}</p></div>`;

class LitPanel extends LitElement {
  static properties = { scopes: { state: true }, isFailed: { state: true } };
  static styles = sheet;

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async reload() {
    await this.#load(true);
    await this.updateComplete;
  }

  async #load(isAnew) {
    try {
      this.scopes = await benefits(this.getAttribute('base-url'), this.getAttribute('token'), isAnew);
    } catch {
      this.isFailed = true;
    }
  }

  #scope({ title, groups }) {
    return html`<div part="scope">
      ${title ? heading('scope-heading', 3, title) : nothing}
      ${groups.map(
        (group) =>
          html`<div part="group">
            ${heading('group-heading', title ? 4 : 3, group.title)}
            <ul part="list" role="list">
              ${group.items.map((item) => html`<benefit-row .item=${item}></benefit-row>`)}
            </ul>
          </div>`,
      )}
    </div>`;
  }

  #content() {
    const { isFailed, scopes } = this;
    if (scopes)
      return scopes.length > 0 ? scopes.map((scope) => this.#scope(scope)) : message('No credits or passes right now.');
    if (isFailed) return message('Your space can’t be reached. Please try again.');
    return html`<p part="loading">Loading…</p>
      <div part="list" aria-hidden="true">${[0, 1, 2].map(skeletonItem)}</div>`;
  }

  render() {
    return html`<div part="base" lang="en">
      <slot name="heading">${heading('heading', 2, 'Your benefits')}</slot>
      ${this.#content()}
      <slot name="footer" part="footer"></slot>
    </div>`;
  }
}

customElements.define('benefit-row', BenefitRow);
customElements.define('lit-panel', LitPanel);
