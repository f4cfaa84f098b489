import { SettingsPage } from '@/components/dashboard/SettingsPage';
import type { SettingsEvents } from '@/components/dashboard/settings-view';
import { setBlurred } from '@/components/ui/blur';
import { NO_FILTER } from '@/core/model/filter';
import { FRESH } from '@/core/model/first-run';
import { enteredLots } from '@/core/purchase/entered-lots';
import { startingSettings } from '@/core/rates/starting-values';
import { forgetAll } from '@/core/store/forget';
import { teamNameOf } from '@/core/store/keys';
import { loadSample, removeSample } from '@/core/store/sample';
import { saveCapture } from '@/core/store/save-capture';
import { changeSettings } from '@/core/store/settings';
import { withdrawTaught } from '@/core/store/taught';
import { dayOfEpoch } from '@/core/units/day';
import type { OpenView } from '../app';
import { diagnose } from '../diagnose';
import { type Act, live } from '../live';
import { openHolidays } from '../open-holidays';

/** Prices, assumptions and what was taught. */
export const open: OpenView = (app, part) => {
  const { t, store, plans } = app;
  const saved = t('settings_saved');
  const today = () => dayOfEpoch(Date.now());
  const eventsOf = (act: Act): SettingsEvents => ({
    change: (change) => {
      if (change.blur !== undefined) setBlurred(change.blur);
      const kept = act(() => changeSettings(store, startingSettings(), change), saved);
      if (change.language !== undefined) void kept.then(() => location.reload()); // all words are others
    },
    openLibrary: () => openHolidays(today(), t.locale),
    enterLots: (team, lots) =>
      void act(() => saveCapture(store, enteredLots(teamNameOf(team) ?? team, lots, Date.now())), saved),
    startAgain: () =>
      void act(() => changeSettings(store, startingSettings(), { firstRun: FRESH })).then(() => {
        location.hash = '#/overview';
      }),
    withdraw: (id) => void act(() => withdrawTaught(store, id), saved),
    loadSample: () => void act(() => loadSample(store, today())),
    removeSample: () => void act(() => removeSample(store)),
    diagnose: () => diagnose(store, t),
    deleteAll: () => void act(() => forgetAll(store), t('settings_deleted')),
  });
  live(
    app,
    () => plans.load('settings', NO_FILTER, today()),
    (view, act, notice) => (
      <SettingsPage t={t} view={view} part={part} events={eventsOf(act)} notice={notice?.text ?? null} />
    ),
  );
  return undefined;
};
