import { describe, expect, it } from 'vitest';
import { readerAt, show } from './portal-page';

const FIELDS = ['First name', 'Last name', 'Email', 'Product', 'Days used', 'Tokens used'];
const ALPHA = [
  ['Ana', 'Lima', 'ana@x.com', 'AutoCAD', '12', '84'],
  ['Bo', 'Ek', 'bo@x.com', 'Revit', '2', '20'],
];
const BETA = [
  ['Cy', 'Dee', 'cy@x.com', 'Maya', '3', '18'],
  ['Di', 'Fox', 'di@x.com', 'Civil 3D', '1', '7'],
];

/** A Usage Report in a grid that renders only the columns in view. */
function report(team = 'Alpha') {
  show({
    heading: 'Usage Report',
    tabs: ['Usage Report'],
    tab: 'Usage Report',
    team,
    body: '<div class="MuiDataGrid-root"></div>',
  });
  const grid = document.querySelector('.MuiDataGrid-root');
  const { pass } = readerAt('2026-01-11', [], '/reporting/usage-report');
  const select = document.querySelector('select');
  return {
    pass,
    team(name: string) {
      if (select) select.value = name;
    },
    render(rows: readonly (readonly string[])[], from: number, to: number) {
      const columns = FIELDS.map((name, at) => ({ name, at })).slice(from, to);
      const head = columns.map(
        ({ name, at }) =>
          `<div role="columnheader" data-field="f${at}" aria-colindex="${at + 1}">${name}</div>`,
      );
      const body = rows.map(
        (cells, row) =>
          `<div class="MuiDataGrid-row" role="row" data-id="${row}" data-rowindex="${row}">${columns
            .map(
              ({ at }) =>
                `<div role="gridcell" data-field="f${at}" aria-colindex="${at + 1}">${cells[at]}</div>`,
            )
            .join('')}</div>`,
      );
      if (grid)
        grid.innerHTML = `<div role="grid" aria-rowcount="${rows.length + 1}" aria-colcount="${FIELDS.length}">
          <div role="row" aria-rowindex="1">${head.join('')}</div>${body.join('')}</div>`;
    },
  };
}

describe('a grid that renders only the columns in view', () => {
  it('is told of before its needed columns were seen, and stores nothing yet', () => {
    const page = report();
    page.render(ALPHA, 0, 4);
    const look = page.pass(1000);
    expect(look).toMatchObject({ state: 'ready', capture: null });
    expect(look.health).toMatchObject({ rowsRead: 0, rowsStated: 2 });
    expect(look.table).toMatchObject({ complete: false });
    expect(look.table?.observations.size).toBe(0);
  });

  it('is whole once every column was in view, wherever it stands then', () => {
    const page = report();
    page.render(ALPHA, 0, 4);
    page.pass(1000);
    page.render(ALPHA, 3, 6);
    const right = page.pass(1000);
    expect(right.capture).toMatchObject({ complete: true });
    expect(
      right.capture?.observations.map(({ person, product, tokens }) => [person?.email, product, tokens]),
    ).toEqual([
      ['ana@x.com', 'AutoCAD', 8400],
      ['bo@x.com', 'Revit', 2000],
    ]);
    page.render(ALPHA, 0, 4);
    const left = page.pass(1000);
    expect([...(left.table?.observations.values() ?? [])].map(({ tokens }) => tokens)).toEqual([8400, 2000]);
    expect(left.capture?.observations).toEqual(right.capture?.observations);
  });

  it('is not whole while a column, needed or not, was never in view', () => {
    const page = report();
    page.render(ALPHA, 1, 6);
    expect(page.pass(1000).capture).toMatchObject({
      complete: false,
      health: { rowsRead: 2, rowsStated: 2 },
    });
    page.render(ALPHA, 0, 4);
    expect(page.pass(1000).capture).toMatchObject({ complete: true });
  });

  it('never takes a scroll to the side for the rows of the team chosen since', () => {
    const page = report();
    page.render(ALPHA, 0, 4);
    page.pass(1000);
    page.team('Beta');
    page.pass(100);
    page.render(ALPHA, 3, 6);
    expect(page.pass(12_000)).toMatchObject({ state: 'unsure', capture: null });
    page.render(BETA, 3, 6);
    page.pass(100);
    page.render(BETA, 0, 4);
    const { capture } = page.pass(6000);
    expect(capture?.team).toEqual({ kind: 'one', name: 'Beta' });
    expect(capture?.observations ?? []).toEqual([]);
    page.render(BETA, 3, 6);
    expect(page.pass(6000).capture?.observations.map(({ person }) => person?.email)).toEqual([
      'cy@x.com',
      'di@x.com',
    ]);
  });
});
