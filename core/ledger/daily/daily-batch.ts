import type { PersonRef } from '@/core/model/capture';

/** In an index column: the row doesn't say. */
export const NONE = 0xffffffff;
/** In `tokens`: blank, which is not 0. */
export const ABSENT = -0x80000000;

/** What the index columns of a file's batches point into. Grows while the file is read; entries never change. */
export interface Dictionaries {
  readonly people: readonly PersonRef[];
  readonly products: readonly string[];
  readonly features: readonly string[];
  readonly versions: readonly string[];
  readonly teams: readonly string[];
}

/** Daily rows of a file as columns, in the file's order; every column is `length` long. */
export interface DailyBatch {
  readonly length: number;
  readonly person: Uint32Array;
  readonly product: Uint32Array;
  readonly feature: Uint32Array;
  readonly version: Uint32Array;
  readonly team: Uint32Array;
  /** UTC days since 1970. */
  readonly day: Int32Array;
  /** 1/100 tokens, or ABSENT. */
  readonly tokens: Int32Array;
  /** 0 unsaid, 1 flex, 2 subscription. */
  readonly access: Uint8Array;
}
