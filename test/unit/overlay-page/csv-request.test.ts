import { expect, it } from 'vitest';
import { csvRequest } from '@/components/overlay/page/csv-request';
import { MOST_CSV_ROWS } from '@/core/messages/page-csv';
import type { Grid } from '@/core/portal/grid';
import type { Look } from '@/core/portal/look';

/** A look at a table of so many rows; jsdom isn't needed for data. */
function lookAt(rows: number): Look {
  const all = {
    headers: ['User', 'Tokens used'],
    rows: Array.from({ length: rows }, (_, index) => ({ index, cells: [`P${index}`, null], role: 'data' })),
  } as unknown as Grid;
  const table = { all, grid: all, allObservations: new Map(), observations: new Map(), complete: true };
  return { page: 'by-user', team: { kind: 'all' }, period: null, table } as unknown as Look;
}

it('asks for every row of a table', () => {
  const request = csvRequest(lookAt(MOST_CSV_ROWS), 'en-US');
  expect(request === null || request === 'too-long' ? request : request.rows.length).toBe(MOST_CSV_ROWS);
});

it('asks for no file that would lack the last rows', () => {
  expect(csvRequest(lookAt(MOST_CSV_ROWS + 1), 'en-US')).toBe('too-long');
});
