import type {
  ChunkRecord,
  DictionaryRecord,
  ImportRecord,
  MembershipsRecord,
  MergeRecord,
  SubscriptionRecord,
} from '../daily/records';
import type {
  BalanceRecord,
  CaptureRecord,
  KeptRecord,
  PersonRecord,
  ReadingRecord,
  RowsRecord,
  SettingsRecord,
  TaughtRecord,
  TeamRecord,
} from '../records';
import { SCHEMA_VERSION } from '../schema';
import { BackupError } from './backup-error';
import { unseal } from './envelope';
import { unpackArrays } from './json-arrays';
import { RECORDS } from './record-schemas';

/** What a backup holds. Sums aren't taken from it but added up anew. */
export interface BackupTables {
  readonly captures: readonly CaptureRecord[];
  readonly rows: readonly RowsRecord[];
  readonly people: readonly PersonRecord[];
  readonly teams: readonly TeamRecord[];
  readonly balances: readonly BalanceRecord[];
  readonly readings: readonly ReadingRecord[];
  readonly taught: readonly TaughtRecord[];
  readonly settings: readonly SettingsRecord[];
  readonly chunks: readonly ChunkRecord[];
  readonly dictionaries: readonly DictionaryRecord[];
  readonly imports: readonly ImportRecord[];
  readonly merges: readonly MergeRecord[];
  readonly memberships: readonly MembershipsRecord[];
  readonly subscriptions: readonly SubscriptionRecord[];
  readonly kept: readonly KeptRecord[];
}

export interface Backup {
  /** When it was written. */
  readonly at: number;
  readonly tables: BackupTables;
}

const NOTHING: BackupTables = {
  captures: [],
  rows: [],
  people: [],
  teams: [],
  balances: [],
  readings: [],
  taught: [],
  settings: [],
  chunks: [],
  dictionaries: [],
  imports: [],
  merges: [],
  memberships: [],
  subscriptions: [],
  kept: [],
};

/** What a backup file holds, checked to be whole and of the right shape. @throws BackupError */
export async function readBackup(file: Blob): Promise<Backup> {
  const text = await unseal(file);
  try {
    const { schema, at, tables } = JSON.parse(text, unpackArrays);
    if (schema > SCHEMA_VERSION) throw new BackupError('newer-backup');
    const found: BackupTables = { ...NOTHING, ...tables };
    for (const [name, schema] of Object.entries(RECORDS)) {
      const records: unknown = Reflect.get(found, name);
      if (!Array.isArray(records) || !records.every((one) => schema.safeParse(one).success))
        throw new BackupError('corrupt');
    }
    return { at, tables: found };
  } catch (cause) {
    throw cause instanceof BackupError ? cause : new BackupError('corrupt', cause);
  }
}
