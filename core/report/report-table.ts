/** What a column holds, and so how each format writes it. */
export type ColumnType =
  | 'text'
  /** A whole number of things. */
  | 'int'
  | 'number'
  /** A share: 0.25 is 25 %. */
  | 'percent'
  /** Integer minor units of the column's `unit`. */
  | 'money'
  /** Integer 1/100 tokens. */
  | 'tokens'
  /** Integer days since 1970-01-01 (UTC). */
  | 'day';

export interface ReportColumn {
  /** Stays the same in every language: `lower_case`, the column's name in JSON and Parquet. */
  readonly key: string;
  /** In the admin's language. */
  readonly label: string;
  readonly type: ColumnType;
  /** What it means, as a sentence. */
  readonly doc: string;
  /** Of money: ISO 4217. */
  readonly unit?: string;
}

/** null: not known, or it doesn't apply. Text is as it came from a page, file or person: hostile. */
export type ReportValue = string | number | null;
export type ReportRow = readonly ReportValue[];

/** A table without its rows. */
export interface TableHead {
  /** Stays the same in every language. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly ReportColumn[];
}

/** The one shape every file is written from. Rows may be made one by one, as they are taken. */
export interface ReportTable extends TableHead {
  readonly rows: Iterable<ReportRow>;
}
