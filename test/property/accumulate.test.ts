import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid, GridRow } from '@/core/portal/grid';
import { accumulate } from '@/core/portal/tables/accumulate';
import { gapOf } from '@/core/portal/tables/coverage';

const nobody = {} as Element;
const headers = ['User', 'Tokens used', 'Days used'];

/** A table of so many rows; every fifth name appears twice, as people's do. */
const table = (count: number, salt = ''): GridRow[] =>
  Array.from({ length: count }, (_, index) => ({
    index,
    role: 'data',
    cells: [`Person ${index % 5 === 0 ? index % 10 : index}${salt}`, String(index * 3), String(index)],
    elements: [null, null, null],
  }));

const look = (rows: readonly GridRow[], more: Partial<Grid> = {}): Grid => ({
  kind: 'aria',
  root: nobody,
  headers,
  rows,
  rowsStated: null,
  busy: false,
  scroller: nobody,
  next: null,
  previous: null,
  numbering: 'stated',
  sort: '',
  ...more,
});
const control = (enabled: boolean) => ({ element: nobody as HTMLElement, enabled });

/** Windows over a table that overlap and cover it, in any order of visits. */
const windows = fc
  .record({ count: fc.integer({ min: 1, max: 120 }), size: fc.integer({ min: 2, max: 30 }) })
  .chain(({ count, size }) => {
    const starts: number[] = [];
    for (let at = 0; at < count; at += Math.max(1, size - 1)) starts.push(at);
    return fc.record({
      count: fc.constant(count),
      size: fc.constant(size),
      order: fc.shuffledSubarray(starts, { minLength: starts.length, maxLength: starts.length }),
      again: fc.array(fc.constantFrom(...starts), { maxLength: 5 }),
    });
  });

describe('accumulate', () => {
  it('gives the whole table from overlapping windows in any order', () => {
    fc.assert(
      fc.property(windows, ({ count, size, order, again }) => {
        const rows = table(count);
        let grid: Grid | null = null;
        for (const at of [...order, ...again])
          grid = accumulate(grid, look(rows.slice(at, at + size), { rowsStated: count }));
        expect(grid?.rows).toEqual(rows);
        expect(grid && gapOf(grid)).toBeNull();
      }),
    );
  });

  it('gives the whole table from windows scrolled down without row numbers', () => {
    fc.assert(
      fc.property(windows, ({ count, size }) => {
        const rows = table(count);
        let grid: Grid | null = null;
        for (let at = 0; at === 0 || at + 1 < count; at += Math.max(1, size - 1)) {
          const inView = rows.slice(at, at + size).map((row, index) => ({ ...row, index }));
          grid = accumulate(grid, look(inView, { numbering: 'order' }));
        }
        expect(grid?.rows).toEqual(rows);
      }),
    );
  });

  it('never holds rows of two orders of rows', () => {
    fc.assert(
      fc.property(windows, fc.integer(), ({ count, size, order, again }, seed) => {
        const rows = table(count);
        const sorted = rows
          .toSorted((a, b) => ((a.index * 7919 + seed) % 101) - ((b.index * 7919 + seed) % 101))
          .map((row, index) => ({ ...row, index }));
        let grid: Grid | null = null;
        for (const at of order) grid = accumulate(grid, look(rows.slice(at, at + size)));
        for (const at of [...again, ...order]) {
          grid = accumulate(grid, look(sorted.slice(at, at + size)));
          const isOld = grid.rows.every((row) => row.cells[0] === rows[row.index]?.cells[0]);
          const isNew = grid.rows.every((row) => row.cells[0] === sorted[row.index]?.cells[0]);
          expect(isOld || isNew).toBe(true);
        }
      }),
    );
  });

  it('reads pages that only say their number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 15 }), (count, size) => {
        const rows = table(count);
        let grid: Grid | null = null;
        for (let at = 0, page = 1; at < count; at += size, page++) {
          const inView = rows.slice(at, at + size).map((row, index) => ({ ...row, index }));
          const pager = { page, next: control(at + size < count), previous: control(page > 1) };
          grid = accumulate(grid, look(inView, { numbering: 'order', scroller: null, ...pager }));
        }
        expect(grid?.rows).toEqual(rows);
      }),
    );
  });
});

describe('accumulate waits', () => {
  it("while the pager names the next page and the rows are still the last one's", () => {
    const pager = { scroller: null, next: control(true), previous: control(false), rowsStated: 20 };
    const seen = accumulate(null, look(table(10), pager));
    const stale = table(10).map((row) => ({ ...row, index: row.index + 10 }));
    const now = accumulate(seen, look(stale, { ...pager, next: control(false), previous: control(true) }));
    expect(now.rows).toEqual(table(10));
    expect(gapOf(now)).toBe('loading');
    const loaded = look(table(20).slice(10), { ...pager, next: control(false), previous: control(true) });
    const whole = accumulate(now, loaded);
    expect([whole.rows.length, gapOf(whole)]).toEqual([20, null]);
  });
});

describe('accumulate starts anew', () => {
  const first = look(table(10), { rowsStated: 40 });
  const rest = (salt: string) => table(40, salt).slice(20, 30);
  it.each([
    ['on another sort', look(rest(''), { rowsStated: 40, sort: 'Tokens used descending' })],
    ['on another context', look(rest(' of B'), { rowsStated: 40, context: 'team B' })],
    [
      'on other headers',
      look(rest(''), { rowsStated: 40, headers: ['Product', 'Tokens used', 'Days used'] }),
    ],
    ['on fewer rows stated', look(rest(''), { rowsStated: 30 })],
    ['on more rows stated with none in both looks', look(rest(''), { rowsStated: 50 })],
    ['in another element without a context', look(rest(''), { rowsStated: 40, root: {} as Element })],
  ])('%s', (_, now) => expect(accumulate(first, now).rows).toEqual(now.rows));

  it('goes on in another element where the context is the same', () => {
    const before = { ...first, context: 'team A' };
    const now = look(rest(''), { rowsStated: 40, root: {} as Element, context: 'team A' });
    expect(accumulate(before, now).rows).toHaveLength(20);
  });

  it('takes the newest text of one figure, and starts anew when many changed', () => {
    const rows = table(10);
    const change = (count: number) =>
      rows.map((row, i) =>
        i < count ? { ...row, cells: [row.cells[0] ?? '', '999', row.cells[2] ?? ''] } : row,
      );
    const seen = accumulate(null, look(table(20)));
    expect(accumulate(seen, look(change(1))).rows).toHaveLength(20);
    expect(accumulate(seen, look(change(1))).rows[0]?.cells[1]).toBe('999');
    expect(accumulate(seen, look(change(9))).rows).toHaveLength(10);
  });

  it('keeps cells and headers seen before that are out of view', () => {
    const narrow = (row: GridRow, hidden: number): GridRow => ({
      ...row,
      cells: row.cells.map((text, x) => (x === hidden ? null : text)),
    });
    const left = look(
      table(3).map((row) => narrow(row, 2)),
      { headers: ['User', 'Tokens used', ''] },
    );
    const right = look(
      table(3).map((row) => narrow(row, 0)),
      { headers: ['', 'Tokens used', 'Days used'] },
    );
    const both = accumulate(left, right);
    expect(both.headers).toEqual(headers);
    expect(both.rows.map((row) => row.cells)).toEqual(table(3).map((row) => row.cells));
  });
});
