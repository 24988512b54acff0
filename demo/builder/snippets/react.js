import { bracedElement } from './braced.js';
import { classNameOf, setupPiece } from './framework.js';
import { file, indented } from './markup.js';
import { imported } from './session.js';

/** @typedef {import('../choice.js').Choice} Choice */

/** @param {Choice} choice */
function component(choice) {
  const markup = bracedElement(choice, { isClosedAtOnce: true });
  const answer = markup.includes('\n') ? ['return (', indented(markup), ');'].join('\n') : `return ${markup};`;
  return [`export function ${classNameOf(choice.tag)}() {`, indented(answer), '}', ''].join('\n');
}

/** @type {import('./targets.js').Target} */
export const react = {
  id: 'react',
  label: 'React 19',
  pieces: (choice) => [
    setupPiece(choice),
    { title: `${classNameOf(choice.tag)}.tsx`, text: component(choice) },
    { title: 'nx-widgets.d.ts', about: 'For TypeScript.', text: file(imported('type {}', 'nx-widgets/types/react')) },
  ],
};
