/**
 * The engines that the browser tests run in, and which of them this run has.
 *
 * @typedef {import('@web/test-runner').TestSession & { browser: any }} Session
 * @typedef {(session: Session, payload: any) => Promise<unknown>} Command
 *
 * @typedef {object} Engine
 * @property {string} name As people call it.
 * @property {() => Promise<import('@web/test-runner').BrowserLauncher>} launcher Throws where the engine can't be had; the
 *   message is the reason.
 * @property {Readonly<Record<string, Command>>} commands What a test may ask of it, by the name that support/commands.ts uses.
 * @property {Readonly<Record<string, string>>} lacks What it can't do, each with the reason: see `needs()` of
 *   support/commands.ts.
 *
 * @typedef {Omit<Engine, 'launcher'> & { launcher: import('@web/test-runner').BrowserLauncher }} Running
 * @typedef {{ name: string, reason: string }} Missing
 */
import * as chromium from './chromium.mjs';
import * as firefox from './firefox.mjs';
import * as webkit from './webkit.mjs';

/** @type {Readonly<Record<string, Engine>>} */
const engines = { chromium, firefox, webkit };

/**
 * Gets the engines ready that are wanted. All but Chromium may be missing: then the run says so and goes on.
 *
 * @param {string} wanted Their names with commas between, such as `chromium,firefox`.
 * @returns {Promise<{ running: Running[], missing: Missing[] }>}
 */
export async function openEngines(wanted) {
  const running = [];
  const missing = [];
  for (const key of wanted.split(',')) {
    const engine = engines[key];
    if (!engine) throw new Error(`ENGINES names ${key}, which is none of ${Object.keys(engines).join(', ')}.`);
    try {
      const launcher = await engine.launcher();
      // Otherwise both that puppeteer drives are called Chrome.
      launcher.name = engine.name;
      running.push({ ...engine, launcher });
    } catch (error) {
      if (engine === chromium) throw error;
      missing.push({ name: engine.name, reason: error.message });
    }
  }
  if (!running.length) throw new Error(missing.map(({ name, reason }) => `${name}: not run: ${reason}`).join('\n'));
  return { running, missing };
}

/** The names of all, as `openEngines()` takes them. */
export const everyEngine = Object.keys(engines).join(',');
