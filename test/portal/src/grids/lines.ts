import { type Cells, COLUMN_KINDS, type ColumnId, type TableData, type TableRow } from '../../shared/table';
import { formatValue, type Manner } from '../format';
import { options, trap, word } from '../options';
import type { GridLine, Sort } from './types';

const DASH = '—';

const MANNER: Manner = {
  language: options.lang,
  days: trap('numeric-dates') ? 'numeric' : options.wording === 'new' ? 'spelled' : 'iso',
  word,
};

const texts = (cells: Cells, columns: readonly ColumnId[]): GridLine['texts'] =>
  Object.fromEntries(columns.map((id) => [id, formatValue(cells[id], id, MANNER)]));

/** Rows in the wanted order; parts stay behind their group. */
function sorted(rows: readonly TableRow[], sort: Sort | null): readonly TableRow[] {
  if (!sort) return rows;
  const sign = sort.descending ? -1 : 1;
  const value = ({ cells }: TableRow): string | number => cells[sort.column] ?? '';
  const compare = (a: TableRow, b: TableRow): number => {
    const [left, right] = [value(a), value(b)];
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * String(left).localeCompare(String(right), options.lang);
  };
  const parts = Map.groupBy(
    rows.filter((row) => row.kind === 'part'),
    (row) => row.parent,
  );
  return rows
    .filter((row) => row.kind !== 'part')
    .toSorted(compare)
    .flatMap((row) => [row, ...(parts.get(row.id) ?? []).toSorted(compare)]);
}

/** The traps that spoil single cells or rows. */
function spoil(lines: GridLine[], columns: readonly ColumnId[], settled: boolean): GridLine[] {
  const number = columns.find((id) => COLUMN_KINDS[id] === 'tokens') ?? columns.at(-1);
  const withText = (at: number, text: string | null): void => {
    const line = lines[at];
    if (line && number) lines[at] = { ...line, texts: { ...line.texts, [number]: text } };
  };
  if (trap('unparsable')) withText(1, 'see note 4');
  if (trap('missing')) withText(2, null);
  if (trap('placeholder') && !settled) for (let at = 0; at < lines.length; at += 2) withText(at, DASH);
  const third = lines[3];
  if (trap('duplicate') && third) lines.splice(4, 0, { ...third, id: `${third.id}-again` });
  return lines;
}

/** What the grids show of a table's data. @param settled placeholders have been filled in */
export function linesOf(
  data: TableData,
  columns: readonly ColumnId[],
  sort: Sort | null,
  open: ReadonlySet<string>,
  settled: boolean,
): { lines: GridLine[]; footer: GridLine | null } {
  const shown = sorted(data.rows, sort).filter(
    ({ kind, parent }) => kind !== 'part' || (options.groups !== 'none' && open.has(parent ?? '')),
  );
  const lines = spoil(
    shown.map(
      ({ id, kind, parent, cells }): GridLine => ({
        id,
        kind: options.groups === 'none' && kind === 'group' ? 'data' : kind,
        ...(parent === undefined ? {} : { parent }),
        open: open.has(id),
        texts: texts(cells, columns),
      }),
    ),
    columns,
    settled,
  );
  const first = columns[0];
  const sum: GridLine | null =
    data.total && first && lines.length > 0
      ? { id: 'total', kind: 'total', texts: { ...texts(data.total, columns), [first]: word('totalRow') } }
      : null;
  return {
    lines: trap('total') && sum ? [...lines, sum] : lines,
    footer: trap('footer') ? sum : null,
  };
}

/** Rows of grey bars while nothing is there yet. */
export const skeletons = (count: number): GridLine[] =>
  Array.from({ length: count }, (_, at) => ({ id: `skeleton-${at}`, kind: 'skeleton' as const, texts: {} }));
