import type { Page } from '@playwright/test';
import { launch, type Session } from '../../support/browser';
import { EXTENSION } from '../../support/build';
import { type Changed, changeFilter } from './change-filter';
import { type Heaps, watchHeaps } from './heaps';
import { type Seen, watchPage } from './watch';

/** A view to measure. */
export interface BenchView {
  readonly hash: string;
  /** What must be painted for the view to mean something; with nothing stored its sentence does. */
  readonly shows: string;
}

/** Medians of the runs; ms and bytes. */
export interface Opened extends Heaps {
  readonly first: number;
  /** The same of one opening with no finished view kept, as right after an import; none with nothing stored. */
  readonly anew: number | null;
  readonly settled: number;
  readonly longest: number;
  /** Of the last run. */
  readonly changes: readonly Changed[];
}

/** Nothing changed for so long: the view is complete. */
const QUIET_MS = 2_000;
const PATIENCE_MS = 60_000;
const DATABASE = 'flexmeter';
const EMPTY = 'main p, main li, main section, main input';

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Open each view several times in a browser with this profile. @param empty nothing is stored in it */
export async function measureViews(
  views: readonly BenchView[],
  { runs, userDataDir }: { readonly runs: number; readonly userDataDir?: string },
): Promise<Map<string, Opened>> {
  const session = await launch({ extension: EXTENSION, ...(userDataDir ? { userDataDir } : {}) });
  const found = new Map<string, Opened[]>(views.map(({ hash }) => [hash, []]));
  const anew = new Map<string, number>();
  try {
    await pause(QUIET_MS);
    await closeStart(session);
    // Round by round, so that a slow moment of the machine hits every view.
    for (let run = 0; run < runs; run++)
      for (const { hash, shows } of views) {
        const withFilter = userDataDir !== undefined && run === runs - 1;
        const opened = await open(session, hash, userDataDir ? shows : EMPTY, withFilter);
        found.get(hash)?.push(opened);
      }
    // Last, as it takes away what the others find.
    if (userDataDir)
      for (const { hash, shows } of views) {
        await forgetViews(session);
        anew.set(hash, (await open(session, hash, shows, false)).first);
      }
  } finally {
    await session.close();
  }
  const of = (all: readonly Opened[], figure: keyof Heaps | 'first' | 'settled' | 'longest') =>
    all.map((one) => one[figure]);
  return new Map(
    [...found].map(([hash, all]) => [
      hash,
      {
        first: median(of(all, 'first')),
        anew: anew.get(hash) ?? null,
        settled: median(of(all, 'settled')),
        longest: Math.max(...of(all, 'longest')),
        page: median(of(all, 'page')),
        workers: median(of(all, 'workers')),
        changes: all.flatMap(({ changes }) => changes),
      },
    ]),
  );
}

async function open(session: Session, hash: string, shows: string, withFilter: boolean): Promise<Opened> {
  const page = await session.context.newPage();
  try {
    const heaps = await watchHeaps(await session.context.newCDPSession(page));
    await page.addInitScript(watchPage, shows);
    await page.goto(`chrome-extension://${session.extensionId}/dashboard.html#/${hash}`);
    const { first, last, longest } = await settled(page, hash);
    console.log(
      `${hash}: ${Math.round(first)} ms, settled ${Math.round(last)} ms, longest task ${Math.round(longest)} ms`,
    );
    const changes = withFilter ? await changeFilter(page) : [];
    return { first, anew: null, settled: last, longest, changes, ...(await heaps()) };
  } finally {
    await page.close();
  }
}

/** What is loaded from a folder counts as installed at every start, and shows the first steps: another dashboard. */
const closeStart = async ({ context }: Session): Promise<void> => {
  for (const page of context.pages()) if (page.url().includes('#/start')) await page.close();
};

/** Take away the finished views the dashboard keeps. */
async function forgetViews(session: Session): Promise<void> {
  const page = await session.context.newPage();
  await page.goto(`chrome-extension://${session.extensionId}/manifest.json`);
  await page.evaluate(
    (name) =>
      new Promise<void>((done, failed) => {
        const asked = indexedDB.open(name);
        asked.onerror = () => failed(asked.error);
        asked.onsuccess = () => {
          const cleared = asked.result.transaction('views', 'readwrite');
          cleared.objectStore('views').clear();
          cleared.onabort = () => failed(cleared.error);
          cleared.oncomplete = () => done(asked.result.close());
        };
      }),
    DATABASE,
  );
  await page.close();
}

/** Wait until what was waited for was there and nothing changed any more. */
async function settled(page: Page, what: string): Promise<Seen & { readonly first: number }> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const [seen, now] = await page.evaluate((): [Seen, number] => [
      Reflect.get(globalThis, 'benchSeen')(),
      performance.now(),
    ]);
    const { first } = seen;
    const late = performance.now() > until;
    if (first !== null && now - seen.last > QUIET_MS && (late || !seen.working)) return { ...seen, first };
    if (late) throw new Error(`${what} showed nothing in ${PATIENCE_MS} ms`);
    await pause(200);
  }
}
