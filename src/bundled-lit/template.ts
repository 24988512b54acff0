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

/** Nodes of a literal to copy, and what draws in each copy: in the nodes of these numbers, by the order of the tree. */
interface Template {
  readonly content: DocumentFragment;
  readonly parts: (readonly [number: number, draws: (node: never) => Draw])[];
}

const templates = new WeakMap<TemplateStringsArray, Template>();

function read(strings: TemplateStringsArray): Template {
  const content = new DocumentFragment();
  const parts: Template['parts'] = [];
  let parent: Node = content;
  let count = 0;
  const add = <N extends Node>(node: N) => {
    count++;
    return parent.appendChild(node);
  };
  for (const [, tag, attributes = '', text] of strings.join(mark).matchAll(/<(\w+)([^>]*)>|([^<]+)|<\/\w+\s*>/g)) {
    if (tag) {
      const { namespaceURI = 'http://www.w3.org/1999/xhtml' } = parent as Partial<Element>;
      const element = add(document.createElementNS(tag === 'svg' ? 'http://www.w3.org/2000/svg' : namespaceURI, tag));
      for (const [, kind = '', name = '', value = ''] of attributes.matchAll(
        /([.@]?)([^\s=]+)=?((?:"[^"]*"|[^\s"]*))/g,
      )) {
        const bare = value.replaceAll('"', '');
        const around = bare.split(mark);
        if (around.length > 1) parts.push([count, (node: Element) => attribute(node, kind, name, around)]);
        else element.setAttribute(name, bare);
      }
      parent = element;
    } else if (text) {
      text.split(mark).forEach((piece, index) => {
        // Between two texts, also where nothing stands before or after it in the template.
        if (index) parts.push([count, (node: ChildNode) => child(node, node.nextSibling)]);
        add(document.createTextNode(piece));
      });
    } else parent = parent.parentNode as Node;
  }
  return { content, parts };
}

/** A template's nodes. */
function copy(strings: TemplateStringsArray, before: ChildNode): Draw {
  let template = templates.get(strings);
  if (!template) templates.set(strings, (template = read(strings)));
  const content = template.content.cloneNode(true);
  const walker = document.createTreeWalker(content);
  let count = 0;
  // All are found before anything is drawn among them.
  const draws = template.parts.map(([number, draws]) => {
    for (; count < number; count++) walker.nextNode();
    return draws(walker.currentNode as never);
  });
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
