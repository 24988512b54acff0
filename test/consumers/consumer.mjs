/**
 * A project of somebody else's that uses the package: copied from the folder beside this file to a temporary one, where it
 * gets the packed package, and its own tools from the registry.
 *
 *     await pack(folder);
 *     await install('vue', folder);
 *     const errors = await check('vue', folder);   // by its own checker of types
 *     await build('vue', folder);                  // its page is vue/dist/index.html
 */
import { readFileSync, readdirSync } from 'node:fs';
import { cp, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { root, run } from '../hosts/site.mjs';
import { npm } from '../setup/npm.mjs';

const sources = fileURLToPath(new URL('.', import.meta.url));

/** @typedef {{ file?: string, line: number }} Place `file` is relative to the project, with slashes. */

const runNpm = (args, cwd) => run(npm[0], [...npm.slice(1), ...args], { cwd });

/**
 * Packs the package as it would be published, without building it anew.
 *
 * @param {string} folder Where `nx-widgets.tgz` comes to lie, beside the projects.
 */
export async function pack(folder) {
  const written = await runNpm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root);
  await rename(join(folder, JSON.parse(written)[0].filename), join(folder, 'nx-widgets.tgz'));
}

/**
 * Copies a project and installs what its package.json names.
 *
 * @param {string} project Name of its folder.
 * @param {string} folder The temporary one.
 * @throws Error that says that its packages can't be had
 */
export async function install(project, folder) {
  const cwd = join(folder, project);
  await cp(join(sources, project), cwd, { recursive: true });
  try {
    // A registry that does not answer is soon said to be none.
    const retries = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000'];
    // The tools run without their install scripts, which are other people's code.
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts'];
    await runNpm(['install', '--prefer-offline', ...retries, ...quiet], cwd);
  } catch (cause) {
    throw new Error(`The packages of test/consumers/${project} can't be had: ${cause.message}`, { cause });
  }
}

/**
 * Builds an installed project.
 *
 * @param {string} project
 * @param {string} folder
 */
export const build = (project, folder) => runNpm(['run', '--silent', 'build'], join(folder, project));

/**
 * Checks the types of an installed project.
 *
 * @param {string} project
 * @param {string} folder
 * @returns {Promise<(Place & { text: string })[]>} What its checker calls an error.
 * @throws Error when the checker itself fails
 */
export async function check(project, folder) {
  try {
    await runNpm(['run', '--silent', 'check'], join(folder, project));
    return [];
  } catch ({ cause }) {
    const errors = errorsIn(cause.stdout + cause.stderr);
    if (errors.length === 0) throw cause;
    return errors;
  }
}

/**
 * `src/a.ts(1,2): error …` of tsc, `src/a.ts:1:2 - error …` of ngc, `123 ERROR "src/a.svelte" 1:2 …` of svelte-check; and
 * `error …`, which is of no file.
 */
const errorLine = /^(?:\d+ ERROR )?"?(?<file>[\w./-]+\.\w+)"?[(: ](?<line>\d+)[,:]\d+|^error /;

const errorsIn = (said) =>
  stripVTControlCharacters(said)
    .split('\n')
    .flatMap((text) => {
      const error = text.match(errorLine);
      return error ? { file: error.groups.file, line: Number(error.groups.line), text } : [];
    });

/**
 * What the checker of a project must refuse: in files called `wrong`, the line below each comment that says `wrong: …`.
 *
 * @param {string} project
 * @returns {(Place & { what: string })[]}
 */
export function expectedErrors(project) {
  const files = readdirSync(join(sources, project, 'src')).filter((name) => /^wrong\./i.test(name));
  return files.flatMap((name) =>
    readFileSync(join(sources, project, 'src', name), 'utf8')
      .split('\n')
      .flatMap((text, index) => {
        const what = text.match(/^\s*(?:\/\/|<!--) wrong: (.+?)(?: -->)?$/)?.[1];
        return what ? { file: `src/${name}`, line: index + 2, what } : [];
      }),
  );
}
