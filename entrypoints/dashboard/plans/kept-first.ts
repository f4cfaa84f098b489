import { ALL_PEOPLE } from '@/components/dashboard/people/people-view';
import { keepView, loadView } from '@/core/store/kept-views';
import { revisionOf } from '@/core/store/revisions';
import type { Store } from '@/core/store/store';
import { askTeam } from './asked';
import type { PlanName, PlanViews } from './plan-views';
import type { PlanRequest } from './protocol';
import { isKept } from './views-kept';
import { withNamesOf, withoutNames } from './without-names';

type Asked = Omit<PlanRequest, 'id'>;
type View = PlanViews[PlanName];

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
  const { name, filter, today, people, order } = asked;
  // Every narrowing would be kept, and is quick once the team is loaded.
  const narrowed = filter.group || filter.product || people.length > 0 || !isUsual(order);
  if (!isKept(name) || narrowed) return work();
  const [revision, known] = await Promise.all([revisionOf(store), askTeam(store, filter)]);
  if (!known) return work();
  // What was shown while people might be looked at isn't shown when only groups may.
  const { privacy, leastGroup } = known.settings;
  const id = JSON.stringify([name, known.team, filter.period, filter.back, privacy, leastGroup]);
  const kept = await loadView(store, id, code);
  if (kept) {
    const shown = await withNamesOf(store, name, kept.view as View); // kept as it was made
    if (kept.revision === revision && kept.today === today) return shown;
    old(shown);
  }
  const view = await work();
  if (view !== null)
    await keepView(store, { id, revision, code, today, at: Date.now(), view: withoutNames(name, view) });
  return view;
}

/** Rows in the order they are shown at first. */
const isUsual = (order: Asked['order']): boolean =>
  !order || (order.kind === '' && order.search === '' && order.sort === ALL_PEOPLE.sort && order.down);
