/**
 * Puts the plugin together as it is installed: the files here, and the library. `node demo/hosts/wordpress/build.mjs`,
 * after `npm run build`, writes `build/wordpress/nx-widgets/`; zip that folder for WordPress's own upload form.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * @param {string} target A folder that is made anew.
 * @throws Error when the library is not built
 */
export async function buildPlugin(target) {
  if (!existsSync(join(root, 'cdn/nx-widgets.js')))
    throw new Error('cdn/nx-widgets.js is missing: run `npm run build` first.');
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await cp(join(here, 'nx-widgets'), target, { recursive: true });
  for (const file of ['nx-widgets.js', 'nx-widgets.js.map']) {
    await cp(join(root, 'cdn', file), join(target, 'assets', file));
  }
  await cp(join(root, 'cdn/locales'), join(target, 'assets/locales'), { recursive: true });
  await cp(join(root, 'LICENSE'), join(target, 'LICENSE'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = join(root, 'build/wordpress/nx-widgets');
  await buildPlugin(target);
  console.log(`Written: ${target}`);
}
