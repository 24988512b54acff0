/** How custom-elements.json, the description of the elements for editors and doc tools, is made from src/. */

const classesFile = 'dist/elements.js';

/** src/elements/nx-my-plans.ts is published as part of dist/elements.js, src/define/nx-my-plans.ts by itself. */
function publishedPath(source) {
  const define = /^\/?src\/define\/(.+)\.ts$/.exec(source);
  return define ? `dist/define/${define[1]}.js` : classesFile;
}

const byName = (a, b) => (a.name < b.name ? -1 : Number(a.name > b.name));

const isPublic = ({ name, privacy }) => (privacy ?? 'public') === 'public' && !/^[#_]/.test(name);

/** Rewrites every reference to a module, however deep it lies. */
function rewriteModules(node) {
  if (Array.isArray(node)) return node.forEach(rewriteModules);
  if (node === null || typeof node !== 'object') return;
  if (typeof node.module === 'string' && /^\/?src\//.test(node.module)) node.module = publishedPath(node.module);
  Object.values(node).forEach(rewriteModules);
}

/**
 * What a method answers, where its doc comment speaks of it without a type: TypeScript has the type, and the analyzer
 * takes the comment's missing one for it.
 */
function returns() {
  return {
    name: 'returns',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isMethodDeclaration(node) || !node.type || !ts.isClassDeclaration(node.parent)) return;
      const declaration = moduleDoc.declarations?.find(({ name }) => name === node.parent.name?.text);
      const method = declaration?.members?.find(({ kind, name }) => kind === 'method' && name === node.name.getText());
      if (!method) return;
      const comment = ts.getJSDocReturnTag(node)?.comment;
      method.return = {
        type: { text: node.type.getText() },
        ...(comment && { description: ts.getTextOfJSDocComment(comment).replace(/\s+/g, ' ').trim() }),
      };
    },
  };
}

/** What a class puts in the place of its base class's type parameter: the members that it inherits say `T` otherwise. */
function typeArguments() {
  /** @type {Map<string, { parameters: string[], base: string | undefined, given: string[] }>} */
  const classes = new Map();

  /** The type that stands for a base class's parameter in a class, or nothing where it is still open. */
  function given(name, base, parameter) {
    const known = classes.get(name);
    if (!known?.base) return undefined;
    if (known.base !== base) return given(known.base, base, parameter);
    return known.given[classes.get(base)?.parameters.indexOf(parameter) ?? -1];
  }

  return {
    name: 'type-arguments',
    collectPhase({ ts, node }) {
      if (!ts.isClassDeclaration(node) || !node.name) return;
      const extended = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
      classes.set(node.name.text, {
        parameters: node.typeParameters?.map(({ name }) => name.text) ?? [],
        base: extended?.expression.getText(),
        given: extended?.typeArguments?.map((type) => type.getText()) ?? [],
      });
    },
    packageLinkPhase({ customElementsManifest: manifest }) {
      for (const { name, members } of manifest.modules.flatMap((module) => module.declarations)) {
        for (const member of members ?? []) {
          const { inheritedFrom, type } = member;
          if (!inheritedFrom || !type) continue;
          for (const parameter of classes.get(inheritedFrom.name)?.parameters ?? []) {
            const argument = given(name, inheritedFrom.name, parameter);
            // A new object: the classes share the one that they inherit.
            if (argument) member.type = { text: type.text.replace(new RegExp(`\\b${parameter}\\b`, 'g'), argument) };
          }
        }
      }
    },
  };
}

/** Keeps what a user of the package can see and import, under the paths where it is published. */
function published() {
  return {
    name: 'published',
    packageLinkPhase({ customElementsManifest: manifest }) {
      const tags = manifest.modules
        .map(({ path }) => /^src\/define\/(nx-[a-z-]+)\.ts$/.exec(path)?.[1])
        .filter((tag) => tag !== undefined)
        .sort();
      const classOf = (tag) => tag.replace(/(^|-)([a-z])/g, (_, dash, letter) => letter.toUpperCase());
      const tagOf = new Map(tags.map((tag) => [classOf(tag), tag]));

      const classes = manifest.modules
        .flatMap((module) => module.declarations)
        .filter((declaration) => declaration.kind === 'class' && declaration.name.startsWith('Nx'))
        .sort(byName);

      for (const declaration of classes) {
        const tag = tagOf.get(declaration.name);
        declaration.customElement = true;
        if (tag) declaration.tagName = tag;
        declaration.members = declaration.members?.filter(isPublic);
        declaration.events = declaration.events?.filter(({ name }) => /^nx-/.test(name ?? ''));
      }

      rewriteModules(classes);
      manifest.modules = [
        ...tags.map((tag) => ({
          kind: 'javascript-module',
          path: `dist/define/${tag}.js`,
          declarations: [],
          exports: [
            {
              kind: 'custom-element-definition',
              name: tag,
              declaration: { name: classOf(tag), module: classesFile },
            },
          ],
        })),
        {
          kind: 'javascript-module',
          path: classesFile,
          declarations: classes,
          exports: classes.map(({ name }) => ({
            kind: 'js',
            name,
            declaration: { name, module: classesFile },
          })),
        },
      ];
    },
  };
}

export default {
  globs: ['src/elements/*.ts', 'src/define/*.ts'],
  exclude: ['src/**/*.styles.ts'],
  litelement: true,
  // The field in package.json is ours to write.
  packagejson: false,
  plugins: [returns(), typeArguments(), published()],
};
