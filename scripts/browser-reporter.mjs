/**
 * What came of the tests in the browser.
 *
 * Reads   SPORT_SANTE_REPORT, the file to write to; without it, failures are printed.
 * Writes  that file: { passed, failures: [{ file, problem }] }.
 * Refuses, beside failing tests, a test file that logs an error, could not load, or holds no test.
 */
import { writeFileSync } from 'node:fs';

/** @returns {import('@web/test-runner').Reporter} */
export function browserReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const results = sessions.map((session) => ({ file: session.testFile.replace(/^.*[\\/]packages[\\/]/, 'packages/'), ...readSession(session) }));
      const passed = results.reduce((sum, result) => sum + result.passed, 0);
      const failures = results.flatMap(({ file, problems }) => problems.map((problem) => ({ file, problem })));
      const report = process.env.SPORT_SANTE_REPORT;
      if (report) writeFileSync(report, JSON.stringify({ passed, failures }));
      else for (const { file, problem } of failures) console.log(`FAILED ${file}\n${problem}\n`);
    },
  };
}

/**
 * @param {import('@web/test-runner').TestSession} session one test file
 * @returns {{ passed: number, problems: string[] }}
 */
export function readSession({ errors = [], logs = [], request404s = [], testResults }) {
  const tests = testResults ? testsOf(testResults) : [];
  const ran = tests.filter(({ skipped }) => !skipped);
  const problems = [
    ...errors.map(({ message, stack }) => `The file did not run: ${stack ?? message}`),
    ...ran.filter(({ passed }) => !passed).map(({ title, error }) => `${title}\n${explain(error)}`),
    ...logs.map((entry) => `A console error: ${entry.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ')}`),
  ];
  if (problems.length > 0) problems.push(...request404s.map((url) => `Not found: ${url}`));
  if (ran.length === 0 && errors.length === 0) problems.push('The file holds no test.');
  return { passed: ran.filter(({ passed }) => passed).length, problems };
}

function testsOf({ suites, tests }, parents = []) {
  return [
    ...tests.map((test) => ({ ...test, title: [...parents, test.name].join(' › ') })),
    ...suites.flatMap((suite) => testsOf(suite, [...parents, suite.name])),
  ];
}

function explain({ message = 'It failed without a message.', expected, actual, stack = '' } = {}) {
  const place = /[\w./-]+\.test\.ts:\d+:\d+/.exec(stack)?.[0];
  const values = expected === undefined && actual === undefined ? [] : [`expected: ${expected}`, `actual:   ${actual}`];
  return [message, ...values, ...(place ? [`at ${place}`] : [])].join('\n');
}
