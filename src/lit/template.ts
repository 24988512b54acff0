/**
 * What Lit's `Template` does, for templates that the library itself was built with. Lit hands its markup to the browser's
 * parser, which a page with Trusted Types forbids to all but its own policies. This one makes the nodes itself, so no text
 * is ever parsed as markup by anybody, and no policy is needed. The self-contained bundles have it in the place of Lit's.
 *
 * The markup is what our templates have: elements with an end tag, attributes, texts, and expressions for whole children or
 * in attribute values. No entities, comments, or `>` in an attribute.
 */

/** Where an expression stands, in Lit's terms: `index` counts elements and comments in the order of the document. */
type Place =
  | { readonly type: 2; readonly index: number }
  | {
      readonly type: 1;
      readonly index: number;
      readonly name: string;
      /** What is around the expressions of the value. */
      readonly strings: readonly string[];
      /** Lit's class for it. */
      readonly ctor: unknown;
    };

/** Stands for an expression. No template has it, and no HTML may (HTML, parse errors, unexpected-null-character). */
const mark = '\0';

export class Template {
  readonly parts: Place[] = [];
  readonly el = { content: new DocumentFragment() };

  /**
   * @param kinds Lit's classes for attributes, for properties (`.`) and for listeners (`@`)
   */
  constructor(
    { strings }: { readonly strings: TemplateStringsArray },
    kinds: Readonly<Record<'' | '.' | '@', unknown>>,
  ) {
    let index = 0;
    let parent: Node = this.el.content;
    const add = (node: Node) => parent.appendChild(node);
    for (const [, tag, attributes = '', text] of strings.join(mark).matchAll(/<(\w+)([^>]*)>|([^<]+)|<\/\w+>/g)) {
      if (tag) {
        const outer = (parent as Partial<Element>).namespaceURI;
        const element = document.createElementNS(
          tag === 'svg' || outer?.endsWith('svg') ? 'http://www.w3.org/2000/svg' : 'http://www.w3.org/1999/xhtml',
          tag,
        );
        for (const [, kind = '', name = '', value = ''] of attributes.matchAll(
          /([.@]?)([^\s=]+)=?((?:"[^"]*"|[^\s"]*))/g,
        )) {
          const around = value.replaceAll('"', '').split(mark);
          if (around.length === 1) element.setAttribute(name, around[0] ?? '');
          else this.parts.push({ type: 1, index, name, strings: around, ctor: kinds[kind as '' | '.' | '@'] });
        }
        parent = add(element);
        index++;
      } else if (text) {
        text.split(mark).forEach((piece, count) => {
          if (count > 0) {
            add(document.createComment(''));
            this.parts.push({ type: 2, index: index++ });
          }
          if (piece) add(document.createTextNode(piece));
        });
      } else parent = parent.parentNode ?? parent;
    }
  }
}
