import { isEmail, isHash } from '@/core/portal/read-person';
import type { Day } from '@/core/units/brands';
import type { Field } from '../header/fields';
import type { Layout } from '../header/layout';
import { type Cell, cellText } from '../rows';
import { mappingRoles, namesPlace } from './mapping-roles';
import { isMapping, type MappingChoice, type MappingRole, type TableColumns } from './mapping-types';

type Rows = readonly (readonly Cell[])[];

/** A list of people: its first row of data is below `at`, and what its columns mean. */
export interface FoundMapping {
  readonly at: number;
  readonly layout: Layout;
  readonly columns: TableColumns;
}

const LOOKED_AT = 60;
const SAMPLE = 200;
const SHOWN = 4;
const MOST_COLUMNS = 60;

const texts = (row: readonly Cell[] | undefined): string[] =>
  (row ?? []).slice(0, MOST_COLUMNS).map((cell) => cellText(cell).trim());

/**
 * The admin's own list among the first rows of a table: somebody, and a group, department, cost centre or project.
 * @returns null: no row has such a header
 */
export function findMapping(rows: Rows, today: Day, sheet: string | null): FoundMapping | null {
  for (let at = 0; at < Math.min(rows.length, LOOKED_AT); at++) {
    const headers = texts(rows[at]);
    if (headers.filter((header) => header !== '').length < 2 || !headers.some(namesPlace)) continue;
    const below = rows.slice(at + 1, at + 1 + SAMPLE).map(texts);
    const roles = mappingRoles(headers, below, today);
    if (roles && isMapping(roles)) return mappingAt(rows, at, { roles, hasHeader: true }, sheet);
  }
  return null;
}

/** The list as the admin said its columns are. @returns null: the table has no two columns */
export function chosenMapping(rows: Rows, choice: MappingChoice, sheet: string | null): FoundMapping | null {
  const at = firstRow(rows);
  return at < 0 || !isMapping(choice.roles) ? null : mappingAt(rows, at, choice, sheet);
}

/** A table nobody knows, for the admin to say what its columns are. @returns null: it has no two columns */
export function tableColumns(rows: Rows, today: Day, sheet: string | null): TableColumns | null {
  const at = firstRow(rows);
  if (at < 0) return null;
  const headers = texts(rows[at]);
  const below = rows.slice(at + 1, at + 1 + SAMPLE).map(texts);
  const hasHeader = !headers.some((text) => isEmail(text) || isHash(text));
  const named = mappingRoles(headers, below, today) ?? headers.map(() => null);
  const roles = withPeople(named, hasHeader ? below : [headers, ...below]);
  return columnsAt(rows, at, { roles, hasHeader }, sheet);
}

/** Whether a list has what no export of the portal has beside its people. */
export const isOwnList = ({ layout }: FoundMapping, withGroup: boolean): boolean =>
  (['department', 'costCentre', 'project', ...(withGroup ? (['from'] as const) : [])] as const).some((role) =>
    layout.columns.has(role),
  );

const firstRow = (rows: Rows): number =>
  rows.slice(0, LOOKED_AT).findIndex((row) => texts(row).filter((text) => text !== '').length >= 2);

/** Where no header says so, a column of nothing but addresses names the people. */
function withPeople(
  roles: readonly (MappingRole | null)[],
  rows: readonly (readonly string[])[],
): (MappingRole | null)[] {
  if (roles.some((role) => role === 'email' || role === 'autodeskId' || role === 'hash')) return [...roles];
  const at = roles.findIndex((role, column) => {
    const filled = rows.map((row) => row[column] ?? '').filter((text) => text !== '');
    return role === null && filled.length > 0 && filled.every(isEmail);
  });
  return roles.map((role, column) => (column === at ? 'email' : role));
}

function columnsAt(rows: Rows, at: number, choice: MappingChoice, sheet: string | null): TableColumns {
  const from = choice.hasHeader ? at + 1 : at;
  const width = Math.min(MOST_COLUMNS, rows[at]?.length ?? 0);
  const headers = choice.hasHeader ? texts(rows[at]) : Array.from({ length: width }, () => '');
  const roles = headers.map((_, column) => choice.roles[column] ?? null);
  return { sheet, headers, sample: rows.slice(from, from + SHOWN).map(texts), choice: { ...choice, roles } };
}

function mappingAt(rows: Rows, at: number, choice: MappingChoice, sheet: string | null): FoundMapping {
  const columns = columnsAt(rows, at, choice, sheet);
  const { headers } = columns;
  const where = new Map<Field, number>();
  for (const [column, role] of columns.choice.roles.entries())
    if (role !== null && !where.has(role)) where.set(role, column);
  const layout: Layout = {
    kind: 'mapping',
    generation: 'title',
    columns: where,
    headers,
    unknown: headers.filter((header, column) => header !== '' && columns.choice.roles[column] === null),
    ambiguous: false,
    width: rows[at]?.length ?? 0,
  };
  return { at: choice.hasHeader ? at : at - 1, layout, columns };
}
