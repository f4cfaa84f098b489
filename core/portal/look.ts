import type { Capture, Health, Observation, PageKind, TeamRef } from '@/core/model/capture';
import type { Period } from '@/core/model/scalars';
import type { Taught } from '@/core/model/taught';
import type { Day } from '@/core/units/brands';
import type { Ask } from './ask';
import type { Grid } from './grid';
import type { TeachProblem, UnknownTable } from './teach';

/** What one look at the page found. */
export interface Look {
  readonly page: PageKind | null;
  /**
   * `nothing`: no page of ours. `waiting`: still loading, or rows may be left over from before. `ready`: read, and
   * what may be stored is in `capture`. `unsure`: nothing says whose the rows are; nothing is stored.
   * `unknown-table`: looks like usage, words unknown; see `unknown`.
   */
  readonly state: 'nothing' | 'waiting' | 'ready' | 'unsure' | 'unknown-table';
  /** Store this; null: nothing (new) to store. Same content, same object. */
  readonly capture: Capture | null;
  /** The table on screen, for overlays. Sure only while `state` is `ready`. */
  readonly table: TableLook | null;
  readonly team: TeamRef | null;
  /** Null: the page prints none; the observations' periods then only fill the field. */
  readonly period: Period | null;
  readonly health: Health;
  readonly unknown: (UnknownTable & { readonly root: Element }) | null;
  /** Where the page names the tokens available. */
  readonly balance: readonly Element[];
  /** Look again after so many ms even if the page doesn't change; null: wait for a change. */
  readonly again: number | null;
}

/** Rows on screen with what they say. */
export interface TableLook {
  readonly grid: Grid;
  /** The name it is taught by. */
  readonly id: string;
  /** By the row's index in `grid`. */
  readonly observations: ReadonlyMap<number, Observation>;
  readonly headers: readonly string[];
  /** Every row seen so far under this team and period (scrolled or paged past), for reports. */
  readonly all: Grid;
  /** What the rows of `all` say, by their index there. */
  readonly allObservations: ReadonlyMap<number, Observation>;
  readonly complete: boolean;
}

/** What a reader is given of the world. */
export interface ReaderEnv {
  readonly url: () => string;
  readonly today: () => Day;
  /** Milliseconds since 1970, from a clock that is never set back if there is one. */
  readonly now: () => number;
  readonly taught: readonly Taught[];
  /** Asks the one who has the words and the time. */
  readonly ask: Ask;
}

/** Reads one browser page for as long as it is open. */
export interface Reader {
  /** Read what the page shows now. @returns null when an answer is still to come: look again then */
  look(root: Document): Look | null;
  /** The same in slices of a few milliseconds: let the page go on between them; start anew when it changes. @param same nothing has since the last look: an answer has come */
  steps(root: Document, same?: boolean): Generator<void, Look | null>;
  /** For "Read all rows": the rows' table as it stands, `busy` until its rows are believed; null: it is gone. */
  glance(root: Document): Grid | null;
  /** Take the rows "Read all rows" brought together. @returns false when team or period have changed since */
  adopt(grid: Grid): boolean;
  /** Take the admin's answer for the unknown table last shown; a period in it holds for this reading only. @returns why not; none: taken; null: no answer */
  teach(answer: Taught): Promise<readonly TeachProblem[] | null>;
  /** Forget an answer. */
  withdraw(id: string): void;
}
