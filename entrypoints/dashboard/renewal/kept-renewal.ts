import type { RenewalAsk, RenewalView } from '@/components/dashboard/renewal/renewal-view';
import { keepView, loadView } from '@/core/store/kept-views';
import { READ_TABLES, revisionOf } from '@/core/store/revisions';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { askOneTeam } from '../plans/asked';
import { loadRenewal } from './load-renewal';

/** What a plan is worked out from. */
const TABLES = [...READ_TABLES, 'kept:scenario', 'kept:report-card'];

/**
 * A plan as it was worked out today, if nothing was written since; else as it grows, and then kept. null: nothing was
 * read yet.
 * @param code of the program: what another one kept may look different
 * @param work the plan as it grows
 * @throws StoreError
 */
export async function* keptRenewal(
  store: Store,
  ask: RenewalAsk,
  today: Day,
  code: string,
  work = loadRenewal,
): AsyncGenerator<RenewalView | null, void> {
  const revision = await revisionOf(store, TABLES);
  const id = JSON.stringify(['renewal', (await askOneTeam(store, ask))?.team, ask.months]);
  const kept = await loadView(store, id, code);
  if (kept?.revision === revision && kept.today === today) {
    yield kept.view as RenewalView; // kept as it was made
    return;
  }
  for await (const view of work(store, ask, today)) {
    yield view;
    if (view?.answer?.done) await keepView(store, { id, revision, code, today, at: Date.now(), view });
  }
}
