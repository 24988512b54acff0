/** The script of the page. Lit's hydration has to be there before Lit. */
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import '../../dist/index.js';
