/**
 * Puts widgets where tags of their own don't survive, now and whenever the page changes:
 *
 * - `<div data-nx-widget="credit-meter" data-kind="time">text</div>`, or any other element: its `data-` attributes are the widget's
 * - `<div class="nx-widget-credit-meter" data-kind="time">text</div>`, for editors that drop `data-nx-widget`
 * - `<a href="#nx-widget=credit-meter&kind=time">text</a>`, in those parts of the page that the setting `links` selects
 *
 * What stands there stays until there is data. All of them come through where people write who are not trusted with tags,
 * and links in comments too: see below for what they can't say.
 */
import type { NxElement } from './elements/nx-element.js';
import { pageContext } from './page-context.js';

/** No form: its fields may go by the names of what an element has. Nor the page as a whole. */
const markers = ':is([data-nx-widget],[class*="nx-widget-"]):not(form,body,html)';

/** A widget's name among classes. */
const named = /(?<!\S)nx-widget-(benefits-panel|my-plans|credit-meter)(?!\S)/;

/** What no place may say, in all spellings: with a base URL of its own beside it, the page's tokens could be sent anywhere. */
const tokenUrl = /^token-?url$/;

/** What class and link may not say: whom to ask, on whose behalf, and where a plan's link leads. */
const entrusted = /^(base-?url|token.*|credentials|plan-?href)$/;

/** Milliseconds that changes are gathered. */
const moment = 50;

/** The widget of each place. */
const widgets = new WeakMap<Element, Element>();

/** Gives a place its widget, unless it has one: inside, or behind a link, since in a link no button may stand. */
function upgrade(place: HTMLElement): void {
  // An editor would save the widget with the text.
  if (widgets.get(place)?.isConnected || place.isContentEditable) return;
  const byData = place.getAttribute('data-nx-widget');
  const fragment = new URLSearchParams((place as Partial<HTMLAnchorElement>).hash?.slice(1));
  // One name: with a space in it, it is none.
  const written = (byData ?? fragment.get('nx-widget') ?? '').replace(/\s/g, '.');
  const [, name] = named.exec(`${byData === null ? place.className : ''} nx-widget-${written}`) ?? [];
  if (!name) return;
  const tag = `nx-${name}`;
  const isLink = place.localName === 'a';
  // Another copy of the library, or the page from which this one is copied, may have put it there.
  const found = isLink ? place.nextElementSibling : place.querySelector(`:scope > ${tag}`);
  const widget = (found?.localName === tag ? found : document.createElement(tag)) as HTMLElement;
  widgets.set(place, widget);
  const reveal = () => {
    widget.hidden = false;
    // A page's own rules for links are stronger than `hidden`.
    if (isLink) place.style.setProperty('display', 'none', 'important');
    else place.replaceChildren(widget);
  };
  // Once: a refresh must neither move the focus nor take away what the page has added since.
  widget.addEventListener('nx-load', reveal, { once: true });
  if (widget === found) {
    if ((widget as Partial<NxElement<unknown>>).data) reveal();
    return;
  }
  // Of what is written there, only what is the widget's: another attribute might run script.
  const { observedAttributes = [] } = widget.constructor as { observedAttributes?: readonly string[] };
  for (const attribute of observedAttributes) {
    const value = place.getAttribute(`data-${attribute}`) ?? fragment.get(attribute);
    if (value !== null && !(byData === null ? entrusted : tokenUrl).test(attribute))
      widget.setAttribute(attribute, value);
  }
  // Where there is something to read meanwhile.
  widget.hidden = /\S/.test(place.textContent);
  if (isLink) place.after(widget);
  else place.append(widget);
}

function upgradeAll(): void {
  // The parser may still be inside a place.
  if (document.readyState === 'loading') return;
  document.querySelectorAll<HTMLElement>(markers).forEach(upgrade);
  const links = pageContext().setting({}, 'links');
  try {
    if (links) document.querySelectorAll<HTMLElement>(`:is(${links}) a[href*="#nx-widget="]`).forEach(upgrade);
  } catch {
    // What is no selector selects nothing.
  }
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Once for all changes of a moment, and in a task of its own: a page that takes away what it is given must go on working. */
function upgradeSoon(): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    upgradeAll();
  }, moment);
}

/** Upgrades places from now on. Several copies of the library do no harm: a place has one widget. */
export function load(): void {
  // A server or a worker has no page.
  if (typeof MutationObserver !== 'function') return;
  new MutationObserver(upgradeSoon).observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', upgradeAll);
  pageContext().watch(upgradeSoon);
  upgradeAll();
}
