import type { Reason } from '@/core/model/row-verdict';
import { note } from '../row-figures';
import type { PersonPast } from '../types';

const LEAST_HISTORY = 90;
const RECENT = 91;
const YEAR = 364;
/** Somebody who has been away so long, and longer than twice their longest pause, has left as far as the days tell. */
const AWAY = 90;
/** Days come in bursts: their count varies about five times a Poisson's (see `sureness.ts`). */
const BURSTS = 5;
const CLEARLY = 1.64;
const BY_A_QUARTER = 1.25;

/** What a person's days so far say about the advice: rising, falling, short, new, left. */
export function pastReasons(past: PersonPast): Reason[] {
  const known = past.today - past.from;
  const days = [...new Set(past.products.flatMap((product) => [...product.days]))].sort((a, b) => a - b);
  const first = days[0];
  const last = days.at(-1);
  const reasons: Reason[] = [];
  if (known < LEAST_HISTORY) reasons.push(note('SHORT_HISTORY', { days: known, daysNeeded: LEAST_HISTORY }));
  if (first === undefined || last === undefined) return reasons;
  const away = past.today - last;
  const longest = days.reduce((most, on, i) => Math.max(most, i === 0 ? 0 : on - (days[i - 1] ?? on)), 0);
  const knownAway = past.known?.subarray(last + 1 - past.from).reduce((a, b) => a + b, 0) ?? away;
  if (knownAway >= AWAY && away > 2 * longest)
    return [...reasons, note('LEFT', { days: away, lastDay: last })];
  if (first - past.from >= 30 && past.today - first <= LEAST_HISTORY)
    return [...reasons, note('NEW', { days: past.today - first, firstDay: first })];
  return [...reasons, ...trend(past, days)];
}

/** Recent days a month against those before; square roots make counts comparable (Anscombe 1948). */
function trend({ from, today }: PersonPast, days: readonly number[]): Reason[] {
  const start = Math.max(from, today - YEAR);
  const turn = today - RECENT;
  const before = turn - start;
  if (before < RECENT) return [];
  const recentDays = days.filter((on) => on >= turn).length;
  const earlierDays = days.filter((on) => on >= start && on < turn).length;
  const now = recentDays / RECENT;
  const then = earlierDays / before;
  const z = (Math.sqrt(now) - Math.sqrt(then)) / Math.sqrt((BURSTS / 4) * (1 / RECENT + 1 / before));
  const figures = { days: Math.round((now * 365) / 12), before: Math.round((then * 365) / 12) };
  if (z > CLEARLY && now > BY_A_QUARTER * then) return [note('RISING', figures)];
  if (z < -CLEARLY && then > BY_A_QUARTER * now) return [note('FALLING', figures)];
  return [];
}
