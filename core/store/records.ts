import type { BalanceReading, CaptureMeta } from '@/core/ledger/types';
import type { Health, PageKind } from '@/core/model/capture';
import type { Period } from '@/core/model/scalars';
import type { Taught } from '@/core/model/taught';

/** A capture without its rows. `digest` tells whether another reading says the same. */
export interface CaptureRecord {
  readonly id: string;
  readonly team: string;
  /** Digest of whose page it is, empty for pages of a whole team: no name stands in a key. */
  readonly subject: string;
  readonly digest: string;
  readonly meta: CaptureMeta;
}

/** A column of texts: `words[index[row] - 1]`; index 0 is blank. */
export interface TextColumn {
  readonly words: readonly string[];
  readonly index: Uint16Array | Uint32Array;
}

/** The rows of one capture, a typed array a column. Columns without any value aren't there. */
export interface RowsRecord {
  readonly id: string;
  readonly length: number;
  /** People of this capture; `person[row] - 1` points in here, 0 is nobody. Merging people touches only this list. */
  people: number[];
  readonly person: Uint32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly texts: Readonly<Record<string, TextColumn>>;
  readonly numbers: Readonly<Record<string, Float64Array>>;
  /** 0 blank, 1 false, 2 true. */
  readonly flags: Readonly<Record<string, Uint8Array>>;
}

/** Text as written, and the last UTC day it was seen so. */
export interface Seen {
  readonly text: string;
  readonly day: number;
}

/** The only place where names stand. */
export interface PersonRecord {
  readonly id: number;
  /** What tells this person from others, sorted: `email:…`, `id:…`, `hash:…`, `name:<team>:…`; `gone:…` if forgotten. */
  readonly keys: readonly string[];
  readonly name: Seen | null;
  readonly email: Seen | null;
  /** What the admin calls somebody whose name is hidden. */
  readonly alias?: Seen;
  /** What their pseudonym is made of, where it isn't the id: restored people keep the pseudonym they had. */
  readonly code?: number;
}

export interface TeamRecord {
  readonly key: string;
  /** As the portal shows it; null: all teams together. */
  readonly name: string | null;
}

export interface BalanceRecord extends BalanceReading {
  readonly id: string;
  readonly team: string;
}

/** The last reading of a page, stored or not: how fresh the data is, and how well the page was understood. */
export interface ReadingRecord {
  readonly team: string;
  readonly page: PageKind;
  readonly readAt: number;
  readonly complete: boolean;
  readonly period: Period | null;
  readonly health: Health;
}

export type TaughtRecord = Taught;

/** Which writing a table's state is from. */
export interface RevisionRecord {
  readonly table: string;
  /** Never the same twice. */
  readonly id: string;
}

/** A finished view of the dashboard, without anybody's name. */
export interface ViewRecord {
  readonly id: string;
  /** Of the database it was worked out from, see `revisionOf`. */
  readonly revision: string;
  /** Of the program: another one may show other things. */
  readonly code: string;
  /** UTC day it was worked out for. */
  readonly today: number;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  readonly view: unknown;
}

export interface SettingsRecord {
  /** 'policy': what the company decides, read from the browser, in no backup. */
  readonly key: 'settings' | 'policy';
  readonly value: unknown;
}

/** What is kept under `KeptRecord`: each kind has its own schema, where it is used. */
export type KeptKind =
  | 'scenario'
  | 'decision'
  | 'budget'
  | 'forecast-band'
  | 'report-card'
  | 'alert'
  | 'calendar'
  | 'verdict'
  | 'error'
  | 'clock';

/** Something the admin or Flexmeter keeps for later. */
export interface KeptRecord {
  kind: KeptKind;
  team: string; // '': of no team
  person: number; // 0: about nobody
  id: string;
  value: unknown; // parsed when it is loaded
  changedAt: number;
}
