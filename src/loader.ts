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
import { pageContext } from './page-context.js';

const markers = '[data-nx-widget],[class*="nx-widget-"]';

/** What no place may say, in all spellings: with a base URL of its own beside it, the page's tokens could be sent anywhere. */
const tokenUrl = /^token-?url$/;

/** What class and link may not say: whom to ask, and on whose behalf. */
const session = /^(base-?url|token.*|credentials)$/;

/** The widget that stands for a place: inside, or behind a link, since in a link no button may stand. */
const widgetOf = (place: Element): Element | null | undefined =>
  place.localName === 'a' ? place.nextElementSibling : place.lastElementChild;

/** Gives a place its widget, unless it has one. */
function upgrade(place: HTMLElement): void {
  const byData = place.getAttribute('data-nx-widget');
  const fragment = new URLSearchParams((place as Partial<HTMLAnchorElement>).hash?.slice(1));
  const [, byClass] = /\bnx-widget-([\w-]+)/.exec(place.className) ?? [];
  const name = byData ?? byClass ?? fragment.get('nx-widget') ?? '';
  const tag = `nx-${name}`;
  if (!/^(benefits-panel|my-plans|credit-meter)$/.test(name) || widgetOf(place)?.localName === tag) return;
  // An editor would save the widget with the text.
  if (place.isContentEditable) return;
  const widget = document.createElement(tag);
  // Of what is written there, only what is the widget's: another attribute might run script.
  const refused = byData ? tokenUrl : session;
  const { observedAttributes = [] } = widget.constructor as { observedAttributes?: readonly string[] };
  for (const attribute of observedAttributes) {
    const value = place.getAttribute(`data-${attribute}`) ?? fragment.get(attribute);
    if (value !== null && !refused.test(attribute)) widget.setAttribute(attribute, value);
  }
  // Where there is something to read meanwhile.
  widget.hidden = /\S/.test(place.textContent);
  if (place.localName === 'a') place.after(widget);
  else place.append(widget);
}

/** Shows a widget that has data in the place of what stood there. */
function reveal({ target }: Event): void {
  const widget = target as HTMLElement;
  const { parentElement, previousElementSibling } = widget;
  const link = previousElementSibling as HTMLElement | null;
  if (parentElement?.matches(markers) && widgetOf(parentElement) === widget) parentElement.replaceChildren(widget);
  else if (link?.matches(`a:is(${markers},[href*="#nx-widget="])`)) link.hidden = true;
  else return;
  widget.hidden = false;
}

function upgradeAll(): void {
  const links = pageContext().setting({}, 'links');
  document
    .querySelectorAll<HTMLElement>(links ? `${markers},:is(${links}) a[href*="#nx-widget="]` : markers)
    .forEach(upgrade);
}

/** Upgrades places from now on. Several copies of the library do no harm: a place has one widget. */
export function load(): void {
  // A server or a worker has no page.
  if (!('MutationObserver' in globalThis)) return;
  document.addEventListener('nx-load', reveal);
  new MutationObserver(upgradeAll).observe(document, { childList: true, subtree: true });
  pageContext().watch(upgradeAll);
  upgradeAll();
}
