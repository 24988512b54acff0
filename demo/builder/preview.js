import { address } from '../address.js';
import { slotTag } from './snippets/slots.js';
import { styleSheet } from './snippets/style-sheet.js';

/** Nobody is signed in with the proxy. */
const nobody = 'nobody';

/** Whom the emulator takes the front desk for. */
const frontDesk = 'operator';

/** The widget that was chosen, on a page of its own look, with the data of a sample member. */
export class Preview {
  #site;
  /** No other visitor's. */
  #room = `builder-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
  #config = document.createElement('nx-config');
  /** The tokens as they are in the snippet. */
  #sheet = new CSSStyleSheet();
  /** Style sheet of the host page. */
  #look = document.createElement('link');
  /** @type {HTMLElement | undefined} */
  #widget;

  /** @param {HTMLElement} site Stands for the host page. */
  constructor(site) {
    this.#site = site;
    this.#look.rel = 'stylesheet';
    // A proxy knows the member, so that the demo's own sign-in stays what it is.
    this.#config.setAttribute('credentials', 'same-origin');
    site.before(this.#config);
    document.adoptedStyleSheets.push(this.#sheet);
  }

  /**
   * @param {import('./choice.js').Choice} choice
   * @param {{ member: string, situation: string, look: string }} page
   */
  show(choice, { member, situation, look }) {
    const who = choice.isForFrontDesk ? frontDesk : member;
    const scenarios = [...(member === nobody ? [] : [`session=${who}`]), ...(situation ? [situation] : [])];
    const baseUrl = address(`/at/${[this.#room, ...scenarios].join('~')}`);
    if (this.#config.getAttribute('base-url') !== baseUrl) this.#config.setAttribute('base-url', baseUrl);
    this.#sheet.replaceSync(styleSheet(choice));
    // A look has a scheme of its own; a plain page is taken for one that is meant by the choice.
    this.#site.style.colorScheme = look === 'plain' ? choice.colorScheme : '';
    this.#wear(look);
    this.#draw(choice);
  }

  /** @param {string | undefined} width Pixels; without it as wide as there is room, within reason. */
  resize(width) {
    this.#site.style.inlineSize = width ? `${width}px` : '';
  }

  /** Address of the host page's style sheet; empty where it has none. */
  get sheetAddress() {
    return this.#look.getAttribute('href') ?? '';
  }

  #wear(look) {
    const href = look === 'plain' ? '' : address(`/looks/${look}.css`);
    if (href === this.sheetAddress) return;
    if (href) document.head.append(this.#look);
    else this.#look.remove();
    this.#look.setAttribute('href', href);
  }

  #draw({ tag, attributes, lang, dir, slots, headingLevel }) {
    if (this.#widget?.localName !== tag) {
      this.#widget = document.createElement(tag);
      this.#site.replaceChildren(this.#widget);
    }
    const wanted = new Map(attributes.map(({ name, value }) => [name, value === true ? '' : String(value)]));
    if (lang) wanted.set('lang', lang).set('dir', dir);
    for (const name of this.#widget.getAttributeNames()) if (!wanted.has(name)) this.#widget.removeAttribute(name);
    for (const [name, value] of wanted) {
      if (this.#widget.getAttribute(name) !== value) this.#widget.setAttribute(name, value);
    }
    this.#widget.replaceChildren(
      ...slots.map(({ name, text }) => {
        const element = document.createElement(slotTag(name, headingLevel));
        element.slot = name;
        element.textContent = text;
        return element;
      }),
    );
  }
}
