import type { CollectionOverlap, SeatLine, TeamProduct, TeamProducts } from '@/core/advice/products/types';
import type { UseDays } from '@/core/ledger/use-days';
import type { Period } from '@/core/model/scalars';
import { productKey } from '@/core/rates/product-key';
import { centitokens } from '@/core/units/brands';
import { cellsOfUse } from './cells-of-use';
import { hiddenCells } from './hidden-cells';
import { tells } from './tells';

/** Keys of products that too few people used in a period to be told of, and those that would give them away. */
export function fewUsers(uses: readonly UseDays[], period: Period, least: number): ReadonlySet<string> {
  const cells = cellsOfUse(uses, period, () => '').map((cell) => ({
    ...cell,
    key: cell.column,
    column: null,
  }));
  return new Set([...hiddenCells(cells, least)].map(({ key }) => key));
}

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

/** Use of a team or group by whoever, of months in which it may be told of, and what may be told of it (`onlyTold`). */
interface Used {
  readonly known: readonly UseDays[];
  readonly all: readonly UseDays[];
  readonly told: readonly UseDays[];
}

/**
 * Products as they may be told of where only groups are: none that few people used, nobody's own figures, and no count
 * or month that rests on fewer than the minimum.
 * @param found added up from what may be told of
 * @param few keys of products whose habits may not be told of
 */
export function safeProducts(
  found: TeamProducts,
  { known, all, told }: Used,
  few: ReadonlySet<string>,
  least: number,
): TeamProducts {
  const { used, habits } = found;
  const tokens = tokensIn(all, used);
  const untold = new Set(productsIn(known, used));
  for (const key of productsIn(told, used)) untold.delete(key);
  const unsteady = new Set(habits ? [...changedIn(known, told, habits)] : []);
  const products = found.products
    .filter(({ key, users, unnamed }) => {
      const own = productKey(key);
      return !few.has(own) && !untold.has(own) && (users > 0 || unnamed === 0);
    })
    .map((product): TeamProduct => {
      const byTime = unsteady.has(productKey(product.key)) ? { months: [], change: null } : {};
      const seats = product.seats.map((line) => safeLine(line, least));
      const main = product.main && safeLine(product.main, least);
      const share = tokens > 0 ? product.tokens / tokens : 0;
      return { ...product, ...byTime, share, people: [], seats, main };
    });
  const shown = new Set(products.map(({ key }) => key));
  const overlaps = found.overlaps.filter(
    (one) => one.products.every(({ key }) => shown.has(key)) && isSafe(one, least),
  );
  return { ...found, tokens: centitokens(tokens), products, overlaps };
}

const daysIn = ({ days }: UseDays, period: Period | null): number[] =>
  period ? Array.from(days.keys()).filter((i) => isIn(days[i] ?? 0, period)) : [];
const isIn = (on: number, { from, to }: Period): boolean => from <= on && on <= to;

const tokensIn = (uses: readonly UseDays[], period: Period | null): number =>
  uses.reduce((sum, use) => daysIn(use, period).reduce((own, i) => own + (use.tokens[i] ?? 0), sum), 0);

const productsIn = (uses: readonly UseDays[], period: Period | null): string[] =>
  uses.flatMap((use) => (daysIn(use, period).length > 0 ? [productKey(use.product)] : []));

/** Products of which not all may be told. */
function changedIn(all: readonly UseDays[], told: readonly UseDays[], period: Period): Iterable<string> {
  const days = new Map<string, number>();
  const count = (uses: readonly UseDays[], sign: number) => {
    for (const use of uses) {
      const key = productKey(use.product);
      days.set(key, (days.get(key) ?? 0) + sign * daysIn(use, period).length);
    }
  };
  count(all, 1);
  count(told, -1);
  return [...days].flatMap(([key, left]) => (left === 0 ? [] : [key]));
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
