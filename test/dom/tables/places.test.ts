import { expect, it } from 'vitest';
import { findGrids } from '@/core/portal/tables/find';

const texts = () =>
  findGrids(document).map(({ headers, rows }) => [headers, ...rows.map((row) => row.cells)]);

it('reads cells that are td without a table, as react-virtualized users write them', () => {
  document.body.innerHTML = '<div role="grid" aria-rowcount="40"></div>';
  const grid = document.querySelector('[role=grid]') as Element;
  const row = (tag: string, index: number | null, ...cells: string[]) => {
    const line = document.createElement('div');
    line.setAttribute('role', 'row');
    if (index !== null) line.setAttribute('aria-rowindex', String(index));
    for (const [x, text] of cells.entries()) {
      const cell = document.createElement(tag);
      if (tag === 'th') cell.setAttribute('role', 'columnheader');
      cell.setAttribute('aria-colindex', String(x + 1));
      cell.textContent = text;
      line.append(cell);
    }
    grid.append(line);
  };
  row('th', null, 'User', 'Tokens used');
  row('td', 12, 'Bo', '2');
  row('td', 11, 'Ann', '1');
  const [found] = findGrids(document);
  expect(found?.headers).toEqual(['User', 'Tokens used']);
  expect(found?.rows.map((one) => [one.index, ...one.cells])).toEqual([
    [10, 'Ann', '1'],
    [11, 'Bo', '2'],
  ]);
  expect(found?.rowsStated).toBe(40);
});

it('reads tables of same-origin frames and of shadow roots within', () => {
  document.body.innerHTML = '<iframe></iframe>';
  const inner = document.querySelector('iframe')?.contentDocument as Document;
  inner.body.innerHTML = '<div id="host"></div>';
  const shadow = (inner.querySelector('#host') as Element).attachShadow({ mode: 'open' });
  shadow.innerHTML =
    '<table><tr><th>User</th><th>Tokens used</th></tr><tr><td>Ann</td><td>4</td></tr></table><div class="pagination"><span>1–1 of 9</span><button>‹</button><button>›</button></div>';
  expect(texts()).toEqual([
    [
      ['User', 'Tokens used'],
      ['Ann', '4'],
    ],
  ]);
  expect(findGrids(document)[0]?.rowsStated).toBe(9);
  expect(findGrids(document)[0]?.next?.enabled).toBe(true);
});

it('ignores what Flexmeter put into rows and cells', () => {
  document.body.innerHTML =
    '<table><tr><th>User<flexmeter-head>Cost</flexmeter-head></th><th>Tokens used</th></tr><tr><td>Ann<flexmeter-chip>€ 5</flexmeter-chip></td><td>4</td></tr></table>';
  const cell = document.createElement('flexmeter-cell');
  cell.textContent = '€ 5';
  document.querySelectorAll('tr')[1]?.append(cell);
  expect(texts()).toEqual([
    [
      ['User', 'Tokens used'],
      ['Ann', '4'],
    ],
  ]);
});

it('takes hostile markup for text', () => {
  document.body.innerHTML =
    '<table><tr><th>User</th><th>Tokens used</th></tr><tr><td></td><td>1</td></tr></table>';
  const name = '<img src=x onerror=alert(1)> =HYPERLINK("x") \u202eeeL nnA';
  (document.querySelector('td') as Element).textContent = name;
  expect(findGrids(document)[0]?.rows[0]?.cells[0]).toBe(name);
});
