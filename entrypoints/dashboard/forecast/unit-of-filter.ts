import { type Unit, WHOLE_TEAM } from '@/core/ledger/unit';
import type { Filter } from '@/core/model/filter';

/** What is narrowed down to, as one series of use. @param person null: everybody's together */
export function unitOf({ group, product }: Filter, person: number | null = null): Unit {
  if (person !== null) return { kind: 'person', person, product };
  if (group) return { kind: 'group', ...group, product };
  return product === null ? WHOLE_TEAM : { kind: 'product', product };
}
