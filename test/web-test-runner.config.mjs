/** The browser tests: every *.test.ts runs from source in real browsers, against the emulator of the API. */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { createEmulator } from '../demo/emulator/emulator.mjs';
import { koaMiddleware } from '../demo/emulator/middleware.mjs';
import { everyEngine, openEngines } from './engines/engines.mjs';
import { totalReporter } from './setup/total-reporter.mjs';
import { browserCommands } from './support/commands.mjs';
import { network } from './support/network.mjs';
import { tokenHost } from './support/token-host.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const { running, missing } = await openEngines(process.env.ENGINES ?? everyEngine);

export default {
  rootDir: root,
  files: `${root}test/**/*.test.ts`,
  browsers: running.map(({ launcher }) => launcher),
  // WebKit's launcher would put the tests into a frame if there were more.
  concurrency: 1,
  concurrentBrowsers: 3,
  nodeResolve: { exportConditions: [process.env.LIT_MODE ?? 'production', 'browser'] },
  middleware: [network(), koaMiddleware(createEmulator()), tokenHost()],
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json` }), browserCommands(running)],
  // What a widget tells the integrator is what the tests make it say.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('<nx-'),
  // Three browsers that start at once on a slow machine take their time.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  // One file at most takes half a minute alone; three engines side by side on a slow machine may take ten times as long.
  testsFinishTimeout: 600_000,
  // What takes longer hangs: a wait by itself ends sooner (support/until.ts).
  testFramework: { config: { timeout: 60_000 } },
  coverageConfig: {
    include: ['src/**/*.ts'],
    reporters: ['lcovonly', 'text'],
    reportDir: `${root}coverage`,
    threshold: { branches: 90, functions: 90, lines: 90, statements: 90 },
  },
  reporters: [defaultReporter(), totalReporter({ running, missing })],
};
