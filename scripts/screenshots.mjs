// Pictures for the stores, from the built extension and its sample company: docs/store/screenshots.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { module } = await runnerImport(`${ROOT}test/support/store/screenshots.ts`, {
  root: ROOT,
  configFile: false,
  resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
});
await module.screenshots(`${ROOT}docs/store/screenshots`);
process.exit(0);
