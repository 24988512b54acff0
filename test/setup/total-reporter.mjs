/** Ends the run with what failed, by name, and one line for people and scripts: `N passed, N failed`. */

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
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    failures: failures.map((lines) => [session.testFile, ...lines].filter(Boolean).join('\n  ')),
  };
}

export function totalReporter() {
  let last = [];
  // The other reporters still have something to say after stop(), and the runner may stop twice.
  process.once('exit', () => {
    const failures = last.flatMap((each) => each.failures);
    for (const failure of failures) console.log(`FAILED ${failure}\n`);
    const passed = last.reduce((total, each) => total + each.passed, 0);
    console.log(`${passed} passed, ${failures.length} failed`);
  });
  return {
    stop({ sessions }) {
      last = [...sessions].map(outcome);
    },
  };
}
