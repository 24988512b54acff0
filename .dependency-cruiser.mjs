/**
 * The layers of src/, and what each may import beside itself. An import points down, never up or sideways.
 *
 *   index.ts  elements.ts  define    registration, and what the package exports
 *   elements                         what to show
 *   controllers  templates  styles   when to load | how it looks
 *   events  models  format  locales  what it means, how it reads
 *   page-context.ts                  what the widgets of a page share
 *   api                              what is on the wire; runs in Node, knows no Lit
 *   embed                            the page for frames, beside the library; takes no more than types of it
 *   bundled-lit                      in the place of Lit in the self-contained files; only the build imports it
 *
 * A layer is a folder of src/, or a file. `values` may be imported in any way, `types` with
 * `import type` only.
 */
const layers = {
  format: { values: [] },
  api: { values: ['format'] },
  locales: { values: [], types: ['api'] },
  'events.ts': { values: [], types: ['api'] },
  'page-context.ts': { values: ['api'], types: ['locales'] },
  models: { values: ['format', 'api/shape.ts'], types: ['api'] },
  'bundled-lit': { values: [], types: ['lit'] },
  styles: { values: ['lit'] },
  templates: { values: ['models', 'format', 'locales', 'lit'] },
  controllers: { values: ['api', 'events.ts', 'locales', 'format', 'lit', '@lit/task'] },
};

const below = [...Object.keys(layers), 'lit', '@lit/task'];
layers.embed = { values: [], types: ['api'] };
layers.elements = { values: below };
layers.define = { values: ['elements', ...below] };
layers['elements.ts'] = { values: ['elements', ...below] };
layers['loader.ts'] = { values: ['page-context.ts'], types: ['elements'] };
layers['cdn.ts'] = { values: ['define', 'loader.ts', 'page-context.ts'] };
layers['index.ts'] = { values: ['elements', 'elements.ts', 'define', ...below] };

/** A pattern for everything that goes by this name of the table. */
function pattern(name) {
  if (/^(@lit\/|lit$)/.test(name)) return `^node_modules/${name}/`;
  return name.endsWith('.ts') ? `^src/${name.replace('.', '\\.')}$` : `^src/${name}/`;
}

function rules([layer, { values, types = [] }]) {
  const from = { path: pattern(layer) };
  const allowed = [layer, ...values].map(pattern);
  const typesOnly = types.map(pattern);
  return [
    {
      name: `${layer}-imports`,
      comment: `src/${layer} may import itself, ${[...values, ...types].join(', ')}.`,
      severity: 'error',
      from,
      to: { pathNot: [...allowed, ...typesOnly] },
    },
    ...types.map((name) => ({
      name: `${layer}-types`,
      comment: `src/${layer} may use ${name} for its types only: write \`import type\`.`,
      severity: 'error',
      from,
      to: { path: pattern(name), pathNot: allowed, dependencyTypesNot: ['type-only'] },
    })),
  ];
}

export default {
  forbidden: [
    ...Object.entries(layers).flatMap(rules),
    {
      name: 'known-layer',
      comment: 'Every file of src/ belongs to a layer of the table.',
      severity: 'error',
      from: { path: '^src/', pathNot: Object.keys(layers).map(pattern) },
      to: {},
    },
    {
      name: 'no-circular',
      comment: 'A cycle has no order in which it can be read, or loaded.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Sees type imports too: the compiler erases them, the layers do not.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
