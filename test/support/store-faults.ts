import type { Page } from '@playwright/test';

/** Ways a chunk of daily rows may be damaged. */
export const DAMAGES = ['cut-column', 'no-column', 'far-index', 'wrong-type'] as const;
export type Damage = (typeof DAMAGES)[number];

/** Damage what a file of daily rows left in the database, behind the extension's back. */
export const damageStore = (page: Page, damage: Damage): Promise<void> =>
  page.evaluate(async (how) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('flexmeter'));
    const tx = db.transaction(['chunks'], 'readwrite');
    const chunks = tx.objectStore('chunks');
    for (const first of await done(chunks.getAll())) {
      if (how === 'cut-column') first.product = first.product.slice(0, first.product.length >> 1);
      if (how === 'no-column') delete first.tokens;
      if (how === 'far-index') first.person = first.person.map(() => 250);
      if (how === 'wrong-type') first.day = 'yesterday';
      chunks.put(first);
    }
    await new Promise<void>((resolve, reject) => {
      tx.oncomplete = () => resolve();
      tx.onabort = () => reject(tx.error);
    });
    db.close();
  }, damage);

/** Make the database one of another version, with a table of its own. */
export const setVersion = (page: Page, version: number): Promise<void> =>
  page.evaluate(async (native) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('flexmeter', native);
      request.onupgradeneeded = () => {
        const captures = request.result.createObjectStore('captures', { keyPath: 'id' });
        captures.put({ id: 'of the future' });
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    db.close();
  }, version);

/** Rows of daily use that are stored. */
export const rowsOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('flexmeter'));
    const chunks = await done(db.transaction('chunks').objectStore('chunks').getAll());
    db.close();
    return chunks.reduce((sum: number, { length }: { length: number }) => sum + length, 0);
  });

/**
 * In a worker: from now on the browser lets nothing be written, as when the disk is full. It can't be had by a quota:
 * the extension's storage is unlimited, and the browser asks for the room left only now and then.
 */
export function fullDisk(on: boolean): void {
  const scope = globalThis as { realPut?: IDBObjectStore['put']; realAdd?: IDBObjectStore['add'] };
  const stores = IDBObjectStore.prototype;
  scope.realPut ??= stores.put;
  scope.realAdd ??= stores.add;
  const full = (): never => {
    throw new DOMException('Encountered full disk while writing', 'QuotaExceededError');
  };
  stores.put = on ? full : scope.realPut;
  stores.add = on ? full : scope.realAdd;
}
