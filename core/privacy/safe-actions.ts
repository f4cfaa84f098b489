import type { NextAction } from '@/core/advice/next-actions';
import type { TeamWaste } from '@/core/advice/waste/team-waste';
import { tells } from './tells';

type Rows = readonly { readonly personId: number; readonly money: number | null }[];

/** Lists of waste that enough people are in: of the others nothing that could be told is worth doing next. @param least 0: any are */
export function largeLists(waste: TeamWaste, least: number): TeamWaste {
  if (least === 0) return waste;
  const large = <R extends Rows>(rows: R): R | [] =>
    new Set(rows.flatMap(({ personId, money }) => (money === 0 ? [] : [personId]))).size < least ? [] : rows;
  const left = new Set(waste.leavers.map(({ seat }) => seat));
  return {
    ...waste,
    // A seat that is idle since its holder left is one of the leavers'.
    idle: large(waste.idle.filter(({ seat }) => !left.has(seat))),
    leavers: large(waste.leavers),
    double: large(waste.double),
    overnight: large(waste.overnight),
    burn: large(waste.burn),
    access: waste.access.filter(({ passing }) => passing.length >= least),
  };
}

/** What to do next, without what few people are about. @param advised people who were advised */
export const safeActions = (actions: readonly NextAction[], advised: number, least: number): NextAction[] =>
  actions.filter((action) => action.code !== 'plans' || tells(action.people, advised, least));
