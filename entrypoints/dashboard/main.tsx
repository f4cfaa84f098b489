import { render } from 'preact';
import { SettingsPage } from '@/components/dashboard/SettingsPage';
import type { SettingsEvents } from '@/components/dashboard/settings-view';
import { browserTranslator } from '@/components/text/browser-translator';
import '@/components/ui/base.css';
import { sendMessage } from '@/core/messages/send';
import { startingSettings } from '@/core/rates/starting-values';
import { StoreError } from '@/core/store/errors';
import { forgetAll } from '@/core/store/forget';
import { loadSample, removeSample } from '@/core/store/sample';
import { changeSettings } from '@/core/store/settings';
import { openStore } from '@/core/store/store';
import { withdrawTaught } from '@/core/store/taught';
import { dayOfEpoch } from '@/core/units/day';
import { loadSettingsView } from './load-settings';

const root = document.getElementById('app');
const t = browserTranslator();
const store = openStore();
document.documentElement.lang = t.locale;

/** Do what was asked, then show what is stored now. @param done the sentence that says it was done */
async function refresh(work?: () => Promise<unknown>, done: string | null = null): Promise<void> {
  if (!root) return;
  try {
    await work?.();
    if (work) void sendMessage('badge:refresh', {});
    const view = await loadSettingsView(store);
    render(<SettingsPage t={t} view={view} events={events} notice={done} />, root);
  } catch (cause) {
    const newer = cause instanceof StoreError && cause.code === 'newer-database';
    render(<p class="settings">{t(newer ? 'popup_newer_database' : 'popup_failed')}</p>, root);
    console.error(cause);
  }
}

const saved = t('settings_saved');
const events: SettingsEvents = {
  change: (change) => void refresh(() => changeSettings(store, startingSettings(), change), saved),
  withdraw: (id) => void refresh(() => withdrawTaught(store, id), saved),
  loadSample: () => void refresh(() => loadSample(store, dayOfEpoch(Date.now()))),
  removeSample: () => void refresh(() => removeSample(store)),
  deleteAll: () => void refresh(() => forgetAll(store), t('settings_deleted')),
};

void refresh();
