/** What a screen reader says on its way through a page: the accessibility tree, in reading order, written as lines. */

/** One node of what assistive technology is told. Absent texts are empty. */
export interface AccessibleNode {
  /** As in ARIA; `text` of a text, `DescriptionList` of a `<dl>`, and empty where a node only gives structure. */
  role: string;
  name: string;
  /** In words where there are any, as `aria-valuetext` has them. */
  value: string;
  description: string;
  /** Of a heading. */
  level?: number;
  children: AccessibleNode[];
}

/** Roles that are said before the text that they hold. */
const said = ['button', 'definition', 'heading', 'link', 'listitem', 'status', 'term'];

const lists: Readonly<Record<string, string>> = { list: 'listitem', DescriptionList: 'term' };

/** The nodes in the order in which they are read: each before what is in it. */
export function inReadingOrder(node: AccessibleNode): AccessibleNode[] {
  return [node, ...node.children.flatMap(inReadingOrder)];
}

/**
 * The lines: `heading 2: Your plans`, `list of 2`, `meter: Printing, 380 of 1,000 left`. Roles that hold each other stand
 * before one text: `listitem, heading 3, link: Desk`.
 */
export function readingOf(tree: AccessibleNode): string[] {
  const lines: string[] = [];
  let roles: string[] = [];
  let text = '';

  const endLine = () => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words) {
      lines.push([roles.join(', '), words].filter(Boolean).join(': '));
      roles = [];
    }
    text = '';
  };
  const read = ({ role, name, value, level, children }: AccessibleNode): void => {
    const inside = () => children.forEach(read);
    if (role === 'text') {
      text += name;
      return;
    }
    if (role === '') {
      inside();
      return;
    }
    endLine();
    if (role in lists) {
      const items = children.flatMap((child) => [child, ...child.children]);
      lines.push(`${role} of ${items.filter((item) => item.role === lists[role]).length}`);
      inside();
      endLine();
      lines.push(`end of ${role}`);
    } else if (role === 'paragraph') {
      inside();
      endLine();
    } else if (said.includes(role)) {
      roles.push(role === 'heading' ? `${role} ${level}` : role);
      const before = roles.length;
      inside();
      endLine();
      // A term without its definition is heard, too.
      if (roles.length >= before) {
        lines.push(roles.join(', '));
        roles = [];
      }
    } else {
      text = [name, value].filter(Boolean).join(', ');
      roles.push(role);
      endLine();
    }
  };

  read(tree);
  endLine();
  return lines;
}
