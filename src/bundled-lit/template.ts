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

/** Takes the values that it draws off the front, and touches only what has changed since the last time. */
type Draw = (values: unknown[]) => void;

export const html = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult => ({ strings, values });

/** A child that draws nothing. */
export const nothing = '';

/** Stands for an expression. No template has it, and no HTML may (HTML, parse errors, unexpected-null-character). */
const mark = '\0';

/** An attribute, a property (`.`) or a listener (`@`), by what is around the expressions of its value. */
function attribute(element: Element, kind: string, name: string, around: readonly string[]): Draw {
  let last: unknown;
  if (kind === '@') element.addEventListener(name, (event) => (last as (event: Event) => void)(event));
  return (values) => {
    const value = kind
      ? values.shift()
      : around.map((piece, index) => (index ? String(values.shift()) : '') + piece).join('');
    if (value === last) return;
    last = value;
    if (!kind) element.setAttribute(name, value as string);
    else if (kind === '.') Object.assign(element, { [name]: value });
  };
}

/** An object from JSON is none, whatever is in it: only the strings of a literal have `raw`. */
const isTemplate = (value: unknown): value is Partial<TemplateResult> =>
  Boolean((value as Partial<TemplateResult> | null | undefined)?.strings?.raw);

/** Removes what stands between two nodes. */
function clear(before: Node, after: Node | null): void {
  // A page may have taken the end away.
  while (before.nextSibling && before.nextSibling !== after) before.nextSibling.remove();
}

/** A child: a text, a template, or a list of children. It stands between two nodes that stay. */
function child(before: ChildNode, after: Node | null): Draw {
  let last: unknown;
  let draw: Draw;
  return (values) => {
    const value = values.shift();
    const { strings, values: own = [] } = isTemplate(value) ? value : {};
    const isList = Array.isArray(value);
    const kind = strings ?? isList;
    if (kind !== last) {
      clear(before, after);
      draw = strings ? copy(strings, before) : isList ? list(before, after) : text(before);
    }
    last = kind;
    draw(strings ? [...own] : isList ? value : [value]);
  };
}

function text(before: ChildNode): Draw {
  const node = document.createTextNode('');
  before.after(node);
  return (values) => {
    // Nothing for null and undefined.
    const data = values.join();
    if (node.data !== data) node.data = data;
  };
}

function list(before: ChildNode, after: Node | null): Draw {
  const items: { readonly draw: Draw; readonly end: ChildNode }[] = [];
  const endOf = (index: number) => items[index]?.end ?? before;
  return (values) => {
    values.forEach((value, index) => {
      if (index === items.length) {
        const end = document.createComment('');
        endOf(index - 1).after(end);
        items.push({ draw: child(endOf(index - 1), end), end });
      }
      items[index]?.draw([value]);
    });
    items.length = values.length;
    clear(endOf(values.length - 1), after);
  };
}

/** A template's nodes. */
function copy(strings: TemplateStringsArray, before: ChildNode): Draw {
  const content = new DocumentFragment();
  const draws: Draw[] = [];
  let parent: Node = content;
  const add = <N extends Node>(node: N) => parent.appendChild(node);
  for (const [, tag, attributes = '', text] of strings.join(mark).matchAll(/<(\w+)([^>]*)>|([^<]+)|<\/\w+\s*>/g)) {
    if (tag) {
      const { namespaceURI = 'http://www.w3.org/1999/xhtml' } = parent as Partial<Element>;
      const element = document.createElementNS(tag === 'svg' ? 'http://www.w3.org/2000/svg' : namespaceURI, tag);
      for (const [, kind = '', name = '', value = ''] of attributes.matchAll(
        /([.@]?)([^\s=]+)=?((?:"[^"]*"|[^\s"]*))/g,
      )) {
        const around = value.replaceAll('"', '').split(mark);
        const draw = attribute(element, kind, name, around);
        if (around.length > 1) draws.push(draw);
        else draw([]);
      }
      parent = add(element);
    } else if (text) {
      text.split(mark).forEach((piece, index) => {
        const start = index && add(document.createComment(''));
        // An end for the expression before it, also where nothing follows in the template.
        const end = add(document.createTextNode(piece));
        if (start) draws.push(child(start, end));
      });
    } else parent = parent.parentNode as Node;
  }
  let isThere = false;
  return (values) => {
    for (const draw of draws) draw(values);
    // Filled first: the page is laid out once.
    if (!isThere) before.after(content);
    isThere = true;
  };
}

const roots = new WeakMap<Node, Draw>();

/** Draws into a node. */
export function render(value: unknown, root: Node): void {
  let draw = roots.get(root);
  if (!draw) roots.set(root, (draw = child(root.appendChild(document.createComment('')), null)));
  draw([value]);
}
