import { describe, expect, it, test } from 'vitest';
import type { Grid } from '@/core/portal/grid';
import { gapOf } from '@/core/portal/tables/coverage';
import { findGrids } from '@/core/portal/tables/find';

const look = (html: string): Grid => {
  document.body.innerHTML = html;
  const [grid] = findGrids(document);
  if (!grid) throw new Error('no table');
  return grid;
};
const people = (count: number, on: (i: number) => string = () => '') =>
  Array.from({ length: count }, (_, i) => `<tr ${on(i)}><td>Person ${i}</td><td>${i}</td></tr>`).join('');
const table = (body: string, on = '') =>
  `<table ${on}><thead><tr><th>User</th><th>Tokens used</th></tr></thead><tbody>${body}</tbody></table>`;
const buttons = (back = '', forth = '') => `<button ${back}>‹</button><button ${forth}>›</button>`;
const withPager = (inner: string, body = people(3), on = '') =>
  look(`<main><div>${table(body, on)}</div><div class="pagination">${inner}</div></main>`);

describe('the page a pager says', () => {
  test.each<[string, number | null, string]>([
    ['marked as current', 2, '<a>1</a><a aria-current="page">2</a><a>3</a>'],
    ['marked as true', 2, '<a>1</a><a aria-current="true">2</a><a>3</a>'],
    ['selected', 3, '<a>1</a><a>2</a><a aria-selected="true"> 3 </a>'],
    ['by the class of the active one', 2, '<a class="p">1</a><a class="p active">2</a>'],
    ['by the class of the selected one', 2, '<a class="p">1</a><a class="p-selected">2</a>'],
    ['by the class of the current one', 2, '<a class="p">1</a><a class="is_current x">2</a>'],
    ['in Arabic digits', 2, '<a>١</a><a aria-current="page">٢</a>'],
    ['as one of so many', 2, '<span>Page 2 of 7</span>'],
    ['as the last', 7, '<span>7 / 7</span>'],
    ['not, if it is more than there are', null, '<span>8 / 7</span>'],
    ['not, if it is none', null, '<span>0 / 7</span>'],
    ['not by another class', null, '<a class="inactive">1</a><a class="activex">2</a>'],
    ['not by what is no number', null, '<a aria-current="page">two</a>'],
    ['not by what is marked as not current', null, '<a aria-current="false">1</a><a>2</a>'],
    ['not by a choice of sizes', null, '<select><option>2 of 7</option></select>'],
    ['not by what a button says', null, '<button aria-haspopup="listbox">2 / 7</button>'],
  ])('%s', (_, page, inner) => expect(withPager(inner + buttons()).page).toBe(page));

  it('is nothing beside a range of rows', () => {
    const { page, rowsStated, numbering } = withPager(
      `<a aria-current="page">2</a><span>4–6 of 9</span>${buttons()}`,
    );
    expect([page, rowsStated, numbering]).toEqual([null, 9, 'stated']);
  });
});

describe('the rows a pager says', () => {
  const stated = (inner: string) => withPager(inner).rowsStated;

  it('are those of its range, unless they are only a bound', () => {
    expect(stated(`<span>1–3 of 9</span>${buttons('disabled')}`)).toBe(9);
    expect(stated(`<span>1–3 of more than 3</span>${buttons('disabled')}`)).toBeNull();
    // "1–3 of 3" where it goes on: as many as it knows by now.
    expect(stated(`<span>1–3 of 3</span>${buttons('disabled')}`)).toBeNull();
    expect(stated(`<span>1–3 of 3</span>${buttons('disabled', 'disabled')}`)).toBe(3);
    expect(stated(`<span>no rows</span>${buttons()}`)).toBeNull();
  });

  it('may stand in one pager and its buttons in another', () => {
    const { rowsStated, next } = look(
      `<main>${table(people(3))}<div class="pager-text">1–3 of 9</div><div class="pager-buttons">${buttons('disabled')}</div></main>`,
    );
    expect([rowsStated, next?.enabled]).toEqual([9, true]);
  });

  it('are those of the nearest pager, in the table or around it', () => {
    expect(
      look(
        `<div><div>${table(people(3))}<nav aria-label="Pagination"><b>1–3 of 9</b></nav></div><nav aria-label="Pagination"><b>1–3 of 30</b></nav></div>`,
      ).rowsStated,
    ).toBe(9);
    expect(
      look(
        `<table><thead><tr><th>User</th><th>Tokens used</th></tr></thead><tbody>${people(3)}</tbody><tfoot><tr><td colspan="2"><div class="pagination">1–3 of 9</div></td></tr></tfoot></table>`,
      ).rowsStated,
    ).toBe(9);
  });

  it('are another table’s where that one is nearer', () => {
    document.body.innerHTML = `<main><section>${table(people(3))}</section><section>${table(people(2))}<div class="pagination">1–2 of 9</div></section></main>`;
    expect(findGrids(document).map(({ rowsStated }) => rowsStated)).toEqual([null, 9]);
  });

  it('number the rows of later pages, once', () => {
    const at = (from: number, body: string) =>
      withPager(`<span>${from}–${from + 2} of 9</span>${buttons()}`, body).rows.map(({ index }) => index);
    expect(at(1, people(3))).toEqual([0, 1, 2]);
    expect(at(4, people(3))).toEqual([3, 4, 5]);
    // Row numbers that begin anew on each page, and those that go on.
    expect(
      at(
        4,
        people(3, (i) => `aria-rowindex="${i + 2}"`),
      ),
    ).toEqual([3, 4, 5]);
    expect(
      at(
        4,
        people(3, (i) => `aria-rowindex="${i + 5}"`),
      ),
    ).toEqual([3, 4, 5]);
  });
});

describe('the rows a table says itself', () => {
  const stated = (html: string) => {
    const { rowsStated, positions } = look(`<main>${html}</main>`);
    return [rowsStated, positions];
  };
  const count = 'aria-rowcount="10"';

  it('count its header, but neither sums nor parts', () => {
    expect(stated(table(people(3), count))).toEqual([9, 9]);
    expect(stated(table(`${people(3)}<tr class="total"><td>All</td><td>3</td></tr>`, count))).toEqual([8, 9]);
    expect(
      stated(
        table(
          people(3, (i) => `aria-level="${i === 1 ? 2 : 1}"`),
          count,
        ),
      ),
    ).toEqual([8, 9]);
    expect(stated(table(people(3), 'aria-rowcount="1"'))).toEqual([null, null]);
    expect(stated(table(people(3), 'aria-rowcount="-1"'))).toEqual([null, null]);
  });

  it('may be of this page only beside a pager that goes on', () => {
    const paged = (back: string, forth: string) =>
      withPager(buttons(back, forth), people(3), count).rowsStated;
    expect(paged('disabled', '')).toBeNull();
    expect(paged('', 'disabled')).toBeNull();
    expect(paged('disabled', 'disabled')).toBe(9);
  });

  it('stand in a caption or a line beside it, if all such lines agree', () => {
    const caption = (text: string) =>
      stated(
        `<table><caption>${text}</caption><thead><tr><th>User</th><th>Tokens used</th></tr></thead><tbody>${people(3)}</tbody></table>`,
      )[0];
    expect(caption('57 results')).toBe(57);
    expect(caption('(1,057 Zeilen)')).toBe(1057);
    expect(caption('結果: 57 件')).toBe(57);
    expect(caption('57 apples')).toBeNull();
    expect(caption('More than 57 results')).toBeNull();
    expect(caption('3 of 57 results')).toBe(57);
    expect(caption('4 of 57 results')).toBeNull();
    const status = (...texts: string[]) =>
      stated(texts.map((text) => `<p role="status">${text}</p>`).join('') + table(people(3)))[0];
    expect(status('57 results')).toBe(57);
    expect(status('57 results', '57 rows')).toBe(57);
    expect(status('57 results', '58 results')).toBeNull();
    expect(status('57 results', 'Saved')).toBe(57);
    expect(stated(`<p class="RowCount">57 rows</p>${table(people(3))}`)[0]).toBe(57);
    expect(stated(`<p class="text">57 rows</p>${table(people(3))}`)[0]).toBeNull();
  });
});

describe('a pager nothing is called so', () => {
  const beside = (html: string, before = '') => {
    const grid = look(
      `<main><h1>Token Usage</h1><section>${before}${table(people(3))}${html}</section></main>`,
    );
    return [grid.rowsStated, grid.next?.enabled ?? null, gapOf(grid)];
  };
  const icons = '<button aria-label="Previous" disabled></button><button aria-label="Next"></button>';

  test.each([
    ['a range', '<p>1–3 of 9</p>', null],
    ['a range with its buttons', `<div><span>1–3 of 9</span><i>${icons}</i></div>`, true],
    ['words', '<div>Showing <b>1</b> to <b>3</b> of <b>9</b> entries</div>', null],
    ['so many of so many', '<small>3 of 9 results</small>', null],
    ['Japanese', '<p>9 件中 1～3 件</p>', null],
  ])('says how many rows there are by %s', (_, html, next) => {
    expect(beside(html)).toEqual([9, next, 'more-rows']);
    expect(beside('', html)).toEqual([9, next, 'more-rows']);
  });

  test.each([
    ['of as many rows as others', '<p>1–2 of 9</p>'],
    ['days', '<p>October 1 - 3, 2025</p>'],
    ['days in digits', '<p>1/3/2025</p>'],
    ['tiles', '<p>3 users, 9 products</p>'],
    ['no rows left', '<p>1–3 of 3</p>'],
    ['a time range', '<p>Past 1 month (1 - 3 January)</p>'],
  ])('is no text %s', (_, html) => expect(beside(html)).toEqual([null, null, null]));

  it('has nothing but numbers of pages', () => {
    const pages = (html: string) => beside(`<nav aria-label="pagination">${html}</nav>`);
    expect(pages('<button disabled>1</button><button>2</button>')).toEqual([null, true, 'more-pages']);
    expect(pages('<a href="#">1</a><b>2</b>')).toEqual([null, null, 'more-pages']);
    expect(pages('<button aria-current="page">1</button>')).toEqual([null, null, null]);
  });
});

describe('numbers of rows', () => {
  const numbered = (start: number) => (i: number) => `aria-rowindex="${i + start}"`;

  it('put them in order; those without are after them', () => {
    const { rows, numbering } = look(
      table(
        `<tr aria-rowindex="4"><td>Cy</td><td>3</td></tr><tr class="total"><td>All</td><td>6</td></tr><tr aria-rowindex="2"><td>Ann</td><td>1</td></tr><tr aria-rowindex="3"><td>Bo</td><td>2</td></tr>`,
      ),
    );
    expect(rows.map(({ index, cells }) => `${index} ${cells[0]}`)).toEqual([
      '0 Ann',
      '1 Bo',
      '2 Cy',
      '3 All',
    ]);
    expect(numbering).toBe('stated');
    expect(rows.at(-1)?.numbered).toBeUndefined();
    const counted = look(
      table(
        `${people(1, () => 'aria-rowindex="2"')}<tr class="total" aria-rowindex="3"><td>All</td><td>6</td></tr>`,
      ),
    );
    expect(counted.rows.map((row) => row.numbered)).toEqual([undefined, true]);
  });

  it('aren’t taken for those of the whole where a pager names no range', () => {
    expect(withPager(buttons('disabled'), people(3, numbered(2))).numbering).toBe('order');
    expect(withPager(buttons('', 'disabled'), people(3, numbered(2))).numbering).toBe('order');
    expect(withPager(buttons('disabled', 'disabled'), people(3, numbered(2))).numbering).toBe('stated');
    expect(look(table(people(3, numbered(2)))).numbering).toBe('stated');
    expect(look(table(people(3))).numbering).toBe('order');
  });

  it('below the first are counted from it', () => {
    expect(look(table(people(3, numbered(0)))).rows.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(look(table(people(3, numbered(8)))).rows.map(({ index }) => index)).toEqual([6, 7, 8]);
  });
});

describe('a table that scrolls', () => {
  const inScroller = (html: string, { height = 1000, name = 'box' } = {}) => {
    document.body.innerHTML = `<main><div class="${name}" style="overflow-y: auto">${html}</div></main>`;
    const box = document.querySelector('div') as HTMLElement;
    Object.defineProperties(box, { scrollHeight: { value: height }, clientHeight: { value: 300 } });
    const [grid] = findGrids(document);
    return grid && [grid.scroller === box, gapOf(grid)];
  };

  it('is all there, unless it says more rows or draws only those in view', () => {
    expect(inScroller(table(people(3)))).toEqual([false, null]);
    expect(inScroller(table(people(3), 'aria-rowcount="4"'))).toEqual([false, null]);
    expect(inScroller(table(people(3), 'aria-rowcount="5"'))).toEqual([true, 'more-rows']);
    for (const name of ['InfiniteScroll', 'lazy-list', 'is-virtual']) {
      expect(inScroller(table(people(3)), { name })).toEqual([true, 'unscrolled']);
      expect(inScroller(table(people(3), `class="${name}"`))).toEqual([true, 'unscrolled']);
    }
    expect(inScroller(table(people(3)), { name: 'infinite', height: 301 })).toEqual([false, null]);
    const numbers = people(3, (i) => `aria-rowindex="${i + 2}"`);
    expect(inScroller(table(numbers))).toEqual([true, 'unscrolled']);
  });

  it('is whole once its numbered rows reach from the first to its end', () => {
    const end = (bottom: number, from = 2) => {
      document.body.innerHTML = `<main><div style="overflow-y: auto">${table(people(3, (i) => `aria-rowindex="${i + from}"`))}</div></main>`;
      const box = document.querySelector('div') as HTMLElement;
      Object.defineProperties(box, { scrollHeight: { value: 1000 }, clientHeight: { value: 300 } });
      box.scrollTop = 700;
      box.getBoundingClientRect = () => ({ top: 50, bottom: 350, height: 300 }) as DOMRect;
      const rows = [...document.querySelectorAll('tr')].at(-1)?.cells ?? [];
      for (const cell of rows)
        cell.getBoundingClientRect = () => ({ top: bottom - 30, bottom, height: 30 }) as DOMRect;
      return findGrids(document)[0]?.scroller === null;
    };
    // From 50 up, 700 scrolled: the end of 1,000 is at 350, and less than a row's height is left of it.
    expect([end(350), end(320), end(319)]).toEqual([true, true, false]);
    expect(end(350, 3)).toBe(false);
  });
});
