/** Registers an element unless its name is taken: the same bundle twice on a page must not stop either. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
