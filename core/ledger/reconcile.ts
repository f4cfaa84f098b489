import { type Centitokens, centitokens } from '@/core/units/brands';
import { PrefixBounds } from './prefix-bounds';
import type { Total } from './totals';
import type { Conflict } from './types';

/** Totals that hold together, and those that don't. */
export interface Reconciled {
  /** Boundaries between days, ascending: a total from day a to day b runs from node a to node b + 1. */
  readonly nodes: readonly number[];
  /** Node number of a boundary. */
  readonly nodeOf: ReadonlyMap<number, number>;
  readonly accepted: readonly Total[];
  readonly conflicts: readonly Conflict[];
  readonly bounds: PrefixBounds;
}

/**
 * Believe totals one after the other as long as all believed so far can hold together on some non-negative daily use.
 * @param totals in the order of belief
 * @param witnesses believed only where they cover a day nothing else does (balance changes)
 */
export function reconcile(totals: readonly Total[], witnesses: readonly Total[]): Reconciled {
  const nodes = [...new Set([...totals, ...witnesses].flatMap(({ from, to }) => [from, to + 1]))].sort(
    (a, b) => a - b,
  );
  const nodeOf = new Map(nodes.map((at, i) => [at, i]));
  const bounds = new PrefixBounds(nodes.length);
  const accepted: Total[] = [];
  const conflicts: Conflict[] = [];
  const heard = new Set<string>(); // a second reading of the same says nothing new
  const believe = (total: Total, isBalance: boolean) => {
    const key = `${total.from} ${total.to} ${total.tokens}`;
    const a = nodeOf.get(total.from) ?? 0;
    const b = nodeOf.get(total.to + 1) ?? 0;
    if (heard.has(key)) return;
    heard.add(key);
    const { least, most } = bounds.between(a, b);
    if (least <= total.tokens && total.tokens <= most) {
      bounds.fix(a, b, total.tokens);
      accepted.push(total);
    } else conflicts.push(conflictOf(total, least, most, accepted, isBalance));
  };
  for (const total of totals) believe(total, false);
  for (const total of witnesses) if (!coveredBy(accepted, total)) believe(total, true);
  return { nodes, nodeOf, accepted, conflicts, bounds };
}

function conflictOf(
  { captureId, page, from, to, tokens, open, readAt }: Total,
  least: number,
  most: number,
  accepted: readonly Total[],
  isBalance: boolean,
): Conflict {
  const newer = accepted.some((other) => other.from === from && other.to === to && other.readAt > readAt);
  const limit = (value: number): Centitokens | null => (Number.isFinite(value) ? centitokens(value) : null);
  return {
    captureId,
    page,
    period: { from, to },
    stated: tokens,
    least: centitokens(least),
    most: limit(most),
    code: isBalance ? 'balance' : newer || open ? 'restated' : 'contradiction',
  };
}

function coveredBy(accepted: readonly Total[], { from, to }: Total): boolean {
  let day: number = from;
  for (const span of [...accepted].sort((a, b) => a.from - b.from))
    if (span.from <= day && span.to >= day) day = span.to + 1;
  return day > to;
}
