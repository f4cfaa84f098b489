import type { Clock } from './scheduler';

/** Jobs one after the other, each in a task of its own, so that the page can go on between them. */
export function createTasks(clock: Clock, signal: AbortSignal) {
  let waiting: (() => void)[] = [];
  let cancel: (() => void) | null = null;
  signal.addEventListener('abort', () => cancel?.());

  const next = (): void => {
    cancel = null;
    const job = waiting.shift();
    if (!job) return;
    if (waiting.length > 0) cancel = clock.wait(next, 0);
    job();
  };

  const add = (job: () => void): void => {
    if (signal.aborted) return;
    waiting.push(job);
    cancel ??= clock.wait(next, 0);
  };

  return {
    add,
    /** Forget what is waiting, because what it was about has changed; then do these. */
    restart(...jobs: readonly (() => void)[]): void {
      cancel?.();
      cancel = null;
      waiting = [];
      jobs.forEach(add);
    },
  };
}
