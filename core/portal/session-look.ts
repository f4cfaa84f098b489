import type { Figures, PageKind, Rejection } from '@/core/model/capture';
import type { Period } from '@/core/model/scalars';
import { captureOf } from './capture-of';
import type { PageContext } from './context';
import { isFiltered } from './filtered';
import type { Grid } from './grid';
import type { Look, TableLook } from './look';
import { wholly } from './rejected';
import { isWhole, rowTexts } from './row-texts';
import { type Part, statedIn } from './session-part';
import { observationsOn, type Reading } from './session-read';
import type { Sides } from './session-sides';
import { partOf, type Session, type Tables } from './session-state';
import { rowsRead } from './tables/coverage';

/** Cells that say nothing yet get so long, then they count as saying nothing. */
export const PLACEHOLDER_MS = 5000;
/** A page that names no team or period for so long prints none. */
const UNNAMED_MS = 3000;

/** Tiles of the team's balance, and those of the time range. */
export const FIGURES = {
  balance: ['tokensAvailable', 'tokensUsed', 'tokensTotal'],
  totals: ['totalTokensUsed', 'productsUsed', 'totalUsers'],
} as const satisfies Readonly<Record<string, readonly (keyof Figures)[]>>;

const ROW_PAGES: readonly PageKind[] = [
  'by-product',
  'by-user',
  'person',
  'usage-report',
  'seat-usage',
  'subscriptions',
];

/** Whether a page is about the rows of a table, so that without them there is nothing to store. */
export const isRowPage = (page: PageKind): boolean => ROW_PAGES.includes(page);

/** What a page leaves unsaid; remembers since when. */
export function missingOn(
  session: Session,
  { page, context, period, time }: Pick<Found, 'page' | 'context' | 'period' | 'time'>,
): Rejection[] {
  const missing = [
    ...(context.team ? [] : [wholly('no-team')]),
    ...(isRowPage(page) && !period ? [wholly('no-period')] : []),
    ...(page === 'person' && !context.subject ? [wholly('no-person')] : []),
  ];
  session.unnamedSince = missing.length === 0 ? null : (session.unnamedSince ?? time);
  return missing;
}

/** How long a page may still come to say whose and when, in ms; 0 or less: it prints it nowhere. */
export const unnamedFor = ({ unnamedSince }: Session, time: number): number =>
  unnamedSince === null ? 0 : UNNAMED_MS - (time - unnamedSince);

/** What a look found, before it is judged. */
export interface Found {
  readonly page: PageKind;
  readonly tables: Tables;
  readonly context: PageContext;
  readonly period: Period | null;
  readonly reading: Reading | null;
  readonly sides: Sides;
  readonly final: boolean;
  readonly time: number;
  /** What the page leaves unsaid of whose and when. */
  readonly missing: readonly Rejection[];
  readonly balance: readonly Element[];
}

/** Judge what a look found: still to wait for, ready to store, or unsure. */
export function judge(session: Session, found: Found): Look {
  const { page, tables, context, period, reading, sides, time, missing, balance } = found;
  const rows = reading && tables.rows ? partOf(session, page, 'rows') : null;
  const table = tableLook(found, rows);
  const health = {
    headers: [tables.rows, tables.lots, tables.events, tables.uses].flatMap((one) => one?.headers ?? []),
    rowsRead: reading?.rowsRead ?? sides.rowsRead,
    rowsStated: table?.all.rowsStated ?? null,
    rowsIgnored: reading?.rowsIgnored ?? 0,
    rejections: [...missing, ...(reading?.rejections ?? []), ...sides.rejections],
  };
  const look = { page, capture: null, table, team: context.team, period, health, unknown: null, balance };
  if (missing.length > 0) {
    const left = unnamedFor(session, time);
    return left > 0 ? { ...look, state: 'waiting', again: left } : { ...look, state: 'ready', again: null };
  }

  const figures = (['balance', 'totals'] as const)
    .map((name) => partOf(session, page, name))
    .filter((part) => part.texts.size > 0);
  const beside = (['lots', 'events', 'uses'] as const).flatMap((name) =>
    tables[name] ? [partOf(session, page, name)] : [],
  );
  const needed = [...(rows ? [rows] : []), ...(isRowPage(page) ? [] : [...beside, ...figures])];
  const again = soonest([...needed, ...figures].map((part) => part.state.again));
  if (needed.length === 0 || needed.some((part) => part.state.verdict === 'wait'))
    return { ...look, state: 'waiting', again };
  if (!needed.some((part) => part.state.verdict === 'ready')) return { ...look, state: 'unsure', again };
  if ((reading?.pending || sides.pending) && !found.final) {
    const left = PLACEHOLDER_MS - (time - lastChange(needed));
    return { ...look, state: 'waiting', again: Math.max(1, left) };
  }
  if (tables.halfSeen) return { ...look, state: 'ready', again };
  session.capture = captureOf(session.capture, {
    page,
    team: context.team,
    period: page === 'balances' ? null : period,
    subject: context.subject,
    language: context.language,
    complete: isRowPage(page) ? table?.complete === true : sides.whole,
    rows: rows ? reading : null,
    figures: believedFigures(session, found),
    sides,
    health,
    readAt: time,
  });
  return { ...look, state: 'ready', capture: session.capture, again };
}

/** When the content of any part last changed, in ms. */
export const lastChange = (parts: readonly Part[]): number =>
  Math.max(0, ...parts.map((part) => part.state.quietSince));

function tableLook({ page, tables, context, reading }: Found, rows: Part | null): TableLook | null {
  if (!tables.rows || !reading || !rows) return null;
  const { grid } = tables.rows;
  const all = rows.state.verdict === 'ready' ? rows.seen : null;
  const complete =
    all !== null &&
    isWhole(all) &&
    reading.sound &&
    (statedIn(all) ?? rows.mostStated) >= rows.mostStated &&
    !isFiltered(grid) &&
    !tables.twins.some((twin) => saysMore(twin, all)) &&
    rowsRead(all) >= (page === 'by-user' ? (context.figures.totalUsers ?? 0) : 0);
  const observations = observationsOn(grid, reading);
  return {
    grid,
    id: tables.rows.id,
    observations,
    headers: grid.headers,
    all: reading.of,
    allObservations: reading.shown,
    complete,
  };
}

/** Whether a table has a row that another hasn't. */
function saysMore(twin: Grid, grid: Grid): boolean {
  const texts = new Set(rowTexts(grid).values());
  return [...rowTexts(twin).values()].some((text) => !texts.has(text));
}

function believedFigures(session: Session, { page, context }: Found): Figures {
  const believed: { -readonly [K in keyof Figures]: Figures[K] } = {};
  for (const name of ['balance', 'totals'] as const) {
    if (partOf(session, page, name).state.verdict !== 'ready') continue;
    for (const field of FIGURES[name]) {
      const value = context.figures[field];
      if (value !== undefined) Object.assign(believed, { [field]: value });
    }
  }
  return believed;
}

const soonest = (times: readonly (number | null)[]): number | null => {
  const some = times.filter((one) => one !== null);
  return some.length > 0 ? Math.min(...some) : null;
};
