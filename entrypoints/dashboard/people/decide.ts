import type { Decision } from '@/core/advice/decisions/types';
import { wholeTeam } from '@/core/model/filter';
import { keepDecisions } from '@/core/store/decisions';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import type { Plans } from '../plans/open-plans';

/** What was chosen, for whom. */
export interface Choice extends Pick<Decision, 'choice' | 'reason' | 'until'> {
  readonly team: string;
  readonly people: readonly number[];
}

/** Note a decision on what is advised to people right now. @throws StoreError */
export async function decide(
  plans: Plans,
  store: Store,
  { team, people, ...chosen }: Choice,
  today: Day,
): Promise<void> {
  const drafts = await plans.load('drafts', wholeTeam(team), today, people);
  const decisions = new Map(
    [...drafts].map(([person, draft]): [number, Decision] => [
      person,
      { ...draft, ...chosen, decidedOn: today },
    ]),
  );
  await keepDecisions(store, team, decisions, Date.now());
}
