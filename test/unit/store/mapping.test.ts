import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { groupsOn } from '@/core/ledger/groups';
import type { GroupKind } from '@/core/model/group-kind';
import { comparePeople } from '@/core/store/imports/compare-people';
import { readImport } from '@/core/store/imports/read-import';
import { saveImport } from '@/core/store/imports/save-import';
import { findPeople } from '@/core/store/people-care/find-people';
import { forgetPerson } from '@/core/store/people-care/forget-person';
import { listMappings } from '@/core/store/people-care/list-mappings';
import { deleteMemberships, loadMemberships } from '@/core/store/people-care/memberships';
import { mergePeople } from '@/core/store/people-care/merge-people';
import type { Store } from '@/core/store/store';
import { type Day, day } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';
import { withStore } from './support/captures';
import { save } from './support/daily';

const today = dayOfIso('2026-11-22') ?? day(0);
const now = today * 86_400_000;
const on = (iso: string): Day => dayOfIso(iso) ?? day(0);
const use = (person: { email?: string; hash?: string; name?: string }) => ({
  person,
  product: 'Revit',
  day: today - 3,
  tokens: 1000,
});
const known = (store: Store) =>
  save(store, {
    id: 'usage',
    rows: [
      use({ email: 'ada@x.example', name: 'Ada Byron' }),
      use({ email: 'jon.s@x.example', name: 'Jon Smith' }),
      use({ email: 'jon.t@x.example', name: 'Jon Smith' }),
      use({ email: 'zoe@x.example', name: 'Zoë Lima' }),
    ],
  });

const read = async (store: Store, lines: readonly string[], changedAt = now) => {
  const files = [{ name: 'people.csv', blob: new Blob([`${lines.join('\n')}\n`]), changedAt }];
  const found = await readImport(files, { today });
  return { found, preview: await comparePeople(store, found) };
};
const take = async (store: Store, lines: readonly string[], changedAt = now) => {
  const { found } = await read(store, lines, changedAt);
  return saveImport(store, found, {}, now);
};

/** Where everybody is on a day, by address. */
async function places(store: Store, kind: GroupKind, at: Day): Promise<Record<string, readonly string[]>> {
  const lists = await loadMemberships(store, kind);
  const people = await store.db.people.toArray();
  const found = [...groupsOn(lists, kind, at)].map(([id, names]): [string, readonly string[]] => [
    people.find((one) => one.id === id)?.email?.text ?? '?',
    names,
  ]);
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

test('a preview tells who of a list is known, unknown, or one of several; nothing is stored by it', () =>
  withStore(async (store) => {
    await known(store);
    const { preview } = await read(store, [
      'Name,E-mail,Department',
      ',ADA@x.example,BIM',
      '"Lima, Zoe",,BIM',
      'Jon Smith,,Site',
      'Nobody Here,,Site',
      ',new@x.example,Site',
    ]);
    expect(preview.tables[0]?.mapping?.people).toEqual({
      matched: 2,
      unknown: [{ line: 6, name: 'new@x.example' }],
      unknownNames: [{ line: 5, name: 'Nobody Here' }],
      unclear: [{ line: 4, name: 'Jon Smith' }],
    });
    expect(await store.db.memberships.count()).toBe(0);
    expect(await store.db.people.count()).toBe(4);
  }));

test('a list is stored by kind of place, moves people by day, and is taken back whole', () =>
  withStore(async (store) => {
    await known(store);
    await take(store, [
      'Email,Department,Cost centre,From',
      'ada@x.example,BIM,4711,',
      'ada@x.example,Site,,2026-09-01',
      'new@x.example,Site,4712,2026-09-01',
    ]);
    expect(await places(store, 'department', on('2026-08-31'))).toEqual({ 'ada@x.example': ['BIM'] });
    expect(await places(store, 'department', on('2026-09-01'))).toEqual({
      'ada@x.example': ['Site'],
      'new@x.example': ['Site'],
    });
    expect(await places(store, 'cost-centre', on('2026-10-01'))).toMatchObject({ 'ada@x.example': ['4711'] });
    const [list, ...more] = await listMappings(store);
    expect(more).toEqual([]);
    expect(list).toMatchObject({ file: 'people.csv', origin: 'mapping', day: today });
    expect(list?.kinds).toEqual([
      { kind: 'cost-centre', people: 2, places: 2 },
      { kind: 'department', people: 2, places: 2 },
    ]);
    await deleteMemberships(store, list?.ids ?? []);
    expect(await places(store, 'department', today)).toEqual({});
  }));

test('a name places the one person who bears it, merged people included; unclear and unknown names place nobody', () =>
  withStore(async (store) => {
    await known(store);
    const lines = ['Employee;Project', 'lima  ZOE;Bridge', 'Jon Smith;Bridge', 'Nobody Here;Bridge'];
    await take(store, lines);
    expect(await places(store, 'project', today)).toEqual({ 'zoe@x.example': ['Bridge'] });
    expect(await store.db.people.count()).toBe(4);
    const jons = (await store.db.people.toArray()).filter(({ name }) => name?.text === 'Jon Smith');
    await mergePeople(store, jons[0]?.id ?? 0, jons[1]?.id ?? 0, now);
    await take(store, lines);
    expect(Object.keys(await places(store, 'project', today))).toEqual(['jon.s@x.example', 'zoe@x.example']);
  }));

test('of two undated lists the one changed later counts, whichever was imported first', () =>
  withStore(async (store) => {
    const early = ['Email,Department', 'ada@x.example,BIM'];
    const late = ['Email,Department', 'ada@x.example,Site'];
    await take(store, late, now - 1000);
    await take(store, early, now - 2000);
    expect(await places(store, 'department', today)).toEqual({ 'ada@x.example': ['Site'] });
  }));

test('somebody forgotten is placed nowhere, by address or by name, and stays forgotten', () =>
  withStore(async (store) => {
    await known(store);
    const zoe = (await store.db.people.toArray()).find(({ email }) => email?.text === 'zoe@x.example');
    await forgetPerson(store, zoe?.id ?? 0);
    await take(store, [
      'Email,Name,Department',
      'zoe@x.example,Zoë Lima,BIM',
      ',Zoë Lima,BIM',
      'ada@x.example,,BIM',
    ]);
    const [list] = await loadMemberships(store, 'department');
    expect(list?.members).toHaveLength(1);
    expect(JSON.stringify(await store.db.people.toArray())).not.toMatch(/zoe|zoë/i);
  }));

test('a Groups export lands in the same lists, as all members of its day', () =>
  withStore(async (store) => {
    await known(store);
    await take(store, [
      'Group,Group type,Email,Role',
      'BIM,Team,ada@x.example,Member',
      'BIM,Team,zoe@x.example,Member',
    ]);
    expect(await places(store, 'group', today)).toEqual({
      'ada@x.example': ['BIM'],
      'zoe@x.example': ['BIM'],
    });
    expect(await listMappings(store)).toMatchObject([
      { origin: 'state', file: 'people.csv', kinds: [{ kind: 'group', people: 2, places: 1 }] },
    ]);
  }));

test('a name in a list is found among the people the same import brings', () =>
  withStore(async (store) => {
    const at = { changedAt: now };
    const usage =
      'Team,Email,First name,Last name,Product,Day used,Tokens\nN,ada@x.example,Ada,Byron,Revit,2026-11-02,10\n';
    const files = [
      { name: 'a-list.csv', blob: new Blob(['Name,Project\nAda Byron,Bridge\n']), ...at },
      { name: 'usage.csv', blob: new Blob([usage]), ...at },
    ];
    const { tables } = await saveImport(store, await readImport(files, { today }), {}, now);
    expect(tables.map(({ stored }) => stored)).toEqual([true, true]);
    expect(await places(store, 'project', today)).toEqual({ 'ada@x.example': ['Bridge'] });
  }));

test('people of one team only are found, under the one who stands for those merged', () =>
  withStore(async (store) => {
    await known(store);
    await save(store, {
      id: 'south',
      rows: [{ ...use({ email: 'kim@x.example', name: 'Kim Lima' }), team: 'South' }],
    });
    const names = async (text: string, team?: string) =>
      (await findPeople(store, text, 10, team)).map(({ email }) => email);
    expect(await names('lima')).toEqual(['kim@x.example', 'zoe@x.example']);
    expect(await names('lima', 'one:South')).toEqual(['kim@x.example']);
    expect(await names('lima', 'one:North')).toEqual(['zoe@x.example']);
    const jons = (await store.db.people.toArray()).filter(({ name }) => name?.text === 'Jon Smith');
    await mergePeople(store, jons[0]?.id ?? 0, jons[1]?.id ?? 0, now);
    expect(await names('jon.t@', 'one:North')).toEqual(['jon.s@x.example']);
  }));
