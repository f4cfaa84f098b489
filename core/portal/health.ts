import type { Health } from '@/core/model/capture';
import type { Understood } from './choose-tables';
import { CELL_KINDS } from './signatures';

/** What each header of a table was taken for; null: not understood, so not read. */
export const headersOf = ({ table, columns }: Understood): Health['headers'] =>
  table.headers.map((header, at) => {
    const concept = columns.concepts[at] ?? null;
    return {
      text: header.slice(0, 500),
      concept: concept !== null && CELL_KINDS[concept] ? concept : null,
    };
  });
