import { rowVerdicts } from '@/core/advice/row-verdicts';
import { outlook } from '@/core/purchase/outlook';
import { toRunway } from '@/core/purchase/to-runway';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import type { DataOf } from '../handle';
import type { RequestOf } from '../map';
import { teamKnowledge } from './team-knowledge';

/** Pages that show the balance, and so its chips; a forecast for the others would be work for nothing. */
const WITH_BALANCE: ReadonlySet<RequestOf<'overlay:rows'>['page']> = new Set(['summary', 'balances']);

/** Verdicts for the rows on screen, and the balance where the page shows it. @throws StoreError */
export async function overlayRows(
  store: Store,
  request: RequestOf<'overlay:rows'>,
  today: Day,
): Promise<DataOf<'overlay:rows'>> {
  const { facts, settings, learned } = await teamKnowledge(store, request.team);
  const { rows, total, wrongPlan } = rowVerdicts(request, settings, learned, today, facts);
  const one = request.team.kind === 'one' && WITH_BALANCE.has(request.page);
  return {
    rows,
    total,
    wrongPlan,
    runway: one ? toRunway(outlook(facts, settings, today, today)) : null,
    overlays: settings.overlays,
  };
}
