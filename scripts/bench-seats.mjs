// Plans of people against HiGHS's integer programs, and seats of teams in the dashboard's worker. Exits 1 above a target.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { module } = await runnerImport(`${ROOT}test/bench/plan.ts`, {
  root: ROOT,
  configFile: false,
  resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
});
process.exit((await module.benchPlan()) ? 0 : 1);
