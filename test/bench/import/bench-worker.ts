import Dexie from 'dexie';
import Papa from 'papaparse';
import { readExports } from '@/core/portal/exports/read-files';
import { bytesOf } from '@/core/store/daily/chunk-codec';
import { personDays } from '@/core/store/daily/person-days';
import { teamMonths } from '@/core/store/daily/team-queries';
import { personTotals } from '@/core/store/daily/use-queries';
import { readImport } from '@/core/store/imports/read-import';
import { saveImport } from '@/core/store/imports/save-import';
import { closeStore, openStore } from '@/core/store/store';
import { day } from '@/core/units/brands';
import { dayOfDate } from '@/core/units/day';
import { generateCsv } from './generate-csv';

const NAME = 'flexmeter-bench';
const today = dayOfDate(2026, 11, 1) ?? day(0);
const NOW = today * 86_400_000;
let blob = new Blob([]);

const timed = async <T>(work: () => Promise<T>) => {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
};

/** PapaParse alone, reading the file in pieces and giving every row to a step that keeps nothing. */
const papa = () =>
  new Promise<number>((resolve, reject) => {
    let rows = 0;
    Papa.parse<string[]>(new File([blob], 'u.csv'), {
      chunk: ({ data }) => {
        rows += data.length;
      },
      complete: () => resolve(rows),
      error: reject,
    });
  });

async function imported() {
  const store = openStore(NAME);
  const read = await timed(() => readImport([{ name: 'u.csv', blob, changedAt: NOW }], { today }));
  const saved = await timed(() => saveImport(store, read.value, {}, NOW));
  const first = await timed(() => teamMonths(store, 'one:north office'));
  closeStore(store);
  const { rows, rejectedCount } = read.value.preview.tables[0] ?? { rows: 0, rejectedCount: -1 };
  return { read: read.ms, save: saved.ms, query: first.ms, rows, rejectedCount };
}

/** The plain way: a record a row. Only some of the rows, as it takes long; it is linear. */
async function bulkPut(rows: number) {
  const db = new Dexie(`${NAME}-rows`);
  db.version(1).stores({ rows: '[team+email+product+feature+version+day]' });
  await db.open();
  const { ms } = await timed(
    () =>
      new Promise<void>((resolve, reject) => {
        let left = rows;
        let chain = Promise.resolve<unknown>(null);
        Papa.parse<Record<string, string>>(new File([blob], 'u.csv'), {
          header: true,
          chunk: ({ data }, parser) => {
            const some = data.slice(0, left).map((row) => ({
              team: row.Team ?? '',
              name: `${row['First name']} ${row['Last name']}`,
              email: row.Email ?? '',
              product: row.Product ?? '',
              feature: row.Feature ?? '',
              version: row.Version ?? '',
              day: row['Day used'] ?? '',
              tokens: Number(row['Tokens used']),
            }));
            left -= some.length;
            chain = chain.then(() => db.table('rows').bulkPut(some));
            if (left <= 0) parser.abort();
          },
          complete: () => void chain.then(() => resolve(), reject),
          error: reject,
        });
      }),
  );
  await db.delete();
  return ms;
}

/** Each question on a database just opened; then every byte of the chunks, for comparison. */
async function queries() {
  const team = 'one:north office';
  const whole = { from: day(today - 500), to: today };
  const cold = async <T>(ask: (store: ReturnType<typeof openStore>) => Promise<T>) => {
    const { ms, value } = await timed(async () => {
      const store = openStore(NAME);
      const answer = await ask(store);
      closeStore(store);
      return answer;
    });
    return { ms, value };
  };
  const months = await cold((store) => teamMonths(store, team));
  const people = await cold((store) => personTotals(store, team, whole));
  const part = { from: day(today - 200), to: day(today - 45) };
  const cut = await cold((store) => personTotals(store, team, part));
  const one = await cold((store) => personDays(store, team, people.value[0]?.person ?? 0, whole));
  const raw = await cold(async (store) => {
    await store.db.open();
    let bytes = 0;
    await store.db.chunks.each((chunk) => {
      bytes += bytesOf(chunk);
    });
    return bytes;
  });
  return {
    months: { ms: months.ms, answers: months.value.length },
    people: { ms: people.ms, answers: people.value.length },
    cut: { ms: cut.ms, answers: cut.value.length },
    person: { ms: one.ms, answers: one.value.length },
    raw: { ms: raw.ms, answers: raw.value },
  };
}

/** Parts of reading, to see where the time goes: the files' reader alone, then with all that importing adds. */
async function parts() {
  const read = await timed(async () => {
    let rows = 0;
    for await (const event of readExports([{ name: 'u.csv', blob }], { today }))
      if (event.type === 'days') rows += event.batch.length;
    return rows;
  });
  const both = await timed(() => readImport([{ name: 'u.csv', blob, changedAt: NOW }], { today }));
  return { read: read.ms, both: both.ms };
}

const tasks: Record<string, (argument: number) => Promise<unknown>> = {
  generate: async (rows) => {
    blob = generateCsv(rows);
    return blob.size;
  },
  papa: () => timed(papa),
  import: imported,
  bulkPut,
  queries,
  parts,
  clear: () => Dexie.delete(NAME),
};

addEventListener('message', ({ data }: MessageEvent<{ task: string; argument: number }>) => {
  void tasks[data.task]?.(data.argument).then(
    (result) => postMessage({ result }),
    (error: unknown) => postMessage({ error: String(error instanceof Error ? error.stack : error) }),
  );
});
