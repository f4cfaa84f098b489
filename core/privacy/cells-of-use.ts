import type { UseDays } from '@/core/ledger/use-days';
import type { Period } from '@/core/model/scalars';
import { productKey } from '@/core/rates/product-key';
import { type Day, day } from '@/core/units/brands';

/** Who used a product. */
interface Cell {
  readonly row: string;
  readonly column: string;
  readonly people: ReadonlySet<number>;
}

/**
 * Who used which product (a column, by its key), by what a day of theirs is counted in besides (a row). Use of nobody
 * that is named is in none: nobody can tell whose it is.
 * @param rowOf such as a place or a month
 */
export function cellsOfUse(
  uses: readonly UseDays[],
  { from, to }: Period,
  rowOf: (person: number, on: Day) => string,
): Cell[] {
  const rows = new Map<string, Map<string, Cell & { readonly people: Set<number> }>>();
  for (const { person, product, days, tokens, onSeat } of uses) {
    if (person <= 0) continue;
    const column = productKey(product);
    let last: string | null = null;
    for (let i = 0; i < days.length; i++) {
      const on = days[i] ?? 0;
      if (on < from || on > to || (!tokens[i] && !onSeat[i])) continue;
      const row = rowOf(person, day(on));
      if (row === last) continue;
      last = row;
      const cells = rows.get(row) ?? new Map<string, Cell & { readonly people: Set<number> }>();
      rows.set(row, cells);
      const cell = cells.get(column) ?? { row, column, people: new Set<number>() };
      cells.set(column, cell);
      cell.people.add(person);
    }
  }
  return [...rows.values()].flatMap((cells) => [...cells.values()]);
}
