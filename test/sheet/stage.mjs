import { schemes } from './grid.mjs';

/** @typedef {import('./grid.mjs').Sample} Sample */
/** @typedef {import('./grid.mjs').Setting} Setting */

/** Milliseconds for three tries with their pauses, on a slow machine. */
const patience = 60_000;

/**
 * @param {() => unknown} condition
 * @param {string} name What is waited for.
 */
async function until(condition, name) {
  const end = performance.now() + patience;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`Not reached: ${name}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** In which language a widget writes. */
const languageOf = (widget) =>
  widget.shadowRoot?.querySelector('[part~="base"]')?.getAttribute('lang')?.split('-', 1)[0];

/**
 * A piece of a page.
 *
 * @param {Setting} setting
 * @param {boolean} [isThemed] Whether a host theme says what color the page is, and not the color scheme alone.
 */
export function box({ width, lang, dir, scheme }, isThemed = false) {
  const element = document.createElement('div');
  Object.assign(element, { lang, dir });
  Object.assign(element.style, { ...(!isThemed && schemes[scheme]), colorScheme: scheme, inlineSize: `${width}px` });
  const site = document.createElement('div');
  // What the style sheets of demo/looks/ dress.
  if (isThemed) site.className = 'site';
  element.append(site);
  return element;
}

/**
 * Puts a widget into each box, and brings all of them into a state.
 *
 * @param {string} tag
 * @param {Sample} sample
 * @param {{ baseUrl: string, play: (scenario: string) => Promise<unknown> }} room That plays the sample's scenario.
 * @param {readonly HTMLElement[]} boxes On the page.
 * @returns {Promise<any[]>} The widgets, when they are in that state, and in the language of their box.
 * @throws Error when one of them does not come there
 */
export async function stage(tag, sample, room, boxes) {
  if (sample.isOffline) Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
  const widgets = boxes.map((box) => {
    const widget = document.createElement(tag);
    for (const [name, value] of Object.entries({ ...sample.attributes, 'base-url': room.baseUrl })) {
      widget.setAttribute(name, value);
    }
    box.firstElementChild.append(widget);
    return widget;
  });
  const isLoading = sample.state === 'loading';
  for (const widget of widgets) {
    const { lang } = widget.closest('[lang]');
    const name = `${tag}, ${sample.name}, ${lang}`;
    await until(() => isLoading || (widget.data ?? widget.error), name);
    await until(() => languageOf(widget) === lang.split('-', 1)[0], `${name}: its language`);
  }
  if (sample.then) {
    await room.play(sample.then);
    await Promise.all(widgets.map((widget) => widget.reload()));
  }
  for (const widget of widgets) {
    await until(() => !sample.state || widget.matches(`:state(${sample.state})`), `${tag}, ${sample.name}: its state`);
    await widget.updateComplete;
  }
  return widgets;
}
