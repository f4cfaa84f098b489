import { teamCaptures } from '@/core/ledger/team-captures';
import type { StoredObservation, TeamFacts } from '@/core/ledger/types';
import type { UseDays } from '@/core/ledger/use-days';
import { groupsAmong } from '@/core/model/counted-rows';
import type { Period } from '@/core/model/scalars';
import { productKey } from '@/core/rates/product-key';
import { type Day, day } from '@/core/units/brands';
import { spreadDays, upToAccess } from './spread-days';

/**
 * Days on which seats were used, as Seat Usage and the Usage Report count them, spread evenly over their period. Files of
 * tokens don't tell of them: nothing is charged on a seat. A time of a person's product is told once: by files of days
 * on seats, else by the newest reading.
 */
export function seatUses(daily: readonly UseDays[], facts: TeamFacts, today: Day): UseDays[] {
  const told = new Map<string, Period[]>();
  const tell = (person: number, product: string, period: Period): boolean => {
    const key = `${person} ${productKey(product)}`;
    const known = told.get(key) ?? [];
    if (known.some(({ from, to }) => from <= period.to && period.from <= to)) return false;
    told.set(key, [...known, period]);
    return true;
  };
  for (const { person, product, days, onSeat } of daily) {
    const on = days.filter((_, i) => onSeat[i] === 1);
    const [first] = on;
    if (first !== undefined) tell(person, product, { from: day(first), to: day(on.at(-1) ?? first) });
  }
  const readings = [facts, ...(facts.parts ?? [])].flatMap((team) =>
    teamCaptures(team).map(({ id, page, readAt }) => ({ rows: team.rows.get(id) ?? [], page, readAt })),
  );
  const newestFirst = readings.sort((a, b) => b.readAt - a.readAt);
  return newestFirst.flatMap(({ rows, page }) =>
    seatRows(rows, page).flatMap((row): UseDays[] => {
      const { personId, product, period, daysUsed = 0, lastAccessed } = row;
      const over = { from: period.from, to: day(Math.min(period.to, today - 1)) };
      if (personId === undefined || !product || daysUsed <= 0 || over.to < over.from) return [];
      if (!tell(personId, product, over)) return [];
      const days = spreadDays(daysUsed, upToAccess(over, lastAccessed));
      const tokens = new Float64Array(days.length);
      return [{ person: personId, product, days, tokens, onSeat: new Uint8Array(days.length).fill(1) }];
    }),
  );
}

/** Rows of seats, each once: parts of a group are in the group. */
function seatRows(rows: readonly StoredObservation[], page: string): StoredObservation[] {
  const onSeats = rows.filter(({ access }) =>
    page === 'seat-usage' ? access !== 'flex' : page === 'usage-report' && access === 'subscription',
  );
  const inGroup = groupsAmong(onSeats);
  return onSeats.filter((row) => !inGroup(row));
}
