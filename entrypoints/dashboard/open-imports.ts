import { type ImportClient, importClient } from '@/core/store/imports/import-client';

/** A worker of its own for imports: the page stays free, and stopping it leaves the old state. */
export const openImports = (): ImportClient =>
  importClient(new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' }));
