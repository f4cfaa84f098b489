import type { LotsKnown } from '@/components/dashboard/settings-view';
import type { Settings } from '@/core/model/settings';
import { lotsOf } from '@/core/purchase/lots';
import type { Store } from '@/core/store/store';
import { chooseTeam, type KnownTeam } from '@/core/store/teams';
import type { Day } from '@/core/units/brands';
import { knownFacts } from './plans/known';

/** The lots of the chosen team; tokens are a single team's, so all teams together have none. @throws StoreError */
export async function lotsKnown(
  store: Store,
  teams: readonly KnownTeam[],
  { chosenTeam }: Settings,
  today: Day,
): Promise<LotsKnown | null> {
  const team = chooseTeam(
    teams.filter(({ name }) => name !== null),
    chosenTeam,
  );
  if (!team || team.name === null) return null;
  const { lots, readAt } = lotsOf(await knownFacts(store, team.key), today);
  return {
    team: team.key,
    name: team.name,
    readAt,
    lots: lots.map(({ tokens, expiresOn, source }) => ({
      tokens,
      expiresOn,
      sure: source !== 'latest-possible',
    })),
  };
}
