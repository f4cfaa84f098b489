// Build, run every runner, and end with one plain line: the sum of all of them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { ensureBrowser } from './browser.mjs';
import { ensureFirefox } from './firefox.mjs';

const RESULTS = 'test-results';
const total = { passed: 0, failed: 0, skipped: 0 };

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

function finish() {
  const { passed, failed, skipped } = total;
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
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
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = json(report);
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
    const { expected, unexpected, flaky, skipped } = json('e2e.json').stats;
    return { passed: expected, failed: unexpected + flaky, skipped };
  });

try {
  ensureFirefox();
} catch (error) {
  console.error(String(error)); // its tests then count as skipped
}
countVitest('firefox.json', '--config', 'test/firefox/vitest.config.ts');

finish();
