import type { GridCandidate, RawRow, Recogniser, Tools } from './candidate';
import { isShown, rowsBelow, wholeAttribute } from './elements';
import { sortOf } from './sort';

const own = (root: Element, selector: string): Element[] =>
  [...root.querySelectorAll(selector)].filter((element) => element.closest('.MuiDataGrid-root') === root);

/** Columns by field: pinned and virtualised ones have no place of their own in the DOM. */
function columnsOf(
  headers: readonly Element[],
  width: number,
): { fields: (string | null)[]; cells: (Element | null)[] } {
  const fields: (string | null)[] = Array.from({ length: width }, () => null);
  const cells: (Element | null)[] = Array.from({ length: width }, () => null);
  headers.forEach((header, i) => {
    const at = (wholeAttribute(header, 'aria-colindex') ?? i + 1) - 1;
    if (at < 0 || at > 500) return;
    fields[at] = header.getAttribute('data-field');
    cells[at] = header;
  });
  return {
    fields: Array.from(fields, (field) => field ?? null),
    cells: Array.from(cells, (cell) => cell ?? null),
  };
}

const cellsOf = (row: Element): Element[] => {
  const direct = [...row.children].filter((cell) => cell.hasAttribute('data-field'));
  return direct.length > 0 ? direct : [...row.querySelectorAll(':scope > * > [data-field]')];
};

const isPinned = (row: Element): boolean =>
  row.closest('.MuiDataGrid-pinnedRows,.MuiDataGrid-bottomContainer,[class*="pinnedRows--"]') !== null ||
  (row.getAttribute('data-id') ?? '').startsWith('auto-generated-group-footer');

/** What makes two DOM rows the same row: left, middle and right parts share it. */
const identityOf = (row: Element): string | null =>
  row.getAttribute('data-id') ?? row.getAttribute('data-rowindex') ?? row.getAttribute('aria-rowindex');

function readGrid(root: Element, tools: Tools): GridCandidate {
  const main = root.matches('[aria-rowcount]') ? root : (own(root, '[aria-rowcount]')[0] ?? root);
  const headers = own(root, '[role=columnheader][data-field],.MuiDataGrid-columnHeader[data-field]');
  const stated = wholeAttribute(main, 'aria-colcount') ?? 0;
  const { fields, cells } = columnsOf(headers, Math.min(Math.max(stated, headers.length), 500));
  const headRows = Math.max(
    1,
    ...headers.map((header) => wholeAttribute(header.closest('[role=row]') ?? header, 'aria-rowindex') ?? 1),
  );
  const at = new Map<string, number>();
  fields.forEach((field, x) => {
    if (field !== null) at.set(field, x);
  });
  const parts = new Map<string, RawRow & { elements: (Element | null)[] }>();
  for (const row of own(root, '.MuiDataGrid-row')) {
    const key = identityOf(row);
    if (key === null) continue;
    const ordinal =
      wholeAttribute(row, 'data-rowindex') ??
      (wholeAttribute(row, 'aria-rowindex') ?? Number.NaN) - 1 - headRows;
    const footer = isPinned(row);
    const known = parts.get(key) ?? {
      element: row,
      elements: fields.map(() => null),
      index: Number.isNaN(ordinal) || footer ? null : ordinal,
      footer,
      section: 0,
    };
    parts.set(key, known);
    for (const cell of cellsOf(row)) {
      const x =
        at.get(cell.getAttribute('data-field') ?? '') ?? (wholeAttribute(cell, 'aria-colindex') ?? 0) - 1;
      if (x >= 0 && x < fields.length) known.elements[x] = cell;
    }
  }
  const skeletons = own(
    root,
    '.MuiDataGrid-rowSkeleton,.MuiDataGrid-cellSkeleton,.MuiDataGrid-skeletonLoadingOverlay',
  );
  return {
    kind: 'data-grid',
    root,
    headers: cells.map((cell) => (cell ? tools.header(cell) : '')),
    rows: [...parts.values()],
    positions: rowsBelow(main, headRows),
    sort: sortOf(headers, tools),
    busy: skeletons.length > 0 || own(root, '.MuiDataGrid-overlay [role=progressbar]').length > 0,
  };
}

/** MUI X DataGrid, versions 5 to 9: virtualised rows and columns, pinned columns, column groups. */
export const dataGrid: Recogniser = (root, tools) =>
  [...root.querySelectorAll('.MuiDataGrid-root')].filter(isShown).map((grid) => readGrid(grid, tools));
