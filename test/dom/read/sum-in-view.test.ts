import { expect, it } from 'vitest';
import { readerAt, show } from './portal-page';

const ROWS = [
  ['Ana Lima', 'ana@x.com', '84'],
  ['Bo Ek', 'bo@x.com', '20'],
  ['Cy Dee', 'cy@x.com', '18'],
  ['Total', '', '122'],
];

it('takes a sum that is scrolled into view for no filter', () => {
  show({ body: '<div class="MuiDataGrid-root"></div>' });
  const root = document.querySelector('.MuiDataGrid-root');
  const { pass } = readerAt('2026-01-11');
  const scrollTo = (from: number, to: number) => {
    const head = ['User', 'Email', 'Tokens used'].map(
      (name, at) => `<div role="columnheader" data-field="f${at}" aria-colindex="${at + 1}">${name}</div>`,
    );
    const body = ROWS.slice(from, to).map(
      (cells, at) =>
        `<div class="MuiDataGrid-row" role="row" data-id="${from + at}" data-rowindex="${from + at}">${cells
          .map((text, x) => `<div role="gridcell" data-field="f${x}" aria-colindex="${x + 1}">${text}</div>`)
          .join('')}</div>`,
    );
    if (root)
      root.innerHTML = `<div role="grid" aria-rowcount="${ROWS.length + 1}" aria-colcount="3">
        <div role="row" aria-rowindex="1">${head.join('')}</div>${body.join('')}</div>`;
  };
  scrollTo(0, 2);
  expect(pass(2000).table?.complete).toBe(false);
  scrollTo(1, 4);
  expect(pass(2000).capture).toMatchObject({ complete: true, health: { rowsRead: 3, rowsStated: 3 } });
  scrollTo(0, 2);
  expect(pass(2000).table?.complete).toBe(true);
});
