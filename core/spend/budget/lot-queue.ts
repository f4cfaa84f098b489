/** A lot and what a token of it costs. Tokens in centitokens, `perToken` in minor units a token. */
export interface CostedLot {
  readonly tokens: number;
  /** Last day it can be used, counted from the futures' first day (0). */
  readonly lastDay: number;
  readonly perToken: number;
}

/** Lots of one future, used earliest expiry first, the smallest first on a tie; reused from future to future. */
export class LotQueue {
  private readonly left: number[] = [];
  private readonly last: number[] = [];
  private readonly price: number[] = [];
  private head = 0;
  total = 0;

  /** Begin a future with these lots, in order of use. */
  start(lots: readonly CostedLot[]): void {
    this.left.length = this.last.length = this.price.length = this.head = this.total = 0;
    for (const lot of lots) this.add(lot);
  }

  add({ tokens, lastDay, perToken }: CostedLot): void {
    let at = this.left.length;
    while (at > this.head && (this.last[at - 1] ?? 0) > lastDay) at--;
    this.left.splice(at, 0, tokens);
    this.last.splice(at, 0, lastDay);
    this.price.splice(at, 0, perToken);
    this.total += tokens;
  }

  /** Drop lots whose last day is before `day`. @returns what they cost, minor units */
  expire(day: number): number {
    let cost = 0;
    while (this.head < this.left.length && (this.last[this.head] ?? 0) < day) {
      const left = this.left[this.head] ?? 0;
      cost += (left / 100) * (this.price[this.head] ?? 0);
      this.total -= left;
      this.head++;
    }
    if (this.head === this.left.length) this.total = 0; // no rounding dust
    return cost;
  }

  /** Use some tokens, no more than there are. @returns what they cost, minor units */
  use(tokens: number): number {
    let need = tokens;
    let cost = 0;
    while (need > 0 && this.head < this.left.length) {
      const left = this.left[this.head] ?? 0;
      const used = Math.min(need, left);
      cost += (used / 100) * (this.price[this.head] ?? 0);
      need -= used;
      this.total -= used;
      if (used < left) this.left[this.head] = left - used;
      else this.head++;
    }
    return cost;
  }
}
