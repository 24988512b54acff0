import { isServer } from './server-drawn.js';

/** The language around an element: the nearest `lang`, through shadow roots, else the browser's. On a server its own, else none. */
export function langOf(element: Element): string {
  if (isServer) return element.getAttribute('lang') ?? '';
  for (let node: Element | undefined = element; node; node = (node.getRootNode() as Partial<ShadowRoot>).host) {
    const lang = node.closest('[lang]:not([lang=""])')?.getAttribute('lang');
    if (lang) return lang;
  }
  return navigator.language;
}
