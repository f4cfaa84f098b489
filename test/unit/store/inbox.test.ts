import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daily } from '@/core/messages/handlers/daily';
import { forgetAll } from '@/core/store/forget';
import { clearInbox, type FilePart, putFilePart, takeFiles } from '@/core/store/inbox';
import type { Store } from '@/core/store/store';
import { day } from '@/core/units/brands';
import { withStore } from './support/captures';

const today = day(20_030);
const DROP = '0f8fad5b-d9cb-469f-a165-70867728950e';

/** A file's pieces, of so many bytes each. */
const partsOf = (
  name: string,
  bytes: Uint8Array,
  size: number,
  file = 0,
  files = 1,
  drop = DROP,
): FilePart[] => {
  const parts = Math.max(1, Math.ceil(bytes.length / size));
  return Array.from({ length: parts }, (_, part) => ({
    drop,
    file,
    files,
    part,
    parts,
    name,
    changedAt: 1000,
    bytes: Buffer.from(bytes.subarray(part * size, part * size + size)).toString('base64'),
  }));
};
const emptied = async (store: Store, work: () => Promise<void>) => {
  await work();
  await clearInbox(store);
};

test('files come out as they went in, in whatever order their pieces arrive, and only once', async () => {
  const files = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 4 });
  await withStore((store) =>
    fc.assert(
      fc.asyncProperty(
        files,
        fc.integer({ min: 1, max: 15 }),
        fc.infiniteStream(fc.nat()),
        (list, size, keys) =>
          emptied(store, async () => {
            const pieces = list.flatMap((bytes, at) => partsOf(`f${at}.csv`, bytes, size, at, list.length));
            const shuffled = [...pieces, ...pieces]
              .map((piece) => ({ piece, key: keys.next().value }))
              .sort((a, b) => a.key - b.key);
            for (const { piece } of shuffled) await putFilePart(store, piece, today);
            const found = await takeFiles(store);
            expect(found.map(({ name, lastModified }) => [name, lastModified])).toEqual(
              list.map((_, at) => [`f${at}.csv`, 1000]),
            );
            expect(
              await Promise.all(found.map(async (file) => new Uint8Array(await file.arrayBuffer()))),
            ).toEqual(list);
            expect(await takeFiles(store)).toEqual([]);
          }),
      ),
      { numRuns: 25 },
    ),
  );
}, 30_000);

test('what has not arrived whole waits, and is forgotten when nobody sends the rest', () =>
  withStore(async (store) => {
    const [first, second] = partsOf('a.csv', new Uint8Array(10), 5);
    if (!first || !second) throw new Error('two pieces');
    await putFilePart(store, first, today);
    expect(await takeFiles(store)).toEqual([]);
    const other = partsOf('b.csv', new Uint8Array(3), 5, 0, 1, DROP.replace('0', '1'));
    for (const piece of other) await putFilePart(store, piece, day(today + 2));
    expect((await takeFiles(store)).map(({ name }) => name)).toEqual(['b.csv']);
    await putFilePart(store, second, day(today + 2));
    expect(await takeFiles(store)).toEqual([]);
  }));

test('what nobody fetched is forgotten with the daily work, though nothing else comes', () =>
  withStore(async (store) => {
    for (const piece of partsOf('a.csv', new Uint8Array(3), 5)) await putFilePart(store, piece, today);
    await daily(store, day(today + 1), async () => undefined);
    await daily(store, day(today + 2), async () => undefined);
    expect(await takeFiles(store)).toEqual([]);
    for (const piece of partsOf('b.csv', new Uint8Array(3), 5)) await putFilePart(store, piece, today);
    await daily(store, day(today + 1), async () => undefined);
    expect((await takeFiles(store)).map(({ name }) => name)).toEqual(['b.csv']);
  }));

test('holds no more than a hundred pieces', () =>
  withStore(async (store) => {
    const pieces = partsOf('a.csv', new Uint8Array(101), 1);
    for (const piece of pieces.slice(0, 100)) await putFilePart(store, piece, today);
    await expect(putFilePart(store, pieces[100] ?? (pieces[0] as FilePart), today)).rejects.toMatchObject({
      code: 'quota',
    });
    await putFilePart(store, pieces[3] as FilePart, today); // sent twice
  }));

test('is emptied with everything else', () =>
  withStore(async (store) => {
    for (const piece of partsOf('a.csv', new Uint8Array(3), 5)) await putFilePart(store, piece, today);
    await forgetAll(store);
    expect(await takeFiles(store)).toEqual([]);
  }));
