import Dexie, { type Table } from 'dexie';
import type {
  BalanceRecord,
  CaptureRecord,
  PersonRecord,
  ReadingRecord,
  RowsRecord,
  SettingsRecord,
  TaughtRecord,
  TeamRecord,
} from './records';
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
  }
}
