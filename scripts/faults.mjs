// The fault tests with at least 200 kills, in real Chromium, and what came of them. `FAULT_SEED` kills elsewhere.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';

const seed = process.env.FAULT_SEED ?? '20261122';
const figures = 'test-results/faults.jsonl';
mkdirSync('test-results', { recursive: true });
rmSync(figures, { force: true });
const specs = ['capture-faults', 'import-faults', 'faults'].map((name) => `test/e2e/${name}.spec.ts`);
const { status } = spawnSync('playwright', ['test', ...specs, '--reporter=list'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: {
    FAULT_KILLS: '120',
    FAULT_CAPTURE_KILLS: '120',
    FAULT_PAGE_KILLS: '20',
    ...process.env,
    FAULT_SEED: seed,
    FAULT_FIGURES: figures,
  },
});
const found = readFileSync(figures, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const rows = found.map(({ what, found: came }) => `| ${what} | ${came} |`).sort();
writeFileSync(
  'test/bench/results/faults.md',
  `# Faults\n\n\`npm run faults\`, seed ${seed}, ${status === 0 ? 'all tests passed' : 'SOME TESTS FAILED'}. In Chromium with the built extension; a state is the SHA-256 of everything a capture or an import writes.\n\n| fault | what came of it |\n| --- | --- |\n${rows.join('\n')}\n`,
);
process.exit(status ?? 1);
