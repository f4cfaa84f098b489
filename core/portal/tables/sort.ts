import type { Tools } from './candidate';

/** Which header says it is sorted, and how, as a short text that changes when the order of rows does. */
export const sortOf = (headers: readonly Element[], tools: Tools): string =>
  headers
    .map((cell) => ({
      cell,
      order: cell.getAttribute('aria-sort') ?? cell.querySelector('[aria-sort]')?.getAttribute('aria-sort'),
    }))
    .filter(({ order }) => order && order !== 'none')
    .map(({ cell, order }) => `${tools.header(cell)} ${order}`)
    .join(', ');
