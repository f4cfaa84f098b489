import type { Period } from '@/core/model/scalars';
import type { UseDays } from '../use-days';
import { FLAG } from './day-rows';

/** A month's rows, as far as days of use are made of them. */
export interface UseRows {
  readonly length: number;
  /** The last UTC day before the month. */
  readonly before: number;
  /** Day of the month, from 1. */
  readonly day: ArrayLike<number>;
  readonly product: ArrayLike<number>;
  /** Place in `people`. */
  readonly person: ArrayLike<number>;
  readonly tokens: ArrayLike<number>;
  readonly flags: ArrayLike<number>;
  /** 0: the row counts. */
  readonly hidden: ArrayLike<number>;
  /** Ids after merging by hand; 0: nobody. */
  readonly people: Uint32Array;
}

const DAYS = 32;

/**
 * Days of every person and product, each day once, ascending. A million rows take some tenths of a second: they are put
 * in order by counting, never compared.
 * @param months in order
 * @param nameOf the product at a place
 * @param only of this person; left out: of everybody
 */
export function gatherUses(
  months: readonly UseRows[],
  period: Period,
  nameOf: (place: number) => string,
  only: number | null = null,
): UseDays[] {
  const pairs = new Pairs(only);
  const pairOf = months.map((rows) => pairs.place(rows, period));
  const starts = pairs.starts();
  const next = starts.slice(0, -1);
  const total = starts.at(-1) ?? 0;
  const days = new Int32Array(total);
  const tokens = new Float64Array(total);
  const onSeat = new Uint8Array(total);
  for (const [m, rows] of months.entries()) {
    const own = pairOf[m] ?? new Int32Array(0);
    for (const row of byDay(rows)) {
      const pair = own[row] ?? -1;
      if (pair < 0) continue;
      const on = rows.before + (rows.day[row] ?? 1);
      let at = next[pair] ?? 0;
      const isSame = at > (starts[pair] ?? 0) && days[at - 1] === on;
      if (isSame) at--;
      else next[pair] = at + 1;
      days[at] = on;
      tokens[at] = (tokens[at] ?? 0) + (rows.tokens[row] ?? 0);
      if ((rows.flags[row] ?? 0) & (FLAG.seat | FLAG.subscription)) onSeat[at] = 1;
    }
  }
  // Copies, not views: one person's days go to a page without everybody's.
  return Array.from(next, (end, pair) => {
    const start = starts[pair] ?? 0;
    return {
      person: pairs.person[pair] ?? 0,
      product: nameOf(pairs.product[pair] ?? 0),
      days: days.slice(start, end),
      tokens: tokens.slice(start, end),
      onSeat: onSeat.slice(start, end),
    };
  });
}

/** Numbers persons with products in the order they come, and counts their rows. */
class Pairs {
  readonly person: number[] = [];
  readonly product: number[] = [];
  readonly #rows: number[] = [];
  readonly #known = new Map<number, Map<number, number>>();

  constructor(private readonly only: number | null) {}

  /** @returns the pair of each row; -1: it isn't in the period, or doesn't count */
  place(rows: UseRows, { from, to }: Period): Int32Array {
    const widest = largest(rows.product) + 1;
    const local = new Map<number, number>();
    const pairOf = new Int32Array(rows.length).fill(-1);
    const { only } = this;
    if (only !== null && !rows.people.includes(only)) return pairOf;
    for (let row = 0; row < rows.length; row++) {
      if (only !== null && rows.people[rows.person[row] ?? 0] !== only) continue;
      const on = rows.before + (rows.day[row] ?? 1);
      if (rows.hidden[row] || on < from || on > to) continue;
      const product = rows.product[row] ?? 0;
      const key = (rows.person[row] ?? 0) * widest + product;
      let pair = local.get(key);
      if (pair === undefined) {
        pair = this.#of(rows.people[rows.person[row] ?? 0] ?? 0, product);
        local.set(key, pair);
      }
      pairOf[row] = pair;
      this.#rows[pair] = (this.#rows[pair] ?? 0) + 1;
    }
    return pairOf;
  }

  #of(person: number, product: number): number {
    const own = this.#known.get(person) ?? new Map<number, number>();
    this.#known.set(person, own);
    const pair = own.get(product) ?? this.person.length;
    if (pair === this.person.length) {
      own.set(product, pair);
      this.person.push(person);
      this.product.push(product);
    }
    return pair;
  }

  /** Where each pair's rows begin; at the end, how many there are. */
  starts(): Uint32Array {
    const starts = new Uint32Array(this.#rows.length + 1);
    for (const [pair, count] of this.#rows.entries()) starts[pair + 1] = (starts[pair] ?? 0) + count;
    return starts;
  }
}

function largest(values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) if ((values[i] ?? 0) > most) most = values[i] ?? 0;
  return most;
}

/** A month's rows by day. */
function byDay({ length, day }: UseRows): Uint32Array {
  const next = new Uint32Array(DAYS + 1);
  for (let row = 0; row < length; row++) next[(day[row] ?? 0) + 1] = (next[(day[row] ?? 0) + 1] ?? 0) + 1;
  for (let on = 1; on <= DAYS; on++) next[on] = (next[on] ?? 0) + (next[on - 1] ?? 0);
  const order = new Uint32Array(length);
  for (let row = 0; row < length; row++) {
    const on = day[row] ?? 0;
    const at = next[on] ?? 0;
    next[on] = at + 1;
    order[at] = row;
  }
  return order;
}
