import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Settling, settle, unsettled } from '@/core/portal/settle';

/**
 * A portal that changes team: name, rows, loading sign and skeletons change in any order and at any distance,
 * rows lag the name by up to 30 s or come before it by up to 400 ms. Rows of a team superseded meanwhile are dropped,
 * as the portal's own data layer does.
 */
interface Move {
  readonly team: number;
  readonly after: number; // ms since the move before: nobody opens a list and picks from it faster
  readonly rowsLag: number; // ms from the name's change to the rows' (negative: rows first)
  readonly busy: 'none' | 'whole' | 'inside' | 'skeleton';
  readonly slice: number; // where the admin has scrolled to
}

const move = fc.record({
  team: fc.integer({ min: 0, max: 3 }),
  after: fc.integer({ min: 800, max: 15_000 }),
  rowsLag: fc.oneof(
    fc.integer({ min: -400, max: 3000 }),
    fc.integer({ min: 0, max: 30_000 }),
    fc.constant(0),
  ),
  busy: fc.constantFrom('none', 'whole', 'inside', 'skeleton'),
  slice: fc.integer({ min: 0, max: 3 }),
}) satisfies fc.Arbitrary<Move>;

interface Page {
  readonly name: string;
  readonly owner: string;
  readonly rows: ReadonlyMap<string, string>;
  readonly busy: boolean;
}

const rowsOf = (owner: string, slice: number, shared: number): ReadonlyMap<string, string> =>
  new Map(
    Array.from({ length: 4 }, (_, i) => {
      const at = slice * 3 + i;
      // Some rows read the same in every team: people without any use.
      return [String(at), at % 4 < shared ? `row ${at}` : `row ${at} of ${owner}`] as const;
    }),
  );

/** The page at every moment it changes. */
function pageOver(moves: readonly Move[], shared: number): Map<number, Page> {
  type Change = { time: number; rank: number; apply: () => void };
  let name = 'team 0';
  let owner = 'team 0';
  let busy = false;
  let skeleton = false;
  let slice = 0;
  let generation = 0;
  const changes: Change[] = [{ time: 0, rank: 0, apply: () => {} }];
  let clock = 1000;
  let rank = 0;
  const add = (time: number, apply: () => void) => changes.push({ time, rank: rank++, apply });
  let wanted = 0;
  for (const step of moves) {
    clock += step.after;
    wanted++;
    const mine = wanted;
    const next = `team ${step.team}`;
    const early = Math.max(0, -step.rowsLag);
    const named = clock + early;
    const rowsAt = clock + early + step.rowsLag;
    add(clock, () => {
      generation = mine;
    });
    const current = (apply: () => void) => () => {
      if (generation === mine) apply();
    };
    add(
      named,
      current(() => {
        name = next;
      }),
    );
    if (step.rowsLag > 0 && step.busy !== 'none') {
      const from = step.busy === 'inside' ? named + Math.floor(step.rowsLag / 3) : named;
      add(
        from,
        current(() => {
          if (step.busy === 'skeleton') skeleton = true;
          else busy = true;
        }),
      );
    }
    add(
      rowsAt,
      current(() => {
        owner = next;
        busy = false;
        skeleton = false;
      }),
    );
    add(clock + 390, () => {
      slice = step.slice;
    });
  }
  changes.sort((a, b) => a.time - b.time || a.rank - b.rank);
  const pages = new Map<number, Page>();
  for (const change of changes) {
    change.apply();
    const rows = skeleton ? new Map<string, string>() : rowsOf(owner, slice, shared);
    pages.set(change.time, { name, owner, rows, busy });
  }
  pages.set(clock + 60_000, [...pages.values()].at(-1) as Page);
  return pages;
}

/** Every row believed, with the name it was believed under. */
function read(
  pages: Map<number, Page>,
  key: (page: Page) => string,
): { at: number; key: string; page: Page }[] {
  const taken: { at: number; key: string; page: Page }[] = [];
  let state: Settling = unsettled;
  let due: number | null = null;
  let shown: Page | null = null;
  const look = (time: number, page: Page) => {
    state = settle(state, {
      key: key(page),
      rows: page.rows,
      busy: page.busy,
      stated: '',
      whole: false,
      time,
    });
    due = state.again === null ? null : time + state.again;
    if (state.verdict === 'ready') taken.push({ at: time, key: key(page), page });
  };
  for (const [time, page] of pages) {
    while (shown && due !== null && due < time) look(due, shown);
    shown = page;
    look(time, page);
  }
  return taken;
}

describe('settle', () => {
  it('never believes rows of another team, whatever comes first', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 7 }), fc.integer({ min: 0, max: 2 }), (moves, shared) => {
        for (const { at, key, page } of read(pageOver(moves, shared), (p) => p.name)) {
          const right = rowsOf(key, 0, shared);
          for (const [index, text] of page.rows) {
            const mine = text.includes(' of ') ? text.endsWith(` of ${key}`) : true;
            expect(mine, `row ${index} "${text}" believed under ${key} at ${at}`).toBe(true);
          }
          expect(right.size).toBe(4);
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 3000) },
    );
  });
});
