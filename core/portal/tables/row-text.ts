import type { GridRow } from '../grid';

/** All of a row's text as one, to compare rows by. */
export const textOf = (row: GridRow): string => row.cells.join('\u0000');
