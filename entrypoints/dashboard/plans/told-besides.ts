import { ALL_TEAMS } from '@/core/model/filter';
import type { GroupKind } from '@/core/model/group-kind';
import { type MonthCell, type ToldMonths, toldMonths } from '@/core/privacy/told-months';
import { monthCells, type UseOf } from '@/core/privacy/told-use';
import { READ_TABLES } from '@/core/store/revisions';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { askTeam } from './asked';
import { loadUses } from './load-uses';
import { placesIn } from './places-in';
import { remember } from './remember';

const QUESTIONS = 8;

interface Question {
  readonly kind: GroupKind | null;
  readonly of: UseOf;
  readonly least: number;
}

/** What may be told of one of several teams: beside all together, the others would tell the rest. */
export async function besides(
  store: Store,
  team: string,
  question: Question,
  today: Day,
): Promise<Pick<ToldMonths, 'product' | 'place'> | undefined> {
  const all = await askTeam(store, { team: ALL_TEAMS });
  if (!all || all.keys.length < 2 || team === ALL_TEAMS) return undefined;
  const { products, places } = await amongTeams(store, all.keys, question, today);
  return {
    product: (month, key) => products.both(month, key, team),
    place: (month, place) => places.both(month, place, team),
  };
}

const amongTeams = remember(
  READ_TABLES,
  QUESTIONS,
  async (store: Store, teams: readonly string[], { kind, of, least }: Question, today: Day) => {
    const cells: (MonthCell & { readonly team: string })[] = [];
    for (const team of teams) {
      const uses = (await loadUses(store, { team }, today))?.known.uses ?? [];
      const placeOf = await placesIn(store, uses, kind, today);
      cells.push(...monthCells(uses, of, placeOf).map((cell) => ({ ...cell, team })));
    }
    const products = cells.map(({ team, ...cell }) => ({ ...cell, place: team }));
    const places = cells.map(({ team, place, ...cell }) => ({ ...cell, key: place, place: team }));
    return { products: toldMonths(products, least), places: toldMonths(places, least) };
  },
);
