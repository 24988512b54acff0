import { HostSession } from './host-session.js';
import { Room } from './room.js';
import { isProxied } from './state.js';
import { columns, config } from './widgets.js';

/** @typedef {import('./state.js').State} State */

/** The widgets in the frame, the room they ask, and who is signed in. */
export class Preview {
  #site;
  #session = new HostSession();
  #room = new Room();
  /** Whom all widgets ask, in one place. */
  #config = document.createElement('nx-config');
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

  /** Shows new widgets in a new room, to a member who has just signed in. Resolved when they are there, and load. */
  async open(/** @type {State} */ state, scenario) {
    const turn = ++this.#turn;
    const room = new Room();
    await room.play(scenario);
    if (turn !== this.#turn) return;
    await this.#session.signIn(state.member);
    if (turn !== this.#turn) return;
    this.#room = room;
    this.#config = document.createElement('nx-config');
    this.#configure(scenario);
    this.#draw();
  }

  /** Another scenario or member for the widgets that are there. */
  async change(/** @type {State} */ state, scenario) {
    const turn = ++this.#turn;
    await this.#room.play(scenario);
    if (turn !== this.#turn) return;
    if (state.member !== this.#session.member) await this.#session.signIn(state.member);
    if (turn !== this.#turn) return;
    this.#configure(scenario);
    await Promise.all(this.#widgets.map((widget) => widget.reload()));
  }

  #configure(scenario) {
    const attributes = config({
      baseUrl: this.#room.baseUrl,
      tokenUrl: this.#room.tokenUrl(this.#session.visit),
      proxied: isProxied(scenario),
    });
    for (const name of this.#config.getAttributeNames()) {
      if (!Object.hasOwn(attributes, name)) this.#config.removeAttribute(name);
    }
    for (const [name, value] of Object.entries(attributes)) this.#config.setAttribute(name, value);
  }

  #draw() {
    // The page below must not jump while the widgets load.
    this.#site.style.minBlockSize = `${this.#site.offsetHeight}px`;
    this.#site.replaceChildren(
      this.#config,
      ...columns.map((widgets) => {
        const column = document.createElement('div');
        column.className = 'site-column';
        column.append(
          ...widgets.map(({ tag, attributes }) => {
            const widget = document.createElement(tag);
            for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
            return widget;
          }),
        );
        return column;
      }),
    );
    this.#widgets = Array.from(this.#site.querySelectorAll('.site-column > *'));
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
