/** What a style sheet uses of CSS: properties, keywords, functions, units, selectors, at-rules and features of media. */
import { parse, walk } from 'css-tree';

/** Units as old as what they measure. */
const units = { px: 'types/length', fr: 'types/flex' };

/**
 * @typedef {object} UsedCss
 * @property {string} name As it is written.
 * @property {readonly string[]} paths Where MDN's browser-compat-data may have it below `css`; the first that is there counts.
 *   `**` stands for any number of steps.
 * @property {boolean} isMinor Whether it may be missing there: a keyword is listed where it is younger than its property.
 */

/**
 * @param {string} text A style sheet.
 * @returns {UsedCss[]}
 * @throws Error where it can't be read
 */
export function usedCss(text) {
  /** @type {Map<string, UsedCss>} */
  const used = new Map();
  const note = (name, paths, isMinor = false) => used.set(name, { name, paths, isMinor });
  const sheet = parse(text, {
    parseCustomProperty: true,
    onParseError: (error) => {
      throw error;
    },
  });

  walk(sheet, function (node) {
    const property = this.declaration?.property ?? '';
    switch (node.type) {
      case 'Atrule':
        note(`@${node.name}`, [`at-rules/${node.name}`]);
        break;
      case 'Feature':
        note(`${node.kind} ${node.name}`, [`at-rules/${node.kind}/${node.name}`], node.kind === 'container');
        break;
      case 'FeatureRange':
        note(`${node.kind} range`, [`at-rules/${node.kind}/range_syntax`], node.kind === 'container');
        break;
      case 'Rule':
        if (this.rule && this.rule !== node) note('nesting', ['selectors/nesting']);
        break;
      case 'AttributeSelector':
        note('[attribute]', ['selectors/attribute']);
        break;
      case 'PseudoClassSelector':
        note(`:${node.name}`, [...(node.children ? [`selectors/${node.name}function`] : []), `selectors/${node.name}`]);
        break;
      case 'PseudoElementSelector':
        note(`::${node.name}`, [`selectors/${node.name}`]);
        break;
      case 'Declaration':
        if (!node.property.startsWith('--')) note(node.property, [`properties/${node.property}`]);
        break;
      case 'Function': {
        const { name, children } = node;
        note(`${name}()`, [`properties/${property}/${name}`, `types/**/${name}`, `properties/**/${name}`]);
        if (children.first?.name === 'from') note(`${name}(from …)`, [`types/color/${name}/relative_syntax`]);
        break;
      }
      case 'Identifier':
        if (/^[a-z]/.test(property)) note(`${property}: ${node.name}`, [`properties/${property}/${node.name}`], true);
        break;
      case 'Operator':
        if (property === 'content') note('content: … / …', ['properties/content/alt_text']);
        break;
      case 'Dimension':
        note(node.unit, [units[node.unit] ?? `types/**/${node.unit}`]);
        break;
    }
  });
  return [...used.values()];
}
