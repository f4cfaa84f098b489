import { beforeEach, describe, expect, it, test } from 'vitest';
import type { Grid, GridRow } from '@/core/portal/grid';
import { accumulate } from '@/core/portal/tables/accumulate';
import { isBusy } from '@/core/portal/tables/busy';
import { isEnabled, pagerControls } from '@/core/portal/tables/controls';
import { gapOf, hasUnseenColumn, rowsRead } from '@/core/portal/tables/coverage';
import { findGrids } from '@/core/portal/tables/find';

const element = (html: string): HTMLElement => {
  document.body.innerHTML = html;
  const [first] = document.body.children;
  if (!(first instanceof HTMLElement)) throw new Error('nothing drawn');
  return first;
};
const texts = (html: string) => {
  document.body.innerHTML = html;
  return findGrids(document).map(({ headers, rows }) => [headers, ...rows.map(({ cells }) => cells)])[0];
};
beforeEach(() => {
  document.body.innerHTML = '';
});

describe('a pager’s controls', () => {
  const told = (html: string) => {
    const { next, previous } = pagerControls(element(`<div>${html}</div>`));
    return [previous?.element.id ?? null, next?.element.id ?? null];
  };
  const button = (id: string, more: string, text = '') => `<button id="${id}" ${more}>${text}</button>`;

  test.each([
    ['what it does', 'data-mui-pagination-action="previous"', 'data-mui-pagination-action="next"', '', ''],
    ['relation', 'rel="prev"', 'rel="next"', '', ''],
    ['label', 'aria-label="Go to previous page"', 'aria-label="Go to next page"', '', ''],
    ['title', 'title="Vorherige Seite"', 'title="Nächste Seite"', '', ''],
    ['class', 'class="btn page-prev"', 'class="page-next"', '', ''],
    ['test id', 'data-testid="previous-button"', 'data-testid="next-button"', '', ''],
    ['arrow', '', '', '‹', '›'],
    ['pointer', '', '', '◀', '▶'],
    ['place', '', '', '', ''],
  ])('are known by their %s', (_, before, after, back, forth) => {
    expect(told(button('a', before, back) + button('b', after, forth))).toEqual(['a', 'b']);
  });

  it('aren’t those to the ends, of a list, or others', () => {
    const ends =
      button('f', 'data-mui-pagination-action="first"') + button('l', 'data-mui-pagination-action="last"');
    expect(told(ends)).toEqual([null, null]);
    expect(
      told(button('f', '', '«') + button('p', '', '‹') + button('n', '', '›') + button('l', '', '»')),
    ).toEqual(['p', 'n']);
    expect(told(button('f', 'class="page-first"') + button('l', 'class="last-page"'))).toEqual([null, null]);
    expect(told(button('a', 'aria-haspopup="listbox"') + button('b', '') + button('c', ''))).toEqual([
      'b',
      'c',
    ]);
    expect(told(button('a', 'role="combobox"') + button('b', '') + button('c', ''))).toEqual(['b', 'c']);
  });

  it('are the neighbours’ numbers where there is nothing else', () => {
    const pages = (...texts: string[]) => told(texts.map((text, i) => button(`${i}`, '', text)).join(''));
    expect(pages('1', '2')).toEqual([null, '1']);
    expect(told(`${button('a', '', '1')}<b>2</b>${button('c', '', '3')}`)).toEqual(['a', 'c']);
    expect(told(`<b>1</b>${button('b', '', '2')}`)).toEqual([null, 'b']);
    expect(told(button('a', '', '1') + button('b', 'disabled', '2') + button('c', '', '3'))).toEqual([
      'a',
      'c',
    ]);
    expect(pages('‹', '1', '2', '›')).toEqual(['0', '3']);
  });

  it('that say nothing are two, or four with the ends outside; of one, three or five nobody knows', () => {
    const silent = (...ids: string[]) => told(ids.map((id) => button(id, '')).join(''));
    expect(silent('a', 'b', 'c', 'd')).toEqual(['b', 'c']);
    for (const ids of [['a'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd', 'e']])
      expect(silent(...ids)).toEqual([null, null]);
  });

  it('can be used unless they or the item around them are disabled', () => {
    const usable = (html: string) => {
      const found = element(`<div>${html}</div>`).querySelector('button');
      return found && isEnabled(found);
    };
    expect(usable('<button></button>')).toBe(true);
    expect(usable('<button disabled></button>')).toBe(false);
    expect(usable('<button aria-disabled="true"></button>')).toBe(false);
    expect(usable('<button aria-disabled="false"></button>')).toBe(true);
    expect(usable('<button class="Mui-disabled"></button>')).toBe(false);
    expect(usable('<button class="undisabled"></button>')).toBe(true);
    expect(usable('<li class="disabled"><button></button></li>')).toBe(false);
    const { next } = pagerControls(element('<ul><li class="next disabled"><a href="#">x</a></li></ul>'));
    expect([next?.element.localName, next?.enabled]).toEqual(['a', false]);
  });
});

describe('a table that is being filled', () => {
  const busy = (html: string) => {
    document.body.innerHTML = html;
    const root = document.querySelector('table');
    return root && isBusy(root, []);
  };
  const rows = '<tr><td>Ann</td></tr>';

  it('says so, or something around it does', () => {
    expect(busy(`<table aria-busy="true">${rows}</table>`)).toBe(true);
    expect(busy(`<main aria-busy="true"><div><table>${rows}</table></div></main>`)).toBe(true);
    expect(busy(`<table aria-busy="false">${rows}</table>`)).toBe(false);
    expect(busy(`<table>${rows}</table>`)).toBe(false);
  });

  it('or a sign of progress stands in it or over it, not in a cell or on a button', () => {
    expect(busy(`<div><table>${rows}</table><div role="progressbar"></div></div>`)).toBe(true);
    expect(busy(`<div><table>${rows}</table><div class="LoadingSpinner"></div></div>`)).toBe(true);
    expect(busy(`<div><table>${rows}</table><div role="progressbar" aria-valuenow="4"></div></div>`)).toBe(
      false,
    );
    expect(busy('<table><tr><td><div role="progressbar"></div></td></tr></table>')).toBe(false);
    expect(busy(`<div><table>${rows}</table><button><i role="progressbar"></i></button></div>`)).toBe(false);
    expect(busy(`<div><table>${rows}</table><div role="progressbar" hidden></div></div>`)).toBe(false);
  });
});

describe('why a reading may not be all', () => {
  const nobody = document.createElement('div');
  const row = (
    role: GridRow['role'],
    cells: (string | null)[] = ['a'],
    more: Partial<GridRow> = {},
  ): GridRow => ({
    ...{ index: 0, role, cells, elements: cells.map(() => null), ...more },
  });
  const grid = (more: Partial<Grid> = {}): Grid => ({
    ...{ kind: 'aria', root: nobody, headers: ['User'], rows: [row('data')], rowsStated: null, busy: false },
    ...{ scroller: null, next: null, previous: null, ...more },
  });
  const control = (enabled: boolean) => ({ element: nobody, enabled });

  test.each<[string, ReturnType<typeof gapOf>, Partial<Grid>]>([
    ['all of it', null, {}],
    ['it is busy', 'loading', { busy: true }],
    ['a row is a placeholder', 'loading', { rows: [row('data'), row('skeleton')] }],
    ['it states more', 'more-rows', { rowsStated: 2 }],
    ['it states fewer', 'other-count', { rowsStated: 1, rows: [row('data'), row('group')] }],
    [
      'it states as many, sums and parts not counted',
      null,
      { rowsStated: 1, rows: [row('group'), row('part', ['b'], { parent: 0 }), row('total')] },
    ],
    ['it can show more', 'more-pages', { more: control(true) }],
    ['it states as many, and could show more of another', null, { more: control(true), rowsStated: 1 }],
    ['there is a next page', 'more-pages', { next: control(true) }],
    ['there is a page before', 'more-pages', { previous: control(true) }],
    ['it is the only page', null, { next: control(false), previous: control(false) }],
    ['every page was read', null, { next: control(true), readEnd: 'complete' }],
    ['it scrolls', 'unscrolled', { scroller: nobody }],
    ['it was scrolled to its end', null, { scroller: nobody, readEnd: 'complete' }],
    ['a part’s group wasn’t seen', 'missing-group', { rows: [row('part', ['a'], { parent: null })] }],
    [
      'one part’s group wasn’t seen',
      'missing-group',
      { rows: [row('data'), row('part', ['a'], { parent: null })] },
    ],
    [
      'a cell wasn’t seen',
      'missing-cells',
      { headers: ['User', 'Tokens'], rows: [row('data', ['a', null])] },
    ],
    [
      'a cell of no column wasn’t seen',
      null,
      { kind: 'native', headers: ['User', ''], rows: [row('data', ['a', null])] },
    ],
    [
      'a sum’s cell wasn’t seen',
      null,
      { headers: ['User', 'Tokens'], rows: [row('data', ['a', 'b']), row('total', ['a', null])] },
    ],
    ['a whole column wasn’t', 'missing-cells', { headers: ['User', ''], rows: [row('data', ['a', null])] }],
  ])('%s: %s', (_, gap, more) => expect(gapOf(grid(more))).toBe(gap));

  it('columns nobody saw are those of grids that draw only what is in view', () => {
    const unseen = (kind: Grid['kind'], rows = [row('data', ['a', null])]) =>
      hasUnseenColumn(grid({ kind, headers: ['User', ''], rows }));
    expect([
      unseen('aria'),
      unseen('virtualized'),
      unseen('native'),
      unseen('mui'),
      unseen('aria', []),
    ]).toEqual([true, true, false, false, false]);
    expect(
      rowsRead(grid({ rows: [row('data'), row('group'), row('part'), row('total'), row('skeleton')] })),
    ).toBe(2);
  });

  it('what was seen of a row isn’t lost to a placeholder, and takes the place of one', () => {
    const seen = (first: GridRow['role'], then: GridRow['role']) =>
      accumulate(
        grid({
          numbering: 'stated',
          scroller: nobody,
          rows: [row(first, ['Ann']), row('data', ['Bo'], { index: 1 })],
        }),
        grid({
          numbering: 'stated',
          scroller: nobody,
          rows: [row(then, [then === 'skeleton' ? '' : 'Ann']), row('data', ['Bo'], { index: 1 })],
        }),
      ).rows.map(({ role, cells }) => `${role} ${cells[0]}`);
    expect(seen('data', 'skeleton')).toEqual(['data Ann', 'data Bo']);
    expect(seen('skeleton', 'data')).toEqual(['data Ann', 'data Bo']);
  });
});

describe('the text of a cell', () => {
  const cell = (html: string) =>
    texts(
      `<table><tr><th>User</th><th>Tokens used</th></tr><tr><td>${html}</td><td>4</td></tr></table>`,
    )?.[1]?.[0];

  it('is what can be seen of it, a line a block', () => {
    expect(cell(' Ann \n  Lee ')).toBe('Ann Lee');
    expect(cell('An\u200bn\u00ad')).toBe('Ann');
    expect(cell('<p>Ann</p><p>Lee</p>')).toBe('Ann\nLee');
    expect(cell('Ann<span hidden>x</span>')).toBe('Ann');
    expect(cell('Ann<span style="display: none">x</span>')).toBe('Ann');
    expect(cell('Ann<span class="sr-only">x</span>')).toBe('Ann');
    expect(cell('Ann<span class="visually-hidden">x</span>')).toBe('Ann');
    expect(cell('Ann<script>x</script>')).toBe('Ann');
  });
});

it('cells that say their place are read up to column 500, header in row -1', () => {
  const at = (x: number | string, y: number | string, text: string) =>
    `<div data-cell-coords="${x}_${y}">${text}</div>`;
  const read = (...cells: string[]) => texts(`<div>${cells.join('')}</div>`);
  const base = [
    at(0, -1, 'User'),
    at(1, -1, 'Tokens used'),
    at(1, 0, '4'),
    at(0, 0, 'Ann'),
    at(0, 1, 'Bo'),
    at(1, 1, '5'),
  ];
  expect(read(...base)).toEqual([
    ['User', 'Tokens used'],
    ['Ann', '4'],
    ['Bo', '5'],
  ]);
  expect(read(...base, at(501, 0, 'far'), at(-1, 0, 'out'), at('x', 0, 'none'))).toEqual(read(...base));
});
