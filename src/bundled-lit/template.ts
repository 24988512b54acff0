/**
 * What `lit-html` does, for templates that the library itself was built with. Lit hands their markup to the browser's parser,
 * which a page with Trusted Types forbids to all but its own policies. Here nodes are made one by one, so no text is ever
 * parsed as markup by anybody, and no policy is needed.
 *
 * The markup is what our templates have: elements with an end tag, attributes, texts, and expressions for whole children or
 * in attribute values. No entities, comments, or `>` in an attribute.
 */

/** What a literal makes. */
interface TemplateResult {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
}

/** Draws values, and touches only what has changed since the last time. */
type Draw = (values: readonly unknown[]) => void;

/** Where expressions stand in a template. */
interface Place {
  /** Of its node, among the elements and comments in the order of the document. */
  readonly index: number;
  /** How many expressions there are. */
  readonly count: number;
  /** Makes what draws them in a copy of the node. */
  readonly bind: (node: Node) => Draw;
}

/** A literal as nodes. */
interface Template {
  readonly content: DocumentFragment;
  readonly places: readonly Place[];
}

export const html = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult => ({ strings, values });

/** A child that draws nothing. */
export const nothing = '';

/** Stands for an expression. No template has it, and no HTML may (HTML, parse errors, unexpected-null-character). */
const mark = '\0';

/** By the strings of their literals, which are the same objects at each evaluation. */
const templates = new WeakMap<TemplateStringsArray, Template>();

/** An attribute, a property (`.`) or a listener (`@`), by what is around the expressions of its value. */
const attribute =
  (kind: string, name: string, around: readonly string[]): Place['bind'] =>
  (node) => {
    const element = node as Element;
    let last: unknown;
    if (kind === '@') element.addEventListener(name, (event) => (last as (event: Event) => void)(event));
    return (values) => {
      const value = kind
        ? values[0]
        : around.map((piece, index) => (index ? String(values[index - 1]) : '') + piece).join('');
      if (value === last) return;
      last = value;
      if (!kind) element.setAttribute(name, value as string);
      else if (kind === '.') Object.assign(element, { [name]: value });
    };
  };

/** An object from JSON is none, whatever is in it: only the strings of a literal have `raw`. */
const isTemplate = (value: unknown): value is Partial<TemplateResult> =>
  Boolean((value as Partial<TemplateResult> | null | undefined)?.strings?.raw);

const insert = <N extends Node>(node: N, after: Node | null, before: Node): N =>
  (before.parentNode as Node).insertBefore(node, after);

/** Removes what stands between two nodes. */
function clear(before: Node, after: Node | null): void {
  // A page may have taken the end away.
  while (before.nextSibling && before.nextSibling !== after) before.nextSibling.remove();
}

/** A child: a text, a template, or a list of children. It stands between two nodes that stay. */
function child(before: Node, after: Node | null): Draw {
  let last: unknown;
  let draw: Draw;
  return ([value]) => {
    const { strings, values = [] } = isTemplate(value) ? value : {};
    const isList = Array.isArray(value);
    const kind = strings ?? isList;
    if (kind !== last) {
      clear(before, after);
      draw = strings ? copy(strings, before, after) : (isList ? list : text)(before, after);
    }
    last = kind;
    draw(strings ? values : isList ? (value as unknown[]) : [value]);
  };
}

function text(before: Node, after: Node | null): Draw {
  const node = insert(document.createTextNode(''), after, before);
  return ([value]) => {
    // Nothing for null and undefined.
    const data = [value].join();
    if (node.data !== data) node.data = data;
  };
}

function list(before: Node, after: Node | null): Draw {
  const items: { readonly draw: Draw; readonly end: Node }[] = [];
  const endOf = (index: number) => items[index]?.end ?? before;
  return (values) => {
    values.forEach((value, index) => {
      if (index === items.length) {
        const end = insert(document.createComment(''), after, before);
        items.push({ draw: child(endOf(index - 1), end), end });
      }
      items[index]?.draw([value]);
    });
    items.length = values.length;
    clear(endOf(values.length - 1), after);
  };
}

/** A copy of a template's nodes. */
function copy(strings: TemplateStringsArray, before: Node, after: Node | null): Draw {
  let template = templates.get(strings);
  if (!template) templates.set(strings, (template = templateOf(strings)));
  const nodes = document.importNode(template.content, true);
  const walker = document.createTreeWalker(nodes, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  let walked = 0;
  const draws = template.places.map(({ index, count, bind }) => {
    for (; walked <= index; walked++) walker.nextNode();
    return { count, draw: bind(walker.currentNode) };
  });
  let isThere = false;
  return (values) => {
    let at = 0;
    for (const { count, draw } of draws) draw(values.slice(at, (at += count)));
    // Filled first: the page is laid out once.
    if (!isThere) insert(nodes, after, before);
    isThere = true;
  };
}

function templateOf(strings: TemplateStringsArray): Template {
  const content = new DocumentFragment();
  const places: Place[] = [];
  let index = 0;
  let parent: Node = content;
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
        const count = around.length - 1;
        if (count) places.push({ index, count, bind: attribute(kind, name, around) });
        else element.setAttribute(name, value.replaceAll('"', ''));
      }
      parent = add(element);
      index++;
    } else if (text) {
      text.split(mark).forEach((piece, count) => {
        if (count > 0) {
          add(document.createComment(''));
          places.push({ index: index++, count: 1, bind: (node) => child(node, node.nextSibling) });
        }
        // An end for the expression before it, also where nothing follows in the template.
        if (piece || count > 0) add(document.createTextNode(piece));
      });
    } else parent = parent.parentNode ?? parent;
  }
  return { content, places };
}

const roots = new WeakMap<Node, Draw>();

/** Draws into a node. */
export function render(value: unknown, root: Node): void {
  let draw = roots.get(root);
  if (!draw) roots.set(root, (draw = child(root.appendChild(document.createComment('')), null)));
  draw([value]);
}
