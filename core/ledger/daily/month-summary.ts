import { countOrder } from './count-order';
import { type DayRows, FLAG } from './day-rows';
import { HIDDEN, hideDoubles } from './hide-doubles';
import { type Charges, chargesOf } from './month-charges';
import { type Pairs, pairsOf } from './month-pairs';

const DAYS = 32; // by day of the month; 0 isn't used

/** What most questions about a month need, without its rows. Tokens in 1/100. */
export interface MonthSummary {
  readonly rows: number;
  /** Rows that tell what others tell already, see `HIDDEN`. */
  readonly hidden: number;
  readonly tokensByDay: Float64Array;
  /** Rows that count. */
  readonly rowsByDay: Uint32Array;
  /** Rows left out because people are named in two ways: the day isn't sure. */
  readonly doubtfulByDay: Uint32Array;
  readonly pairs: Pairs;
  readonly charges: Charges;
}

/**
 * Add up a month. Total by day = by person = by product, as all are sums of the same rows.
 * @param rows settled
 * @param canonical the person an id stands for, after merging by hand
 */
export function summarise(
  rows: DayRows,
  canonical: (id: number) => number,
): { summary: MonthSummary; hidden: Uint8Array } {
  const order = countOrder(rows, canonical);
  const hidden = hideDoubles(order);
  const tokensByDay = new Float64Array(DAYS);
  const rowsByDay = new Uint32Array(DAYS);
  const doubtfulByDay = new Uint32Array(DAYS);
  const counted = new Uint32Array(rows.length);
  let count = 0;
  let left = 0;
  for (let row = 0; row < rows.length; row++) {
    const day = rows.day[row] ?? 0;
    if (hidden[row]) {
      left++;
      if (hidden[row] === HIDDEN.naming) doubtfulByDay[day] = (doubtfulByDay[day] ?? 0) + 1;
    } else if (!((rows.flags[row] ?? 0) & FLAG.seat)) {
      counted[count++] = row;
      tokensByDay[day] = (tokensByDay[day] ?? 0) + (rows.tokens[row] ?? 0);
      rowsByDay[day] = (rowsByDay[day] ?? 0) + 1;
    }
  }
  const summary: MonthSummary = {
    rows: rows.length,
    hidden: left,
    tokensByDay,
    rowsByDay,
    doubtfulByDay,
    pairs: pairsOf(rows, counted.subarray(0, count), canonical),
    charges: chargesOf(order, hidden),
  };
  return { summary, hidden };
}
