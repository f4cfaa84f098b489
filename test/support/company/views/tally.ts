import { type Centitokens, centitokens, type Day, day as dayOf } from '@/core/units/brands';
import type { Company } from '../types';

/** Sums over daily rows: whatever a page counts. */
export class Tally {
  private total = 0;
  private useCount = 0;
  private last = 0;
  private readonly days = new Set<number>();
  private readonly personDays = new Set<number>();
  private readonly people = new Set<number>();
  private readonly products = new Set<number>();
  private newestVersion = 0;

  add({ usage }: Company, i: number): void {
    const day = usage.day[i] ?? 0;
    const person = usage.person[i] ?? 0;
    this.total += usage.tokens[i] ?? 0;
    this.useCount += usage.uses[i] ?? 0;
    this.last = Math.max(this.last, day);
    this.days.add(day);
    this.people.add(person);
    this.personDays.add(day * 65536 + person);
    this.products.add(usage.product[i] ?? 0);
    this.newestVersion = Math.max(this.newestVersion, usage.version[i] ?? 0);
  }

  get tokens(): Centitokens {
    return centitokens(this.total);
  }
  get uses(): number {
    return this.useCount;
  }
  /** Different days with use. */
  get daysUsed(): number {
    return this.days.size;
  }
  /** Days with use, counted for each person. */
  get personDaysUsed(): number {
    return this.personDays.size;
  }
  get users(): number {
    return this.people.size;
  }
  get productsUsed(): number {
    return this.products.size;
  }
  get lastAccessed(): Day {
    return dayOf(this.last);
  }
  get version(): number {
    return this.newestVersion;
  }
  get usedDays(): readonly Day[] {
    return [...this.days].sort((a, b) => a - b).map(dayOf);
  }
}

/** The tally of a key, made when first asked for. */
export function tallyOf<K>(tallies: Map<K, Tally>, key: K): Tally {
  const found = tallies.get(key) ?? new Tally();
  tallies.set(key, found);
  return found;
}
