import { addNotes, ErrorNote, keyOfNote, noteOf } from '@/core/diagnostics/error-note';
import { discardKept, keep, loadKept } from './kept';
import type { Store } from './store';

/** So many different errors are remembered; the oldest go. */
const MOST = 40;

/** Remember that something went wrong. Never fails: what can't be remembered is lost. @param what in our own words */
export async function logError(store: Store, what: string, cause: unknown, at: number): Promise<void> {
  try {
    const note = noteOf(what, cause, at);
    const id = keyOfNote(note);
    const known = await loadKept(store, 'error', ErrorNote, '');
    const before = known.find((one) => one.id === id);
    const value = before ? addNotes(before.value, note) : note;
    await keep(store, { kind: 'error', team: '', id, value, changedAt: at });
    if (!before)
      for (const old of known.slice(MOST - 1))
        await discardKept(store, { kind: 'error', team: '', id: old.id });
  } catch {
    // The database itself may be what is wrong.
  }
}

/** What went wrong, the latest first. @throws StoreError */
export const loadErrors = async (store: Store): Promise<ErrorNote[]> =>
  (await loadKept(store, 'error', ErrorNote, '')).map(({ value }) => value);
