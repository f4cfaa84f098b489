import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from '@playwright/test';
import { launch, type Session } from '../support/browser';
import { buildExtension, EXTENSION } from '../support/build';
import { PORTAL_HOST, startHttps } from '../support/https';
import { type Work, workAfter } from './main-thread';
import { SHOWN, TABLE_PATH, tableRoute } from './table-page';
import { traced } from './trace';

const ROWS = 5000;
const RUNS = 5;
/** Long enough for reading, answers and chips; nothing may ask the page meanwhile. */
const SETTLED_MS = 6000;
const IDLE_MS = 10_000;
const MAX_TASK_MS = 50;
const MAX_RATIO = 1.3;
/** What counts as no measurable scripting in ten seconds, in ms. */
const MAX_IDLE_MS = 5;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

interface Idle {
  readonly scripting: number;
  readonly chips: number;
}

/** Shows the table on a fresh page and tells what its main thread did. */
async function measure(session: Session, origin: string, then: (page: Page) => Promise<void>): Promise<Work> {
  const page = await session.context.newPage();
  await page.goto(`${origin}${TABLE_PATH}`);
  const client = await page.context().newCDPSession(page);
  const spans = await traced(client, SHOWN, () => pause(SETTLED_MS));
  await then(page);
  await page.close();
  return workAfter(SHOWN, spans);
}

async function chipsOn(page: Page): Promise<number> {
  const chips = await page.locator('flexmeter-chip').count();
  if (chips === 0) throw new Error('the overlay shows no chips: nothing was measured');
  return chips;
}

/** Script run in ten seconds of a page nobody touches. */
async function idle(page: Page): Promise<Idle> {
  // The last look at cells that might still fill in comes seconds after the last change.
  await pause(SETTLED_MS);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const script = async (): Promise<number> => {
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
  };
  const from = await script();
  await pause(IDLE_MS);
  return { scripting: ((await script()) - from) * 1000, chips: await chipsOn(page) };
}

const row = (name: string, ...figures: (number | string)[]): string =>
  `| ${[name, ...figures.map((one) => (typeof one === 'number' ? one.toFixed(1) : one))].join(' | ')} |`;

/**
 * Measures what reading and decorating a native table of 5,000 rows x 8 costs a page, beside the browser's own time
 * to lay it out on the same page without the extension, in one run.
 * @param output the Markdown file results are written to
 * @returns whether all is within budget
 */
export async function benchReadTable(output: string): Promise<boolean> {
  if (process.env.FLEXMETER_BUILT !== '1') buildExtension();
  const server = await startHttps({ root: dirname(EXTENSION), routes: [tableRoute(ROWS)] });
  const session = await launch({ extension: EXTENSION, portalPort: server.port });
  const plain: Work[] = [];
  const read: Work[] = [];
  let rest: Idle = { scripting: Number.NaN, chips: 0 };
  try {
    for (let run = 0; run < RUNS; run++) {
      plain.push(await measure(session, `https://127.0.0.1:${server.port}`, async () => undefined));
      read.push(
        await measure(session, `https://${PORTAL_HOST}`, async (page) => {
          if (run === RUNS - 1) rest = await idle(page);
          else await chipsOn(page);
        }),
      );
    }
  } finally {
    await session.close();
    await server.close();
  }
  const own = median(plain.map(({ layout }) => layout));
  const scripting = median(read.map((work) => work.scripting));
  const rendering = Math.max(0, median(read.map(({ layout }) => layout)) - own);
  const longest = Math.max(...read.map((work) => work.longest));
  const ratio = (scripting + rendering) / own;
  const fits = longest <= MAX_TASK_MS && ratio <= MAX_RATIO && rest.scripting <= MAX_IDLE_MS;
  const text = `# Reading and decorating a native table of ${ROWS} rows x 8

Written by \`npm run bench:overlay\`: the built extension in real Chromium, medians of ${RUNS} fresh pages each, times in ms that the page's main thread ran.
"Own layout" is the browser's style and layout of the same table on the same page without the extension.
"Scripting" is every task with script in it after the page showed its table, forced layout included.

| | measured | budget |
|---|---|---|
${row('longest task of any run, from the first of ours on', longest, `${MAX_TASK_MS}`)}
${row('scripting: read, ask, decorate', scripting, '')}
${row('style and layout more than without', rendering, '')}
${row('own layout', own, '')}
${row('ratio (scripting + layout more) / own layout', ratio.toFixed(2), `${MAX_RATIO}`)}
${row(`script in ${IDLE_MS / 1000} s of idle page, ${rest.chips} chips on it`, rest.scripting, `${MAX_IDLE_MS}`)}
`;
  await mkdir(dirname(output), { recursive: true });
  await writeFile(output, text);
  console.log(text);
  for (const [i, work] of read.entries()) console.log(`run ${i + 1}:`, work, 'without:', plain[i]);
  return fits;
}
