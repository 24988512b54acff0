/** What the builder's page is made from. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { looks } from '../choices.js';
import { members } from '../emulator/data/members.mjs';
import { unsaid } from './choice.js';
import { languages } from './languages.js';
import { targets } from './snippets/targets.js';
import { widgetsOf } from './widget-list.js';

/** The build writes it. */
const integrity = `${dirname(fileURLToPath(import.meta.url))}/../../cdn/integrity.json`;

/** Hashes of the files, by their names. */
const hashes = () => (existsSync(integrity) ? JSON.parse(readFileSync(integrity, 'utf8')).files : {});

/** The name of a language in itself. */
const nameOf = (language) => new Intl.DisplayNames(language, { type: 'language' }).of(language);

const names = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** @param {import('@11ty/eleventy').UserConfig} config */
export default function configure(config) {
  config.addFilter('widgetList', widgetsOf);
  /** Code stands between backticks. */
  config.addFilter('withCode', (text) =>
    text.replace(/[&<>]/g, (character) => names[character]).replace(/`([^`]+)`/g, '<code>$1</code>'),
  );
  config.addFilter('firstColor', (value) => /#[\da-f]{6}\b/i.exec(value)?.[0] ?? '#808080');
  config.addGlobalData('builder', () => ({
    hashes: hashes(),
    languages: languages.map(({ value }) => ({ value, label: nameOf(value) })),
    looks,
    members: members.map(({ token, name, company }) => ({ id: token, label: company ? `${name}, ${company}` : name })),
    targets,
    unsaid,
  }));
}
