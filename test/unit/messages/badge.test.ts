import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { badgeOf, badgeOfStore, refreshBadge } from '@/core/messages/handlers/badge';
import type { Outlook } from '@/core/purchase/types';
import { chooseTeam, type KnownTeam } from '@/core/store/teams';
import { day } from '@/core/units/brands';
import { withStore } from '../store/support/captures';

const today = day(20_000);
const of = (likely: number | null, orderBy: number | null, withheld = false) =>
  badgeOf({
    today,
    horizon: 365,
    orderBy: orderBy === null ? null : day(orderBy),
    runOut: withheld ? null : { early: null, likely: likely === null ? null : day(likely), late: null },
  } as Outlook);

test('days left until the likely run-out', () => {
  expect(of(20_038, 20_020).text).toBe('38d');
  expect(of(20_000, 19_990).text).toBe('!0d');
  expect(of(null, null).text).toBe('365+');
  expect(of(null, null, true).text).toBe('');
});

test('red only when an order placed today would arrive too late', () => {
  const calm = of(20_038, 20_020).background;
  expect(of(20_003, 20_000).background).toBe(calm);
  expect(of(null, null, true).background).toBe(calm);
  expect(of(20_003, 19_999).background).not.toBe(calm);
});

test('nothing is shown while nothing is known, nor when the store fails', () =>
  withStore(async (store) => {
    expect((await badgeOfStore(store, today)).text).toBe('');
    const shown: string[] = [];
    const broken = { db: null } as never;
    await refreshBadge(broken, today, async ({ text }) => void shown.push(text));
    expect(shown).toEqual(['']);
  }));

test('the chosen team by key or name, else the one read last, a single team before all together', () => {
  const team = (key: string, name: string | null): KnownTeam => ({
    key,
    name,
    readAt: 1,
    pages: new Map(),
    files: [],
  });
  const teams = [team('all', null), team('one:North', 'North'), team('one:South', 'South')];
  expect(chooseTeam(teams, 'South')?.key).toBe('one:South');
  expect(chooseTeam(teams, 'all')?.key).toBe('all');
  expect(chooseTeam(teams, 'Gone')?.key).toBe('one:North');
  expect(chooseTeam(teams, null)?.key).toBe('one:North');
  expect(chooseTeam(teams.slice(0, 1), null)?.key).toBe('all');
  expect(chooseTeam([], 'x')).toBeNull();
});
