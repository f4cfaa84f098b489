// Time the forecast with its runway against R's ets on the same series, with as many paths, one after the other:
//   npm run -s bench:forecast-timing -- ../shared/forecast/harness
// R does less here: it draws its paths and takes two quantiles, and has no lots to draw.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const DAYS = 730;
const REPEATS = 3;

/** @returns {{name: string, values: number[]}[]} two years of one series of each family that has them */
function series(harness) {
  const folder = join(harness, '../data/open');
  return ['flex_org', 'flex_user', 'nn5', 'transit', 'web'].flatMap((family) => {
    const byId = new Map();
    for (const line of readFileSync(join(folder, `${family}.csv`), 'utf8')
      .trim()
      .split('\n')
      .slice(1)) {
      const [id, , value] = line.split(',');
      byId.set(id, [...(byId.get(id) ?? []), Math.max(0, Number(value))]);
    }
    const found = [...byId].find(
      ([, values]) => values.length >= DAYS && values.slice(-DAYS).some((v) => v > 0),
    );
    return found ? [{ name: found[0], values: found[1].slice(-DAYS) }] : [];
  });
}

/** Least milliseconds R's ets needs; null where R is not installed. */
function timeEts(harness, values) {
  const peers = readFileSync(join(harness, 'r_peers.R'), 'utf8');
  const same = peers.replace('NSIM <- 500L', 'NSIM <- 1000L');
  if (same === peers) throw new Error('the number of paths is no longer where it was in r_peers.R');
  const start = Date.UTC(2023, 0, 2);
  const history = values.map((value, i) => ({
    date: new Date(start + i * 86_400_000).toISOString().slice(0, 10),
    value,
  }));
  const request = { id: 'timing', horizon: 365, quantiles: [0.1, 0.9], holidays: [], history };
  const folder = mkdtempSync(join(tmpdir(), 'ets-'));
  writeFileSync(join(folder, 'peers.R'), same);
  const run = spawnSync('Rscript', [join(folder, 'peers.R'), 'ets'], {
    input: `${JSON.stringify(request)}\n`.repeat(REPEATS),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  rmSync(folder, { recursive: true });
  if (run.error) return null;
  if (run.status !== 0) throw new Error(run.stderr);
  const answers = run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const failed = answers.find(({ error }) => error);
  if (failed) throw new Error(failed.error);
  return Math.min(...answers.map(({ ms }) => ms));
}

/** A process of its own, so that its memory is the forecast's alone. */
function timeOurs(values) {
  const program = `
    import { importBundle } from ${JSON.stringify(join(HERE, 'import-bundle.mjs'))};
    import { readFileSync } from 'node:fs';
    const { timeForecast } = await importBundle('test/bench/forecast-timing.ts');
    console.log(JSON.stringify(timeForecast(JSON.parse(readFileSync(0, 'utf8')))));`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    input: JSON.stringify(values),
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

/** @returns a row for each series: ours and R's milliseconds, memory in bytes */
export const timings = (harness) =>
  series(harness).map(({ name, values }) => ({ name, ...timeOurs(values), ets: timeEts(harness, values) }));

const mega = (bytes) => (bytes / 2 ** 20).toFixed(1);

/** The rows as a table. */
export const timingTable = (rows) =>
  `| series | first, ms | least, ms | median, ms | R's ets, ms | ets / least | ets / median | grown by, MiB |
|---|--:|--:|--:|--:|--:|--:|--:|
${rows
  .map(({ name, first, least, median, ets, grown }) => {
    const ratio = (ms) => (ets === null ? '–' : (ets / ms).toFixed(0));
    return `| ${name} | ${first.toFixed(1)} | ${least.toFixed(1)} | ${median.toFixed(1)} | ${ets ?? 'not installed'} | ${ratio(least)} | ${ratio(median)} | ${mega(grown)} |`;
  })
  .join('\n')}

730 days of history, 365 ahead, 1,000 paths; first (nothing compiled yet), least and median of 30. Ours with its runway over three lots; R's, the least
of ${REPEATS}, without. The paths themselves are ${mega(rows[0]?.paths ?? 0)} MiB of typed arrays; the last column is by how much the whole process
grew at most over all 30, garbage not yet collected included.`;

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(timingTable(timings(resolve(process.argv[2] ?? `${HERE}../../../shared/forecast/harness`))));
