import type { Health, Rejection } from '@/core/model/capture';
import type { Understood } from './choose-tables';
import { CELL_KINDS } from './signatures';

/** Health of a look that read nothing. */
export const noHealth: Health = {
  headers: [],
  rowsRead: 0,
  rowsStated: null,
  rowsIgnored: 0,
  rejections: [],
};

/** A whole table or page that was not taken. */
export const wholly = (code: Rejection['code']): Rejection => ({ row: null, column: null, code });

/** What each header of the tables was taken for; null: not understood, so not read. */
export const headersOf = (tables: readonly (Understood | null)[]): Health['headers'] =>
  tables.flatMap((table) =>
    table
      ? table.grid.headers.map((header, at) => {
          const concept = table.columns.concepts[at] ?? null;
          return {
            text: header.slice(0, 500),
            concept: concept !== null && CELL_KINDS[concept] ? concept : null,
          };
        })
      : [],
  );
