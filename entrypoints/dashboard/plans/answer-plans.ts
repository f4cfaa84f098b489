import type { Store } from '@/core/store/store';
import { heeded } from './heeded';
import { keptFirst } from './kept-first';
import type { PlanLoaders } from './plan-loaders';
import type { PlanName, PlanViews } from './plan-views';
import type { PlanRequest } from './protocol';
import { remember } from './remember';
import { withoutPeople } from './without-people';

type Asked = Omit<PlanRequest, 'id'>;
type View = PlanViews[PlanName];

/** Finished views in memory, so that a step back, or to a view and back, shows at once what still holds. */
const VIEWS = 16;

/** What is kept as it is worked out: it must be, whenever it is asked for. */
const WORKED: ReadonlySet<PlanName> = new Set<PlanName>(['advice', 'solved']);

/** Answers questions from what is kept, what is in memory, or anew. @param code of the program */
export function answerPlans(
  store: Store,
  load: PlanLoaders,
  code: string,
): (asked: Asked, old: (view: View) => void) => Promise<View> {
  const work = (_: Store, { name, filter, today, people, order }: Asked): Promise<View> =>
    load[name](store, filter, today, people, order);
  const known = remember(undefined, VIEWS, work);
  return async (question, old) => {
    const hidden = await withoutPeople(store, question.name);
    if (hidden !== undefined) return hidden;
    const asked = { ...question, filter: heeded(question.name, question.filter) };
    return WORKED.has(asked.name)
      ? work(store, asked)
      : keptFirst(store, asked, code, old, () => known(store, asked));
  };
}
