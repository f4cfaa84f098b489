import type { RequestOf } from '@/core/messages/map';
import type { Day } from '@/core/units/brands';
import { type Asked, accessOf } from './uses';
import { idleSeats } from './waste/idle-seats';

/** A seat not used for less long is not yet idle. */
const IDLE_DAYS = 90;

/** For how many days the seat a row shows was not used; null: it was, or nothing says since when, or not long enough. */
export function idleDaysOf(page: RequestOf<'overlay:rows'>['page'], asked: Asked, today: Day): number | null {
  const { product, period, assignedOn, lastAccessed, daysUsed, active, tokens } = asked.observation;
  if (product === undefined || tokens !== undefined || accessOf(page, asked) !== 'seat') return null;
  const seat = {
    personId: 0,
    product,
    assignedOn: assignedOn ?? null,
    lastUsed: lastAccessed ?? null,
    daysUsed: daysUsed ?? null,
    period,
    active: active ?? null,
    readAt: 0,
  };
  const [idle] = idleSeats(
    [seat],
    today,
    () => null,
    () => null,
  );
  const days = idle?.use === 'never' ? idle.idleDays : null;
  return days !== null && days >= IDLE_DAYS ? days : null;
}
