import type { Centitokens, Day } from '@/core/units/brands';

/** A person's row of the ledger, as files told it. */
export interface PersonDay {
  /** As stored, before merging by hand. */
  readonly personId: number;
  readonly day: Day;
  readonly product: string;
  /** null: the row doesn't say. */
  readonly feature: string | null;
  readonly version: string | null;
  /** null: blank, which is not zero. */
  readonly tokens: Centitokens | null;
  readonly access: 'flex' | 'subscription' | null;
  /** From a file without tokens (Seat Usage). */
  readonly seat: boolean;
  /** 0, or why the row doesn't count: see `HIDDEN`. */
  readonly hidden: number;
  /** Digest of the file it stands in, and when that was exported. */
  readonly file: string;
  readonly readAt: number;
}
