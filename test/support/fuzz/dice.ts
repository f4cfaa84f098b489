import { appendFileSync } from 'node:fs';
import process from 'node:process';

/** Seed of the fuzzing; case n has the seed + n, so that one case can be run alone. */
export const FUZZ_SEED = Number(process.env.FUZZ_SEED ?? 20_261_122);
/** Cases: a share in `npm test`, all of them in `npm run fuzz`. */
export const FUZZ_RUNS = Number(process.env.FUZZ_RUNS ?? 300);
/** No case may take longer than this, in ms; looked at by `npm run fuzz` only. */
export const FUZZ_LONGEST = process.env.FUZZ_LONGEST === undefined ? null : Number(process.env.FUZZ_LONGEST);

/** Choices that are the same for the same seed. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  }

  /** From 0 to 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** An integer from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** One of a list that isn't empty. */
  pick<T>(list: readonly T[]): T {
    const one = list[this.int(0, list.length - 1)];
    if (one === undefined) throw new RangeError('nothing to choose from');
    return one;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }
}

/** What a run of fuzzing came to; printed, and kept for the report of `npm run fuzz`. */
export function fuzzFigures(what: string, figures: Readonly<Record<string, number>>): void {
  console.log(
    `${what}, seed ${FUZZ_SEED}: ${Object.entries(figures)
      .map(([name, n]) => `${name} ${n}`)
      .join(', ')}`,
  );
  const file = process.env.FUZZ_FIGURES;
  if (file) appendFileSync(file, `${JSON.stringify({ what, figures })}\n`);
}

/** Time this process worked, in ms: unlike a clock's it doesn't depend on what else the machine does. */
export const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
