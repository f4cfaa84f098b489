import type { ReportReply, ReportStep } from './report-protocol';

/** The worker that writes one file. */
export interface ReportWriter {
  /** @throws Error when the step failed, or it was closed */
  readonly ask: (step: ReportStep) => Promise<Exclude<ReportReply, { kind: 'progress' | 'failed' }>>;
  readonly close: () => void;
}

/** @param progress is told how many rows are written so far */
export function openReport(progress: (rows: number) => void): ReportWriter {
  const worker = new Worker(new URL('../report-worker.ts', import.meta.url), { type: 'module' });
  let settle: ((reply: ReportReply) => void) | null = null;
  const answer = (reply: ReportReply) => {
    if (reply.kind === 'progress') progress(reply.rows);
    else settle?.(reply);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<ReportReply>) => answer(data));
  worker.addEventListener('error', () => answer({ kind: 'failed' }));
  return {
    ask: async (step) => {
      const reply = await new Promise<ReportReply>((resolve) => {
        settle = resolve;
        worker.postMessage(step);
      });
      if (reply.kind === 'failed' || reply.kind === 'progress') throw new Error('the report was not written');
      if (reply.kind === 'done') progress(reply.rows);
      return reply;
    },
    close: () => {
      worker.terminate();
      answer({ kind: 'failed' });
    },
  };
}
