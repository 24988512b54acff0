import { LitElement, type PropertyValues, type TemplateResult, adoptStyles, noChange, nothing } from 'lit';
import { heading } from '../templates/message.js';
import { type Variant, emptied } from '../templates/meter.js';
import { skeleton, wordless } from '../templates/skeleton.js';

/** Whether this is a server: its elements can be rendered, but there is no page around them. */
export const isServer = !('closest' in LitElement.prototype);

/** Elements that show what a server has drawn. */
const drawn = new WeakSet<Element>();

/** Lit's element. What a server has drawn in it stays, where the page has loaded Lit's hydration, and gives way where not. */
export abstract class ServerDrawn extends LitElement {
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const { renderOptions, shadowRoot } = this;
    const root = super.createRenderRoot();
    if (!shadowRoot) return root;
    // A style sheet in markup may be blocked by the page's policy.
    adoptStyles(shadowRoot, (this.constructor as typeof LitElement).elementStyles);
    shadowRoot.querySelector('style')?.remove();
    if (renderOptions.renderBefore) {
      // Lit by itself draws before what is there.
      renderOptions.renderBefore = null;
      shadowRoot.replaceChildren();
    } else drawn.add(this);
    return root;
  }

  protected override update(changed: PropertyValues): void {
    const isTaken = !this.hasUpdated && drawn.has(this);
    try {
      super.update(changed);
    } catch (error) {
      if (!isTaken) throw error;
      // By another version, or with other attributes.
      drawn.delete(this);
      this.shadowRoot?.replaceChildren();
      super.update(changed);
    }
    // Now the page's own settings count.
    if (isTaken) void this.updateComplete.then(() => this.requestUpdate());
  }
}

/**
 * The loading state as a server has drawn it, for Lit's hydration: without words, so that those that are there stay.
 *
 * @param isUnwritten whether the texts of the element's language are not there yet
 * @returns `undefined` where no server has drawn, or there are better words
 */
export function serverDrawing(
  element: ServerDrawn,
  isUnwritten: boolean,
  { items, variant }: { readonly items: number; readonly variant?: Variant },
): { locale: unknown; title: unknown; content: TemplateResult } | undefined {
  if (!drawn.has(element) || (element.hasUpdated && !isUnwritten)) return undefined;
  const title = element.shadowRoot?.querySelector('[part~=heading]');
  const level = Number(title?.ariaLevel);
  return {
    locale: noChange,
    title: title ? (level ? heading('heading', level, noChange) : wordless()) : nothing,
    content: skeleton(items, noChange, emptied(variant)),
  };
}
