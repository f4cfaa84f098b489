import type { Observation, PageKind, TeamRef } from '@/core/model/capture';
import type { RowVerdict } from '@/core/model/row-verdict';
import type { Period } from '@/core/model/scalars';
import { minorDigits } from '@/core/units/money';
import { type Cell, dialectOf, writeCsv } from './csv';
import { reportFileName } from './file-name';

/** A row of a table as somebody looks at it. */
export interface TableRow {
  readonly cells: readonly Cell[];
  /** null: a total or a row that wasn't understood; it stays in the file without figures of ours. */
  readonly observation: Observation | null;
}

/** The columns Flexmeter adds: cost in the period and a year, seat and its price, rate, break-even threshold, days a year ... */
const ADDED = [
  'cost',
  'yearly',
  'seat',
  'price',
  'rate',
  'threshold',
  'days',
  'plan',
  'verdict',
  'saving',
  'probability',
  'reasons',
] as const;
export type Added = (typeof ADDED)[number];

/** The words of a report in the admin's language. */
export interface ReportWords {
  /** Head of a column. @param currency ISO code its amounts are in */
  readonly head: (column: Added, currency: string) => string;
  readonly plan: (access: 'subscription' | 'flex') => string;
  readonly verdict: (verdict: NonNullable<RowVerdict['verdict']>) => string;
  /** Why, or what is missing, as a sentence; null: none for that code. */
  readonly reason: (reason: RowVerdict['missing'][number]) => string | null;
}

export interface EnrichedTable {
  readonly page: PageKind;
  readonly team: TeamRef;
  readonly period: Period | null;
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
  /** By the row's place in `rows`. */
  readonly verdicts: ReadonlyMap<number, RowVerdict>;
  /** ISO 4217 of the price book; amounts in another currency are left out. */
  readonly currency: string;
  /** BCP 47: decides delimiter and decimal sign. */
  readonly locale: string;
  readonly words: ReportWords;
}

/** The table as looked at, its own headers and cells first, plus what Flexmeter says of each row. */
export function enrichedCsv(table: EnrichedTable): { fileName: string; text: string } {
  const { headers, rows, verdicts, currency, words } = table;
  const width = Math.max(headers.length, ...rows.map(({ cells }) => cells.length));
  const own = (cells: readonly Cell[]): Cell[] => Array.from({ length: width }, (_, at) => cells[at] ?? null);
  const head = [...own(headers), ...ADDED.map((column) => words.head(column, currency))];
  const body = rows.map((row, at) => [
    ...own(row.cells),
    ...addedCells(row, verdicts.get(at) ?? null, table),
  ]);
  return {
    fileName: reportFileName(table.page, table.team, table.period),
    text: writeCsv([head, ...body], dialectOf(table.locale)),
  };
}

function addedCells(row: TableRow, verdict: RowVerdict | null, { currency, words }: EnrichedTable): Cell[] {
  if (!row.observation || !verdict) return ADDED.map(() => null);
  const fraction = minorDigits(currency);
  const money = (amount: RowVerdict['cost']): Cell =>
    amount?.currency === currency ? { number: amount.minor / 10 ** fraction, decimals: fraction } : null;
  const number = (value: number | null | undefined, decimals: number): Cell =>
    value === null || value === undefined ? null : { number: value, decimals };
  const advice = verdict.verdict;
  const why = [...(advice?.reasons ?? []), ...verdict.missing]
    .map(words.reason)
    .filter((text) => text !== null);
  const cells: Record<Added, Cell> = {
    cost: money(verdict.cost),
    yearly: money(verdict.costPerYear),
    seat: verdict.seat?.name ?? null,
    price: money(verdict.seat?.perYear ?? null),
    rate: number(verdict.rate && verdict.rate.perDay / 100, 2),
    threshold: number(verdict.breakEvenDaysPerYear, 1),
    days: number(verdict.daysPerYear, 1),
    plan: row.observation.access ? words.plan(row.observation.access) : null,
    verdict: advice ? words.verdict(advice) : null,
    saving: money(advice?.saving ?? null),
    probability: number(advice?.probability, 2),
    reasons: why.length > 0 ? why.join(' ') : null,
  };
  return ADDED.map((column) => cells[column]);
}
