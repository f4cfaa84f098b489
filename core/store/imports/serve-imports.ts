import { StoreError } from '../errors';
import type { Store } from '../store';
import { comparePeople } from './compare-people';
import type { ImportReply, ImportRequest, ImportTelling, NumberedRequest } from './protocol';
import { type ReadImport, readImport } from './read-import';
import { saveImport } from './save-import';

/** Progress is told at most so often: a page needs no more. */
const TELL_MS = 50;

/**
 * Answer one page's import requests, inside a worker. What was read is held until it is saved, read anew, or cancelled.
 * @param post a reply @param clock milliseconds
 * @returns takes a request; resolves when it is answered
 */
export function serveImports(
  store: Store,
  post: (reply: ImportReply) => void,
  clock: () => number,
): (request: NumberedRequest) => Promise<void> {
  let held: ReadImport | null = null;
  let stop = new AbortController();
  let told = 0;
  const answer = async (
    request: Exclude<ImportRequest, { ask: 'cancel' }>,
    signal: AbortSignal,
    tell: (telling: ImportTelling) => void,
  ) => {
    const progress = (phase: 'read' | 'store', done: number, total: number) => {
      if (done < total && clock() - told < TELL_MS) return;
      told = clock();
      tell({ tell: 'progress', progress: { phase, done, total } });
    };
    if (request.ask === 'read') {
      held = null;
      const { files, today, dateOrder, mappings } = request;
      held = await readImport(files, {
        today,
        signal,
        onProgress: (done, total) => progress('read', done, total),
        ...(dateOrder ? { dateOrder } : {}),
        ...(mappings ? { mappings } : {}),
      });
      tell({ tell: 'preview', preview: await comparePeople(store, held) });
      return;
    }
    const read = held ?? { preview: { tables: [], refused: [] }, tables: [] };
    const outcome = await saveImport(store, read, request.answers, request.now, {
      signal,
      onProgress: ({ phase, done, total }) => progress(phase, done, total),
    });
    held = null;
    tell({ tell: 'saved', outcome });
  };
  return async (request) => {
    stop.abort();
    stop = new AbortController();
    const { signal } = stop;
    const { number } = request;
    const tell = (telling: ImportTelling) => post({ number, ...telling });
    if (request.ask === 'cancel') {
      held = null;
      return;
    }
    try {
      await answer(request, signal, tell);
    } catch (cause) {
      const code = signal.aborted ? 'cancelled' : cause instanceof StoreError ? cause.code : 'failed';
      tell({ tell: 'failed', code });
    }
  };
}
