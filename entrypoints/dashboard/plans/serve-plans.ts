import { StoreError } from '@/core/store/errors';
import type { Store } from '@/core/store/store';
import { lookAhead } from './ahead';
import { inTurn } from './in-turn';
import { keptFirst } from './kept-first';
import { pack } from './packs';
import type { PlanLoaders } from './plan-loaders';
import type { PlanName, PlanViews } from './plan-views';
import type { PlanReply, PlanRequest } from './protocol';
import { remember } from './remember';
import { withoutPeople } from './without-people';

type Asked = Omit<PlanRequest, 'id'>;
type View = PlanViews[PlanName];

/** Finished views in memory, so that a step back, or to a view and back, shows at once what still holds. */
const VIEWS = 16;

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
  const work = (_: Store, { name, filter, today, people, order }: Asked): Promise<View> =>
    load[name](store, filter, today, people, order);
  const known = remember(undefined, VIEWS, work);
  const turn = inTurn();
  // Advice is kept when it is worked out: it must be, whenever it is asked for.
  const answer = async (asked: Asked, old: (view: View) => void): Promise<View> => {
    const hidden = await withoutPeople(store, asked.name);
    if (hidden !== undefined) return hidden;
    if (asked.name === 'advice') return work(store, asked);
    return keptFirst(store, asked, code, old, () => known(store, asked));
  };
  const quietly = (asked: Asked) => answer(asked, () => undefined);
  const ahead = lookAhead(store, (piece) => turn(LAST, piece), quietly);
  return async ({ id, ...asked }) => {
    const tell = (view: View, old: boolean) => reply({ id, ok: true, view: pack(asked.name, view), old });
    try {
      const work = () => answer(asked, (view) => tell(view, true));
      tell(await turn(LATER[asked.name] ?? 0, work), false);
    } catch (cause) {
      const why = cause instanceof Error ? cause.name : 'error';
      console.error('Flexmeter could not work out', asked.name, why);
      reply({ id, ok: false, failed: cause instanceof StoreError ? cause.code : '' });
      return;
    }
    await ahead(asked).catch(() => undefined); // said when it is asked for
  };
}
