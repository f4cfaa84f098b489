/** A cell as a file holds it: text, or a number that needs no guessing (workbooks, JSON). '' and null are blank. */
export type Cell = string | number | null;

/** Some rows of a table, in order. */
export interface RowChunk {
  readonly rows: readonly (readonly Cell[])[];
  /** Line of the file (or row of the sheet, entry of the list) a row of this chunk begins on, from 1. */
  lineOf(at: number): number;
  /** Row whose quotes don't add up. Absent: none. */
  readonly broken?: ReadonlySet<number>;
  /** The same rows as text, for who can do without a string per cell. Absent: its quotes need PapaParse. */
  readonly plain?: PlainText;
  /** The last row ends with the file, without a line end behind it: it may be cut. */
  readonly openEnd?: boolean;
}

/** Whole rows of delimited text. Its quotes, if any, stand around whole cells and are doubled inside. */
export interface PlainText {
  /** UTF-8. */
  readonly bytes: Uint8Array;
  readonly delimiter: string;
  readonly newline: string;
}

/** A table's rows, whatever the file is. */
export interface RowSource {
  readonly file: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  /** Rows leave out blank cells at their end, as workbooks do; else a short row is an incomplete one. */
  readonly ragged: boolean;
  /** Days without a date's format are counted from 1904, as old Macs did. Absent: from 1900. */
  readonly is1904?: boolean;
  chunks(): AsyncIterable<RowChunk>;
}

/** A cell as text, for names and headers. */
export const cellText = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell);
