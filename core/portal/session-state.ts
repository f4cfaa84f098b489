import type { Taught } from '@/core/messages/map';
import type { Capture, PageKind } from '@/core/model/capture';
import type { Period } from '@/core/model/scalars';
import type { Day } from '@/core/units/brands';
import { type Understood, understand } from './choose-tables';
import type { PageContext } from './context';
import type { Grid } from './grid';
import { rowTexts } from './read-table';
import { newPart, type Part } from './session-part';
import type { Reading } from './session-read';
import { sameRows } from './settle';
import { tableId } from './teach';

/** What a reader remembers from look to look. */
export interface Session {
  readonly parts: Map<string, Part>;
  readonly understood: WeakMap<Element, UnderstoodFor>;
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
}

interface UnderstoodFor {
  readonly texts: ReadonlyMap<string, string>;
  readonly made: string;
  readonly table: Understood;
}

/** What the last look saw. */
interface Shown {
  readonly page: PageKind | null;
  readonly tables: readonly Understood[];
  readonly context: PageContext;
  /** The rows' table for "Read all rows". */
  readonly rows: Grid | null;
}

/** A session that has seen nothing yet. */
export const newSession = (taught: readonly Taught[]): Session => ({
  parts: new Map(),
  understood: new WeakMap(),
  headers: new WeakMap(),
  taught,
  entered: null,
  reading: null,
  capture: null,
  unnamedSince: null,
  shown: null,
});

export type PartName = 'rows' | 'lots' | 'events' | 'uses' | 'balance' | 'totals' | 'unknown';

/** A part of a page as it has been followed; every kind of page has its own. */
export function partOf(session: Session, page: PageKind | null, name: PartName): Part {
  const key = `${page}/${name}`;
  const part = session.parts.get(key) ?? newPart();
  session.parts.set(key, part);
  return part;
}

/** What a table's columns mean; not asked again while its rows and the words around it stay. */
export function understandOnce(
  session: Session,
  grid: Grid,
  page: PageKind | null,
  path: string,
  context: PageContext,
  today: Day,
): Understood {
  const before = session.understood.get(grid.root);
  const texts = rowTexts(grid);
  const made = JSON.stringify([
    grid.headers,
    page,
    path,
    context.language,
    context.team,
    session.taught.map(({ id, taughtAt }) => [id, taughtAt]),
  ]);
  if (before && before.made === made && sameRows(before.texts, texts))
    return { grid, columns: before.table.columns };
  const team = context.team?.kind === 'one' ? context.team.name : null;
  const hints = { language: context.language, today, team };
  const table = understand(grid, page, path, session.taught, hints);
  session.understood.set(grid.root, { texts, made, table });
  return table;
}

/** The period the admin entered for this table, while it holds. */
export function enteredPeriod(
  session: Session,
  page: PageKind,
  rows: Understood | null,
  path: string,
  context: PageContext,
): Period | null {
  const { entered } = session;
  if (!entered || !rows) return null;
  const same =
    entered.id === tableId(path, rows.grid.headers) && entered.team === JSON.stringify(context.team);
  if (!same || partOf(session, page, 'rows').state.swapped) session.entered = null;
  return session.entered?.period ?? null;
}
