import type { Styles } from '@/core/messages/overlay-view';
import { sendMessage } from '@/core/messages/send';
import type { Taught } from '@/core/model/taught';
import { setTableWords } from '@/core/portal/tables/words';

/** What the worker tells this page before anything is read. */
export interface FirstAnswers {
  readonly styles: Styles;
  readonly taught: readonly Taught[];
}

/**
 * Ask the worker for the tables' words, the overlay's styles and what was taught.
 * @returns null without words or styles: a sum could be taken for a row, and nothing is better than something wrong
 */
export async function firstAnswers(): Promise<FirstAnswers | null> {
  const [words, styles, taught] = await Promise.all([
    sendMessage('portal:words', {}),
    sendMessage('overlay:styles', {}),
    sendMessage('taught:list', {}),
  ]);
  if (!words.ok || !styles.ok) return null;
  setTableWords(words.data.tables);
  return { styles: styles.data, taught: taught.ok ? taught.data : [] };
}
