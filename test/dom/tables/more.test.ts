import { beforeEach, describe, expect, it } from 'vitest';
import type { Grid } from '@/core/portal/grid';
import { gapOf } from '@/core/portal/tables/coverage';
import { findGrids } from '@/core/portal/tables/find';
import { readAll } from '@/core/portal/tables/read-all';
import words from '@/core/portal/tables/words.json';

const grids = (): Grid[] => findGrids(document);
const first = (): Grid => {
  const [grid] = grids();
  if (!grid) throw new Error('no table');
  return grid;
};
const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `<tr><td>Person ${from + i}</td><td>${i + 1}</td></tr>`).join(
    '',
  );
const table = (body: string, below = '', above = '') =>
  `<main><section><div>${above}<table><thead><tr><th>User</th><th>Tokens used</th></tr></thead><tbody>${body}</tbody></table></div>${below}</section></main>`;
const button = (label: string, more = '') => `<button ${more}>${label}</button>`;
const show = (html: string) => {
  document.body.innerHTML = html;
};

beforeEach(() => show(''));

describe('a table that can show more', () => {
  it.each(words.more.split('|'))('is not whole: %s', (word) => {
    const label = word.startsWith('+') ? `50 ${word.slice(1)}` : word;
    for (const text of [label, label.toUpperCase(), `${label}…`, `${label} (2 / 432)`]) {
      show(table(rows(0, 2), `<div>${button(text)}</div>`));
      expect(gapOf(first()), text).toBe('more-pages');
    }
  });

  it.each([
    'Load 50 more rows',
    'Show more results',
    'Load-more',
    'Weitere 50 Zeilen laden',
    'さらに50件を表示',
    '50개 더 보기',
    'Afficher plus de résultats',
    'More rows',
  ])('is not whole: %s', (label) => {
    show(table(rows(0, 20), button(label)));
    expect(gapOf(first())).toBe('more-pages');
  });

  it('is told also by what the control is called in the page, and in a row of its own', () => {
    show(table(rows(0, 20), '<div class="list-load-more" tabindex="0">↓</div>'));
    expect(gapOf(first())).toBe('more-pages');
    show(table(`${rows(0, 20)}<tr><td colspan="2">${button('Load more')}</td></tr>`));
    expect(gapOf(first())).toBe('more-pages');
    expect(first().rows.filter(({ role }) => role === 'data')).toHaveLength(20);
  });

  it('says no count: what stands above it counts the rows shown', () => {
    show(table(rows(0, 20), button('Load more'), '<p role="status">20 results</p>'));
    expect([first().rowsStated, gapOf(first())]).toEqual([null, 'more-pages']);
  });

  it('is whole once its pager says all rows are there', () => {
    const pager = '<nav class="pagination"><span>1–20 of 20</span></nav>';
    show(table(rows(0, 20), pager + button('Load more', 'disabled')));
    expect(gapOf(first())).toBeNull();
  });
});

describe('other controls', () => {
  it.each([
    ['a link to help', table(rows(0, 20), '<a href="https://help.example/flex">See more</a>')],
    ['a word that is none', table(rows(0, 20), button('Learn more'))],
    ['a menu', table(rows(0, 20), button('More') + button('Show more', 'aria-haspopup="menu"'))],
    ['a folded text', table(rows(0, 20), button('Show more', 'aria-expanded="false"'))],
    ['a command of a row', table(`<tr><td>Person</td><td>1 ${button('View more')}</td></tr>${rows(1, 20)}`)],
    ['one above the table', table(rows(0, 20), '', button('Show more'))],
    ['a hidden one', table(rows(0, 20), `<div hidden>${button('Load more')}</div>`)],
  ])('say nothing of rows: %s', (_, html) => {
    show(html);
    expect(gapOf(first())).toBeNull();
  });

  it("another table's is that one's", () => {
    show(`${table(rows(0, 20))}${table(rows(0, 9), button('Load more'))}`);
    expect(grids().map(gapOf)).toEqual([null, 'more-pages']);
  });
});

describe('reading all rows', () => {
  const wait = async (_: number, signal: AbortSignal) => signal.throwIfAborted();
  const run = () =>
    readAll(
      () => grids()[0] ?? null,
      wait,
      new AbortController().signal,
      () => {},
    );

  it('has the table show all it has', async () => {
    show(table(rows(0, 20), button('Load more')));
    let shown = 20;
    document.querySelector('button')?.addEventListener('click', ({ target }) => {
      document.querySelector('tbody')?.insertAdjacentHTML('beforeend', rows(shown, shown + 20));
      shown += 20;
      if (shown === 80 && target instanceof Element) target.remove();
    });
    const read = await run();
    expect([read.readEnd, read.rows.length, gapOf(read)]).toEqual(['complete', 80, null]);
  });

  it('is not done while the table only says it has more', async () => {
    show(table(rows(0, 20), button('Load more')));
    expect((await run()).readEnd).toBe('stuck');
    show(table(rows(0, 20), button('Load more', 'disabled')));
    expect((await run()).readEnd).toBe('rows-missing');
  });
});
