import { SettingsPage } from '@/components/dashboard/SettingsPage';
import type { SettingsEvents } from '@/components/dashboard/settings-view';
import { setBlurred } from '@/components/ui/blur';
import { startingSettings } from '@/core/rates/starting-values';
import { forgetAll } from '@/core/store/forget';
import { loadSample, removeSample } from '@/core/store/sample';
import { changeSettings } from '@/core/store/settings';
import { withdrawTaught } from '@/core/store/taught';
import { dayOfEpoch } from '@/core/units/day';
import type { OpenView } from '../app';
import { type Act, live } from '../live';
import { loadSettingsView } from '../load-settings';
import { openHolidays } from '../open-holidays';

/** Prices, assumptions and what was taught. */
export const open: OpenView = (app) => {
  const { t, store } = app;
  const saved = t('settings_saved');
  const today = () => dayOfEpoch(Date.now());
  const eventsOf = (act: Act): SettingsEvents => ({
    change: (change) => {
      if (change.blur !== undefined) setBlurred(change.blur);
      void act(() => changeSettings(store, startingSettings(), change), saved);
    },
    openLibrary: () => openHolidays(today(), t.locale),
    withdraw: (id) => void act(() => withdrawTaught(store, id), saved),
    loadSample: () => void act(() => loadSample(store, today())),
    removeSample: () => void act(() => removeSample(store)),
    deleteAll: () => void act(() => forgetAll(store), t('settings_deleted')),
  });
  live(
    app,
    () => loadSettingsView(store, today()),
    (view, act, notice) => (
      <SettingsPage t={t} view={view} events={eventsOf(act)} notice={notice?.text ?? null} />
    ),
  );
  return undefined;
};
