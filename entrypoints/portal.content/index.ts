import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPortal } from '@/components/overlay/page/portal';
import { browserTranslator } from '@/components/text/browser-translator';
import { sendMessage } from '@/core/messages/send';
import { createReader } from '@/core/portal/session';
import { readAll } from '@/core/portal/tables/read-all';
import { setTableWords } from '@/core/portal/tables/words';
import { dayOfEpoch } from '@/core/units/day';
import { answerPopup } from './answer-popup';
import { createAsk } from './ask';
import { clock, pause } from './clock';
import { download } from './download';
import { readsHere } from './frames';
import { whenComingBack, whenRestyled } from './occasions';

export default defineContentScript({
  matches: ['https://manage.autodesk.com/*'],
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true, // the page's scripts would hear it
  async main({ signal }) {
    if (!readsHere(window)) return;
    const [words, styles, answer] = await Promise.all([
      sendMessage('portal:words', {}),
      sendMessage('overlay:styles', {}),
      sendMessage('taught:list', {}),
    ]);
    // Without words a sum could be taken for a row: better nothing than something wrong.
    if (signal.aborted || !words.ok || !styles.ok) return;
    setTableWords(words.data.tables);
    const taught = answer.ok ? answer.data : [];
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
      t: browserTranslator(),
      styles: styles.data,
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
