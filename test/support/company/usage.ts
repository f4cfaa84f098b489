import type { Day } from '@/core/units/brands';
import { addDays, datePartsOf, weekdayOf } from '@/core/units/day';
import { workFactor } from './calendar';
import { rateOn } from './products';
import { type Random, random } from './random';
import { type Mix, productsOfSeat } from './seats';
import type { Collection, Company, Person, Product, Seat, SeatUse, Usage } from './types';

interface Project {
  readonly from: Day;
  readonly to: Day;
}

const SHORT_USE = 0.04; // below 5 minutes: no tokens
const SECOND_PART = 0.2; // another toolset on a charged day
const SECOND_VERSION = 0.03;

/** Chance that a person works with the products on a day, before product shares. */
function appetite(person: Person, day: Day, work: number, projects: readonly Project[]): number {
  const { month } = datePartsOf(day);
  const season = (person.id % 4) * 3; // first month of a person's season, 0-based
  const project = projects[person.id % projects.length];
  switch (person.habit) {
    case 'heavy':
      return 0.94 * work;
    case 'regular':
      return 0.6 * work;
    case 'light':
      return 0.15 * work;
    case 'rare':
      return 0.02 * work;
    case 'seasonal':
      return (month - 1 - season + 12) % 12 < 3 ? 0.8 * work : 0;
    case 'project':
      return (project && day >= project.from && day <= project.to ? 0.9 : 0.04) * work;
    case 'overnight':
      return weekdayOf(day) >= 5 ? 0.5 : 0.9 * Math.max(work, 0.3);
    case 'idle':
      return 0;
  }
}

/** Days a person is away: a few blocks of a week or two. */
function absences(seed: number, person: Person, from: Day, to: Day): Set<number> {
  const rng = random(seed, 4, person.id);
  const away = new Set<number>();
  for (let block = 0; block < Math.ceil((to - from) / 120); block++) {
    const start = from + rng.int(0, Math.max(0, to - from));
    const length = rng.int(4, 14);
    for (let day = start; day < start + length; day++) away.add(day);
  }
  return away;
}

/** What people open unless a story says so: one to three products, the first most often. */
export function drawnMix(seed: number, person: Person, products: readonly Product[]): Mix {
  const rng = random(seed, 5, person.id);
  const daily = products.filter((product) => product.kind === 'daily');
  const main = rng.chance(0.75) ? rng.int(0, 2) : rng.pick(daily).id;
  const mix = [{ product: main, share: 1 }];
  const more = rng.int(0, 2);
  for (let i = 0; i < more; i++) {
    const product = rng.int(0, products.length - 1);
    if (mix.every((entry) => entry.product !== product)) mix.push({ product, share: 0.1 + 0.4 * rng.next() });
  }
  return mix;
}

class Columns {
  readonly columns: number[][] = Array.from({ length: 8 }, () => []);
  push(...values: number[]): void {
    for (const [at, value] of values.entries()) this.columns[at]?.push(value);
  }
  column(at: number): number[] {
    return this.columns[at] ?? [];
  }
}

/** Rows of one person, product and day, as the portal would list them. */
function* rowsOf(product: Product, day: Day, version: number, usual: number, rng: Random) {
  if (product.kind === 'per-result') {
    const results = rng.int(1, rateOn(product, day) >= 500 ? 2 : 9);
    yield { feature: 0, version, tokens: rateOn(product, day) * results, uses: results };
    return;
  }
  const tokens = rng.chance(SHORT_USE) ? 0 : rateOn(product, day);
  yield { feature: usual, version, tokens, uses: rng.int(1, 3) };
  if (product.features.length > 1 && rng.chance(SECOND_PART))
    yield { feature: (usual + 1) % product.features.length, version, tokens: 0, uses: 1 };
  if (version > 0 && rng.chance(SECOND_VERSION))
    yield { feature: usual, version: version - 1, tokens: 0, uses: 1 };
}

export interface UsageInput extends Pick<Company, 'seed' | 'days' | 'people' | 'products' | 'teams'> {
  readonly holidaysByTeam: readonly ReadonlySet<Day>[];
  readonly mixes: readonly Mix[];
  readonly seats: readonly Seat[];
  readonly collections: readonly Collection[];
  /** People who are charged tokens although they hold a seat of the product. */
  readonly doubleCovered: ReadonlySet<number>;
}

/** Play every day: who opens what, charged to tokens or covered by a seat. */
export function playDays(input: UsageInput): { usage: Usage; seatUse: SeatUse } {
  const { seed, days, people, products } = input;
  const span = days.to - days.from + 1;
  const projectRng = random(seed, 6);
  const projects = Array.from({ length: 4 }, () => {
    const from = addDays(days.from, projectRng.int(0, span));
    return { from, to: addDays(from, projectRng.int(40, 90)) };
  });
  const covers = new Map<string, Seat>();
  for (const seat of input.seats) {
    if (seat.person === null) continue;
    for (const name of productsOfSeat(seat, input.collections))
      covers.set(`${seat.team} ${seat.person} ${name}`, seat);
  }
  const lives = people.map((person) => ({
    person,
    rng: random(seed, 7, person.id),
    away: absences(seed, person, days.from, days.to),
    mix: [...(input.mixes[person.id] ?? [])].sort((a, b) => a.product - b.product),
    upgradesOn: addDays(days.from, random(seed, 8, person.id).int(0, span * 2)),
  }));
  const rows = new Columns();
  const seatRows = new Columns();
  for (let day = days.from; day <= days.to; day = addDays(day, 1)) {
    for (const team of input.teams) {
      const work = workFactor(day, input.holidaysByTeam[team.id] ?? new Set());
      for (const { person, rng, away, mix, upgradesOn } of lives) {
        if (person.teams[person.teams.length > 1 ? (day >> 2) % person.teams.length : 0] !== team.id)
          continue;
        if (day < person.joined || (person.left !== null && day > person.left) || away.has(day)) continue;
        if (!rng.chance(appetite(person, day, work, projects))) continue;
        for (const { product: productId, share } of mix) {
          const product = products[productId];
          if (!product || !rng.chance(share)) continue;
          const newest = product.versions.length - 1;
          const version = Math.max(0, day >= upgradesOn ? newest : newest - 1);
          const seat = covers.get(`${team.id} ${person.id} ${product.name}`);
          const covered = seat?.assignedOn !== null && seat !== undefined && seat.assignedOn <= day;
          if (covered) seatRows.push(seat.id, productId, version, day);
          if (covered && !(input.doubleCovered.has(person.id) && rng.chance(0.4))) continue;
          const usual = person.id % product.features.length;
          for (const row of rowsOf(product, day, version, usual, rng))
            rows.push(team.id, person.id, productId, row.feature, row.version, day, row.tokens, row.uses);
        }
      }
    }
  }
  return {
    usage: {
      length: rows.column(0).length,
      team: Uint8Array.from(rows.column(0)),
      person: Uint16Array.from(rows.column(1)),
      product: Uint8Array.from(rows.column(2)),
      feature: Uint8Array.from(rows.column(3)),
      version: Uint8Array.from(rows.column(4)),
      day: Int32Array.from(rows.column(5)),
      tokens: Int32Array.from(rows.column(6)),
      uses: Uint16Array.from(rows.column(7)),
    },
    seatUse: {
      length: seatRows.column(0).length,
      seat: Uint16Array.from(seatRows.column(0)),
      product: Uint8Array.from(seatRows.column(1)),
      version: Uint8Array.from(seatRows.column(2)),
      day: Int32Array.from(seatRows.column(3)),
    },
  };
}
