/**
 * Makes node_modules what package-lock.json says, before anything in it is used. Node built-ins only:
 * this is the first thing that runs in a fresh clone.
 *
 * npm leaves the list of what it installed in node_modules/.package-lock.json, as its last step. When
 * that list agrees with ours, and every folder on it is there, nothing is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

function readPackages(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

/** Says why an install is needed; nothing when it isn't. */
function reasonToInstall() {
  const installed = readPackages('node_modules/.package-lock.json');
  if (!installed) return 'node_modules is missing or incomplete';

  const wanted = readPackages('package-lock.json');
  delete wanted['']; // the project itself
  const fits = (path) => installed[path]?.integrity === wanted[path].integrity && existsSync(join(root, path));
  // Optional packages are the ones for other systems: npm leaves them out.
  const missing = Object.keys(wanted).find((path) => !fits(path) && !(wanted[path].optional && !installed[path]));
  const foreign = Object.keys(installed).find((path) => !wanted[path]);
  const different = missing ?? foreign;
  return different && `${different} differs from package-lock.json`;
}

const reason = reasonToInstall();
if (!reason) {
  console.log('Packages: as in package-lock.json.');
} else {
  console.log(`Packages: ${reason}; running npm ci.`);
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // Inside an npm script npm tells where it is itself; that also spares a shell on Windows.
  const npm = process.env.npm_execpath;
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  process.exitCode = status ?? 1;
}
