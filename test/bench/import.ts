import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { ensureBrowser } from '../../scripts/browser.mjs';
import { watchHeap } from './worker-heap';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(ROOT, '.output/bench-import');
const RESULTS = join(ROOT, 'test/bench/results/import.md');
const ROWS = Number(process.env.BENCH_ROWS ?? 1_000_000);
const RUNS = 5;
const PLAIN_ROWS = Math.min(ROWS, 50_000);
const MOST = { ratio: 2, heap: 400, blocked: 50, query: 300 };
const LEAST_FASTER = 10;

interface Timed {
  readonly ms: number;
  readonly value: number;
}
interface Imported {
  readonly read: number;
  readonly save: number;
  readonly query: number;
  readonly rows: number;
  readonly rejectedCount: number;
}
type Answer = { readonly ms: number; readonly answers: number };

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** The bench page's own files, nothing else. */
function serve(): Promise<{ port: number; close: () => void }> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://local').pathname);
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
    createReadStream(join(DIST, path))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({ port, close: () => server.close() });
    });
  });
}

const run = <T>(page: Page, task: string, argument = 0): Promise<T> =>
  page.evaluate(([name, value]) => Reflect.get(globalThis, 'bench').run(name, value), [
    task,
    argument,
  ] as const);

const blocked = (page: Page): Promise<number> =>
  page.evaluate(() => Reflect.get(globalThis, 'bench').longest());

/** The least: whatever else the machine does only ever adds. */
const least = (values: readonly number[]): number => Math.min(...values);

const ms = (value: number): string => `${Math.round(value).toLocaleString('en')} ms`;

async function measure(page: Page, heap: () => number) {
  const bytes = await run<number>(page, 'generate', ROWS);
  if (process.env.BENCH_PARTS)
    for (let i = 0; i < 3; i++) console.log(await run(page, 'papa'), await run(page, 'parts'));
  const papa: number[] = [];
  const all: Imported[] = [];
  let longest = 0;
  let most = 0;
  for (let i = 0; i < RUNS; i++) {
    papa.push((await run<Timed>(page, 'papa')).ms);
    await run(page, 'clear');
    heap();
    await blocked(page);
    all.push(await run<Imported>(page, 'import'));
    longest = Math.max(longest, await blocked(page));
    most = Math.max(most, heap());
  }
  const plain = (await run<number>(page, 'bulkPut', PLAIN_ROWS)) * (ROWS / PLAIN_ROWS);
  const queries = await run<Record<'months' | 'people' | 'cut' | 'person' | 'raw', Answer>>(page, 'queries');
  return { bytes, papa, all, longest, most, plain, queries };
}

export async function benchImport(): Promise<boolean> {
  const built = spawnSync('vite', ['build', '--config', 'test/bench/import/vite.config.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(built.stderr);
  const server = await serve();
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--remote-debugging-port=0', '--enable-precise-memory-info'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.port}/index.html`);
    const heap = await watchHeap(browser);
    const found = await measure(page, heap.peak);
    heap.stop();
    return await report(found, browser.version());
  } finally {
    await browser.close();
    server.close();
  }
}

async function report(found: Awaited<ReturnType<typeof measure>>, version: string): Promise<boolean> {
  const { papa, all, queries } = found;
  const parse = least(papa);
  const whole = least(all.map(({ read, save, query }) => read + save + query));
  const ratio = whole / parse;
  const heap = found.most / 1e6;
  const faster = found.plain / whole;
  const asked = (name: keyof typeof queries) => queries[name];
  const raw = asked('raw');
  const lines: [string, string, string, boolean][] = [
    ['PapaParse only', ms(parse), '', true],
    ['Import to stored and queryable', ms(whole), '', true],
    ['– ratio to PapaParse', ratio.toFixed(2), `≤ ${MOST.ratio}`, ratio <= MOST.ratio],
    ['– reading and grouping', ms(least(all.map(({ read }) => read))), '', true],
    ['– sorting, settling, storing', ms(least(all.map(({ save }) => save))), '', true],
    [
      'Peak heap of the worker with its buffers',
      `${Math.round(heap)} MB`,
      `≤ ${MOST.heap} MB`,
      heap <= MOST.heap,
    ],
    [
      'Longest task of the page meanwhile (0: none above 50 ms)',
      ms(found.longest),
      `≤ ${MOST.blocked} ms`,
      found.longest <= MOST.blocked,
    ],
    [
      `One record per row with bulkPut (${PLAIN_ROWS.toLocaleString('en')} rows, scaled)`,
      ms(found.plain),
      '',
      true,
    ],
    ['– times slower than the import', faster.toFixed(1), `≥ ${LEAST_FASTER}`, faster >= LEAST_FASTER],
    ...(['months', 'people', 'cut', 'person'] as const).map((name): [string, string, string, boolean] => {
      const { ms: time, answers } = asked(name);
      const text = `${ms(time)}, ${(time / raw.ms).toFixed(2)} x reading the chunks (${answers} answers)`;
      return [QUESTIONS[name], text, `≤ ${MOST.query} ms`, time <= MOST.query];
    }),
    ['Reading the raw bytes of all chunks', `${ms(raw.ms)}, ${(raw.answers / 1e6).toFixed(1)} MB`, '', true],
  ];
  const rows = all[0]?.rows ?? 0;
  const sound = rows === ROWS && all.every(({ rejectedCount }) => rejectedCount === 0);
  const text = [
    '# Import benchmark',
    '',
    `${rows.toLocaleString('en')} daily rows of a generated Token Usage CSV (${(found.bytes / 1e6).toFixed(0)} MB), Chromium ${version}, the least of ${RUNS} runs in one page; \`npm run bench:import\`.`,
    '',
    '| | measured | allowed | |',
    '|---|---|---|---|',
    ...lines.map(
      ([what, value, limit, ok]) =>
        `| ${what} | ${value} | ${limit} | ${limit ? (ok ? 'ok' : 'MISSED') : ''} |`,
    ),
    '',
  ].join('\n');
  console.log(text);
  if (ROWS === 1_000_000) {
    await mkdir(join(ROOT, 'test/bench/results'), { recursive: true });
    await writeFile(RESULTS, text);
  }
  return sound && lines.every(([, , , ok]) => ok);
}

const QUESTIONS = {
  months: 'Team totals by month, from cold',
  people: 'Person totals of everything, from cold',
  cut: 'Person totals of a period that cuts two months, from cold',
  person: 'One person’s days of everything, from cold',
} as const;
