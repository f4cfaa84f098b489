import { StoreError } from '@/core/store/errors';
import type { Store } from '@/core/store/store';
import { lookAhead } from './ahead';
import { answerPlans } from './answer-plans';
import { inTurn } from './in-turn';
import { pack } from './packs';
import type { PlanLoaders } from './plan-loaders';
import type { PlanName, PlanViews } from './plan-views';
import { prepareViews } from './prepare-views';
import type { PlanReply, PlanRequest } from './protocol';

/** What is further down a page, or above it, waits for what is looked at first. */
const LATER: Partial<Readonly<Record<PlanName, number>>> = { choices: 1, overview: 2, moves: 3, curves: 4 };
/** What nobody asked for yet. */
const LAST = 9;

/**
 * Answers requests; what went wrong is an answer too. A first answer may be followed by a newer one.
 * @param code of the program
 */
export function servePlans(
  store: Store,
  load: PlanLoaders,
  code: string,
  reply: (reply: PlanReply) => void,
): (request: PlanRequest) => Promise<void> {
  const answer = answerPlans(store, load, code);
  const turn = inTurn();
  const quietly = (asked: Omit<PlanRequest, 'id'>) => answer(asked, () => undefined);
  const ahead = lookAhead(store, (piece) => turn(LAST, piece), quietly);
  return async ({ id, prepare, ...asked }) => {
    const tell = (view: PlanViews[PlanName], old: boolean) =>
      reply({ id, ok: true, view: pack(asked.name, view), old });
    try {
      const work = () => answer(asked, (view) => tell(view, true));
      if (prepare) await prepareViews(store, asked, (one) => turn(LAST, () => quietly(one)));
      tell(prepare ? null : await turn(LATER[asked.name] ?? 0, work), false);
    } catch (cause) {
      const why = cause instanceof Error ? cause.name : 'error';
      console.error('Flexmeter could not work out', asked.name, why);
      reply({ id, ok: false, failed: cause instanceof StoreError ? cause.code : '' });
      return;
    }
    if (!prepare) await ahead(asked).catch(() => undefined); // said when it is asked for
  };
}
