/** Ends the run with one line for people and scripts: `N passed, N failed`. */

const testsOf = (suite) => [...suite.tests, ...suite.suites.flatMap(testsOf)];

/** A file that could not run, or broke outside its tests, is one failure. */
function count(session) {
  const tests = session.testResults ? testsOf(session.testResults) : [];
  const passed = tests.filter((test) => test.passed && !test.skipped).length;
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  return { passed, failed: failed || Number(!session.passed) };
}

export function totalReporter() {
  let last = [];
  // The other reporters still have something to say after stop(), and the runner may stop twice.
  process.once('exit', () => {
    const sum = (key) => last.reduce((total, each) => total + each[key], 0);
    console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  });
  return {
    stop({ sessions }) {
      last = [...sessions].map(count);
    },
  };
}
