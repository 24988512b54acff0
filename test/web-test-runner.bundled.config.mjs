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

const { browsers, rootDir } = config;
const isChromium = ({ name }) => name === 'Chromium';

export default {
  ...config,
  files: undefined,
  groups: [
    {
      name: 'everything that draws',
      files: `${rootDir}test/{accessibility,elements,templates}/**/*.test.ts`,
      browsers: browsers.filter(isChromium),
    },
    {
      // How engines differ in what widgets do, the tests with Lit say. Here is what takes Lit's place.
      name: 'templates and updates',
      files: [`${rootDir}test/templates/*.test.ts`, `${rootDir}test/elements/nx-element.test.ts`],
      browsers: browsers.filter((browser) => !isChromium(browser)),
    },
  ].filter((group) => group.browsers.length > 0),
  // First, so that no other plugin finds Lit.
  plugins: [replacements, ...config.plugins],
};
