import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import Eleventy from '@11ty/eleventy';
import { policy } from './policy.mjs';

const demo = dirname(fileURLToPath(import.meta.url));

/** The generator takes paths from where the process runs. @param {string} path Below demo/. */
const here = (path) => relative(process.cwd(), `${demo}/${path}`) || '.';

/**
 * The pages of the demo, which speak of the built files: after `npm run build`.
 *
 * @param {object} [options]
 * @param {boolean} [options.isStatic] For a host that serves files and no more: a service worker answers in the place of
 *   the server.
 * @param {string} [options.origin] Address at which the folder will be served; without it no page says where it is at home.
 * @returns {Promise<Map<string, string>>} HTML by path, such as `/` and `/docs/theming.html`
 */
export async function renderPages({ isStatic = false, origin = '' } = {}) {
  const eleventy = new Eleventy(here('pages'), here('../build/site'), {
    configPath: here('eleventy.config.mjs'),
    quietMode: true,
    config: (config) => {
      config.setIncludesDirectory('../layouts');
      config.setDataDirectory('../layouts/data');
      config.addGlobalData('site', { isStatic, origin: origin.replace(/\/$/, ''), policy: policy() });
    },
  });
  eleventy.disableLogger();
  const pages = await eleventy.toJSON();
  return new Map(pages.map(({ url, content }) => [url, content]));
}
