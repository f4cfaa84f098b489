import type { Capture } from '@/core/model/capture';
import { saveCapture } from '@/core/store/save-capture';
import { closeStore, openStore } from '@/core/store/store';

/** What the background worker does with pages that were read. To be run in a page of the extension. */
export async function savePages(captures: readonly Capture[]): Promise<void> {
  const store = openStore();
  for (const capture of captures) await saveCapture(store, capture);
  closeStore(store);
}
