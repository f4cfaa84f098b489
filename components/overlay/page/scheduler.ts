/** Quiet time before a look, in ms; a look that took long makes the next one wait longer. */
const QUIET = 60;
const AT_LATEST = 400;
const REST = 8;

export interface Clock {
  readonly now: () => number;
  readonly wait: (run: () => void, ms: number) => () => void;
}

/**
 * Runs a job some time after it is asked for: when the page has been quiet for a moment, or at the latest
 * after a while if it never is. A page that never stops changing gets at most an eighth of the time.
 */
export function createScheduler(job: () => void, clock: Clock, signal: AbortSignal) {
  let cancel: (() => void) | null = null;
  let firstAsked: number | null = null;
  let notBefore = 0;

  const run = (): void => {
    cancel = null;
    firstAsked = null;
    const from = clock.now();
    try {
      job();
    } finally {
      const took = clock.now() - from;
      notBefore = clock.now() + took * REST;
    }
  };

  signal.addEventListener('abort', () => cancel?.());

  const runAt = (due: number): void => {
    cancel?.();
    cancel = clock.wait(run, Math.max(0, due - clock.now()));
  };

  return {
    /** The page changed. */
    ask(): void {
      if (signal.aborted) return;
      const now = clock.now();
      if (firstAsked === null) firstAsked = now;
      runAt(Math.max(notBefore, Math.min(now + QUIET, firstAsked + AT_LATEST)));
    },
    /** Look again after some ms although nothing changes; a change comes first. */
    askIn(ms: number): void {
      if (!signal.aborted && !cancel) runAt(clock.now() + ms);
    },
  };
}
