import { keepView, loadView } from '@/core/store/kept-views';
import { revisionOf } from '@/core/store/revisions';
import type { Store } from '@/core/store/store';
import { askTeam } from './asked';
import type { PlanName, PlanRequest, PlanViews } from './protocol';

type Asked = Omit<PlanRequest, 'id'>;
type View = PlanViews[PlanName];

/** Views that are kept from one opening of the dashboard to the next: those that hold nobody's name. */
const KEPT: ReadonlySet<PlanName> = new Set<PlanName>([
  ...(['choices', 'outlook', 'overview', 'curves', 'shares', 'budget', 'products'] as const),
]);

/**
 * Answers with a finished view that is kept, if nothing was written and no day began since: it is what would be worked
 * out now. Else what was shown last is shown until it is worked out anew, and said to be old.
 * @param code of the program: what another one kept may look different
 * @param old is called with what was shown last
 * @param work makes the view
 */
export async function keptFirst(
  store: Store,
  asked: Asked,
  code: string,
  old: (view: View) => void,
  work: () => Promise<View>,
): Promise<View> {
  const { name, filter, today, people } = asked;
  // Every narrowing would be kept, and is quick once the team is loaded.
  if (!KEPT.has(name) || filter.group || filter.product || people.length > 0) return work();
  const revision = await revisionOf(store);
  const team = (await askTeam(store, filter))?.team;
  if (team === undefined) return work();
  const id = JSON.stringify([name, team, filter.period, filter.back]);
  const kept = await loadView(store, id);
  if (kept?.code === code) {
    if (kept.revision === revision && kept.today === today) return kept.view as View; // kept as it was made
    old(kept.view as View);
  }
  const view = await work();
  if (view !== null) await keepView(store, { id, revision, code, today, at: Date.now(), view });
  return view;
}
