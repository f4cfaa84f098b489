import { parentAcross } from './deep';
import type { Grid } from './grid';

/** How far around a table its search box and filters are looked for. */
const NEAR = 8;
const INPUTS = 'input[type=search],input[type=text],input:not([type])';
/** What search boxes are called, in the portal's languages. */
const SEARCH =
  /search|filter|filtr|such|recherch|busca|buscar|pesquis|cerca|検索|검색|搜索|搜尋|szukaj|hledat|sök|søg|søk|zoek|hae|haku|поиск|keres|ara\b/iu;

/** Filters the page shows as set: chips that can be taken away, a mark in a header, a count on the filter button. */
const SET_FILTERS =
  '.MuiChip-deletable,.MuiDataGrid-filterIcon,[data-testid*="filter-chip" i],[class*="filter-chip" i],[class*="filter" i] .MuiBadge-badge:not(.MuiBadge-invisible):not(:empty)';

const namesOf = (input: Element): string =>
  ['type', 'role', 'placeholder', 'aria-label', 'name', 'id', 'class', 'data-testid']
    .map((name) => (input.getAttribute(name) ?? '').slice(0, 100))
    .join(' ');

/**
 * Whether somebody searches or filters this table, so that rows are left out without a word: what is shown then is
 * not all there is.
 */
export function isFiltered(grid: Grid): boolean {
  let around = grid.root;
  for (let climb = 0, up = parentAcross(around); up && climb < NEAR; climb++, up = parentAcross(up))
    around = up;
  const isOutside = (element: Element) =>
    !grid.root.contains(element) || element.matches('.MuiDataGrid-filterIcon');
  if ([...around.querySelectorAll(SET_FILTERS)].some(isOutside)) return true;
  return [...around.querySelectorAll<HTMLInputElement>(INPUTS)].some(
    (input) => input.value.trim() !== '' && input.ariaHidden !== 'true' && SEARCH.test(namesOf(input)),
  );
}
