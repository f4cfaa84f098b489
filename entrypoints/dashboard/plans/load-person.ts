import type { PersonView } from '@/components/dashboard/people/person-view';
import { isQuiet } from '@/core/advice/decisions/outcome';
import { advisePerson } from '@/core/advice/team/advise-person';
import { arithmetic } from '@/core/advice/team/arithmetic';
import type { Filter } from '@/core/model/filter';
import { shownName } from '@/core/privacy/disguise';
import { loadDecisions } from '@/core/store/decisions';
import { peopleByIds } from '@/core/store/people-by-ids';
import type { Store } from '@/core/store/store';
import { loadVerdict } from '@/core/store/verdicts';
import { type Day, day } from '@/core/units/brands';
import { askedTeam } from './asked-team';
import { knownWithOne } from './known-with-one';
import { draftOf } from './load-drafts';
import { outcomeNow } from './outcome-now';

const YEAR = 365;

/** One person's page; null: nothing is known of that person. @throws StoreError */
export async function loadPersonView(
  store: Store,
  filter: Filter,
  today: Day,
  [id = 0]: readonly number[],
): Promise<PersonView | null> {
  const asked = await askedTeam(store, filter, today);
  const known = asked && (await knownWithOne(store, asked, id, today));
  const person = known?.people.requestOf(id);
  if (!asked || !known || !person) return null;
  const [before, decisions, named] = await Promise.all([
    loadVerdict(store, asked.team, id),
    loadDecisions(store, asked.team, id),
    peopleByIds(store, [id]),
  ]);
  const advice = advisePerson(person, before, asked.stamp);
  const log = decisions.get(id) ?? [];
  const last = log[0]?.decision;
  const { past, request } = person;
  const from = day(Math.max(past.from, past.today - YEAR));
  return {
    team: asked.team,
    today,
    currency: asked.settings.currency,
    perToken: request.perToken,
    id,
    name: shownName(named.get(id) ?? { name: null, alias: null, email: null, hash: null }),
    email: named.get(id)?.email ?? null,
    verdict: advice.verdict,
    plan: advice.plan,
    windows: advice.windows,
    arithmetic: arithmetic(request, advice.plan.plan),
    period: { from, to: day(past.today - 1) },
    uses: known.uses.known.uses.filter((use) => use.person === id),
    spread: known.uses.known.source === 'spread',
    log: log.map((one) => ({ ...one, outcome: outcomeNow(one.decision, person) })),
    quiet: last !== undefined && isQuiet(last, draftOf(advice.plan).advised, today),
  };
}
