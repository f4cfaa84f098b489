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

  it('forgets placeholders that have gone from view: nobody knows what stood there', () => {
    const drawn = row(2, ['', '', ''], { role: 'skeleton' });
    const jumped = accumulate(view([person(0), person(1), drawn], 6), view([person(4), person(5)], 6));
    expect(jumped.rows.map(({ index }) => index)).toEqual([0, 1, 4, 5]);
    expect(gapOf(jumped)).toBe('more-rows');
  });

  it('takes figures that fill in for the same rows', () => {
    const before = view([person(0, '—'), person(1, '—'), person(2, '—')], 5);
    const now = view([person(1, '1'), person(2, '2'), person(3, '3')], 5);
    expect(accumulate(before, now).rows.map(({ cells }) => cells[2])).toEqual(['—', '1', '2', '3']);
  });

  const group = (index: number) => row(index, [`Ann`, 'a@x.com', '9'], { role: 'group' });
  const part = (index: number, parent: number | null) =>
    row(index, [`Product ${index}`, '', '3'], { role: 'part', parent });

  it('finds the row a part belongs to once that was in view, with no gap between', () => {
    const down = (first: readonly GridRow[], then: readonly GridRow[]) =>
      accumulate(view(first, null), view(then, null)).rows.map(({ role, parent }) => `${role} ${parent}`);
    expect(down([person(0), group(1), part(2, 1)], [part(2, null), part(3, null), person(4)])).toEqual([
      'data undefined',
      'group undefined',
      'part 1',
      'part 1',
      'data undefined',
    ]);
    expect(down([group(0), part(1, 0)], [part(3, null)])).toEqual(['group undefined', 'part 0', 'part null']);
    expect(down([group(0), part(1, 0), person(2)], [person(2), part(3, null)]).at(-1)).toBe('part null');
    expect(down([group(0), part(1, 0)], [part(1, 0), group(2), part(3, 2), part(4, null)]).slice(-2)).toEqual(
      ['part 2', 'part 2'],
    );
  });

  it('keeps what a row was told to be when its neighbours were in view', () => {
    const again = (before: GridRow, now: GridRow) =>
      accumulate(view([before], null), view([now, person(5)], null)).rows[0];
    expect(again(group(0), { ...group(0), role: 'data' })?.role).toBe('group');
    expect(again(part(0, null), { ...part(0, null), role: 'data' })?.role).toBe('part');
    expect(again(person(0), { ...person(0), role: 'group' })?.role).toBe('group');
    expect(again(person(0), { ...person(0), role: 'group', cells: ['Person 0', null, '0'] })?.role).toBe(
      'group',
    );
    const called = row(0, ['Total', 't@x.com', '3']);
    expect(again(called, { ...called, role: 'total', cells: ['Total', null, '3'] })).toMatchObject({
      role: 'data',
      cells: ['Total', 't@x.com', '3'],
    });
    expect(again(called, { ...called, role: 'total' })?.role).toBe('total');
  });

  it('counts neither sums nor parts among the rows stated, of all that was seen', () => {
    const before = view([group(0), part(1, 0), person(2)], 6);
    const now = view(
      [person(2), person(3), row(4, ['Total', '', '9'], { role: 'total', numbered: true })],
      6,
    );
    expect(accumulate(before, now).rowsStated).toBe(4);
    expect(accumulate(before, { ...now, positions: null, rowsStated: 9 }).rowsStated).toBe(9);
  });

  it('never mixes rows of other words, orders, kinds or teams', () => {
    const before = view([person(0), person(1), person(2)], null);
    const seen = (now: Grid) => accumulate(before, now).rows.length;
    const next = view([person(2), person(3)], null);
    expect(seen(next)).toBe(4);
    expect(seen({ ...next, kind: 'aria' })).toBe(2);
    expect(seen({ ...next, sort: 'User ascending' })).toBe(2);
    expect(seen({ ...next, context: 'team B' })).toBe(2);
    expect(seen({ ...next, headers: ['User', 'Email', 'Hours'] })).toBe(2);
    expect(seen({ ...next, headers: ['User', 'Email'] })).toBe(2);
    expect(seen({ ...next, headers: ['User', '', 'Tokens'] })).toBe(4);
    expect(seen(view([row(2, ['Zoe', 'z@x.com', '2']), person(3)], null))).toBe(2);
    const six = Array.from({ length: 6 }, (_, i) => person(i));
    const renamed = [row(0, ['Zoe', 'p0@x.com', '0']), ...six.slice(1, 5)];
    expect(accumulate(view(six, null), view(renamed, null)).rows).toHaveLength(5);
  });

  it('starts anew when it says fewer rows, or more beside a pager', () => {
    const before = view([person(0), person(1)], 10);
    const seen = (positions: number | null, more: Partial<Grid> = {}) =>
      accumulate(before, { ...view([person(1), person(2)], positions), ...more }).rows.length;
    const next = { element: root, enabled: true };
    expect([seen(10), seen(9), seen(11), seen(null)]).toEqual([3, 2, 3, 3]);
    expect([seen(11, { next }), seen(11, { previous: next }), seen(10, { next })]).toEqual([2, 2, 3]);
  });

  it('takes one figure in five rows that changed for news of the same rows', () => {
    const rows = (count: number, changed: number) =>
      Array.from({ length: count }, (_, i) => person(i, i < changed ? '999' : `${i}`));
    const seen = (count: number, changed: number) =>
      accumulate(view([...rows(count, 0), person(40)], null), view(rows(count, changed), null)).rows.length;
    expect([seen(5, 1), seen(4, 1), seen(10, 2), seen(10, 3)]).toEqual([6, 4, 11, 10]);
  });
});
