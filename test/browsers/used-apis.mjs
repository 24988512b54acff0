/** What TypeScript sources use of the platform: everything that the compiler finds declared in its own libraries. */
import { join } from 'node:path';
import ts from 'typescript';

/** Interfaces that only the compiler's declarations have, or that are mixed into others, each with one that scripts see. */
const names = {
  ChildNode: 'Element',
  Console: 'console',
  CSSStyleDeclarationBase: 'CSSStyleDeclaration',
  CSSStyleProperties: 'CSSStyleDeclaration',
  HTMLHyperlinkElementUtils: 'HTMLAnchorElement',
  NodeListOf: 'NodeList',
  TemplateStringsArray: 'String',
};

/** `ReadonlyArray` and `ArrayConstructor` declare what `Array` has. */
const specified = (name) => names[name] ?? name.replace(/^Readonly(?=[A-Z])|(?<=[a-z])Constructor$/g, '');

const isOfPlatform = (declaration) => /[\\/]typescript[\\/]lib[\\/]lib\./.test(declaration.getSourceFile().fileName);

/**
 * One global, or one member of an interface. Members of option dictionaries and names of events are not among them.
 *
 * @typedef {object} UsedApi
 * @property {string} name
 * @property {'global' | 'member'} kind
 * @property {readonly string[]} owners Of a member: the interface that declares it, then what has it where it is used, with its
 *   ancestors; a member of a mixin belongs to one of them.
 * @property {string} place The first one: file and line.
 */

/**
 * @param {string} root Of a repository with a `tsconfig.json`.
 * @returns {UsedApi[]}
 */
export function usedApis(root) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(fileNames, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  /** @type {Map<string, UsedApi>} */
  const used = new Map();

  /** The names of a type and of all that it inherits from; of a union, of each of its types. */
  function lineage(type) {
    if (type.isUnionOrIntersection()) return type.types.flatMap(lineage);
    const apparent = checker.getApparentType(type);
    const own = [apparent.aliasSymbol, apparent.symbol].filter(Boolean).map(({ name }) => specified(name));
    const target = apparent.target ?? apparent;
    return [...own, ...(target.isClassOrInterface() ? checker.getBaseTypes(target).flatMap(lineage) : [])];
  }

  function note(symbol, node, receiver) {
    const declaration = symbol?.declarations?.find(isOfPlatform);
    if (!declaration) return;
    const { parent } = declaration;
    const owners = [];
    if (ts.isInterfaceDeclaration(parent))
      owners.push(specified(parent.name.text), ...(receiver ? lineage(receiver) : []));
    else if (ts.isTypeLiteralNode(parent)) owners.push(parent.parent.name.text);
    else if (ts.isModuleBlock(parent)) owners.push(parent.parent.name.text);
    const kind = owners.length > 0 ? 'member' : 'global';
    const key = `${owners[0] ?? ''}.${symbol.name}`;
    if (used.has(key)) return;
    const file = node.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    const place = `${file.fileName.slice(root.length)}:${line + 1}`;
    used.set(key, { name: symbol.name, kind, owners: [...new Set(owners)], place });
  }

  function visit(node) {
    const isGoneWhenRun =
      ts.isInterfaceDeclaration(node) || (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node));
    if (isGoneWhenRun) return;
    if (ts.isPropertyAccessExpression(node)) {
      note(checker.getSymbolAtLocation(node.name), node, checker.getTypeAtLocation(node.expression));
      visit(node.expression);
      return;
    }
    if (ts.isObjectBindingPattern(node)) {
      const type = checker.getTypeAtLocation(node);
      for (const { name, propertyName = name } of node.elements) {
        if (ts.isIdentifier(propertyName)) note(type.getProperty(propertyName.text), node, type);
      }
    }
    if (ts.isIdentifier(node)) note(checker.getSymbolAtLocation(node), node);
    ts.forEachChild(node, visit);
  }
  for (const file of program.getSourceFiles()) if (!file.isDeclarationFile) visit(file);
  return [...used.values()];
}
