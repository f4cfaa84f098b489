import { Refused } from './refused';
import type { Cell, RowChunk } from './rows';

/** A list as a table: the first row is its header. */
const CHUNK = 8192;
const MOST_NAMES = 300;

type Json = unknown;

const isRecord = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The rows of a reporting API's answer: `{columns, rows}` wherever it stands, or a list of objects.
 * @throws Refused `truncated` or `corrupt` (no JSON), `unknown-table` (no list of rows in it)
 */
export function* jsonRows(text: string): Generator<RowChunk> {
  const table = tableIn(parse(text), 0);
  if (!table) throw new Refused(text.trim().length <= 2 ? 'empty' : 'unknown-table');
  yield { rows: [table.names], lineOf: () => 0 };
  for (let from = 0; from < table.rows.length; from += CHUNK) {
    const rows = table.rows.slice(from, from + CHUNK).map((row) => cellsOf(row, table.names));
    yield { rows, lineOf: (at) => from + at + 1 };
  }
}

function parse(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(/[\]}]\s*$/.test(text) ? 'corrupt' : 'truncated');
  }
}

interface Table {
  readonly names: string[];
  readonly rows: readonly Json[];
}

/** Answers wrap their table in one or two layers ("data", "result"). */
function tableIn(value: Json, depth: number): Table | null {
  if (Array.isArray(value)) return listOf(value);
  if (!isRecord(value) || depth > 4) return null;
  const { columns, rows } = value;
  if (Array.isArray(columns) && Array.isArray(rows)) {
    const names = columns.map(nameOf);
    return names.every((name) => name === '') ? null : { names, rows };
  }
  for (const inner of Object.values(value)) {
    const found = tableIn(inner, depth + 1);
    if (found) return found;
  }
  return null;
}

/** Fields of the first objects; later ones may leave some out. */
function listOf(rows: readonly Json[]): Table | null {
  if (rows.length === 0 || !rows.every(isRecord)) return null;
  const names = new Set(rows.slice(0, 1000).flatMap((row) => Object.keys(row)));
  return names.size > MOST_NAMES ? null : { names: [...names], rows };
}

function nameOf(column: Json): string {
  if (typeof column === 'string') return column;
  if (!isRecord(column)) return '';
  for (const key of ['name', 'field', 'id', 'key', 'header', 'label', 'title'])
    if (typeof column[key] === 'string') return column[key];
  return '';
}

function cellsOf(row: Json, names: readonly string[]): Cell[] {
  if (Array.isArray(row)) return row.map(cellOf);
  if (!isRecord(row)) return [];
  return names.map((name) => (Object.hasOwn(row, name) ? cellOf(row[name]) : null));
}

function cellOf(value: Json): Cell {
  if (typeof value === 'string' || typeof value === 'number') return value;
  return typeof value === 'boolean' ? String(value) : null;
}
