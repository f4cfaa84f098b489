import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import { tells } from './tells';

/** What a group's people cost a year on each plan: sums of the verdicts kept for them, in minor units. */
export interface GroupCosts {
  /** null: people whose group isn't known; or the sum of all. */
  readonly place: string | null;
  readonly people: number;
  /** To whom another plan is advised; null: to fewer people than may be told. */
  readonly moves: number | null;
  readonly present: number;
  readonly flex: number;
  /** With seats; Flex for whom no seat can be had. */
  readonly seats: number;
  readonly advised: number;
  readonly saving: number;
}

/**
 * Costs by group, the largest saving first, unknown groups last; and their sum.
 * @param least people that may be told of
 */
export function groupCosts(
  verdicts: ReadonlyMap<number, Pick<AdvisedVerdict, 'costs' | 'saving'>>,
  placeOf: (person: number) => string | null,
  least: number,
): { readonly rows: readonly GroupCosts[]; readonly total: GroupCosts } {
  const all = [...verdicts].map(([person, verdict]) => ({ place: placeOf(person), ...verdict }));
  const rows = [...Map.groupBy(all, ({ place }) => place)].map(([place, own]) => costsOf(place, own, least));
  rows.sort(
    (a, b) =>
      Number(a.place === null) - Number(b.place === null) || b.saving - a.saving || b.people - a.people,
  );
  return { rows, total: withoutHidden(costsOf(null, all, least), all, rows, least) };
}

/** The sum of all without what it would tell of a group whose own number isn't told. */
function withoutHidden(
  total: GroupCosts,
  all: readonly Pick<AdvisedVerdict, 'saving'>[],
  rows: readonly GroupCosts[],
  least: number,
): GroupCosts {
  const told = rows.reduce((sum, { moves }) => sum + (moves ?? 0), 0);
  const left = all.filter(({ saving }) => saving > 0).length - told;
  return left > 0 && left < least ? { ...total, moves: null } : total;
}

function costsOf(
  place: string | null,
  own: readonly Pick<AdvisedVerdict, 'costs' | 'saving'>[],
  least: number,
): GroupCosts {
  const moves = own.filter(({ saving }) => saving > 0).length;
  const sum = (of: (verdict: Pick<AdvisedVerdict, 'costs' | 'saving'>) => number) =>
    own.reduce((all, one) => all + of(one), 0);
  return {
    place,
    people: own.length,
    moves: tells(moves, own.length, least) ? moves : null,
    present: sum(({ costs }) => costs.present),
    flex: sum(({ costs }) => costs.flex),
    seats: sum(({ costs }) => costs.seats ?? costs.flex),
    advised: sum(({ costs }) => costs.advised),
    saving: sum(({ saving }) => saving),
  };
}
