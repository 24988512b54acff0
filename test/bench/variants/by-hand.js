/** The panel as a good developer would write it for one page, without a library. */
import { benefits } from './benefits.js';
import { sheet } from './sheet.js';

/** @param {string} html */
function template(html) {
  const element = document.createElement('template');
  // Without the white space of its source; constant, and never with data in it.
  element.innerHTML = html.replace(/\s*\n\s*/g, '');
  return element.content;
}

const skeletonItem = `
  <div part="item">
    <p part="name skeleton">&nbsp;</p><p part="amount skeleton">&nbsp;</p>
    <div part="meter"><div part="track"><div part="fill" style="inline-size:0%"></div></div></div>
    <p part="detail skeleton">&nbsp;</p>
  </div>`;
const panel = template(`
  <div part="base" lang="en">
    <slot name="heading"><div part="heading" role="heading" aria-level="2">Your benefits</div></slot>
    <p part="loading">Loading…</p><div part="list" aria-hidden="true">${skeletonItem.repeat(3)}</div>
    <slot name="footer" part="footer"></slot>
  </div>`);
const scopePart = template('<div part="scope"></div>');
const groupPart = template('<div part="group"><div role="heading"></div><ul part="list" role="list"></ul></div>');
const itemPart = template(`
  <li part="item">
    <div part="name"><bdi></bdi> <bdi part="badge"></bdi></div>
    <p part="amount"><span></span><bdi></bdi><span></span></p>
    <div part="meter" role="meter" aria-valuemin="0"><div part="track"><div part="fill"></div></div></div>
    <p part="detail"><span part="status">Running low</span></p>
  </li>`);

/** Which nodes an item has. */
const formOf = ({ badge, isLow, isMeasured, left, part, share }) =>
  [part, badge !== '', left !== '', isMeasured, share === undefined, isLow].join();

/** One item, which goes on to show others of the same form. */
class Row {
  #form;
  #last = {};
  #name;
  #badge;
  #left;
  #rest;
  #meter;
  #fill;
  #detail;

  constructor(item) {
    this.node = itemPart.cloneNode(true).firstChild;
    const [name, amount, meter, detail] = this.node.children;
    const { badge, isLow, isMeasured, left, part } = item;
    this.#form = formOf(item);
    if (part) this.node.setAttribute('part', part);
    this.#name = name.firstChild.appendChild(new Text());
    if (badge) this.#badge = name.lastChild.appendChild(new Text());
    else name.lastChild.remove();
    if (left) {
      this.#left = amount.children[1].appendChild(new Text());
      this.#rest = amount.lastChild.appendChild(new Text());
    } else {
      this.#rest = new Text();
      amount.replaceChildren(this.#rest);
    }
    this.#fill = meter.firstChild.firstChild;
    if (isMeasured) this.#meter = meter;
    else if (item.rest === 'Used') meter.remove();
    else meter.replaceWith(meter.firstChild);
    if (!isLow) detail.firstChild.remove();
    this.#detail = detail.appendChild(new Text());
    this.show(item);
  }

  /** @returns whether the item is of the same form, and is shown */
  show(item) {
    if (formOf(item) !== this.#form) return false;
    const last = this.#last;
    this.#last = item;
    if (item.name !== last.name) {
      this.#name.data = item.name;
      this.#meter?.setAttribute('aria-label', item.name);
    }
    if (item.badge !== last.badge && this.#badge) this.#badge.data = item.badge;
    if (item.left !== last.left && this.#left) this.#left.data = item.left;
    if (item.rest !== last.rest) this.#rest.data = item.rest;
    if (item.left !== last.left || item.rest !== last.rest) {
      this.#meter?.setAttribute('aria-valuetext', item.left + item.rest);
    }
    if (item.total !== last.total) this.#meter?.setAttribute('aria-valuemax', item.total);
    if (item.share !== last.share || item.total !== last.total) {
      this.#meter?.setAttribute('aria-valuenow', item.share * item.total);
    }
    const width = `${(item.share ?? 1) * 100}%`;
    if (width !== this.width) this.#fill.style.inlineSize = this.width = width;
    if (item.detail !== last.detail) this.#detail.data = (item.isLow ? ' · ' : '') + item.detail;
    return true;
  }
}

function heading(node, part, level, text) {
  node.setAttribute('part', part);
  node.setAttribute('aria-level', level);
  node.textContent = text;
  return node;
}

class BenefitsPanel extends HTMLElement {
  #base;
  #scopes;
  /** What the rows stand in, by which the same rows are known. */
  #outline;
  #rows = [];

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(panel.cloneNode(true));
    this.#base = root.firstChild;
  }

  connectedCallback() {
    this.#load();
  }

  /** @returns {Promise<void>} when the answer is on screen */
  reload() {
    return this.#load(true);
  }

  async #load(isAnew) {
    try {
      this.#show(await benefits(this.getAttribute('base-url'), this.getAttribute('token'), isAnew));
    } catch {
      this.#fail();
    }
  }

  #show(scopes) {
    if (scopes === this.#scopes) return;
    this.#scopes = scopes;
    const outline = JSON.stringify(
      scopes.map(({ title, groups }) => [title, groups.map(({ title, items }) => [title, items.length])]),
    );
    if (outline === this.#outline) this.#update();
    else this.#build();
    this.#outline = outline;
  }

  #update() {
    const items = this.#scopes.flatMap(({ groups }) => groups.flatMap(({ items }) => items));
    items.forEach((item, index) => {
      const row = this.#rows[index];
      if (row.show(item)) return;
      this.#rows[index] = new Row(item);
      row.node.replaceWith(this.#rows[index].node);
    });
  }

  #build() {
    this.#rows = [];
    const level = this.#scopes.length > 1 || this.#scopes[0]?.title ? 4 : 3;
    const parts = this.#scopes.map(({ title, groups }) => {
      const scope = scopePart.cloneNode(true).firstChild;
      if (title) {
        const node = scope.appendChild(document.createElement('div'));
        node.setAttribute('role', 'heading');
        heading(node, 'scope-heading', 3, title);
      }
      for (const { title, items } of groups) {
        const group = groupPart.cloneNode(true).firstChild;
        heading(group.firstChild, 'group-heading', level, title);
        for (const item of items) {
          const row = new Row(item);
          this.#rows.push(row);
          group.lastChild.append(row.node);
        }
        scope.append(group);
      }
      return scope;
    });
    this.#replace(parts.length > 0 ? parts : [this.#message('No credits or passes right now.')]);
  }

  #fail() {
    if (!this.#scopes) this.#replace([this.#message('Your space can’t be reached. Please try again.')]);
  }

  #message(text) {
    const box = document.createElement('div');
    box.setAttribute('part', 'message');
    box.appendChild(document.createElement('p')).textContent = text;
    return box;
  }

  /** What stands between the heading and the footer. */
  #replace(nodes) {
    const { firstChild, lastChild } = this.#base;
    this.#base.replaceChildren(firstChild, ...nodes, lastChild);
  }
}

customElements.define('benefits-panel', BenefitsPanel);
