import { nobody } from './choices.js';
import { Room } from './room.js';
import { isProxied } from './state.js';
import { columns, headingLevel } from './widgets.js';

/** @typedef {import('./state.js').State} State */

/** The widgets in the frame, the room they ask, and who is signed in. */
export class Preview {
  #site;
  #room = new Room();
  /** @type {HTMLElement[]} */
  #widgets = [];
  /** Counts what was asked for: an older one that is still waiting gives up. */
  #turn = 0;

  /** @param {HTMLElement} site */
  constructor(site) {
    this.#site = site;
  }

  get room() {
    return this.#room;
  }

  get widgets() {
    return this.#widgets;
  }

  /** Shows new widgets in a new room. Resolved when they are there, and load. */
  async open(/** @type {State} */ state, scenario) {
    const turn = ++this.#turn;
    const room = new Room();
    await room.play(scenario);
    if (turn !== this.#turn) return;
    this.#room = room;
    this.#draw();
    this.#signIn(state, scenario);
  }

  /** Another scenario or member for the widgets that are there. */
  async change(/** @type {State} */ state, scenario) {
    const turn = ++this.#turn;
    await this.#room.play(scenario);
    if (turn !== this.#turn) return;
    this.#signIn(state, scenario);
    await Promise.all(this.#widgets.map((widget) => widget.reload()));
  }

  #draw() {
    // The page below must not jump while the widgets load.
    this.#site.style.minBlockSize = `${this.#site.offsetHeight}px`;
    this.#site.replaceChildren(
      ...columns.map((widgets) => {
        const column = document.createElement('div');
        column.className = 'site-column';
        column.append(
          ...widgets.map(({ tag, attributes }) => {
            const widget = document.createElement(tag);
            for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
            widget.setAttribute('heading-level', headingLevel);
            widget.setAttribute('base-url', this.#room.baseUrl);
            return widget;
          }),
        );
        return column;
      }),
    );
    this.#widgets = Array.from(this.#site.querySelectorAll('.site-column > *'));
  }

  /** The token is a property: so it is not in the page's source. */
  #signIn({ member }, scenario) {
    const proxied = isProxied(scenario);
    for (const widget of this.#widgets) {
      widget.credentials = proxied ? 'same-origin' : 'omit';
      widget.token = member === nobody || proxied ? undefined : member;
    }
  }

  /** Resolved when every widget has something to show. */
  async settled() {
    await Promise.all(
      this.#widgets.map(
        (widget) =>
          new Promise((resolve) => {
            if (widget.data || widget.error) resolve();
            widget.addEventListener('nx-load', resolve, { once: true });
            widget.addEventListener('nx-error', resolve, { once: true });
          }),
      ),
    );
    this.#site.style.minBlockSize = '';
  }
}
