import type { Source } from '@/core/ledger/daily/day-rows';
import type { MonthSummary } from '@/core/ledger/daily/month-summary';
import type { Member, Memberships } from '@/core/ledger/groups';
import type { Subscription } from '@/core/model/subscription';

export type SmallColumn = Uint8Array | Uint16Array | Uint32Array;

/** Daily rows of one team and month, settled, each column in the least bytes that hold it. See `DayRows`. */
export interface ChunkRecord {
  readonly team: string;
  readonly month: number;
  readonly length: number;
  readonly day: SmallColumn;
  readonly product: SmallColumn;
  readonly feature: SmallColumn;
  readonly version: SmallColumn;
  readonly person: SmallColumn;
  readonly tokens: Int32Array | Float64Array;
  readonly flags: SmallColumn;
  readonly source: SmallColumn;
  /** 0 or why the row doesn't count, see `HIDDEN`. Follows from the others and the merges. */
  readonly hidden: Uint8Array;
  readonly people: readonly number[];
  readonly sources: readonly Source[];
}

/** A month added up, and which stored people its rows name (before merging by hand). */
export interface SummaryRecord extends MonthSummary {
  readonly team: string;
  readonly month: number;
  readonly members: readonly number[];
  /** Bytes of the chunk. */
  readonly bytes: number;
}

/** A text of a team's rows, and how it is compared. */
export interface Word {
  readonly key: string;
  readonly text: string;
}

/** The texts of a team's rows; they only ever grow. Rows count places from 1. */
export interface DictionaryRecord {
  readonly team: string;
  readonly products: readonly Word[];
  readonly features: readonly Word[];
  readonly versions: readonly Word[];
}

/** A file that was read. */
export interface ImportRecord {
  /** Digest of what it holds. */
  readonly id: string;
  readonly name: string;
  /** What kind of file, as the reader calls it. */
  readonly kind: string;
  /** When it was exported, as far as known: decides between contradicting rows. */
  readonly readAt: number;
  readonly importedAt: number;
  readonly rows: number;
  readonly rejected: number;
  /** Days of which it lacks rows that couldn't be read, or that contradict others of its own. Absent: none. */
  readonly short?: readonly number[];
  /** From and to: the days it tells of, those without any row included. */
  readonly teams: readonly ImportSpan[];
}

export interface ImportSpan {
  readonly team: string;
  readonly from: number;
  readonly to: number;
  /** False: the file has no tokens (Seat Usage). */
  readonly tokens: boolean;
  /** The file holds only some people or products. Absent: it doesn't say so. */
  readonly partial?: boolean;
}

/** Two people the admin says are one. */
export interface MergeRecord {
  readonly id: number;
  readonly a: number;
  readonly b: number;
  readonly at: number;
}

/** Who belongs where, as one file or the admin says. */
export interface MembershipsRecord extends Omit<Memberships, 'members'> {
  members: readonly Member[];
}

/** A subscription as the newest Subscriptions export tells it. */
export interface SubscriptionRecord {
  readonly team: string;
  /** Its number, else what tells it from others. */
  readonly id: string;
  readonly readAt: number;
  readonly value: Subscription;
}
