import type { Reconciled } from './reconcile';

/**
 * Choose one running total per boundary so that every accepted total holds exactly: boundaries tied by totals move
 * together; each group is put where the weekday profile expects it, as far as the others leave room.
 * @param cumulative profile weight of all days before a boundary (a day number)
 * @returns at each node its running total in centitokens and its group: within a group differences are certain
 */
export function placeTotals(
  { nodes, nodeOf, accepted, bounds }: Reconciled,
  cumulative: (day: number) => number,
): { placed: Float64Array; group: Int32Array } {
  const placed = new Float64Array(nodes.length);
  const groupOf = new Int32Array(nodes.length).fill(-1);
  const known: number[] = []; // nodes placed, ascending
  const weight = nodes.map(cumulative);
  let base: number | null = null;
  for (const [number, group] of groupsOf(nodes.length, accepted, nodeOf).entries()) {
    const root = group.members[0]?.node ?? 0;
    let at = 0;
    if (base === null) base = root;
    else {
      const target = expected(group.members, placed, known, weight);
      const { least, most } = limits(bounds, base, root);
      const from: number = placed[base] ?? 0;
      at = Math.min(from + most, Math.max(from + least, Math.round(target)));
      bounds.fix(base, root, at - from);
    }
    for (const { node, offset } of group.members) {
      placed[node] = at + offset;
      groupOf[node] = number;
      known.splice(upperBound(known, node), 0, node);
    }
  }
  return { placed, group: groupOf };
}

interface Member {
  readonly node: number;
  /** Running total here less that at the group's first node. */
  readonly offset: number;
}

/** Nodes tied together by totals, groups in the order of their best-believed total, members ascending. */
function groupsOf(
  count: number,
  accepted: Reconciled['accepted'],
  nodeOf: Reconciled['nodeOf'],
): { members: Member[] }[] {
  const ties: { other: number; tokens: number }[][] = Array.from({ length: count }, () => []);
  const order: number[] = [];
  for (const { from, to, tokens } of accepted) {
    const a = nodeOf.get(from) ?? 0;
    const b = nodeOf.get(to + 1) ?? 0;
    ties[a]?.push({ other: b, tokens });
    ties[b]?.push({ other: a, tokens: -tokens });
    order.push(a);
  }
  const seen = new Uint8Array(count);
  const groups: { members: Member[] }[] = [];
  for (const start of order) {
    if (seen[start]) continue;
    seen[start] = 1;
    const members = [{ node: start, offset: 0 }];
    for (const { node, offset } of members) // grows while it is walked
      for (const { other, tokens } of ties[node] ?? [])
        if (!seen[other]) {
          seen[other] = 1;
          members.push({ node: other, offset: offset + tokens });
        }
    members.sort((x, y) => x.node - y.node);
    const first = members[0]?.offset ?? 0;
    groups.push({ members: members.map(({ node, offset }) => ({ node, offset: offset - first })) });
  }
  return groups;
}

/** Where the profile would put a group's first node, averaged over its members. */
function expected(
  members: readonly Member[],
  placed: Float64Array,
  known: readonly number[],
  weight: readonly number[],
): number {
  const w = (node: number) => weight[node] ?? 0;
  const first = members[0]?.node ?? 0;
  const last = members.at(-1);
  const span = last ? w(last.node) - w(first) : 0;
  const pace = span > 0 ? (last?.offset ?? 0) / span : 0; // tokens per unit of profile, in the group itself
  let sum = 0;
  for (const { node, offset } of members) {
    const at = upperBound(known, node);
    const before = known[at - 1];
    const after = known[at];
    const p = (of: number) => placed[of] ?? 0;
    let target: number;
    if (before === undefined) target = after === undefined ? 0 : p(after) - pace * (w(after) - w(node));
    else if (after === undefined) target = p(before) + pace * (w(node) - w(before));
    else
      target =
        p(before) + ((p(after) - p(before)) * (w(node) - w(before))) / Math.max(1e-9, w(after) - w(before));
    sum += target - offset;
  }
  return sum / members.length;
}

function limits(bounds: Reconciled['bounds'], base: number, node: number): { least: number; most: number } {
  if (base < node) return bounds.between(base, node);
  const { least, most } = bounds.between(node, base);
  return { least: -most, most: -least };
}

function upperBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
