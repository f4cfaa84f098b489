import type { PageKind } from '@/core/model/capture';
import type { Period } from '@/core/model/scalars';
import type { Taught } from '@/core/model/taught';
import type { Day } from '@/core/units/brands';
import { createRecall } from './ask';
import type { PageContext } from './context';
import type { Grid } from './grid';
import type { Look, Reader, ReaderEnv } from './look';
import { rowTexts } from './row-texts';
import { FIGURES, isRowPage, judge, lastChange, missingOn, PLACEHOLDER_MS, unnamedFor } from './session-look';
import { followFigures, followTable } from './session-part';
import { halfSeen, notRead, type Reading, readOnce } from './session-read';
import { readSides } from './session-sides';
import {
  enteredPeriod,
  type KnownTable,
  newSession,
  partOf,
  type Session,
  type Tables,
  type TakenDown,
  tablesOf,
} from './session-state';
import { lookAtUnknown } from './session-unknown';
import { sketchPage } from './sketch-page';
import { sampleOf, textsOf } from './table-texts';
import { gridSteps } from './tables/find';
import type { TeachProblem } from './teach';
import { withKnownHeaders } from './unseen-columns';

export type { Look, Reader, ReaderEnv } from './look';

/**
 * A reader for one browser page. It sees, settles and remembers; what texts mean it asks.
 * @param env the address, day and time as functions, what the admin taught before, and whom to ask
 */
export function createReader(env: ReaderEnv): Reader {
  const session = newSession(env.taught, createRecall(env.ask));
  function* steps(root: Document, same = false): Generator<void, Look | null> {
    const seen = yield* see(session, env, root, same);
    return seen === null || 'state' in seen ? seen : yield* read(session, seen);
  }
  return {
    look: (root) => finish(steps(root)),
    steps,
    glance(root) {
      const seen = finish(see(session, env, root, false));
      const rows = session.shown?.rows ?? null;
      return seen === null && rows ? { ...rows, busy: true } : rows;
    },
    adopt: (grid) => adopt(session, grid, Math.round(env.now())),
    teach: (answer) => teach(session, env, answer),
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

/** Take down what the page shows. */
function* takeDown(session: Session, root: Document): Generator<void, TakenDown> {
  session.takenDown = null;
  const { sketch, elements } = sketchPage(root);
  yield;
  const found = yield* gridSteps(root);
  const grids = found.map((grid) => withKnownHeaders(grid, session.headers));
  yield;
  // Made once for each grid and kept: a long table's texts are a slice of their own.
  for (const grid of grids) {
    rowTexts(grid);
    yield;
  }
  session.takenDown = { sketch, elements, grids };
  return session.takenDown;
}

/**
 * What is on the page, and how far it is to be believed; a finished look where there is no table of ours.
 * @param same nothing has changed since the last look
 */
function* see(
  session: Session,
  env: ReaderEnv,
  root: Document,
  same: boolean,
): Generator<void, Seen | Look | null> {
  const time = Math.round(env.now());
  const today = env.today();
  const { sketch, elements, grids } = (same && session.takenDown) || (yield* takeDown(session, root));
  const question = {
    url: env.url().slice(0, 2000),
    sketch,
    tables: grids.map(sampleOf),
    taught: [...session.taught],
    today,
  };
  const made = JSON.stringify(question);
  yield;
  const answer = session.recall('portal:understand', '', null, made, () => question);
  if (!answer) return null;
  const { page, context } = answer;
  const all = answer.tables.flatMap((meaning, at): KnownTable[] => {
    const grid = grids[at];
    return grid ? [{ ...meaning, grid }] : [];
  });
  const balance = answer.balanceLabels.flatMap((at) => elements[at] ?? []);
  session.shown = { page, tables: all, context, rows: null };
  const tables = tablesOf(answer, all);
  if (page === null || (isRowPage(page) && !tables.rows))
    return lookAtUnknown(session, answer, all, balance, time);

  const period = context.period ?? enteredPeriod(session, page, tables.rows, context);
  const keys = keysOf(page, period, context);
  follow(session, page, tables, context, keys, time);
  yield;
  const rows = tables.rows && partOf(session, page, 'rows');
  const believed = rows?.state.verdict === 'ready' ? rows.seen : null;
  if (tables.rows) {
    const busy = tables.rows.grid.busy || !believed;
    const shownRows = { ...tables.rows.grid, busy, ...(keys.rows ? { context: keys.rows } : {}) };
    session.shown = { ...session.shown, rows: shownRows };
  }
  return { page, tables, context, period, believed, today, time, balance };
}

/** Read what was seen and judge it. */
function* read(session: Session, seen: Seen): Generator<void, Look | null> {
  const { page, tables, context, today, time } = seen;
  const missing = missingOn(session, seen);
  yield;
  const parts = (['rows', 'lots', 'events', 'uses'] as const).map((name) => partOf(session, page, name));
  const final = time - lastChange(parts) >= PLACEHOLDER_MS;
  const reading = tables.rows && readRows(session, tables.rows, seen, missing.length > 0);
  if (tables.rows && !reading) return null;
  session.reading = reading;
  yield;
  const sides = readSides(session, tables, (name) => partOf(session, page, name), context.language, today);
  if (!sides) return null;
  yield;
  return judge(session, { ...seen, missing, reading, sides, final });
}

/** The rows as far as they are believed. Where nothing says whose they are, what is on screen is read for showing. */
function readRows(
  session: Session,
  { grid, concepts }: KnownTable,
  { page, tables, context, period, believed, today, time }: Seen,
  unnamed: boolean,
): Reading | null {
  if (tables.halfSeen) return halfSeen(believed ?? grid);
  const scope = { page, period, language: context.language, today };
  if (believed) return readOnce(session, believed, believed, concepts, scope);
  if (!unnamed || unnamedFor(session, time) > 0) return notRead(grid);
  return readOnce(session, grid, partOf(session, page, 'rows').view, concepts, scope);
}

interface Seen {
  readonly page: PageKind;
  readonly tables: Tables;
  readonly context: PageContext;
  readonly period: Period | null;
  /** Rows seen so far, if those on screen are believed. */
  readonly believed: Grid | null;
  readonly today: Day;
  readonly time: number;
  readonly balance: readonly Element[];
}

interface Keys {
  readonly rows: string | null;
  readonly team: string | null;
}

/** Whose the rows are: team and period; whose the balance is: the team alone. Null: the page doesn't say. */
const keysOf = (page: PageKind, period: Period | null, { team, subject }: PageContext): Keys => ({
  rows:
    team && period && (subject || page !== 'person') ? JSON.stringify([team, period, subject ?? null]) : null,
  team: team ? JSON.stringify(team) : null,
});

/** Take what is on screen into account, each part by itself: they load separately. */
function follow(
  session: Session,
  page: PageKind,
  tables: Tables,
  { figures }: PageContext,
  keys: Keys,
  time: number,
): void {
  if (tables.rows) followTable(partOf(session, page, 'rows'), tables.rows.grid, keys.rows, time);
  for (const name of ['lots', 'events', 'uses'] as const) {
    const table = tables[name];
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

/** Have an answer of the admin checked against the cells, and take it. */
async function teach(
  session: Session,
  env: ReaderEnv,
  taught: Taught,
): Promise<readonly TeachProblem[] | null> {
  const { shown } = session;
  const table = shown?.tables.find(({ id }) => id === taught.id);
  if (!table || !shown) return [{ column: null, code: 'other-table' }];
  const { language, team } = shown.context;
  const question = { taught, table: textsOf(table.grid), language, today: env.today() };
  const checked = await new Promise<{ readonly problems: readonly TeachProblem[] } | null>((done) => {
    env.ask('portal:teach', question, done);
  });
  if (!checked || checked.problems.length > 0) return checked?.problems ?? null;
  session.taught = [...session.taught.filter((one) => one.id !== taught.id), taught];
  session.entered = taught.period
    ? { id: taught.id, period: taught.period, team: JSON.stringify(team) }
    : null;
  return [];
}
