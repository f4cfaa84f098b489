import type { ComponentChildren } from 'preact';
import { sendMessage } from '@/core/messages/send';
import type { Filter } from '@/core/model/filter';
import { logError } from '@/core/store/error-log';
import type { App } from './app';
import { failure } from './failure';

/** What was done or went wrong, as a sentence. */
export interface Notice {
  readonly text: string;
  readonly failed: boolean;
}

/** Do some work on what is stored, then show it anew. @param done the sentence that says it was done */
export type Act = (work: () => Promise<unknown>, done?: string) => Promise<void>;

/**
 * Show something that is stored, and again after each change.
 * @param load what to show @param draw how
 * @returns shows it anew, with nothing changed
 */
export function live<V>(
  { t, store, looks, show, filter, onFilter }: App,
  load: () => Promise<V>,
  draw: (view: V, act: Act, notice: Notice | null) => ComponentChildren,
): () => void {
  let newest = 0;
  let said: { readonly notice: Notice | null; readonly filter: Filter } | null = null;
  const refresh = async (notice: Notice | null) => {
    const mine = ++newest;
    said = { notice, filter: filter() };
    looks();
    try {
      const view = await load();
      if (mine === newest) show(draw(view, act, notice));
    } catch (cause) {
      show(<p class="settings">{t(failure(cause))}</p>);
      console.error(cause);
      void logError(store, 'show a view', cause, Date.now());
    }
  };
  const act: Act = async (work, done) => {
    try {
      await work();
      void sendMessage('badge:refresh', {});
      await refresh(done === undefined ? null : { text: done, failed: false });
    } catch (cause) {
      await refresh({ text: t(failure(cause)), failed: true });
    }
  };
  // What was done stays said while it is worked out anew; another filter is another question.
  const again = () => void refresh(said?.filter === filter() ? said.notice : null);
  onFilter(again);
  again();
  return again;
}
