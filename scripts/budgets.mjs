// Gzip bytes of each entrypoint with everything it loads at once, against test/contract/budgets.json.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';

const BUILT = join(process.env.FLEXMETER_OUT ?? '.output', 'chrome-mv3');
const { entrypoints } = JSON.parse(readFileSync('test/contract/budgets.json', 'utf8'));

/** Files a page or script names and loads at once: scripts and styles of HTML, static imports of modules. */
function loads(file, text) {
  const names = file.endsWith('.html')
    ? [...text.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, name]) => name)
    : [...text.matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)].map(([, name]) =>
        join('/', dirname(file), name),
      );
  return names.map((name) => normalize(name).replace(/^\//, ''));
}

function bytesOf(files) {
  const waiting = [...files];
  const seen = new Map();
  while (waiting.length > 0) {
    const file = waiting.pop();
    if (seen.has(file)) continue;
    const path = join(BUILT, file);
    if (!existsSync(path)) throw new Error(`${path} is missing: run npm run build`);
    const bytes = readFileSync(path);
    seen.set(file, gzipSync(bytes, { level: 9 }).length);
    if (/\.(html|js)$/.test(file)) waiting.push(...loads(file, bytes.toString('utf8')));
  }
  return [...seen.values()].reduce((sum, size) => sum + size, 0);
}

let over = false;
for (const { name, files, optional = [], gzip } of entrypoints) {
  const there = optional.filter((file) => existsSync(join(BUILT, file)));
  const size = bytesOf([...files, ...there]);
  const fits = size <= gzip;
  over ||= !fits;
  console.log(`${fits ? 'ok  ' : 'OVER'} ${name}: ${size} of ${gzip} bytes gzip`);
}
process.exit(over ? 1 : 0);
