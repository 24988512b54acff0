/** What is drawn, drawn again by the subset of Lit that the self-contained files have inside. */
import { subsetOf, templateModule } from '../lit-subset.mjs';
import config from './web-test-runner.config.mjs';

const litSubset = {
  name: 'lit-subset',
  resolveImport: ({ source }) => (source === templateModule ? '/src/lit/template.ts' : undefined),
  transform({ path, body }) {
    const subset = subsetOf(body, path);
    if (subset === null) return undefined;
    // The test library imports the rest of Lit, which looks for this when it starts, and uses nothing of it.
    return path.endsWith('/lit-html.js') ? `${subset}\nexport const _$LH = {};` : subset;
  },
};

export default {
  ...config,
  // What is left behind is counted once, with all of Lit.
  files: [`${config.rootDir}test/{elements,templates}/**/!(leaks).test.ts`],
  // First, so that it finds the files as they were released.
  plugins: [litSubset, ...config.plugins],
};
