import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { reportWords } from '@/components/report/report-words';
import type { Translate } from '@/components/text/translate';
import { teamReport } from '@/core/messages/handlers/team-report';
import type { Store } from '@/core/store/store';
import { dayOfEpoch } from '@/core/units/day';
import { download } from '@/entrypoints/portal.content/download';

const Answer = z.nullish(z.object({ fileName: z.string(), text: z.string() }));

/**
 * Save the table the admin looks at in the active tab, with cost and verdicts; where there is none, the
 * team's newest table that was read whole.
 * @returns what happened, as a sentence
 * @throws StoreError
 */
export async function exportTable(store: Store, team: string, t: Translate, now: number): Promise<string> {
  const file =
    (await tableOfActiveTab()) ?? (await teamReport(store, team, dayOfEpoch(now), t.locale, reportWords(t)));
  if (!file) return t('popup_export_none');
  download(document, file.fileName, file.text);
  return t('popup_exported', [file.fileName]);
}

async function tableOfActiveTab() {
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) return null;
    return z.parse(Answer, await browser.tabs.sendMessage(tab.id, { name: 'page:csv' }));
  } catch {
    return null; // no portal page there, or none with our script
  }
}
