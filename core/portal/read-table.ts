import type { RowTexts, TableTexts } from '@/core/model/sketch';
import type { Day } from '@/core/units/brands';
import { readColumns, type Values } from './read-columns';
import type { RowContext } from './read-row';
import { type RowsReading, readRows } from './read-rows';
import { saidRows } from './row-texts';
import type { Concept } from './vocabulary';

/** Read a table's cells by concept. */
export function readCells(
  table: TableTexts,
  concepts: readonly (Concept | null)[],
  language: string,
  today: Day,
): { rows: readonly RowTexts[]; values: Values } {
  const rows = saidRows(table);
  const values = readColumns(
    concepts,
    rows.map((row) => row.cells),
    language,
    today,
  );
  return { rows, values };
}

/** Read a table whose rows are people, products or both. @param whole every row the table has is in it */
export function readTable(
  table: TableTexts,
  concepts: readonly (Concept | null)[],
  language: string,
  today: Day,
  context: RowContext,
  whole: boolean,
): RowsReading {
  const { rows, values } = readCells(table, concepts, language, today);
  return readRows(table, concepts, rows, values, context, whole);
}
