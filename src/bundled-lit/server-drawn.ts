/** The self-contained files run in browsers alone. What a server has drawn, they draw anew. */
export { LitElement as ServerDrawn } from './lit-element.js';

export const isServer = false;

export const serverDrawing = (): undefined => undefined;
