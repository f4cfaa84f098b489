/**
 * Running totals at day boundaries P(0) <= P(1) <= ... with some differences fixed: P(to) - P(from) = tokens.
 * Whether one more difference can hold is a shortest-path question ("system of difference constraints",
 * Cormen et al., Introduction to Algorithms, 24.4), answered exactly in integers.
 */
export class PrefixBounds {
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly tokens: number[] = [];
  /** Whether the step from node i to i + 1 lies inside a fixed difference. */
  private readonly covered: Uint8Array;
  /** Fixed differences by their ends: a second reading of one period is common and needs no search. */
  private readonly stated = new Map<string, number>();

  /** @param nodes how many boundaries there are */
  constructor(private readonly nodes: number) {
    this.covered = new Uint8Array(nodes);
  }

  /** Fix a difference. It must lie within `between(from, to)`. */
  fix(from: number, to: number, tokens: number): void {
    this.from.push(from);
    this.to.push(to);
    this.tokens.push(tokens);
    this.stated.set(`${from} ${to}`, tokens);
    this.covered.fill(1, Math.min(from, to), Math.max(from, to));
  }

  /** Least and most P(to) - P(from) can be, `from` before `to`; most is Infinity when nothing limits it. */
  between(from: number, to: number): { least: number; most: number } {
    const stated = this.stated.get(`${from} ${to}`);
    if (stated !== undefined) return { least: stated, most: stated };
    if (this.free(from, to)) return { least: 0, most: Infinity };
    return { least: 0 - (this.distances(to)[from] ?? 0), most: this.distances(from)[to] ?? Infinity };
  }

  /** No step between the two lies inside any fixed difference. */
  private free(from: number, to: number): boolean {
    const at = this.covered.indexOf(1, from);
    return at === -1 || at >= to;
  }

  /** Bellman-Ford in sweeps: on a line, a few passes reach everything. Most P(node) - P(source) for every node. */
  private distances(source: number): Float64Array {
    const most = new Float64Array(this.nodes).fill(Infinity);
    most[source] = 0;
    for (let pass = 0, changed = true; changed && pass <= this.nodes; pass++) {
      changed = this.relaxFixed(most);
      for (let i = this.nodes - 1; i > 0; i--) {
        // P(i - 1) <= P(i)
        const here = most[i] ?? Infinity;
        if (here < (most[i - 1] ?? Infinity)) {
          most[i - 1] = here;
          changed = true;
        }
      }
    }
    return most;
  }

  /** There and back, so that a long chain of days is followed in one pass whichever way it runs. */
  private relaxFixed(most: Float64Array): boolean {
    let changed = false;
    for (let k = 0; k < this.tokens.length; k++) changed = this.relax(most, k) || changed;
    for (let k = this.tokens.length - 1; k >= 0; k--) changed = this.relax(most, k) || changed;
    return changed;
  }

  private relax(most: Float64Array, k: number): boolean {
    const a = this.from[k] ?? 0;
    const b = this.to[k] ?? 0;
    const tokens = this.tokens[k] ?? 0;
    const atA = most[a] ?? Infinity;
    const atB = most[b] ?? Infinity;
    if (atA + tokens < atB) most[b] = atA + tokens;
    else if (atB - tokens < atA) most[a] = atB - tokens;
    else return false;
    return true;
  }
}
