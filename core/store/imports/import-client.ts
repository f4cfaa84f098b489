import type { Day } from '@/core/units/brands';
import type { ImportReply, ImportRequest, ImportTelling, NumberedRequest } from './protocol';
import type {
  ChosenFile,
  ImportAnswers,
  ImportFailure,
  ImportOutcome,
  ImportPreview,
  ImportProgress,
} from './types';

/** Reading or storing failed; the database is as it was, but for files stored whole before. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  constructor(readonly code: ImportFailure) {
    super(code);
  }
}

/** What the admin said that reading needs: which of 03/04 is the month, and what the columns of lists mean. */
export type ReadAsked = Pick<Extract<ImportRequest, { ask: 'read' }>, 'dateOrder' | 'mappings'>;

/** Imports in a worker, seen from a page. */
export interface ImportClient {
  /** Read files; nothing is stored. @throws ImportError `cancelled`, or what went wrong */
  read(
    files: readonly ChosenFile[],
    today: Day,
    onProgress: (progress: ImportProgress) => void,
    asked?: ReadAsked,
  ): Promise<ImportPreview>;
  /** Store what was read last. @throws ImportError */
  save(
    answers: ImportAnswers,
    now: number,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<ImportOutcome>;
  /** Stop what is going on and forget what was read. */
  cancel(): void;
  /** End the worker. */
  close(): void;
}

/** @param worker one that runs `serveImports` */
export function importClient(worker: Worker): ImportClient {
  let number = 0;
  let settle: ((reply: ImportTelling | null) => void) | null = null;
  let watch: (progress: ImportProgress) => void = () => undefined;
  const post = (request: ImportRequest) => {
    number++;
    worker.postMessage({ ...request, number } satisfies NumberedRequest);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<ImportReply>) => {
    if (data.number !== number) return;
    if (data.tell === 'progress') watch(data.progress);
    else settle?.(data);
  });
  worker.addEventListener('error', () => settle?.(null));
  const ask = async (request: ImportRequest, onProgress: (progress: ImportProgress) => void) => {
    settle?.({ tell: 'failed', code: 'cancelled' });
    watch = onProgress;
    const reply = await new Promise<ImportTelling | null>((resolve) => {
      settle = resolve;
      post(request);
    });
    settle = null;
    if (reply === null) throw new ImportError('failed');
    if (reply.tell === 'failed') throw new ImportError(reply.code);
    return reply;
  };
  return {
    read: async (files, today, onProgress, asked) => {
      const reply = await ask({ ask: 'read', files, today, ...asked }, onProgress);
      if (reply.tell !== 'preview') throw new ImportError('failed');
      return reply.preview;
    },
    save: async (answers, now, onProgress) => {
      const reply = await ask({ ask: 'save', answers, now }, onProgress);
      if (reply.tell !== 'saved') throw new ImportError('failed');
      return reply.outcome;
    },
    cancel: () => {
      settle?.({ tell: 'failed', code: 'cancelled' });
      post({ ask: 'cancel' });
    },
    close: () => worker.terminate(),
  };
}
