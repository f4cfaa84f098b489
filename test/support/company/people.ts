import type { Period } from '@/core/model/scalars';
import type { Day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import { CULTURES, ODD_NAMES } from './names';
import { type Random, random } from './random';
import type { Habit, Person } from './types';

/** Habits with their shares, which add up to 1. */
export type Habits = readonly (readonly [Habit, number])[];

const HABITS: Habits = [
  ['heavy', 0.12],
  ['regular', 0.28],
  ['light', 0.28],
  ['rare', 0.1],
  ['seasonal', 0.06],
  ['project', 0.1],
  ['overnight', 0.02],
  ['idle', 0.04],
];

const GROUPS = ['Bridges', 'Buildings, South', 'Water & Sewer', 'Tunnels', 'Interiors'];
const DEPARTMENTS = ['Structural Design', 'Field "Survey"', 'R&D', 'Visualisation', 'Bid; Tender'];

/** What a story fixes of a person; the rest is drawn. */
export interface CastMember {
  readonly first: string;
  readonly last: string;
  readonly habit: Habit;
  readonly teams: readonly number[];
  readonly group?: string;
  readonly joined?: Day;
  readonly left?: Day;
  /** Product names with how often each is opened on a working day of this person (default 1). */
  readonly products?: readonly (readonly [name: string, share: number])[];
}

const habitOf = (rng: Random, habits: Habits): Habit => {
  let left = rng.next();
  for (const [habit, share] of habits) {
    left -= share;
    if (left < 0) return habit;
  }
  return 'regular';
};

const ascii = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

/** An address nobody has (RFC 2606), written as people write them: in mixed case. */
function emailOf(id: number, first: string, last: string, rng: Random): string {
  const given = ascii(first) || 'user';
  const family = ascii(last) || `n${id}`;
  const address = `${given}.${family}${id}@example.com`;
  if (rng.chance(0.15)) return address.toUpperCase();
  if (rng.chance(0.2)) return address.replace(/^./, (c) => c.toUpperCase());
  return address;
}

/** The people: the cast first, then drawn ones; among them two of one name and one in two teams. */
export function peopleOf(
  seed: number,
  days: Period,
  count: number,
  teamCount: number,
  oddNames: boolean,
  cast: readonly CastMember[],
  habits: Habits = HABITS,
): Person[] {
  const people: Person[] = [];
  for (let id = 0; id < Math.max(count, cast.length); id++) {
    const rng = random(seed, 1, id);
    const member = cast[id];
    const culture = rng.pick(CULTURES);
    const odd = oddNames && count >= 20 ? ODD_NAMES[id - cast.length] : undefined;
    const namesake = !member && id === count - 1 ? people[count - 2] : undefined;
    const firstName = member?.first ?? odd?.first ?? namesake?.firstName ?? rng.pick(culture.first);
    const lastName = member?.last ?? odd?.last ?? namesake?.lastName ?? rng.pick(culture.last);
    const home = teamCount > 1 && rng.chance(0.4) ? rng.int(1, teamCount - 1) : 0;
    const inTwo = teamCount > 1 && id === count - 3;
    const joinsLate = rng.chance(0.15);
    const leaves = rng.chance(0.1);
    const joined = joinsLate ? addDays(days.from, rng.int(20, days.to - days.from - 20)) : days.from;
    const left = leaves ? addDays(joined, rng.int(15, Math.max(15, days.to - joined - 5))) : null;
    people.push({
      id,
      firstName,
      lastName,
      email: emailOf(id, firstName, lastName, rng),
      autodeskId: rng.hex(12).toUpperCase(),
      hash: rng.hex(40),
      teams: member?.teams ?? (inTwo ? [0, 1] : [home]),
      group: member?.group ?? rng.pick(GROUPS),
      department: rng.pick(DEPARTMENTS),
      habit: member?.habit ?? habitOf(rng, habits),
      joined: member ? (member.joined ?? days.from) : joined,
      left: member ? (member.left ?? null) : left !== null && left < days.to ? left : null,
    });
  }
  return people;
}
