import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { extname, join, normalize } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import loadHighs, { type Highs } from 'highs';
import { cheapestCover, coverOf } from '@/core/advice/plan-person/cheapest-cover';
import { offerBook } from '@/core/advice/plan-person/offer-book';
import { ensureBrowser } from '../../scripts/browser.mjs';
import { PAGE_POLICY } from '../../scripts/page-policy';
import { coverLp } from '../support/cover-lp';
import { randomPerson } from '../support/random-person';
import { MONTHS, PRODUCTS, people, priceBook } from './plan-people';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(ROOT, '.output/bench-seats');
const RESULTS = join(ROOT, 'test/bench/results/plan.md');
const SEED = 20_261_122;
const CHECKED = Number(process.env.BENCH_PEOPLE ?? 10_000);
const RUNS = 5;
const MOST = { people: 300, team: 5000 };
const BY_HIGHS = 40;
const ASKS = ['owned', 'numbers', 'cheapest', 'risk'] as const;
const SEEDS = [1, 2, 3, 4, 5];

const exact = (highs: Highs, lp: string) =>
  highs.solve(lp, { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
const ms = (value: number) => `${Math.round(value).toLocaleString('en')} ms`;

/** How many of so many random people have the integer program's optimum, to the minor unit. */
function check(highs: Highs): { equal: number; collections: number } {
  let equal = 0;
  let collections = 0;
  for (let seed = SEED; seed < SEED + CHECKED; seed++) {
    const problem = randomPerson(seed);
    const { cost, taken } = cheapestCover(problem);
    equal += Number(Math.round(exact(highs, coverLp(problem)).ObjectiveValue) === cost);
    collections += Number(taken.some((i) => (problem.offers[i]?.products.length ?? 0) > 1));
  }
  return { equal, collections };
}

/** Least time for 5,000 people, and HiGHS's for the first of them, scaled up. */
function timePeople(highs: Highs, share: number) {
  const all = people(SEED, 5000, share);
  const offers = priceBook(SEED);
  const times: number[] = [];
  let seats = 0;
  for (let run = 0; run < RUNS; run++) {
    const before = performance.now();
    const book = offerBook(PRODUCTS, MONTHS, offers);
    const plans = all.map((flex) => coverOf(book, flex));
    times.push(performance.now() - before);
    seats = plans.filter(({ taken }) => taken.length > 0).length;
  }
  const some = all
    .slice(0, BY_HIGHS)
    .map((flex) => coverLp({ products: PRODUCTS, months: MONTHS, flex, offers }));
  const before = performance.now();
  for (const lp of some) exact(highs, lp);
  const highsMs = ((performance.now() - before) * all.length) / BY_HIGHS;
  return { least: Math.min(...times), highsMs, seats };
}

/** The dashboard's worker in a page under the extension's policy, as the built extension runs it. */
async function timeTeams() {
  const built = spawnSync('vite', ['build', '--config', 'test/bench/seats/vite.config.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(built.stderr);
  const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://local').pathname);
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
    response.setHeader('content-security-policy', PAGE_POLICY);
    createReadStream(join(DIST, path))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    page.on('console', (message) => console.error(message.text()));
    await page.goto(`http://127.0.0.1:${port}/index.html`);
    const found = [];
    for (const ask of ASKS)
      for (const seed of SEEDS) {
        const asked = await page.evaluate(
          ([one, how]) => Reflect.get(globalThis, 'bench').run(one, 2000, 12, how),
          [seed, ask] as const,
        );
        found.push({ ask, seed, ...(asked as { ms: number; proven: boolean; gap: number }) });
      }
    return { found, version: browser.version() };
  } finally {
    await browser.close();
    server.close();
  }
}

export async function benchPlan(): Promise<boolean> {
  const highs = await loadHighs();
  const usual = timePeople(highs, 0.25);
  const heavy = timePeople(highs, 1);
  const { found, version } = await timeTeams();
  const { equal, collections } = check(highs);
  const slowest = Math.max(...found.map((one) => one.ms));
  const proven = found.filter((one) => one.proven).length;
  const fits = equal === CHECKED && Math.max(usual.least, heavy.least) <= MOST.people && slowest <= MOST.team;
  const row = (name: string, { least, highsMs, seats }: typeof usual) =>
    `| ${name} | ${seats.toLocaleString('en')} | ${ms(least)} | ${ms(highsMs)} | ${Math.round(highsMs / least)} |`;
  const text = `# Plans and seats

\`npm run -s bench:seats\`, on ${cpus()[0]?.model.trim() ?? 'this machine'}, node ${process.version}, Chromium ${version}.

## Is the plan of one person the cheapest?

${CHECKED.toLocaleString('en')} random people (seeds ${SEED} to ${SEED + CHECKED - 1}; up to 12 products, 24 months, 5 collections, prices near break-even; ${collections.toLocaleString('en')} of them take a collection): the optimum of HiGHS's integer program to the minor unit for ${equal.toLocaleString('en')}.

## How fast?

5,000 people x ${PRODUCTS} products x ${MONTHS} months, ${priceBook(SEED).length} offers, least of ${RUNS} runs; HiGHS on the first ${BY_HIGHS} of them, scaled up. Target: ${MOST.people} ms.

| people use | buy seats | Flexmeter | HiGHS | HiGHS / Flexmeter |
| --- | ---: | ---: | ---: | ---: |
${row('a quarter of the products', usual)}
${row('every product', heavy)}

## Seats of a team

2,000 people, 12 pools of which 4 are collections, in the dashboard's worker under the extension's content security policy; from asking to the answer with curves, the first also loads the solver. ${proven} of ${found.length} proven optimal. Target: ${MOST.team.toLocaleString('en')} ms, slowest ${ms(slowest)}.

| question | ${SEEDS.map((seed) => `team ${seed}`).join(' | ')} |
| --- | ${SEEDS.map(() => '---:').join(' | ')} |
${ASKS.map(
  (ask) =>
    `| ${ask} | ${found
      .filter((one) => one.ask === ask)
      .map((one) => ms(one.ms) + (one.proven ? '' : `, gap ${one.gap}`))
      .join(' | ')} |`,
).join('\n')}
`;
  console.log(text);
  await writeFile(RESULTS, text);
  return fits;
}
