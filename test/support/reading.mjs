/**
 * What a screen reader says on its way through a page: the accessibility tree, in reading order, written as lines.
 *
 * @typedef {import('puppeteer-core').Protocol.Accessibility.AXNode} Node
 * @typedef {(method: string, parameters?: object) => Promise<any>} Send
 */

/** Roles that only give structure; what is inside them says what they say. */
const silent = ['RootWebArea', 'LayoutTableCell', 'generic', 'none'];

/** Roles that are said before the text that they hold. */
const said = ['button', 'definition', 'heading', 'link', 'listitem', 'status', 'term'];

const lists = { list: 'listitem', DescriptionList: 'term' };

/**
 * The nodes in the order in which they are read: each before what is in it. DevTools answers level by level.
 *
 * @param {Node[]} nodes
 * @returns {Node[]}
 */
export function inReadingOrder(nodes) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const from = (node) => [node, ...childrenOf(node, byId).flatMap(from)];
  return nodes.filter(({ parentId }) => !byId.has(parentId)).flatMap(from);
}

const childrenOf = ({ childIds = [] }, byId) => childIds.map((id) => byId.get(id)).filter(Boolean);

/**
 * The lines: `heading 2: Your plans`, `list of 2`, `meter: Printing, 380 of 1,000 left`. Roles that hold each other stand
 * before one text: `listitem, heading 3, link: Desk`.
 *
 * @param {Send} send to DevTools
 * @returns {Promise<string[]>}
 */
export async function readingOf(send) {
  const { nodes } = await send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  let roles = [];
  let text = '';

  const endLine = () => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words) {
      lines.push([roles.join(', '), words].filter(Boolean).join(': '));
      roles = [];
    }
    text = '';
  };
  const read = async (node) => {
    const role = node.role?.value;
    const name = node.name?.value ?? '';
    const inside = async () => {
      for (const child of childrenOf(node, byId)) await read(child);
    };
    if (role === 'InlineTextBox') return;
    if (role === 'StaticText') return void (text += name);
    if (node.ignored || silent.includes(role)) return inside();
    endLine();
    if (role in lists) {
      const items = childrenOf(node, byId).flatMap((child) => [child, ...childrenOf(child, byId)]);
      lines.push(`${role} of ${items.filter((item) => item.role?.value === lists[role]).length}`);
      await inside();
      endLine();
      lines.push(`end of ${role}`);
    } else if (said.includes(role) || role === 'paragraph') {
      const level = node.properties?.find((property) => property.name === 'level')?.value.value;
      if (role !== 'paragraph') roles.push(role === 'heading' ? `${role} ${level}` : role);
      const before = roles.length;
      await inside();
      endLine();
      // A term without its definition is heard, too.
      if (before && roles.length >= before && role !== 'paragraph') {
        lines.push(roles.join(', '));
        roles = [];
      }
    } else {
      text = [name, await valueTextOf(node, send)].filter(Boolean).join(', ');
      roles.push(role);
      endLine();
    }
  };

  for (const node of nodes) if (!byId.has(node.parentId)) await read(node);
  endLine();
  return lines;
}

/**
 * What a range says for its value. DevTools knows just the number; `aria-valuetext` is read instead of it.
 *
 * @param {Node} node
 * @param {Send} send
 */
async function valueTextOf({ backendDOMNodeId, value }, send) {
  if (value === undefined) return '';
  const { object } = await send('DOM.resolveNode', { backendNodeId: backendDOMNodeId });
  const { result } = await send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function () { return this.getAttribute('aria-valuetext'); }`,
    returnByValue: true,
  });
  return result.value ?? String(value.value);
}
