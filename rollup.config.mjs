/**
 * Bundles build/ (what tsc made of src/) into
 *   dist/  modules for npm; Lit stays an import, so that a page with its own Lit has one copy
 *   cdn/   one self-contained file as a module, and one as a classic script; the embed page
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import { defaultStrategy } from '@lit-labs/rollup-plugin-minify-html-literals/lib/strategy.js';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { editors } from './scripts/editors.mjs';
import { frameworks } from './scripts/frameworks.mjs';
import { integrity } from './scripts/integrity.mjs';

const { version, browserslist } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Every file of src/define/ that is named like a tag is an entry of its own. */
const tags = readdirSync('build/define')
  .filter((file) => /^nx-[a-z-]+\.js$/.test(file))
  .map((file) => file.slice(0, -'.js'.length))
  .sort();

/** The languages' files. English is in every bundle too; its file is for whoever writes another language. */
const languages = readdirSync('build/locales')
  .filter((file) => /^[a-z]{2}\.js$/.test(file))
  .map((file) => `locales/${file.slice(0, -'.js'.length)}`)
  .sort();

const entries = ['index', 'elements', 'api/index', ...tags.map((tag) => `define/${tag}`), ...languages];

const inputs = (names) => Object.fromEntries(names.map((name) => [name, `build/${name}.js`]));

/**
 * Reads what tsc has written, with its source maps, so that ours lead back to the TypeScript.
 * `sideEffects` in package.json speaks of the published files: here it would drop the registrations.
 */
const compiled = {
  name: 'compiled',
  load(id) {
    const map = `${id}.map`;
    if (!existsSync(map)) return null;
    const code = readFileSync(id, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '');
    return { code, map: JSON.parse(readFileSync(map, 'utf8')), moduleSideEffects: true };
  },
};

/** 'production' leaves Lit's warnings for developers out. */
const resolve = nodeResolve({ exportConditions: ['production', 'browser'] });

/** What stands in the place of Lit: the part of it that the widgets use, without the browser's parser, and without a server. */
const replacements = {
  name: 'replacements',
  resolveId: (source) => {
    const name = { lit: 'lit', '@lit/task': 'task', './server-drawn.js': 'server-drawn' }[source];
    return name ? `${process.cwd()}/build/bundled-lit/${name}.js` : null;
  },
};

/** The one helper that tsc imports. tslib's own serves classes, parameters and a metadata polyfill as well. */
const decorate = {
  name: 'decorate',
  load: (id) =>
    /[\\/]tslib[\\/]/.test(id)
      ? 'export const __decorate = (decorators, prototype, name) => { for (const decorator of decorators) decorator(prototype, name); };'
      : null,
};

/**
 * Texts and style sheets before all code, which brotli packs better: like beside like. They do nothing but to be there, so
 * they may run before what asks for them.
 */
const tablesFirst = {
  name: 'tables-first',
  transform(code, id) {
    if (!/[\\/]build[\\/]cdn\.js$/.test(id)) return null;
    const sheets = readdirSync('build/styles').filter((file) => file.endsWith('.styles.js'));
    const tables = ['locales/en.js', ...sheets.sort().map((file) => `styles/${file}`)];
    // In the first line, a comment: the source map goes on to fit.
    return { code: tables.map((table) => `import './${table}';`).join('') + code, map: null };
  },
};

/**
 * Properties as calls, without decorators, and without the names of attributes: in src/bundled-lit/ they are those of the
 * properties, in kebab-case. A declaration of another form is left as it is.
 */
const properties = {
  name: 'properties',
  transform: (code, id) => ({
    code: /[\\/]build[\\/]elements[\\/]/.test(id)
      ? code.replace(
          /__decorate\(\[\n *property\((.*)\)\n\], (\w+)\.prototype, "(\w+)", void 0\);/g,
          (_, options, element, name) => {
            const attribute = name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
            const rest = options.replace(new RegExp(`attribute: '${attribute}'(, )?`), '').replace(/^\{\s*\}$/, '');
            // As many lines as before: the source map goes on to fit.
            return `${element}.createProperty("${name}"\n\n${rest && `, ${rest}`});`;
          },
        )
      : code,
    map: null,
  }),
};

/**
 * Two things by the same names everywhere, which compresses better: `let` also for what is `const`, which the compiler has
 * checked, and private members numbered in each module anew. Everything stays in its column: the source map goes on to fit.
 */
const sameNames = {
  name: 'same-names',
  transform(code) {
    const numbers = new Map();
    const renamed = code.replace(/(?<=\.|^ +(?:async |get )?)#\w+/gm, (name) => {
      if (!numbers.has(name)) numbers.set(name, String.fromCharCode(97 + numbers.size));
      return `#${numbers.get(name)}`.padEnd(name.length);
    });
    return { code: renamed.replace(/\bconst(?= [\w$[{])/g, 'let  '), map: null };
  },
};

/** tslib looks at globals that may be missing; that is no reason to keep helpers nobody calls. */
const treeshake = { unknownGlobalSideEffects: false };

/** The oldest browsers we serve as Lightning CSS wants them: each version one number, one byte for each part. */
const targets = Object.fromEntries(
  browserslist.map((query) => {
    const [, name, major, minor] = /^(\w+) >= (\d+)(?:\.(\d+))?$/.exec(query);
    return [name, (major << 16) | (minor << 8)];
  }),
);

/** The plugin wants whole style sheets, and an expression as a whole value only: `color: ${x}`. */
const strategy = {
  ...defaultStrategy,
  minifyCSS(css, options) {
    const isFragment = !css.includes('{');
    if (isFragment) return css;
    // calc(1px + ${x}), 1px solid ${x}
    const partOfValue = /(?<=[^{};\s]\s*)@(TEMPLATE_EXPRESSION_*)\(\);/g;
    return defaultStrategy.minifyCSS(css.replace(partOfValue, '__$1__'), options);
  },
};

const literals = () =>
  minifyLiterals({
    include: ['build/**/*.js'],
    failOnError: true,
    options: {
      strategy,
      minifyOptions: {
        collapseWhitespace: true,
        removeAttributeQuotes: true,
        minifyCSS: {
          minify: true,
          // They know light-dark(), nesting and container queries, so nothing is rewritten.
          targets,
        },
      },
    },
  });

/** The licence asks to be named; every other comment goes. */
const licence = `/*! nx-widgets ${version} MIT */`;
// All but the first two were found by measuring.
const minify = (preamble = licence) =>
  terser({
    ecma: 2022,
    compress: {
      ecma: 2022,
      keep_fargs: false,
      passes: 3,
      hoist_vars: true,
      inline: 1,
      pure_getters: true,
      unsafe_arrows: true,
    },
    format: { comments: false, preamble },
  });

/** What the embed page is made of beside scripts, as it is written. */
const embedPage = {
  name: 'embed-page',
  generateBundle() {
    for (const fileName of ['embed.html', 'embed.css']) {
      this.emitFile({ type: 'asset', fileName, source: readFileSync(`src/embed/${fileName}`) });
    }
  },
};

/**
 * Languages come from beside the file. In a module their addresses are relative to it as they are; in a classic script of
 * another origin they would be to nothing (HTML, classic scripts with muted errors), so there they start from its own address.
 */
const languagesBeside = {
  name: 'languages-beside',
  resolveDynamicImport: (source) => ({ id: `./locales/${source.slice(2)}`, external: true }),
  renderDynamicImport: ({ format }) => (format === 'iife' ? { left: 'import(new URL(', right: ', address))' } : null),
};

/**
 * Drawing runs nearly all of the file, so V8 may compile it beside the main thread, all at once (Explicit Compile Hints,
 * https://v8.dev/blog/explicit-compile-hints).
 */
const eager = '//# allFunctionsCalledOnLoad';

/** @param mark what the file begins with */
const standalone = (output, mark = '') => ({
  input: 'build/cdn.js',
  treeshake,
  output: { sourcemap: true, ...output },
  plugins: [
    languagesBeside,
    replacements,
    decorate,
    properties,
    tablesFirst,
    compiled,
    resolve,
    literals(),
    sameNames,
    minify(`${mark}${licence}\n${eager}`),
    integrity,
  ],
});

export default [
  {
    input: inputs(entries),
    treeshake,
    external: /^(lit|@lit\/task|react)(\/|$)/,
    preserveEntrySignatures: 'strict',
    output: {
      dir: 'dist',
      format: 'es',
      sourcemap: true,
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name].js',
      hoistTransitiveImports: false,
    },
    plugins: [decorate, compiled, resolve, literals(), frameworks, editors],
  },
  standalone({ file: 'cdn/nx-widgets.js', format: 'es' }),
  // A page that doesn't say its encoding lends its own to classic scripts; a byte order mark says UTF-8 all the same.
  standalone(
    {
      file: 'cdn/nx-widgets.iife.js',
      format: 'iife',
      name: 'nxWidgets',
      // By the prototype: an image of that name would stand in its place.
      intro: "const address = Reflect.get(Document.prototype, 'currentScript', document)?.src;",
    },
    '\uFEFF',
  ),
  {
    input: inputs(languages),
    output: { dir: 'cdn', format: 'es', sourcemap: true },
    plugins: [compiled, minify(), integrity],
  },
  {
    input: 'build/embed/embed.js',
    treeshake,
    output: { file: 'cdn/embed.js', format: 'iife', sourcemap: true },
    plugins: [compiled, minify(), embedPage, integrity],
  },
];
