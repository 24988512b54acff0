import { aboutFiles, htmlAttributes, languageAttributes, moduleSetup } from './html-page.js';
import { element, file } from './markup.js';
import { htmlAttribute, htmlText } from './quoting.js';

/** The element that a widget takes the place of. @param {import('../choice.js').Choice} choice */
export const placeholderElement = (choice) =>
  element(
    'div',
    [
      htmlAttribute('data-nx-widget', choice.tag.replace(/^nx-/, '')),
      ...htmlAttributes(choice, 'data-'),
      ...languageAttributes(choice),
    ],
    { text: htmlText(choice.fallback) },
  );

/** @type {import('./targets.js').Target} */
export const placeholder = {
  id: 'placeholder',
  label: 'Placeholder',
  pieces: (choice) => [
    { title: 'Once, by whoever owns the site', about: aboutFiles(choice, 'nx-widgets.js'), text: moduleSetup(choice) },
    {
      title: 'Wherever the widget is wanted',
      about:
        'For editors that drop tags they don’t know. The text stays until there is data.' +
        (choice.slots.length ? ' Own texts need a tag: a placeholder has room for one.' : ''),
      text: file(placeholderElement(choice)),
    },
  ],
};
