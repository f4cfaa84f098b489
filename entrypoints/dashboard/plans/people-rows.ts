import type { PeopleView, PersonRow } from '@/components/dashboard/people/people-view';
import { isQuiet } from '@/core/advice/decisions/outcome';
import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import type { Filter } from '@/core/model/filter';
import { shownName } from '@/core/privacy/disguise';
import { productKey } from '@/core/rates/product-key';
import { loadDecisions } from '@/core/store/decisions';
import { peopleByIds } from '@/core/store/people-by-ids';
import type { Store } from '@/core/store/store';
import { type Day, minor } from '@/core/units/brands';
import { knownMembers, knownPlaces } from './known';
import type { AskedTeam } from './team-advice';

/** Verdicts with what is known of their people. @throws StoreError */
export async function peopleView(
  store: Store,
  { team, settings }: AskedTeam,
  filter: Pick<Filter, 'group' | 'product'>,
  verdicts: ReadonlyMap<number, AdvisedVerdict>,
  today: Day,
  state: Pick<PeopleView, 'stale' | 'missing'>,
): Promise<PeopleView> {
  const [people, decisions, places] = await Promise.all([
    peopleByIds(store, [...verdicts.keys()]),
    loadDecisions(store, team),
    knownPlaces(store, today),
  ]);
  const rows = [...verdicts].map(([id, verdict]): PersonRow => {
    const person = people.get(id);
    const decision = decisions.get(id)?.[0]?.decision ?? null;
    const advised = verdict.seats.map((name) => ({ name, perYear: minor(0), products: [] }));
    return {
      id,
      name: person ? shownName(person) : '–',
      email: person?.email ?? null,
      places: places.get(id) ?? [],
      verdict,
      decision,
      quiet: decision !== null && isQuiet(decision, advised, today),
    };
  });
  const members = filter.group && (await knownMembers(store, filter.group, today));
  const product = filter.product === null ? null : productKey(filter.product);
  const found = rows.filter(
    ({ id, verdict }) =>
      (members?.has(id) ?? true) &&
      (product === null || verdict.products.some((one) => productKey(one) === product)),
  );
  const { currency } = settings;
  return { team, today, currency, people: found, everybody: rows.length, ...state };
}
