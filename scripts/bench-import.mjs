// A million daily rows: time against PapaParse alone and against a record per row, heap, questions. Exits 1 above budget.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { module } = await runnerImport(`${ROOT}test/bench/import.ts`, {
  root: ROOT,
  configFile: false,
  resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
});
process.exit((await module.benchImport()) ? 0 : 1);
