import { beforeEach, describe, expect, it, test } from 'vitest';
import { findGrids } from '@/core/portal/tables/find';

/** Headers and rows of each table found, as texts; '—' where a cell isn't there. */
const all = (html: string) => {
  document.body.innerHTML = html;
  return findGrids(document).map(({ headers, rows }) =>
    [headers, ...rows.map(({ cells }) => cells)].map((line) => line.map((cell) => cell ?? '—').join(' | ')),
  );
};
const one = (html: string) => all(html)[0];
const rowsOf = (html: string) => one(html)?.slice(1);
const HEAD = '<thead><tr><th>User</th><th>Product</th><th>Tokens used</th></tr></thead>';
const tr = (...cells: string[]) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
const table = (body: string, head = HEAD, on = '') => `<table ${on}>${head}<tbody>${body}</tbody></table>`;
const rows = (body: string) => rowsOf(table(body));

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('cells over several rows or columns', () => {
  test.each<[string, string[], string]>([
    [
      'a name for its products',
      ['Ann | Revit | 1', 'Ann | Maya | 2', 'Bo | Revit | 3'],
      `<tr><td rowspan="2">Ann</td><td>Revit</td><td>1</td></tr>${tr('Maya', '2')}${tr('Bo', 'Revit', '3')}`,
    ],
    [
      'a cell in the middle',
      ['Ann | Revit | 1', 'Bo | Revit | 2'],
      `<tr><td>Ann</td><td rowspan="2">Revit</td><td>1</td></tr>${tr('Bo', '2')}`,
    ],
    [
      'one over two columns stands in the first',
      ['Ann | — | 1', 'Bo | Revit | 2'],
      `<tr><td colspan="2">Ann</td><td>1</td></tr>${tr('Bo', 'Revit', '2')}`,
    ],
    [
      'one at the end of three rows',
      ['Ann | Revit | 9', 'Bo | Maya | 9', 'Cy | Maya | 9', 'Di | Maya | 1'],
      `<tr><td>Ann</td><td>Revit</td><td rowspan="3">9</td></tr>${tr('Bo', 'Maya')}${tr('Cy', 'Maya')}${tr('Di', 'Maya', '1')}`,
    ],
    [
      'more cells than columns',
      ['Ann | Revit | 1', 'Bo | Maya | 2'],
      `${tr('Ann', 'Revit', '1', 'Edit')}<tr><td rowspan="1">Bo</td><td>Maya</td><td>2</td></tr>`,
    ],
    ['fewer cells than columns', ['Ann | Revit | —'], tr('Ann', 'Revit')],
  ])('%s', (_, read, body) => expect(rows(body)).toEqual(read));

  it('hidden rows don’t reach into others', () => {
    expect(
      rows(`<tr hidden><td rowspan="2">Ann</td><td>Revit</td><td>1</td></tr>${tr('Bo', 'Maya', '2')}`),
    ).toEqual(['Bo | Maya | 2']);
  });
});

describe('headers', () => {
  const head = (...lines: string[]) =>
    one(
      `<table><thead>${lines.map((line) => `<tr>${line}</tr>`).join('')}</thead><tbody>${tr('Ann', '1', '2')}</tbody></table>`,
    )?.[0];

  it('are the lowest words, with those above where two are the same', () => {
    expect(head('<th rowspan="2">User</th><th colspan="2">Tokens</th>', '<th>Revit</th><th>Maya</th>')).toBe(
      'User | Revit | Maya',
    );
    expect(
      head('<th rowspan="2">User</th><th>Revit</th><th>Maya</th>', '<th>Tokens</th><th>Tokens</th>'),
    ).toBe('User | Revit Tokens | Maya Tokens');
    expect(
      head('<th>Who</th><th>Revit</th><th>Maya</th>', '<th>User</th><th>Tokens</th><th>Tokens</th>'),
    ).toBe('User | Revit Tokens | Maya Tokens');
    expect(head('<th>User</th><th>Tokens</th><th>Hours</th>', '<th></th><th>Revit</th><th></th>')).toBe(
      'User | Revit | Hours',
    );
    expect(head('<th>User</th><th>Tokens</th><th>Hours</th>', '<th></th><th></th><th></th>')).toBe(
      'User | Tokens | Hours',
    );
  });

  it('are said without sort marks, or by what an icon is called', () => {
    expect(head('<th>User ▲</th><th>Tokens ↕</th><th aria-label="Hours"><svg></svg></th>')).toBe(
      'User | Tokens | Hours',
    );
    expect(head('<th>User</th><th>Tokens</th><th title="Hours"></th>')).toBe('User | Tokens | Hours');
    expect(head('<th>User</th><th>Tokens</th><th aria-label="All"><input type="checkbox"></th>')).toBe(
      'User | Tokens | ',
    );
  });

  it('may be plain cells above numbers, if all are words', () => {
    const plain = (...lines: string[][]) =>
      all(`<table>${lines.map((line) => tr(...line)).join('')}</table>`)[0];
    expect(plain(['User', 'Tokens used'], ['Ann', '1'])).toEqual(['User | Tokens used', 'Ann | 1']);
    expect(plain(['User', 'Tokens used'], ['Ann', 'x'], ['Bo', '2'])?.[0]).toBe('User | Tokens used');
    expect(plain(['User', 'Tokens used'], ['Ann', 'x'])).toBeUndefined();
    expect(plain(['Ann', '1'], ['Bo', '2'])).toBeUndefined();
    expect(plain(['a@x.com', 'x'], ['Bo', '2'])).toBeUndefined();
    expect(plain(['User', ''], ['Bo', '2'])).toBeUndefined();
    expect(plain(['User', 'Tokens used'])).toBeUndefined();
  });

  it('said again further down are no rows; sums in the head are none of it', () => {
    const again = '<tr><th>User</th><th>Product</th><th>Tokens used</th></tr>';
    expect(rows(tr('Ann', 'Revit', '1') + again + tr('Bo', 'Maya', '2'))).toEqual([
      'Ann | Revit | 1',
      'Bo | Maya | 2',
    ]);
    const other = '<tr><th>Group</th><th>of</th><th>3</th></tr>';
    expect(rows(tr('Ann', 'Revit', '1') + other)).toEqual(['Ann | Revit | 1', 'Group | of | 3']);
    expect(
      rowsOf(
        `<table><thead><tr><th>User</th><th>Product</th><th>Tokens used</th></tr>${tr('All', '', '3')}</thead><tbody>${tr('Ann', 'Revit', '3')}</tbody></table>`,
      ),
    ).toEqual(['All |  | 3', 'Ann | Revit | 3']);
  });

  it('name columns that are shown only', () => {
    expect(
      one(
        `<table><thead><tr><th>User</th><th style="display: none">Id</th><th>Tokens used</th></tr></thead><tbody>${tr('Ann', '77', '3')}</tbody></table>`,
      ),
    ).toEqual(['User | Tokens used', 'Ann | 3']);
    expect(
      one(
        `<table><thead><tr><th hidden>User</th><th hidden>Tokens used</th></tr></thead><tbody>${tr('Ann', '3')}</tbody></table>`,
      ),
    ).toEqual(['User | Tokens used', 'Ann | 3']);
  });

  it('that sort are told, and how', () => {
    const sort = (on: string) => {
      document.body.innerHTML = table(
        tr('Ann', 'Revit', '1'),
        `<thead><tr><th ${on}>User</th><th>x</th><th>y</th></tr></thead>`,
      );
      return findGrids(document)[0]?.sort;
    };
    expect([sort('aria-sort="ascending"'), sort('aria-sort="none"'), sort('')]).toEqual([
      'User ascending',
      '',
      '',
    ]);
    document.body.innerHTML = table(
      tr('Ann', 'Revit', '1'),
      '<thead><tr><th><b aria-sort="descending">User</b></th><th aria-sort="ascending">x</th><th>y</th></tr></thead>',
    );
    expect(findGrids(document)[0]?.sort).toBe('User descending, x ascending');
  });
});

describe('rows that are none', () => {
  test.each<[string, string]>([
    ['a message', '<tr><td colspan="3">Nothing else</td></tr>'],
    [
      'an opened detail',
      '<tr><td colspan="3"><table><tr><td aria-expanded="true">x</td></tr></table></td></tr>',
    ],
    ['one for looks', `<tr aria-hidden="true"><td>x</td><td>y</td><td>1</td></tr>`],
    ['a hidden one', `<tr hidden><td>x</td><td>y</td><td>1</td></tr>`],
    ['one without cells', '<tr></tr>'],
    ['one of Flexmeter’s', '<tr><flexmeter-cell>€ 5</flexmeter-cell></tr>'],
  ])('%s', (_, extra) => expect(rows(tr('Ann', 'Revit', '1') + extra)).toEqual(['Ann | Revit | 1']));

  it('but one cell that opens rows is a row', () => {
    expect(
      rows(`<tr><td colspan="3"><button aria-expanded="true"></button>Ann</td></tr>${tr('', 'Revit', '1')}`),
    ).toEqual(['Ann | — | —', ' | Revit | 1']);
    expect(rows(`<tr><th scope="rowgroup" colspan="3">Ann</th></tr>${tr('', 'Revit', '1')}`)?.[0]).toBe(
      'Ann | — | —',
    );
  });

  it('and one that only says it is loading makes the table busy', () => {
    document.body.innerHTML = table('<tr><td colspan="3">Loading…</td></tr>');
    expect(findGrids(document)[0]?.busy).toBe(true);
    document.body.innerHTML = table('<tr><td colspan="3">No rows</td></tr>');
    expect(findGrids(document)[0]?.busy).toBe(false);
  });
});

describe('tables that are one, or none', () => {
  const headOnly = `<table>${HEAD}</table>`;
  const bodyOnly = `<table><tbody>${tr('Ann', 'Revit', '1')}${tr('Bo', 'Maya', '2')}</tbody></table>`;

  it('a table of headers and one of rows beside it are one', () => {
    const read = ['User | Product | Tokens used', 'Ann | Revit | 1', 'Bo | Maya | 2'];
    expect(all(`<div><div>${headOnly}</div><div>${bodyOnly}</div></div>`)).toEqual([read]);
    expect(all(`<div>${headOnly}<div><div><div>${bodyOnly}</div></div></div></div>`)).toEqual([read]);
    // Too far apart, or of another width.
    const far = `${'<div>'.repeat(6)}${bodyOnly}${'</div>'.repeat(6)}`;
    expect(all(`<div>${headOnly}${far}</div>`)).toEqual([[read[0]]]);
    const narrow = `<table><tbody>${tr('Ann', '1')}</tbody></table>`;
    expect(all(`<div>${headOnly}${narrow}</div>`)).toEqual([[read[0]]]);
  });

  it('a clone of the headers is left out', () => {
    expect(all(`<div>${headOnly}${table(tr('Ann', 'Revit', '1'))}</div>`)).toEqual([
      ['User | Product | Tokens used', 'Ann | Revit | 1'],
    ]);
  });

  it('those that lay out the page, are hidden or have one column are none', () => {
    const body = tr('Ann', 'Revit', '1');
    for (const on of ['role="presentation"', 'role="none"', 'hidden', 'style="display: none"'])
      expect(all(table(body, HEAD, on)), on).toEqual([]);
    expect(all(`<div hidden>${table(body)}</div>`)).toEqual([]);
    expect(all(table(tr('Ann'), '<thead><tr><th>User</th></tr></thead>'))).toEqual([]);
    expect(all(table(body, HEAD, 'role="table"'))).toHaveLength(1);
  });
});

describe('grids of divs', () => {
  const cell = (text: string, on = '', role = 'gridcell') => `<div role="${role}" ${on}>${text}</div>`;
  const line = (cells: string, on = '') => `<div role="row" ${on}>${cells}</div>`;
  const heads = (...texts: string[]) => line(texts.map((text) => cell(text, '', 'columnheader')).join(''));
  const cells = (...texts: string[]) => texts.map((text) => cell(text)).join('');
  const grid = (inner: string, on = '') => `<div role="grid" ${on}>${inner}</div>`;

  it('have the columns cells say, else those they stand in', () => {
    expect(one(grid(heads('User', 'Tokens used') + line(cells('Ann', '1'))))).toEqual([
      'User | Tokens used',
      'Ann | 1',
    ]);
    const said = line(cell('1', 'aria-colindex="3"') + cell('Ann', 'aria-colindex="1"'));
    expect(one(grid(heads('User', 'Product', 'Tokens used') + said))?.[1]).toBe('Ann | — | 1');
    const wide = line(cell('Ann', 'aria-colspan="2"') + cell('1'));
    expect(one(grid(heads('User', 'Product', 'Tokens used') + wide))?.[1]).toBe('Ann | — | 1');
    expect(one(grid(heads('User', 'Tokens used') + line(cells('Ann', '1')), 'aria-colcount="3"'))?.[0]).toBe(
      'User | Tokens used | ',
    );
  });

  it('are headed by what says so, or by words above numbers', () => {
    const plain = (name: string) => `<div class="${name}"><div>User</div><div>Tokens used</div></div>`;
    const bare = (first: string) =>
      grid(`${first.replace('<div', '<div role="row"')}${line(cells('Ann', '1'))}`);
    for (const name of ['header', 'table-head', 'x headerRow', 'thead', 'row'])
      expect(one(bare(plain(name))), name).toEqual(['User | Tokens used', 'Ann | 1']);
    expect(one(grid(line(cells('Ann', '1')) + line(cells('Bo', '2'))))).toBeUndefined();
    expect(one(grid(line(cells('User', 'Tokens used')) + line(cells('Ann', 'x'))))).toBeUndefined();
  });

  it('leave out what is hidden, Flexmeter’s or of a grid inside', () => {
    expect(
      rowsOf(
        grid(
          heads('User', 'Tokens used') +
            line(`${cells('Ann', '1')}<flexmeter-cell role="gridcell">€ 5</flexmeter-cell>`) +
            line(cells('Bo', '2'), 'style="display: none"') +
            line(cells('Cy', '3')),
        ),
      ),
    ).toEqual(['Ann | 1', 'Cy | 3']);
  });

  it('whose rows come in parts, pinned and scrolled, are put together', () => {
    const part = (number: number, inner: string) => line(inner, `data-id="${number}"`);
    const sides = (left: string[], right: string[]) =>
      grid(`<div>${left.join('')}</div><div>${right.join('')}</div>`);
    const head = (number: number, text: string) => part(number, cell(text, '', 'columnheader'));
    expect(
      one(sides([head(0, 'User'), part(1, cells('Ann'))], [head(0, 'Tokens used'), part(1, cells('1'))])),
    ).toEqual(['User | Tokens used', 'Ann | 1']);
    const at = (text: string, column: number) => cell(text, `aria-colindex="${column}"`);
    expect(
      one(
        grid(
          `${heads('Tokens used', 'User')}<div>${part(1, at('Ann', 2))}</div><div>${part(1, at('1', 1))}</div>${part(2, at('2', 1) + at('Bo', 2))}`,
        ),
      ),
    ).toEqual(['Tokens used | User', '1 | Ann', '2 | Bo']);
    // Two rows with one number in the same place are two rows.
    expect(
      rowsOf(grid(heads('User', 'Tokens used') + part(1, cells('Ann', '1')) + part(1, cells('Bo', '2')))),
    ).toEqual(['Ann | 1', 'Bo | 2']);
  });

  it('are in the order a person sees, when rows are put by their style', () => {
    const put = (how: (px: number) => string, ...rowsAt: [string, number][]) => {
      document.body.innerHTML = grid(
        heads('User', 'Tokens used') +
          rowsAt.map(([name, px]) => line(cells(name, '1'), `style="${how(px)}"`)).join(''),
      );
      const [found] = findGrids(document);
      return found && [found.numbering, ...found.rows.map(({ index, cells: [name] }) => `${index} ${name}`)];
    };
    const even: [string, number][] = [
      ['Cy', 80],
      ['Ann', 0],
      ['Bo', 40],
    ];
    for (const how of [
      (px: number) => `transform: translateY(${px}px)`,
      (px: number) => `transform: translate(0px, ${px}px)`,
      (px: number) => `transform: translate3d(0, ${px}px, 0)`,
      (px: number) => `position: absolute; top: ${px}px`,
    ])
      expect(put(how, ...even)).toEqual(['stated', '0 Ann', '1 Bo', '2 Cy']);
    const moved = (px: number) => `transform: translateY(${px}px)`;
    expect(put(moved, ['Cy', 400], ['Bo', 360])).toEqual(['stated', '9 Bo', '10 Cy']);
    // Of different heights: the order is known, the places aren't.
    expect(put(moved, ['Cy', 95], ['Ann', 0], ['Bo', 40])).toEqual(['order', '0 Ann', '1 Bo', '2 Cy']);
    expect(put(moved, ['Bo', 4], ['Ann', 0])).toEqual(['order', '0 Ann', '1 Bo']);
    // Put nowhere, or twice at one place: as they stand.
    expect(put((px) => `top: ${px}px`, ...even)).toEqual(['order', '0 Cy', '1 Ann', '2 Bo']);
    expect(put(moved, ['Bo', 40], ['Ann', 40])).toEqual(['order', '0 Bo', '1 Ann']);
  });

  test.each(['data-rowindex', 'data-row-index', 'row-index', 'data-index', 'data-item-index'])(
    'number rows from 0 by %s',
    (name) => {
      const read = (...numbers: number[]) => {
        document.body.innerHTML = grid(
          heads('User', 'Tokens used') +
            numbers
              .map((n, i) => `<section>${line(cells(`P${i}`, '1'), `${name}="${n}"`)}</section>`)
              .join(''),
        );
        return findGrids(document)[0]?.rows.map(({ index, cells: [who] }) => `${index} ${who}`);
      };
      expect(read(7, 5, 6)).toEqual(['5 P1', '6 P2', '7 P0']);
    },
  );

  it('of react-virtualized are read by its class', () => {
    const named = (inner: string) => `<div class="ReactVirtualized__Table">${inner}</div>`;
    const row = (...texts: string[]) =>
      `<div class="ReactVirtualized__Table__row">${texts.map((text) => `<div>${text}</div>`).join('')}</div>`;
    const head = `<div class="ReactVirtualized__Table__headerRow"><div role="columnheader">User</div><div role="columnheader">Tokens used</div></div>`;
    expect(all(named(head + row('Ann', '1')))).toEqual([['User | Tokens used', 'Ann | 1']]);
    expect(all(named(row('Ann', '1')))).toEqual([]);
    expect(all(`<div hidden>${named(head + row('Ann', '1'))}</div>`)).toEqual([]);
  });

  it('without a grid around them are one with the header beside them', () => {
    expect(
      all(
        `<main><div>${heads('User', 'Tokens used')}</div><div>${line(cells('Ann', '1'))}${line(cells('Bo', '2'))}</div></main>`,
      ),
    ).toEqual([['User | Tokens used', 'Ann | 1', 'Bo | 2']]);
    expect(all(`<main>${line(cells('Ann', '1'))}</main>`)).toEqual([]);
    const loose = (name: string) =>
      `<section>${heads('User', 'Tokens used')}${line(cells(name, '1'))}${line(cells(`${name} B`, '2'))}</section>`;
    expect(all(`<main>${loose('Ann')}${loose('Bo')}</main>`)).toEqual([
      ['User | Tokens used', 'Ann | 1', 'Ann B | 2'],
      ['User | Tokens used', 'Bo | 1', 'Bo B | 2'],
    ]);
  });
});
