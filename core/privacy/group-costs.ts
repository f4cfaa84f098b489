import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import { hiddenCells } from './hidden-cells';
import { tells } from './tells';

/** What a group's people cost a year on each plan: sums of the verdicts kept for them, in minor units. */
export interface GroupCosts {
  /** null: people whose group isn't known; or the sum of all. */
  readonly place: string | null;
  readonly people: number;
  /** To whom another plan is advised; null: to fewer people than may be told, or than keep others from being told. */
  readonly moves: number | null;
  readonly present: number;
  readonly flex: number;
  /** With seats; Flex for whom no seat can be had. */
  readonly seats: number;
  /** Both rest on those who are advised another plan; null: as `moves`. */
  readonly advised: number | null;
  readonly saving: number | null;
}

type Costs = Pick<AdvisedVerdict, 'costs' | 'saving'>;

/**
 * Costs by group, the largest saving first, unknown groups last; and their sum.
 * @param least people that may be told of
 */
export function groupCosts(
  verdicts: ReadonlyMap<number, Costs>,
  placeOf: (person: number) => string | null,
  least: number,
): { readonly rows: readonly GroupCosts[]; readonly total: GroupCosts } {
  const all = [...verdicts].map(([person, verdict]) => ({ person, place: placeOf(person), ...verdict }));
  const places = [...Map.groupBy(all, ({ place }) => place)].map(([place, own]) => {
    const people = new Set(own.flatMap(({ person, saving }) => (saving > 0 ? [person] : [])));
    return { place, own, people, row: '', column: null };
  });
  const moving = places.filter(({ people }) => people.size > 0);
  // Whoever is all but a few of a group tells of those few.
  const few = moving.filter(({ people, own }) => !tells(people.size, own.length, least));
  const hidden = new Set<unknown>(hiddenCells(moving, least, few));
  const rows = places.map((one) => costsOf(one.place, one.own, !hidden.has(one)));
  rows.sort(
    (a, b) =>
      Number(a.place === null) - Number(b.place === null) ||
      (b.saving ?? -1) - (a.saving ?? -1) ||
      b.people - a.people,
  );
  const moves = all.filter(({ saving }) => saving > 0).length;
  return { rows, total: costsOf(null, all, tells(moves, all.length, least)) };
}

function costsOf(place: string | null, own: readonly Costs[], isTold: boolean): GroupCosts {
  const sum = (of: (verdict: Costs) => number) => own.reduce((all, one) => all + of(one), 0);
  return {
    place,
    people: own.length,
    moves: isTold ? own.filter(({ saving }) => saving > 0).length : null,
    present: sum(({ costs }) => costs.present),
    flex: sum(({ costs }) => costs.flex),
    seats: sum(({ costs }) => costs.seats ?? costs.flex),
    advised: isTold ? sum(({ costs }) => costs.advised) : null,
    saving: isTold ? sum(({ saving }) => saving) : null,
  };
}
