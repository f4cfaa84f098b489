import loadHighs from 'highs';
import { expect, it, vi } from 'vitest';
import { highsSolve } from '@/core/advice/seats/highs-solve';
import type { SeatsReply, SeatsRequest } from '@/core/advice/seats/protocol';
import { seatsClient } from '@/core/advice/seats/seats-client';
import { serveSeats } from '@/core/advice/seats/serve-seats';
import type { TeamSeats } from '@/core/advice/seats/types';

const solver = async () => highsSolve(await loadHighs(), 60);
const team: TeamSeats = {
  people: 2,
  products: ['autocad', 'revit'],
  flex: Float64Array.from([0, 600_000, 315_000, 540_000]),
  samples: 1,
  sampled: Float32Array.from([0, 600_000, 315_000, 540_000]),
  pools: [
    { name: 'Revit', kind: 'product', products: ['revit'], perYear: 283_500, owned: 1 },
    { name: 'AEC', kind: 'collection', products: ['revit', 'autocad'], perYear: 367_500, owned: 1 },
  ],
  holds: [[1], [0]],
};

const teamNamed = async (name: string): Promise<TeamSeats> => {
  if (name !== 'North') throw new Error('nobody knows it');
  return team;
};

/** A worker in this thread. */
class Near extends EventTarget {
  ended = false;
  private readonly serve: (request: SeatsRequest<string>) => Promise<void>;

  constructor(
    load: Parameters<typeof serveSeats>[1],
    teamOf: (name: string) => Promise<TeamSeats> = teamNamed,
  ) {
    super();
    this.serve = serveSeats(teamOf, load, (data: SeatsReply) =>
      this.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) })),
    );
  }

  postMessage(request: SeatsRequest<string>) {
    if (!this.ended) void this.serve(structuredClone(request));
  }

  terminate() {
    this.ended = true;
  }
}
const clientOf = (near: Near) => seatsClient<string>(near as unknown as Worker);

it('loads the solver once, and only for questions that need it', async () => {
  const load = vi.fn(solver);
  const client = clientOf(new Near(load));
  expect((await client.ask('North', { ask: 'cheapest' })).proven).toBe(true);
  expect(load).not.toHaveBeenCalled();
  const [owned, numbers] = await Promise.all([
    client.ask('North', { ask: 'owned', leastMove: 0 }),
    client.ask('North', { ask: 'numbers', seats: [0, 2], leastMove: 0 }),
  ]);
  expect(owned.pools.map(({ people }) => [...people])).toEqual([[0], [1]]);
  expect(numbers.pools.map(({ people }) => people.length)).toEqual([0, 2]);
  expect(load).toHaveBeenCalledTimes(1);
});

it('says that it failed, and tries to load again', async () => {
  const load = vi.fn(solver).mockRejectedValueOnce(new Error('no memory'));
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const client = clientOf(new Near(load));
  await expect(client.ask('North', { ask: 'owned', leastMove: 0 })).rejects.toThrow('no answer');
  expect(error).toHaveBeenCalled();
  expect((await client.ask('North', { ask: 'owned', leastMove: 0 })).proven).toBe(true);
  error.mockRestore();
});

it('refuses what is open when it is closed or the worker breaks', async () => {
  const near = new Near(() => new Promise(() => undefined));
  const client = clientOf(near);
  const first = client.ask('North', { ask: 'owned', leastMove: 0 });
  near.dispatchEvent(new Event('error'));
  await expect(first).rejects.toThrow('no answer');
  const second = client.ask('North', { ask: 'owned', leastMove: 0 });
  client.close();
  await expect(second).rejects.toThrow('no answer');
  expect(near.ended).toBe(true);
});

it('says that it failed when the team is not the one that is known any more', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const client = clientOf(new Near(solver));
  await expect(client.ask('South', { ask: 'cheapest' })).rejects.toThrow('no answer');
  expect((await client.ask('North', { ask: 'cheapest' })).proven).toBe(true);
  error.mockRestore();
});
