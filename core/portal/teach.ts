import type { Taught } from '@/core/messages/map';
import type { PageKind } from '@/core/model/capture';
import type { TableTexts } from '@/core/model/sketch';
import type { Day } from '@/core/units/brands';
import { parseDate } from '@/core/units/dates';
import { parseColumn } from '@/core/units/numbers';
import { placeholderCode } from '@/core/units/placeholder';
import type { Columns } from './columns';
import { CONCEPTS } from './concepts';
import { normalise } from './normalise';
import { isEmail, isHash, isHidden } from './read-person';
import type { Shape } from './read-shapes';
import { parseSpan } from './read-span';
import { CELL_KINDS, type CellKind, fulfils, SIGNATURES } from './signatures';
import { type Concept, means } from './vocabulary';

/** What the cells of a column look like, for the admin to recognise it by. */
export type ShapeName = 'empty' | 'email' | 'hidden' | 'number' | 'date' | 'text';

/** A table that looks like usage but whose words are not known: what to ask the admin. */
export interface UnknownTable {
  readonly id: string;
  readonly path: string;
  readonly headers: readonly string[];
  readonly columns: readonly {
    readonly header: string;
    readonly shape: ShapeName;
    readonly suggestion: Concept | null;
    readonly examples: readonly string[]; // as on the page; for showing there only
  }[];
  readonly page: PageKind | null;
  readonly needsPeriod: boolean;
}

/** Words no table of usage has. */
const FOREIGN: readonly Concept[] = [
  'money',
  'invoice',
  'contractNumber',
  'startDate',
  'endDate',
  'renewalDate',
  'autoRenew',
  'seatQuantity',
];

/** The name a taught table is remembered by: where it is and what its header row says. */
export const tableId = (path: string, headers: readonly string[]): string =>
  `${path}#${headers.map((header) => normalise(header)).join('|')}`.slice(0, 500);

const nameOf = (shape: Shape): ShapeName => {
  if (shape.filled === 0) return 'empty';
  if (shape.email > 0.5) return 'email';
  if (shape.hash + shape.hidden > 0.5) return 'hidden';
  if (shape.number > 0.5) return 'number';
  return shape.date > 0.5 ? 'date' : 'text';
};

/**
 * Describe a table for teaching. @returns null unless it looks like usage: numbers beside people or products, and no
 * word of money, invoices or contracts
 */
export function describeUnknown(
  grid: TableTexts,
  { concepts, shapes }: Columns,
  path: string,
  page: PageKind | null,
  hasPeriod: boolean,
): UnknownTable | null {
  const names = shapes.map(nameOf);
  const rows = grid.rows.filter((row) => row.role === 'data' || row.role === 'group');
  if (rows.length === 0 || !names.includes('number')) return null;
  if (!names.some((name) => name === 'text' || name === 'email' || name === 'hidden')) return null;
  // Where every word is known there is nothing to ask: it is a table of another kind.
  if (grid.headers.every((header, at) => header === '' || concepts[at] !== null)) return null;
  if (grid.headers.some((header) => means(header, ...FOREIGN))) return null;
  return {
    id: tableId(path, grid.headers),
    path,
    headers: grid.headers,
    columns: grid.headers.map((header, at) => ({
      header,
      shape: names[at] ?? 'empty',
      suggestion: concepts[at] ?? (names[at] === 'email' ? 'email' : null),
      examples: rows.slice(0, 3).flatMap((row) => row.cells[at] || []),
    })),
    page,
    needsPeriod: !hasPeriod,
  };
}

/** Why an answer does not fit its table: which column, and what about it. */
export interface TeachProblem {
  readonly column: number | null;
  readonly code: 'other-table' | 'unknown-concept' | 'said-twice' | 'not-enough' | 'empty' | CellKind;
}

const isConcept = (name: string): name is Concept => CONCEPTS.some((concept) => concept === name);

/**
 * Check the admin's answer against the cells.
 * @returns the concept of each column, or every reason why it can't be
 */
export function applyTaught(
  taught: Pick<Taught, 'headers' | 'columns' | 'page'>,
  grid: TableTexts,
  language: string,
  today: Day,
): { ok: true; concepts: (Concept | null)[] } | { ok: false; problems: TeachProblem[] } {
  const same =
    taught.headers.length === grid.headers.length &&
    taught.columns.length === grid.headers.length &&
    grid.headers.every((header, at) => normalise(header) === normalise(taught.headers[at] ?? ''));
  if (!same) return { ok: false, problems: [{ column: null, code: 'other-table' }] };
  const problems: TeachProblem[] = [];
  const rows = grid.rows.filter((row) => row.role !== 'skeleton' && row.role !== 'total');
  const concepts = taught.columns.map((name, column): Concept | null => {
    if (name === null) return null;
    const kind = isConcept(name) ? CELL_KINDS[name] : undefined;
    if (!isConcept(name) || kind === undefined) {
      problems.push({ column, code: 'unknown-concept' });
      return null;
    }
    if (taught.columns.indexOf(name) !== column) problems.push({ column, code: 'said-twice' });
    const cells = rows.map((row) => row.cells[column] ?? '').filter((text) => placeholderCode(text) === null);
    if (rows.length > 0 && cells.length === 0 && kind !== 'text') problems.push({ column, code: 'empty' });
    else if (!cellsAre(kind, cells, language, today)) problems.push({ column, code: kind });
    return name;
  });
  if (!SIGNATURES[taught.page].some((signature) => fulfils(concepts, signature)))
    problems.push({ column: null, code: 'not-enough' });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, concepts };
}

/** Why the admin's answer does not fit its table; none: it does. */
export function checkTaught({
  taught,
  table,
  language,
  today,
}: {
  readonly taught: Taught;
  readonly table: TableTexts;
  readonly language: string;
  readonly today: Day;
}): { readonly problems: readonly TeachProblem[] } {
  const applied = applyTaught(taught, table, language, today);
  return { problems: applied.ok ? [] : applied.problems };
}

/** Whether every cell is what the concept needs. */
function cellsAre(kind: CellKind, cells: readonly string[], language: string, today: Day): boolean {
  switch (kind) {
    case 'tokens':
    case 'count':
    case 'number':
      return parseColumn(cells, language).values.every(
        (value) => value.ok && (kind !== 'count' || Number.isSafeInteger(value.value)),
      );
    case 'date':
      return cells.every((text) => parseDate(text, language, today).ok);
    case 'period':
      return cells.every((text) => parseSpan(text, 'month', language, today).ok);
    case 'email':
      return cells.every((text) =>
        text.split('\n').some((line) => isEmail(line) || isHash(line) || isHidden(line)),
      );
    default:
      return true;
  }
}
