import type { MessageKey } from '@/components/text/keys';
import { BackupError } from '@/core/store/backup/backup-error';
import { StoreError, type StoreFailure } from '@/core/store/errors';
import { ImportError } from '@/core/store/imports/import-client';

/** The sentence for what the store, an import or a backup could not do. */
export function failure(cause: unknown): MessageKey {
  if (cause instanceof BackupError) return BACKUP[cause.code];
  if (cause instanceof StoreError) return STORE[cause.code];
  return cause instanceof ImportError && cause.code !== 'failed' ? STORE[cause.code] : 'data_failed';
}

const STORE: Readonly<Record<StoreFailure, MessageKey>> = {
  'newer-database': 'popup_newer_database',
  quota: 'data_failed_quota',
  unavailable: 'data_failed_unavailable',
  damaged: 'data_failed_damaged',
  cancelled: 'data_cancelled',
};

const BACKUP: Readonly<Record<BackupError['code'], MessageKey>> = {
  'not-a-backup': 'data_backup_not_one',
  truncated: 'data_backup_truncated',
  corrupt: 'data_backup_corrupt',
  'newer-backup': 'data_backup_newer',
};
