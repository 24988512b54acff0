/** The examples: each comes alive when it is nearly scrolled to, or by its button, and asks a room of its own. */
import { address } from '../address.js';
import { Room } from '../room.js';
import { widgets } from '../start.js';

const tags = 'nx-benefits-panel, nx-credit-meter, nx-my-plans';

/** So that an example is there when its place comes into view. */
const margin = '200px';

/** One more than that of the heading above. @param {HTMLElement} box */
function levelBelow(box) {
  const isAbove = (heading) => heading.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING;
  const { tagName } = [...document.querySelectorAll('main :is(h1, h2, h3):not(.live *)')].findLast(isAbove);
  return String(Number(tagName.slice(1)) + 1);
}

/** Says to a widget, or to the settings of several, whom to ask; what the example says itself counts more. */
function setUp(element, { baseUrl, level, waits }) {
  const defaults = { 'base-url': baseUrl, 'heading-level': level, ...(!waits && { credentials: 'same-origin' }) };
  for (const [name, value] of Object.entries(defaults)) {
    if (!element.hasAttribute(name)) element.setAttribute(name, value);
  }
  const tokenUrl = element.getAttribute('token-url');
  if (tokenUrl) element.setAttribute('token-url', address(tokenUrl));
  if (waits) element.tokenProvider = () => new Promise(() => {});
}

/** @param {HTMLElement} box */
function show(box) {
  const { scenario, then, waits } = box.dataset;
  const room = new Room();
  const content = document.importNode(box.querySelector('template').content, true);
  const settings = { baseUrl: `${room.baseUrl}~${scenario}`, level: levelBelow(box), waits: waits !== undefined };
  const elements = content.querySelectorAll(content.querySelector('nx-config') ? 'nx-config' : tags);
  for (const element of elements) setUp(element, settings);
  if (then) {
    const askAgain = async ({ target }) => {
      await room.play(then);
      await target.reload();
    };
    box.addEventListener('nx-load', askAgain, { once: true });
  }
  box.append(content);
}

await widgets;
const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      show(target);
    }
  },
  { rootMargin: margin },
);
for (const box of document.querySelectorAll('.live')) {
  const button = box.querySelector('button');
  if (button === null) {
    observer.observe(box);
    continue;
  }
  button.hidden = false;
  button.addEventListener('click', () => {
    show(box);
    // What has the focus must not just vanish.
    box.tabIndex = -1;
    box.focus();
    button.remove();
  });
}
