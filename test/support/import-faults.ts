import type { Page } from '@playwright/test';

/** Tables an import writes. What others work out of them later is not looked at. */
const TABLES = [
  'captures',
  'rows',
  'people',
  'teams',
  'balances',
  'readings',
  'chunks',
  'summaries',
  'dictionaries',
  'imports',
  'merges',
  'memberships',
  'subscriptions',
];

/** A file of the test, and when it claims to have been exported. */
export interface FaultFile {
  readonly name: string;
  readonly base64: string;
  readonly changedAt: number;
}

export interface ImportOrder {
  readonly worker: string;
  readonly files: readonly FaultFile[];
  readonly today: number;
  readonly now: number;
  /** The worker is killed so many milliseconds after this step began; null: never. */
  readonly kill: { readonly step: 'read' | 'save'; readonly after: number } | null;
}

/**
 * Import files in a worker of the extension, as the dashboard does; kill it on the way if asked to.
 * @returns whether the worker said it had stored everything, and how long each step took
 */
export const importIn = (page: Page, order: ImportOrder) =>
  page.evaluate(async ({ worker: url, files, today, now, kill }) => {
    const worker = new Worker(url, { type: 'module' });
    const times = { read: 0, save: 0 };
    const killed = (step: string) =>
      new Promise<null>((resolve) => {
        if (kill?.step === step) setTimeout(() => resolve(null), kill.after);
      });
    const told = (wanted: string) =>
      new Promise<string>((resolve, reject) => {
        worker.onmessage = ({ data }) => {
          if (data.tell === wanted) resolve(wanted);
          if (data.tell === 'failed') reject(new Error(data.code));
        };
        worker.onerror = () => reject(new Error('the worker failed'));
      });
    const ask = async (step: 'read' | 'save', request: object, wanted: string) => {
      const start = performance.now();
      const answer = told(wanted);
      worker.postMessage(request);
      const first = await Promise.race([answer, killed(step)]);
      times[step] = performance.now() - start;
      return first !== null;
    };
    const chosen = files.map(({ name, base64, changedAt }) => ({
      name,
      blob: new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]),
      changedAt,
    }));
    try {
      const read = await ask('read', { ask: 'read', number: 1, files: chosen, today }, 'preview');
      const saved = read && (await ask('save', { ask: 'save', number: 2, answers: {}, now }, 'saved'));
      return { saved, times };
    } finally {
      worker.terminate();
    }
  }, order);

/** SHA-256 of everything an import writes, typed arrays and all. */
export const digestOfStore = (page: Page): Promise<string> =>
  page.evaluate(async (names) => {
    const wait = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await wait(indexedDB.open('flexmeter'));
    try {
      const there = names.filter((name) => db.objectStoreNames.contains(name));
      if (there.length === 0) return 'empty';
      const transaction = db.transaction(there);
      const parts: BlobPart[] = [];
      const tables = await Promise.all(there.map((name) => wait(transaction.objectStore(name).getAll())));
      const text = JSON.stringify(tables, (_, value: unknown) => {
        if (!ArrayBuffer.isView(value)) return value;
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
        parts.push(bytes.slice());
        return [value.constructor.name, value.byteLength];
      });
      const bytes = await new Blob([text, ...parts]).arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    } finally {
      db.close();
    }
  }, TABLES);

/** Remove the database; whoever has it open lets go. */
export const removeStore = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('flexmeter');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
