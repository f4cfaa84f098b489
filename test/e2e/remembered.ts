import type { Page } from '@playwright/test';
import * as z from 'zod/mini';
import type { StoredObservation } from '@/core/ledger/types';
import { ExpiringLot, Figures, Health, PageKind, PeriodUse, TeamRef, TokenEvent } from '@/core/model/capture';
import { Period } from '@/core/model/scalars';
import { decodeRows } from '@/core/store/columns';

/** Blank cells of a number column are NaN. */
const numbers = z.array(z.union([z.number(), z.nan()]));

/** Records of the extension's database as a page of it hands them over: typed arrays as lists. */
const Dump = z.object({
  captures: z.array(
    z.object({
      id: z.string(),
      meta: z.object({
        page: PageKind,
        team: TeamRef,
        period: z.nullable(Period),
        complete: z.boolean(),
        figures: Figures,
        events: z.array(TokenEvent),
        lots: z.array(ExpiringLot),
        lotsComplete: z.boolean(),
        uses: z.array(PeriodUse),
      }),
    }),
  ),
  rows: z.array(
    z.object({
      id: z.string(),
      length: z.int(),
      people: numbers,
      person: numbers,
      from: numbers,
      to: numbers,
      texts: z.record(z.string(), z.object({ words: z.array(z.string()), index: numbers })),
      numbers: z.record(z.string(), numbers),
      flags: z.record(z.string(), numbers),
    }),
  ),
  people: z.array(z.object({ id: z.number(), keys: z.array(z.string()) })),
  readings: z.array(z.object({ page: PageKind, readAt: z.number(), complete: z.boolean(), health: Health })),
});
type Dump = z.infer<typeof Dump>;

/** A capture the extension remembers, each row with the keys of its person. */
export type Remembered = Dump['captures'][number]['meta'] & {
  readonly rows: readonly (StoredObservation & { readonly keys: readonly string[] })[];
};

/** In a page of the extension: what its database holds, nothing when there is none. */
async function dump(): Promise<unknown> {
  const none = { captures: [], rows: [], people: [], readings: [] };
  if (!(await indexedDB.databases()).some(({ name }) => name === 'flexmeter')) return none;
  const db = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open('flexmeter');
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  const plain = (value: unknown): unknown => {
    if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array);
    if (Array.isArray(value)) return value.map(plain);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  };
  const all = (table: string): Promise<unknown> =>
    new Promise((done, fail) => {
      const request = db.transaction(table).objectStore(table).getAll();
      request.onsuccess = () => done(plain(request.result));
      request.onerror = () => fail(request.error);
    });
  try {
    if (!db.objectStoreNames.contains('captures')) return none;
    const [captures, rows, people, readings] = await Promise.all(
      ['captures', 'rows', 'people', 'readings'].map(all),
    );
    return { captures, rows, people, readings };
  } finally {
    db.close();
  }
}

/** The health of the last reading of each page. @param page one of the extension's own */
export const readings = async (page: Page): Promise<Dump['readings']> =>
  Dump.parse(await page.evaluate(dump)).readings;

/** Every capture in the extension's database. @param page one of the extension's own */
export async function remembered(page: Page): Promise<Remembered[]> {
  const { captures, rows, people } = Dump.parse(await page.evaluate(dump));
  const keys = new Map(people.map((person) => [person.id, person.keys]));
  return captures.map(({ id, meta }) => {
    const record = rows.find((candidate) => candidate.id === id);
    if (!record) throw new Error(`a capture without rows: ${id}`);
    const decoded = decodeRows({
      ...record,
      person: Uint32Array.from(record.person),
      from: Int32Array.from(record.from),
      to: Int32Array.from(record.to),
      texts: Object.fromEntries(
        Object.entries(record.texts).map(([name, { words, index }]) => [
          name,
          { words, index: Uint32Array.from(index) },
        ]),
      ),
      numbers: Object.fromEntries(
        Object.entries(record.numbers).map(([name, values]) => [name, Float64Array.from(values)]),
      ),
      flags: Object.fromEntries(
        Object.entries(record.flags).map(([name, values]) => [name, Uint8Array.from(values)]),
      ),
    });
    return { ...meta, rows: decoded.map((row) => ({ ...row, keys: keys.get(row.personId ?? -1) ?? [] })) };
  });
}

/** Forget everything, as if the extension were new. @param page one of the extension's own */
export const forgetAll = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'flexmeter')) return;
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open('flexmeter');
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
    const tables = [...db.objectStoreNames].filter((name) => name !== 'settings');
    if (tables.length > 0) {
      const work = db.transaction(tables, 'readwrite');
      for (const table of tables) work.objectStore(table).clear();
      await new Promise((done, fail) => {
        work.oncomplete = done;
        work.onerror = fail;
      });
    }
    db.close();
  });
