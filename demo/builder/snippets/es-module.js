import { aboutFiles, moduleSetup, widgetElement } from './html-page.js';
import { file } from './markup.js';

/** @type {import('./targets.js').Target} */
export const esModule = {
  id: 'module',
  label: 'ES module',
  pieces: (choice) => [
    {
      title: 'In the page',
      about: aboutFiles(choice, 'nx-widgets.js'),
      text: file(moduleSetup(choice).trimEnd(), widgetElement(choice)),
    },
  ],
};
