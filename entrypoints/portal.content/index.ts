import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createWords } from '@/components/overlay/base/words';
import { startPortal } from '@/components/overlay/page/portal';
import { createTranslator } from '@/components/text/translate';
import { sendMessage } from '@/core/messages/send';
import { download } from './download';
import { readsHere } from './frames';

export default defineContentScript({
  matches: ['https://manage.autodesk.com/*'],
  allFrames: true,
  runAt: 'document_idle',
  main({ signal }) {
    if (!readsHere(window)) return;
    const t = createTranslator(
      (key, values) => browser.i18n.getMessage(key as 'app_name', values),
      browser.i18n.getUILanguage(),
    );
    const portal = startPortal({
      document,
      url: () => location.href,
      reader: {
        look: () => ({
          page: null,
          state: 'nothing',
          capture: null,
          table: null,
          health: null,
          unknown: null,
          again: null,
        }),
      },
      send: sendMessage,
      words: createWords(t),
      clock: {
        now: () => performance.now(),
        wait: (run, ms) => {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
      },
      save: (fileName, text) => download(document, fileName, text),
      readAll: async () => ({ complete: false }),
      signal,
    });
    void portal;
  },
});
