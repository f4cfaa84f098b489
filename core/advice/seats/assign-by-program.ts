import { assignFreely } from './assign-freely';
import type { Assignment } from './assignment';
import type { Program, Solve } from './program';
import type { Terms } from './terms';
import type { TeamSeats } from './types';

/** A person's seat of a pool. */
interface Column {
  readonly person: number;
  readonly pool: number;
}

/** A product of a person's that several of these columns could cover. */
interface Shared {
  readonly flex: number;
  readonly by: readonly number[];
}

/**
 * Pools that overlap and of which some are limited: the assignment as an integer program, solved exactly. A column says
 * whether a person gets a seat. What only one seat of a person's could cover counts in that seat's column; a product
 * that several could cover has a column of its own, no larger than the sum of its seats'. Each limited pool has a row.
 */
export function assignByProgram(
  team: TeamSeats,
  pools: readonly number[],
  covers: readonly (readonly number[])[],
  terms: readonly Terms[],
  solve: Solve,
): Assignment {
  const { program, seats, shared } = programOf(team, pools, covers, terms);
  const solution = solve(program);
  if (!solution) {
    // Without an answer in time no limited seat is given, which is at most as bad as if all were worth all there is.
    const none = terms.map((one) => (Number.isFinite(one.most) ? { ...one, most: 0 } : one));
    const { people } = assignFreely(team, pools, covers, none);
    return { people, gap: team.flex.reduce((sum, flex) => sum + flex, 0) };
  }
  const people = new Map<number, number[]>(pools.map((k) => [k, []]));
  const taken = seats.map((_, c) => (solution.values[c] ?? 0) > 0.5);
  let value = 0;
  for (const [c, { person, pool }] of seats.entries()) {
    if (!taken[c]) continue;
    people.get(pool)?.push(person);
    value += program.cost[c] ?? 0;
  }
  for (const { flex, by } of shared) if (by.some((c) => taken[c])) value -= flex;
  // Costs are integers, so less than one minor unit is none.
  const gap = solution.bound === null ? 0 : Math.max(0, Math.floor(value - solution.bound + 1e-3));
  return { people, gap };
}

function programOf(
  team: TeamSeats,
  pools: readonly number[],
  covers: readonly (readonly number[])[],
  terms: readonly Terms[],
): { program: Program; seats: readonly Column[]; shared: readonly Shared[] } {
  const width = team.products.length;
  const seats: Column[] = [];
  const cost: number[] = [];
  const shared: Shared[] = [];
  const limited = new Map<number, number[]>(
    pools.filter((k) => Number.isFinite(terms[k]?.most)).map((k) => [k, []]),
  );
  for (let i = 0; i < team.people; i++) {
    const flexOf = (p: number) => team.flex[i * width + p] ?? 0;
    const useful = pools.filter((k) => (terms[k]?.most ?? 0) > 0 && covers[k]?.some((p) => flexOf(p) > 0));
    const column = new Map<number, number>();
    for (const k of useful) {
      const { price = 0, leastMove = 0 } = terms[k] ?? {};
      column.set(k, cost.push(price - (team.holds[i]?.includes(k) ? leastMove : 0)) - 1);
      seats.push({ person: i, pool: k });
      limited.get(k)?.push(seats.length - 1);
    }
    const needed = new Set(useful.flatMap((k) => covers[k] ?? []).filter((p) => flexOf(p) > 0));
    for (const p of needed) {
      const by = useful.filter((k) => covers[k]?.includes(p)).map((k) => column.get(k) ?? 0);
      const [only, other] = by;
      if (only !== undefined && other === undefined) cost[only] = (cost[only] ?? 0) - flexOf(p);
      else shared.push({ flex: flexOf(p), by });
    }
  }
  const rows = shared.map(({ by }, n) => ({
    columns: Int32Array.from([cost.length + n, ...by]),
    factors: Float64Array.from([1, ...by.map(() => -1)]),
    upper: 0,
  }));
  for (const [k, columns] of limited)
    rows.push({
      columns: Int32Array.from(columns),
      factors: new Float64Array(columns.length).fill(1),
      upper: terms[k]?.most ?? 0,
    });
  const whole = new Uint8Array(cost.length + shared.length);
  whole.fill(1, 0, cost.length);
  const program = { cost: Float64Array.from([...cost, ...shared.map(({ flex }) => -flex)]), whole, rows };
  return { program, seats, shared };
}
