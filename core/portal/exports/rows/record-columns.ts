import type { Centitokens, Day } from '@/core/units/brands';
import { centitokens, day as dayOf } from '@/core/units/brands';
import { parseDates } from '@/core/units/dates';
import { isPossibleDay } from '@/core/units/day';
import { parseColumn, parseTokenColumn } from '@/core/units/numbers';
import { notParsed, type Parsed, parsed } from '@/core/units/parsed';
import type { Field } from '../header/fields';
import type { Layout } from '../header/layout';
import { Refused } from '../refused';
import { type Cell, cellText } from '../rows';
import type { ReadOptions } from '../types';
import { daysOfSerial } from '../xlsx/serial-day';

const NUMBERS: readonly Field[] = ['tokens', 'daysUsed', 'uses', 'daysInactive', 'averagePerMonth', 'seats'];
const DAYS: readonly Field[] = [
  'lastAccessed',
  'assignedOn',
  'unassignedOn',
  'start',
  'end',
  'autorenew',
  'from',
];

/** A table's cells read by field, each column as a whole. */
export interface RecordColumns {
  text(field: Field, row: number): string;
  number(field: Field, row: number): Parsed<number>;
  tokens(row: number): Parsed<Centitokens>;
  day(field: Field, row: number): Parsed<Day>;
}

/**
 * Read the columns of a small table.
 * @param is1904 bare numbers for days are counted from 1904
 * @throws Refused `ambiguous-dates` when nothing says which of two numbers is the month
 */
export function recordColumns(
  rows: readonly (readonly Cell[])[],
  layout: Layout,
  options: ReadOptions,
  is1904 = false,
): RecordColumns {
  const column = (field: Field): readonly Cell[] | null => {
    const at = layout.columns.get(field);
    return at === undefined ? null : rows.map((row) => row[at] ?? null);
  };
  const evidence = NUMBERS.flatMap((field) =>
    (column(field) ?? []).filter((cell) => typeof cell === 'string'),
  );
  const sample = evidence.length > 20_000 ? evidence.slice(0, 20_000) : evidence;
  const numbers = new Map<Field, Parsed<number>[]>();
  for (const field of NUMBERS) {
    const cells = column(field);
    if (cells) numbers.set(field, numbersOf(cells, field === 'tokens', sample));
  }
  const days = daysOf(column, options, is1904);
  const none = notParsed('empty');
  return {
    text: (field, row) => {
      const at = layout.columns.get(field);
      return at === undefined ? '' : cellText(rows[row]?.[at]).trim();
    },
    number: (field, row) => numbers.get(field)?.[row] ?? none,
    tokens: (row) => {
      const read = numbers.get('tokens')?.[row] ?? none;
      return read.ok ? { ...read, value: centitokens(read.value) } : read;
    },
    day: (field, row) => days.get(field)?.[row] ?? none,
  };
}

/** Numbers as they are, tokens in 1/100. */
function numbersOf(
  cells: readonly Cell[],
  areTokens: boolean,
  evidence: readonly string[],
): Parsed<number>[] {
  const texts = cells.map((cell) => (typeof cell === 'number' ? null : cell));
  const { values } = areTokens
    ? parseTokenColumn(texts, '', { evidence })
    : parseColumn(texts, '', { evidence });
  return cells.map((cell, row) => {
    if (typeof cell === 'number') return exact(cell, areTokens);
    return values[row] ?? notParsed('empty');
  });
}

function exact(value: number, areTokens: boolean): Parsed<number> {
  if (!areTokens) return parsed(value);
  const scaled = Math.round(value * 1e8) / 1e6;
  const nearest = Math.round(scaled);
  return nearest === scaled ? parsed(nearest) : { ok: true, value: nearest, rounded: true };
}

/** All columns of dates together: a file writes them in one order. */
function daysOf(
  column: (field: Field) => readonly Cell[] | null,
  { today, dateOrder }: ReadOptions,
  is1904: boolean,
): Map<Field, Parsed<Day>[]> {
  const columns = DAYS.flatMap((field) => {
    const cells = column(field);
    return cells ? [{ field, cells }] : [];
  });
  const language = dateOrder === undefined ? '' : dateOrder === 'mdy' ? 'en-US' : 'en-GB';
  const texts = columns.flatMap(({ cells }) => cells.map((cell) => (typeof cell === 'number' ? null : cell)));
  const read = parseDates(texts, language, today);
  if (read.some((day) => !day.ok && day.code === 'ambiguous-date')) throw new Refused('ambiguous-dates');
  const days = new Map<Field, Parsed<Day>[]>();
  let from = 0;
  for (const { field, cells } of columns) {
    const start = from;
    days.set(
      field,
      cells.map((cell, row) =>
        typeof cell === 'number' ? serialDay(cell, is1904) : (read[start + row] ?? notParsed('empty')),
      ),
    );
    from += cells.length;
  }
  return days;
}

function serialDay(serial: number, is1904: boolean): Parsed<Day> {
  const day = Math.floor(serial > 1e11 ? serial / 86_400_000 : daysOfSerial(serial, is1904));
  return isPossibleDay(day) ? parsed(dayOf(day)) : notParsed('unparsable');
}
