// What the overlay costs a page: longest task, scripting against the browser's own layout, idle. Exits 1 above budget.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { module } = await runnerImport(`${ROOT}test/bench/read-table.ts`, {
  root: ROOT,
  configFile: false,
  resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
});
process.exit((await module.benchReadTable(`${ROOT}test/bench/results/overlay.md`)) ? 0 : 1);
