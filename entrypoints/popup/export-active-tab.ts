import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Translate } from '@/components/text/translate';
import { download } from '@/entrypoints/portal.content/download';

const Answer = z.nullish(z.object({ fileName: z.string(), text: z.string() }));

/**
 * Ask the portal page in the active tab for the table it shows, with cost and verdicts, and save it.
 * @returns what happened, as a sentence
 */
export async function exportActiveTab(t: Translate): Promise<string> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const answer = tab?.id === undefined ? null : await ask(tab.id);
  if (!answer) return t('popup_export_none');
  download(document, answer.fileName, answer.text);
  return t('popup_exported', [answer.fileName]);
}

async function ask(tabId: number) {
  try {
    return z.parse(Answer, await browser.tabs.sendMessage(tabId, { name: 'page:csv' }));
  } catch {
    return null; // no portal page there, or none with our script
  }
}
