import { beforeEach, describe, expect, it } from 'vitest';
import type { Grid } from '@/core/portal/grid';
import { gapOf } from '@/core/portal/tables/coverage';
import { findGrids } from '@/core/portal/tables/find';
import { readAll } from '@/core/portal/tables/read-all';

const look = (): Grid | null => findGrids(document)[0] ?? null;
const run = (options: { signal?: AbortSignal; each?: () => void } = {}) => {
  const progress: number[] = [];
  let waits = 0;
  const wait = async (_: number, signal: AbortSignal) => {
    if (++waits > 20_000) throw new Error('waits for ever');
    signal.throwIfAborted();
    options.each?.();
  };
  const signal = options.signal ?? new AbortController().signal;
  const done = readAll(look, wait, signal, ({ read }) => progress.push(read));
  return done.then((grid) => ({ grid, progress }));
};

/** A grid that renders the rows in view only, one pause after it was scrolled, as browsers and React do. */
function virtualGrid(count: number, { stated = count, height = 300, broken = false } = {}) {
  let top = 0;
  const state = { name: (i: number) => `Person ${i}`, pending: false };
  document.body.innerHTML = `<div role="grid" aria-rowcount="${stated < 0 ? -1 : stated + 1}"><div role="row" aria-rowindex="1"><i role="columnheader">User</i><i role="columnheader">Tokens used</i></div><div class="virtual" style="overflow:auto"></div></div>`;
  const scroller = document.querySelector('.virtual') as HTMLElement;
  const render = () => {
    state.pending = false;
    if (broken && top > 0) return;
    const from = Math.floor(top / 30);
    const rows = Array.from({ length: Math.min(count - from, height / 30 + 2) }, (_, i) => from + i);
    // Rows are written in an order that is not theirs.
    scroller.innerHTML = rows
      .toReversed()
      .map(
        (i) =>
          `<div role="row" aria-rowindex="${i + 2}"><b role="gridcell">${state.name(i)}</b><b role="gridcell">${i * 2}</b></div>`,
      )
      .join('');
  };
  Object.defineProperties(scroller, {
    scrollTop: {
      get: () => top,
      set: (value: number) => {
        top = Math.max(0, Math.min(value, count * 30 - height));
        state.pending = true;
      },
    },
    clientHeight: { get: () => height },
    scrollHeight: { get: () => count * 30 },
  });
  render();
  return { scroller, state, tick: () => state.pending && render() };
}

/** A paged table; `said` is the text of its pager. */
function paged(count: number, start: number, said: (from: number, to: number) => string) {
  const state = { page: start, stuck: false, loading: 0, lag: 0, lagBy: 0, lags: false };
  const pages = Math.ceil(count / 10);
  const render = () => {
    const rows = Array.from({ length: Math.min(10, count - state.page * 10) }, (_, i) => state.page * 10 + i);
    const shift = state.lag > 0 ? state.lagBy : 0;
    const cells = (i: number) =>
      state.loading > 0
        ? '<td><i class="MuiSkeleton-root"></i></td><td></td>'
        : `<td>Person ${i - shift}</td><td>${i - shift}</td>`;
    document.body.innerHTML = `<section><table><thead><tr><th>User</th><th>Tokens used</th></tr></thead><tbody>${rows.map((i) => `<tr>${cells(i)}</tr>`).join('')}</tbody></table>
      <nav class="pagination"><span>${said(state.page * 10 + 1, state.page * 10 + rows.length)}</span><button class="prev" ${state.page === 0 ? 'disabled' : ''}>‹</button><button class="next" ${state.page === pages - 1 ? 'disabled' : ''}>›</button></nav></section>`;
    const go = (by: number) => () => {
      if (state.stuck && by > 0) return;
      state.page += by;
      if (state.lags) {
        state.lag = 12;
        state.lagBy = by * 10;
      } else state.loading = 3;
      render();
    };
    document.querySelector('.prev')?.addEventListener('click', go(-1));
    document.querySelector('.next')?.addEventListener('click', go(1));
  };
  render();
  const each = () => {
    if (state.loading > 0 && --state.loading === 0) render();
    if (state.lag > 0 && --state.lag === 0) render();
  };
  return { state, each };
}

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('readAll scrolls', () => {
  it('reads every row and puts the table back where it stood', async () => {
    const { scroller, tick } = virtualGrid(200);
    scroller.scrollTop = 900;
    tick();
    const { grid, progress } = await run({ each: tick });
    expect(grid.readEnd).toBe('complete');
    expect(gapOf(grid)).toBeNull();
    expect(grid.rows.map((row) => row.cells[0])).toEqual(
      Array.from({ length: 200 }, (_, i) => `Person ${i}`),
    );
    expect(scroller.scrollTop).toBe(900);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  });

  it('goes on when the page puts its table back to the top', async () => {
    const { scroller, tick } = virtualGrid(200);
    let resets = 2;
    const each = () => {
      if (resets > 0 && scroller.scrollTop > 600) {
        resets -= 1;
        scroller.scrollTop = 0;
      }
      tick();
    };
    const { grid } = await run({ each });
    expect(resets).toBe(0);
    expect(grid.readEnd).toBe('complete');
    expect(grid.rows).toHaveLength(200);
  });

  it('reads columns that are drawn only when scrolled to, of every row, and puts both ways back', async () => {
    const COLUMNS = ['User', 'E-mail', 'Team', 'Product', 'Days', 'Tokens used'];
    const at = { scrollTop: 0, scrollLeft: 0 };
    document.body.innerHTML =
      '<div role="grid" aria-rowcount="31" aria-colcount="6"><div class="virtual" style="overflow:auto"></div></div>';
    const scroller = document.querySelector('.virtual') as HTMLElement;
    let pending = true;
    const render = () => {
      pending = false;
      const columns = [0, 1, 2].map((i) => i + Math.floor(at.scrollLeft / 100));
      const from = Math.floor(at.scrollTop / 30);
      const line = (index: number, role: string, text: (x: number) => string) =>
        `<div role="row" aria-rowindex="${index}">${columns.map((x) => `<i role="${role}" aria-colindex="${x + 1}">${text(x)}</i>`).join('')}</div>`;
      const shown = Array.from({ length: Math.min(12, 30 - from) }, (_, i) => from + i);
      scroller.innerHTML =
        line(1, 'columnheader', (x) => COLUMNS[x] ?? '') +
        shown.map((i) => line(i + 2, 'gridcell', (x) => `${COLUMNS[x]} ${i}`)).join('');
    };
    const way = (name: 'scrollTop' | 'scrollLeft', most: number) => ({
      get: () => at[name],
      set: (value: number) => {
        at[name] = Math.max(0, Math.min(value, most));
        pending = true;
      },
    });
    Object.defineProperties(scroller, {
      scrollTop: way('scrollTop', 600),
      scrollLeft: way('scrollLeft', 300),
      clientHeight: { get: () => 300 },
      scrollHeight: { get: () => 900 },
      clientWidth: { get: () => 300 },
      scrollWidth: { get: () => 600 },
    });
    scroller.scrollTop = 90;
    scroller.scrollLeft = 100;
    render();
    expect(gapOf(look() as Grid)).toBe('more-rows');
    const { grid } = await run({ each: () => pending && render() });
    expect([grid.readEnd, gapOf(grid)]).toEqual(['complete', null]);
    expect(grid.headers).toEqual(COLUMNS);
    expect(grid.rows.map(({ cells }) => cells)).toEqual(
      Array.from({ length: 30 }, (_, i) => COLUMNS.map((name) => `${name} ${i}`)),
    );
    expect(at).toEqual({ scrollTop: 90, scrollLeft: 100 });
  });

  it('ends complete without a count only at the bottom', async () => {
    const { tick } = virtualGrid(90, { stated: -1 });
    expect(gapOf(look() as Grid)).toBe('unscrolled');
    const { grid } = await run({ each: tick });
    expect([grid.readEnd, grid.rows.length, gapOf(grid)]).toEqual(['complete', 90, null]);
  });

  it('says rows are missing when the page states more', async () => {
    const { tick } = virtualGrid(40, { stated: 60 });
    const { grid } = await run({ each: tick });
    expect([grid.readEnd, gapOf(grid)]).toEqual(['rows-missing', 'more-rows']);
  });

  it('says so when rows never come', async () => {
    const { tick } = virtualGrid(100, { broken: true });
    const { grid } = await run({ each: tick });
    expect(grid.readEnd).not.toBe('complete');
  });

  it('stops when rows change under it', async () => {
    const { state, tick } = virtualGrid(200);
    let pauses = 0;
    const each = () => {
      if (++pauses === 12) state.name = (i) => `Other ${i}`;
      tick();
    };
    const { grid } = await run({ each });
    expect(grid.readEnd).toBe('changed');
    const names = grid.rows.map((row) => row.cells[0]?.split(' ')[0]);
    expect(new Set(names).size).toBe(1);
  });

  it('stops when cancelled, and puts the table back', async () => {
    const { scroller, tick } = virtualGrid(200);
    scroller.scrollTop = 300;
    tick();
    const abort = new AbortController();
    let pauses = 0;
    const each = () => {
      if (++pauses === 10) abort.abort();
      tick();
    };
    const { grid } = await run({ each, signal: abort.signal });
    expect(grid.readEnd).toBe('cancelled');
    expect(grid.rows.length).toBeGreaterThan(12);
    expect(scroller.scrollTop).toBe(300);
  });
});

describe('readAll pages', () => {
  it.each([
    ['a range', (from: number, to: number) => `${from}–${to} of 57`],
    ['a bound', (from: number, to: number) => `${from}–${to} of more than 57`],
    ['nothing', () => ''],
    ['its number', (from: number) => `Page ${(from - 1) / 10 + 1} of 6`],
  ])('reads every page of a pager that says %s, from the third', async (_, said) => {
    const { state, each } = paged(57, 2, said);
    const { grid } = await run({ each });
    expect(grid.readEnd).toBe('complete');
    expect(grid.rows.map((row) => [row.index, row.cells[0]])).toEqual(
      Array.from({ length: 57 }, (_row, i) => [i, `Person ${i}`]),
    );
    expect(state.page).toBe(2);
  });

  it('waits for rows that come later than the name of their page', async () => {
    const { state, each } = paged(60, 0, (from, to) => `${from}–${to} of 60`);
    state.lags = true;
    const { grid } = await run({ each });
    expect(grid.readEnd).toBe('complete');
    expect(grid.rows.map((row) => row.cells[0])).toEqual(Array.from({ length: 60 }, (_, i) => `Person ${i}`));
  });

  it('says it got stuck when the next page never comes', async () => {
    const { state, each } = paged(57, 0, (from, to) => `${from}–${to} of 57`);
    state.stuck = true;
    const { grid } = await run({ each });
    expect([grid.readEnd, grid.rows.length]).toEqual(['stuck', 10]);
  });

  it('reads a table of one page at once', async () => {
    document.body.innerHTML =
      '<table><tr><th>User</th><th>Tokens used</th></tr><tr><td>Ann</td><td>4</td></tr></table>';
    const { grid } = await run();
    expect([grid.readEnd, grid.rows.length]).toEqual(['complete', 1]);
  });

  it('has nothing to read without a table', async () => {
    await expect(run()).rejects.toThrow('no-table');
  });
});
