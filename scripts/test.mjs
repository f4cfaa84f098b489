// Build, run every runner, and end with one plain line: the sum of all of them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';
import { ensureBrowser } from './browser.mjs';
import { ensureFirefox } from './firefox.mjs';

const RESULTS = 'test-results';
const total = { passed: 0, failed: 0, skipped: 0 };
/** What failed, named again at the end: a long log is often cut to its last lines. @type {string[]} */
const failures = [];
/** What failed in a browser and passed when tried again. @type {string[]} */
const flaky = [];

/** @param {string} program @param {string[]} args @returns {boolean} whether it ended well */
function run(program, args, env = {}) {
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** Add a runner's counts; one that failed without a failed test (a crash, no report) counts as one failure. */
function count(ok, read) {
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = read();
  } catch (error) {
    console.error(String(error));
  }
  if (!ok && counts.failed === 0) counts.failed = 1;
  for (const key of Object.keys(total)) total[key] += counts[key];
}

const json = (file) => JSON.parse(readFileSync(`${RESULTS}/${file}`, 'utf8'));

/** @param {string | undefined} text of an error, perhaps coloured */
const firstLine = (text) => stripVTControlCharacters(text ?? '').split('\n')[0];

/** @param {string} status @param {any} suite of Playwright's report @returns {string[]} tests that ended so */
function namedIn(status, { suites = [], specs = [] }) {
  const own = specs
    .filter(({ tests }) => tests.some((test) => test.status === status))
    .map(({ file, line, title, tests }) => {
      const error = tests.flatMap(({ results }) => results).find((result) => result.error)?.error;
      return `test/e2e/${file}:${line}: ${title}: ${firstLine(error?.message)}`;
    });
  return [...own, ...suites.flatMap((suite) => namedIn(status, suite))];
}

function finish() {
  const { passed, failed, skipped } = total;
  for (const test of flaky) console.log(`failed once, then passed: ${test}`);
  for (const failure of failures) console.log(`failed: ${failure}`);
  if (skipped > 0) console.log(`skipped: ${skipped}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

if (process.env.FLEXMETER_BUILT !== '1' && !run('wxt', ['build'])) {
  total.failed = 1;
  finish();
}
const built = { FLEXMETER_BUILT: '1' };

/** Run vitest and add up what it reports. */
function countVitest(report, ...args) {
  const wanted = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}/${report}`];
  count(run('vitest', [...wanted, ...args], built), () => {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = json(report);
    for (const { name, assertionResults, message } of testResults) {
      const file = relative('.', name);
      for (const test of assertionResults.filter(({ status }) => status === 'failed'))
        failures.push(`${file}: ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
      if (message) failures.push(`${file}: ${firstLine(message)}`);
    }
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  });
}

countVitest('unit.json');

let browser = false;
try {
  ensureBrowser();
  browser = true;
} catch (error) {
  console.error(String(error));
  total.failed += 1;
}
if (browser)
  count(run('playwright', ['test'], built), () => {
    const { suites, stats } = json('e2e.json');
    failures.push(...suites.flatMap((suite) => namedIn('unexpected', suite)));
    flaky.push(...suites.flatMap((suite) => namedIn('flaky', suite)));
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
  });

try {
  ensureFirefox();
} catch (error) {
  console.error(String(error)); // its tests then count as skipped
}
countVitest('firefox.json', '--config', 'test/firefox/vitest.config.ts');

finish();
