import type { FileRejection, RowCode } from './types';

const SHOWN = 200;

/** Rows that were not taken: all are counted, the first are kept with their reasons. */
export class Rejections {
  readonly first: FileRejection[] = [];
  count = 0;

  add(line: number, column: string | null, code: RowCode): void {
    this.count++;
    if (this.first.length < SHOWN) this.first.push({ line, column, code });
  }
}
