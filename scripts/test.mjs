// Build, run every runner, and end with one plain line: the sum of all of them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { ensureBrowser } from './browser.mjs';

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

const unit = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}/unit.json`];
count(run('vitest', unit, built), () => {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = json('unit.json');
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
});

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

finish();
