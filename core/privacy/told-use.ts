import type { UseDays } from '@/core/ledger/use-days';
import { productKey } from '@/core/rates/product-key';
import { day } from '@/core/units/brands';
import { firstDayOf, monthOf } from '@/core/units/month';
import type { MonthCell } from './told-months';

/** Tokens rest on those who were charged, days without a charge on those who have seats: each is told for itself. */
export type UseOf = 'charged' | 'seated';

/** Who used what in which month. Use of nobody that is named is in none: nobody can tell whose it is. */
export function monthCells(
  uses: readonly UseDays[],
  of: UseOf,
  placeOf: (person: number) => string,
): MonthCell[] {
  const cells = new Map<string, MonthCell & { readonly people: Set<number> }>();
  for (const use of uses) {
    const { person } = use;
    if (person <= 0) continue;
    const [key, place] = [productKey(use.product), placeOf(person)];
    for (const { month, from, to } of monthsUsed(use)) {
      if (!hasAny(use, of, from, to)) continue;
      const id = JSON.stringify([month, key, place]);
      const cell = cells.get(id) ?? { month, key, place, people: new Set() };
      cells.set(id, cell);
      cell.people.add(person);
    }
  }
  return [...cells.values()];
}

function hasAny({ tokens, onSeat }: UseDays, of: UseOf, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (of === 'charged' ? tokens[i] : onSeat[i]) return true;
  return false;
}

/** Whether use of a month may be told of. @param person 0: rows that name nobody */
export type IsTold = (month: number, key: string, person: number) => boolean;

/** Days that may be told of. Those of seats that may not are left out, too. */
export function onlyTold(uses: readonly UseDays[], isTold: Readonly<Record<UseOf, IsTold>>): UseDays[] {
  return uses.flatMap((use) => {
    const { person, days, tokens, onSeat } = use;
    const key = productKey(use.product);
    const kept: number[] = [];
    for (const { month, from, to } of monthsUsed(use)) {
      const told = { charged: isTold.charged(month, key, person), seated: isTold.seated(month, key, person) };
      for (let i = from; i < to; i++) if (told[onSeat[i] && !tokens[i] ? 'seated' : 'charged']) kept.push(i);
    }
    if (kept.length === days.length) return [use];
    if (kept.length === 0) return [];
    return [
      {
        ...use,
        days: Int32Array.from(kept, (i) => days[i] ?? 0),
        tokens: Float64Array.from(kept, (i) => tokens[i] ?? 0),
        onSeat: Uint8Array.from(kept, (i) => onSeat[i] ?? 0),
      },
    ];
  });
}

/** Months of ascending days, and from which to which of them. */
function* monthsUsed({ days }: UseDays): Generator<{ month: number; from: number; to: number }> {
  for (let from = 0, to = 0; from < days.length; from = to) {
    const month = monthOf(day(days[from] ?? 0));
    const end = firstDayOf(month + 1);
    while (to < days.length && (days[to] ?? 0) < end) to++;
    yield { month, from, to };
  }
}
