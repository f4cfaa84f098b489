import type { PageKind, TeamRef } from '@/core/model/capture';
import type { Period } from '@/core/model/scalars';
import type { Day } from '@/core/units/brands';
import { type Chosen, chooseTables, type Understood } from './choose-tables';
import { type PageContext, readContext } from './context';
import type { Grid } from './grid';
import type { Look, Reader, ReaderEnv } from './look';
import { recognisePage } from './pages';
import { rowTexts } from './read-table';
import { FIGURES, isRowPage, judge, lastChange, PLACEHOLDER_MS } from './session-look';
import { followFigures, followTable } from './session-part';
import { halfSeen, readOnce } from './session-read';
import { readSides } from './session-sides';
import { enteredPeriod, newSession, partOf, type Session, understandOnce } from './session-state';
import { lookAtUnknown } from './session-unknown';
import { gridSteps } from './tables/find';
import { applyTaught, tableId } from './teach';
import { withKnownHeaders } from './unseen-columns';
import { warmUp } from './warm';

export type { Look, Reader, ReaderEnv, TableLook } from './look';

/** A reader for one browser page. @param env the address, day and time as functions, and what the admin taught before */
export function createReader(env: ReaderEnv): Reader {
  const session = newSession(env.taught);
  function* steps(root: Document): Generator<void, Look> {
    const seen = yield* see(session, env, root);
    return 'state' in seen ? seen : yield* read(session, seen);
  }
  return {
    look: (root) => finish(steps(root)),
    steps,
    glance(root) {
      finish(see(session, env, root));
      return session.shown?.rows ?? null;
    },
    adopt: (grid) => adopt(session, grid, Math.round(env.now())),
    teach(answer) {
      const { shown } = session;
      const table = shown?.tables.find(({ grid }) => tableId(answer.path, grid.headers) === answer.id);
      if (!table || !shown) return { ok: false, problems: [{ column: null, code: 'other-table' }] };
      const applied = applyTaught(answer, table.grid, shown.context.language, env.today());
      if (!applied.ok) return applied;
      session.taught = [...session.taught.filter((one) => one.id !== answer.id), answer];
      const team = JSON.stringify(shown.context.team);
      session.entered = answer.period ? { id: answer.id, period: answer.period, team } : null;
      return { ok: true };
    },
    withdraw(id) {
      session.taught = session.taught.filter((one) => one.id !== id);
      if (session.entered?.id === id) session.entered = null;
    },
  };
}

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The path of an address: where on the portal. */
const pathOf = (url: string): string => /^[a-z]+:\/\/[^/]*([^?#]*)/i.exec(url)?.[1] ?? '';

/** What is on the page, and how far it is to be believed; a finished look where there is no table of ours. */
function* see(session: Session, env: ReaderEnv, root: Document): Generator<void, Seen | Look> {
  const time = Math.round(env.now());
  const today = env.today();
  const path = pathOf(env.url());
  if (session.shown === null) yield* warmUp();
  const recognised = recognisePage(root, env.url());
  yield;
  const found = yield* gridSteps(root);
  const grids = found.map((grid) => withKnownHeaders(grid, session.headers));
  yield;
  const page = recognised?.kind ?? taughtPage(session, grids, path);
  const context = readContext(root, page, today);
  yield;
  const tables: Understood[] = [];
  for (const grid of grids) {
    rowTexts(grid);
    yield;
    tables.push(understandOnce(session, grid, page, path, context, today));
    yield;
  }
  session.shown = { page, tables, context, rows: null };
  if (page === null) return lookAtUnknown(session, root, null, tables, context, path, time);
  const chosen = chooseTables(tables, page);
  if (isRowPage(page) && !chosen.rows) return lookAtUnknown(session, root, page, tables, context, path, time);

  const period = context.period ?? enteredPeriod(session, page, chosen.rows, path, context);
  const keys = keysOf(context.team, period, context);
  follow(session, page, chosen, context, keys, time);
  yield;
  const rows = chosen.rows && partOf(session, page, 'rows');
  const believed = rows?.state.verdict === 'ready' ? rows.seen : null;
  if (chosen.rows) {
    const busy = chosen.rows.grid.busy || !believed;
    const shownRows = { ...chosen.rows.grid, busy, ...(keys.rows ? { context: keys.rows } : {}) };
    session.shown = { ...session.shown, rows: shownRows };
  }
  return { page, chosen, context, period, believed, today, time };
}

/** Read what was seen and judge it. */
function* read(session: Session, seen: Seen): Generator<void, Look> {
  const { page, chosen, context, period, believed, today, time } = seen;
  const parts = (['rows', 'lots', 'events', 'uses'] as const).map((name) => partOf(session, page, name));
  const final = time - lastChange(parts) >= PLACEHOLDER_MS;
  if (chosen.rows && !chosen.halfSeen) {
    const { grid, columns } = chosen.rows;
    session.reading = yield* readOnce(
      session.reading,
      believed ?? grid,
      columns.concepts,
      context.language,
      today,
      { page, period, shownPeriod: { from: today, to: today } },
    );
  }
  const sides = yield* readSides(chosen, (name) => partOf(session, page, name), context.language, today);
  if (chosen.rows && chosen.halfSeen) session.reading = halfSeen(believed ?? chosen.rows.grid);
  const reading = chosen.rows ? session.reading : null;
  yield;
  return judge(session, { page, chosen, context, period, reading, sides, final, time });
}

interface Seen {
  readonly page: PageKind;
  readonly chosen: Chosen;
  readonly context: PageContext;
  readonly period: Period | null;
  /** Rows seen so far, if those on screen are believed. */
  readonly believed: Grid | null;
  readonly today: Day;
  readonly time: number;
}

/** The kind of page the admin said an unrecognised one is. */
const taughtPage = ({ taught }: Session, grids: readonly Grid[], path: string): PageKind | null =>
  taught.find(({ id }) => grids.some((grid) => tableId(path, grid.headers) === id))?.page ?? null;

interface Keys {
  readonly rows: string | null;
  readonly team: string | null;
}

/** Whose the rows are: team and period; whose the balance is: the team alone. Null: the page doesn't say. */
const keysOf = (team: TeamRef | null, period: Period | null, { subject }: PageContext): Keys => ({
  rows: team && period ? JSON.stringify([team, period, subject ?? null]) : null,
  team: team ? JSON.stringify(team) : null,
});

/** Take what is on screen into account, each part by itself: they load separately. */
function follow(
  session: Session,
  page: PageKind,
  chosen: Chosen,
  { figures }: PageContext,
  keys: Keys,
  time: number,
): void {
  if (chosen.rows) followTable(partOf(session, page, 'rows'), chosen.rows.grid, keys.rows, time);
  for (const name of ['lots', 'events', 'uses'] as const) {
    const table = chosen[name];
    if (table) followTable(partOf(session, page, name), table.grid, keys.team, time);
  }
  for (const name of ['balance', 'totals'] as const) {
    const some = FIGURES[name].map((field) => [field, figures[field]] as const);
    followFigures(
      partOf(session, page, name),
      Object.fromEntries(some),
      name === 'balance' || page === 'balances' ? keys.team : keys.rows,
      time,
    );
  }
}

/** Take rows gathered by "Read all rows", if they are of the team and period still shown. */
function adopt(session: Session, grid: Grid, time: number): boolean {
  const page = session.shown?.page ?? null;
  const rows = page === null ? null : partOf(session, page, 'rows');
  if (!rows?.seen || rows.state.verdict !== 'ready' || grid.context !== rows.seen.context) return false;
  rows.seen = grid;
  rows.seenSince = time;
  return true;
}
