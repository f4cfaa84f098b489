import type { StripNotice } from '../strip/strip-model';
import type { PortalEnv, ReadProgress } from './env';

/** "Read all rows": at most one at a time, stopped by the admin, by leaving the page, or when it is done. */
export function createReadingAll(env: PortalEnv, onChange: () => void) {
  let stop: AbortController | null = null;
  let progress: ReadProgress | null = null;
  let notice: StripNotice | null = null;

  async function run(signal: AbortSignal): Promise<StripNotice | null> {
    try {
      const all = await env.readAll(
        () => env.reader.glance(env.document),
        signal,
        (now) => {
          progress = now;
          onChange();
        },
      );
      env.reader.adopt(all);
      return all.readEnd === 'complete' || all.readEnd === 'cancelled' ? null : { kind: 'read-failed' };
    } catch {
      return signal.aborted ? null : { kind: 'read-failed' };
    }
  }

  return {
    async start(): Promise<void> {
      if (stop) return;
      stop = new AbortController();
      progress = { read: 0, stated: null };
      notice = null;
      onChange();
      notice = await run(AbortSignal.any([stop.signal, env.signal]));
      stop = null;
      progress = null;
      onChange();
    },
    stop: (): void => stop?.abort(),
    progress: (): ReadProgress | null => progress,
    notice: (): StripNotice | null => notice,
    forget(): void {
      stop?.abort();
      notice = null;
    },
  };
}
