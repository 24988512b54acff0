import { aboutFiles, classicSetup, widgetElement } from './html-page.js';
import { file } from './markup.js';

/** @type {import('./targets.js').Target} */
export const classicScript = {
  id: 'classic',
  label: 'Classic script',
  pieces: (choice) => [
    {
      title: 'In the page',
      about: aboutFiles(choice, 'nx-widgets.iife.js'),
      text: file(classicSetup(choice).trimEnd(), widgetElement(choice)),
    },
  ],
};
