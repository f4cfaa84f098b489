import { type Day, day } from '@/core/units/brands';
import { LOT_LIFE_DAYS } from '../lots';
import { meanWanted } from './demand-book';
import { arrival, lastPlanned, type Situation, TOKEN } from './situation';

/** Mercury's practice: buy just below a year's need, renew four to six weeks before it is used up. */
const JUST_BELOW = 0.95;
const EARLY_DAYS = 35;

interface Lot {
  tokens: number;
  readonly from: number;
  readonly to: number;
}

/** Orders as that practice places them when use follows the mean future. */
export function renewEarly(situation: Situation): {
  readonly days: readonly Day[];
  readonly amounts: readonly number[];
} {
  const { from, today, leadTimeDays, lots: held, owed, minimumOrder } = situation;
  const wanted = meanDemand(situation);
  const lots: Lot[] = held.map(({ tokens, expiresOn }) => ({ tokens, from: 1, to: expiresOn - from + 1 }));
  const days: Day[] = [];
  const amounts: number[] = [];
  let debt: number = owed;
  const least = Math.ceil(minimumOrder / TOKEN);
  const last = lastPlanned(situation) - leadTimeDays;
  for (let d = 1; d <= last; d++) {
    const ordered = day(from + d - 1);
    const arrives = arrival(situation, ordered);
    if (ordered >= today && missing(lots, wanted, d, arrives, arrives + EARLY_DAYS) + debt > TOKEN / 2) {
      const need = JUST_BELOW * missing(lots, wanted, d, arrives, arrives + LOT_LIFE_DAYS) + debt;
      const amount = Math.max(least, Math.floor(need / TOKEN));
      days.push(ordered);
      amounts.push(amount);
      lots.push({ tokens: Math.max(0, amount * TOKEN - debt), from: arrives, to: arrives + LOT_LIFE_DAYS });
      debt = Math.max(0, debt - amount * TOKEN);
    }
    use(lots, d, wanted[d] ?? 0);
  }
  return { days, amounts };
}

/** Tokens short from one day through another when the mean use goes on from `now`. */
function missing(lots: readonly Lot[], wanted: Float64Array, now: number, from: number, to: number): number {
  const left = lots.map((lot) => ({ ...lot }));
  let sum = 0;
  for (let d = now; d <= to; d++) {
    const short = use(left, d, wanted[d] ?? 0);
    if (d >= from) sum += short;
  }
  return sum;
}

/** Uses tokens, the earliest expiry first. @returns what was short */
function use(lots: Lot[], d: number, wanted: number): number {
  let need = wanted;
  for (const lot of [...lots].sort((a, b) => a.to - b.to)) {
    if (lot.from > d || lot.to < d) continue;
    const used = Math.min(need, lot.tokens);
    lot.tokens -= used;
    need -= used;
  }
  return need;
}

/** Mean use of each day, day 1 at index 1. */
const meanDemand = ({ book }: Situation): Float64Array =>
  Float64Array.from({ length: book.horizon + 1 }, (_, d) =>
    d === 0 ? 0 : meanWanted(book, d) - meanWanted(book, d - 1),
  );
