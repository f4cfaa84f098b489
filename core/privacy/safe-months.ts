import type { UseDays } from '@/core/ledger/use-days';
import { type MonthUse, productMonths } from '@/core/report/use-months';
import { type IsTold, onlyTold, type UseOf } from './told-use';

/**
 * Products' use by month, where only groups may be looked at: what may not be told of by itself is one line of its
 * month; nothing, if it rests on too few people together still.
 * @param uses of all products
 * @param word what such products are called together
 */
export function safeMonths(
  uses: readonly UseDays[],
  isTold: Readonly<Record<UseOf, IsTold>>,
  { least, word }: { readonly least: number; readonly word: string },
): MonthUse[] {
  // Days on seats that may not be told of are in no line: nothing tells of how many there are in all.
  const rest = onlyTold(uses, { charged: (...of) => !isTold.charged(...of), seated: () => false });
  const together = productMonths(rest.map((use) => ({ ...use, product: word })));
  const people = Map.groupBy(
    productMonths(rest.filter(({ person }) => person > 0).map((use) => ({ ...use, product: word }))),
    ({ month }) => month,
  );
  const isEnough = ({ month }: MonthUse) => (people.get(month)?.[0]?.others ?? 0) >= least;
  return [...productMonths(onlyTold(uses, isTold)), ...together.filter(isEnough)].sort(
    (a, b) => a.month - b.month,
  );
}
