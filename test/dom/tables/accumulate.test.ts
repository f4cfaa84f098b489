import { describe, expect, it } from 'vitest';
import type { Grid, GridRow } from '@/core/portal/grid';
import { accumulate } from '@/core/portal/tables/accumulate';
import { gapOf } from '@/core/portal/tables/coverage';

const root = document.createElement('div');
const row = (index: number, cells: readonly string[], more: Partial<GridRow> = {}): GridRow => ({
  index,
  cells,
  elements: cells.map(() => null),
  role: 'data',
  ...more,
});
const person = (index: number, tokens = `${index}`) =>
  row(index, [`Person ${index}`, `p${index}@x.com`, tokens]);
const view = (rows: readonly GridRow[], positions: number | null): Grid => ({
  kind: 'virtualized',
  root,
  headers: ['User', 'Email', 'Tokens'],
  rows,
  rowsStated: positions === null ? null : positions - rows.filter(({ role }) => role === 'total').length,
  busy: false,
  scroller: root,
  next: null,
  previous: null,
  numbering: 'stated',
  positions,
});

describe('accumulate', () => {
  it('keeps a sum the page numbers among its rows when it goes out of view', () => {
    const sum = row(3, ['Total', '', '3'], { role: 'total', numbered: true });
    const down = accumulate(view([person(0), person(1)], 4), view([person(1), person(2), sum], 4));
    expect(gapOf(down)).toBeNull();
    expect(gapOf(accumulate(down, view([person(0), person(1)], 4)))).toBeNull();
  });

  it('does not take a loose sum for a row once it is out of view', () => {
    const loose = (index: number) => row(index, ['Total', '', '3'], { role: 'total' });
    const jumped = accumulate(
      view([person(0), person(1), loose(2)], 5),
      view([person(3), person(4), loose(5)], 5),
    );
    expect(jumped.rows.map(({ index }) => index)).toEqual([0, 1, 3, 4, 5]);
  });

  it('takes figures that fill in for the same rows', () => {
    const before = view([person(0, '—'), person(1, '—'), person(2, '—')], 5);
    const now = view([person(1, '1'), person(2, '2'), person(3, '3')], 5);
    expect(accumulate(before, now).rows.map(({ cells }) => cells[2])).toEqual(['—', '1', '2', '3']);
  });
});
