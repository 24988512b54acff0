/** What the snippets for frameworks have in common. */
import { setupModule } from './session.js';

/** `signed-out` as `signedOut`. */
export const camelCase = (name) => name.replace(/-([a-z])/g, (match, letter) => letter.toUpperCase());

/** `nx-credit-meter` as `CreditMeter`. */
export const classNameOf = (tag) => camelCase(tag.replace(/^nx/, ''));

/** @param {import('../choice.js').Choice} choice */
export const setupPiece = (choice) => ({
  title: 'widgets.ts',
  about: 'After `npm install nx-widgets`. The first import of your entry file, before anything is rendered.',
  text: setupModule(choice),
});
