import type { TableColumns } from './mapping/mapping-types';
import type { RefusalCode } from './types';

/** Ends the reading of a file: what is wrong with it, and on which line if that is known. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly line: number | null = null,
    readonly columns: TableColumns | null = null,
  ) {
    super(code);
    this.name = 'Refused';
  }
}
