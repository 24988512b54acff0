import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { root } from '../hosts/site.mjs';

/**
 * What an integrator's bundler makes of a module.
 *
 * @param {string} code Of a module at the root of the repository.
 */
export async function bundle(code) {
  const entry = join(root, 'application.js');
  const build = await rollup({
    input: entry,
    plugins: [
      { name: 'entry', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? code : null) },
      nodeResolve({ exportConditions: ['production', 'browser'] }),
    ],
  });
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  return output[0].code;
}
