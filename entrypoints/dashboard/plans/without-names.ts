import type { PeopleHead, PersonRow } from '@/components/dashboard/people/people-view';
import type { WasteView } from '@/components/dashboard/waste/waste-view';
import { shownName } from '@/core/privacy/disguise';
import { peopleByIds } from '@/core/store/people-by-ids';
import type { Store } from '@/core/store/store';
import type { PlanName, PlanViews } from './plan-views';
import { withNames } from './waste-names';

type View = PlanViews[PlanName];

/** The first rows of everybody's advice without anybody's name or place. */
const bareList = (view: PeopleHead): PeopleHead =>
  eachRow(view, (row) => ({ ...row, name: '', email: null, places: [] }));

/** With names as they may be shown now. @throws StoreError */
async function namedList(store: Store, view: PeopleHead): Promise<PeopleHead> {
  const cells = view.summary.cells.flatMap(({ row }) => row ?? []);
  const people = await peopleByIds(store, [...new Set([...view.people, ...cells].map(({ id }) => id))]);
  return eachRow(view, (row) => {
    const person = people.get(row.id);
    return { ...row, name: person ? shownName(person) : '–', email: person?.email ?? null };
  });
}

const eachRow = (view: PeopleHead, change: (row: PersonRow) => PersonRow): PeopleHead => ({
  ...view,
  people: view.people.map(change),
  summary: {
    ...view.summary,
    cells: view.summary.cells.map((cell) => (cell.row ? { ...cell, row: change(cell.row) } : cell)),
  },
});

/** A view as it may be kept: people are told by number. */
export function withoutNames(name: PlanName, view: View): View {
  if (name === 'list') return view && bareList(view as PeopleHead);
  if (name === 'lists') return view && { ...(view as WasteView), names: new Map() };
  return view;
}

/** A kept view as it may be shown now. @throws StoreError */
export async function withNamesOf(store: Store, name: PlanName, view: View): Promise<View> {
  if (name === 'list') return view && namedList(store, view as PeopleHead);
  if (name === 'lists') return view && withNames(store, view as WasteView);
  return view;
}
