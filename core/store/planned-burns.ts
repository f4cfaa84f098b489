import * as z from 'zod/mini';
import { Day } from '@/core/model/scalars';
import type { Day as UtcDay } from '@/core/units/brands';
import { isoOfDay } from '@/core/units/day';
import { loadCanonical } from './daily/merges';
import { keep, loadKept } from './kept';
import type { Store } from './store';

const PlannedBurn = z.object({ planned: Day });

/** Remember that a person's unusual use on a day was planned. @param at now, ms since 1970 @throws StoreError */
export const keepPlannedBurn = (
  store: Store,
  team: string,
  person: number,
  on: UtcDay,
  at: number,
): Promise<void> =>
  keep(store, {
    kind: 'decision',
    team,
    person,
    id: `burn ${isoOfDay(on)}`,
    value: { planned: on },
    changedAt: at,
  });

/** Asks whether a person's use on a day was planned. @throws StoreError */
export async function loadPlannedBurns(
  store: Store,
  team: string,
): Promise<(person: number, on: UtcDay) => boolean> {
  const kept = await loadKept(store, 'decision', PlannedBurn, team);
  const canonical = await loadCanonical(store); // people may be merged by hand since
  const keyOf = (person: number, on: number) => `${canonical(person)} ${on}`;
  const planned = new Set(kept.map(({ person = 0, value }) => keyOf(person, value.planned)));
  return (person, on) => planned.has(keyOf(person, on));
}
