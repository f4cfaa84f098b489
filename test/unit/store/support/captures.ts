import type { Capture, Observation, PersonRef } from '@/core/model/capture';
import { Capture as CaptureSchema } from '@/core/model/capture';
import { closeStore, openStore, type Store } from '@/core/store/store';
import { centitokens, day } from '@/core/units/brands';

let databases = 0;

/** A store on a database of its own. */
export const freshStore = (): Store => openStore(`test-${databases++}`);

/** Run with a store of its own, closed and deleted afterwards. */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = freshStore();
  try {
    return await work(store);
  } finally {
    await store.db.delete();
    closeStore(store);
  }
}

export const period = { from: day(20_000), to: day(20_029) };

export const row = (
  person: PersonRef | undefined,
  tokens: number,
  more: Partial<Observation> = {},
): Observation => ({
  ...(person ? { person } : {}),
  product: 'Revit',
  tokens: centitokens(tokens),
  period,
  ...more,
});

/** A valid capture; what isn't given is that of a complete By user page of team North. */
export const capture = (more: Partial<Capture> = {}): Capture =>
  CaptureSchema.parse({
    page: 'by-user',
    team: { kind: 'one', name: 'North' },
    period,
    readAt: 20_030 * 86_400_000,
    language: 'en',
    complete: true,
    observations: [row({ email: 'a@x.example' }, 700)],
    figures: {},
    events: [],
    lots: [],
    lotsComplete: false,
    uses: [],
    health: { headers: [], rowsRead: 1, rowsStated: 1, rowsIgnored: 0, rejections: [] },
    ...more,
  });

/** All that a store holds, with people told by their keys instead of numbers, and rows sorted. */
export async function stateOf(store: Store): Promise<unknown> {
  const { db } = store;
  const { decodeRows } = await import('@/core/store/columns');
  const people = await db.people.toArray();
  const keysOf = new Map(people.map((person) => [person.id, person.keys]));
  const rows = (await db.rows.toArray()).map((record) => [
    record.id,
    decodeRows(record)
      .map(({ personId, ...rest }) =>
        JSON.stringify([personId === undefined ? null : keysOf.get(personId), rest]),
      )
      .sort(),
  ]);
  return {
    captures: await db.captures.toArray(),
    rows,
    people: people.map(({ id: _id, ...person }) => JSON.stringify(person)).sort(),
    teams: await db.teams.toArray(),
    balances: await db.balances.toArray(),
    readings: await db.readings.toArray(),
  };
}
