import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { alertWords } from '@/components/alert-words/alert-words';
import { overlayWords } from '@/components/overlay-models/overlay-words';
import { overlayStyles } from '@/components/overlay-styles/overlay-styles';
import { reportWords } from '@/components/report/report-words';
import { browserTranslator } from '@/components/text/browser-translator';
import { bestEffort } from '@/core/messages/best-effort';
import { followPolicy, learnPolicy } from '@/core/messages/company-policy';
import { handleMessage, openEnvelope } from '@/core/messages/handle';
import { checkAlerts, momentOf, viewOf } from '@/core/messages/handlers/alerts';
import { refreshBadge } from '@/core/messages/handlers/badge';
import { createHandlers } from '@/core/messages/handlers/create-handlers';
import { daily } from '@/core/messages/handlers/daily';
import * as platform from '@/core/messages/platform';
import { openStore } from '@/core/store/store';
import { dayOfEpoch } from '@/core/units/day';

/** Wiring only. All listeners are registered at once, since an event may be what started this worker. */
export default defineBackground(() => {
  const store = openStore(); // a handle: it opens at first use, and all state is in the database
  const today = () => dayOfEpoch(Date.now());
  const refresh = () => refreshBadge(store, today(), platform.showBadge);
  const badgeSoon = () => platform.drawBadgeSoon(refresh);
  const words = () => {
    const t = browserTranslator();
    return { report: reportWords(t), overlay: overlayWords(t) };
  };

  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const { name, payload } = openEnvelope(message);
    const deps = {
      store,
      today: today(),
      now: Date.now(),
      words,
      styles: overlayStyles,
      refreshBadge: refresh,
      badgeSoon,
      openDashboard: platform.openDashboard,
    };
    const handlers = createHandlers(deps);
    void handleMessage(name, payload, sender, { self: platform.ownIdentity(), handlers }).then(respond);
    return true; // the answer comes later
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    const alerts = { words: alertWords(browserTranslator()), ...platform.alerting };
    const work = () => (name === platform.BADGE_ALARM ? daily(store, today(), refresh) : Promise.resolve());
    void bestEffort('do the daily work', work).then(() =>
      bestEffort('check the alerts', () => checkAlerts(store, momentOf(new Date()), alerts)),
    );
  });
  browser.notifications.onClicked.addListener(
    (id) => void bestEffort('open the view', () => platform.openNotified(viewOf(id))),
  );
  followPolicy(store);
  const drawBadge = () => void bestEffort('draw the badge', () => learnPolicy(store).then(badgeSoon));
  browser.runtime.onInstalled.addListener(platform.welcome(store, drawBadge));
  browser.runtime.onStartup.addListener(drawBadge);
});
