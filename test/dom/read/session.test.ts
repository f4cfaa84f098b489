import { describe, expect, it, vi } from 'vitest';
import { Capture } from '@/core/model/capture';
import { isoOfDay } from '@/core/units/day';
import { readerAt, show, tableOf } from './portal-page';

const EN = ['User', 'Email', 'Products used', 'Days used', 'Tokens used', 'Last accessed'];
const ROWS = [
  ['Ana Lima', 'ana@x.com', '3', '12', '1,084.5', '1/9/2026'],
  ['Bo Ek', 'bo@x.com', '1', '2', '0', '12/24/2025'],
];
const usersPage = (rows = ROWS, more: Partial<Parameters<typeof show>[0]> = {}) =>
  show({ body: tableOf(EN, rows), ...more });

describe('reading a page', () => {
  it('waits for two equal looks, then captures what the page shows', () => {
    usersPage([...ROWS.map((row) => row.with(5, '2026-01-09'))]);
    const { look, pass } = readerAt('2026-01-11');
    expect(look().state).toBe('waiting');
    const ready = pass(600);
    expect(ready.state).toBe('ready');
    const capture = Capture.parse(ready.capture);
    expect(capture.page).toBe('by-user');
    expect(capture.team).toEqual({ kind: 'one', name: 'Alpha' });
    expect(capture.period && [isoOfDay(capture.period.from), isoOfDay(capture.period.to)]).toEqual([
      '2025-10-10',
      '2026-01-10',
    ]);
    expect(capture.complete).toBe(true);
    expect(
      capture.observations.map(({ person, tokens, daysUsed, products }) => [
        person?.email,
        tokens,
        daysUsed,
        products,
      ]),
    ).toEqual([
      ['ana@x.com', 108450, 12, 3],
      ['bo@x.com', 0, 2, 1],
    ]);
    expect(capture.health).toMatchObject({ rowsRead: 2, rowsIgnored: 0, rejections: [] });
    expect(capture.health.headers.map(({ concept }) => concept)).toEqual([
      'user',
      'email',
      'productsUsed',
      'daysUsed',
      'tokensUsed',
      'lastAccessed',
    ]);
  });

  it('waits for cells that say nothing yet, then takes them for blank', () => {
    usersPage(ROWS.map((row) => row.with(5, '—')));
    const { pass } = readerAt('2026-01-11');
    expect(pass(3000)).toMatchObject({ state: 'waiting', capture: null });
    usersPage(ROWS.map((row) => row.with(5, '2026-01-09')));
    const filled = pass(2000);
    expect(filled.capture?.complete).toBe(true);
    expect(
      filled.capture?.observations.map(({ lastAccessed }) => lastAccessed && isoOfDay(lastAccessed)),
    ).toEqual(['2026-01-09', '2026-01-09']);
    usersPage(ROWS.map((row) => row.with(5, 'N/A')));
    expect(pass(2000).capture).toBeNull();
    const never = pass(8000).capture;
    expect(never?.complete).toBe(true);
    expect(never?.observations.map(({ lastAccessed }) => lastAccessed)).toEqual([undefined, undefined]);
  });

  it('hands out the same capture while nothing changes', () => {
    usersPage();
    const { pass } = readerAt('2026-01-11');
    const first = pass(600).capture;
    expect(first).not.toBeNull();
    expect(pass(20_000).capture).toBe(first);
  });

  it('captures nothing of the old team under the new name until the rows change', () => {
    usersPage();
    const { pass } = readerAt('2026-01-11');
    pass(600);
    usersPage(ROWS, { team: 'Beta' });
    expect(pass(3000)).toMatchObject({ state: 'waiting', capture: null });
    expect(pass(8000)).toMatchObject({ state: 'unsure', capture: null });
    usersPage([['Cy Dee', 'cy@x.com', '1', '5', '40', '12/24/2025']], { team: 'Beta' });
    const { capture } = pass(700);
    expect(capture?.team).toEqual({ kind: 'one', name: 'Beta' });
    expect(capture?.observations.map(({ person }) => person?.email)).toEqual(['cy@x.com']);
  });

  it('shows what is on screen but stores nothing without a printed period or team', () => {
    usersPage(ROWS, { period: null });
    const one = readerAt('2026-01-11');
    const ready = one.pass(4000);
    expect([ready.state, ready.capture, ready.table?.observations.size]).toEqual(['ready', null, 2]);
    expect(ready.health.rejections.map(({ code }) => code)).toEqual(['no-period']);
    usersPage(ROWS, { team: null });
    expect(
      readerAt('2026-01-11')
        .pass(4000)
        .health.rejections.map(({ code }) => code),
    ).toEqual(['no-team']);
  });

  it('waits for placeholders, then rejects their rows', () => {
    usersPage([ROWS[0]!, ROWS[1]!.with(4, '—')]);
    const { pass } = readerAt('2026-01-11');
    expect(pass(2000)).toMatchObject({ state: 'waiting', capture: null });
    const { capture } = pass(6000);
    expect([capture?.observations.length, capture?.complete]).toEqual([1, false]);
    expect(capture?.health.rejections.map(({ code, row }) => [row, code])).toEqual([[1, 'placeholder']]);
  });

  it('is partial while the page states more rows than are there, or somebody searches', () => {
    usersPage(ROWS, {
      body: `${tableOf(EN, ROWS)}<div class="pagination"><span>1–2 of 40</span><button aria-label="Go to previous page" disabled>‹</button><button aria-label="Go to next page">›</button></div>`,
    });
    expect(readerAt('2026-01-11').pass(600).capture?.complete).toBe(false);
    usersPage(ROWS, { body: `<input type="search" value="an">${tableOf(EN, ROWS)}` });
    expect(readerAt('2026-01-11').pass(600).capture?.complete).toBe(false);
  });

  it('reads nothing into an invoice', () => {
    show({
      heading: 'Invoices',
      tabs: [],
      body: tableOf(
        ['Team', 'Product', 'Amount', 'Date', 'Status'],
        [['Alpha', 'AutoCAD', '1,200.00', '1/9/2026', 'Paid']],
      ),
    });
    const { pass } = readerAt('2026-01-11', [], '/billing/invoices');
    expect(pass(1000)).toMatchObject({ state: 'nothing', capture: null, unknown: null, table: null });
  });
});

describe('teach it', () => {
  const odd = () =>
    usersPage(ROWS, {
      body: tableOf(
        ['Colleague', 'Burn', 'Span'],
        [
          ['ana@x.com', '12.5', '3'],
          ['bo@x.com', '0', '1'],
        ],
      ),
    });
  const answer = async (columns: (string | null)[]) => {
    odd();
    const at = readerAt('2026-01-11');
    const { unknown, state } = at.pass(1000);
    expect(state).toBe('unknown-table');
    if (!unknown) throw new Error('nothing to teach');
    const taught = {
      id: unknown.id,
      path: unknown.path,
      headers: [...unknown.headers],
      columns,
      page: 'by-user' as const,
      period: null,
      taughtAt: 1,
    };
    return { at, taught, unknown, problems: await at.reader.teach(taught) };
  };

  it('describes the table and takes an answer that fits', async () => {
    const { at, unknown, problems, taught } = await answer(['email', 'tokensUsed', 'daysUsed']);
    expect(unknown.columns.map(({ shape, suggestion }) => [shape, suggestion])).toEqual([
      ['email', 'email'],
      ['number', null],
      ['number', null],
    ]);
    expect(unknown.needsPeriod).toBe(false);
    expect(problems).toEqual([]);
    expect(at.pass(1000).capture?.observations.map(({ tokens }) => tokens)).toEqual([1250, 0]);
    // Remembered: the next visit reads at once.
    expect(readerAt('2026-01-11', [taught]).pass(1000).capture?.observations).toHaveLength(2);
    at.reader.withdraw(unknown.id);
    expect(at.pass(1000).state).toBe('unknown-table');
  });

  it('refuses an answer the cells contradict', async () => {
    const { problems } = await answer(['tokensUsed', 'daysUsed', null]);
    expect(problems).toEqual([
      { column: 0, code: 'tokens' },
      { column: 1, code: 'count' },
      { column: null, code: 'not-enough' },
    ]);
  });
});

describe("a person's page", () => {
  const rows = tableOf(
    ['Product', 'Days used', 'Tokens used'],
    [
      ['AutoCAD', '12', '84'],
      ['Revit', '2', '20'],
    ],
  );
  const page = (heading: string) =>
    show({
      heading,
      tabs: [],
      body: `<button>← Back to all users</button>${rows}`,
    });
  const PATH = '/reporting/token-usage/by-user/3';

  it('waits for the name that comes after its rows, and takes the rows as theirs', () => {
    page('');
    const { pass } = readerAt('2026-01-11', [], PATH);
    expect(pass(200).capture).toBeNull();
    page('Ana Lima');
    expect(pass(1000).capture).toMatchObject({ page: 'person', subject: { name: 'Ana Lima' } });
  });

  it('shows what is on screen but stores nothing where the name is hidden', () => {
    page('*****');
    const ready = readerAt('2026-01-11', [], PATH).pass(4000);
    expect([ready.state, ready.capture, ready.table?.observations.size]).toEqual(['ready', null, 2]);
  });
});

describe('a look for an answer that has come', () => {
  it('goes through the page once, and anew when anything may have changed', () => {
    usersPage();
    const { reader, look } = readerAt('2026-01-11');
    look();
    const read = vi.spyOn(document, 'querySelectorAll');
    const again = (same: boolean) => {
      read.mockClear();
      const steps = reader.steps(document, same);
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value?.table?.grid.rows.map(({ cells }) => cells[0]);
      }
    };
    expect(again(true)).toEqual(['Ana Lima', 'Bo Ek']);
    expect(read).not.toHaveBeenCalled();
    usersPage(ROWS.slice(1));
    expect(again(false)).toEqual(['Bo Ek']);
    expect(read).toHaveBeenCalled();
    // A look that was not finished is no look.
    usersPage();
    reader.steps(document).next();
    expect(again(true)).toEqual(['Ana Lima', 'Bo Ek']);
    read.mockRestore();
  });
});
