/** Starts what drives WebKit on Linux: a screen that nobody sees, and WebKitWebDriver. Both end with this process. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../hosts/site.mjs';
import { findProgram } from '../setup/browser.mjs';

/** The driver answers within a second here; a slow machine may take ten times as long. */
const startTimeout = 10_000;

/** Started programs are this process's to end. */
function start(command, args, options) {
  const program = spawn(command, args, options);
  process.once('exit', () => program.kill());
  return program;
}

/** A virtual screen, of the number that the X server finds free: `:1`. */
async function startScreen() {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const server = start(await findProgram('xvfb'), args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = await Promise.race([
    once(server.stdio[3], 'data'),
    once(server, 'exit').then(([code]) => Promise.reject(new Error(`Xvfb ended with ${code}.`))),
  ]);
  return `:${String(number).trim()}`;
}

/**
 * The port of a WebKitWebDriver that is ready; the browsers which it opens have their windows on a screen of their own.
 *
 * @param {Record<string, string>} environment of these browsers, beyond this process's
 * @throws {Error} when Xvfb or WebKitWebDriver can't be started, or the driver isn't ready in time
 */
export async function startDriver(environment) {
  const display = await startScreen();
  const port = await freePort();
  const driver = start(await findProgram('webkitDriver'), [`--port=${port}`], {
    env: {
      ...process.env,
      DISPLAY: display,
      // Root in a container has no sandbox; only our own pages are opened.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
      // WebKit would take the language of pages from it, and C.UTF-8 for one.
      LC_ALL: 'C',
      // A style sheet for the browser's own buttons, which else keep its window wider than a telephone.
      XDG_CONFIG_HOME: fileURLToPath(new URL('.', import.meta.url)),
      ...environment,
    },
    stdio: 'ignore',
  });
  const failed = once(driver, 'exit').then(([code]) =>
    Promise.reject(new Error(`WebKitWebDriver ended with ${code}.`)),
  );
  const ready = async () => {
    for (const end = Date.now() + startTimeout; Date.now() < end; await pause(50)) {
      const status = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
      if (status?.ok) return port;
    }
    throw new Error('WebKitWebDriver is not ready in time.');
  };
  return Promise.race([ready(), failed]);
}
