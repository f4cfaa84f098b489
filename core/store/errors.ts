/**
 * Why the store could not do it. `newer-database`: written by a newer Flexmeter, so this one doesn't touch it;
 * `damaged`: a record isn't what was written; `cancelled`: stopped on request, nothing has changed.
 */
export type StoreFailure = 'newer-database' | 'quota' | 'unavailable' | 'damaged' | 'cancelled';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreFailure;

  constructor(code: StoreFailure, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

/** The typed error for whatever the database threw. */
export function storeError(cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  const named = cause instanceof Error ? `${cause.name} ${cause.message}` : '';
  return new StoreError(/quota/i.test(named) ? 'quota' : 'unavailable', cause);
}

/** @throws StoreError `cancelled` when that was asked for */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new StoreError('cancelled', signal.reason);
}
