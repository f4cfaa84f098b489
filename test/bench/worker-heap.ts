import type { Browser } from '@playwright/test';

const EVERY_MS = 25;

/** Samples what the workers' heaps hold, typed arrays and strings included. */
export interface HeapWatch {
  /** Most bytes since it was last asked for. */
  readonly peak: () => number;
  readonly stop: () => void;
}

/** Watch the dedicated workers of a browser's pages. */
export async function watchHeap(browser: Browser): Promise<HeapWatch> {
  const cdp = await browser.newBrowserCDPSession();
  const { targetInfos } = await cdp.send('Target.getTargets');
  const workers = targetInfos.filter(({ type }) => type === 'worker');
  if (workers.length === 0) throw new Error('no worker to watch');
  let most = 0;
  let next = 0;
  const sessions: string[] = [];
  cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { result } = JSON.parse(message);
    if (!result) return;
    most = Math.max(most, (result.usedSize ?? 0) + (result.backingStorageSize ?? 0));
  });
  for (const { targetId } of workers)
    sessions.push((await cdp.send('Target.attachToTarget', { targetId, flatten: false })).sessionId);
  const timer = setInterval(() => {
    for (const sessionId of sessions) {
      const message = JSON.stringify({ id: ++next, method: 'Runtime.getHeapUsage' });
      void cdp.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => undefined);
    }
  }, EVERY_MS);
  return {
    peak: () => {
      const was = most;
      most = 0;
      return was;
    },
    stop: () => clearInterval(timer),
  };
}
