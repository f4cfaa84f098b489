import type { StandingView } from '@/components/dashboard/overview/overview-view';
import { teamOutlook } from '@/core/messages/handlers/team-outlook';
import type { Filter } from '@/core/model/filter';
import { loadCard } from '@/core/store/report-cards';
import { READ_TABLES } from '@/core/store/revisions';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { askTeam } from './asked';
import { knownFacts } from './known';
import { remember } from './remember';

/** A team's tokens, past and ahead: the first chart waits for nothing else; null: nothing was read yet. @throws StoreError */
export async function loadOutlookView(
  store: Store,
  { team: chosen }: Pick<Filter, 'team'>,
  today: Day,
): Promise<StandingView | null> {
  const asked = await askTeam(store, { team: chosen });
  if (!asked) return null;
  const card = await loadCard(store, asked.team);
  return standingOf(store, asked.team, today, card?.digest ?? null);
}

const TEAMS = 2;

/** @param _card digest of the report card the outlook respects: with another one it is another outlook */
const standingOf = remember(
  READ_TABLES,
  TEAMS,
  async (store, team: string, today: Day, _card: string | null): Promise<StandingView | null> => {
    const asked = await askTeam(store, { team });
    if (!asked) return null;
    const facts = await knownFacts(store, asked.team);
    const { outlook } = await teamOutlook(store, facts, asked.settings, today);
    return { team: asked.team, today, outlook };
  },
);
