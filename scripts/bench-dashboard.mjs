// How soon each view of the dashboard shows a company of 5,000 people and 1,000,000 rows. Exits 1 above budget.
// Arguments name the views to measure (default: all, and the results are written); FLEXMETER_BUILT=1 skips the build.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { module } = await runnerImport(`${ROOT}test/bench/dashboard.ts`, {
  root: ROOT,
  configFile: false,
  resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
});
process.exit((await module.benchDashboard(process.argv.slice(2))) ? 0 : 1);
