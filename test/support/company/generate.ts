import { centitokens, type Day, day as dayOf } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import { holidaysOf } from './calendar';
import { drawnLotPlan, type LotPlan, playLots, teamDemand } from './lots';
import { type CastMember, type Habits, peopleOf } from './people';
import { COLLECTIONS, productsOf } from './products';
import { drawnSeatPlans, type SeatPlan, seatsOf } from './seats';
import type { Company, CompanyOptions, DailyRow, Team } from './types';
import { drawnMix, playDays } from './usage';

const TEAMS: readonly Omit<Team, 'id' | 'names'>[] = [
  { name: 'Halden & Roth Engineering', country: 'DE' },
  { name: 'Atelier "Côté Sud", Lyon', country: 'FR' },
  { name: 'Pacific Crest Works', country: 'US' },
  { name: '設計部 東京', country: 'JP' },
];

/** What a story fixes; anything absent is drawn. */
export interface Script {
  readonly teams?: readonly Omit<Team, 'id' | 'names'>[];
  readonly cast?: readonly CastMember[];
  /** Habits of everybody who is not in the cast. */
  readonly habits?: Habits;
  readonly doubleCovered?: readonly number[];
  readonly seats?: readonly SeatPlan[];
  readonly lots?: (use: readonly Float64Array[], days: Company['days']) => LotPlan;
}

/** A company with its whole past. The same options give the same company, to the last centitoken. */
export function generateCompany(options: CompanyOptions, script: Script = {}): Company {
  const { today, seed } = options;
  const days = { from: addDays(today, -(options.history ?? 430)), to: addDays(today, -1) };
  const teams = (script.teams ?? TEAMS).slice(0, options.teams ?? 2).map((team, id) => ({
    ...team,
    id,
    names: options.hiddenTeams?.includes(id) ? ('hidden' as const) : ('shown' as const),
  }));
  const products = productsOf(today);
  const cast = script.cast ?? [];
  const people = peopleOf(
    seed,
    days,
    options.people ?? 60,
    teams.length,
    options.oddNames ?? true,
    cast,
    script.habits,
  );
  const mixes = people.map((person) => {
    const fixed = cast[person.id]?.products;
    if (!fixed) return drawnMix(seed, person, products);
    return fixed.map(([name, share]) => {
      const product = products.findIndex((candidate) => candidate.name === name);
      if (product < 0) throw new RangeError(`no product ${name}`);
      return { product, share };
    });
  });
  const seatPlans = script.seats ?? drawnSeatPlans(seed, teams, people, products, COLLECTIONS, mixes);
  const { contracts, seats } = seatsOf(seed, today, seatPlans, COLLECTIONS);
  const firstHolder = seats.find((seat) => seat.person !== null)?.person;
  const { usage, seatUse } = playDays({
    seed,
    days,
    people,
    products,
    teams,
    holidaysByTeam: teams.map((team) => new Set(holidaysOf(team.country, days))),
    mixes,
    seats,
    collections: COLLECTIONS,
    doubleCovered: new Set(
      script.doubleCovered ?? (firstHolder === undefined || firstHolder === null ? [] : [firstHolder]),
    ),
  });
  const use = teamDemand(usage, days, teams.length);
  const { lots, events } = playLots(use, days, (script.lots ?? drawnLotPlan)(use, days));
  const holidays = new Set<Day>();
  for (const team of teams) for (const day of holidaysOf(team.country, days)) holidays.add(day);
  return {
    seed,
    today,
    days,
    holidays: [...holidays].sort((a, b) => a - b),
    teams,
    products,
    collections: COLLECTIONS,
    people,
    usage,
    lots,
    events,
    contracts,
    seats,
    seatUse,
  };
}

/** One daily row by its number. */
export function rowAt({ usage }: Company, i: number): DailyRow {
  return {
    team: usage.team[i] ?? 0,
    person: usage.person[i] ?? 0,
    product: usage.product[i] ?? 0,
    feature: usage.feature[i] ?? 0,
    version: usage.version[i] ?? 0,
    day: dayOf(usage.day[i] ?? 0),
    tokens: centitokens(usage.tokens[i] ?? 0),
    uses: usage.uses[i] ?? 0,
  };
}

/** Every daily row, as objects. For small companies and for tests; views walk the columns. */
export function* dailyRows(company: Company): Generator<DailyRow> {
  for (let i = 0; i < company.usage.length; i++) yield rowAt(company, i);
}
