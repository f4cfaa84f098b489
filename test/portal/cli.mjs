// Build and serve the stand-in portal: node test/portal/cli.mjs [port]
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
await build({ configFile: `${here}vite.config.ts` });
const { module } = await runnerImport(`${here}start.ts`, {
  configFile: false,
  resolve: { alias: { '@': fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '') } },
});
const portal = await module.startPortal({ port: Number(process.argv[2] ?? 8443) });
console.log(`${portal.url} on port ${portal.port}`);
console.log(
  `chromium --ignore-certificate-errors --host-resolver-rules="MAP manage.autodesk.com:443 127.0.0.1:${portal.port}" ${portal.url}/token-usage/by-user`,
);
