import type { ForecastAsk, UnitPerson } from '@/components/dashboard/forecast/forecast-view';
import { ALWAYS } from '@/core/model/scalars';
import { shownName } from '@/core/privacy/disguise';
import { personTotals } from '@/core/store/daily/use-queries';
import { peopleByIds } from '@/core/store/people-by-ids';
import { loadPrivacy } from '@/core/store/privacy';
import type { Store } from '@/core/store/store';
import { askTeam } from '../plans/asked';

/** People that a team's files of daily rows tell of, by name; none where only groups may be looked at. @throws StoreError */
export async function loadUnitPeople(
  store: Store,
  { team }: Pick<ForecastAsk, 'team'>,
): Promise<UnitPerson[]> {
  const asked = await askTeam(store, { team });
  if (!asked || (await loadPrivacy(store)).mode === 'groups') return [];
  const ids = new Set<number>();
  for (const key of asked.keys)
    for (const { person, tokens } of await personTotals(store, key, ALWAYS))
      if (person > 0 && tokens > 0) ids.add(person);
  const known = await peopleByIds(store, [...ids]);
  const people = [...ids].map((id) => {
    const one = known.get(id);
    return { id, name: one ? shownName(one) : '–' };
  });
  const { compare } = new Intl.Collator();
  return people.sort((a, b) => compare(a.name, b.name));
}
