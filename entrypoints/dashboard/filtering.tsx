import type { ComponentChildren } from 'preact';
import { FilterBar } from '@/components/dashboard/filter/FilterBar';
import type { FilterChoices } from '@/components/dashboard/filter/filter-view';
import type { ViewName } from '@/components/dashboard/routes';
import type { Translate } from '@/components/text/translate';
import { type Filter, filterOf, NO_FILTER, queryOf } from '@/core/model/filter';
import { dayOfEpoch } from '@/core/units/day';
import type { Plans } from './plans/open-plans';

/** The filter that stays from view to view, kept in the address. */
export interface Filtering {
  readonly now: () => Filter;
  readonly change: (change: Partial<Filter>) => void;
  /** A view was opened. @param query of its address; null: the filter stays, and is put there */
  readonly arrive: (query: string | null) => void;
  readonly bar: (view: ViewName) => ComponentChildren;
}

/** @param draw shows the bar anew @param changed the view must be shown anew */
export function openFilter(t: Translate, plans: Plans, draw: () => void, changed: () => void): Filtering {
  let filter = NO_FILTER;
  let choices: FilterChoices | null = null;
  let newest = 0;
  const today = () => dayOfEpoch(Date.now());
  const write = () => {
    const [path] = location.hash.split('?');
    history.replaceState(null, '', `${path || '#/'}${queryOf(filter)}`);
  };
  const look = async () => {
    const mine = ++newest;
    const found = await plans.load('choices', filter, today()).catch(() => null); // the view says what failed
    if (mine !== newest) return;
    choices = found;
    draw();
  };
  const change = (wanted: Partial<Filter>) => {
    filter = { ...filter, ...wanted };
    write();
    draw();
    changed();
    if ('team' in wanted) void look();
  };
  return {
    now: () => filter,
    change,
    arrive: (query) => {
      if (query === null) write();
      else filter = filterOf(query);
      void look();
    },
    bar: (view) =>
      choices ? (
        <FilterBar t={t} view={view} filter={filter} choices={choices} today={today()} events={{ change }} />
      ) : null,
  };
}
