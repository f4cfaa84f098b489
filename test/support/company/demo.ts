import type { Day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import { generateCompany, type Script } from './generate';
import type { LotPlan } from './lots';
import type { CastMember } from './people';
import type { SeatPlan } from './seats';
import type { Company } from './types';

const AUTOCAD = 'AutoCAD - including specialized toolsets';
const AEC = 'Architecture, Engineering & Construction Collection';

/** People the story is about, by their number in the company. */
export const CAST = {
  heavyOnFlex: 0,
  idleSeat: 1,
  doubleCovered: 2,
  seasonal: 3,
  collectionCandidate: 4,
  rightOnSeat: 5,
  collectionForOne: 6,
  leaverWithSeat: 7,
  overnight: 8,
  rightOnFlex: 9,
} as const;

const cast = (today: Day): CastMember[] => [
  {
    first: 'Priya',
    last: 'Raman',
    habit: 'heavy',
    teams: [0],
    group: 'Bridges',
    products: [
      ['Revit', 0.97],
      [AUTOCAD, 0.08],
    ],
  },
  {
    first: 'Gregor',
    last: 'Lindqvist',
    habit: 'idle',
    teams: [0],
    group: 'Tunnels',
    products: [['Revit', 1]],
  },
  {
    first: 'Marisol',
    last: 'Vega',
    habit: 'regular',
    teams: [0],
    group: 'Bridges',
    products: [[AUTOCAD, 1]],
  },
  {
    first: 'Tomás',
    last: 'Álvarez',
    habit: 'seasonal',
    teams: [1],
    group: 'Interiors',
    products: [['Revit', 1]],
  },
  {
    first: 'Yuki',
    last: 'Arakawa',
    habit: 'heavy',
    teams: [0],
    group: 'Bridges',
    products: [
      ['Revit', 0.7],
      [AUTOCAD, 0.65],
    ],
  },
  {
    first: 'Benedikt',
    last: 'Hartmann',
    habit: 'heavy',
    teams: [1],
    group: 'Tunnels',
    products: [['Revit', 1]],
  },
  {
    first: 'Ifeoma',
    last: 'Obi',
    habit: 'regular',
    teams: [0],
    group: 'Interiors',
    products: [[AUTOCAD, 1]],
  },
  {
    first: 'Colin',
    last: 'Fraser',
    habit: 'regular',
    teams: [0],
    left: addDays(today, -75),
    products: [['Revit', 1]],
  },
  {
    first: 'Radka',
    last: 'Šimková',
    habit: 'overnight',
    teams: [1],
    group: 'Bridges',
    products: [['3ds Max', 1]],
  },
  {
    first: 'Samir',
    last: 'Haddad',
    habit: 'light',
    teams: [0],
    group: 'Bridges',
    products: [['Navisworks Manage', 1]],
  },
];

/** Everyday people beside them, in this order: most hold seats, two work by season. */
const EXTRAS: readonly Omit<CastMember, 'group'>[] = [
  { first: 'Dana', last: 'Whitfield', habit: 'heavy', teams: [0], products: [['Revit', 0.9]] },
  { first: 'Kwame', last: 'Boateng', habit: 'heavy', teams: [0], products: [['Revit', 0.85]] },
  { first: 'Ingrid', last: 'Solberg', habit: 'regular', teams: [0], products: [['Revit', 1]] },
  { first: 'Mateo', last: 'Quiroga', habit: 'heavy', teams: [0], products: [[AUTOCAD, 0.8]] },
  {
    first: 'Aiko',
    last: 'Tanabe',
    habit: 'heavy',
    teams: [0],
    products: [
      ['Revit', 0.7],
      [AUTOCAD, 0.6],
      ['Navisworks Manage', 0.2],
    ],
  },
  {
    first: 'Florian',
    last: 'Becker',
    habit: 'heavy',
    teams: [1],
    products: [
      ['Revit', 0.6],
      [AUTOCAD, 0.7],
    ],
  },
  { first: 'Saoirse', last: 'Nolan', habit: 'seasonal', teams: [0], products: [['Revit', 1]] },
  { first: 'Tariq', last: 'Mansour', habit: 'seasonal', teams: [0], products: [[AUTOCAD, 1]] },
  { first: 'Lieselotte', last: 'Krämer', habit: 'light', teams: [1], products: [['Revit', 1]] },
  { first: 'Emil', last: 'Novotný', habit: 'heavy', teams: [1], products: [['Revit', 0.9]] },
];
const extra = (at: number) => Object.keys(CAST).length + at;

const seats: SeatPlan[] = [
  {
    team: 0,
    offering: 'Revit',
    term: 'annual',
    endsIn: 51,
    seats: 6,
    holders: [
      { person: CAST.idleSeat, assignedAgo: 310 },
      { person: CAST.leaverWithSeat, assignedAgo: 300 },
      { person: extra(0), assignedAgo: 290 },
      { person: extra(1), assignedAgo: 270 },
      { person: extra(2), assignedAgo: 240 },
    ],
  },
  {
    team: 0,
    offering: AUTOCAD,
    term: 'annual',
    endsIn: 140,
    seats: 2,
    holders: [
      { person: CAST.doubleCovered, assignedAgo: 220 },
      { person: extra(3), assignedAgo: 210 },
    ],
  },
  {
    team: 0,
    offering: AEC,
    term: 'annual',
    endsIn: 203,
    seats: 2,
    holders: [
      { person: CAST.collectionForOne, assignedAgo: 160 },
      { person: extra(4), assignedAgo: 150 },
    ],
  },
  {
    team: 1,
    offering: AEC,
    term: 'annual',
    endsIn: 96,
    seats: 2,
    holders: [{ person: extra(5), assignedAgo: 260 }],
  },
  {
    team: 1,
    offering: 'Revit',
    term: 'monthly',
    endsIn: 12,
    seats: 2,
    holders: [
      { person: extra(8), assignedAgo: 200 },
      { person: extra(9), assignedAgo: 330 },
    ],
  },
  {
    team: 1,
    offering: 'Revit',
    term: '3-year',
    endsIn: 480,
    seats: 1,
    holders: [{ person: CAST.rightOnSeat, assignedAgo: 425 }],
  },
];

const sum = (values: Float64Array, from: number, to: number) =>
  values.slice(Math.max(0, from), Math.max(0, to)).reduce((a, b) => a + b, 0);
const whole = (tokens: number, step: number) => Math.ceil(tokens / (step * 100)) * step * 100;

/**
 * Team 0 holds a lot that expires in six weeks with about twice what it will use until then.
 * Team 1 has tokens for about another hundred days.
 */
function lots(use: readonly Float64Array[], days: Company['days']): LotPlan {
  const today = addDays(days.to, 1);
  const length = today - days.from;
  const [first, second] = use;
  if (!first || !second) throw new RangeError('the story needs two teams');
  const six = sum(first, length - 42, length);
  const daily = sum(second, length - 120, length) / 120;
  const ahead = sum(first, 0, length - 200);
  return {
    purchases: [
      { team: 0, day: days.from, tokens: ahead },
      { team: 0, day: addDays(today, 42 - 364), tokens: whole(sum(first, 0, length) - ahead + 2 * six, 100) },
      { team: 0, day: addDays(today, -20), tokens: whole(six, 100) },
      { team: 1, day: days.from, tokens: whole(sum(second, 0, length - 190), 10) },
      {
        team: 1,
        day: addDays(today, -200),
        tokens: whole(sum(second, length - 190, length) + 100 * daily, 50),
      },
    ],
    moves: [],
    buysAhead: false,
  };
}

/** The sample company: 80 people in two teams, and a story in the numbers (see CAST). */
export function demoCompany(today: Day, seed = 7): Company {
  const script: Script = {
    teams: [
      { name: 'Northgate Structural', country: 'US' },
      { name: 'Rheinbrücke Planung', country: 'DE' },
    ],
    cast: [...cast(today), ...EXTRAS],
    habits: [
      ['regular', 0.15],
      ['light', 0.47],
      ['rare', 0.15],
      ['seasonal', 0.08],
      ['project', 0.1],
      ['idle', 0.05],
    ],
    doubleCovered: [CAST.doubleCovered],
    seats,
    lots,
  };
  return generateCompany({ today, seed, people: 80, teams: 2, oddNames: false }, script);
}
