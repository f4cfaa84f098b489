import { describe, expect, it, test } from 'vitest';
import type { Grid, GridRow } from '@/core/portal/grid';
import { placeRows } from '@/core/portal/tables/place-rows';

const nobody = {} as Element;
const control = (enabled: boolean) => ({ element: nobody as HTMLElement, enabled });
/** Rows of people from `from` to `to`, where they stand on their page. */
const rows = (from: number, to: number, at = 0): GridRow[] =>
  Array.from({ length: to - from }, (_, i) => ({
    index: at + i,
    role: 'data',
    cells: [`Person ${from + i}`, `${from + i}`],
    elements: [null, null],
  }));
const grid = (some: readonly GridRow[], more: Partial<Grid> = {}): Grid => ({
  ...{ kind: 'native', root: nobody, headers: ['User', 'Tokens used'], rows: some, rowsStated: null },
  ...{ busy: false, scroller: null, next: null, previous: null, numbering: 'order', ...more },
});
const first = { previous: control(false), next: control(true) };
const middle = { previous: control(true), next: control(true) };
const last = { previous: control(true), next: control(false) };
const placesOf = (before: Grid, now: Grid) => placeRows(before, now)?.map(({ index }) => index) ?? null;

describe('rows of a new look stand', () => {
  it('where the page numbers them, if it numbered the others', () => {
    const stated = { numbering: 'stated' } as const;
    expect(placesOf(grid(rows(0, 2), stated), grid(rows(7, 9, 7), stated))).toEqual([7, 8]);
    expect(placesOf(grid(rows(0, 2)), grid(rows(7, 9, 7), stated))).toBeNull();
    expect(placesOf(grid(rows(0, 2), stated), grid(rows(0, 2)))).toBeNull();
  });

  it('from the start, in a table that shows all it has', () => {
    expect(placesOf(grid(rows(0, 3)), grid(rows(0, 3)))).toEqual([0, 1, 2]);
    expect(placesOf(grid(rows(0, 3)), grid(rows(0, 4)))).toEqual([0, 1, 2, 3]);
    expect(placesOf(grid(rows(0, 3)), grid(rows(0, 2)))).toBeNull();
  });

  it('where rows seen before say so, in one that scrolls', () => {
    const scrolled = { scroller: nobody };
    expect(placesOf(grid(rows(0, 5), scrolled), grid(rows(3, 8), scrolled))).toEqual([3, 4, 5, 6, 7]);
    expect(placesOf(grid(rows(0, 5), scrolled), grid(rows(6, 9), scrolled))).toBeNull();
  });

  it('with the parts of a group beside it', () => {
    const parts: GridRow[] = [
      { index: 0, role: 'data', cells: ['Person 4', '4'], elements: [] },
      { index: 1, role: 'group', cells: ['Ann', '9'], elements: [] },
      { index: 2, role: 'part', cells: ['Revit', '9'], elements: [], parent: 1 },
      { index: 3, role: 'part', cells: ['Maya', '9'], elements: [], parent: null },
    ];
    const placed = placeRows(grid(rows(0, 5), { scroller: nobody }), grid(parts, { scroller: nobody }));
    expect(placed?.map(({ index, parent }) => [index, parent])).toEqual([
      [4, undefined],
      [5, undefined],
      [6, 5],
      [7, null],
    ]);
  });
});

describe('pages that say their number stand', () => {
  const begun = grid(rows(0, 3), { ...first, page: 1, pageSize: 3 });
  test.each<[string, number[] | null, Grid, Grid]>([
    ['after the full ones before', [3, 4, 5], begun, grid(rows(3, 6), { ...middle, page: 2 })],
    ['so, the last one shorter', [6, 7], begun, grid(rows(6, 8), { ...last, page: 3 })],
    ['nowhere, if one is of another size', null, begun, grid(rows(3, 7), { ...middle, page: 2 })],
    [
      'nowhere, if the size is unknown',
      null,
      grid(rows(0, 3), { ...last, page: 1 }),
      grid(rows(3, 6), { ...last, page: 2 }),
    ],
    [
      'so, if a page goes on: it is full',
      [3, 4, 5],
      grid(rows(0, 3), { ...first, page: 1 }),
      grid(rows(3, 6), { ...middle, page: 2 }),
    ],
    ['where their rows are numbered', [3, 4, 5], begun, grid(rows(3, 6, 3), { ...middle, page: 2 })],
    [
      'nowhere, if the first seen was a later page put at the start',
      null,
      grid(rows(3, 6), { ...middle, page: 2, pageSize: 3 }),
      grid(rows(6, 9), { ...middle, page: 3 }),
    ],
    [
      'so, if a later page seen first was put in its place',
      [6, 7, 8],
      grid(rows(3, 6, 3), { ...middle, page: 2, pageSize: 3 }),
      grid(rows(6, 9), { ...middle, page: 3 }),
    ],
    [
      'so, if several pages were seen before',
      [6, 7, 8],
      grid(rows(0, 6), { ...middle, page: 2, pageSize: 3 }),
      grid(rows(6, 9), { ...middle, page: 3 }),
    ],
    [
      'so, if the first seen said no number',
      [3, 4, 5],
      grid(rows(0, 3), { ...first, pageSize: 3 }),
      grid(rows(3, 6), { ...middle, page: 2 }),
    ],
  ])('%s', (_, places, before, now) => expect(placesOf(before, now)).toEqual(places));
});

describe('pages without a number stand', () => {
  const begun = grid(rows(0, 3), first);
  test.each<[string, number[] | null, Grid, Grid]>([
    ['at the start, if there is none before', [0, 1, 2], begun, grid(rows(0, 3), first)],
    ['after the last seen, if all rows are new', [3, 4, 5], begun, grid(rows(3, 6), middle)],
    ['so at the end, too', [3, 4], begun, grid(rows(3, 5), last)],
    ['so, if they only lead back', [3, 4], begun, grid(rows(3, 5), { previous: control(true) })],
    ['where they were seen before', [3, 4, 5], grid(rows(0, 9), middle), grid(rows(3, 6), middle)],
    ['nowhere, if some rows are known and some not', null, begun, grid(rows(2, 5), middle)],
    ['nowhere, if the one before didn’t go on', null, grid(rows(0, 3), last), grid(rows(3, 6), middle)],
    ['nowhere, if nothing leads back', null, begun, grid(rows(3, 6), { next: control(true) })],
  ])('%s', (_, places, before, now) => expect(placesOf(before, now)).toEqual(places));
});
