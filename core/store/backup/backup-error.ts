/**
 * Why a file can't be restored. `not-a-backup`: something else; `truncated`: half written or half copied; `corrupt`:
 * changed since it was written; `newer-backup`: written by a newer Flexmeter.
 */
export type BackupFailure = 'not-a-backup' | 'truncated' | 'corrupt' | 'newer-backup';

export class BackupError extends Error {
  override readonly name = 'BackupError';

  constructor(
    readonly code: BackupFailure,
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}
