import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { reportWords } from '@/components/report/report-words';
import type { Translate } from '@/components/text/translate';
import { teamReport } from '@/core/messages/handlers/team-report';
import { MOST_CSV_ROWS, PAGE_CSV } from '@/core/messages/page-csv';
import type { Store } from '@/core/store/store';
import { dayOfEpoch } from '@/core/units/day';
import { download } from '@/entrypoints/portal.content/download';

const Answer = z.nullish(
  z.union([z.object({ fileName: z.string(), text: z.string() }), z.literal('too-long')]),
);

/**
 * Save the table the admin looks at in the portal, with cost and verdicts; where there is none, the
 * team's newest table that was read whole.
 * @returns what happened, as a sentence
 * @throws StoreError
 */
export async function exportTable(store: Store, team: string, t: Translate, now: number): Promise<string> {
  const file =
    (await tableInPortal()) ?? (await teamReport(store, team, dayOfEpoch(now), t.system, reportWords(t)));
  if (file === 'too-long') return t('strip_csv_too_long', [MOST_CSV_ROWS.toLocaleString(t.locale)]);
  if (!file) return t('popup_export_none');
  download(document, file.fileName, file.text);
  return t('popup_exported', [file.fileName]);
}

async function tableInPortal() {
  try {
    const tab = await portalTab();
    return tab === undefined ? null : z.parse(Answer, await browser.tabs.sendMessage(tab, PAGE_CSV));
  } catch {
    return null; // our script is not there, or no table
  }
}

/** The portal's tab in front of this window, else the one looked at last. */
async function portalTab(): Promise<number | undefined> {
  const url = 'https://manage.autodesk.com/*';
  const front = await browser.tabs.query({ url, active: true, currentWindow: true });
  const all = await browser.tabs.query({ url });
  const byTime = all.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return [...front, ...byTime][0]?.id;
}
