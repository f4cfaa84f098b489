import type { Observation, PersonRef } from '@/core/model/capture';
import type { GroupMember, PortalUser } from '@/core/model/export-records';
import type { Period } from '@/core/model/scalars';
import type { Subscription } from '@/core/model/subscription';
import type { Centitokens, Day } from '@/core/units/brands';
import type { DateOrder } from '@/core/units/date-order';
import type { MappingChoice, MappingPreview, MappingRow, TableColumns } from './mapping/mapping-types';

/** What an export file holds. The first three of daily rows have one row per person, product and UTC day. */
export type FileKind =
  | 'usage-report'
  | 'daily-usage'
  | 'token-usage'
  | 'seat-usage'
  | 'subscriptions'
  | 'users'
  | 'groups'
  | 'mapping'; // the admin's own list of where people belong

export type DailyKind = Extract<FileKind, 'daily-usage' | 'token-usage' | 'seat-usage'>;

/** How the header is written: `first_name`, `First name`, `firstName`, or in another language. */
export type Generation = 'snake' | 'title' | 'api' | 'localised';

/** Why a whole file was refused. Nothing of such a file may be stored. */
export type RefusalCode =
  | 'empty' // no bytes, or nothing but blanks
  | 'no-rows' // a known header without a row below it
  | 'not-a-table' // pictures, PDFs, programs ...
  | 'web-page' // a saved page (often the sign-in page) under the name of an export
  | 'unknown-table' // a table, but none of the known exports
  | 'only-filters' // the filter block of a report without its data
  | 'token-flex' // the enterprise agreement's product, with other rates
  | 'truncated' // ends in the middle of a row, a quoted field or the archive
  | 'open-quote' // a quote that is never closed swallows the rest
  | 'corrupt' // the archive, workbook or JSON is damaged
  | 'protected' // encrypted
  | 'old-excel' // .xls
  | 'unsupported' // a format that could hold a table but isn't read (.ods, .xlsb, .gz)
  | 'bad-encoding' // neither UTF-8, UTF-16 nor Windows-1252
  | 'too-large' // beyond what a browser can hold, or a decompression bomb
  | 'ambiguous-columns' // two columns claim to be the day or the tokens
  | 'ambiguous-dates' // 03/04/2026 all through: ask for the order
  | 'nothing-readable'; // every row was rejected

/** Why a row was not taken. */
export type RowCode =
  | 'unparsable'
  | 'ambiguous-number'
  | 'ambiguous-date'
  | 'contradiction' // written in another way than the rest of its column
  | 'placeholder'
  | 'negative'
  | 'out-of-range'
  | 'future-day'
  | 'no-day'
  | 'no-product'
  | 'no-person'
  | 'no-group'
  | 'no-place'
  | 'split' // somebody is said to be in two places at once
  | 'extra-cells'
  | 'missing-cells'
  | 'bad-quotes';

/** A row that was not taken. */
export interface FileRejection {
  readonly line: number; // of the text file, or row of the sheet or list, from 1
  readonly column: string | null; // its header as written
  readonly code: RowCode;
}

/** A file, or one table in it, that gives nothing. */
export interface FileRefusal {
  readonly file: string; // "march.zip/usage.csv"
  readonly code: RefusalCode;
  readonly line: number | null;
  /** Of an unknown table: its columns, for the admin to say what they are. */
  readonly columns?: TableColumns;
}

/** What stands above the data or on the sheet before it. */
export interface FilterBlock {
  readonly teams: readonly string[];
  readonly period: Period | null;
}

/** Which days lack rows that were rejected. */
export interface LeftOut {
  /** UTC days since 1970. */
  readonly days: readonly number[];
  /** Rows were rejected whose day nobody knows. */
  readonly anyDay: boolean;
}

/** What was recognised in one table of one file. Says nothing of other tables in the same file. */
export interface FilePreview {
  readonly table: number; // ties it to the events with its rows
  readonly file: string;
  readonly kind: FileKind;
  readonly generation: Generation;
  readonly teams: readonly string[]; // named by rows, else by the filter block
  readonly teamlessRows: number; // taken, but neither they nor the filter block say of which team they are
  readonly period: Period | null; // days with rows; of a Usage Report: what the filter block says
  readonly periodNeeded: boolean; // a Usage Report that doesn't say its period: ask before storing
  readonly rows: number; // taken
  readonly people: number;
  readonly hiddenRows: number; // taken, but nothing says whose they are
  readonly products: number;
  readonly tokens: Centitokens | null; // sum of the rows taken; null: no row had any
  readonly roundedRows: number; // tokens finer than 1/100
  readonly ignored: number; // totals, notes, blank lines with delimiters
  readonly rejected: readonly FileRejection[]; // the first of them
  readonly rejectedCount: number;
  /** Of daily rows: days not all of whose rows were taken. Absent: none. */
  readonly leftOut?: LeftOut;
  readonly columnsUnknown: readonly string[];
  readonly encoding: string | null; // null: workbook
  readonly delimiter: string | null; // null: no delimited text
  readonly sheet: string | null;
  readonly mapping: MappingPreview | null; // null: no list of the admin's
}

/** A row of a Usage Report: an observation but for the period, which is the whole file's. */
export type ReportRow = Omit<Observation, 'period'>;

/** Rows of the kinds that are small. */
export type FileRecords =
  | { readonly kind: 'usage-report'; readonly rows: readonly ReportRow[] }
  | { readonly kind: 'subscriptions'; readonly rows: readonly Subscription[] }
  | { readonly kind: 'users'; readonly rows: readonly PortalUser[] }
  | { readonly kind: 'groups'; readonly rows: readonly GroupMember[] }
  | { readonly kind: 'mapping'; readonly rows: readonly MappingRow[] };

/** In an index column: the row doesn't say. */
export const NONE = 0xffffffff;
/** In `tokens`: blank, which is not 0. */
export const ABSENT = -0x80000000;

/** Values of {@link DailyBatch.access}. */
export const ACCESS = { unsaid: 0, flex: 1, subscription: 2 } as const;

/** What the index columns of a table's batches point into. Grows while the table is read; entries never change. */
export interface Dictionaries {
  /** A person may stand here twice, once as each way some rows name them. */
  readonly people: readonly PersonRef[];
  readonly products: readonly string[];
  readonly features: readonly string[];
  readonly versions: readonly string[];
  readonly teams: readonly string[];
}

/** Daily rows as columns, in the file's order; every column is `length` long. */
export interface DailyBatch {
  readonly length: number;
  readonly person: Uint32Array;
  readonly product: Uint32Array;
  readonly feature: Uint32Array;
  readonly version: Uint32Array;
  readonly team: Uint32Array;
  readonly day: Int32Array; // UTC days since 1970
  readonly tokens: Int32Array; // 1/100 tokens, or ABSENT
  readonly access: Uint8Array; // one of ACCESS
}

/**
 * What reading yields, table by table: batches or records, then `end` with the preview, or `refused`. Rows belong to
 * nobody until their `end` came: a table cut off at its last byte is refused after most of its rows were read.
 */
export type FileEvent =
  | {
      readonly type: 'days';
      readonly table: number;
      readonly dictionaries: Dictionaries;
      readonly batch: DailyBatch;
    }
  | { readonly type: 'records'; readonly table: number; readonly records: FileRecords }
  | { readonly type: 'end'; readonly preview: FilePreview }
  | { readonly type: 'refused'; readonly refusal: FileRefusal; readonly filters?: FilterBlock };

/** A file as the browser hands it over. */
export interface NamedBlob {
  readonly name: string;
  readonly blob: Blob;
}

export interface ReadOptions {
  /** UTC; use after it is impossible (the day after is still taken, for clocks differ). */
  readonly today: Day;
  readonly signal?: AbortSignal;
  /** Bytes of the files as given that were read so far. */
  readonly onProgress?: (read: number, total: number) => void;
  /** The answer to `ambiguous-dates`. */
  readonly dateOrder?: Extract<DateOrder, 'dmy' | 'mdy'>;
  /** What the columns of lists mean, as the admin says, by `tableKey`. */
  readonly mappings?: ReadonlyMap<string, MappingChoice>;
}
