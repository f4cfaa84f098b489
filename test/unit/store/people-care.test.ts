import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { groupsOn } from '@/core/ledger/groups';
import { personTotals } from '@/core/store/daily/use-queries';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { peopleByIds } from '@/core/store/people-by-ids';
import { saveAliases } from '@/core/store/people-care/aliases';
import { findPeople } from '@/core/store/people-care/find-people';
import { forgetPerson } from '@/core/store/people-care/forget-person';
import { loadMemberships } from '@/core/store/people-care/memberships';
import { mergePeople } from '@/core/store/people-care/merge-people';
import { saveCapture } from '@/core/store/save-capture';
import type { Store } from '@/core/store/store';
import { day } from '@/core/units/brands';
import { capture, row, withStore } from './support/captures';
import { ALWAYS, save } from './support/daily';
import { saveMemberships } from './support/memberships';

const north = 'one:North';
const ada = { email: 'ada@x.example', name: 'Ada Byron' };
const hash = 'a'.repeat(40);
const use = (person: { email?: string; hash?: string; name?: string }, on = 20_001) => ({
  person,
  product: 'Revit',
  day: on,
  tokens: 1000,
});
const names = async (store: Store) => {
  const totals = await personTotals(store, north, ALWAYS);
  const people = await peopleByIds(
    store,
    totals.map(({ person }) => person),
  );
  return totals.map(({ person, tokens }) => [people.get(person)?.name ?? people.get(person)?.alias, tokens]);
};

test('a hash is called what the admin says until a file shows the name', () =>
  withStore(async (store) => {
    await saveAliases(store, [{ hash, name: ' The  architect ' }], day(20_000));
    await save(store, { id: 'f', rows: [use({ hash })] });
    expect(await names(store)).toEqual([['The architect', 1000]]);
    await save(store, { id: 'g', rows: [use({ ...ada, hash }, 20_002)] });
    expect(await names(store)).toEqual([['Ada Byron', 2000]]);
    await saveAliases(store, [{ hash, name: '' }], day(20_001));
    expect((await store.db.people.toArray())[0]).not.toHaveProperty('alias');
  }));

test('somebody forgotten leaves their tokens and no name anywhere, also when read again', () =>
  withStore(async (store) => {
    const file = { id: 'f', rows: [use(ada), use({ hash }, 20_002), use({ email: 'bo@x.example' })] };
    await save(store, file);
    const [a, h] = await store.db.people.toArray();
    await mergePeople(store, a?.id ?? 0, h?.id ?? 0, 1);
    await saveMemberships(store, { id: 'm', kind: 'project', origin: 'mapping', day: day(20_000) }, [
      { person: ada, name: 'Bridge', from: null },
    ]);
    await forgetPerson(store, h?.id ?? 0);
    const everything = async () => JSON.stringify(await Promise.all(store.db.tables.map((t) => t.toArray())));
    expect(await everything()).not.toMatch(/ada@|Byron|aaaaaaaa/i);
    await save(store, {
      ...file,
      id: 'g',
      rows: [use({ ...ada, email: 'ADA@x.example' }), use(ada, 20_009)],
    });
    await saveCapture(store, capture({ observations: [row({ ...ada, hash: 'c'.repeat(40) }, 700)] }));
    expect(await everything()).not.toMatch(/ada@|Byron|aaaaaaaa|cccccccc/i);
    expect((await personTotals(store, north, ALWAYS)).map(({ tokens }) => tokens)).toEqual([3000, 1000]);
    const [seen] = [...(await loadTeamFacts(store, north)).rows.values()].flat();
    expect(seen?.personId).toBe(a?.id);
  }));

test('people belong where the list that holds on a day says', () =>
  withStore(async (store) => {
    const bo = { email: 'bo@x.example' };
    const list = (id: string, on: number, origin: 'state' | 'mapping') =>
      ({ id, kind: 'group', origin, day: day(on) }) as const;
    await saveMemberships(store, list('s1', 20_010, 'state'), [
      { person: ada, name: 'BIM', from: null },
      { person: bo, name: 'BIM', from: null },
      { person: bo, name: 'Site', from: null },
    ]);
    await saveMemberships(store, list('s2', 20_020, 'state'), [{ person: ada, name: 'Site', from: null }]);
    const on = async (at: number) => {
      const ids = new Map((await store.db.people.toArray()).map(({ id, email }) => [id, email?.text]));
      const groups = groupsOn(await loadMemberships(store), 'group', day(at));
      return Object.fromEntries([...groups].map(([id, names]) => [ids.get(id), names]));
    };
    expect(await on(20_000)).toEqual({ 'ada@x.example': ['BIM'], 'bo@x.example': ['BIM', 'Site'] });
    expect(await on(20_019)).toEqual(await on(20_000));
    expect(await on(20_020)).toEqual({ 'ada@x.example': ['Site'] });
    await saveMemberships(store, list('m', 20_001, 'mapping'), [
      { person: { email: 'ADA@x.example' }, name: 'One', from: day(20_015) },
      { person: ada, name: 'Two', from: day(20_030) },
    ]);
    expect((await on(20_014))['ada@x.example']).toEqual(['BIM']);
    expect((await on(20_029))['ada@x.example']).toEqual(['One']);
    expect((await on(20_030))['ada@x.example']).toEqual(['Two']);
  }));

test('people are found by any part of what they are called, those forgotten are not', () =>
  withStore(async (store) => {
    const zoe = { email: 'z.lark@x.example', name: 'Zoë Lark' };
    await save(store, { id: 'f', rows: [use(ada), use(zoe, 20_002), use({ hash }, 20_003)] });
    await saveAliases(store, [{ hash, name: 'The architect' }], day(20_000));
    const found = async (text: string) =>
      (await findPeople(store, text, 9)).map(({ name, alias }) => name ?? alias);
    expect(await found('')).toEqual(['Ada Byron', 'The architect', 'Zoë Lark']);
    expect(await found('lark zoe')).toEqual(['Zoë Lark']);
    expect(await found('Z.LARK@')).toEqual(['Zoë Lark']);
    expect(await found('ARCHI')).toEqual(['The architect']);
    expect(await found(hash.slice(0, 12))).toEqual(['The architect']);
    expect(await found('nobody')).toEqual([]);
    expect(await findPeople(store, '', 2)).toHaveLength(2);
    const [a, z] = await findPeople(store, 'x.example', 9);
    await mergePeople(store, a?.id ?? 0, z?.id ?? 0, 1);
    expect(await found('lark')).toEqual(['Ada Byron']); // one stands for both
    await forgetPerson(store, a?.id ?? 0);
    expect(await found('')).toEqual(['The architect']);
  }));
