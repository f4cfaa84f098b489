// Check the purchase planner against brute force and the clock, and write results/planner.md:
//   npm run -s bench:plan -- ../shared/forecast/harness
// Exits 1 when a target is missed.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { importBundle } from './import-bundle.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const HARNESS = resolve(process.argv[2] ?? `${HERE}../../../shared/forecast/harness`);
const [SMALL, YEARS] = [200, 12];

const { checkSmall, timeYears } = await importBundle('test/bench/planner-check.ts');
const run = spawnSync(
  process.execPath,
  [join(HARNESS, 'buycheck.mjs'), '--', process.execPath, `${HERE}planner.mjs`],
  { cwd: HARNESS, encoding: 'utf8' },
);
if (run.error ?? run.status) throw run.error ?? new Error(run.stderr);
const small = checkSmall(SMALL);
const years = timeYears(YEARS, false);
const mixed = timeYears(YEARS, true);

const percent = (share) => `${(100 * Math.max(0, share)).toFixed(3)} %`;
const ms = (time) => `${Math.round(time)} ms`;
const targets = [
  ['worst excess over brute force, 200 small problems', '1 %', percent(small.worst), small.worst <= 0.01],
  ['slowest of 12 decisions x 3 packs x 200 futures', '1,000 ms', ms(years.slowest), years.slowest <= 1000],
  ['the same, packs of different validity', '1,000 ms', ms(mixed.slowest), mixed.slowest <= 1000],
];
writeFileSync(
  `${HERE}results/planner.md`,
  `# Purchase planner

Written by \`npm run -s bench:plan\` (${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}).

| target | at most | found | |
|---|--:|--:|---|
${targets.map((row) => `| ${row.slice(0, 3).join(' | ')} | ${row[3] ? 'held' : 'missed'} |`).join('\n')}

## Small problems

3 decisions x 2 packs x 0 to 3 of each, 30 futures of 60 days, seeds of their own; every other one with packs of different validity. The planner's answer is the best of all 4,096 plans, or better, in ${small.optimal} of ${SMALL}.

## A year

12 decisions x 3 packs x 200 futures of 365 days, ${YEARS} problems each. Excess over a search 10 times as long with another seed.

| packs | median | slowest | worst excess |
|---|--:|--:|--:|
| one validity | ${ms(years.median)} | ${ms(years.slowest)} | ${percent(years.worst)} |
| different validity | ${ms(mixed.median)} | ${ms(mixed.slowest)} | ${percent(mixed.worst)} |

## The harness's own check

\`buycheck.mjs\`, 30 small problems against brute force and 6 years against its reference search:

\`\`\`
${run.stdout.trim()}
\`\`\`
`,
);
process.stdout.write(`${targets.map((row) => row.slice(0, 3).join(' | ')).join('\n')}\n`);
process.exit(targets.every((row) => row[3]) ? 0 : 1);
