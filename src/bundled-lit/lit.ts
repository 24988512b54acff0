/** What the self-contained files have in the place of Lit: the part of its interface that the widgets use. */
export { css } from './css-tag.js';
export { LitElement } from './lit-element.js';
export { html, nothing, render } from './template.js';
