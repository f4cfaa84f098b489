import * as z from 'zod/mini';
import type { Day } from '@/core/units/brands';
import { epochOfDay } from '@/core/units/day';
import { keep, loadKept } from './kept';
import type { Store } from './store';

/** The last day the clock was believed; since when it has stood far ahead of that, null: it doesn't. */
const Clock = z.object({ day: z.int(), ahead: z.nullable(z.int()) });
type Clock = z.infer<typeof Clock>;

/** A clock that leaps further ahead than this, in days, may be wrong, ... */
const LEAP = 40;
/** ... unless it says so still so many days later. */
const WAIT = 2;

/**
 * Whether today's date may be acted upon by removing what is old. A clock set far ahead by mistake must not empty the
 * database; nobody's use ages that fast.
 * @throws StoreError
 */
export async function believesClock(store: Store, today: Day): Promise<boolean> {
  const [kept] = await loadKept(store, 'clock', Clock, '');
  const value = clockOn(kept?.value ?? null, today);
  if (JSON.stringify(value) !== JSON.stringify(kept?.value))
    await keep(store, { kind: 'clock', team: '', id: '', value, changedAt: epochOfDay(today) });
  return value.ahead === null;
}

/** What is known of the clock on a day. One set back is believed: it removes less. */
export function clockOn(before: Clock | null, today: Day): Clock {
  if (!before || today - before.day <= LEAP) return { day: today, ahead: null };
  const since = before.ahead === null ? -1 : today - before.ahead;
  if (since >= WAIT && since <= LEAP) return { day: today, ahead: null };
  return since >= 0 && since < WAIT ? before : { day: before.day, ahead: today };
}
