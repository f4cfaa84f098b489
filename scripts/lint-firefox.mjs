// Mozilla's own linter on the built Firefox extension: no errors, no warnings, no notices.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILT = process.argv[2] ?? join(ROOT, process.env.FLEXMETER_OUT ?? '.output', 'firefox-mv3');
const { stdout, stderr } = spawnSync(
  process.execPath,
  [join(ROOT, 'node_modules/addons-linter/bin/addons-linter'), BUILT, '--output=json'],
  { encoding: 'utf8', maxBuffer: 2 ** 28 },
);

let found;
try {
  found = JSON.parse(stdout);
} catch {
  console.error(`addons-linter gave no report.\n${stdout}\n${stderr}`);
  process.exit(1);
}
const { summary } = found;
for (const { _type, code, message, file, line } of [...found.errors, ...found.warnings, ...found.notices])
  console.error(`${_type} ${code} ${file ?? ''}${line ? `:${line}` : ''}\n  ${message}`);
console.log(`${summary.errors} errors, ${summary.warnings} warnings, ${summary.notices} notices`);
process.exit(summary.errors + summary.warnings + summary.notices > 0 ? 1 : 0);
