import type { Capture, PageKind } from '@/core/model/capture';
import type { Period } from '@/core/model/scalars';
import type { Taught } from '@/core/model/taught';
import type { Recall } from './ask';
import type { PageContext } from './context';
import type { Grid } from './grid';
import { newPart, type Part } from './session-part';
import type { Reading } from './session-read';
import type { sketchPage } from './sketch-page';
import type { PageAnswer, TableMeaning } from './understand-page';

/** What a reader remembers from look to look. */
export interface Session {
  readonly recall: Recall;
  readonly parts: Map<string, Part>;
  /** Headers tables have shown, those out of view now too. */
  readonly headers: WeakMap<Element, readonly string[]>;
  taught: readonly Taught[];
  /** A period the admin entered: it holds for the table and team it was entered for, until other rows come. */
  entered: { readonly id: string; readonly period: Period; readonly team: string } | null;
  reading: Reading | null;
  capture: Capture | null;
  /** Since when the page has named no team or period. */
  unnamedSince: number | null;
  shown: Shown | null;
  takenDown: TakenDown | null;
}

/** What a page showed when it was last gone through, without what it means. */
export interface TakenDown {
  readonly sketch: ReturnType<typeof sketchPage>['sketch'];
  readonly elements: ReturnType<typeof sketchPage>['elements'];
  readonly grids: readonly Grid[];
}

/** A table on the page with what its columns mean. */
export interface KnownTable extends TableMeaning {
  readonly grid: Grid;
}

/** The tables of a page by what they are. */
export interface Tables {
  readonly rows: KnownTable | null;
  /** Others with the rows' very headers: their rows may belong to the same list. */
  readonly twins: readonly Grid[];
  /** See {@link PageAnswer}. */
  readonly halfSeen: boolean;
  readonly lots: KnownTable | null;
  readonly events: KnownTable | null;
  readonly uses: KnownTable | null;
}

/** What the last look saw. */
interface Shown {
  readonly page: PageKind | null;
  readonly tables: readonly KnownTable[];
  readonly context: PageContext;
  /** The rows' table for "Read all rows". */
  readonly rows: Grid | null;
}

/** A session that has seen nothing yet. */
export const newSession = (taught: readonly Taught[], recall: Recall): Session => ({
  recall,
  parts: new Map(),
  headers: new WeakMap(),
  taught,
  entered: null,
  reading: null,
  capture: null,
  unnamedSince: null,
  shown: null,
  takenDown: null,
});

export type PartName = 'rows' | 'lots' | 'events' | 'uses' | 'balance' | 'totals' | 'unknown';

/** A part of a page as it has been followed; every kind of page has its own. */
export function partOf(session: Session, page: PageKind | null, name: PartName): Part {
  const key = `${page}/${name}`;
  const part = session.parts.get(key) ?? newPart();
  session.parts.set(key, part);
  return part;
}

/** The tables an answer speaks of, where they are on the page. */
export function tablesOf(answer: PageAnswer, all: readonly KnownTable[]): Tables {
  const at = (place: number | null): KnownTable | null => (place === null ? null : (all[place] ?? null));
  const rows = at(answer.rows);
  return {
    rows,
    twins: rows ? all.flatMap((one) => (one !== rows && one.id === rows.id ? [one.grid] : [])) : [],
    halfSeen: answer.halfSeen,
    lots: at(answer.lots),
    events: at(answer.events),
    uses: at(answer.uses),
  };
}

/** The period the admin entered for this table, while it holds. */
export function enteredPeriod(
  session: Session,
  page: PageKind,
  rows: KnownTable | null,
  context: PageContext,
): Period | null {
  const { entered } = session;
  if (!entered || !rows) return null;
  const same = entered.id === rows.id && entered.team === JSON.stringify(context.team);
  if (!same || partOf(session, page, 'rows').state.swapped) session.entered = null;
  return session.entered?.period ?? null;
}
