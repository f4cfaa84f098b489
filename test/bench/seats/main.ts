import { seatsClient } from '@/core/advice/seats/seats-client';
import type { SeatsQuestion, TeamSeats } from '@/core/advice/seats/types';
import { randomTeam } from '../../support/random-team';

const client = seatsClient<TeamSeats>(
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
);

/** Ask a worker like the dashboard's own about a team. @returns milliseconds from asking to the answer, and the answer in short */
async function run(seed: number, people: number, pools: number, ask: SeatsQuestion['ask']) {
  const team = randomTeam(seed, people, pools, 100);
  const question: SeatsQuestion =
    ask === 'numbers'
      ? { ask, seats: team.pools.map(({ owned }, k) => (k % 2 ? owned + 10 : null)), leastMove: 0 }
      : ask === 'risk'
        ? { ask, most: 0.2 }
        : ask === 'owned'
          ? { ask, leastMove: 0 }
          : { ask };
  const before = performance.now();
  const { proven, gap, cost, present } = await client.ask(team, question);
  return { ms: performance.now() - before, proven, gap, total: cost.total, present: present.total };
}
Object.assign(globalThis, { bench: { run } });
