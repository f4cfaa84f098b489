import type { Period } from '@/core/model/scalars';
import type { Centitokens, Day } from '@/core/units/brands';

/** What a team's files of daily rows say, added up. */
export interface DailyFacts {
  /** Days the files tell of, ascending; a day without rows inside a file's days is a day without use. */
  readonly days: readonly ExactDay[];
  /** How often a product was charged so much on a day. */
  readonly charges: readonly DayCharges[];
  /** What each person used in the newest months, oldest first. */
  readonly people: readonly PeopleSpan[];
}

/** Days of one month that files tell of without a gap, by person. */
export interface PeopleSpan {
  readonly period: Period;
  /** By the person's id, after merging by hand; rows that name nobody are left out. */
  readonly tokens: ReadonlyMap<number, Centitokens>;
}

export interface ExactDay {
  readonly day: Day;
  readonly tokens: Centitokens;
  /** Rows that count. */
  readonly rows: number;
  /** Newest export that tells of the day. */
  readonly readAt: number;
  /** Exported before the day was over, so it may have grown since. */
  readonly open: boolean;
  /** Rows left out since files name the day's people in two ways that nothing links: the sum isn't sure. */
  readonly doubtful: number;
  /** Only files tell of the day that hold some people or products. */
  readonly partial?: boolean;
}

export interface DayCharges {
  readonly product: string;
  readonly day: Day;
  /** Charged to one person for the day; 0: used, but free. */
  readonly tokens: Centitokens;
  /** How many people. */
  readonly people: number;
}

/** No file of daily rows was read. */
export const NO_DAYS: DailyFacts = { days: [], charges: [], people: [] };
