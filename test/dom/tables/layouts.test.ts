import { beforeEach, describe, expect, it, test } from 'vitest';
import { findGrids } from '@/core/portal/tables/find';

const grids = (html: string) => {
  document.body.innerHTML = html;
  return findGrids(document);
};
/** Headers and rows of each table found, as texts; '—' where a cell isn't there. */
const all = (html: string) =>
  grids(html).map(({ headers, rows }) =>
    [headers, ...rows.map(({ cells }) => cells)].map((line) => line.map((cell) => cell ?? '—').join(' | ')),
  );
const one = (html: string) => all(html)[0];
const places = (html: string) =>
  grids(html)[0]?.rows.map(({ index, cells }) => `${index} ${cells.find((cell) => cell) ?? ''}`);

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('cells that say their column and row', () => {
  const at = (x: number, y: number, text: string) => `<i data-cell-coords="${x}_${y}">${text}</i>`;
  const line = (y: number, ...texts: string[]) => texts.map((text, x) => at(x, y, text)).join('');
  const head = line(-1, 'User', 'Tokens used');

  it('make a table in whatever order they stand, and each row what holds its cells', () => {
    const rows = `<p class="total">${line(2, 'All', '3')}</p><p>${line(0, 'Ann', '1')}</p><p>${line(1, 'Bo', '2')}</p>`;
    expect(one(`<div>${rows}${head}</div>`)).toEqual(['User | Tokens used', 'Ann | 1', 'Bo | 2', 'All | 3']);
    expect(grids(`<div>${rows}${head}</div>`)[0]?.rows.map(({ role }) => role)).toEqual([
      'data',
      'data',
      'total',
    ]);
    // Cells straight in the table have no row of their own: what is said of the table is said of none.
    const flat = `<div class="total">${head}${line(0, 'Ann', '1')}${line(1, 'Bo', '2')}</div>`;
    expect(grids(flat)[0]?.rows.map(({ role }) => role)).toEqual(['data', 'data']);
  });

  it('of two tables on a page are two tables, though they name the same places', () => {
    const box = (name: string, rest = '') =>
      `<section><div>${head}</div><div>${line(0, name, '1')}${rest}</div></section>`;
    expect(all(`<main>${box('Ann')}${box('Bo', line(1, 'Cy', '5'))}</main>`)).toEqual([
      ['User | Tokens used', 'Ann | 1'],
      ['User | Tokens used', 'Bo | 1', 'Cy | 5'],
    ]);
  });

  it('have the lower of two lines of headers, and what the table around says of rows and order', () => {
    const two = `${line(-2, 'Who', 'Tokens')}${line(-1, 'User', 'Revit')}`;
    expect(one(`<div>${two}${line(0, 'Ann', '1')}</div>`)?.[0]).toBe('User | Revit');
    expect(one(`<div>${at(0, -2, 'User')}${at(1, -1, 'Revit')}${line(0, 'Ann', '1')}</div>`)?.[0]).toBe(
      'User | Revit',
    );
    const [found] = grids(
      `<div role="grid" aria-rowcount="9"><div><i data-cell-coords="0_-1" aria-sort="ascending">User</i>${at(1, -1, 'Tokens used')}${line(0, 'Ann', '1')}${line(1, 'Bo', '2')}</div></div>`,
    );
    expect([found?.rowsStated, found?.sort, found?.root.getAttribute('role')]).toEqual([
      8,
      'User ascending',
      'grid',
    ]);
  });

  it('hidden are none', () => {
    expect(all(`<div hidden>${head}${line(0, 'Ann', '1')}</div>`)).toEqual([]);
  });
});

describe('rows of divs', () => {
  const cell = (text: string, on = '', role = 'gridcell') => `<i role="${role}" ${on}>${text}</i>`;
  const row = (cells: string, on = '') => `<div role="row" ${on}>${cells}</div>`;
  const cells = (...texts: string[]) => texts.map((text) => cell(text)).join('');
  const heads = (...texts: string[]) => texts.map((text) => cell(text, '', 'columnheader')).join('');
  const head = row(heads('User', 'Tokens used'));
  const grid = (inner: string, on = '') => `<div role="grid" ${on}>${inner}</div>`;

  test.each(['aria-rowindex', 'row-index', 'data-rowindex', 'data-row-index', 'row-id', 'data-id'])(
    'in two parts know each other by %s',
    (name) => {
      const half = (texts: string[], isHead = false) =>
        `<section>${texts.map((text, i) => row(isHead && i === 0 ? heads(text) : i === 0 ? heads(text) : cells(text), `${name}="${i + 1}"`)).join('')}</section>`;
      expect(one(grid(half(['User', 'Ann', 'Bo']) + half(['Tokens used', '1', '2'])))).toEqual([
        'User | Tokens used',
        'Ann | 1',
        'Bo | 2',
      ]);
    },
  );

  it('in two parts aren’t put together where only some come in two, unless their cells say their columns', () => {
    const part = (number: number, inner: string) => row(inner, `data-id="${number}"`);
    const uneven = (a: string, b: string, c: string) =>
      one(grid(`${head}<section>${part(1, a)}${part(2, c)}</section><section>${part(1, b)}</section>`));
    expect(uneven(cell('Ann'), cell('1'), cells('Bo', '2'))).toEqual([
      'User | Tokens used',
      'Ann | —',
      'Bo | 2',
      '1 | —',
    ]);
    const at = (text: string, x: number) => cell(text, `aria-colindex="${x}"`);
    expect(uneven(at('Ann', 1), at('1', 2), at('Bo', 1) + at('2', 2))).toEqual([
      'User | Tokens used',
      'Ann | 1',
      'Bo | 2',
    ]);
    // The same column twice is no part.
    expect(uneven(at('Ann', 1), at('Cy', 1), at('Bo', 1) + at('2', 2))).toHaveLength(4);
  });

  it('in two parts aren’t put together where others have no number at all', () => {
    const half = (...texts: string[]) =>
      `<section>${texts.map((text, i) => row(cell(text), `data-id="${i}"`)).join('')}</section>`;
    expect(one(grid(`${head}${half('Ann', 'Bo')}${half('1', '2')}`))).toEqual([
      'User | Tokens used',
      ...['Ann | —', 'Bo | —', '1 | —', '2 | —'],
    ]);
  });

  it('are headed by a class that says so, not by one that only holds the word', () => {
    const named = (name: string) =>
      one(
        grid(`<div role="row" class="${name}"><b>User</b><b>Role</b></div>${row(cells('Ann', 'Admin'))}`),
      )?.[0];
    for (const name of ['header', 'x grid-head', 'thead_row', 'theHeaderRow'])
      expect(named(name)).toBe('User | Role');
    for (const name of ['overhead', 'subheader', 'row']) expect(named(name)).toBeUndefined();
  });

  it('stand where they, or their first cells, say; twice at one place they stand as they come', () => {
    const numbered = (on: (n: number) => string, inCell: (n: number) => string) =>
      places(
        grid(
          row(heads('User', 'Tokens used'), on(1)) +
            [4, 2, 3].map((n) => row(cell(`P${n}`, inCell(n)) + cell('1'), on(n))).join(''),
        ),
      );
    const index = (n: number) => `aria-rowindex="${n}"`;
    const none = () => '';
    expect(numbered(index, none)).toEqual(['0 P2', '1 P3', '2 P4']);
    const inCells = places(
      grid(head + [6, 4, 5].map((n) => row(cell(`P${n}`, index(n)) + cell('1'))).join('')),
    );
    expect(inCells).toEqual(['3 P4', '4 P5', '5 P6']);
    const twice = (name: string) =>
      places(grid(head + [2, 1, 1].map((n, i) => row(cell(`P${i}`) + cell('1'), `${name}="${n}"`)).join('')));
    for (const name of ['aria-rowindex', 'data-rowindex', 'row-index'])
      expect(twice(name)).toEqual(['0 P0', '1 P1', '2 P2']);
    // Numbered from none on, where no header has a number.
    const fromNone = [2, 0, 1].map((n) => row(cell(`P${n}`) + cell('1'), index(n))).join('');
    expect(places(grid(head + fromNone))).toEqual(['0 P0', '1 P1', '2 P2']);
  });

  it('without a grid end where another table begins', () => {
    const list = (...names: string[]) => names.map((name) => row(cells(name, '1'))).join('');
    expect(all(`<main>${head}<div><div>${list('Ann', 'Bo')}</div></div></main>`)).toEqual([
      ['User | Tokens used', 'Ann | 1', 'Bo | 1'],
    ]);
    expect(
      all(`<main><div>${head}${list('Cy', 'Di')}</div><div>${list('Ann', 'Bo', 'Ed')}</div></main>`),
    ).toEqual([['User | Tokens used', 'Cy | 1', 'Di | 1']]);
    expect(all(`${head}${list('Ann')}`)).toEqual([]);
  });

  it('with cells of any kind are read: marked deeper, in one box, or not at all', () => {
    const deep = row(`<div><b role="gridcell">Ann</b></div><div><b role="gridcell">1</b></div>`);
    const boxed = row('<div><span>Ann</span><span>1</span></div>');
    const bare = row('<span>Ann</span><span>1</span>');
    const mixed = row('<b role="gridcell">Ann</b><u>x</u><b role="gridcell">1</b>');
    const nested = row(`<b role="gridcell">Ann <i role="gridcell">Lee</i></b><b role="gridcell">1</b>`);
    for (const line of [deep, boxed, bare, mixed])
      expect(one(grid(head + line)), line).toEqual(['User | Tokens used', 'Ann | 1']);
    expect(one(grid(head + nested))).toEqual(['User | Tokens used', 'Ann Lee | 1']);
    const quiet = row(
      `<b role="gridcell">Ann</b><b role="gridcell" aria-hidden="true">x</b><b role="gridcell">1</b>`,
    );
    expect(one(grid(head + quiet))).toEqual(['User | Tokens used', 'Ann | 1']);
  });

  it('that wrap others are none themselves', () => {
    expect(one(grid(head + row(row(cells('Ann', '1')) + row(cells('Bo', '2')))))).toEqual([
      'User | Tokens used',
      'Ann | 1',
      'Bo | 2',
    ]);
  });

  it('in a footer are sums, as are those whose box is one', () => {
    const roles = (last: string) =>
      grids(grid(head + row(cells('Ann', '1')) + last))[0]?.rows.map(({ role }) => role);
    expect(roles(row(cells('Everyone', '1'), 'class="grid-footer"'))).toEqual(['data', 'total']);
    expect(roles(`<div class="tfoot">${row(cells('Everyone', '1'))}</div>`)).toEqual(['data', 'total']);
    expect(roles(row(cells('Everyone', '1'), 'class="barefooter"'))).toEqual(['data', 'data']);
  });

  it('have as many columns as any row says, up to 500', () => {
    const at = (x: number) => row(cell('Ann') + cell('1', `aria-colindex="${x}"`));
    expect(grids(grid(head + at(5)))[0]?.headers).toEqual(['User', 'Tokens used', '', '', '']);
    expect(grids(grid(head + at(900)))[0]?.headers).toHaveLength(500);
  });

  it('have headers in two lines as tables do', () => {
    const two = `${row(`<b role="columnheader" aria-rowspan="2">User</b><b role="columnheader" aria-colspan="2">Tokens</b>`)}${row(heads('Revit', 'Maya'))}`;
    expect(one(grid(two + row(cells('Ann', '1', '2'))))).toEqual(['User | Revit | Maya', 'Ann | 1 | 2']);
  });
});

describe('counts beside a table', () => {
  const table = (on = '') =>
    `<table ${on}><tr><th>User</th><th>Tokens used</th></tr><tr><td>Ann</td><td>1</td></tr></table>`;
  const stated = (html: string) => grids(`<main>${html}</main>`)[0]?.rowsStated;

  test.each([
    'role="status"',
    'aria-live="polite"',
    'class="x-RowCount"',
    'class="row-count"',
    'class="result-count"',
  ])('are told by %s', (on) => {
    expect(stated(`<p ${on}>57 results</p>${table()}`)).toBe(57);
    expect(stated(`<section><p ${on}>57 results</p></section><div>${table()}</div>`)).toBe(57);
  });

  it('are the nearest, three levels out at most, and short', () => {
    const count = (n: number) => `<p role="status">${n} results</p>`;
    expect(stated(`${count(9)}<div>${count(8)}<div>${table()}</div></div>`)).toBe(8);
    expect(stated(`${count(9)}<div><div>${table()}</div></div>`)).toBe(9);
    expect(stated(`${count(9)}<div><div><div>${table()}</div></div></div>`)).toBeNull();
    expect(stated(`<p role="status">57 results ${'of this list '.repeat(6)}</p>${table()}`)).toBeNull();
  });

  it('of a data grid are in its footer; of a filtered one those that are left', () => {
    const grid = (footer: string) =>
      `<div class="MuiDataGrid-root" role="grid"><div role="row"><i role="columnheader" class="MuiDataGrid-columnHeader" data-field="u">User</i><i role="columnheader" class="MuiDataGrid-columnHeader" data-field="t">Tokens used</i></div><div class="MuiDataGrid-row" data-id="1"><i data-field="u">Ann</i><i data-field="t">1</i></div>${footer}</div>`;
    expect(stated(grid('<div class="MuiDataGrid-rowCount">Total Rows: 57</div>'))).toBe(57);
    expect(stated(grid('<div class="MuiDataGrid-rowCount">Total Rows: 3 of 57</div>'))).toBe(3);
    expect(stated(grid(''))).toBeNull();
  });
});

describe('a data grid', () => {
  const heads =
    '<div role="row"><i role="columnheader" data-field="u">User</i><i role="columnheader" data-field="t">Tokens used</i></div>';
  const line = (name: string, on = '', more = '') =>
    `<div class="MuiDataGrid-row" data-id="${name}" ${on}><i data-field="u">${name}</i><i data-field="t">1</i>${more}</div>`;
  const grid = (rows: string, on = 'role="grid"', pager = '') =>
    grids(
      `<main><div class="MuiDataGrid-root"><div ${on} aria-rowcount="4">${heads}${rows}</div></div>${pager}</main>`,
    )[0];
  const sum = line('All', 'class="total"').replace('MuiDataGrid-row"', 'MuiDataGrid-row total"');

  it('has no cells but those of its columns, whatever else stands in its rows', () => {
    const extra = ['', 'aria-colindex="0"', 'aria-colindex="3"', 'aria-colindex="9"'].map(
      (on) => `<i data-field="actions" ${on}>⋮</i>`,
    );
    for (const more of extra)
      expect(grid(line('Ann', '', more))?.rows.map(({ cells }) => Object.entries(cells))).toEqual([
        [
          ['0', 'Ann'],
          ['1', '1'],
        ],
      ]);
    const numbered =
      '<div class="MuiDataGrid-row" data-id="a"><i data-field="x" aria-colindex="2">1</i></div>';
    expect(grid(numbered)?.rows[0]?.cells).toEqual([null, '1']);
  });

  it('whose pager counts its lines counts the sums among them, a tree’s doesn’t', () => {
    const pager = (to: number, of: number) =>
      `<div class="pagination"><span>1–${to} of ${of}</span><button disabled>‹</button><button disabled>›</button></div>`;
    const sumLast = line('Ann') + line('Bo') + sum;
    const told = (found: ReturnType<typeof grid>) => [found?.rowsStated, found?.positions];
    expect(told(grid(sumLast, 'role="grid"', pager(3, 3)))).toEqual([2, 3]);
    expect(told(grid(sumLast, 'role="treegrid"', pager(3, 3)))).toEqual([3, null]);
    // A pager of another count counts something else.
    expect(told(grid(sumLast, 'role="grid"', pager(3, 5)))).toEqual([5, null]);
  });
});

describe('where a table scrolls', () => {
  const virtual = (style: string, height = 900) => {
    document.body.innerHTML = `<main><div class="virtual-list" style="${style}"><table><tr><th>User</th><th>Tokens used</th></tr><tr><td>Ann</td><td>1</td></tr></table></div></main>`;
    const box = document.querySelector('div') as HTMLElement;
    Object.defineProperties(box, { scrollHeight: { value: height }, clientHeight: { value: 300 } });
    return findGrids(document)[0]?.scroller === box;
  };

  it('is what lets itself be scrolled down, not what only runs over', () => {
    for (const style of ['overflow-y: auto', 'overflow-y: scroll', 'overflow: auto', 'overflow: overlay'])
      expect(virtual(style), style).toBe(true);
    for (const style of ['', 'overflow: hidden', 'overflow: visible', 'overflow-x: auto'])
      expect(virtual(style), style).toBe(false);
    expect([virtual('overflow: auto', 302), virtual('overflow: auto', 301)]).toEqual([true, false]);
  });
});
