import type { DailyBatch } from '../types';

/** Rows in one batch: small enough to keep a worker answering, large enough to cost nothing. */
export const BATCH = 32_768;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** An empty batch to be filled row by row. */
export const newBatch = (): Writable<DailyBatch> => ({
  length: 0,
  person: new Uint32Array(BATCH),
  product: new Uint32Array(BATCH),
  feature: new Uint32Array(BATCH),
  version: new Uint32Array(BATCH),
  team: new Uint32Array(BATCH),
  day: new Int32Array(BATCH),
  tokens: new Int32Array(BATCH),
  access: new Uint8Array(BATCH),
});

/** A batch cut to the rows it has. */
export const trimmed = (batch: DailyBatch): DailyBatch =>
  batch.length === BATCH
    ? batch
    : {
        length: batch.length,
        person: batch.person.slice(0, batch.length),
        product: batch.product.slice(0, batch.length),
        feature: batch.feature.slice(0, batch.length),
        version: batch.version.slice(0, batch.length),
        team: batch.team.slice(0, batch.length),
        day: batch.day.slice(0, batch.length),
        tokens: batch.tokens.slice(0, batch.length),
        access: batch.access.slice(0, batch.length),
      };
