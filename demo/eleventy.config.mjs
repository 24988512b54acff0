/** How the pages are made: what is in pages/, in the layout that its front matter names, page.njk for all that name none. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { built } from './built.mjs';
import { members } from './emulator/data/members.mjs';

const demo = dirname(fileURLToPath(import.meta.url));

/** @param {string} file Of the package. */
const json = (file) => JSON.parse(readFileSync(`${demo}/../${file}`, 'utf8'));

/**
 * An address as the page at another writes it: `/looks/x.css` on `/docs/theming.html` is `../looks/x.css`. So that the
 * built site may lie in any folder of a server.
 *
 * @param {string} address What does not begin with one slash stays as it is.
 * @param {string} page Path of the page.
 */
export function fromPage(address, page) {
  if (!/^\/(?!\/)/.test(address)) return address;
  const folder = page.replace(/[^/]*$/, '');
  const [, path, rest] = /^([^?#]*)(.*)$/.exec(address);
  const way = relative(folder, path);
  const isFolder = path.endsWith('/');
  return `${way === '' ? './' : isFolder ? `${way}/` : way}${rest}`;
}

/** @param {import('@11ty/eleventy').UserConfig} config */
export default async function configure(config) {
  config.setUseGitIgnore(false);
  // A server renders again and again, and files change meanwhile.
  config.setUseTemplateCache(false);
  config.addGlobalData('layout', 'page.njk');
  config.addGlobalData('permalink', '{{ page.filePathStem }}.html');
  config.addGlobalData('pkg', json('package.json'));
  config.addGlobalData('manifest', json('custom-elements.json'));
  config.addGlobalData('members', members);
  config.addGlobalData('built', built());
  // The package keeps its texts to itself.
  const { default: english } = await import(new URL('../build/locales/en.js', import.meta.url).href);
  config.addGlobalData('english', english);
  config.addCollection('nav', (pages) =>
    pages
      .getAll()
      .filter(({ data }) => data.nav)
      .sort((a, b) => a.data.order - b.data.order),
  );
  // A folder's own page stands for those in it.
  config.addFilter('isBelow', (page, folder) => folder.endsWith('/') && page.startsWith(folder));
  config.addFilter('fromPage', function (address) {
    return fromPage(address, this.page.url);
  });
  // All href, src and the like of a page.
  config.htmlTransformer.addUrlTransform('html', function (address) {
    return fromPage(address, this.url);
  });
  // What one part of the site alone needs.
  for (const part of ['builder', 'docs']) {
    const file = `${demo}/${part}/eleventy.mjs`;
    if (existsSync(file)) (await import(file)).default(config);
  }
}

export const config = {
  htmlTemplateEngine: 'njk',
  markdownTemplateEngine: 'njk',
  templateFormats: ['html', 'njk', 'md', '11ty.js'],
};
