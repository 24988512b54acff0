import { classNameOf, setupPiece } from './framework.js';
import { languageAttributes } from './html-page.js';
import { element, file, indented } from './markup.js';
import { htmlAttribute, vueText } from './quoting.js';
import { imported } from './session.js';
import { slotElements } from './slots.js';

/** Numbers are expressions. */
const attributeOf = ({ name, value }) => {
  if (value === true) return name;
  return typeof value === 'number' ? `:${name}="${value}"` : htmlAttribute(name, value);
};

const viteConfig = `${imported('vue', '@vitejs/plugin-vue')}
${imported('{ defineConfig }', 'vite')}

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('nx-') } } })],
});
`;

/** @type {import('./targets.js').Target} */
export const vue = {
  id: 'vue',
  label: 'Vue 3',
  pieces(choice) {
    const markup = element(choice.tag, [...choice.attributes.map(attributeOf), ...languageAttributes(choice)], {
      children: slotElements(choice, vueText),
    });
    return [
      setupPiece(choice),
      { title: 'vite.config.js', text: viteConfig },
      {
        title: `${classNameOf(choice.tag)}.vue`,
        text: file(['<template>', indented(markup), '</template>'].join('\n')),
      },
    ];
  },
};
