import { browser } from 'wxt/browser';
import type { AlertView } from '@/core/alerts/rules';
import { startingSettings } from '@/core/rates/starting-values';
import { changeSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { bestEffort } from './best-effort';
import type { Self } from './handle';
import type { Notification } from './handlers/alerts';
import type { Badge } from './handlers/badge';
import type { RequestOf } from './map';

/** Rings daily and soon after a reading: the badge is drawn anew, alerts are looked for. */
export const BADGE_ALARM = 'badge';
/** Rings once when the quiet hours are over. */
const ALERT_ALARM = 'alerts';
const MINUTES_A_DAY = 24 * 60;
/** The least a browser allows; readings come in bursts, each of which puts the alarm off again. */
const SOON_MINUTES = 0.5;

/** What to do after an installation or an update: after the first, show the first steps. */
export const welcome =
  (store: Store, always: () => void) =>
  ({ reason }: { readonly reason: string }): void => {
    always();
    if (reason !== 'install') return;
    const { version } = browser.runtime.getManifest(); // its changes are no news, unless an older one's were told
    void bestEffort('note the version', () =>
      changeSettings(store, startingSettings(), (now) => ({ seenVersion: now.seenVersion ?? version })),
    );
    void bestEffort('show the first steps', () =>
      browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html#/start') }),
    );
  };

/** Our own id and origin, to know a message's sender by. */
export const ownIdentity = (): Self => ({
  id: browser.runtime.id,
  origin: browser.runtime.getURL('/').replace(/\/$/, ''),
});

/** Show days left on the toolbar button. */
export async function showBadge({ text, background, ink }: Badge): Promise<void> {
  await browser.action.setBadgeText({ text });
  await browser.action.setBadgeBackgroundColor({ color: background });
  await browser.action.setBadgeTextColor({ color: ink });
}

/** Whether the toolbar button shows nothing yet. */
const isBadgeEmpty = async (): Promise<boolean> => (await browser.action.getBadgeText({})) === '';

/** Have the badge drawn anew soon, and from then on daily, also when the worker is stopped in between. */
async function scheduleBadge(): Promise<void> {
  await browser.alarms.create(BADGE_ALARM, {
    delayInMinutes: SOON_MINUTES,
    periodInMinutes: MINUTES_A_DAY,
  });
}

/** The badge soon, and at once where there is none yet. @param refresh draws it */
export async function drawBadgeSoon(refresh: () => Promise<unknown>): Promise<void> {
  await scheduleBadge();
  if (await isBadgeEmpty()) await refresh();
}

/** Look for alerts again in so many minutes. */
async function scheduleAlerts(minutes: number): Promise<void> {
  await browser.alarms.create(ALERT_ALARM, { delayInMinutes: minutes });
}

/** Have the browser tell the admin something. */
async function notify({ id, title, message }: Notification): Promise<void> {
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
}

/** How alerts reach the admin. */
export const alerting = { notify, later: scheduleAlerts };

type View = RequestOf<'open:dashboard'>['view'] | AlertView;

/** Open what a notification is about; nothing for one that isn't ours. */
export const openNotified = async (view: AlertView | null): Promise<void> => {
  if (view) await openDashboard({ view });
};

/** Open the dashboard at one of its views. */
export async function openDashboard({ view }: { readonly view: View }): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/dashboard.html#/${view}`) });
}
