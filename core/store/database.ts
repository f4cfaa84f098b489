import Dexie, { type Table } from 'dexie';
import type {
  ChunkRecord,
  DictionaryRecord,
  ImportRecord,
  MembershipsRecord,
  MergeRecord,
  SubscriptionRecord,
  SummaryRecord,
} from './daily/records';
import { wholeChunk } from './daily/whole-chunk';
import type {
  BalanceRecord,
  CaptureRecord,
  KeptRecord,
  PersonRecord,
  ReadingRecord,
  RevisionRecord,
  RowsRecord,
  SettingsRecord,
  TaughtRecord,
  TeamRecord,
  ViewRecord,
} from './records';
import { watchWrites } from './revisions';
import { declareSchema } from './schema';

/** The one database, in the extension's own origin. */
export class Database extends Dexie {
  readonly captures: Table<CaptureRecord, string>;
  readonly rows: Table<RowsRecord, string>;
  readonly people: Table<PersonRecord, number, Omit<PersonRecord, 'id'>>;
  readonly teams: Table<TeamRecord, string>;
  readonly balances: Table<BalanceRecord, string>;
  readonly readings: Table<ReadingRecord, [string, string]>;
  readonly taught: Table<TaughtRecord, string>;
  readonly settings: Table<SettingsRecord, string>;

  readonly chunks: Table<ChunkRecord, [string, number]>;
  readonly summaries: Table<SummaryRecord, [string, number]>;
  readonly dictionaries: Table<DictionaryRecord, string>;
  readonly imports: Table<ImportRecord, string>;
  readonly memberships: Table<MembershipsRecord, string>;
  readonly subscriptions: Table<SubscriptionRecord, [string, string]>;
  readonly merges: Table<MergeRecord, number, Omit<MergeRecord, 'id'>>;

  readonly kept: Table<KeptRecord, [string, string, number, string]>;

  readonly revisions: Table<RevisionRecord, string>;
  readonly views: Table<ViewRecord, string>;

  constructor(name: string) {
    super(name);
    declareSchema(this);
    this.captures = this.table('captures');
    this.rows = this.table('rows');
    this.people = this.table('people');
    this.teams = this.table('teams');
    this.balances = this.table('balances');
    this.readings = this.table('readings');
    this.taught = this.table('taught');
    this.settings = this.table('settings');
    this.chunks = this.table('chunks');
    this.summaries = this.table('summaries');
    this.dictionaries = this.table('dictionaries');
    this.imports = this.table('imports');
    this.memberships = this.table('memberships');
    this.subscriptions = this.table('subscriptions');
    this.merges = this.table('merges');
    this.kept = this.table('kept');
    this.revisions = this.table('revisions');
    this.views = this.table('views');
    this.chunks.hook('reading', wholeChunk);
    watchWrites(this);
  }
}
