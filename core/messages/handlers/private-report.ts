import { groupsOn } from '@/core/ledger/groups';
import type { PageKind } from '@/core/model/capture';
import { countedRows } from '@/core/model/counted-rows';
import { groupOnly } from '@/core/privacy/group-only';
import { smallPlaces } from '@/core/privacy/small-places';
import type { TableRow } from '@/core/report/enriched-csv';
import { hideNames } from '@/core/report/hide-names';
import { loadCanonical } from '@/core/store/daily/merges';
import { peopleByIds } from '@/core/store/people-by-ids';
import { storedMemberships } from '@/core/store/people-care/memberships';
import { peopleByTeam } from '@/core/store/people-care/team-people';
import { personIdsOf } from '@/core/store/person-ids-of';
import { loadPrivacy } from '@/core/store/privacy';
import type { Store } from '@/core/store/store';
import { centitokens, type Day } from '@/core/units/brands';

/** A table as somebody looks at it. */
interface Table {
  readonly page: PageKind;
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
}

/** Words for columns of a table of groups. */
export type GroupWords = (column: 'group' | 'users' | 'tokens') => string;

/**
 * The table as it may leave: with pseudonyms, or with groups in the people's place (their rows can't be told any more).
 * @param teamOf key of the team a row is of
 * @throws StoreError
 */
export async function privateTable<T extends Table>(
  store: Store,
  table: T,
  teamOf: (row: TableRow) => string,
  today: Day,
  column: GroupWords,
): Promise<T> {
  const privacy = await loadPrivacy(store);
  const hasPeople = table.page === 'person' || table.rows.some(({ observation }) => observation?.person);
  if (privacy.mode === 'names' || !hasPeople) return table;
  const ids = await personIdsOf(
    store,
    table.rows.map((row) => ({ person: row.observation?.person, team: teamOf(row) })),
  );
  if (privacy.mode === 'pseudonyms') {
    const people = await peopleByIds(store, [...new Set(ids.filter((id) => id !== null))]);
    // Nobody may be known by a row's names yet: nothing tells them from others.
    const callOf = (id: number | null) => (id === null ? null : people.get(id)?.name) ?? privacy.word;
    return { ...table, rows: hideNames(table.rows, (at) => callOf(ids[at] ?? null)) };
  }
  const places = await placesOf(store, ids, privacy, today);
  const rows = addUp(table.rows, ids, places, privacy);
  return { ...table, headers: [column('group'), column('users'), column('tokens')], rows };
}

async function placesOf(
  store: Store,
  ids: readonly (number | null)[],
  { least, small: word }: Awaited<ReturnType<typeof loadPrivacy>>,
  today: Day,
): Promise<(id: number | null) => string> {
  const [stored, canonical] = await Promise.all([storedMemberships(store), loadCanonical(store)]);
  const people = new Set(ids.filter((id) => id !== null));
  const lists = groupOnly({
    lists: stored,
    scopes: [people, ...(await peopleByTeam(store))],
    least,
    word,
    canonical,
  });
  const kind = lists[0]?.kind;
  const places = kind ? groupsOn(lists, kind, today, canonical) : new Map<number, readonly string[]>();
  return (id) => (id === null ? '' : (places.get(id)?.[0] ?? ''));
}

function addUp(
  rows: readonly TableRow[],
  ids: readonly (number | null)[],
  placeOf: (id: number | null) => string,
  { least, small: word }: Awaited<ReturnType<typeof loadPrivacy>>,
): TableRow[] {
  const counted = new Set(countedRows(rows.flatMap(({ observation }) => observation ?? [])));
  const sums = new Map<string, { people: Set<string>; tokens: number }>();
  for (const [at, { observation }] of rows.entries()) {
    if (!observation?.person) continue;
    const id = ids[at] ?? null;
    const place = placeOf(id);
    const sum = sums.get(place) ?? { people: new Set<string>(), tokens: 0 };
    sum.people.add(id === null ? JSON.stringify(observation.person) : String(id));
    if (counted.has(observation)) sum.tokens += observation.tokens ?? 0;
    sums.set(place, sum);
  }
  const small = smallPlaces(new Map([...sums].map(([place, { people }]) => [place, people.size])), least);
  const shown = Map.groupBy(sums, ([place]) => (small.has(place) ? word : place));
  return [...shown].flatMap(([place, parts]) => {
    const people = parts.reduce((sum, [, one]) => sum + one.people.size, 0);
    const tokens = centitokens(parts.reduce((sum, [, one]) => sum + one.tokens, 0));
    if (people < least) return [];
    const cells = [place, { number: people, decimals: 0 }, { number: tokens / 100, decimals: 2 }];
    return [{ cells, observation: null }];
  });
}
