import { render } from 'preact';
import { Popup } from '@/components/popup/Popup';
import type { PopupEvents } from '@/components/popup/view';
import { AccessNotice } from '@/components/ui/AccessNotice';
import '@/components/ui/base.css';
import { portalAccess } from '@/core/messages/access';
import { sendMessage } from '@/core/messages/send';
import { StoreError } from '@/core/store/errors';
import { loadSample, removeSample } from '@/core/store/sample';
import { openStore } from '@/core/store/store';
import { dayOfEpoch } from '@/core/units/day';
import { openTranslator } from '../dashboard/open-translator';
import { startPage } from '../dashboard/start-page';
import { exportTable } from './export-table';
import { chooseTeam, loadView } from './load-view';
import { openFirstRun, openForecast, openPortal, openSettings } from './tabs';

const root = document.getElementById('app');
const store = openStore();
const t = await openTranslator(store);
document.documentElement.lang = t.language;

let notice: string | null = null;

/** Do what was asked, then show what is stored now. */
async function refresh(work?: () => Promise<unknown>): Promise<void> {
  if (!root) return;
  try {
    const said = await work?.();
    notice = typeof said === 'string' ? said : null;
    if (work) void sendMessage('badge:refresh', {});
    const view = await loadView(store, Date.now());
    render(
      <>
        <AccessNotice t={t} access={portalAccess} />
        <Popup t={t} view={view} events={events} notice={notice} />
      </>,
      root,
    );
  } catch (cause) {
    const newer = cause instanceof StoreError && cause.code === 'newer-database';
    render(<p class="popup">{t(newer ? 'popup_newer_database' : 'popup_failed')}</p>, root);
    console.error(cause);
  }
}

const events: PopupEvents = {
  chooseTeam: (team) => void refresh(() => chooseTeam(store, team)),
  openForecast: () => void openForecast(),
  openPortal: () => void openPortal(),
  openSettings: () => void openSettings(),
  openFirstRun: () => void openFirstRun(),
  loadSample: () => void refresh(() => loadSample(store, dayOfEpoch(Date.now()))),
  removeSample: () => void refresh(() => removeSample(store)),
  exportCsv: (team) => void refresh(() => exportTable(store, team, t, Date.now())),
};

startPage(store, t, 'popup');
void refresh();
