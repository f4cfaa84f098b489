import { NONE } from '../types';
import type { PeopleIndex } from './people-index';
import { LONGEST_CELL, RawColumn } from './raw-column';
import type { LineScan } from './scan-line';

/**
 * Knows again who a line is about without making strings: for each text of the first column that differs (an e-mail,
 * a hash) it keeps the other columns' texts of the last line that had it.
 */
export class PeopleMemo {
  private readonly columns: readonly number[];
  private readonly known: readonly RawColumn[];
  private others = new Int32Array(0);
  private people = new Uint32Array(0);
  private readonly ids = new Int32Array(8);
  private primary = 0;
  private lines = 0;

  constructor(private readonly index: PeopleIndex) {
    this.columns = index.columns;
    this.known = this.columns.map(() => new RawColumn());
  }

  /** Number of the person a line is about, NONE when it doesn't say. */
  of(scan: LineScan): number {
    const { columns, known } = this;
    const width = columns.length;
    if (width === 0) return NONE;
    if (++this.lines % 4096 === 0) this.choosePrimary();
    // Before the line: numbers of a column that starts anew must not meet older ones.
    for (let i = 0; i < width; i++) if (known[i]?.isFull) this.forget();
    let isNew = false;
    for (let i = 0; i < width; i++) {
      const column = columns[i] ?? 0;
      const raw = known[i];
      if (!raw) continue;
      const start = scan.starts[column] ?? 0;
      const end = scan.ends[column] ?? 0;
      const found = raw.find(scan.view, start, end);
      if (found < 0) {
        if (end - start > LONGEST_CELL) return this.index.of(scan.cells());
        isNew = true;
      }
      this.ids[i] = found < 0 ? raw.add(scan.view, start, end, 0) : found;
    }
    const first = (this.ids[this.primary] ?? 0) * width;
    if (!isNew && first < this.others.length && this.isSame(first, width))
      return this.people[first / width] ?? NONE;
    const person = this.index.of(scan.cells());
    this.grow(first + width, width);
    for (let i = 0; i < width; i++) this.others[first + i] = this.ids[i] ?? -1;
    this.people[first / width] = person;
    return person;
  }

  private isSame(first: number, width: number): boolean {
    for (let i = 0; i < width; i++) if (this.others[first + i] !== this.ids[i]) return false;
    return true;
  }

  /** The column with most different texts tells people apart best; stars and blanks don't. */
  private choosePrimary(): void {
    const sizes = this.known.map(({ size }) => size);
    const best = sizes.indexOf(Math.max(...sizes));
    if (best === this.primary) return;
    this.primary = best;
    this.others.fill(-1);
  }

  /** A column that is full starts anew, and its numbers with it. */
  private forget(): void {
    for (const raw of this.known) raw.clear();
    this.others.fill(-1);
  }

  private grow(length: number, width: number): void {
    if (length <= this.others.length) return;
    const size = Math.max(1024 * width, length * 2);
    const others = new Int32Array(size).fill(-1);
    others.set(this.others);
    this.others = others;
    const people = new Uint32Array(Math.ceil(size / width));
    people.set(this.people);
    this.people = people;
  }
}
