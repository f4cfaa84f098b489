import { browser } from 'wxt/browser';
import type { Self } from './handle';
import type { Badge } from './handlers/badge';
import type { RequestOf } from './map';

/** The one alarm: the badge is drawn anew when it rings. */
export const BADGE_ALARM = 'badge';
const MINUTES_A_DAY = 24 * 60;
/** The least a browser allows; readings come in bursts, each of which puts the alarm off again. */
const SOON_MINUTES = 0.5;

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
export const isBadgeEmpty = async (): Promise<boolean> => (await browser.action.getBadgeText({})) === '';

/** Have the badge drawn anew soon, and from then on daily, also when the worker is stopped in between. */
export async function scheduleBadge(): Promise<void> {
  await browser.alarms.create(BADGE_ALARM, {
    delayInMinutes: SOON_MINUTES,
    periodInMinutes: MINUTES_A_DAY,
  });
}

/** Open the dashboard at one of its views. */
export async function openDashboard({ view }: RequestOf<'open:dashboard'>): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/dashboard.html#/${view}`) });
}
