import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../scripts/test.mjs', import.meta.url));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flexmeter-summary-'));
  mkdirSync(join(folder, 'bin'));
  runner('firefox-tests', 0, firefox(0));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program that writes a report and ends with a code, in the place of a runner. */
function runner(name: string, code: number, report?: { file: string; content: unknown }): void {
  const file = join(folder, 'bin', name);
  const write = report
    ? `printf '%s' '${JSON.stringify(report.content)}' > test-results/${report.file}`
    : 'true';
  const also = `case "$*" in *test/firefox*) exec "${folder}/bin/firefox-tests";; esac`;
  writeFileSync(file, `#!/bin/sh\n${name === 'vitest' ? also : ''}\n${write}\nexit ${code}\n`);
  chmodSync(file, 0o755);
}

const unit = (numPassedTests: number, numFailedTests = 0, numPendingTests = 0) => ({
  file: 'unit.json',
  content: {
    numPassedTests,
    numFailedTests,
    numPendingTests,
    numTodoTests: 0,
    testResults: Array.from({ length: numFailedTests }, (_, at) => ({
      name: join(folder, 'test/unit/sums.test.ts'),
      message: '',
      assertionResults: [
        { status: 'passed', fullName: 'adds', failureMessages: [] },
        {
          status: 'failed',
          fullName: `adds up ${at}`,
          failureMessages: ['\u001b[31mError: 4 is not 5\u001b[39m\nat …'],
        },
      ],
    })),
  },
});
const firefox = (...counts: Parameters<typeof unit>) => ({ ...unit(...counts), file: 'firefox.json' });
const LOST = { error: { message: 'Error: no money\nat …' } };
const spec = (line: number, title: string, status: string, results: readonly object[]) => ({
  file: 'a.spec.ts',
  line,
  title,
  tests: [{ status, results }],
});
const e2e = (expected: number, unexpected = 0, skipped = 0, flaky = 0) => ({
  file: 'e2e.json',
  content: {
    stats: { expected, unexpected, skipped, flaky },
    suites: [
      {
        specs: [spec(1, 'opens', 'expected', [{}])],
        suites: [
          ...Array.from({ length: unexpected }, () => ({
            specs: [spec(7, 'shows money', 'unexpected', [LOST, LOST])],
          })),
          ...Array.from({ length: flaky }, () => ({ specs: [spec(9, 'shows days', 'flaky', [LOST, {}])] })),
        ],
      },
    ],
  },
});

function npmTest(env: Record<string, string> = {}) {
  const { status, stdout } = spawnSync(process.execPath, [SCRIPT], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      FLEXMETER_BUILT: '1',
      FLEXMETER_BROWSER: process.execPath,
      FLEXMETER_FIREFOX: process.execPath,
      PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
      ...env,
    },
  });
  const lines = stdout.trimEnd().split('\n');
  return { status, last: lines.at(-1), said: lines.slice(0, -1) };
}

describe('npm test ends with one plain line', () => {
  it('the sum of all runners', () => {
    runner('vitest', 0, unit(40));
    runner('playwright', 0, e2e(3));
    expect(npmTest()).toMatchObject({ status: 0, last: '43 passed, 0 failed' });
    runner('firefox-tests', 0, firefox(5));
    expect(npmTest()).toMatchObject({ status: 0, last: '48 passed, 0 failed' });
  });

  it('says on a line before how many were skipped', () => {
    runner('vitest', 0, unit(40, 0, 2));
    runner('playwright', 0, e2e(3, 0, 1));
    expect(npmTest()).toMatchObject({ status: 0, last: '43 passed, 0 failed', said: ['skipped: 3'] });
    runner('firefox-tests', 0, firefox(0, 0, 6)); // no Firefox to be had
    expect(npmTest()).toMatchObject({ status: 0, last: '43 passed, 0 failed', said: ['skipped: 9'] });
  });

  it('fails when any test failed, or a runner crashed', () => {
    runner('vitest', 1, unit(40, 2));
    runner('playwright', 1, e2e(3, 1));
    expect(npmTest()).toMatchObject({ status: 1, last: '43 passed, 3 failed' });
    runner('firefox-tests', 1, firefox(4, 1));
    expect(npmTest()).toMatchObject({ status: 1, last: '47 passed, 4 failed' });
    runner('firefox-tests', 1);
    expect(npmTest()).toMatchObject({ status: 1, last: '43 passed, 4 failed' });
    runner('firefox-tests', 0, firefox(0));
    runner('vitest', 0, unit(40));
    runner('playwright', 134);
    expect(npmTest()).toMatchObject({ status: 1, last: '40 passed, 1 failed' });
    runner('vitest', 1, unit(40)); // a file that doesn't load has no failed test
    runner('playwright', 0, e2e(3));
    expect(npmTest()).toMatchObject({ status: 1, last: '43 passed, 1 failed' });
  });

  it('names what failed again', () => {
    runner('vitest', 1, unit(1, 1));
    runner('playwright', 1, e2e(1, 1));
    expect(npmTest().said).toEqual([
      'failed: test/unit/sums.test.ts: adds up 0: Error: 4 is not 5',
      'failed: test/e2e/a.spec.ts:7: shows money: Error: no money',
    ]);
  });

  it('names what a browser only passed when it was tried again', () => {
    runner('vitest', 0, unit(40));
    runner('playwright', 0, e2e(3, 0, 0, 1));
    expect(npmTest()).toMatchObject({
      status: 0,
      last: '44 passed, 0 failed',
      said: ['failed once, then passed: test/e2e/a.spec.ts:9: shows days: Error: no money'],
    });
  });

  it('fails when nothing ran, the build broke, or the browser is missing', () => {
    runner('vitest', 0, unit(0));
    runner('playwright', 0, e2e(0));
    expect(npmTest()).toMatchObject({ status: 1, last: '0 passed, 0 failed' });
    expect(npmTest({ FLEXMETER_BROWSER: join(folder, 'nowhere') }).last).toBe('0 passed, 1 failed');
    runner('wxt', 1);
    expect(npmTest({ FLEXMETER_BUILT: '' })).toMatchObject({ status: 1, last: '0 passed, 1 failed' });
  });
});
