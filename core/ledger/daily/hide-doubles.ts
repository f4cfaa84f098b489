import { type CountOrder, eachRun, samePerson, sameProduct } from './count-order';
import type { DayRows, Naming } from './day-rows';
import { supersedes } from './settle-rows';

/** Why a stored row doesn't count. */
export const HIDDEN = {
  /** The same charge under the name of somebody merged with this person. */
  merged: 1,
  /** The same charges told by feature or version in one file and without in another. */
  detail: 2,
  /** The same charges with people named in one file and hashed or hidden in another, not linked yet. */
  naming: 3,
  /** What was said of the charge before it was restated. */
  restated: 4,
} as const;

/**
 * Rows that tell what others tell already. Nothing is lost: un-merging people or linking hashes asks again.
 * @returns for each row 0 (counts) or one of `HIDDEN`
 */
export function hideDoubles(order: CountOrder): Uint8Array {
  const { rows, places } = order;
  const hidden = new Uint8Array(rows.length);
  eachRun(places, 0, places.length, samePerson(order), (start, end) => {
    if (end - start > 1) hideInPerson(rows, places.subarray(start, end), hidden);
  });
  if (rows.sources.every(({ naming }) => naming === rows.sources[0]?.naming)) return hidden;
  eachRun(places, 0, places.length, sameProduct(order), (start, end) =>
    hideInProduct(order, places.subarray(start, end), hidden),
  );
  return hidden;
}

const OLDEST = Number.NEGATIVE_INFINITY;
const readAtOf = ({ sources, source }: DayRows, row: number): number =>
  sources[source[row] ?? 0]?.readAt ?? OLDEST;

/** How finely a row's file tells what was used. */
const detailOf = ({ sources, source }: DayRows, row: number): number =>
  sources[source[row] ?? 0]?.detail ?? 0;

function hideInPerson(rows: DayRows, run: Uint32Array, hidden: Uint8Array): void {
  const { feature, version } = rows;
  const sameDetail = (a: number, b: number) => feature[a] === feature[b] && version[a] === version[b];
  eachRun(run, 0, run.length, sameDetail, (start, end) => {
    let best = run[start] ?? 0;
    for (const row of run.subarray(start, end)) if (row !== best && supersedes(rows, row, best)) best = row;
    for (const row of run.subarray(start, end))
      if (row !== best)
        hidden[row] = rows.person[row] === rows.person[best] ? HIDDEN.restated : HIDDEN.merged;
  });
  const newest = new Map<number, number>();
  for (const row of run) {
    if (hidden[row]) continue;
    const detail = detailOf(rows, row);
    newest.set(detail, Math.max(newest.get(detail) ?? OLDEST, readAtOf(rows, row)));
  }
  if (newest.size < 2) return;
  const [best] = [...newest].sort(([a, x], [b, y]) => y - x || b - a);
  for (const row of run) if (!hidden[row] && detailOf(rows, row) !== best?.[0]) hidden[row] = HIDDEN.detail;
}

const NAMINGS: readonly Naming[] = ['named', 'hashed', 'nobody'];

/** One way of naming people counts: the one that tells of most of them, then the newest, then the plainest. */
function hideInProduct({ rows, who }: CountOrder, run: Uint32Array, hidden: Uint8Array): void {
  const { sources, source } = rows;
  const naming = (row: number): Naming => sources[source[row] ?? 0]?.naming ?? 'nobody';
  const first = naming(run[0] ?? 0);
  if (run.every((row) => naming(row) === first)) return;
  const told = new Map<Naming, { people: Set<number>; readAt: number }>();
  for (const row of run) {
    if (hidden[row]) continue;
    const name = naming(row);
    const now = told.get(name) ?? { people: new Set(), readAt: OLDEST };
    now.people.add(who[row] ?? 0);
    told.set(name, { people: now.people, readAt: Math.max(now.readAt, readAtOf(rows, row)) });
  }
  const [best] = [...told].sort(
    ([a, x], [b, y]) =>
      y.people.size - x.people.size || y.readAt - x.readAt || NAMINGS.indexOf(a) - NAMINGS.indexOf(b),
  );
  for (const row of run) if (!hidden[row] && naming(row) !== best?.[0]) hidden[row] = HIDDEN.naming;
}
