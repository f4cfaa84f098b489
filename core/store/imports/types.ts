import type { Period } from '@/core/model/scalars';
import type { FilePreview, FileRefusal } from '@/core/portal/exports/types';
import type { StoreFailure } from '../errors';

/** A file as the admin chose it. */
export interface ChosenFile {
  readonly name: string;
  readonly blob: Blob;
  /** When it was last changed, in milliseconds since 1970-01-01T00:00Z: as good as when it was exported. */
  readonly changedAt: number;
}

/** What was recognised; nothing is stored yet. */
export interface ImportPreview {
  readonly tables: readonly FilePreview[];
  readonly refused: readonly FileRefusal[];
}

/** What a file doesn't say and the admin does, by `FilePreview.table`. */
export interface ImportAnswers {
  /** Name of the team of rows that say none. */
  readonly teams?: Readonly<Record<number, string>>;
  /** Of a Usage Report that doesn't say its period. */
  readonly periods?: Readonly<Record<number, Period>>;
  /** Tables of use that hold only some people or products: their days aren't exact, their readings not complete. */
  readonly partial?: readonly number[];
  /** Tables to leave out. */
  readonly skip?: readonly number[];
}

/** How a table was taken. */
export interface ImportedTable {
  readonly table: number;
  readonly file: string;
  /** False: the same was stored already, or nothing of it could be kept. */
  readonly stored: boolean;
  /** Keys of its teams. */
  readonly teams: readonly string[];
  /** Why nothing was stored, though it was wanted. */
  readonly why: 'no-team' | 'no-period' | 'known' | null;
}

export interface ImportOutcome {
  readonly tables: readonly ImportedTable[];
}

/** How far an import is: bytes read, then months stored. */
export interface ImportProgress {
  readonly phase: 'read' | 'store';
  readonly done: number;
  readonly total: number;
}

export type ImportFailure = StoreFailure | 'failed';
