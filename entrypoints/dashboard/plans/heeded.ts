import { type Filter, type FilterField, NO_FILTER } from '@/core/model/filter';
import type { PlanName } from './plan-views';

const OF_PEOPLE: readonly FilterField[] = ['team', 'group', 'product'];
/** Parts of the filter that what is kept or asked for often is worked out from; of what isn't named here, all. */
const HEEDS: Partial<Readonly<Record<PlanName, readonly FilterField[]>>> = {
  choices: ['team'],
  outlook: ['team'],
  overview: ['team'],
  budget: ['team'],
  person: ['team'],
  solved: ['team'],
  curves: [...OF_PEOPLE, 'back'],
  shares: ['team', 'period'],
  products: ['team', 'period', 'back', 'group'],
  list: OF_PEOPLE,
  people: OF_PEOPLE,
  advice: OF_PEOPLE,
  lists: OF_PEOPLE,
  waste: OF_PEOPLE,
};

/** Whether a view is another one when this part of the filter changes. */
export const heeds = (name: PlanName, field: FilterField): boolean => HEEDS[name]?.includes(field) ?? true;

/** The filter as far as it changes a view: questions with the same answer become the same question. */
export function heeded(name: PlanName, filter: Filter): Filter {
  const heeds = HEEDS[name];
  if (!heeds) return filter;
  return { ...NO_FILTER, ...Object.fromEntries(heeds.map((field) => [field, filter[field]])) };
}
