/** Finds what the browser tests run in, and on Debian and Ubuntu installs it where that is allowed. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {object} Program
 * @property {string} name As people call it.
 * @property {string} variable The environment variable that may name its executable.
 * @property {readonly string[]} commands Of Linux, the likeliest first.
 * @property {readonly string[]} [folders] Where they may be beside the PATH.
 * @property {readonly string[]} [apps] Of macOS.
 * @property {readonly string[]} [files] Of Windows, in its folders of programs.
 * @property {readonly string[]} packages Of Debian.
 */

/** As Debian's folders have it. */
const machine = process.arch === 'arm64' ? 'aarch64' : 'x86_64';

/** @type {Readonly<Record<string, Program>>} */
const programs = {
  chromium: {
    name: 'Chromium or Chrome',
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'],
    apps: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
    files: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
    // Text needs a font to have a size.
    packages: ['chromium', 'fonts-liberation'],
  },
  firefox: {
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    apps: ['Firefox'],
    files: ['Mozilla Firefox\\firefox.exe'],
    packages: ['firefox-esr', 'fonts-liberation'],
  },
  miniBrowser: {
    name: 'MiniBrowser, WebKitGTK’s',
    variable: 'MINIBROWSER_PATH',
    commands: ['MiniBrowser'],
    // No command of the system: of Debian, of Fedora, of Arch.
    folders: [`/usr/lib/${machine}-linux-gnu`, '/usr/libexec', '/usr/lib'].map((folder) => `${folder}/webkit2gtk-4.1`),
    packages: ['libwebkit2gtk-4.1-0', 'fonts-liberation'],
  },
  webkitDriver: {
    name: 'WebKitWebDriver',
    variable: 'WEBKIT_DRIVER_PATH',
    commands: ['WebKitWebDriver'],
    packages: ['webkit2gtk-driver'],
  },
  xvfb: {
    name: 'Xvfb',
    variable: 'XVFB_PATH',
    commands: ['Xvfb'],
    packages: ['xvfb'],
  },
};

function usualPlaces({ commands, folders = [], apps = [], files = [] }) {
  const { env, platform } = process;
  if (platform === 'darwin') {
    return ['', env.HOME ?? ''].flatMap((home) =>
      apps.map((app) => `${home}/Applications/${app}.app/Contents/MacOS/${app === 'Firefox' ? 'firefox' : app}`),
    );
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return roots.flatMap((root) => files.map((file) => join(root, file)));
  }
  const all = (env.PATH ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin', '/snap/bin', folders);
  return commands.flatMap((command) => all.map((folder) => join(folder, command)));
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
function installWithApt({ name, packages }) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version') || !existsSync('/usr/bin/apt-get')) return;
  console.log(`${name}: none found; installing ${packages[0]} with apt-get.`);
  const run = (...args) =>
    spawnSync('apt-get', args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status === 0;
  if (run('update', '-qq')) run('install', '-qq', '-y', '--no-install-recommends', ...packages);
}

/**
 * The path of a program: what its variable names, else one in the usual places, else a fresh one.
 *
 * @param {keyof typeof programs} key
 * @throws where there is none
 */
export async function findProgram(key) {
  const program = programs[key];
  const named = process.env[program.variable];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`${program.variable} names ${named}, which is not an executable file.`);
  }
  const find = () => usualPlaces(program).find(isExecutable);
  const found = find() ?? (installWithApt(program), find());
  if (found) return found;
  throw new Error(`The tests need ${program.name}: install it, or set ${program.variable} to its executable.`);
}

/** The path of a Chromium, Chrome or Edge. */
export const findBrowser = () => findProgram('chromium');
