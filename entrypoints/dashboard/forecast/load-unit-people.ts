import type { UnitPerson } from '@/components/dashboard/forecast/forecast-view';
import type { Period } from '@/core/model/scalars';
import { shownName } from '@/core/privacy/disguise';
import { personTotals } from '@/core/store/daily/use-queries';
import { peopleByIds } from '@/core/store/people-by-ids';
import type { Store } from '@/core/store/store';
import { day } from '@/core/units/brands';

const ALWAYS: Period = { from: day(0), to: day(84_000) };

/** People that files of daily rows tell of, by name. @param teams keys @throws StoreError */
export async function loadUnitPeople(store: Store, teams: readonly string[]): Promise<UnitPerson[]> {
  const ids = new Set<number>();
  for (const team of teams)
    for (const { person, tokens } of await personTotals(store, team, ALWAYS))
      if (person > 0 && tokens > 0) ids.add(person);
  const known = await peopleByIds(store, [...ids]);
  const people = [...ids].map((id) => {
    const one = known.get(id);
    return { id, name: one ? shownName(one) : '–' };
  });
  const { compare } = new Intl.Collator();
  return people.sort((a, b) => compare(a.name, b.name));
}
