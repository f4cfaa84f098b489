/**
 * When may what the page shows be believed to belong to the team and period the page names?
 * Rows of the old team can stay on screen under the new name, and new rows can come before the new name.
 * A pure state machine over looks: no rows are believed until they are seen to be of the context they stand under.
 */

/** One look at one part of the page (a table, a group of figures). */
export interface Sight {
  /** Page, team, period the page names now; null: not (yet) named in full. */
  readonly key: string | null;
  /** Text of each row by its position. The same Map object means: unchanged. */
  readonly rows: ReadonlyMap<string, string>;
  /** The part says it is loading, or shows skeletons. */
  readonly busy: boolean;
  /** What the part itself prints about its whole: number of rows, total row. Empty: nothing. */
  readonly stated: string;
  /** Everything the part has is in `rows` (nothing virtualised or on further pages). */
  readonly whole: boolean;
  readonly time: number; // ms
}

export interface Settling {
  readonly verdict: 'wait' | 'ready' | 'unsure';
  /** Look again after so many ms even if the page doesn't change; null: no need. */
  readonly again: number | null;
  readonly key: string | null;
  readonly keySince: number;
  /** Rows were believed since the key came. */
  readonly settled: boolean;
  readonly shown: ReadonlyMap<string, string>;
  readonly stated: string;
  /** Since when key, rows and `stated` have not changed and nothing was busy. */
  readonly quietSince: number;
  readonly looks: number;
  /** Since when nothing but loading is seen. */
  readonly goneSince: number | null;
  /** Rows that stood there under earlier contexts and may be left over. */
  readonly old: Old | null;
  /** How it is known that the rows came after the key: not at all, by new text in old places, by a load that came and went. */
  readonly fresh: 'no' | 'by-text' | 'by-load';
  /** Rows of an earlier context may still arrive, or it is open whose the first ones are. */
  readonly raced: boolean;
  /** Other text came in the same places since rows were last believed. */
  readonly swapped: boolean;
  /** Rows of more than one earlier context may be left over: other text in an old place then proves nothing. */
  readonly muddled: boolean;
  /** Rows believed, by context, of the last few contexts. */
  readonly believed: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

interface Old {
  readonly rows: ReadonlyMap<string, string>;
  readonly texts: ReadonlySet<string>;
  readonly stated: string;
  readonly whole: boolean;
}

/** Two equal looks at least so far apart, where rows of this context are known already (scrolling). */
export const QUIET_MS = 250;
/** New rows in a new or the same place: the name they belong to may come a moment after them. */
export const NAMED_MS = 500;
/** Weak evidence, or loads that may cross: wait longer. */
const CAREFUL_MS = 2000;
/** After so long without evidence the reading is given up as unsure (evidence may still come). */
export const GIVE_UP_MS = 10_000;
const REMEMBERED_CONTEXTS = 6;

const none: ReadonlyMap<string, string> = new Map();

/** The state before the first look. */
export const unsettled: Settling = {
  verdict: 'wait',
  again: null,
  key: null,
  keySince: 0,
  settled: false,
  shown: none,
  stated: '',
  quietSince: 0,
  looks: 0,
  goneSince: null,
  old: null,
  fresh: 'no',
  raced: false,
  swapped: false,
  muddled: false,
  believed: new Map(),
};

/** Whether two looks saw the same rows. */
export const sameRows = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a === b || (a.size === b.size && contains(a, b));

const contains = (all: ReadonlyMap<string, string>, some: ReadonlyMap<string, string>): boolean => {
  for (const [at, text] of some) if (all.get(at) !== text) return false;
  return true;
};

/** Some place holds another text than before, one that was nowhere among the earlier rows (so not merely sorted or scrolled). */
const hasNewText = (before: Old, now: ReadonlyMap<string, string>): boolean => {
  for (const [at, text] of now) {
    const was = before.rows.get(at);
    if (was !== undefined && was !== text && !before.texts.has(text)) return true;
  }
  return false;
};

/** Take one more look into account. @returns the next state; its verdict is about the rows of this look */
export function settle(before: Settling, sight: Sight): Settling {
  const { key, rows, stated, time } = sight;
  const gone = sight.busy || rows.size === 0;
  const goneSince = gone ? (before.goneSince ?? time) : null;
  const shown = sameRows(before.shown, rows) ? before.shown : rows;
  if (key === null)
    return { ...before, verdict: 'wait', again: null, shown, stated, quietSince: time, looks: 0, goneSince };

  const quiet =
    before.looks > 0 && !gone && before.key === key && shown === before.shown && before.stated === stated;
  const moment = {
    key,
    shown,
    stated,
    goneSince,
    quietSince: quiet ? before.quietSince : time,
    swapped: before.swapped || gone || (before.key === key && replaces(before.shown, shown)),
    looks: gone ? 0 : quiet ? before.looks + 1 : 1,
  };
  const state = withEvidence({ ...enter(before, sight), ...moment }, sight, gone);
  if (gone) return waiting(state, GIVE_UP_MS - (time - (goneSince ?? time)));

  const known = state.believed.get(key) ?? none;
  const remembered = known.size > 0 && contains(known, rows);
  const trusted = state.old === null || state.fresh !== 'no' || remembered;
  if (!trusted) return waiting(state, GIVE_UP_MS - (time - state.keySince));

  const stood = time - state.quietSince;
  const hold = holdOf(state, rows, known);
  if (stood < hold || state.looks < 2) return { ...state, verdict: 'wait', again: Math.max(hold - stood, 1) };
  return believed(state, key, known, stood);
}

/** Wait so long at most, then be unsure. */
const waiting = (state: Settling, left: number): Settling =>
  left > 0 ? { ...state, verdict: 'wait', again: left } : { ...state, verdict: 'unsure', again: null };

/** The state under the key of this look: what an earlier key leaves behind when it has changed. */
function enter(before: Settling, { key, rows: now, time, whole }: Sight): Settling {
  if (before.key === key) return before;
  if (before.key === null) return { ...before, keySince: time };
  const mine = before.believed.get(before.key) ?? none;
  // Rows that replaced believed ones only a moment ago may be the new key's own, come before it.
  const cameFirst = before.settled && time - before.quietSince < NAMED_MS && !contains(mine, before.shown);
  const open = before.fresh === 'no' ? before.old : null;
  const rows = new Map(open?.rows);
  // Rows awaited under the earlier key may have come in this very moment.
  const crossed = !before.settled && before.shown.size > 0 && !sameRows(before.shown, now);
  for (const some of cameFirst ? [mine] : [mine, before.shown, crossed ? now : none])
    for (const [at, text] of some) rows.set(at, text);
  // What is known to be the new key's own is no left-over.
  for (const [at, text] of before.believed.get(key ?? '') ?? none) if (rows.get(at) === text) rows.delete(at);
  const old: Old | null =
    rows.size === 0
      ? null
      : {
          rows,
          texts: new Set([...(open?.texts ?? []), ...rows.values()]),
          stated: before.stated,
          whole: whole && before.old?.whole !== false,
        };
  return {
    ...before,
    keySince: time,
    settled: false,
    fresh: 'no',
    old,
    raced: before.raced || !before.settled || cameFirst,
    muddled:
      crossed ||
      (!before.settled && mine.size > 0 && !contains(mine, before.shown)) ||
      (open !== null && (before.muddled || !contains(open.rows, before.shown))),
  };
}

/** Whether this look shows that the rows came after the key. */
function withEvidence(state: Settling, { rows, stated }: Sight, gone: boolean): Settling {
  if (state.old === null || state.fresh === 'by-load') return state;
  if (gone) return { ...state, fresh: 'by-load' };
  if (state.fresh !== 'no' || state.muddled) return state;
  const told = state.old.stated !== '' && stated !== '' && state.old.stated !== stated;
  return told || hasNewText(state.old, rows) ? { ...state, fresh: 'by-text' } : state;
}

/** How long the rows must stand unchanged before they are believed, in ms. */
function holdOf(
  state: Settling,
  rows: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, string>,
): number {
  if (known.size > 0 && contains(known, rows)) return QUIET_MS;
  if (state.raced) return CAREFUL_MS;
  if (state.old !== null && !state.settled) {
    if (contains(state.old.rows, rows)) return CAREFUL_MS;
    if (state.fresh === 'by-text' && !state.old.whole) return CAREFUL_MS;
  }
  return !state.settled || state.swapped || replaces(known, rows) ? NAMED_MS : QUIET_MS;
}

/** Some place holds another text than the one believed there. */
const replaces = (known: ReadonlyMap<string, string>, rows: ReadonlyMap<string, string>): boolean => {
  for (const [at, text] of rows) {
    const was = known.get(at);
    if (was !== undefined && was !== text) return true;
  }
  return false;
};

/** The rows of this look are believed: remember them for this context. */
function believed(state: Settling, key: string, known: ReadonlyMap<string, string>, stood: number): Settling {
  const ready = { ...state, verdict: 'ready', again: null, settled: true, swapped: false } as const;
  if (state.old !== null && state.fresh === 'no') {
    // Back under a known name with its known rows: after a while rows never seen before may be believed too.
    if (contains(state.old.rows, state.shown)) return ready;
    if (stood < CAREFUL_MS) return { ...ready, again: CAREFUL_MS - stood };
    return { ...ready, fresh: 'by-text', raced: false };
  }
  if (contains(known, state.shown)) return { ...ready, raced: false };
  const others = [...state.believed].filter(([other]) => other !== key).slice(1 - REMEMBERED_CONTEXTS);
  const mine = new Map([...known, ...state.shown]);
  return { ...ready, raced: false, believed: new Map([...others, [key, mine]]) };
}
