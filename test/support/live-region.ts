/** What a page says by itself to who can't see it: its live regions. */
import { afterwards } from './watching.js';

/** A sentence that came into a live region, and the language in which it is read out. */
export interface Heard {
  readonly text: string;
  readonly lang: string;
}

const selector = '[role="status"], [role="alert"], [role="log"], [aria-live]';

/** All live regions on the page, in shadow roots, too. */
export function liveRegions(root: Document | ShadowRoot = document): Element[] {
  const inside = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? liveRegions(shadowRoot) : [],
  );
  return [...root.querySelectorAll(selector), ...inside];
}

/** Not by its class: each document has classes of its own. */
const elementOf = (node: Node): Element | null =>
  node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;

/** What is read out from now on until the test ends: what comes into a live region that was on the page before. */
export function listen(page: Document = document): Heard[] {
  const heard: Heard[] = [];
  const observer = new MutationObserver((records) => {
    const fresh = new Set<Node>(records.flatMap(({ addedNodes }) => [...addedNodes]));
    for (const { target, addedNodes, type } of records) {
      const region = elementOf(target)?.closest(selector);
      if (!region || fresh.has(region)) continue;
      for (const node of type === 'characterData' ? [target] : addedNodes) {
        const text = node.textContent?.trim();
        if (text) heard.push({ text, lang: elementOf(node)?.closest('[lang]')?.getAttribute('lang') ?? '' });
      }
    }
  });
  observer.observe(page, { subtree: true, childList: true, characterData: true });
  afterwards(() => observer.disconnect());
  return heard;
}
