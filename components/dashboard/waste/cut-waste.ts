import type { TeamWaste } from '@/core/advice/waste/team-waste';
import { FIRST_ROWS, type PeopleList, type WasteSums } from './waste-view';

/** The first rows of each list of people, and what all of them come to: thousands of rows are only looked at when asked for. */
export function cutWaste(waste: TeamWaste): { readonly waste: TeamWaste; readonly whole: WasteSums } {
  const { idle, leavers, double, oneProduct, singles, overnight, burn } = waste;
  const first = <R>(rows: readonly R[]): readonly R[] => rows.slice(0, FIRST_ROWS);
  return {
    waste: {
      ...waste,
      idle: first(idle),
      leavers: first(leavers),
      double: first(double),
      oneProduct: first(oneProduct),
      singles: first(singles),
      overnight: first(overnight),
      burn: first(burn),
    },
    whole: {
      idle: sumOf(idle),
      leavers: sumOf(leavers),
      double: sumOf(double),
      oneProduct: sumOf(oneProduct),
      singles: sumOf(singles),
      overnight: sumOf(overnight),
      burn: sumOf(burn),
    },
  };
}

const sumOf = (rows: readonly { readonly money: number | null }[]): WasteSums[PeopleList] => ({
  rows: rows.length,
  money: rows.reduce((sum, { money }) => sum + (money ?? 0), 0),
});
