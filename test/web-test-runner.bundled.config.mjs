/** What is drawn, drawn again by what the self-contained files have in the place of Lit. */
import config from './web-test-runner.config.mjs';

const replacements = {
  name: 'replacements',
  // The test library goes on with Lit itself.
  resolveImport: ({ source, context }) =>
    /^\/(src|test)\//.test(context.path)
      ? {
          lit: '/src/bundled-lit/lit.ts',
          '@lit/task': '/src/bundled-lit/task.ts',
          './server-drawn.js': '/src/bundled-lit/server-drawn.ts',
        }[source]
      : undefined,
};

export default {
  ...config,
  files: [`${config.rootDir}test/{accessibility,elements,templates}/**/*.test.ts`],
  // First, so that no other plugin finds Lit.
  plugins: [replacements, ...config.plugins],
};
