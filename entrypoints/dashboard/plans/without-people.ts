import { loadPrivacy } from '@/core/store/privacy';
import type { Store } from '@/core/store/store';
import type { PlanName, PlanViews } from './plan-views';

/** What is about single people, and what is answered instead where only groups may be looked at. */
const NOTHING: Partial<PlanViews> = {
  people: null,
  list: null,
  advice: null,
  person: null,
  moves: null,
  drafts: new Map(),
};

/** Answers for a view that may not be looked at; undefined: it may. @throws StoreError */
export async function withoutPeople(store: Store, name: PlanName): Promise<PlanViews[PlanName] | undefined> {
  if (!Object.hasOwn(NOTHING, name)) return undefined;
  return (await loadPrivacy(store)).mode === 'groups' ? NOTHING[name] : undefined;
}
