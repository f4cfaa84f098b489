import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { everybodysDays } from '@/core/store/daily/everybodys-days';
import type { ChunkRecord } from '@/core/store/daily/records';
import { StoreError } from '@/core/store/errors';
import { usageOf } from '@/core/store/usage';
import { day } from '@/core/units/brands';
import { withStore } from './support/captures';
import { ALWAYS, save } from './support/daily';

const use = (email: string, at: number) => ({
  person: { email },
  product: 'Revit',
  day: day(20_000 + at),
  tokens: 100,
});
const first = { id: 'a', rows: [use('a@x.example', 1), use('b@x.example', 2), use('a@x.example', 3)] };
const second = { id: 'b', rows: [use('c@x.example', 4)] };

const without = ({ tokens: _, ...chunk }: ChunkRecord): object => chunk;

test.each<[string, (chunk: ChunkRecord) => object]>([
  ['a column cut short', (chunk) => ({ ...chunk, product: chunk.product.slice(0, 1) })],
  ['a column that is missing', without],
  ['a column of another type', (chunk) => ({ ...chunk, day: 'yesterday' })],
  ['a person that isn’t there', (chunk) => ({ ...chunk, person: chunk.person.map(() => 99) })],
  ['a file that isn’t there', (chunk) => ({ ...chunk, source: chunk.source.map(() => 9) })],
  ['a day no month has', (chunk) => ({ ...chunk, day: chunk.day.map(() => 40) })],
  ['another number of rows', (chunk) => ({ ...chunk, length: chunk.length + 1 })],
])('%s is never added up, and nothing is written over it', (_, damage) =>
  withStore(async (store) => {
    await save(store, first);
    const [chunk] = await store.db.chunks.toArray();
    if (!chunk) throw new Error('nothing stored');
    await store.db.table('chunks').put(damage(chunk));
    const damaged = (error: unknown) => error instanceof StoreError && error.code === 'damaged';
    await expect(everybodysDays(store, 'one:North', ALWAYS).then(() => null, damaged)).resolves.toBe(true);
    await expect(save(store, second).then(() => null, damaged)).resolves.toBe(true);
    expect(await usageOf(store)).toMatchObject({ dailyRows: 3, people: 2 });
  }),
);
