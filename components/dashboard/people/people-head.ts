import { choosePeople } from './choose-people';
import { lossCells } from './loss-cells';
import type { FoundPeople, ListOrder, PeopleHead, PeopleSummary, PeopleView, PersonRow } from './people-view';
import { changes, kindOf } from './verdict-kind';

/** More than a screen of them, so that scrolling finds the next ones there until all have come. */
const FIRST = 60;

/** What is seen first of everybody's advice: the sums of all, and the first rows in the order asked for. */
export function headOf({ people, ...known }: PeopleView, order: ListOrder): PeopleHead {
  const chosen = choosePeople(people, order, order.locale);
  return {
    ...known,
    count: people.length,
    summary: summaryOf(people),
    found: foundPeople(chosen),
    people: chosen.slice(0, FIRST),
  };
}

/** Advice of all people, added up. */
function summaryOf(people: readonly PersonRow[]): PeopleSummary {
  const counts = { move: 0, unsure: 0, keep: 0, decided: 0 };
  let [open, saving, sure] = [0, 0, 0];
  for (const row of people) {
    counts[kindOf(row)]++;
    const { verdict } = row;
    if (!isOpen(row) || verdict.saving <= 0) continue;
    open++;
    saving += verdict.saving;
    sure += verdict.probability * verdict.saving;
  }
  return { counts, open, saving, sure: sure / saving, cells: lossCells(people) };
}

/** There is something to change, and nothing was decided yet. */
export const isOpen = (row: Pick<PersonRow, 'verdict' | 'quiet'>): boolean =>
  changes(row.verdict) && !row.quiet;

/** Those that are shown, added up. */
export function foundPeople(rows: readonly PersonRow[]): FoundPeople {
  const open = rows.filter(isOpen);
  return {
    count: rows.length,
    open: open.length,
    saving: open.reduce((sum, { verdict }) => sum + verdict.saving, 0),
    present: rows.reduce((sum, { verdict }) => sum + verdict.costs.present, 0),
  };
}
