import { browser } from 'wxt/browser';
import { isPageCsv } from '@/core/messages/page-csv';

/**
 * Hand the popup the table on this page. Only a page of our own extension is answered, never another script.
 * @param csv null where this frame shows no table; another frame may
 */
export function answerPopup(csv: () => Promise<unknown> | null, signal: AbortSignal): void {
  const { id, getURL, onMessage } = browser.runtime;
  const own = getURL('/');
  const listener: Parameters<typeof onMessage.addListener>[0] = (message, sender, respond) => {
    const file = isPageCsv(message) && sender.id === id && sender.url?.startsWith(own) ? csv() : null;
    void file?.then(respond);
    return file !== null; // the answer comes later
  };
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => onMessage.removeListener(listener));
}
