import type { SeatsQuestion } from '@/core/advice/seats/types';
import { openSeats } from '@/entrypoints/dashboard/open-seats';
import { randomTeam } from '../../support/random-team';

const client = openSeats();

/** Ask the dashboard's own worker about a team. @returns milliseconds from asking to the answer, and the answer in short */
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
