/**
 * Ends the run with what failed, by name, one line for each engine, and one for people and scripts: `N passed, N failed`.
 */

const testsOf = (suite, path = '') => {
  const name = path && suite.name ? `${path} › ${suite.name}` : suite.name || path;
  return [
    ...suite.tests.map((test) => ({ ...test, name: `${name} › ${test.name}` })),
    ...suite.suites.flatMap((inner) => testsOf(inner, name)),
  ];
};

const sentence = (error) => [error?.message, error?.expected && `expected ${error.expected}`, error?.stack];

/** A file that could not run, or broke outside its tests, is one failure. */
function outcome(session) {
  const tests = session.testResults ? testsOf(session.testResults) : [];
  const failures = tests
    .filter((test) => !test.passed && !test.skipped)
    .map((test) => [test.name, ...sentence(test.error)]);
  if (!session.passed && failures.length === 0) failures.push(['the file', ...session.errors.flatMap(sentence)]);
  return {
    launcher: session.browser,
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    failures: failures.map((lines) => [session.testFile, ...lines].filter(Boolean).join('\n  ')),
    skipped: tests.filter((test) => test.skipped),
  };
}

function totalOf(outcomes) {
  return {
    passed: outcomes.reduce((total, { passed }) => total + passed, 0),
    failures: outcomes.flatMap(({ failures }) => failures),
    skipped: outcomes.flatMap(({ skipped }) => skipped),
  };
}

const inWords = ({ passed, failures }) => `${passed} passed, ${failures.length} failed`;

/** How many tests were skipped, and why: `needs()` of support/commands.ts writes the reason behind the name. */
function skippedInWords(skipped, reasons) {
  const counted = new Map();
  for (const { name } of skipped) {
    const reason = reasons.find((each) => name.endsWith(each)) ?? 'switched off';
    counted.set(reason, (counted.get(reason) ?? 0) + 1);
  }
  const list = [...counted].map(([reason, count]) => `${count} because ${reason}`);
  return skipped.length ? `, ${skipped.length} skipped: ${list.join(', ')}` : '';
}

/** @param {{ running: import('../engines/engines.mjs').Running[], missing: import('../engines/engines.mjs').Missing[] }} engines */
export function totalReporter({ running, missing }) {
  let last = [];
  // The other reporters still have something to say after stop(), and the runner may stop twice.
  process.once('exit', () => {
    const totals = running.map(({ name, launcher, lacks }) => {
      const total = totalOf(last.filter((each) => each.launcher === launcher));
      return {
        ...total,
        name,
        line: `${name}: ${inWords(total)}${skippedInWords(total.skipped, Object.values(lacks))}`,
      };
    });
    for (const { name, failures } of totals) {
      for (const failure of failures) console.log(`FAILED in ${name} ${failure}\n`);
    }
    for (const { line } of totals) console.log(line);
    for (const { name, reason } of missing) console.log(`${name}: not run: ${reason}`);
    console.log(inWords(totalOf(last)));
  });
  return {
    stop({ sessions }) {
      last = [...sessions].map(outcome);
    },
  };
}
