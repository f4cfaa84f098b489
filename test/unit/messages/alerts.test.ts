import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import {
  checkAlerts,
  type Moment,
  momentOf,
  type Notification,
  viewOf,
} from '@/core/messages/handlers/alerts';
import { startingSettings } from '@/core/rates/starting-values';
import { SAMPLE_TEAMS } from '@/core/sample/sample-teams';
import { loadSample } from '@/core/store/sample';
import { changeSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { day } from '@/core/units/brands';
import { withStore } from '../store/support/captures';

const TODAY = day(20_600);
const at = (minute: number, today = TODAY): Moment => ({ today, minute, epochMs: today * 86_400_000 });
const NOON = 12 * 60;

async function check(store: Store, moment: Moment) {
  const shown: Notification[] = [];
  const waits: number[] = [];
  await checkAlerts(store, moment, {
    words: (team, alerts) => ({ title: team ?? '', message: alerts.map(({ kind }) => kind).join(' ') }),
    notify: async (notification) => void shown.push(notification),
    later: async (minutes) => void waits.push(minutes),
  });
  return { shown, waits };
}

test('a team’s alerts come together, once, and open the view of the most urgent', () =>
  withStore(async (store) => {
    await loadSample(store, TODAY);
    await changeSettings(store, startingSettings(), {
      alerts: { on: true, rules: [{ kind: 'balance', on: true, limit: 1_000_000_000 }], quiet: null },
    });
    // After the machine slept two alarms may ring at once.
    const [{ shown }, again] = await Promise.all([check(store, at(NOON)), check(store, at(NOON))]);
    expect(again).toEqual({ shown: [], waits: [] });
    expect(shown.map(({ title }) => title).sort()).toEqual([...SAMPLE_TEAMS].sort());
    for (const { id, message } of shown) {
      expect(message.split(' ')).toContain('balance');
      expect(['forecast', 'renewal']).toContain(viewOf(id));
    }
    expect(await check(store, at(NOON))).toEqual({ shown: [], waits: [] });
  }));

test('what could not be shown of one team is shown later, and the others’ at once', () =>
  withStore(async (store) => {
    await loadSample(store, TODAY);
    await changeSettings(store, startingSettings(), {
      alerts: { on: true, rules: [{ kind: 'balance', on: true, limit: 1_000_000_000 }], quiet: null },
    });
    const shown: string[] = [];
    let calls = 0;
    const world = {
      words: (team: string | null) => ({ title: team ?? '', message: '' }),
      notify: async ({ title }: Notification) => {
        if (calls++ === 0) throw new Error('no icon');
        shown.push(title);
      },
      later: async () => undefined,
    };
    await expect(checkAlerts(store, at(NOON), world)).rejects.toThrow('no icon');
    expect(shown).toHaveLength(SAMPLE_TEAMS.length - 1);
    await checkAlerts(store, at(NOON), world);
    expect(shown.toSorted()).toEqual([...SAMPLE_TEAMS].sort());
  }));

test('in quiet hours nothing is said until they are over', () =>
  withStore(async (store) => {
    await loadSample(store, TODAY);
    const alerts = {
      on: true,
      rules: [{ kind: 'balance' as const, on: true, limit: 1e9 }],
      quiet: { from: 22, to: 6 },
    };
    await changeSettings(store, startingSettings(), { alerts });
    expect(await check(store, at(23 * 60 + 30))).toEqual({ shown: [], waits: [390] });
    expect((await check(store, at(6 * 60))).shown).toHaveLength(SAMPLE_TEAMS.length);
  }));

test('nothing is looked for when the admin wants no alerts, and nothing said of an empty store', () =>
  withStore(async (store) => {
    expect(await check(store, at(NOON))).toEqual({ shown: [], waits: [] });
    await loadSample(store, TODAY);
    await changeSettings(store, startingSettings(), { alerts: { on: false, rules: [], quiet: null } });
    expect(await check(store, at(NOON, day(TODAY + 300)))).toEqual({ shown: [], waits: [] });
  }));

test('only a notification of ours opens a view, of a fixed list', () => {
  expect(viewOf('renewal one:North')).toBe('renewal');
  expect(viewOf('data one:https://x.example')).toBe('data');
  expect(viewOf('settings one:North')).toBeNull();
  expect(viewOf('https://x.example/ one')).toBeNull();
  expect(viewOf('')).toBeNull();
});

test('the moment is the UTC day and the minute of the local one', () => {
  const now = new Date(2026, 4, 3, 19, 5);
  expect(momentOf(now)).toMatchObject({ minute: 19 * 60 + 5, epochMs: now.getTime() });
});
