import type { CDPSession } from '@playwright/test';

/** Sizes of heaps in bytes, typed arrays and strings included. */
export interface Heaps {
  readonly page: number;
  /** Of all its workers. */
  readonly workers: number;
}

/** Measures the heap of a page and of the workers it starts from now on. */
export async function watchHeaps(cdp: CDPSession): Promise<() => Promise<Heaps>> {
  const sessions = new Set<string>();
  const waiting = new Map<number, { readonly of: string; readonly settle: (bytes: number) => void }>();
  let next = 0;
  cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') sessions.add(sessionId); // not the service worker
  });
  cdp.on('Target.detachedFromTarget', ({ sessionId }) => {
    sessions.delete(sessionId);
    for (const { of, settle } of waiting.values()) if (of === sessionId) settle(0);
  });
  cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(id)?.settle((result?.usedSize ?? 0) + (result?.backingStorageSize ?? 0));
  });
  await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const ofWorker = (sessionId: string) =>
    new Promise<number>((resolve, reject) => {
      const id = ++next;
      waiting.set(id, { of: sessionId, settle: resolve });
      const message = JSON.stringify({ id, method: 'Runtime.getHeapUsage' });
      cdp.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  return async () => {
    const page = await cdp.send('Runtime.getHeapUsage');
    const workers = await Promise.all([...sessions].map(ofWorker));
    const backing = 'backingStorageSize' in page ? Number(page.backingStorageSize) : 0;
    return { page: page.usedSize + backing, workers: workers.reduce((sum, bytes) => sum + bytes, 0) };
  };
}
