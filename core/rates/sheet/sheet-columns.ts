import { means } from '@/core/portal/vocabulary';
import { chargedPer, saysMoney, saysTokens, withoutAllDay } from './charged-per';
import type { SheetLine } from './sheet-lines';

/** What the columns of a pasted table are, by a heading. */
export interface SheetColumns {
  readonly product: number;
  /** Columns of tokens per 24 hours, and of tokens per result. */
  readonly day: readonly number[];
  readonly result: readonly number[];
  /** Column that says what a row is charged for; -1: none. */
  readonly unit: number;
}

/**
 * The heading of a table; null where the line is none.
 * @param isFirst nothing was read above it, so that it needn't name the product
 */
export function headingOf({ cells, isTable }: SheetLine, isFirst: boolean): SheetColumns | null {
  if (!isTable || cells.some((cell) => /^[^\p{L}\p{N}]{0,3}\p{N}/u.test(withoutAllDay(cell)))) return null;
  const named = cells.findIndex((cell) => means(cell, 'product', 'feature'));
  const kinds = cells.map((cell, at) => (at === named || saysMoney(cell) ? null : rateColumn(cell)));
  const of = (kind: 'day' | 'result' | 'open') => kinds.flatMap((one, at) => (one === kind ? [at] : []));
  const tokens = (columns: readonly number[]) => columns.filter((at) => saysTokens(cells[at] ?? ''));
  // A column that speaks of tokens counts before one that only speaks of days.
  const [sure, open] = [tokens(of('day')), tokens(of('open'))];
  const day = sure.length > 0 ? sure : open.length > 0 ? open : of('day');
  const product = named >= 0 ? named : kinds.indexOf(null);
  const isSure = named >= 0 ? day.length + of('result').length > 0 : isFirst && sure.length + open.length > 0;
  if (product < 0 || !isSure) return null;
  const unit = cells.findIndex(
    (cell, at) => at !== product && !day.includes(at) && !saysTokens(cell) && isUnitWord(cell),
  );
  return { product, day, result: of('result').filter((at) => at !== unit), unit };
}

/** Whether a heading names the column that says what is charged for. */
const isUnitWord = (cell: string): boolean =>
  /unit|einheit|charg|basis|per\b|type|rate|unite|unidad|unita|単位|단위|单位|單位|jednost|enhet|eenheid|yksikk|единиц|egyseg|birim/iu.test(
    cell,
  );

function rateColumn(cell: string): 'day' | 'result' | 'open' | null {
  const per = chargedPer(cell);
  if (per === 'other') return null;
  if (per !== null) return per;
  return saysTokens(cell) || means(cell, 'tokensUsed') ? 'open' : null;
}
