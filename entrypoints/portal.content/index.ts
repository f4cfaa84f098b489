import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPortal } from '@/components/overlay/page/portal';
import { sendMessage } from '@/core/messages/send';
import { createReader } from '@/core/portal/session';
import { readAll } from '@/core/portal/tables/read-all';
import { dayOfEpoch } from '@/core/units/day';
import { answerPopup } from './answer-popup';
import { createAsk } from './ask';
import { clock, pause } from './clock';
import { download } from './download';
import { firstAnswers } from './first-answers';
import { readsHere } from './frames';
import { whenComingBack, whenRestyled } from './occasions';
import { portalTranslator } from './translator';

export default defineContentScript({
  matches: ['https://manage.autodesk.com/*'],
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true, // the page's scripts would hear it
  async main({ signal }) {
    if (!readsHere(window)) return;
    const first = await firstAnswers();
    if (signal.aborted || !first) return;
    const { styles, taught } = first;
    const url = () => location.href;
    let again = (): void => {};
    let lost = (_: string): void => {};
    const portal = startPortal({
      document,
      url,
      reader: createReader({
        url,
        today: () => dayOfEpoch(Date.now()),
        now: () => performance.timeOrigin + performance.now(),
        taught,
        ask: createAsk(
          sendMessage,
          clock.wait,
          () => again(),
          (code) => lost(code),
        ),
      }),
      send: sendMessage,
      t: portalTranslator(),
      styles,
      clock,
      today: () => Date.now(),
      save: (fileName, text) => download(document, fileName, text),
      readAll: (glance, stop, onProgress) => readAll(glance, pause, stop, onProgress),
      taught,
      signal,
    });
    answerPopup(portal.csv, signal);
    again = portal.look;
    lost = portal.lost;
    whenComingBack(window, portal.refresh, signal);
    whenRestyled(window, portal.restyle, signal);
  },
});
