import { bracedElement } from './braced.js';
import { classNameOf, setupPiece } from './framework.js';
import { file } from './markup.js';

/** @type {import('./targets.js').Target} */
export const svelte = {
  id: 'svelte',
  label: 'Svelte 5',
  pieces: (choice) => [
    setupPiece(choice),
    { title: `${classNameOf(choice.tag)}.svelte`, text: file(bracedElement(choice)) },
  ],
};
