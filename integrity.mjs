/**
 * Subresource Integrity of the files in `cdn/`: with its hash in the page, a file that differs by one byte does not run.
 * The build writes the hashes to `cdn/integrity.json`; `npm run integrity`, after a build, puts them into the Markdown files.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** The pages that show hashes. */
export const documents = ['README.md', 'EMBEDDING.md'];

/**
 * @param {string | Buffer} content
 * @returns {string} What the attribute `integrity` takes.
 */
export const integrityOf = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** @returns {Record<string, string>} The hash of each script in `cdn/`, by its path in there. */
function hashes() {
  const files = readdirSync('cdn', { recursive: true }).filter((file) => file.endsWith('.js'));
  return Object.fromEntries(files.sort().map((file) => [file, integrityOf(readFileSync(`cdn/${file}`))]));
}

/** What to paste, for each way to load the widgets; `/path/to/` is to be replaced. */
function snippets({ 'nx-widgets.js': module, 'nx-widgets.iife.js': classic }) {
  const address = '/path/to/nx-widgets.js';
  const importMap = { imports: { 'nx-widgets': address }, integrity: { [address]: module } };
  return {
    module: `<script type="module" src="${address}" integrity="${module}" crossorigin="anonymous"></script>`,
    classic: `<script defer src="/path/to/nx-widgets.iife.js" integrity="${classic}" crossorigin="anonymous"></script>`,
    import: `<script type="importmap">${JSON.stringify(importMap)}</script>\n<script type="module">import 'nx-widgets';</script>`,
  };
}

/** A Rollup plugin. It writes the whole anew after each bundle, so the last one finds all of them. */
export const integrity = {
  name: 'integrity',
  writeBundle() {
    const files = hashes();
    writeFileSync('cdn/integrity.json', `${JSON.stringify({ version, files, snippets: snippets(files) }, null, 2)}\n`);
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
  for (const name of documents) writeFileSync(name, withHashes(readFileSync(name, 'utf8'), hashes()));
}
