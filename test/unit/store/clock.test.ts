import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { checkAlerts, momentOf } from '@/core/messages/handlers/alerts';
import { badgeOfStore } from '@/core/messages/handlers/badge';
import { daily } from '@/core/messages/handlers/daily';
import { startingSettings } from '@/core/rates/starting-values';
import { clockOn } from '@/core/store/clock';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { saveCapture } from '@/core/store/save-capture';
import { changeSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { usageOf } from '@/core/store/usage';
import { centitokens, type Day, day } from '@/core/units/brands';
import { capture, withStore } from './support/captures';
import { save } from './support/daily';

const today = day(20_400);
const nothing = async () => undefined;
const on = (offset: number): Day => day(today + offset);

/** Three months of use, and a limit of two months. */
async function filled(store: Store): Promise<void> {
  const rows = Array.from({ length: 45 }, (_, n) => ({
    person: { email: `p${n % 3}@x.example` },
    product: 'Revit',
    day: on(-2 * n),
    tokens: 100 + n,
  }));
  await save(store, { id: 'f', rows });
  await changeSettings(store, startingSettings(), (settings) => ({ ...settings, keepMonths: 4 }));
}
const rowsIn = async (store: Store) => (await usageOf(store)).dailyRows;

describe('a clock that jumps', () => {
  test('far ahead empties nothing; set right, all goes on', () =>
    withStore(async (store) => {
      await filled(store);
      await daily(store, today, nothing);
      expect(await rowsIn(store)).toBe(45);
      for (const wrong of [on(3650), on(3651), on(1), on(900), on(2)]) {
        await daily(store, wrong, nothing);
        expect(await rowsIn(store)).toBe(45);
      }
    }));

  test('a browser opened again after months removes what is old from the third day on', () =>
    withStore(async (store) => {
      await filled(store);
      await daily(store, today, nothing);
      await daily(store, on(200), nothing);
      await daily(store, on(201), nothing);
      expect(await rowsIn(store)).toBe(45);
      await daily(store, on(202), nothing);
      expect(await rowsIn(store)).toBe(0);
    }));

  test('what is believed, day by day', () => {
    expect(clockOn(null, today)).toEqual({ day: today, ahead: null });
    expect(clockOn({ day: today, ahead: null }, on(40))).toEqual({ day: on(40), ahead: null });
    expect(clockOn({ day: today, ahead: null }, on(41))).toEqual({ day: today, ahead: on(41) });
    expect(clockOn({ day: today, ahead: on(41) }, on(42))).toEqual({ day: today, ahead: on(41) });
    expect(clockOn({ day: today, ahead: on(41) }, on(43))).toEqual({ day: on(43), ahead: null });
    expect(clockOn({ day: today, ahead: on(900) }, on(50))).toEqual({ day: today, ahead: on(50) });
    expect(clockOn({ day: today, ahead: on(41) }, on(900))).toEqual({ day: today, ahead: on(900) });
    expect(clockOn({ day: today, ahead: null }, on(-900))).toEqual({ day: on(-900), ahead: null });
  });

  test('set back or forward: badge, outlook and alerts answer, and nothing stored changes', () =>
    withStore(async (store) => {
      await filled(store);
      const before = JSON.stringify(await loadTeamFacts(store, 'one:North'));
      for (const offset of [-4000, -400, -1, 0, 1, 400, 4000]) {
        const at = { today: on(offset), minute: 600, epochMs: on(offset) * 86_400_000 };
        const badge = await badgeOfStore(store, on(offset));
        expect(badge.text).toMatch(/^$|^!?\d+[d+]$/);
        const words = () => ({ title: '', message: '' });
        await checkAlerts(store, at, { words, notify: nothing, later: nothing });
      }
      expect(JSON.stringify(await loadTeamFacts(store, 'one:North'))).toBe(before);
    }));

  test('a reading taken with the clock set back doesn’t replace a later one', () =>
    withStore(async (store) => {
      const at = (offset: number) => on(offset) * 86_400_000;
      const first = capture({ readAt: at(0) });
      await saveCapture(store, first);
      const before = JSON.stringify(await loadTeamFacts(store, 'one:North'));
      const observations = first.observations.map((row) => ({ ...row, tokens: centitokens(1) }));
      expect(await saveCapture(store, capture({ readAt: at(-500), observations }))).toEqual({
        stored: false,
      });
      expect(JSON.stringify(await loadTeamFacts(store, 'one:North'))).toBe(before);
    }));
});

describe('the night the clocks change', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
  });

  test.each(['Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'America/Santiago'])(
    'nobody is told anything in the quiet hours of %s',
    (name) =>
      withStore(async (store) => {
        process.env.TZ = name;
        await filled(store);
        await changeSettings(store, startingSettings(), (settings) => ({
          ...settings,
          alerts: { ...settings.alerts, on: true, quiet: { from: 22, to: 7 } },
        }));
        // Each minute an alarm may ring in 2026, an hour apart: whatever the clock does, it rings again outside.
        const start = Date.UTC(2026, 0, 1, 0, 17);
        for (let hour = 0; hour < 365 * 24; hour += 7) {
          const now = new Date(start + hour * 3_600_000);
          const inside = now.getHours() >= 22 || now.getHours() < 7;
          let later = 0;
          const world = {
            words: () => ({ title: '', message: '' }),
            notify: nothing,
            later: async (minutes: number) => {
              later = minutes;
            },
          };
          if (!inside) continue;
          await checkAlerts(store, momentOf(now), world);
          expect(later).toBeGreaterThan(0);
          expect(later).toBeLessThanOrEqual(9 * 60);
        }
      }),
  );
});
