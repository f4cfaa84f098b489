import type { ReportRow } from './report-table';

/** Rows in pieces of so many, made as they are taken. */
export function* inPieces(rows: Iterable<ReportRow>, size: number): Generator<ReportRow[], void> {
  let piece: ReportRow[] = [];
  for (const row of rows)
    if (piece.push(row) === size) {
      yield piece;
      piece = [];
    }
  if (piece.length > 0) yield piece;
}
