import 'fake-indexeddb/auto';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { groupsOn } from '@/core/ledger/groups';
import { personTotals } from '@/core/store/daily/use-queries';
import { readImport } from '@/core/store/imports/read-import';
import { saveImport } from '@/core/store/imports/save-import';
import { loadSubscriptions } from '@/core/store/imports/save-subscriptions';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { loadMemberships } from '@/core/store/people-care/memberships';
import type { Store } from '@/core/store/store';
import { day } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';
import { withStore } from './support/captures';
import { ALWAYS } from './support/daily';

const today = dayOfIso('2026-11-01') ?? day(0);
const now = today * 86_400_000;
const file = (name: string, text: string | Uint8Array<ArrayBuffer>) => ({
  name,
  blob: new Blob([text]),
  changedAt: now,
});
const HEAD = 'Team,First name,Last name,Email,Product,Feature,Version,Day used,Tokens used';
const usage = [
  HEAD,
  'North,Ada,Byron,Ada@x.example,AutoCAD,Map 3D,2026,2026-10-05,7',
  'North,Ada,Byron,ada@x.example,AutoCAD,Map 3D,2026,2026-10-06,7',
  'South,Bo,Li,bo@x.example,Revit,Revit,2026,2026-10-06,10',
  '',
].join('\n');

const take = async (store: Store, files: ReturnType<typeof file>[], answers = {}) => {
  const read = await readImport(files, { today });
  return { ...read.preview, ...(await saveImport(store, read, answers, now)) };
};

test('a Token Usage file, the same again, and inside a ZIP', () =>
  withStore(async (store) => {
    const first = await take(store, [file('u.csv', usage)]);
    expect(first.refused).toEqual([]);
    expect(first.tables).toMatchObject([{ stored: true, teams: ['one:North', 'one:South'], why: null }]);
    expect((await take(store, [file('again.csv', usage)])).tables).toMatchObject([
      { stored: false, why: 'known' },
    ]);
    const zip = zipSync({ 'u.csv': new TextEncoder().encode(usage) });
    await take(store, [file('u.zip', zip.slice())]);
    expect(await personTotals(store, 'one:North', ALWAYS)).toMatchObject([{ tokens: 1400, chargedDays: 2 }]);
    expect(await store.db.people.count()).toBe(2);
  }));

test('what is refused stores nothing; what names no team waits for the answer', () =>
  withStore(async (store) => {
    const bad = await take(store, [file('x.csv', 'a,b\n1,2\n'), file('e.csv', '')]);
    expect(bad.refused.map(({ code }) => code)).toEqual(['unknown-table', 'empty']);
    const teamless = usage.replaceAll(/^(Team|North|South),/gm, '');
    expect((await take(store, [file('t.csv', teamless)])).tables).toMatchObject([
      { stored: false, why: 'no-team' },
    ]);
    expect((await store.db.chunks.count()) + (await store.db.people.count())).toBe(0);
    const read = await readImport([file('t.csv', teamless)], { today });
    const answers = { teams: { [read.preview.tables[0]?.table ?? -1]: 'North' } };
    expect(await saveImport(store, read, answers, now)).toMatchObject({ tables: [{ stored: true }] });
    expect(await personTotals(store, 'one:North', ALWAYS)).toHaveLength(2);
  }));

test('a Usage Report, subscriptions, users and groups', () =>
  withStore(async (store) => {
    const hash = 'a'.repeat(40);
    const report = [
      'hashed_autodesk_id,first_name,last_name,email,autodesk_id,team_alias,offering_name,version,access_option,days_used,tokens_used,last_accessed',
      `${hash},Ada,Byron,ada@x.example,ADA1,North,AutoCAD,2026,Flex,4,28,2026-10-09`,
      '',
    ].join('\n');
    const period = { from: day(today - 30), to: day(today - 1) };
    const asked = await readImport([file('r.csv', report)], { today });
    expect(asked.preview.tables).toMatchObject([{ kind: 'usage-report', periodNeeded: true }]);
    expect((await saveImport(store, asked, {}, now)).tables).toMatchObject([{ why: 'no-period' }]);
    const table = asked.preview.tables[0]?.table ?? -1;
    await saveImport(store, asked, { periods: { [table]: period } }, now);
    const facts = await loadTeamFacts(store, 'one:North');
    expect(facts.captures).toMatchObject([{ page: 'usage-report', tokens: 2800, period }]);

    const subscriptions = [
      'team_alias,offering_name,contract_number,subscription_id,term,start_date,end_date,autorenew_date,subscription_status,seat_quantity,reseller_email,reseller_name',
      'North,Revit,110,574,Annual,2026-01-01 00:00,2026-12-31 00:00,N/A,Active,5,r@x.example,R',
      '',
    ].join('\n');
    const users =
      'first_name,last_name,email,autodesk_id,team_alias,role,account_status\nBo,Li,bo@x.example,BO1,North,User,Active\n';
    const groups = 'Group,Group type,Email,Role\nBIM,Manual,ADA@x.example,Member\n';
    const all = await take(store, [
      file('s.csv', subscriptions),
      file('u.csv', users),
      file('g.csv', groups),
    ]);
    expect(all.refused).toEqual([]);
    expect(await loadSubscriptions(store, 'one:North')).toMatchObject([{ subscriptionId: '574', seats: 5 }]);
    const people = await store.db.people.toArray();
    expect(people.map(({ keys }) => keys)).toContainEqual(['email:bo@x.example', 'id:BO1']);
    const ada = people.find(({ keys }) => keys.includes('email:ada@x.example'));
    expect(groupsOn(await loadMemberships(store), 'group', today).get(ada?.id ?? 0)).toEqual(['BIM']);
  }));

const contents = async (store: Store): Promise<string> => {
  const tables = await Promise.all(store.db.tables.map(async (table) => [table.name, await table.toArray()]));
  return JSON.stringify(tables, (_, value) => (ArrayBuffer.isView(value) ? Object.values(value) : value));
};

test('a file with several tables is stored whole or not at all; files before it stay', () =>
  withStore(async (store) => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const users = 'First Name,Last Name,Email,Role,Status\nZoe,Q,zoe@x.example,Member,Active\n';
    const later = usage.replaceAll('2026-10', '2026-09');
    const zip = zipSync({
      'a-users.csv': bytes(users),
      'b.csv': bytes(later),
      'c.csv': bytes(usage.replaceAll('2026-10', '2026-08')),
    });
    const files = [file('u.csv', usage), file('three.zip', zip.slice())];
    const read = await readImport(files, { today });
    expect(read.tables).toHaveLength(4);
    await saveImport(store, { ...read, tables: read.tables.slice(0, 1) }, {}, now);
    const before = await contents(store);
    expect(before).not.toContain('zoe@x.example');

    // Each table of days tells of two months: one a team. Stopped within the archive's second one.
    for (const stopAt of [1, 2, 3, 4]) {
      const stop = new AbortController();
      let months = 0;
      const onProgress = () => {
        if (++months === stopAt) stop.abort();
      };
      const archive = { ...read, tables: read.tables.slice(1) };
      const saved = saveImport(store, archive, {}, now, { signal: stop.signal, onProgress });
      await expect(saved).rejects.toMatchObject({ code: 'cancelled' });
      expect(await contents(store)).toBe(before);
    }
    expect((await saveImport(store, read, {}, now)).tables.map(({ stored }) => stored)).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(await contents(store)).toContain('zoe@x.example');
    expect(await personTotals(store, 'one:North', ALWAYS)).toMatchObject([{ tokens: 4200, chargedDays: 6 }]);
  }));

test('a filtered file leaves its days estimated, until a whole one tells of them', () =>
  withStore(async (store) => {
    const days = async () => {
      const { daily } = await loadTeamFacts(store, 'one:North');
      return daily?.days.map(({ partial = false }) => partial);
    };
    const read = await readImport([file('u.csv', usage)], { today });
    const table = read.tables[0]?.preview.table ?? -1;
    await saveImport(store, read, { partial: [table] }, now);
    expect(await days()).toEqual([true, true]);
    // The same file again: the admin says now that it is whole.
    expect((await saveImport(store, read, {}, now)).tables).toMatchObject([{ stored: true }]);
    expect(await days()).toEqual([false, false]);
  }));

const mixed = (...teams: string[]) =>
  file(
    'mixed.csv',
    [
      HEAD,
      ...teams.map((team, i) => `${team},Ada,Byron,ada@x.example,Revit,,2026,2026-10-0${i + 1},10`),
      '',
    ].join('\n'),
  );

test('rows without a team beside some of one or more are left out and said so, until the admin says whose they are', async () => {
  for (const teams of [
    ['North', ''],
    ['North', 'South', ''],
  ])
    await withStore(async (store) => {
      const read = await readImport([mixed(...teams)], { today });
      expect(read.preview.tables).toMatchObject([{ rows: teams.length, teamlessRows: 1 }]);
      const days = async (team: string) =>
        (await loadTeamFacts(store, team)).daily?.days.map(({ tokens, partial = false }) => [
          tokens,
          partial,
        ]);
      const all = (partial: boolean) => teams.map((_, i) => [i === 0 ? 1000 : 0, partial]);

      await saveImport(store, read, {}, now);
      expect(await days('one:North')).toEqual(all(true));
      const known = { rows: teams.length - 1, rejected: 1 };
      expect(await store.db.imports.toArray()).toMatchObject([known]);

      const table = read.tables[0]?.preview.table ?? -1;
      const again = await readImport([mixed(...teams)], { today });
      await saveImport(store, again, { teams: { [table]: 'East' } }, now);
      expect(await days('one:North')).toEqual(all(false));
      expect((await days('one:East'))?.at(-1)).toEqual([1000, false]);
      // Without an answer now: what is stored is no less whole.
      await saveImport(store, await readImport([mixed(...teams)], { today }), {}, now);
      expect(await days('one:North')).toEqual(all(false));
    });
});

const REPORT =
  'hashed_autodesk_id,first_name,last_name,email,autodesk_id,team_alias,offering_name,version,access_option,days_used,tokens_used,last_accessed';

test('a Usage Report that was filtered, or of which rows are left out, is no complete reading', async () => {
  const row = (team: string) =>
    `${'a'.repeat(40)},Ada,Byron,ada@x.example,ADA1,${team},AutoCAD,2026,Flex,4,28,2026-10-09`;
  const complete = (teams: string[], answer: { team?: string; partial?: boolean }) =>
    withStore(async (store) => {
      const text = [REPORT, ...teams.map(row), ''].join('\n');
      const read = await readImport([file('r.csv', text)], { today });
      const table = read.preview.tables[0]?.table ?? -1;
      const periods = { [table]: { from: day(today - 30), to: day(today - 1) } };
      const answers = {
        periods,
        ...(answer.team ? { teams: { [table]: answer.team } } : {}),
        ...(answer.partial ? { partial: [table] } : {}),
      };
      await saveImport(store, read, answers, now);
      return (await loadTeamFacts(store, 'one:North')).captures.map((one) => one.complete);
    });
  expect(await complete(['North'], {})).toEqual([true]);
  expect(await complete(['North'], { partial: true })).toEqual([false]);
  expect(await complete(['North', ''], {})).toEqual([false]);
  expect(await complete(['North', ''], { team: 'South' })).toEqual([true]);
});

test('of two files of one name each has its own date, whichever is chosen first', async () => {
  const at = (tokens: number, on: number) => ({
    ...file('usage.csv', `${HEAD}\nNorth,Ada,Byron,ada@x.example,AutoCAD,,2026,2026-10-05,${tokens}\n`),
    changedAt: on * 86_400_000,
  });
  const [older, newer] = [at(9, today - 5), at(7, today - 1)];
  for (const files of [
    [older, newer],
    [newer, older],
  ])
    await withStore(async (store) => {
      expect((await take(store, files)).tables.map(({ stored }) => stored)).toEqual([true, true]);
      expect(await personTotals(store, 'one:North', ALWAYS)).toMatchObject([{ tokens: 700 }]);
    });
});

test('groups that become again what they were, in any order of files', async () => {
  const groups = (name: string, on: number) => ({
    ...file(`${on}.csv`, `Group,Group type,Email,Role\n${name},Manual,ada@x.example,Member\n`),
    changedAt: on * 86_400_000,
  });
  const files = [groups('Roads', today - 9), groups('Rail', today - 5), groups('Roads', today - 1)];
  for (const order of [files, files.toReversed()])
    await withStore(async (store) => {
      for (const one of order) await take(store, [one]);
      const lists = await loadMemberships(store);
      const on = (ago: number) => [...groupsOn(lists, 'group', day(today - ago)).values()];
      expect([on(8), on(4), on(1)]).toEqual([[['Roads']], [['Rail']], [['Roads']]]);
    });
});

test('of lists of people the newest stands, also where an older copy of it comes later', async () => {
  const list = (place: string, on: number) => ({
    ...file(`${on}.csv`, `Email,Department\nada@x.example,${place}\n`),
    changedAt: on * 86_400_000,
  });
  const [old, other, again] = [list('Roads', today - 9), list('Rail', today - 5), list('Roads', today - 1)];
  for (const order of [
    [old, other, again],
    [again, other, old],
  ])
    await withStore(async (store) => {
      for (const one of order) await take(store, [one]);
      const places = groupsOn(await loadMemberships(store), 'department', today);
      expect([...places.values()]).toEqual([['Roads']]);
    });
});

test('of two files of one moment the same subscription stands, in any order', async () => {
  const seats = (count: number) =>
    file(
      `${count}.csv`,
      `Team,Product,Subscription ID,Seats,Start date,End date\nNorth,Revit,S-1,${count},2026-01-01,2026-12-31\n`,
    );
  const found: (number | undefined)[] = [];
  for (const order of [
    [seats(5), seats(9)],
    [seats(9), seats(5)],
  ])
    await withStore(async (store) => {
      await take(store, order);
      found.push((await loadSubscriptions(store, 'one:North'))[0]?.seats);
    });
  expect(found).toEqual([9, 9]);
});
