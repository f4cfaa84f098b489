// The packages for the three stores and the sources for Mozilla's review, the same bytes wherever they are made.
// With --check everything is built again from the unpacked sources, in another folder and time zone, and compared.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { filesOf, pack } from './pack.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(ROOT, '.output');
const BROWSERS = ['chrome', 'edge', 'firefox'];
/** Tracked files that no build needs. */
const NOT_SOURCE = /^(test|docs|\.ci)\//;
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

function run(program, args, cwd, env = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, NODE_ENV: 'production', ...env },
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed\n${stdout}\n${stderr}`);
  return stdout;
}

/** Build in a folder of sources. @returns {Record<string, Uint8Array>} package by browser */
function packages(folder, env) {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  return Object.fromEntries(
    BROWSERS.map((browser) => {
      run(process.execPath, [wxt, 'build', '-b', browser, '--mv3'], folder, {
        FLEXMETER_OUT: '.output',
        ...env,
      });
      return [browser, pack(filesOf(join(folder, '.output', `${browser}-mv3`)))];
    }),
  );
}

function sources() {
  const names = run('git', ['ls-files', '-z'], ROOT).split('\0');
  const wanted = names.filter((name) => name !== '' && !NOT_SOURCE.test(name));
  return pack(Object.fromEntries(wanted.map((name) => [name, readFileSync(join(ROOT, name))])));
}

/** @returns {string[]} browsers whose package is another one when it is built from the sources elsewhere */
function differing(made, source) {
  const folder = mkdtempSync(join(tmpdir(), 'flexmeter-sources-'));
  try {
    for (const [name, bytes] of Object.entries(unzipSync(source))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const again = packages(folder, { TZ: 'Pacific/Kiritimati', LANG: 'C' });
    return BROWSERS.filter((browser) => sha256(made[browser]) !== sha256(again[browser]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

rmSync(OUT, { recursive: true, force: true });
const made = packages(ROOT, {});
const source = sources();
const lines = Object.entries({ ...made, sources: source }).map(([kind, bytes]) => {
  const name = `flexmeter-${version}-${kind}.zip`;
  writeFileSync(join(OUT, name), bytes);
  return `${sha256(bytes)}  ${name}`;
});
writeFileSync(join(OUT, 'SHA256SUMS'), `${lines.join('\n')}\n`);
console.log(lines.join('\n'));

if (process.argv.includes('--check')) {
  const other = differing(made, source);
  console.log(
    other.length === 0
      ? 'Built again from the sources in another folder and time zone: the same bytes.'
      : `Another result when built again from the sources: ${other.join(', ')}.`,
  );
  process.exit(other.length === 0 ? 0 : 1);
}
