import { addDays } from '@/core/units/day';
import { rateOn } from './products';
import type { Company } from './types';

/** A person's days of one product: by number, the first day (before today), a bit for each day from it on. */
type Days = readonly [person: number, product: number, first: number, bits: string];
/** A day that isn't charged at the product's rate: what was charged by result. */
type Charge = readonly [person: number, product: number, day: number, tokens: number];

/** Every charged day and every day on a seat of a team, small enough to ship. */
export function sampleDays({ usage, seatUse, seats, today, products }: Company, team: number) {
  const flex = new Map<string, Set<number>>();
  const other: Charge[] = [];
  for (let i = 0; i < usage.length; i++) {
    const [person, product, day, tokens] = [usage.person, usage.product, usage.day, usage.tokens].map(
      (column) => column[i] ?? 0,
    ) as [number, number, number, number];
    if (usage.team[i] !== team || tokens === 0) continue;
    const known = products[product];
    if (known?.kind === 'daily' && tokens === rateOn(known, addDays(today, day - today)))
      into(flex, `${person} ${product}`, day - today);
    else other.push([person, product, day - today, tokens]);
  }
  const onSeat = new Map<string, Set<number>>();
  for (let i = 0; i < seatUse.length; i++) {
    const seat = seats[seatUse.seat[i] ?? 0];
    if (seat?.team === team && seat.person !== null)
      into(onSeat, `${seat.person} ${seatUse.product[i] ?? 0}`, (seatUse.day[i] ?? 0) - today);
  }
  return { flex: packed(flex), seat: packed(onSeat), other };
}

function into(map: Map<string, Set<number>>, key: string, day: number): void {
  map.set(key, (map.get(key) ?? new Set()).add(day));
}

const packed = (map: ReadonlyMap<string, ReadonlySet<number>>): Days[] =>
  [...map].map(([key, days]) => {
    const [person = 0, product = 0] = key.split(' ').map(Number);
    const first = Math.min(...days);
    const bytes = new Uint8Array(Math.ceil((Math.max(...days) - first + 1) / 8));
    for (const day of days) {
      const at = day - first;
      bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (1 << (at & 7));
    }
    return [person, product, first, Buffer.from(bytes).toString('base64')];
  });

/** Products by name, and what a day of each is charged from a day on. */
export const sampleProducts = ({ products, today }: Company) =>
  products.map(({ name, kind, rates }) => ({
    name,
    rates:
      kind === 'daily' ? rates.map(({ from, perDay }) => [from === null ? null : from - today, perDay]) : [],
  }));

const COST_CENTRES = ['4100 Structures', '4200 Infrastructure', '4300 Visualisation'];
const DEPARTMENTS = ['Structural Design', 'Infrastructure', 'Visualisation'];
const PROJECTS = ['Harbour Bridge', 'Metro Line 4', 'City Museum'];

/** Where people belong: one list each for groups, departments, cost centres and projects, with those who moved. */
export function samplePlaces({ people }: Company) {
  const groups = [...new Set(people.map(({ group }) => group))].sort();
  const part = people.map(({ department }) =>
    department === 'Structural Design' ? 0 : department === 'Visualisation' || department === 'R&D' ? 2 : 1,
  );
  return [
    { kind: 'group', names: groups, of: people.map(({ group }) => groups.indexOf(group)), moved: [] },
    { kind: 'department', names: DEPARTMENTS, of: part, moved: [] },
    {
      kind: 'cost-centre',
      names: COST_CENTRES,
      of: part,
      moved: people.flatMap(({ id }) => (id % 11 === 4 ? [[id, ((part[id] ?? 0) + 1) % 3, -170]] : [])),
    },
    {
      kind: 'project',
      names: PROJECTS,
      of: people.map(({ id }) => id % 3),
      moved: people.flatMap(({ id }) => (id % 5 === 2 ? [[id, (id + 1) % 3, -95]] : [])),
    },
  ];
}
