import { teamPeople } from '@/core/advice/team/team-people';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import type { AskedTeam } from './asked-team';
import { readUses } from './read-uses';
import { DICE, isKnown, type KnownTeam, knownTeam } from './team-advice';
import { loadMix } from './team-mix';

/**
 * One of the team's people with all that is known of them and of the team's mix: the same as among all, without reading
 * the others, as long as the mix is known. null: nothing was read yet.
 * @throws StoreError
 */
export async function knownWithOne(
  store: Store,
  asked: Pick<AskedTeam, 'team' | 'stamp'>,
  person: number,
  today: Day,
): Promise<KnownTeam | null> {
  const { team, stamp } = asked;
  const mix = isKnown(asked) ? null : await loadMix(store, team, stamp);
  if (!mix) return knownTeam(store, asked, today);
  const uses = await readUses(store, team, today, person);
  return uses && { uses, people: teamPeople({ ...uses, today, ...DICE, mix }) };
}
