import type { ListOrder } from '@/components/dashboard/people/people-view';
import type { Filter } from '@/core/model/filter';
import type { Day } from '@/core/units/brands';
import type { PlanName } from './plan-views';

export interface PlanRequest {
  readonly id: number;
  readonly name: PlanName;
  readonly filter: Filter;
  readonly today: Day;
  /** About whom; none: about the whole team. */
  readonly people: readonly number[];
  /** In which order a list is asked for, and which part of it; null: any. */
  readonly order: ListOrder | null;
  /** Nothing is asked for: what is kept of this team and the others is to be of today. */
  readonly prepare?: true;
}

/** `view`: as `pack` sends it. `old`: shown until a newer answer comes, as something was written since. `failed`: the store's error code, or '' for any other. */
export type PlanReply =
  | { readonly id: number; readonly ok: true; readonly view: unknown; readonly old: boolean }
  | { readonly id: number; readonly ok: false; readonly failed: string };
