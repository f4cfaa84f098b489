import type { CountOrder } from './count-order';
import { FLAG } from './day-rows';

/** How many person-days of a product on a day were charged so much: what rates are learned from. */
export interface Charges {
  readonly product: Uint32Array;
  readonly day: Uint32Array;
  readonly tokens: Float64Array;
  readonly people: Uint32Array;
}

/** Count a month's charges. A person-day's features and versions are one charge; blanks are none. */
export function chargesOf({ rows, places, who }: CountOrder, hidden: Uint8Array): Charges {
  const { day, product, tokens, flags } = rows;
  const found: { product: number; day: number; tokens: number; people: number }[] = [];
  const counts = new Counts();
  for (let i = 0; i < places.length; ) {
    const first = places[i] ?? 0;
    const [what, on] = [product[first] ?? 0, day[first] ?? 0];
    let row = first;
    while (i < places.length && product[row] === what && day[row] === on) {
      const person = who[row];
      let sum = 0;
      let isCharged = false;
      for (; who[row] === person && product[row] === what && day[row] === on; row = places[++i] ?? 0) {
        if (i >= places.length) break;
        if (hidden[row] || (flags[row] ?? 0) & FLAG.blank) continue;
        sum += tokens[row] ?? 0;
        isCharged = true;
      }
      if (isCharged) counts.add(sum);
    }
    for (const [charged, people] of counts.take())
      found.push({ product: what, day: on, tokens: charged, people });
  }
  return {
    product: Uint32Array.from(found, (one) => one.product),
    day: Uint32Array.from(found, (one) => one.day),
    tokens: Float64Array.from(found, (one) => one.tokens),
    people: Uint32Array.from(found, (one) => one.people),
  };
}

/** How often each number came. Most that follow each other are alike. */
class Counts {
  private readonly counts = new Map<number, number>();
  private last = 0;
  private alike = 0;

  add(value: number): void {
    if (this.alike === 0 || value === this.last) this.alike++;
    else {
      this.keep();
      this.alike = 1;
    }
    this.last = value;
  }

  /** What was counted, smallest first; counting starts anew. */
  take(): [number, number][] {
    this.keep();
    const taken = [...this.counts].sort(([a], [b]) => a - b);
    this.counts.clear();
    return taken;
  }

  private keep(): void {
    if (this.alike > 0) this.counts.set(this.last, (this.counts.get(this.last) ?? 0) + this.alike);
    this.alike = 0;
  }
}
