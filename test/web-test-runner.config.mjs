/** The browser tests: every *.test.ts runs from source in a real Chromium, against the emulator of the API. */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { createEmulator } from '../demo/emulator/emulator.mjs';
import { koaMiddleware } from '../demo/emulator/middleware.mjs';
import { findBrowser } from './setup/browser.mjs';
import { totalReporter } from './setup/total-reporter.mjs';
import { browserCommands } from './support/commands.mjs';
import { tokenHost } from './support/token-host.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const chromium = chromeLauncher({
  // Two pages of one browser share its six connections to a host, and the one behind is held back: slower than one.
  concurrency: 1,
  launchOptions: {
    executablePath: await findBrowser(),
    args: [
      // Root in a container has neither the sandbox nor a large /dev/shm; only our own pages are opened.
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      // Nothing but the tests may use the network.
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-quic',
      '--disable-sync',
      '--no-first-run',
    ],
  },
  // A headless page may not have the focus; emulated, it believes that it has, and keys arrive.
  async createPage({ context }) {
    const page = await context.newPage();
    const devTools = await page.createCDPSession();
    await devTools.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    return page;
  },
});

export default {
  rootDir: root,
  files: `${root}test/**/*.test.ts`,
  browsers: [chromium],
  nodeResolve: { exportConditions: [process.env.LIT_MODE ?? 'production', 'browser'] },
  middleware: [koaMiddleware(createEmulator()), tokenHost()],
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json` }), browserCommands()],
  // What a widget tells the integrator is what the tests make it say.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('<nx-'),
  // One file at most takes half a minute here; a slow machine may take ten times as long.
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 10_000 } },
  coverageConfig: {
    include: ['src/**/*.ts'],
    reporters: ['lcovonly', 'text'],
    reportDir: `${root}coverage`,
    threshold: { branches: 90, functions: 90, lines: 90, statements: 90 },
  },
  reporters: [defaultReporter(), totalReporter()],
};
