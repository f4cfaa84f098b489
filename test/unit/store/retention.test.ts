import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { startingSettings } from '@/core/rates/starting-values';
import { restoreBackup } from '@/core/store/backup/restore-backup';
import { writeBackup } from '@/core/store/backup/write-backup';
import { teamMonths } from '@/core/store/daily/team-queries';
import { keepLimit, keepLimitUnasked } from '@/core/store/keep-limit';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { findPeople } from '@/core/store/people-care/find-people';
import { keepPlannedBurn } from '@/core/store/planned-burns';
import { dropBefore, keptSince } from '@/core/store/retention';
import { saveCapture } from '@/core/store/save-capture';
import { changeSettings, keepPolicy, loadSettings } from '@/core/store/settings';
import { listTeams } from '@/core/store/teams';
import { usageOf } from '@/core/store/usage';
import { centitokens, day } from '@/core/units/brands';
import { dayOfIso, epochOfDay, isoOfDay } from '@/core/units/day';
import { firstDayOf } from '@/core/units/month';
import { capture, row, withStore } from './support/captures';
import { save } from './support/daily';

const north = 'one:North';
const on = (iso: string) => dayOfIso(iso) ?? day(0);

test('so many whole months are kept', () => {
  expect(isoOfDay(keptSince(on('2025-03-31'), 13))).toBe('2024-02-01');
  expect(isoOfDay(keptSince(on('2025-03-01'), 0))).toBe('2025-03-01');
});

test('what tells of older days goes, whole months at a time; an older file can come again', () =>
  withStore(async (store) => {
    const use = (email: string, iso: string) => ({
      person: { email },
      product: 'Revit',
      day: on(iso),
      tokens: 100,
    });
    const rows = [
      use('a@x.example', '2024-12-31'),
      use('b@x.example', '2025-01-01'),
      use('b@x.example', '2025-02-03'),
    ];
    const old = { id: 'old', rows: [use('c@x.example', '2024-11-01')] };
    await save(store, { id: 'f', rows });
    await save(store, old);
    const at = (from: string, to: string) => ({ from: on(from), to: on(to) });
    await saveCapture(
      store,
      capture({ period: at('2024-12-01', '2024-12-31'), observations: [row({ email: 'd@x.example' }, 1)] }),
    );
    await saveCapture(
      store,
      capture({ period: at('2024-12-05', '2025-01-05'), figures: { tokensAvailable: centitokens(5) } }),
    );
    const before = await usageOf(store);
    expect(before).toMatchObject({ dailyRows: 4, captures: 2, people: 4 });

    await dropBefore(store, on('2025-01-15'));
    expect((await teamMonths(store, north)).map(({ from }) => isoOfDay(from))).toEqual([
      '2025-01-01',
      '2025-02-01',
    ]);
    const facts = await loadTeamFacts(store, north);
    expect(facts.daily?.days[0]).toMatchObject({ day: on('2025-01-01') });
    expect(facts.captures.map(({ period }) => period?.to)).toEqual([on('2025-01-05')]);
    expect((await store.db.people.toArray()).map(({ email }) => email?.text).sort()).toEqual([
      'a@x.example',
      'b@x.example',
    ]);
    const after = await usageOf(store);
    expect(after).toMatchObject({ dailyRows: 2, captures: 1 });
    expect(after.dailyBytes).toBeLessThan(before.dailyBytes);
    expect((await listTeams(store))[0]?.files.map(({ id }) => id)).toEqual(['f']);

    expect(await save(store, old)).toMatchObject({ stored: true });
    expect(await teamMonths(store, north)).toHaveLength(3);
  }));

test('the admin’s limit is kept to; without one nothing goes', () =>
  withStore(async (store) => {
    const person = { email: 'a@x.example' };
    const rows = ['2024-05-02', '2025-01-02'].map((iso) => ({
      person,
      product: 'Revit',
      day: on(iso),
      tokens: 1,
    }));
    await save(store, { id: 'f', rows });
    const today = on('2025-02-10');
    await keepLimit(store, startingSettings(), today);
    expect(await teamMonths(store, north)).toHaveLength(2);
    await changeSettings(store, startingSettings(), { keepMonths: 3 });
    await keepLimit(store, startingSettings(), today);
    expect((await teamMonths(store, north)).map(({ from }) => isoOfDay(from))).toEqual(['2025-01-01']);
  }));

test('what was noted of a person before goes too, and with it the name', () =>
  withStore(async (store) => {
    const use = { product: 'Revit', tokens: 100 };
    const rows = [
      { ...use, person: { email: 'gone@x.example' }, day: on('2024-05-02') },
      { ...use, person: { email: 'here@x.example' }, day: on('2025-01-02') },
    ];
    await save(store, { id: 'f', rows });
    const people = await store.db.people.toArray();
    const idOf = (email: string) => people.find((one) => one.email?.text === email)?.id ?? 0;
    const at = (iso: string) => epochOfDay(on(iso));
    await keepPlannedBurn(store, north, idOf('gone@x.example'), on('2024-05-02'), at('2024-05-03'));
    await keepPlannedBurn(store, north, idOf('here@x.example'), on('2025-01-02'), at('2025-01-03'));
    await dropBefore(store, on('2025-01-01'));
    expect((await store.db.people.toArray()).map(({ email }) => email?.text)).toEqual(['here@x.example']);
    expect(await store.db.kept.count()).toBe(1);
  }));

test('settings saved before there was a limit keep everything, and are not called damaged', () =>
  withStore(async (store) => {
    const { keepMonths: _, ...old } = startingSettings();
    await store.db.settings.put({ key: 'settings', value: old });
    const { settings, repaired } = await loadSettings(store, startingSettings());
    expect({ keepMonths: settings.keepMonths, repaired }).toEqual({ keepMonths: null, repaired: [] });
  }));

test('what a backup brings back obeys the company: how long, how people are shown, which prices', () =>
  withStore((other) =>
    withStore(async (store) => {
      const use = (iso: string) => ({
        person: { email: `${iso}@x.example`, name: 'Ada' },
        product: 'Revit',
        day: on(iso),
        tokens: 100,
      });
      await save(other, { id: 'f', rows: [use('2021-05-03'), use('2025-05-03')] });
      await changeSettings(other, startingSettings(), { keepMonths: 600, privacy: 'names', overlays: true });
      await keepPolicy(store, { keepMonths: 12, privacy: 'groups', featuresOff: ['chips'], language: 'de' });
      await restoreBackup(store, await writeBackup(other, 1));
      await keepLimitUnasked(store, startingSettings(), on('2025-06-15'));
      const months = (await store.db.chunks.toArray()).map(({ month }) => isoOfDay(firstDayOf(month)));
      expect(months).toEqual(['2025-05-01']);
      expect(await store.db.people.count()).toBe(1);
      const { settings } = await loadSettings(store, startingSettings());
      expect(settings).toMatchObject({ keepMonths: 12, privacy: 'groups', overlays: false, language: 'de' });
      expect(await findPeople(store, '', 10)).toEqual([]);
      // … and a backup made under the company takes nothing of it elsewhere.
      await restoreBackup(other, await writeBackup(store, 2));
      expect((await loadSettings(other, startingSettings())).settings.privacy).toBe('names');
    }),
  ));
