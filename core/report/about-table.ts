import type { Changed, ReportFrame } from './report-file';
import type { ReportRow, ReportTable, TableHead } from './report-table';

/** Keys of the columns of `about`: what part of the report a line is of, its own key, what it says, where that is from. */
export const ABOUT_COLUMNS = ['section', 'key', 'said', 'value', 'data', 'origin'] as const;

/** One line of it. `value` is for people, `data` for machines: ISO dates, plain decimals. */
export interface AboutLine {
  readonly section: string;
  readonly key: string;
  readonly said: string;
  readonly value: string;
  readonly data: string | null;
  /** Where it is from: entered, from the list, learned; null: it isn't assumed. */
  readonly origin: string | null;
}

export const aboutTable = (head: TableHead, lines: readonly AboutLine[]): ReportTable => ({
  ...head,
  rows: lines.map(({ section, key, said, value, data, origin }) => [section, key, said, value, data, origin]),
});

/** What is known only at the end: texts the format could not take as they are. */
export function changedRows({ changed }: Pick<ReportFrame, 'changed'>, counts: Changed): ReportRow[] {
  const keys = ['cut', 'replaced', 'guarded', 'rounded'] as const;
  return keys.flatMap((key): ReportRow[] =>
    counts[key] > 0 ? [['file', key, changed[key], String(counts[key]), String(counts[key]), null]] : [],
  );
}
