/** Finds a Chromium for the browser tests, and on Debian and Ubuntu installs one where that is allowed. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

function usualPlaces() {
  const { env, platform } = process;
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['', env.HOME ?? ''].flatMap((home) =>
      apps.map((app) => `${home}/Applications/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (platform === 'win32') {
    const programs = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    const files = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return programs.flatMap((folder) => files.map((file) => join(folder, file)));
  }
  const folders = (env.PATH ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin', '/snap/bin');
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where a package can be installed without asking anybody: as root, on a system that has apt. */
function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version') || !existsSync('/usr/bin/apt-get')) return;
  console.log('Browser: none found; installing chromium with apt-get.');
  const run = (...args) =>
    spawnSync('apt-get', args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status === 0;
  // Text needs a font to have a size.
  if (run('update', '-qq')) run('install', '-qq', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
}

/** The path of a Chromium, Chrome or Edge: CHROME_PATH, else one in the usual places, else a fresh one. */
export async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which is not an executable file.`);
  }
  const find = () => usualPlaces().find(isExecutable);
  const found = find() ?? (installWithApt(), find());
  if (found) return found;
  throw new Error('The browser tests need Chromium or Chrome: install one, or set CHROME_PATH to its executable.');
}
