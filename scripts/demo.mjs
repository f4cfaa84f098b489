// The main job, shown: build, start the stand-in portal, open a browser with the extension and the sample company.
// With no display, or with --headless, it walks through by itself and leaves pictures and the CSV in demo-output/.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const hasDisplay =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = process.argv.includes('--headless') || !hasDisplay;

const { module } = await runnerImport(`${ROOT}test/support/demo/demo.ts`, {
  root: ROOT,
  configFile: false,
  resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
});
await module.demo({ headless, output: `${ROOT}demo-output` });
process.exit(0);
