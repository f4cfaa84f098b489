import type { CollectionOverlap, SeatLine, TeamProduct, TeamProducts } from '@/core/advice/products/types';
import type { UseDays } from '@/core/ledger/use-days';
import type { Period } from '@/core/model/scalars';
import { productKey } from '@/core/rates/product-key';
import { monthOf } from '@/core/units/month';
import { cellsOfUse } from './cells-of-use';
import { hiddenCells } from './hidden-cells';
import { tells } from './tells';

/** Keys of products that too few people used in a period to be told of, and those that would give them away. */
export const fewUsers = (uses: readonly UseDays[], period: Period, least: number): ReadonlySet<string> =>
  new Set(
    [
      ...hiddenCells(
        cellsOfUse(uses, period, () => ''),
        least,
      ),
    ].map(({ column }) => column),
  );

/** The same within one place of several, so that no other place's, and not the sum of all, tell of few people either. */
export const fewUsersOf = (
  uses: readonly UseDays[],
  period: Period,
  placeOf: (person: number) => string | null,
  place: string,
  least: number,
): ReadonlySet<string> =>
  new Set(
    [
      ...hiddenCells(
        cellsOfUse(uses, period, (person) => JSON.stringify(placeOf(person))),
        least,
      ),
    ]
      .filter(({ row }) => row === JSON.stringify(place))
      .map(({ column }) => column),
  );

/**
 * Products as they may be told of where only groups are: none that few people used, nobody's own figures, and no count
 * or month that rests on fewer than the minimum.
 * @param uses what the products were added up from
 * @param hidden keys that may not be shown for another reason
 */
export function safeProducts(
  found: TeamProducts,
  uses: readonly UseDays[],
  hidden: ReadonlySet<string>,
  least: number,
): TeamProducts {
  const few = new Set(hidden);
  for (const period of [found.used, found.habits])
    if (period) for (const key of fewUsers(uses, period, least)) few.add(key);
  const byMonth = found.habits
    ? hiddenCells(
        cellsOfUse(uses, found.habits, (_, on) => String(monthOf(on))),
        least,
      )
    : new Set<never>();
  const unsteady = new Set([...byMonth].map(({ column }) => column));
  const products = found.products
    .filter(({ key, users, unnamed }) => !few.has(productKey(key)) && (users > 0 || unnamed === 0))
    .map((product): TeamProduct => {
      const byTime = unsteady.has(productKey(product.key)) ? { months: [], change: null } : {};
      const seats = product.seats.map((line) => safeLine(line, least));
      const main = product.main && safeLine(product.main, least);
      return { ...product, ...byTime, people: [], seats, main };
    });
  const shown = new Set(products.map(({ key }) => key));
  const overlaps = found.overlaps.filter(
    (one) => one.products.every(({ key }) => shown.has(key)) && isSafe(one, least),
  );
  return { ...found, products, overlaps };
}

function safeLine(line: SeatLine, least: number): SeatLine {
  const { above, below, aboveTogether } = line;
  const all = (above ?? 0) + (below ?? 0);
  if (!tells(above ?? 0, all, least))
    return { ...line, above: null, below: null, aboveTogether: null, months: null };
  const together = aboveTogether !== null && tells(aboveTogether, all, least) ? aboveTogether : null;
  return { ...line, aboveTogether: together, months: null };
}

const isSafe = (
  { people, several, above, cheapestFor, products }: CollectionOverlap,
  least: number,
): boolean =>
  [several, above, cheapestFor].every((some) => tells(some, people, least)) &&
  products.every((one) => tells(one.people, people, least));
