import { narrowUses } from '@/core/ledger/narrow-uses';
import type { UseDays } from '@/core/ledger/use-days';
import type { Filter } from '@/core/model/filter';
import { safeMonths } from '@/core/privacy/safe-months';
import { onlyTold } from '@/core/privacy/told-use';
import { inPieces } from '@/core/report/in-pieces';
import type { ReportRow } from '@/core/report/report-table';
import { type MonthUse, personMonths, productMonths } from '@/core/report/use-months';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { firstDayOf, wholeMonths } from '@/core/units/month';
import { loadUses } from '../plans/load-uses';
import { isToldAt, isToldOf } from '../plans/told-parts';
import { toldTeam } from '../plans/told-uses';
import type { StoredTable } from './report-protocol';
import type { RowScope } from './stored-rows';

/** Rows handed on at once: a few milliseconds of work. */
export const PIECE = 5_000;

/** The rows of a table by month, piece by piece. @throws StoreError */
export async function* storedMonths(
  store: Store,
  table: StoredTable,
  filter: Filter,
  today: Day,
  scope: RowScope,
): AsyncGenerator<readonly ReportRow[], void> {
  const loaded = await loadUses(store, filter, today);
  if (!loaded) return;
  const { uses, source } = loaded.known;
  const narrowed = narrowUses(uses, scope);
  const months =
    table === 'use_by_person'
      ? personMonths(narrowed)
      : await shownMonths(store, filter, today, narrowed, scope, uses);
  const nameOf = await scope.names([...new Set(months.map(({ person }) => person))]);
  const row = ({ month, person, product, others, tokens, usedDays, chargedDays }: MonthUse): ReportRow => {
    const sums = [others, Math.round(tokens), scope.costOf(tokens), usedDays, chargedDays, source];
    const first = firstDayOf(month);
    return table === 'use_by_person' ? [first, ...nameOf(person), ...sums] : [first, product, ...sums];
  };
  yield* inPieces(months.map(row), PIECE);
}

/** Of products, as they may be told of: all are looked at, as one is what others leave. @param narrowed the uses of the scope */
async function shownMonths(
  store: Store,
  { team, group }: Filter,
  today: Day,
  narrowed: readonly UseDays[],
  { people, period, product }: RowScope,
  uses: readonly UseDays[],
): Promise<MonthUse[]> {
  const told = await toldTeam(store, team, group?.by ?? null, today);
  if (!told) return productMonths(narrowed);
  const all = narrowUses(uses, { people, product: null, period: wholeMonths(period) });
  const months = safeMonths(onlyTold(all, isToldAt(told, group)), isToldOf(told, group), told);
  return months.filter((one) => product?.(one.product) ?? true);
}
