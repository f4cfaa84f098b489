import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { teamMonths } from '@/core/store/daily/team-queries';
import { importClient } from '@/core/store/imports/import-client';
import type { NumberedRequest } from '@/core/store/imports/protocol';
import { serveImports } from '@/core/store/imports/serve-imports';
import type { ImportProgress } from '@/core/store/imports/types';
import type { Store } from '@/core/store/store';
import { day } from '@/core/units/brands';
import { withStore } from './support/captures';

/** A worker in this thread: messages are cloned and come later, as real ones. */
function workerOn(store: Store): Worker {
  const target = new EventTarget();
  let time = 0;
  const serve = serveImports(
    store,
    (reply) => void setTimeout(() => target.dispatchEvent(new MessageEvent('message', { data: reply }))),
    () => (time += 60),
  );
  const worker = {
    addEventListener: target.addEventListener.bind(target),
    postMessage: (request: NumberedRequest) => void setTimeout(() => serve(structuredClone(request))),
    terminate: () => undefined,
  };
  return worker as unknown as Worker;
}

const today = day(20_758); // 2026-11-01
const file = (rows: number) => ({
  name: 'u.csv',
  changedAt: today * 86_400_000,
  blob: new Blob([
    'Team,Email,Product,Day used,Tokens used\n',
    ...Array.from(
      { length: rows },
      (_, i) => `North,p${i}@x.example,Revit,2026-10-${String((i % 28) + 1).padStart(2, '0')},10\n`,
    ),
  ]),
});

test('reads, waits for the word, stores, and tells how far it is', () =>
  withStore(async (store) => {
    const client = importClient(workerOn(store));
    const progress: ImportProgress[] = [];
    const preview = await client.read([file(500)], today, (one) => progress.push(one));
    expect(preview.tables).toMatchObject([{ rows: 500, people: 500, teams: ['North'] }]);
    expect(await store.db.chunks.count()).toBe(0);
    await client.save({}, today * 86_400_000, (one) => progress.push(one));
    expect(await teamMonths(store, 'one:North')).toMatchObject([{ tokens: 500_000, rows: 500 }]);
    expect(new Set(progress.map(({ phase }) => phase))).toEqual(new Set(['read', 'store']));
    expect(progress.at(-1)).toMatchObject({ done: 1, total: 1 });
  }));

test('cancelled: nothing is stored, and the next file is not taken for the one before', () =>
  withStore(async (store) => {
    const client = importClient(workerOn(store));
    const first = client.read([file(50_000)], today, () => client.cancel());
    await expect(first).rejects.toMatchObject({ code: 'cancelled' });
    const preview = await client.read([file(3)], today, () => undefined);
    expect(preview.tables).toMatchObject([{ rows: 3 }]);
    client.cancel();
    await client.save({}, 0, () => undefined);
    expect(await store.db.chunks.count()).toBe(0);
  }));
