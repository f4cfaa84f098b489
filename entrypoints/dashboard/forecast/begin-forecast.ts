import type { ForecastAsk, ForecastView } from '@/components/dashboard/forecast/forecast-view';
import { closedDays } from '@/core/forecast/closed-days';
import { demandPoints, type Step } from '@/core/forecast/demand-points';
import { nextUse } from '@/core/forecast/next-use';
import { teamOutlook } from '@/core/messages/handlers/team-outlook';
import type { ReportCard } from '@/core/model/report-card';
import type { Store } from '@/core/store/store';
import { addDays, dayOfEpoch } from '@/core/units/day';
import { askTeam } from '../plans/asked';
import { knownFacts } from '../plans/known';
import { demandAhead } from './demand-ahead';
import { loadHistory } from './load-history';
import { safePoints } from './safe-points';
import { shownUnit } from './shown-unit';

export type Begun = NonNullable<Awaited<ReturnType<typeof begin>>>;

/** What was used, of whom, until when; null: nothing was read yet. @throws StoreError */
export async function begin(store: Store, ask: ForecastAsk, now: number) {
  const today = dayOfEpoch(now);
  const asked = await askTeam(store, ask);
  if (!asked) return null;
  const { settings, team, keys } = asked;
  const { unit, isTold } = await shownUnit(store, team, ask.unit, today);
  const facts = await Promise.all(keys.map((key) => knownFacts(store, key)));
  const history = await loadHistory(store, facts, unit, addDays(today, -1));
  const own = unit.kind === 'team' && facts.length === 1 ? facts[0] : undefined;
  return { today, settings, team, unit, isTold, own, history, holidays: closedDays(settings) };
}

/** What the popup says of a whole team; null: of a part. @throws StoreError */
export const seenOf = async (store: Store, { own, settings, today }: Begun) =>
  own ? teamOutlook(store, own, settings, today) : null;

/** @param card null: not there yet; of a part of a team nothing is forecast before @param past null: not there yet */
export function viewOf(
  { history, holidays, today, team, unit, isTold }: Begun,
  seen: Awaited<ReturnType<typeof seenOf>>,
  card: ReportCard | null,
  past: ForecastView['past'] | null,
): ForecastView {
  const { futures, withheld } =
    card || seen ? demandAhead(seen, history, holidays, card, today) : { futures: null, withheld: null };
  const points = (step: Step) => {
    const found = demandPoints(history, futures, today, step);
    return isTold ? safePoints(found, step, isTold, today) : found;
  };
  return {
    today,
    team,
    unit,
    withheld,
    outlook: seen?.outlook ?? null,
    points: { day: points('day'), week: points('week'), month: points('month') },
    next: futures ? nextUse(futures, today) : [],
    whole: past !== null,
    card,
    past: isTold ? [] : (past ?? []),
  };
}
