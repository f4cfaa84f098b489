// Write the sample company's captures that the product can load: npm run sample
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILE = 'core/sample/captures.json';
const LIMIT = 80_000;

const { module } = await runnerImport(`${ROOT}test/support/company/sample.ts`, {
  root: ROOT,
  configFile: false,
  resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
});
const text = `${JSON.stringify(module.makeSample())}\n`;
if (text.length > LIMIT) throw new Error(`${FILE} would have ${text.length} characters, more than ${LIMIT}`);
writeFileSync(`${ROOT}${FILE}`, text);
console.log(`${FILE}: ${text.length} characters`);
