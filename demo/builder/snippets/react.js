import { bracedElement } from './braced.js';
import { classNameOf, setupPiece } from './framework.js';
import { indented } from './markup.js';
import { imported } from './session.js';

/** @typedef {import('../choice.js').Choice} Choice */

/** @param {Choice} choice */
function component(choice) {
  const markup = bracedElement(choice, { isClosedAtOnce: true });
  const answer = markup.includes('\n') ? ['return (', indented(markup), ');'].join('\n') : `return ${markup};`;
  return [`export function ${classNameOf(choice.tag)}() {`, indented(answer), '}', ''].join('\n');
}

/** The types of a tag, for React 18 and 19 alike. @param {Choice} choice */
function types({ tag }) {
  const name = `Nx${classNameOf(tag)}`;
  return `${imported('type { HTMLAttributes, RefAttributes }', 'react')}
${imported(`type { ${name} }`, 'nx-widgets')}

type Widget<T extends HTMLElement> = Omit<Partial<T>, keyof HTMLElement> & HTMLAttributes<T> & RefAttributes<T>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      '${tag}': Widget<${name}>;
    }
  }
}
`;
}

/** @type {import('./targets.js').Target} */
export const react = {
  id: 'react',
  label: 'React 19',
  pieces: (choice) => [
    setupPiece(choice),
    { title: `${classNameOf(choice.tag)}.tsx`, text: component(choice) },
    { title: 'nx-widgets.d.ts', about: 'For TypeScript.', text: types(choice) },
  ],
};
