import type { CurvesView } from '@/components/dashboard/people/people-view';
import { savingsRealised } from '@/core/advice/decisions/outcome';
import type { UseDays } from '@/core/ledger/use-days';
import type { Filter } from '@/core/model/filter';
import { productKey } from '@/core/rates/product-key';
import { teamCurves } from '@/core/spend/team-curves';
import { loadDecisions } from '@/core/store/decisions';
import { loadPrivacy } from '@/core/store/privacy';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { askedTeam } from './asked-team';
import { knownMembers } from './known';
import { loadUses } from './load-uses';
import { outcomeNow } from './outcome-now';
import { knownTeam } from './team-advice';

/** What a team's use cost by month on each plan; null: nothing was read yet. @throws StoreError */
export async function loadCurvesView(store: Store, filter: Filter, today: Day): Promise<CurvesView | null> {
  const asked = await askedTeam(store, filter, today);
  const uses = asked && (await loadUses(store, asked, today));
  if (!uses) return null;
  const people = await letThrough(store, filter, uses.known.uses, today);
  // A few people's money would tell of single ones.
  const { mode, least } = await loadPrivacy(store);
  const hidden = people !== null && mode === 'groups';
  const decisions = await loadDecisions(store, asked.team);
  // Everybody's futures are only needed to look back at what was decided.
  const known = decisions.size > 0 ? await knownTeam(store, asked, today) : null;
  const outcomes = [...decisions].flatMap(([id, log]) => {
    if (people && !people.has(id)) return [];
    const person = known?.people.requestOf(id) ?? null;
    return log.map(({ decision }) => ({
      choice: decision.choice,
      outcome: person && outcomeNow(decision, person),
    }));
  });
  return {
    currency: asked.settings.currency,
    curves: hidden ? null : teamCurves({ ...uses, today, back: filter.back, people }),
    // Of few decisions, or of those a filter lets through, money is as good as a name.
    realised: savingsRealised(mode === 'groups' && (people || decisions.size < least) ? [] : outcomes),
    spread: uses.known.source === 'spread',
    narrowed: people !== null,
  };
}

/** People of the group, those of them who used the product; null: the filter lets everybody through. */
async function letThrough(
  store: Store,
  { group, product }: Filter,
  uses: readonly UseDays[],
  today: Day,
): Promise<ReadonlySet<number> | null> {
  const members = group && (await knownMembers(store, group, today));
  if (product === null) return members;
  const key = productKey(product);
  const users = uses.filter((use) => use.person > 0 && productKey(use.product) === key);
  return new Set(users.flatMap(({ person }) => ((members?.has(person) ?? true) ? person : [])));
}
