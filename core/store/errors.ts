/** Why the store could not do it. `newer-database`: written by a newer Flexmeter, so this one doesn't touch it. */
export type StoreFailure = 'newer-database' | 'quota' | 'unavailable';

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
