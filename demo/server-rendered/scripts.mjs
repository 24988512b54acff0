import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

async function build() {
  const bundle = await rollup({
    input: fileURLToPath(new URL('hydrate.js', import.meta.url)),
    plugins: [nodeResolve({ exportConditions: ['production', 'browser'] })],
  });
  const { output } = await bundle.generate({ format: 'es', chunkFileNames: '[name].js' });
  await bundle.close();
  return new Map(output.map(({ fileName, code }) => [fileName, code]));
}

/** @type {ReturnType<typeof build> | undefined} */
let built;

/**
 * The npm modules as an integrator bundles them, each language in a file of its own. Built when first asked for.
 *
 * @returns {Promise<Map<string, string>>} Code by the name of its file; `hydrate.js` is the one to load.
 */
export const scripts = () => (built ??= build());
