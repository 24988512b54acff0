import { readFileSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const cdn = `${dirname(dirname(fileURLToPath(import.meta.url)))}/cdn`;

/** @param {string} file */
const kilobytes = (file) => (brotliCompressSync(readFileSync(`${cdn}/${file}`)).length / 1000).toFixed(1);

/**
 * What the pages say of the built files, measured: thousands of bytes as Brotli sends them, and the languages, each by its
 * own name, English first.
 */
export function built() {
  const tags = readdirSync(`${cdn}/locales`)
    .filter((file) => file.endsWith('.js'))
    .map((file) => file.slice(0, -'.js'.length));
  return {
    kilobytes: kilobytes('nx-widgets.js'),
    languages: Array.from(new Set(['en', ...tags]), (tag) => ({
      tag,
      name: new Intl.DisplayNames(tag, { type: 'language' }).of(tag),
    })),
  };
}
