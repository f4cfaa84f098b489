import type { PeopleView, PersonRow } from '@/components/dashboard/people/people-view';
import type { PlanName, PlanViews } from './plan-views';

/** Thousands of rows as texts of so many: a page takes a text at once, and reads one after the other between frames. */
const ROWS = 300;

interface Packed {
  readonly view: Omit<PeopleView, 'people'>;
  readonly packs: readonly string[];
}

/** A view as it is sent to the page. */
export function pack(name: PlanName, view: PlanViews[PlanName]): unknown {
  if ((name !== 'people' && name !== 'advice') || !view) return view;
  const { people, ...rest } = view as PeopleView; // what it is by its name
  const packs = Array.from({ length: Math.ceil(people.length / ROWS) }, (_, i) =>
    JSON.stringify(people.slice(i * ROWS, (i + 1) * ROWS)),
  );
  return { view: rest, packs } satisfies Packed;
}

/** The same again, without holding up the page. */
export async function unpack(name: PlanName, sent: unknown): Promise<unknown> {
  if ((name !== 'people' && name !== 'advice') || !sent) return sent;
  const { view, packs } = sent as Packed; // the worker answers what it was asked
  const people: PersonRow[] = [];
  for (const text of packs) {
    people.push(...JSON.parse(text));
    await new Promise((next) => setTimeout(next));
  }
  return { ...view, people } satisfies PeopleView;
}
