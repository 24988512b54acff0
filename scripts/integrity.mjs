/**
 * Subresource Integrity of the files in `cdn/`: with its hash in the page, a file that differs by one byte does not run.
 * The build writes the hashes, sizes and snippets to `cdn/integrity.json`; `npm run integrity`, after a build, puts them into the Markdown files.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** The pages that show hashes. */
export const documents = ['README.md', 'EMBEDDING.md'];

/**
 * @param {string | Buffer} content
 * @returns {string} What the attribute `integrity` takes.
 */
export const integrityOf = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** @returns {Record<string, Buffer>} Each script in `cdn/`, by its path in there. */
function scripts() {
  const files = readdirSync('cdn', { recursive: true }).filter((file) => file.endsWith('.js'));
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(`cdn/${file}`)]));
}

/**
 * @template T, U
 * @param {Record<string, T>} object
 * @param {(value: T) => U} change
 * @returns {Record<string, U>}
 */
const mapped = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

/** Where the files may be: `/path/to/` is to be replaced; at the networks that serve npm packages, this version's are. */
const places = {
  'self-hosted': '/path/to/',
  jsdelivr: `https://cdn.jsdelivr.net/npm/${name}@${version}/cdn/`,
  unpkg: `https://unpkg.com/${name}@${version}/cdn/`,
};

/**
 * What to paste, for each way to load the widgets:
 *   module, classic   the script
 *   import            where the page imports from it by name; checks the languages, too
 *   languages         goes before `module` or `classic` and checks all languages, in browsers with `integrity` in import maps
 *   locales           one of these beside `module` or `classic` loads a language ahead and checks it, in every browser
 *   embed             the scripts of a copy of embed.html, whose `script-src` must allow the place
 *
 * @param {string} place The address of the folder.
 * @param {Record<string, string>} files Hashes by the names of files.
 */
function snippets(place, files) {
  const attributes = (file) => `"${place}${file}" integrity="${files[file]}" crossorigin="anonymous"`;
  const importMap = (map) => `<script type="importmap">${JSON.stringify(map)}</script>`;
  const checks = (names) => Object.fromEntries(names.map((file) => [place + file, files[file]]));
  const locales = Object.keys(files).filter((file) => file.startsWith('locales/'));
  const classic = `<script defer src=${attributes('nx-widgets.iife.js')}></script>`;
  const map = { imports: { [name]: `${place}nx-widgets.js` }, integrity: checks(['nx-widgets.js', ...locales]) };
  return {
    module: `<script type="module" src=${attributes('nx-widgets.js')}></script>`,
    classic,
    import: `${importMap(map)}\n<script type="module">import '${name}';</script>`,
    languages: importMap({ integrity: checks(locales) }),
    locales: Object.fromEntries(
      locales.map((file) => [
        file.slice('locales/'.length, -'.js'.length),
        `<link rel="modulepreload" href=${attributes(file)}>`,
      ]),
    ),
    embed: `${classic}\n<script defer src=${attributes('embed.js')}></script>`,
  };
}

/** A Rollup plugin. It writes the whole anew after each bundle, so the last one finds all of them. */
export const integrity = {
  name: 'integrity',
  writeBundle() {
    const contents = scripts();
    const files = mapped(contents, integrityOf);
    const content = {
      version,
      files,
      sizes: mapped(contents, ({ length }) => length),
      snippets: mapped(places, (place) => snippets(place, files)),
    };
    writeFileSync('cdn/integrity.json', `${JSON.stringify(content, null, 2)}\n`);
  },
};

/**
 * @param {string} text In which each hash follows the name of its file.
 * @param {Record<string, string>} files Hashes by the names of files.
 * @returns {string} The text with these hashes.
 */
export function withHashes(text, files) {
  let hash;
  return text.replace(/[\w.-]+\.js\b|sha384-[\w+/]{64}/g, (match) => {
    hash = files[match] ?? hash;
    return match.startsWith('sha384-') ? hash : match;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = mapped(scripts(), integrityOf);
  for (const document of documents) writeFileSync(document, withHashes(readFileSync(document, 'utf8'), files));
}
