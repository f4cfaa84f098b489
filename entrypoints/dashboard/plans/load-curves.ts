import type { CurvesView } from '@/components/dashboard/people/people-view';
import { savingsRealised } from '@/core/advice/decisions/outcome';
import type { Filter } from '@/core/model/filter';
import { teamCurves } from '@/core/spend/team-curves';
import { loadDecisions } from '@/core/store/decisions';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { outcomeNow } from './outcome-now';
import { askedTeam, knownTeam } from './team-advice';

/** What a whole team's use cost by month on each plan; null: nothing was read yet. @throws StoreError */
export async function loadCurvesView(store: Store, filter: Filter, today: Day): Promise<CurvesView | null> {
  const asked = await askedTeam(store, filter, today);
  const known = asked && (await knownTeam(store, asked, today));
  if (!known) return null;
  // A group's or product's seats can't be told from the others' on these curves.
  const narrowed = filter.group !== null || filter.product !== null;
  const decisions = await loadDecisions(store, asked.team);
  const outcomes = [...decisions].flatMap(([id, log]) => {
    const person = known.people.requestOf(id);
    return log.map(({ decision }) => ({
      choice: decision.choice,
      outcome: person && outcomeNow(decision, person),
    }));
  });
  return {
    currency: asked.settings.currency,
    curves: narrowed ? null : teamCurves({ ...known.uses, today, back: filter.back }),
    realised: savingsRealised(outcomes),
    spread: known.uses.known.source === 'spread',
  };
}
