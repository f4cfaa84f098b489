import type { UseDays } from '@/core/ledger/use-days';
import type { Period } from '@/core/model/scalars';
import { productKey } from '@/core/rates/product-key';
import { type MonthUse, productMonths } from '@/core/report/use-months';
import { monthOf } from '@/core/units/month';
import { cellsOfUse } from './cells-of-use';
import { hiddenCells } from './hidden-cells';

/**
 * Products' use by month, where only groups may be looked at: what rests on too few people in a month, or would tell of
 * them by subtraction, is one line of its month; nothing, if they are too few together still.
 * @param word what such products are called together
 */
export function safeMonths(
  uses: readonly UseDays[],
  period: Period,
  { least, word }: { readonly least: number; readonly word: string },
): MonthUse[] {
  const cells = cellsOfUse(uses, period, (_, on) => String(monthOf(on)));
  const hidden = hiddenCells(cells, least);
  const idOf = (month: number | string, key: string) => `${month} ${key}`;
  const shown = new Set(
    cells.filter((cell) => !hidden.has(cell)).map(({ row, column }) => idOf(row, column)),
  );
  const months = productMonths(uses);
  const isShown = ({ month, product }: MonthUse) => shown.has(idOf(month, productKey(product)));
  const rest = Map.groupBy(
    months.filter((one) => !isShown(one)),
    ({ month }) => month,
  );
  const people = Map.groupBy(hidden, ({ row }) => row);
  const together = [...rest].flatMap(([month, some]): MonthUse[] => {
    const who = new Set((people.get(String(month)) ?? []).flatMap((cell) => [...cell.people]));
    if (who.size < least) return [];
    const sum = (of: (one: MonthUse) => number) => some.reduce((all, one) => all + of(one), 0);
    return [
      {
        month,
        person: 0,
        product: word,
        others: who.size,
        tokens: sum(({ tokens }) => tokens),
        usedDays: sum(({ usedDays }) => usedDays),
        chargedDays: sum(({ chargedDays }) => chargedDays),
      },
    ];
  });
  return [...months.filter(isShown), ...together].sort((a, b) => a.month - b.month);
}
