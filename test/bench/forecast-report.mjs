// Score the forecast against its peers and write results/forecast.md:
//   npm run -s bench:forecast -- ../shared/forecast/harness
// Exits 1 when a target of the table "Targets" is missed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { timings, timingTable } from './forecast-timing.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const HARNESS = resolve(process.argv[2] ?? `${HERE}../../../shared/forecast/harness`);
const ENGINE = [process.execPath, `${HERE}forecaster.mjs`];
const NAME = 'flexmeter';
const FAMILIES = ['flex_org', 'flex_user', 'nn5', 'transit', 'web'];

const results = mkdtempSync(join(tmpdir(), 'forecast-'));
const node = (script, ...args) => {
  const run = spawnSync(process.execPath, [join(HARNESS, script), ...args], {
    cwd: HARNESS,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, FC_RESULTS: results },
  });
  if (run.error) throw run.error;
  return run;
};
const ran = node('bench.mjs', 'run', 'open', NAME, '--jobs', '1', '--', ...ENGINE);
if (ran.status !== 0) throw new Error(ran.stderr);
const scored = node('bench.mjs', 'score', 'open', '--md', join(results, 'score.md'));
if (scored.status !== 0) throw new Error(scored.stderr);
const tables = readFileSync(join(results, 'score.md'), 'utf8').trim();
const checked = node('check.mjs', '--', ...ENGINE);
rmSync(results, { recursive: true });
const times = timings(HARNESS);
const slowest = times.reduce((a, b) => (b.least > a.least ? b : a));
const closest = times.reduce((a, b) => (b.ets / b.least < a.ets / a.least ? b : a));

// "| name | a | b |" of the first table and of the table "By family"
const rowsOf = (text) =>
  new Map(
    text
      .split('\n')
      .filter((line) => /^\| (?!forecaster)/.test(line))
      .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('*', '')))
      .map(([, name, ...cells]) => [name, cells]),
  );
const [main, byFamily] = tables.split('\nBy family').map((text) => rowsOf(text.split('\nBy history')[0]));
const number = (name, column) => Number.parseFloat(main.get(name)[column]);
const MEAN = 5;
const COVER = 8;
const RUN_OUT = 10;
const peers = [...main.keys()].filter((name) => name !== NAME);
const inR = peers.filter((name) => name.startsWith('r-'));
const least = (names, of) => names.reduce((a, b) => (of(b) < of(a) ? b : a));
const bestMean = least(inR, (name) => number(name, MEAN));
const bestRunOut = least(inR, (name) => number(name, RUN_OUT));
const cover = main.get(NAME)[COVER].split('/').slice(0, 3).map(Number);
const family = (name, i) => Number.parseFloat(byFamily.get(name)[i]);
const ratio = (column, peer) => number(NAME, column) / number(peer, column);
const targets = [
  [
    `mean scaled pinball, 7/28/90 days, against ${bestMean}`,
    ratio(MEAN, bestMean),
    '<= 0.83',
    (x) => x <= 0.83,
  ],
  [`run-out CRPS against ${bestRunOut}`, ratio(RUN_OUT, bestRunOut), '<= 0.72', (x) => x <= 0.72],
  ...[7, 28, 90].map((days, i) => [
    `80 % band covers at ${days} days, %`,
    cover[i],
    '76-86',
    (x) => x >= 76 && x <= 86,
  ]),
  ...FAMILIES.map((name, i) => {
    const best = least(peers, (peer) => family(peer, i));
    return [`${name} against its best peer, ${best}`, family(NAME, i) / family(best, i), '< 1', (x) => x < 1];
  }),
  ['edge cases broken', Number(/(\d+) broken/.exec(checked.stdout)?.[1] ?? Number.NaN), '0', (x) => x === 0],
  [
    `730 days, 365 ahead, 1,000 paths, runway over three lots, ${slowest.name}: least ms of 30`,
    slowest.least,
    '<= 50',
    (x) => x <= 50,
  ],
];
if (closest.ets !== null)
  targets.push([
    `R's ets / this, time in the same run, ${closest.name}`,
    closest.ets / closest.least,
    '>= 20',
    (x) => x >= 20,
  ]);
const missed = targets.filter(([, value, , met]) => !met(value));
const round = (x) => (Number.isInteger(x) ? `${x}` : x.toFixed(3));

writeFileSync(
  `${HERE}results/forecast.md`,
  `# Forecast: results

Written by \`npm run -s bench:forecast\` on ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, node ${process.version}. Peers' answers are the
benchmark's own; times in milliseconds are of the machine that ran them.

## Targets

| what | here | target | met |
|---|--:|--:|---|
${targets.map(([what, value, target, met]) => `| ${what} | ${round(value)} | ${target} | ${met(value) ? 'yes' : 'NO'} |`).join('\n')}

## Time and memory

${timingTable(times)}

Other programs share the machine, so the least time is compared.

## Scores
${tables.replace(/^#+ open: /m, '\nOpen split: ')}
`,
);
console.log(targets.map(([what, value]) => `${what}: ${round(value)}`).join('\n'));
if (checked.status !== 0) console.error(checked.stdout);
for (const [what] of missed) console.error(`missed: ${what}`);
process.exit(missed.length === 0 && checked.status === 0 ? 0 : 1);
