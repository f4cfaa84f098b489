// Ten thousand mutated tables and as many mutated export files, and what came of them. `FUZZ_SEED` starts elsewhere.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';

const seed = process.env.FUZZ_SEED ?? '20261122';
const runs = process.env.FUZZ_RUNS ?? '10000';
const figures = 'test-results/fuzz.jsonl';
mkdirSync('test-results', { recursive: true });
rmSync(figures, { force: true });
const { status } = spawnSync('vitest', ['run', 'test/dom/fuzz', 'test/property/fuzz-files.test.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, FUZZ_SEED: seed, FUZZ_RUNS: runs, FUZZ_LONGEST: '1000', FUZZ_FIGURES: figures },
});
const found = readFileSync(figures, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const named = {
  taken: 'taken',
  stored: 'stored',
  rows: 'rows',
  refused: 'refused',
  slowest: 'slowest, ms',
  wrong: 'wrong',
};
const parts = found.map(({ what, figures: n }) => {
  const rows = Object.entries(named).flatMap(([key, name]) =>
    n[key] === undefined ? [] : [`| ${name} | ${n[key]} |`],
  );
  return `## ${what}\n\n| | |\n| --- | ---: |\n| cases | ${n.cases} |\n${rows.join('\n')}\n`;
});
writeFileSync(
  'test/bench/results/fuzz.md',
  `# Fuzzing\n\n\`npm run fuzz\`, seed ${seed}; case n has the seed + n. Each case is a sound page or file, changed one to four times, and read. A table counts as stored when there is a capture of it; of files, every twentieth is stored twice. Wrong is whatever a careful human (\`test/support/fuzz/human.ts\`, written without the product's parsers) doesn't find there, or finds less often.\n\n${parts.join('\n')}`,
);
process.exit(status ?? 1);
