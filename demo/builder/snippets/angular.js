import { camelCase, classNameOf, setupPiece } from './framework.js';
import { element, indented } from './markup.js';
import { isPlain, jsString } from './quoting.js';
import { imported } from './session.js';
import { slotElements } from './slots.js';

/**
 * A text that means something to Angular, or to a template literal of JavaScript, is no part of the template but a field of
 * the class.
 *
 * @param {import('../choice.js').Choice} choice
 */
function component(choice) {
  const { tag, attributes, lang, dir } = choice;
  /** @type {string[]} */
  const fields = [];
  const addField = (name, text) => {
    fields.push(`  protected readonly ${name} = ${jsString(text)};`);
    return name;
  };
  const written = attributes.map(({ name, property, value }) => {
    if (value === true) return name;
    if (typeof value === 'number') return `[${property}]="${value}"`;
    return isPlain(value) ? `${name}="${value}"` : `[${property}]="${addField(property, value)}"`;
  });
  if (lang) written.push(`lang="${lang}"`);
  if (dir === 'rtl') written.push(`dir="${dir}"`);
  const children = slotElements(choice, (text, slot) =>
    isPlain(text) ? text : `{{ ${addField(camelCase(`${slot}-text`), text)} }}`,
  );
  const name = classNameOf(tag);
  return [
    imported('{ CUSTOM_ELEMENTS_SCHEMA, Component }', '@angular/core'),
    '',
    '@Component({',
    `  selector: 'app-${tag.replace(/^nx-/, '')}',`,
    '  schemas: [CUSTOM_ELEMENTS_SCHEMA],',
    '  template: `',
    indented(indented(element(tag, written, { children }))),
    '  `,',
    '})',
    fields.length ? [`export class ${name} {`, ...fields, '}'].join('\n') : `export class ${name} {}`,
    '',
  ].join('\n');
}

/** @type {import('./targets.js').Target} */
export const angular = {
  id: 'angular',
  label: 'Angular',
  pieces: (choice) => [setupPiece(choice), { title: `${choice.tag.replace(/^nx-/, '')}.ts`, text: component(choice) }],
};
