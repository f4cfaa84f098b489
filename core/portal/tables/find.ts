import { deepRoots } from '../deep';
import type { Grid } from '../grid';
import { aria } from './aria';
import { isBusy } from './busy';
import type { GridCandidate, Recogniser, Slices } from './candidate';
import { createCellReader } from './cell-text';
import { coords } from './coords';
import { dataGrid } from './data-grid';
import { finish } from './finish';
import { createHeaderReader } from './header-text';
import { mui } from './mui';
import { native } from './native';
import { type ReadRow, readRow } from './row-signals';
import { createTraits } from './traits';
import { virtualized } from './virtualized';

/** Tried in this order: of two that find the same table, the first knows it better. */
const recognisers: readonly Recogniser[] = [dataGrid, virtualized, coords, mui, native, aria];

/** More tables than this on one page are not a usage page's. */
const MAX_GRIDS = 60;
const ROWS_A_STEP = 150;

/** Tables in, around or in the rows of one already found are the same one, or its details. */
function distinct(candidates: readonly GridCandidate[]): GridCandidate[] {
  const kept: GridCandidate[] = [];
  for (const one of candidates) {
    const isSame = kept.some(
      ({ root }) => root === one.root || root.contains(one.root) || one.root.contains(root),
    );
    if (!isSame && kept.length < MAX_GRIDS) kept.push(one);
  }
  return kept;
}

/**
 * Finds and reads the tables of a page in slices: each step is a few milliseconds, so that whoever drives it can let
 * the page go on in between. Nothing of the page may be assumed unchanged between two steps; read again on a change.
 * @param root a document or shadow root; open shadow roots and same-origin frames below are read too
 * @returns the tables, as `findGrids` does
 */
export function* gridSteps(root: Document | ShadowRoot): Slices<Grid[]> {
  const traits = createTraits();
  const tools = { traits, header: createHeaderReader(traits) };
  const read = createCellReader(traits);
  const found: GridCandidate[] = [];
  const places = deepRoots(root);
  yield;
  for (const place of places)
    for (const recognise of recognisers) {
      const work = recognise(place, tools);
      const candidates = Array.isArray(work) ? work : yield* work;
      found.push(...candidates);
    }
  const grids = distinct(found);
  const roots = grids.map((grid) => grid.root);
  yield;
  const result: Grid[] = [];
  for (const grid of grids) {
    const rows: ReadRow[] = [];
    for (const row of grid.rows) {
      rows.push(readRow(row, read, traits));
      if (rows.length % ROWS_A_STEP === 0) yield;
    }
    yield;
    const others = roots.filter((other) => other !== grid.root);
    result.push(finish(grid, rows, others, grid.busy || isBusy(grid.root, others)));
  }
  return result;
}

/**
 * All tables of a page, of whatever they are built: each with its headers, the rows now in the DOM, and what it says
 * about the rest. Nested tables, hidden ones and tables that only lay out the page are left out.
 * @param root a document or shadow root; open shadow roots and same-origin frames below are read too
 */
export function findGrids(root: Document | ShadowRoot): Grid[] {
  const steps = gridSteps(root);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
